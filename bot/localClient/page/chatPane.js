import { drawComposer } from './composer.js';
import { element, icon, iconButton, toast } from './elements.js';
import { drawMessage } from './message.js';
import { call } from './server.js';

const ABOUT = {
  personal: 'Personal chat',
  group: 'Group chat: write @storagebot to ask the bot',
  channel: 'Channel: each post is a thread of its own',
};
const TYPING_MS = 10_000;

/** One chat on the screen: heading, log, suggested actions and the place to write. */
export function chatPane({ key, title }) {
  const log = element('div.log', { role: 'log', 'aria-live': 'polite', 'aria-label': title, tabindex: '0' });
  const suggestions = element('div.suggestions', { role: 'group', 'aria-label': 'Suggested answers' });
  const typing = element('p.typing', { hidden: true, role: 'status' }, 'storagebot is typing…');
  const placeholder = key === 'channel' ? 'Start a post: @storagebot …' : 'Type a message';
  const composer = drawComposer({ chat: key, label: `Message to ${title}`, placeholder, mentions: key !== 'personal' });
  const restart = iconButton('restart', 'Restart conversation', () =>
    call(key, 'restart').catch(({ message }) => toast(message)),
  );
  const heading = element(
    'header',
    {},
    element('div', {}, element('h2', {}, title), element('p', {}, ABOUT[key])),
    restart,
  );
  const node = element(
    'section.pane',
    { 'data-chat': key, 'aria-label': title },
    heading,
    log,
    typing,
    suggestions,
    composer,
  );
  /** Message id → what was drawn, so that a reconnection redraws (and empties half-filled cards) only where it must. */
  const shown = new Map();
  let typingEnds;

  function show(message) {
    const now = JSON.stringify(message);
    if (shown.get(message.id) === now) return;
    shown.set(message.id, now);
    const drawn = drawMessage(key, message);
    const old = log.querySelector(`[data-id="${message.id}"]`);
    if (old) return replace(old, drawn, reveal);
    const near = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
    (key === 'channel' ? threadOf(message.thread) : log).append(drawn);
    setTyping(false);
    suggest(message);
    if (near || message.from === 'you') reveal(drawn);
  }

  /** Brings the whole message into view, or its beginning when it is taller than the log. */
  function reveal(drawn) {
    const whole = drawn.closest('.thread:last-child') ?? drawn;
    const tall = drawn.clientHeight > log.clientHeight;
    if (tall) drawn.scrollIntoView({ block: 'start' });
    else whole.scrollIntoView({ block: 'end' });
  }

  function threadOf(id) {
    const known = log.querySelector(`[data-thread="${id}"] .posts`);
    if (known) return known;
    const posts = element('div.posts');
    const reply = element('button.reply', { type: 'button' }, icon('reply'), 'Reply');
    const thread = element('section.thread', { 'data-thread': id, 'aria-label': 'Thread' }, posts, reply);
    reply.addEventListener('click', () => {
      const form = drawComposer({
        chat: key,
        thread: id,
        label: 'Reply in this thread',
        placeholder: 'Reply: @storagebot …',
        mentions: true,
      });
      reply.replaceWith(form);
      form.querySelector('textarea').focus();
    });
    log.append(thread);
    return posts;
  }

  /** Teams shows suggested actions in personal chats only, and only until somebody writes. */
  function suggest({ from, content }) {
    const actions = key === 'personal' && from === 'bot' ? (content.suggestedActions?.actions ?? []) : [];
    suggestions.replaceChildren(
      ...actions.map(({ title: label, value }) =>
        element('button', { type: 'button', onclick: () => answer(String(value ?? label)) }, label),
      ),
    );
  }

  function answer(text) {
    suggestions.replaceChildren();
    call(key, 'messages', { text }).catch(({ message }) => toast(message));
  }

  function setTyping(on) {
    clearTimeout(typingEnds);
    typing.hidden = !on;
    if (on) typingEnds = setTimeout(() => setTyping(false), TYPING_MS);
  }

  function clear() {
    shown.clear();
    log.replaceChildren();
    suggestions.replaceChildren();
    setTyping(false);
  }

  /** Brings the log in line with what the server keeps. */
  function sync(messages) {
    const kept = new Set(messages.map(({ id }) => id));
    if ([...shown.keys()].some((id) => !kept.has(id))) clear();
    for (const message of messages) show(message);
  }

  return { node, show, sync, clear, typing: () => setTyping(true), toEnd: () => log.scrollTo(0, log.scrollHeight) };
}

/** Draws a changed message in the place of the old one; who pressed a button in it reads on at its beginning. */
function replace(old, drawn, reveal) {
  const focused = old.contains(document.activeElement);
  old.replaceWith(drawn);
  if (!focused) return;
  drawn.focus({ preventScroll: true });
  reveal(drawn);
}
