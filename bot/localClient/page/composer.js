import { attachments, sendFile } from './attachments.js';
import { element, iconButton, toast } from './elements.js';
import { menuButton } from './menu.js';
import { openSearch } from './search.js';
import { call } from './server.js';
import { openAction } from './taskDialog.js';
import { say } from './words.js';

const NAME = 'storagebot';
const HALF_WRITTEN = /(^|\s)@([a-z]*)$/i;
/** A longer paste goes as the file that it is; Teams takes no such message either. */
const LONGEST_TEXT = 60_000;

/** Where a person writes: Enter sends, Shift+Enter begins a line, @ offers the bot, files are picked, dropped or pasted. */
export function drawComposer({ chat, thread, label, placeholder, mentions }) {
  const field = element('textarea', { rows: '1', 'aria-label': label, placeholder, autocomplete: 'off' });
  const offer = element('button.offer', { type: 'button', hidden: true, onclick: mention }, `@${NAME}`);
  const at = element(
    'button.icon-button',
    { type: 'button', title: say('mention'), 'aria-label': say('mention'), onclick: mention },
    '@',
  );
  const send = element('button.icon-button.send', { type: 'submit', title: say('send'), 'aria-label': say('send') });
  send.append(...iconButton('send', say('send')).childNodes);
  // Teams shows the apps that have something for the message that one writes.
  const apps = menuButton('apps', say('apps'), () => [
    [say('search'), () => openSearch(chat, thread)],
    [say('checkSas'), () => openAction({ chat, thread, command: 'check-sas' })],
  ]);
  const files = attachments(() => field.focus());
  const row = element('div.write', {}, field, mentions ? at : undefined, files.button, files.picker, apps, send);
  const form = element('form.composer', { onsubmit }, offer, files.list, row);
  form.attach = (dropped) => {
    if (mentions && field.value.trim() === '') mention();
    files.add(dropped);
  };
  field.addEventListener('input', grow);
  field.addEventListener('keydown', onkey);
  field.addEventListener('paste', onpaste);

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

  function onpaste(event) {
    const pasted = [...event.clipboardData.files];
    const text = event.clipboardData.getData('text/plain');
    if (pasted.length === 0 && text.length > LONGEST_TEXT)
      pasted.push(new File([text], 'pasted.txt', { type: 'text/plain' }));
    // Office copies a picture of the text along with the text.
    if (pasted.length === 0 || (text !== '' && text.length <= LONGEST_TEXT)) return;
    event.preventDefault();
    form.attach(pasted);
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
    if (!text && !files.any()) return;
    const [first, ...more] = files.take();
    field.value = '';
    grow();
    try {
      if (first) await sendFile({ chat, thread, text }, first);
      else await call(chat, 'messages', { text, ...(thread && { thread }) });
      for (const file of more) await sendFile({ chat, thread, text: mentions ? `@${NAME}` : '' }, file);
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
