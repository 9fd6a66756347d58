import { chatPane } from './chatPane.js';
import { element, toast } from './elements.js';
import { drawExamples } from './examples.js';
import { drawLanguages } from './language.js';
import { call, listen, readChats } from './server.js';

const NAMES = { personal: 'storagebot', group: 'Migration crew', channel: 'General' };
const KINDS = { personal: 'Chat', group: 'Group chat', channel: 'Channel' };
const rail = document.querySelector('.rail');
const panes = document.querySelector('.panes');
const wide = matchMedia('(min-width: 1100px)');
const open = new Map();
const examples = drawExamples(() => chosen);
let chosen = 'personal';
let refreshed = Promise.resolve();
/** On a wide screen the channel stands beside the chat that was chosen last. */
let besideChannel = 'personal';

function visible(key) {
  return wide.matches ? key === 'channel' || key === besideChannel : key === chosen;
}

function choose(key) {
  chosen = key;
  if (key !== 'channel') besideChannel = key;
  arrange();
  // On a touch screen the focus would push the keyboard up over the chat.
  if (matchMedia('(hover: hover)').matches)
    open.get(key)?.pane.node.querySelector(':scope > .composer textarea').focus();
}

function arrange() {
  for (const [key, { pane, item }] of open) {
    const shown = visible(key);
    if (pane.node.hidden && shown) requestAnimationFrame(() => pane.toEnd());
    pane.node.hidden = !shown;
    item.setAttribute('aria-current', String(key === chosen));
    item.classList.toggle('shown', shown);
    if (!shown) continue;
    item.classList.remove('unread');
    call(key, 'open').catch(({ message }) => toast(message));
  }
}

function addChat(chat) {
  const pane = chatPane({ key: chat.key, title: chat.title });
  const item = element(
    'button.chat',
    { type: 'button', 'data-chat': chat.key, onclick: () => choose(chat.key) },
    picture(chat.key),
    element('span.name', {}, NAMES[chat.key]),
    element('span.kind', {}, KINDS[chat.key]),
  );
  pane.node.hidden = true;
  rail.append(item);
  panes.append(pane.node);
  open.set(chat.key, { pane, item });
}

function picture(key) {
  if (key === 'personal') return element('img.avatar', { src: '/local/page/storagebot.svg', alt: '' });
  return element(`span.avatar.${key}`, { 'aria-hidden': 'true' }, key === 'group' ? 'MC' : 'SS');
}

/** Reads everything anew: at the start, and when the connection comes back. */
async function refresh() {
  const chats = await readChats();
  for (const chat of chats) {
    if (!open.has(chat.key)) addChat(chat);
    const { pane } = open.get(chat.key);
    pane.sync(chat.messages);
  }
  arrange();
  rail.append(examples);
  say('Local client: nothing leaves this machine', false);
}

function take(event) {
  const { pane, item } = open.get(event.chat) ?? {};
  if (!pane) return;
  if (event.kind === 'message') {
    pane.show(event.message);
    if (!visible(event.chat)) item.classList.add('unread');
  }
  if (event.kind === 'cleared') pane.clear();
  if (event.kind === 'typing') pane.typing();
  if (event.kind === 'note') toast(event.text);
}

function say(text, lost) {
  const node = document.querySelector('#connection');
  node.textContent = text;
  node.classList.toggle('lost', lost);
}

document.querySelector('.bar').append(drawLanguages());
wide.addEventListener('change', arrange);
listen({
  onopen: () => {
    refreshed = refresh().catch(({ message }) => toast(message));
  },
  // What happens while everything is read anew is shown after it, so that the order holds.
  onevent: (event) => refreshed.then(() => take(event)),
  onlost: () => say('The bot is not running. Waiting for it…', true),
});
