/** What kind of character stands at a place of a text: asked for each, so each is looked at by its number once. */

const IN_WORD = /[\p{L}\p{N}_$]/u;
const SPACE = /\s/;

const WORD = 1;
const BLANK = 2;
const OTHER = 4;
/** By code unit; 0 where none of it was met yet. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = kinds[code] as number;
  if (known !== 0) return known;
  const letter = String.fromCharCode(code);
  const kind = IN_WORD.test(letter) ? WORD : SPACE.test(letter) ? BLANK : OTHER;
  kinds[code] = kind;
  return kind;
}

const isHalf = (code: number) => (code & 0xf800) === 0xd800;

/** A character of two halves, such as a rare ideograph. */
function isPairInWord(text: string, at: number): boolean {
  const isSecond = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  const whole = text.codePointAt(isSecond ? at - 1 : at) ?? 0;
  return whole > 0xffff && IN_WORD.test(String.fromCodePoint(whole));
}

/** Letters and figures of all languages, `_` and `$`. */
export function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return kindOf(code) === WORD || (isHalf(code) && isPairInWord(text, at));
}

export const isSpace = (code: number): boolean => kindOf(code) === BLANK;

const KANA = 0x3040;
const LAST_IDEOGRAPH = 0x9fff;

/** Letters of languages that write no blanks between words: kana and ideographs. */
export const isUnspaced = (code: number): boolean => code >= KANA && code <= LAST_IDEOGRAPH;

const JOINT = /(?<=[a-z\d_])(?=[\u3040-\u9fff])|(?<=[\u3040-\u9fff])(?=[a-z\d_])/gi;
/** 「azcopyで403が」: what is Latin there, and figures, are words of their own, as they are where somebody puts blanks. */
export const apartFromKana = (text: string): string => text.replace(JOINT, ' ');

const ODD = /[äöüßÄÖÜ\u3000\uff01-\uffee]/;
const UMLAUTS: [umlaut: RegExp, spelled: string][] = [
  [/ä/g, 'ae'],
  [/ö/g, 'oe'],
  [/ü/g, 'ue'],
  [/ß/g, 'ss'],
];
/** Letters that take the place of others: half-width kana, full-width Latin. */
const WIDTHS = /[\u3000\uff01-\uffee]+/g;

/** In small letters and one spelling, whatever keyboard wrote it: "läuft" is "laeuft", "ｓａｓ" is "sas". */
export function plainLetters(text: string): string {
  const small = text.toLowerCase();
  if (!ODD.test(small)) return small;
  const wide = small.replace(WIDTHS, (run) => run.normalize('NFKC').toLowerCase());
  return UMLAUTS.reduce((plain, [umlaut, spelled]) => plain.replace(umlaut, spelled), wide);
}
