import { acceptDrops } from './attachments.js';
import { drawComposer } from './composer.js';
import { element, icon, iconButton, toast } from './elements.js';
import { drawMessage } from './message.js';
import { call } from './server.js';
import { say } from './words.js';

const TYPING_MS = 10_000;
/** A bot answers a press within this time, or it is no answer any more. */
const PRESS_MS = 15_000;

/** One chat on the screen: heading, log, suggested actions and the place to write. */
export function chatPane({ key, title }) {
  const log = element('div.log', { role: 'log', 'aria-live': 'polite', 'aria-label': title, tabindex: '0' });
  const suggestions = element('div.suggestions', { role: 'group', 'aria-label': say('suggested') });
  const typing = element('p.typing', { hidden: true, role: 'status' }, say('typing'));
  const placeholder = say(key === 'channel' ? 'post' : 'message');
  const composer = drawComposer({
    chat: key,
    label: say('messageTo', { title }),
    placeholder,
    mentions: key !== 'personal',
  });
  const restart = iconButton('restart', say('restart'), () =>
    call(key, 'restart').catch(({ message }) => toast(message)),
  );
  const heading = element(
    'header',
    {},
    element('div', {}, element('h2', {}, title), element('p', {}, say(key))),
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
    element('p.drop', { 'aria-hidden': 'true' }, say('drop')),
  );
  acceptDrops(node, composer.attach);
  /** Message id → what was drawn, so that a reconnection redraws (and empties half-filled cards) only where it must. */
  const shown = new Map();
  let typingEnds;
  /** Where a button was pressed last: what comes of it is brought into view, as what one writes oneself is. */
  let pressed = { thread: undefined, at: 0 };
  log.addEventListener('click', ({ target }) => {
    if (target.closest('.card')) pressed = { thread: target.closest('.thread')?.dataset.thread, at: Date.now() };
  });

  function show(message) {
    const now = JSON.stringify(message);
    if (shown.get(message.id) === now) return;
    shown.set(message.id, now);
    const drawn = drawMessage(key, message);
    const old = log.querySelector(`[data-id="${message.id}"]`);
    if (old) return replace(old, drawn, reveal);
    const near = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
    (key === 'channel' ? threadOf(message) : log).append(drawn);
    setTyping(false);
    suggest(message);
    if (message.from === 'you') pressed = { thread: undefined, at: 0 };
    const isWanted = Date.now() - pressed.at < PRESS_MS && pressed.thread === message.thread;
    // Who reads at the end stays there, whatever is said in threads further up.
    const isLast = key !== 'channel' || drawn.closest('.thread:last-child');
    if (message.from === 'you' || isWanted || (near && isLast)) reveal(drawn);
    else if (near) log.scrollTo(0, log.scrollHeight);
  }

  /** Brings the whole message into view, or its beginning when it is taller than the log. */
  function reveal(drawn) {
    const whole = drawn.closest('.thread:last-child') ?? drawn;
    const tall = drawn.clientHeight > log.clientHeight;
    if (tall) drawn.scrollIntoView({ block: 'start' });
    else whole.scrollIntoView({ block: 'end' });
  }

  function threadOf({ thread: id, content }) {
    const known = log.querySelector(`[data-thread="${id}"] .posts`);
    if (known) return known;
    const posts = element('div.posts');
    const reply = element('button.reply', { type: 'button' }, icon('reply'), say('reply'));
    const thread = element('section.thread', { 'data-thread': id, 'aria-label': nameOf(content) }, posts, reply);
    reply.addEventListener('click', () => {
      const form = drawComposer({
        chat: key,
        thread: id,
        label: say('replyHere'),
        placeholder: say('replyTo'),
        mentions: true,
      });
      reply.replaceWith(form);
      form.querySelector('textarea').focus();
    });
    log.append(thread);
    return posts;
  }

  /** Threads are landmarks, and each is to be found by its own name. */
  function nameOf({ text, summary }) {
    const number = log.querySelectorAll('.thread').length + 1;
    return `${say('thread')} ${number}: ${(summary || text || '').slice(0, 60)}`;
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
  // What came of the press below it is read first.
  if (!drawn.nextElementSibling) reveal(drawn);
}
