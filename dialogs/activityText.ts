/** What a person typed, out of what Teams makes of it: mentions, HTML twice over, code blocks beside the text. */
import type { Activity, Attachment } from 'botbuilder';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w{2,5}));/gi, (all, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? all;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
}

/** Tags that begin a new line on the screen; all others vanish. */
function withoutTags(html: string): string {
  const lines = html
    .replace(/<span[^>]*itemtype="[^"]*Mention"[^>]*>[^<]*<\/span>/gi, ' ')
    .replace(/<at[^>]*>[^<]*<\/at>/gi, ' ')
    .replace(/<(br|\/p|\/div|\/li|\/tr|\/pre|\/h\d|\/blockquote)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
  return decode(lines);
}

function textIn({ contentType, content }: Attachment): string {
  if (contentType === 'text/html' && typeof content === 'string') return withoutTags(content);
  // Teams sends a code block as an attachment of its own.
  if (/codesnippet/i.test(contentType ?? '') && content && typeof content === 'object')
    return Object.values(content)
      .filter((value) => typeof value === 'string')
      .join('\n');
  return '';
}

/** `<at>` marks who is spoken to; what a person typed in angle brackets arrives as entities. */
function plain(text: string): string {
  return decode(text.replace(/<at[^>]*>[^<]*<\/at>/gi, ' ').replace(/<br\s*\/?>/gi, '\n')).replace(/\u00a0/g, ' ');
}

const ink = (text: string) => text.replace(/\s/g, '').length;
const rows = (text: string) => text.trim().split('\n').length;

/** The fuller of text and attachments: the plain text loses line ends, and code blocks altogether. */
export function textOf({ text, attachments }: Pick<Activity, 'text' | 'attachments'>): string {
  const typed = plain(text ?? '').trim();
  const attached = (attachments ?? []).map(textIn).filter(Boolean).join('\n').trim();
  const fuller = ink(attached) > ink(typed) || (ink(attached) >= ink(typed) * 0.95 && rows(attached) > rows(typed));
  return (fuller ? attached : typed).replace(/\u00a0/g, ' ');
}
