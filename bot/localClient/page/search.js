import { element, iconButton, toast } from './elements.js';
import { call } from './server.js';
import { say } from './words.js';

const PAUSE_MS = 120;
const dialog = () => document.querySelector('dialog.search');

/** The composer's search: asks while one types, shows the rows, and sends the card of the chosen one. */
export function openSearch(chat, thread) {
  const list = element('div.rows', { role: 'listbox', id: 'rows', 'aria-label': say('results') });
  const says = element('p.quiet', { role: 'status' });
  const field = element('input', {
    type: 'search',
    placeholder: say('searchFor'),
    'aria-label': say('search'),
    role: 'combobox',
    'aria-controls': 'rows',
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
  });
  const more = element(
    'button.plain.further',
    { type: 'button', hidden: true, onclick: () => ask(list.childElementCount) },
    say('more'),
  );
  const bar = element(
    'header',
    {},
    element('h2', { id: 'search-title' }, say('searchWith')),
    iconButton('close', say('close'), () => dialog().close()),
  );
  let waiting;
  let asked = 0;

  field.addEventListener('input', () => {
    clearTimeout(waiting);
    // What is shown belongs to other words.
    list.setAttribute('aria-busy', 'true');
    more.hidden = true;
    waiting = setTimeout(() => ask(0), PAUSE_MS);
  });
  field.addEventListener('keydown', onkey);
  dialog().replaceChildren(bar, field, says, list, more);
  dialog().showModal();
  field.focus();
  void ask(0);

  async function ask(skip) {
    const mine = ++asked;
    const words = field.value;
    try {
      const { answer } = await call(chat, 'searches', { words, skip });
      // An answer to older words is of no use any more.
      if (mine === asked && words === field.value) show(answer?.composeExtension ?? {}, skip);
    } catch (fault) {
      toast(fault.message);
      // What stands there was found for other words.
      if (mine === asked && skip === 0) show({}, 0);
    }
  }

  function show({ type, text, attachments = [] }, skip) {
    list.removeAttribute('aria-busy');
    if (skip === 0) list.replaceChildren();
    list.append(...attachments.map((attachment, at) => row(attachment, skip + at)));
    says.textContent = type === 'message' ? text : '';
    more.hidden = attachments.length < 10;
    if (skip === 0) mark(list.firstElementChild);
  }

  function row(attachment, at) {
    const { title, text } = attachment.preview?.content ?? {};
    return element(
      'div.row',
      { role: 'option', id: `row-${at}`, 'aria-selected': 'false', onclick: () => choose(attachment) },
      element('b', {}, plain(title)),
      element('span', {}, plain(text)),
    );
  }

  function mark(chosen) {
    for (const one of list.children) one.setAttribute('aria-selected', String(one === chosen));
    if (chosen) field.setAttribute('aria-activedescendant', chosen.id);
    else field.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  function onkey(event) {
    const rows = [...list.children];
    const at = rows.findIndex((one) => one.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' && rows.length > 0) mark(rows[Math.min(at + 1, rows.length - 1)]);
    else if (event.key === 'ArrowUp' && rows.length > 0) mark(rows[Math.max(at - 1, 0)]);
    else if (event.key === 'Enter') {
      // Nothing is sent that was found for other words.
      if (!list.hasAttribute('aria-busy')) rows[at]?.click();
    } else return;
    event.preventDefault();
  }

  async function choose({ content, preview }) {
    dialog().close();
    try {
      const tap = preview?.content?.tap;
      const { answer } = tap?.type === 'invoke' ? await call(chat, 'choices', { value: tap.value }) : {};
      await insertCard(chat, thread, answer?.composeExtension?.attachments?.[0]?.content ?? content);
    } catch (fault) {
      toast(fault.message);
    }
  }
}

export async function insertCard(chat, thread, card) {
  await call(chat, 'inserts', { card, ...(thread && { thread }) });
}

/** A preview is HTML; only its words are shown. */
function plain(html = '') {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}
