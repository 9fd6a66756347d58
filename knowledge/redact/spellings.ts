/**
 * What a secret looks like in a paste. Each mask takes a text and returns it with one kind of secret replaced.
 *
 * A paste may have been URL-encoded once or more, HTML- or JSON-escaped, wrapped by a mail program or encoded as a
 * whole; the pieces below match a character in all those spellings. No pattern may look at a character more than a
 * fixed number of times: a quantifier is bounded, or starts only where the one before cannot have stopped.
 */
export type Mask = (text: string) => string;

export const REDACTED = 'REDACTED';

/** As people see it: without what has no width, and with one kind of blank. */
export const withoutInvisible: Mask = (text) => (/[^\0-\x7f]/.test(text) ? makeVisible(text) : text);

const makeVisible: Mask = (text) =>
  text
    .replace(
      /\u034f|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/g,
      '',
    )
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ');

export const QUOTE = String.raw`(?:\\{0,4}["']|&(?:quot|apos|#34|#39|#x22|#x27);|%(?:25)*2[27]|\\{1,4}u002[27])`;
export const EQUALS = String.raw`(?:\^?=>?|:=?|：|%{1,2}(?:25)*3[ad]|&(?:#61|#x3d|equals);|\\{1,4}(?:u00|x)3d)`;
/** `+`, `/`, `=` in the spellings that a signature or key may wear. */
export const ENCODED = String.raw`(?:%{1,2}(?:25)*(?:2[bf]|3d)|\\{1,4}(?:\/|(?:u00|x)(?:2[bf]|3d))|&(?:#(?:43|47|61|x2[bf]|x3d)|plus|sol|equals);)`;
export const BASE64 = String.raw`(?:[a-z0-9+/]|%(?:25)*2[bf]|\\{1,4}(?:\/|(?:u00|x)2[bf]))`;
export const PADDING = String.raw`(?:=|%(?:25)*3d|\\{1,4}(?:u00|x)3d|&(?:#61|#x3d|equals);)`;
/** Start of a Base64 run: after another character, or after an escape whose last letter looks like one. */
export const runStarts = (others: string) =>
  String.raw`(?:(?<![a-z0-9+%\\${others}])|(?<=%[0-9a-f]{2}|\\[nrt]|\\u00[0-9a-f]{2}|%25[0-9a-f]{2}))`;

/** A secret that somebody masked already, or that was never there: `-REDACTED-`, `$SAS`, `$env:KEY`, `***`. */
export function isPlaceholder(value: string): boolean {
  const bare = value.replace(/^(?:=|%(?:25)*3D)+/i, '');
  return (
    /^-?REDACTED-?(?:%(?:25)*3D|=)*$/i.test(bare) ||
    /^\$(?:env:\w{1,60}|[A-Z_][A-Z0-9_]{0,60})?$/.test(bare) ||
    /^[^\p{L}\p{N}]*$/u.test(bare)
  );
}

export const looksRandom = (value: string) => /[a-z]/.test(value) && /[A-Z]/.test(value) && /[0-9=+/%]/.test(value);

const CHANGES = /[a-z](?=[A-Z0-9])|[A-Z](?=[a-z0-9])|\d(?=[a-zA-Z])/g;

/** Small letters, capitals and figures in turn, as no name has them. */
export const isNoise = (run: string) =>
  /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run) && (run.match(CHANGES)?.length ?? 0) >= run.length * 0.35;

export function keepName(whole: string, name: string, value: string): string {
  if (/^(?:token|header|auth\w*|credentials?)["',.;]*$/i.test(value)) return whole; // a sentence about tokens
  return isPlaceholder(value.replace(/["'\]]+$/, '')) ? whole : name + REDACTED;
}
