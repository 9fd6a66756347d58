/** A message that somebody opened "More actions" on: its words, whatever they are dressed in. Knows no SDK. */
import { isObject } from '../../knowledge/text/shapes.ts';
import { readHtml } from './teamsText.ts';

/** https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module#payload-activity-properties-when-a-dialog-is-invoked-from-a-message */
export interface SharedMessage {
  /** Not masked yet. */
  text: string;
  /** The post that the thread hangs on, or the message itself. */
  thread?: string;
  /** Names of files and pictures, which Teams does not hand over. */
  files: string[];
  deleted: boolean;
}

/** As much as a report may have; a message of Teams has less. */
const MOST = 200_000;
const DEEPEST = 12;

export function readSharedMessage(payload: unknown): SharedMessage {
  const message = isObject(payload) ? payload : {};
  const attachments = Array.isArray(message.attachments) ? message.attachments.filter(isObject) : [];
  const parts = [text(message.subject), readBody(message.body), ...attachments.map(readAttachment)];
  const thread = text(message.replyToId) || text(message.id);
  return {
    text: [...new Set(parts.map((part) => part.trim()).filter(Boolean))].join('\n').slice(0, MOST),
    ...(/^\d{1,20}$/.test(thread) && { thread }),
    files: attachments.flatMap(fileName),
    deleted: message.deleted === true,
  };
}

/** The words of cards that came with a message: somebody sent on what another app posted. */
export function readCards(attachments: unknown): string {
  const list = Array.isArray(attachments) ? attachments.filter(isObject) : [];
  // The HTML beside a text is the same message once more, with nothing but the mention where nothing was written.
  const cards = list.filter(({ contentType }) => contentType !== 'text/html');
  return cards.map(readAttachment).join('\n').trim().slice(0, MOST);
}

/** Every card that people insert from the composer names the bot in its last line. */
export const isOwnCard = (words: string): boolean => /\bstoragebot\b[^\n]*$/.test(words);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readBody(body: unknown): string {
  if (!isObject(body)) return '';
  const content = text(body.content);
  return body.contentType === 'text' ? content : readHtml(content);
}

const CARDS = /^application\/vnd\.microsoft\.(?:card|teams\.card)\.|^application\/vnd\.microsoft\.teams\.card\./i;
const QUOTES = /^(?:forwardedMessageReference|messageReference)$/i;
const FILES = /^(?:reference|image\/|application\/vnd\.microsoft\.teams\.file\.download\.info)/i;

function readAttachment({ contentType, content }: Record<string, unknown>): string {
  const type = text(contentType);
  const inner = typeof content === 'string' ? (tryParse(content) ?? content) : content;
  if (QUOTES.test(type)) return readQuote(inner);
  if (type === 'text/html') return readHtml(text(content));
  return CARDS.test(type) ? cardWords(inner).join('\n') : '';
}

/** A forwarded message comes whole and as HTML; of a quoted one there is a preview. */
function readQuote(quote: unknown): string {
  if (!isObject(quote)) return '';
  return readHtml(text(quote.originalMessageContent)) || readHtml(text(quote.messagePreview));
}

function fileName({ contentType, name }: Record<string, unknown>): string[] {
  if (!FILES.test(text(contentType))) return [];
  return [text(name).slice(0, 100) || text(contentType)];
}

/** What people read on a card of whatever kind, in its order: facts as `name: value`. */
const WORDS = [
  'title',
  'subtitle',
  'activityTitle',
  'activitySubtitle',
  'activityText',
  'text',
  'codeSnippet',
  'label',
];
/** Not drawn: what a button sends, and what is drawn only where the card is not. */
const UNREAD = new Set([
  'data',
  'msteams',
  'fallback',
  'fallbackText',
  'speak',
  'actions',
  'potentialAction',
  'buttons',
  'tap',
  'selectAction',
]);

function cardWords(node: unknown, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(node)) return node.flatMap((one) => cardWords(one, depth + 1));
  if (typeof node === 'string') return depth === 0 ? [readHtml(node)] : [];
  if (!isObject(node)) return [];
  const isFact = typeof node.value === 'string' && (typeof node.name === 'string' || typeof node.title === 'string');
  if (isFact) return [`${text(node.name) || text(node.title)}: ${readHtml(text(node.value))}`];
  // A code snippet of Teams carries its lines.
  if (Array.isArray(node.lines)) return [node.lines.map(text).join('\n')];
  const own = WORDS.map((name) => readHtml(text(node[name]))).filter(Boolean);
  if (Array.isArray(node.inlines))
    return [...own, node.inlines.map((run) => (isObject(run) ? text(run.text) : text(run))).join('')];
  const inner = Object.entries(node).filter(([name, child]) => !UNREAD.has(name) && typeof child === 'object');
  return [...own, ...inner.flatMap(([, child]) => cardWords(child, depth + 1))];
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
