import { recent } from '../recent.ts';
import { inUsualWidth } from '../text/widths.ts';
import { MASKS } from './masks.ts';
import { withoutInvisible } from './spellings.ts';

declare const redacted: unique symbol;

/** Text without secrets: the only text that state, logs, cards and replies take. */
export type Redacted = string & { readonly [redacted]: true };

/** What a mask puts down may uncover another secret's name beside it; two passes nearly always suffice. */
const PASSES = 8;

/** Names of people come with each message, and a message is looked at several times. What holds a secret is never kept. */
const KEPT = 100;
const LONGEST_KEPT = 4_000;
const harmless = recent<string, true>(KEPT);

function noteHarmless(text: string): void {
  if (text.length <= LONGEST_KEPT) harmless.set(text, true);
}

/**
 * Masks every secret in a text from outside and keeps what diagnoses: times, letters, versions, ids, hosts, codes.
 * A second pass changes nothing, and time grows with the length of the text only.
 */
export function redact(text: string): Redacted {
  if (harmless.get(text)) return text as Redacted;
  const masked = masking(text);
  if (masked === text) noteHarmless(text);
  return masked as Redacted;
}

function masking(text: string): string {
  // Half a character throws in encodeURIComponent and in other people's parsers: from here on there is none.
  // What is written in wide letters is read, and masked, as what it says.
  const whole = inUsualWidth(text.toWellFormed());
  const masked = maskAll(whole);
  const visible = withoutInvisible(whole);
  if (visible === whole) return masked;
  // What nobody sees may hide a secret, or a part of one. Where it hides nothing it stays: it may be the fault of a SAS.
  const seen = maskAll(visible);
  return withoutInvisible(masked) === seen ? masked : seen;
}

function maskAll(text: string): string {
  let masked = text;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = masked;
    masked = MASKS.reduce((rest, mask) => mask(rest), before);
    if (masked === before) break;
  }
  return masked;
}

/** Does the text hold something that `redact` would mask? */
export function hasSecret(text: string): boolean {
  if (harmless.get(text)) return false;
  const whole = inUsualWidth(text.toWellFormed());
  const isMasked = (one: string) => MASKS.some((mask) => mask(one) !== one);
  const visible = withoutInvisible(whole);
  const has = isMasked(whole) || (visible !== whole && isMasked(visible));
  if (!has && whole === text) noteHarmless(text);
  return has;
}

/** Masks every text of a value, whatever holds it. */
export function maskStrings<T>(value: T): T {
  if (typeof value === 'string') return redact(value) as string as T;
  if (Array.isArray(value)) return value.map(maskStrings) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskStrings(inner)])) as T;
}
