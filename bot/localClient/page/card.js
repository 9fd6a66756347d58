import './codeBlock.js';
import { look } from './cardLook.js';
import { element, openLink } from './elements.js';
import { markdown } from './markdown.js';

const { AdaptiveCard, HostConfig } = globalThis.AdaptiveCards;

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text);
  result.didProcess = true;
};

/** Draws an Adaptive Card. `press` gets a pressed Submit or Execute; the rest a card does by itself. */
export function drawCard(json, press) {
  const status = element('p.card-status', { role: 'status' });
  const frame = element('div.card', {});
  try {
    frame.append(render(json, (action) => press(action, reporter(frame, status))));
  } catch (fault) {
    console.warn('A card cannot be drawn:', fault);
    frame.append(element('p.card-fault', {}, json?.fallbackText ?? 'This card cannot be shown.'));
  }
  frame.append(status);
  return frame;
}

function render(json, press) {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(look);
  card.onExecuteAction = (action) => {
    const type = action.getJsonTypeName();
    if (type === 'Action.OpenUrl') openLink(action.url ?? '');
    // The renderer tells of the press before it unfolds.
    if (type === TOGGLE) queueMicrotask(() => sayWhatIsShown(card));
    // Folding and unfolding stay in the card, as in Teams; the renderer has done them already.
    if (type === 'Action.Execute' || type === 'Action.Submit') press(action);
  };
  card.onAnchorClicked = (_element, anchor) => {
    openLink(anchor.href);
    return true;
  };
  card.parse(json);
  card.lang = localeOf(json.lang);
  const node = card.render();
  if (!node) throw new Error('It has no content.');
  sayWhatIsShown(card);
  // A SAS typed here is no password to remember.
  for (const field of node.querySelectorAll('input[type=password]')) field.autocomplete = 'off';
  return node;
}

/**
 * How dates are written: as this reader writes them, where the card speaks the reader's language. The renderer's own check
 * of `lang` forgets to begin anew and drops that of every second card.
 */
const localeOf = (lang = 'en') => navigator.languages.find((own) => own.split('-')[0] === lang) ?? lang;

const TOGGLE = 'Action.ToggleVisibility';

/** Whether a part is unfolded is told by its button; the renderer writes it on the part, where it means nothing. */
function sayWhatIsShown(card) {
  for (const action of card.getAllActions().filter((one) => one.getJsonTypeName() === TOGGLE)) {
    const targets = Object.keys(action.targetElements).map((id) => card.getElementById(id)?.renderedElement);
    for (const target of targets) target?.removeAttribute('aria-expanded');
    const isOpen = targets.some((target) => target && target.style.display !== 'none');
    action.renderedElement?.setAttribute('aria-expanded', String(isOpen));
  }
}

/** Lets an action say how it goes, under its card, as Teams does. */
function reporter(frame, status) {
  return {
    begin() {
      frame.setAttribute('aria-busy', 'true');
      status.textContent = '';
    },
    end(text = '', failed = false) {
      frame.removeAttribute('aria-busy');
      status.textContent = text;
      status.classList.toggle('failed', failed);
    },
    get busy() {
      return frame.hasAttribute('aria-busy');
    },
  };
}
