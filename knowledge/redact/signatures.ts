/** `sig=` of a SAS in every spelling, also damaged and broken into lines. */
import { BASE64, ENCODED, EQUALS, isNoise, isPlaceholder, looksRandom, PADDING, QUOTE, REDACTED } from './spellings.ts';

/** A letter as itself, %-encoded or escaped. */
const letter = (char: string) => {
  const [upper, lower] = [char.toUpperCase(), char.toLowerCase()].map((c) => c.charCodeAt(0));
  const hex = `${upper?.toString(16)}|${lower?.toString(16)}`;
  return String.raw`(?:${char}|%(?:25)*(?:${hex})|\\{1,4}u00(?:${hex})|&#(?:${upper}|${lower}|x${hex});)`;
};
/** `SharedAccessSignature=sv=…` is a whole token, whose own `sig` is found inside it. */
const SIGNATURE_NAME = `${letter('s')}${letter('i')}${letter('g')}(?:(?<!Access.{3})nature)?`;
/** Ends at what ends a query value, plain or encoded; a sig that was damaged may hold anything else. */
const SIGNATURE_VALUE = String.raw`(?:${ENCODED}|[^\s"'<>\x60\u201c\u201d\u2018\u2019\u201e…&;,%\\(){}[\]|]|%(?!(?:25)*(?:2[0267c]|3[b-f]|0[9ad]|5c|7c|23)))+`;
const SIGNATURE = new RegExp(
  `(?<name>${SIGNATURE_NAME}${QUOTE}?\\s{0,3}(?<sign>${EQUALS}|>)\\s{0,3}${QUOTE}?)(?<value>${SIGNATURE_VALUE})`,
  'gi',
);
/** What a line break, a blank that was a `+`, or a mail program puts inside a signature. */
const GAP = String.raw`(?:[\\^\x60]?\s{1,4}(?:>\s{0,2})?|%(?:25)*(?:20|0d%(?:25)*0a|0a)|<w?br\s?\/?>|\\{1,4}[rn]|["']\s{0,3}[+.&\\]?\s{1,20}["']){1,2}`;
const PIECE = new RegExp(`(${GAP})(${BASE64}{1,44}${PADDING}{0,2})`, 'iy');
const ENDS = new RegExp(`${PADDING}$`, 'i');
const SIGNATURE_LENGTH = 44;

const decodedLength = (value: string) =>
  value.replace(new RegExp(ENCODED, 'gi'), '+').replace(/&#?\w{1,6};/g, '+').length;

/** Where a signature that begins at `start` really ends: a `+` that became a blank, or a wrapped line, splits it. */
function endOfSignature(text: string, start: number, end: number): number {
  let certain = end;
  let length = decodedLength(text.slice(start, end));
  let reached = end;
  for (let pieces = 0; pieces < 8 && length < SIGNATURE_LENGTH; pieces += 1) {
    PIECE.lastIndex = reached;
    const piece = PIECE.exec(text);
    if (!piece?.[2]) break;
    length += 1 + decodedLength(piece[2]);
    reached += piece[0].length;
    // A reader of pictures puts blanks that were nothing: then the padding tells the end.
    const complete =
      length === SIGNATURE_LENGTH || length === SIGNATURE_LENGTH + 1 || (pieces > 0 && ENDS.test(piece[2]));
    if (complete || (length < SIGNATURE_LENGTH && looksRandom(piece[2]))) certain = reached;
  }
  return certain;
}

/** The `%253D` of a signature that was encoded twice is no secret, and it is the fault. */
const doubleEncodedEnd = (sign: string, value: string) => (sign === '=' ? (/%(?:25)+3D$/i.exec(value)?.[0] ?? '') : '');

/** "the sig: it is wrong", "carries sig= or a token": a word follows, not a signature. */
const isProse = (sign: string, name: string, value: string) =>
  isJapanese(value) || (value.length < 16 && !(value.length > 7 && isNoise(value)) && isAfterABlank(sign, name));

/** 「sig=付きの URL」: no signature begins so, and none stands further on. */
const isJapanese = (value: string) => /^[\u3040-\u30ff\u3400-\u9fff]/.test(value) && !/[\w+/%=-]{12}/.test(value);

const isAfterABlank = (sign: string, name: string) =>
  /\s$/.test(name) || ((sign === ':' || sign === '>') && !/["'\\]/.test(name));

/** In a table a blank stands between the two, and a person may have left out the padding. */
const IN_TABLE = /(\bsig(?:nature)?[\s|]{1,8})([\w+/%]{40,80}={0,2})(?![\w+/=%])/gi;

/** A file that was saved under the name of its link: what no name may hold became a dash or an underscore. */
const IN_FILE_NAME = /(?<![a-z])(sig[_-]{1,2})([a-z\d+%]{38,80})(?![a-z\d+%])/gi;

/** `sig=` (and `Signature=`) in every spelling; AzCopy's own `sig=-REDACTED-` stays as it is. */
export function maskSignatures(text: string): string {
  let masked = '';
  let done = 0;
  SIGNATURE.lastIndex = 0;
  for (let found = SIGNATURE.exec(text); found; found = SIGNATURE.exec(text)) {
    const { name = '', sign = '', value = '' } = found.groups ?? {};
    const start = found.index + name.length;
    if (isPlaceholder(value) || isProse(sign, name, value)) {
      SIGNATURE.lastIndex = start;
      continue;
    }
    masked += text.slice(done, start) + REDACTED + doubleEncodedEnd(sign, value);
    done = endOfSignature(text, start, start + value.length);
    SIGNATURE.lastIndex = done;
  }
  const mask = (whole: string, name: string, value: string) => (isNoise(value) ? name + REDACTED : whole);
  return (masked + text.slice(done)).replace(IN_TABLE, mask).replace(IN_FILE_NAME, mask);
}
