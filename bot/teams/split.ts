/** A text that Teams would refuse as too large goes out as several messages, in their order. */
import type { Activity } from 'botbuilder';

/**
 * Teams takes about 100 KB for all of a message, its own wrapping included; older clients less.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages
 */
const MOST_BYTES = 24 * 1024;
/** One character has three bytes at the worst, and four as a pair of halves. */
const SAFE_CHARACTERS = 6_000;

/** The parts of a text: broken at the ends of lines where there are any, never within a character. */
export function partsOf(text: string, most = MOST_BYTES): string[] {
  if (Buffer.byteLength(text) <= most) return [text];
  const parts: string[] = [];
  let part = '';
  for (const piece of pieces(text)) {
    if (part !== '' && Buffer.byteLength(part) + Buffer.byteLength(piece) > most) {
      parts.push(part);
      part = '';
    }
    part += piece;
  }
  return [...parts, part].map((one) => one.replace(/\n$/, ''));
}

const pieces = (text: string) => (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).flatMap(bounded);

function bounded(line: string): string[] {
  const signs = [...line];
  const many = Math.ceil(signs.length / SAFE_CHARACTERS);
  return Array.from({ length: many }, (_, at) =>
    signs.slice(at * SAFE_CHARACTERS, (at + 1) * SAFE_CHARACTERS).join(''),
  );
}

/** The activities to send instead, numbered; attachments and all else go with the last. */
export function splitActivity(activity: Partial<Activity>): Partial<Activity>[] {
  const texts = activity.type === 'message' && activity.text ? partsOf(activity.text) : [];
  if (texts.length < 2) return [activity];
  const { attachments: _, suggestedActions: __, entities: ___, ...plain } = activity;
  return texts.map((text, at) => ({
    ...(at === texts.length - 1 ? activity : plain),
    text: `(${at + 1}/${texts.length})\n${text}`,
  }));
}
