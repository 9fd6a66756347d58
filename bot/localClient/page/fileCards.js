import { element, toast } from './elements.js';
import { call } from './server.js';
import { say } from './words.js';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

/** Files of a bot: the question whether it may store one, and the file itself. Undefined for anything else. */
export function drawFile(chat, message, { contentType, contentUrl, content = {}, name }, card) {
  if (contentType === INFO) return fileLink(name, contentUrl);
  if (contentType !== CONSENT) return undefined;
  const size = `${Math.max(1, Math.round((content.sizeInBytes ?? 0) / 1024))} KB`;
  return element(
    'section.card.file',
    { 'aria-label': name },
    element('b', {}, name),
    element('p', {}, content.description ?? ''),
    element('p.quiet', {}, size),
    message.consented
      ? element('p.quiet', { role: 'status' }, message.consented === 'accept' ? say('allowed') : say('declined'))
      : choices(chat, message, card),
  );
}

function choices(chat, { id }, card) {
  const answer = (action) =>
    call(chat, 'consents', { message: id, card, action }).catch(({ message }) => toast(message));
  return element(
    'div',
    {},
    element('button.strong', { type: 'button', onclick: () => answer('accept') }, say('allow')),
    element('button.plain', { type: 'button', onclick: () => answer('decline') }, say('decline')),
  );
}

/** Only what the local client itself keeps can be opened. */
function fileLink(name, address) {
  const own = URL.canParse(address) && new URL(address).pathname.startsWith('/local/files/');
  const shown = own
    ? element('a', { href: new URL(address).pathname, target: '_blank', rel: 'noopener' }, name)
    : element('b', {}, name);
  return element('section.card.file', { 'aria-label': name }, shown);
}
