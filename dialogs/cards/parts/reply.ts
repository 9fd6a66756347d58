/** Makes a whole card of its parts, within the size that every client takes. */
import { type Print, print, printOf } from './drawnOnce.ts';
import type { Element } from './elements.ts';
import { note, paragraph, warning } from './elements.ts';
import { plainText } from './plainText.ts';
import { inWords } from './time.ts';

export interface AdaptiveCard {
  type: 'AdaptiveCard';
  [property: string]: unknown;
}

/** One answer, drawn and in words. */
export interface Reply {
  card: AdaptiveCard;
  /** All of it as text, for channels without cards. */
  text: string;
  /** What did not fit, as cards that follow in this order. */
  more?: Reply[];
}

export interface Parts {
  body: Element[];
  /** The one sentence that is read aloud. */
  speak: string;
  /** Said where the card had to be cut. */
  cut: string;
  lang?: string;
}

/** Teams takes 28 KB for a card; 1 KB is left for what surrounds it. */
export const MOST_BYTES = 27 * 1024;
const MOST_FALLBACK = 700;

export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value), 'utf8');
}

export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  // Never between the halves of a character outside the basic plane.
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  // Half a word says another thing, or nothing.
  return `${/\s/.test(text[most - 1] ?? ' ') ? cut : cut.replace(/\s\S{1,30}$/, '')}…`;
}

function draw(parts: Parts, text = textOf(parts)): AdaptiveCard {
  const { body, speak, lang = 'en' } = parts;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang,
    fallbackText: shorten(text, MOST_FALLBACK),
    speak: shorten(inWords(speak, lang), MOST_FALLBACK),
    body,
    msteams: { width: 'Full' },
  };
}

/** What may go first when a card is too long: long texts, never what is asked or pressed. */
function longest(body: Element[]): number {
  const weight = (element: Element) =>
    /Action\.(Execute|Submit)|Input\./.test(JSON.stringify(element)) ? 0 : bytesOf(element);
  return body.reduce((best, element, index) => (weight(element) > weight(body[best] as Element) ? index : best), 0);
}

/** A toggle of a part that was left out would do nothing. */
function withoutDeadToggles(body: Element[]): Element[] {
  const ids = new Set([...JSON.stringify(body).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id));
  const lives = ({ targetElements }: Element) =>
    !Array.isArray(targetElements) ||
    targetElements.every((target) => ids.has(typeof target === 'string' ? target : target.elementId));
  return body.flatMap((element) => {
    if (element.type !== 'ActionSet') return [element];
    const actions = (element.actions as Element[]).filter(lives);
    return actions.length > 0 ? [{ ...element, actions }] : [];
  });
}

/** Cards as JSON, as they were measured: who sends one need not print it again. Nothing may change a card after that. */
const printed = new WeakMap<object, string>();

/** Undefined for a card that was not made here, or was made anew of one. */
export const printOfCard = (card: object): string | undefined => printed.get(card);

/** Most of a card are parts that were printed, and measured, before. */
function printWhole({ body, ...card }: AdaptiveCard & { body?: unknown }): Print {
  const head = print(card);
  const parts = (body as Element[]).map(printOf);
  const json = `${head.json.slice(0, -1)},"body":[${parts.map((part) => part.json).join(',')}]}`;
  const between = json.length - head.json.length - parts.reduce((sum, part) => sum + part.json.length, 0);
  return { json, bytes: head.bytes + between + parts.reduce((sum, { bytes }) => sum + bytes, 0) };
}

function isTooLong(card: AdaptiveCard): boolean {
  const { json, bytes } = printWhole(card);
  printed.set(card, json);
  return bytes > MOST_BYTES;
}

/** All that a card says, in words. */
export const textOf = ({ body, lang }: Parts): string => inWords(plainText(body), lang);

/**
 * A whole card. Parts that do not fit are left out, longest first, and one sentence says so.
 * @param text of the parts, where somebody has measured it already
 */
export function reply(parts: Parts, text = textOf(parts)): Reply {
  let body = parts.body;
  let card = draw(parts, text);
  let left = false;
  while (isTooLong(card) && body.length > 2) {
    const index = longest(body);
    const rest = body.filter((_, at) => at !== index);
    body = left ? rest : [...rest.slice(0, index), note(parts.cut), ...rest.slice(index)];
    left = true;
    card = draw({ ...parts, body });
  }
  return { card: left ? draw({ ...parts, body: withoutDeadToggles(body) }) : card, text };
}

/** The same answer with a sentence above it: a warning, what has just happened, or what to know before doing what was said. */
export function headed(
  answer: Reply,
  head: { secret?: string; remark?: string; caution?: string },
  cut: string,
): Reply {
  const above = [
    ...(head.secret ? [warning(head.secret)] : []),
    ...(head.remark ? [paragraph(head.remark, { weight: 'Bolder' })] : []),
    ...(head.caution ? [warning(head.caution)] : []),
  ];
  if (above.length === 0) return answer;
  const { body, speak, lang } = answer.card as { body?: Element[]; speak?: string; lang?: string };
  const whole = reply({
    body: [...above, ...(body ?? [])],
    speak: head.secret ?? speak ?? '',
    cut,
    ...(lang && { lang }),
  });
  return { ...whole, ...(answer.more && { more: answer.more }) };
}
