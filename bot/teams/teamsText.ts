/**
 * What a person wrote, out of what Teams made of it: entities, non-breaking spaces, smart quotes and dashes, line
 * breaks as tags, code blocks, a second copy as text/html, links wrapped for scanning. Pure; knows no SDK.
 */
import { decodeHTMLStrict } from 'entities';

export interface Posted {
  text?: string;
  attachments?: { contentType?: string; content?: unknown }[];
  entities?: { type?: string; text?: unknown; mentioned?: { id?: string; name?: string } }[];
  recipient?: { id?: string; name?: string };
}

/** The words of a message, the bot's own mention removed. Empty when there are none. */
export function readPosted(posted: Posted): string {
  const own = ownNames(posted);
  const plain = tidy(decodeEntities(stripHtml(dropMentions(posted.text ?? '', own), TEAMS_TAGS)));
  const html = htmlCopies(posted)
    .map((copy) => readHtml(dropMentions(copy, own)))
    .join('\n');
  return fuller(plain, html) || quotedPreview(posted);
}

/** The words of HTML that Teams made. */
export const readHtml = (html: string): string => tidy(decodeEntities(stripHtml(html, ANY_TAG)));

/** Is the bot spoken to by name? Teams lists mentions as entities; tools that post by hand often write the tag only. */
export function isMentioned(posted: Posted): boolean {
  const listed = (posted.entities ?? []).some((entity) => isOwnMention(entity, posted));
  const names = ownNames(posted);
  return listed || [...(posted.text ?? '').matchAll(AT)].some(([, name]) => names.has(fold(name ?? '')));
}

/** Each pattern stops at the next `<` or after a fixed length, so that the time grows with the length of the text only. */
const AT = /<at\b[^<>]*>([^<]*)<\/at>/gi;
const MENTION_SPAN = /<span\b[^<>]{0,200}schema\.skype\.com\/Mention[^<>]{0,200}>([^<]*)<\/span>/gi;
const BOT_NAME = 'storagebot';

const fold = (name: string) => decodeEntities(name).replace(/\s+/g, ' ').trim().toLowerCase();

function isOwnMention(entity: NonNullable<Posted['entities']>[number], posted: Posted): boolean {
  return entity.type === 'mention' && Boolean(entity.mentioned?.id) && entity.mentioned?.id === posted.recipient?.id;
}

/** The names under which the bot was mentioned: an administrator may have given it another one. */
function ownNames(posted: Posted): Set<string> {
  const mentions = (posted.entities ?? []).filter((entity) => isOwnMention(entity, posted));
  const said = mentions.map((entity) => String(entity.text ?? '').replace(/<[^<>]*>/g, ''));
  return new Set([BOT_NAME, posted.recipient?.name ?? '', ...said].map(fold).filter(Boolean));
}

/** Removes the bot's own mention and keeps the names of other people. */
function dropMentions(text: string, own: Set<string>): string {
  const keepOthers = (_tag: string, name: string) => (own.has(fold(name)) ? ' ' : name);
  return text.replace(AT, keepOthers).replace(MENTION_SPAN, keepOthers);
}

function htmlCopies(posted: Posted): string[] {
  return (posted.attachments ?? [])
    .filter((attachment) => attachment.contentType === 'text/html' && typeof attachment.content === 'string')
    .map((attachment) => attachment.content as string);
}

/**
 * In the text only the tags that Teams itself writes, in lower case: `<Code>AuthenticationFailed</Code>` of a service's
 * XML must stay. In the text/html copy everything from outside is escaped, so each tag is markup.
 */
const TEAMS_TAGS =
  /<\/?(?:at|br|p|div|span|b|i|u|s|em|strong|pre|code|codeblock|a|ul|ol|li|blockquote|h[1-6]|img|hr|table|tbody|thead|tr|td|th|font|strike|attachment|emoji)(?:\s[^<>]*)?\/?>/g;
const ANY_TAG = /<\/?[a-z][a-z0-9:-]*(?:\s[^<>]*)?\/?>/gi;
const BREAKS_LINE = /^<(?:br|hr)\b|^<\/(?:p|div|pre|codeblock|li|ul|ol|blockquote|tr|table|h[1-6])\b/i;
/** Cells of a table side by side: a code and what stands beside it are two words. */
const ENDS_CELL = /^<\/t[dh]\b/i;
const BEGINS_BLOCK = /^<(?:p|div|pre|codeblock|ul|ol|blockquote|table|h[1-6])\b/i;
const LINK = /<a\b[^<>]{0,200}?\bhref="([^"<>]*)"[^<>]{0,200}>([^<]{0,4000})<\/a>/gi;

function stripHtml(text: string, tags: RegExp): string {
  const linked = text.replace(LINK, (_link, href: string, words: string) => showLink(href, words.replace(ANY_TAG, '')));
  return linked.replace(tags, (tag) => {
    if (BREAKS_LINE.test(tag) || BEGINS_BLOCK.test(tag)) return '\n';
    return ENDS_CELL.test(tag) ? '\t' : '';
  });
}

/** The words of a link are often its address cut short with an ellipsis; then the address itself is wanted. */
function showLink(href: string, words: string): string {
  const address = unwrap(href);
  const start = words.trim().replace(/(…|\.\.\.)$/, '');
  if (/^https?:/i.test(words.trim()) || address.includes(start)) return address;
  return `${words} ${address}`;
}

/** Outlook's Safe Links replace an address by one of theirs that carries it as `url=`. */
function unwrap(href: string): string {
  const wrapped =
    /^https:\/\/[a-z0-9.-]+\.safelinks\.protection\.outlook\.com\/[^"?]{0,200}\?(?:[^"&]{0,200}&(?:amp;)?){0,5}url=([^&"]+)/i.exec(
      href,
    );
  if (!wrapped) return href;
  try {
    return decodeURIComponent(wrapped[1] ?? '');
  } catch {
    return href;
  }
}

/** Once only: what was escaped twice was escaped by somebody else, and is evidence. */
const decodeEntities = (text: string) => decodeHTMLStrict(text);

/** Typography back to what was typed; characters that nobody can see are dropped. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f\u007f]/g, '')
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f]/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/(^|\s)[\u2013\u2014](?=[a-z])/gi, '$1--')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const letters = (text: string) => text.replace(/\s+/g, '').length;
const lines = (text: string) => text.split('\n').length;

/** Code blocks and long pastes lose their line breaks, or are missing, in one of the two copies. */
function fuller(plain: string, html: string): string {
  const more = letters(html) - letters(plain);
  if (more !== 0) return more > 0 ? html : plain;
  return lines(html) > lines(plain) ? html : plain;
}

/** "@storagebot" as an answer to somebody's message: what is quoted is the report. */
function quotedPreview(posted: Posted): string {
  const quote = (posted.attachments ?? []).find((attachment) => attachment.contentType === 'messageReference');
  const content = typeof quote?.content === 'string' ? tryParse(quote.content) : quote?.content;
  const preview = (content as { messagePreview?: unknown } | undefined)?.messagePreview;
  return typeof preview === 'string' ? tidy(decodeEntities(preview)) : '';
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
