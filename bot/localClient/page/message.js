import { drawCard } from './card.js';
import { pressed } from './cardActions.js';
import { element, icon, openLink } from './elements.js';
import { drawFile } from './fileCards.js';
import { fromHeroCard } from './heroCard.js';
import { chosenLocale } from './language.js';
import { markdown } from './markdown.js';
import { likes, messageMenu, ratingButtons } from './messageMenu.js';
import { say } from './words.js';

const time = new Intl.DateTimeFormat(chosenLocale(), { hour: '2-digit', minute: '2-digit' });
const HERO = /^application\/vnd\.microsoft\.card\.(hero|thumbnail)$/;

/** Draws one message of a chat. */
export function drawMessage(chat, message) {
  const bot = message.from === 'bot';
  const at = new Date(message.at);
  const node = element(
    `article.message.${message.from}`,
    { 'data-id': message.id, tabindex: '-1' },
    bot
      ? element('img.avatar', { src: '/local/page/storagebot.svg', alt: '' })
      : element('span.avatar', { 'aria-hidden': 'true' }, 'Y'),
    element(
      'div.said',
      {},
      element(
        'header',
        {},
        element('b', {}, bot ? 'storagebot' : say('you')),
        element('time', { datetime: message.at, title: at.toLocaleString() }, time.format(at)),
        message.edited && !message.deleted ? element('span', {}, say('edited')) : undefined,
        message.deleted ? undefined : messageMenu(chat, message),
      ),
      ...drawContent(chat, message),
      message.deleted ? undefined : ratingButtons(chat, message),
      likes(message),
      message.undelivered ? element('p.undelivered', {}, say('undelivered', { why: message.undelivered })) : undefined,
    ),
  );
  return node;
}

function drawContent(chat, message) {
  if (message.deleted) return [element('p.bubble.tombstone', {}, say('deleted'))];
  const { text, textFormat, attachments = [], attachmentLayout } = message.content;
  const cards = attachments.map((attachment, card) => drawAttachment(chat, message, attachment, card)).filter(Boolean);
  return [
    text ? drawText(text, textFormat) : undefined,
    cards.length > 0
      ? element(`div.cards.${attachmentLayout === 'carousel' ? 'carousel' : 'list'}`, {}, ...cards)
      : undefined,
  ];
}

function drawText(text, format) {
  if (format === 'plain') return element('p.bubble.plain', {}, ...withMentions(text));
  const bubble = element('div.bubble', {
    onclick: (event) => {
      const link = event.target.closest('a');
      if (!link) return;
      event.preventDefault();
      openLink(link.href);
    },
  });
  bubble.innerHTML = markdown(format === 'xml' ? textOf(text) : text);
  return bubble;
}

/** The text of an HTML message; the parser's document is inert, so nothing in it runs or loads. */
function textOf(html) {
  const { body } = new DOMParser().parseFromString(html.replace(/<br\s*\/?>/gi, '\n'), 'text/html');
  return body.textContent;
}

function withMentions(text) {
  return text
    .split(/(@storagebot\b)/i)
    .map((part) => (/^@storagebot$/i.test(part) ? element('b.mention', {}, 'storagebot') : part));
}

function drawAttachment(chat, message, { contentType, content, contentUrl, name }, card) {
  if (contentType === 'text/html') return undefined;
  const place = { chat, message: message.id, thread: message.thread, card };
  const press = (action, report) => pressed(action, place, report);
  if (contentType === 'application/vnd.microsoft.card.adaptive') return drawCard(content, press);
  if (HERO.test(contentType)) return drawCard(fromHeroCard(content), press);
  const file = drawFile(chat, message, { contentType, content, contentUrl, name }, card);
  if (file) return file;
  if (message.from === 'you') return element('p.bubble.sent-file', {}, icon('attach'), name ?? '');
  return element('p.card.card-fault', {}, `The local client does not show ${name ?? contentType}.`);
}
