import { element, iconButton, toast } from './elements.js';
import { menuButton } from './menu.js';
import { openSearch } from './search.js';
import { call } from './server.js';
import { openAction } from './taskDialog.js';

const NAME = 'storagebot';
const HALF_WRITTEN = /(^|\s)@([a-z]*)$/i;

/** Where a person writes: Enter sends, Shift+Enter begins a line, @ offers the bot. */
export function drawComposer({ chat, thread, label, placeholder, mentions }) {
  const field = element('textarea', { rows: '1', 'aria-label': label, placeholder, autocomplete: 'off' });
  const offer = element('button.offer', { type: 'button', hidden: true, onclick: mention }, `@${NAME}`);
  const at = element(
    'button.icon-button',
    { type: 'button', title: `Mention ${NAME}`, 'aria-label': `Mention ${NAME}`, onclick: mention },
    '@',
  );
  const send = element('button.icon-button.send', { type: 'submit', title: 'Send', 'aria-label': 'Send' });
  send.append(...iconButton('send', 'Send').childNodes);
  // Teams shows the apps that have something for the message that one writes.
  const apps = menuButton('apps', 'Apps', () => [
    ['Search codes, causes, tables and questions', () => openSearch(chat, thread)],
    ['Check a SAS', () => openAction({ chat, thread, command: 'check-sas' })],
  ]);
  const form = element('form.composer', { onsubmit }, offer, field, mentions ? at : undefined, apps, send);
  field.addEventListener('input', grow);
  field.addEventListener('keydown', onkey);

  function grow() {
    offer.hidden = !(mentions && isNaming(textBefore()));
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 200)}px`;
  }

  function textBefore() {
    return field.value.slice(0, field.selectionStart);
  }

  function mention() {
    const before = textBefore().replace(HALF_WRITTEN, '$1');
    const gap = before && !/\s$/.test(before) ? ' ' : '';
    field.setRangeText(`${before}${gap}@${NAME} `, 0, field.selectionStart, 'end');
    field.focus();
    grow();
  }

  function onkey(event) {
    if (event.isComposing) return;
    const chooses = !offer.hidden && (event.key === 'Enter' || event.key === 'Tab');
    if (event.key === 'Escape') offer.hidden = true;
    if (chooses) mention();
    else if (event.key === 'Enter' && !event.shiftKey) form.requestSubmit();
    if (chooses || (event.key === 'Enter' && !event.shiftKey)) event.preventDefault();
  }

  async function onsubmit(event) {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return;
    field.value = '';
    grow();
    try {
      await call(chat, 'messages', { text, ...(thread && { thread }) });
    } catch (fault) {
      // What was written is given back, unless the person has begun anew.
      field.value ||= text;
      toast(fault.message);
    }
  }

  return form;
}

function isNaming(text) {
  const begun = HALF_WRITTEN.exec(text)?.[2];
  return begun !== undefined && begun.length < NAME.length && NAME.startsWith(begun.toLowerCase());
}
