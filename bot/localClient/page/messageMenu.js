import { element, icon, toast } from './elements.js';
import { menuButton } from './menu.js';
import { call } from './server.js';
import { openAction } from './taskDialog.js';
import { say } from './words.js';

/** What Teams offers on a message. */
export function messageMenu(chat, message) {
  const { id } = message;
  const isOwn = message.from === 'you';
  return menuButton('more', say('moreActions'), () => [
    [say('diagnose'), () => openAction({ chat, thread: message.thread, command: 'diagnose', message: id })],
    [message.liked ? say('unlike') : say('like'), () => call(chat, 'reactions', { message: id })],
    ...(isOwn && message.content.text ? [[say('edit'), () => edit(chat, message)]] : []),
    ...(isOwn ? [[say('delete'), () => call(chat, 'removals', { message: id })]] : []),
  ]);
}

/** The text becomes a field in its place; Escape leaves it as it was. */
function edit(chat, { id, content }) {
  const bubble = document.querySelector(`.pane[data-chat=${chat}] [data-id="${id}"] .bubble`);
  if (!bubble) return;
  const field = element('textarea', {
    'aria-label': say('editMessage'),
    rows: Math.min(12, content.text.split('\n').length + 1),
  });
  field.value = content.text;
  const back = () => form.replaceWith(bubble);
  const form = element(
    'form.edit',
    { onsubmit },
    field,
    element(
      'div',
      {},
      element('button.plain', { type: 'button', onclick: back }, say('cancel')),
      element('button.strong', { type: 'submit' }, say('done')),
    ),
  );
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') back();
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  bubble.replaceWith(form);
  field.focus();

  async function onsubmit(event) {
    event.preventDefault();
    const text = field.value.trim();
    back();
    if (!text || text === content.text) return;
    await call(chat, 'edits', { message: id, text }).catch(({ message }) => toast(message));
  }
}

/** The thumbs that Teams draws below what may be rated. */
export function ratingButtons(chat, { id, rated, content }) {
  if (!content.channelData?.feedbackLoop) return undefined;
  const thumb = (reaction, label) =>
    element(
      'button.icon-button',
      {
        type: 'button',
        title: label,
        'aria-label': label,
        'aria-pressed': String(rated === reaction),
        onclick: () => call(chat, 'ratings', { message: id, reaction }).catch(({ message }) => toast(message)),
      },
      icon(reaction),
    );
  return element(
    'div.rating',
    { role: 'group', 'aria-label': say('rate') },
    thumb('like', say('goodAnswer')),
    thumb('dislike', say('badAnswer')),
  );
}

export function likes({ liked }) {
  return liked ? element('p.likes', {}, '👍 1') : undefined;
}
