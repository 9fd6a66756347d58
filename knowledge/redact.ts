import { MASKS, withoutInvisible } from './redactRules.ts';

declare const redacted: unique symbol;

/** Text without secrets: the only text that state, logs, cards and replies take. */
export type Redacted = string & { readonly [redacted]: true };

/** What a mask puts down may uncover another secret's name beside it; two passes nearly always suffice. */
const PASSES = 8;

/**
 * Masks every secret in a text from outside and keeps what diagnoses: times, letters, versions, ids, hosts, codes.
 * A second pass changes nothing, and time grows with the length of the text only.
 */
export function redact(text: string): Redacted {
  // Half a character throws in encodeURIComponent and in other people's parsers: from here on there is none.
  const masked = maskAll(text.toWellFormed());
  // What nobody sees may hide a secret from the masks. Where it hides none it stays: it may be the fault of a SAS.
  const visible = withoutInvisible(masked);
  const again = visible === masked ? masked : maskAll(visible);
  return (again === visible ? masked : again) as Redacted;
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
  const whole = text.toWellFormed();
  return [whole, withoutInvisible(whole)].some((one) => MASKS.some((mask) => mask(one) !== one));
}
