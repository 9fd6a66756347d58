import { chatPane } from './chatPane.js';
import { element, toast } from './elements.js';
import { drawExamples } from './examples.js';
import { drawLanguages } from './language.js';
import { call, listen, readChats } from './server.js';
import { say } from './words.js';

const NAMES = { personal: 'storagebot', group: 'Migration crew', channel: 'General' };
const KINDS = { personal: say('kindPersonal'), group: say('kindGroup'), channel: say('kindChannel') };
const rail = document.querySelector('.rail');
const panes = document.querySelector('.panes');
document.querySelector('.bar a').textContent = say('pages');
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
  tell(say('here'), false);
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

function tell(text, lost) {
  const node = document.querySelector('#connection');
  node.textContent = text;
  node.classList.toggle('lost', lost);
}

rail.setAttribute('aria-label', say('chats'));
/** Chats in which nothing was said yet are greeted once more. */
function greetAnew() {
  const greeted = [...document.querySelectorAll('.pane')].filter(
    (pane) => pane.querySelectorAll('.message').length === 1 && pane.querySelector('.message.bot'),
  );
  return Promise.allSettled(greeted.map((pane) => call(pane.dataset.chat, 'restart')));
}
document.querySelector('.bar').append(drawLanguages(greetAnew));
wide.addEventListener('change', arrange);
// A link leads to a message of a chat that may not be shown.
panes.addEventListener('wanted', ({ target }) => choose(target.dataset.chat));
listen({
  onopen: () => {
    refreshed = refresh().catch(({ message }) => toast(message));
  },
  // What happens while everything is read anew is shown after it, so that the order holds.
  onevent: (event) => refreshed.then(() => take(event)),
  onlost: () => tell(say('gone'), true),
});
