/** Secrets in several pieces: wrapped by a terminal or a mail program, continued by a shell, or torn by blanks. */
import { isNoise, type Mask, REDACTED } from './spellings.ts';

/** A terminal or mail program wraps a token; its first line was masked, so what goes on below is the rest of it. */
const LINE_END = String.raw`(?:[\\^\x60]?\r?\n|(?:\\{1,4}r)?\\{1,4}n)[>\t ]{0,4}`;
const NEXT_LINE = new RegExp(
  String.raw`(?:${LINE_END}|[ \t]{1,3}(?=[\w.~+/-]{10}))((?:[\w.~+/-]|%(?:2[bf]|3d)){2,}={0,2})(?![\w.~+/=:-]|\\(?!\r?\n))`,
  'iy',
);
const SHORTEST_LINE = 10;
export const maskNextLines: Mask = (text) => {
  let masked = '';
  let done = 0;
  for (let at = text.indexOf(REDACTED); at >= 0; at = text.indexOf(REDACTED, done)) {
    const start = at + REDACTED.length;
    masked += text.slice(done, start);
    done = endOfToken(text, start);
  }
  return masked + text.slice(done);
};

/** The last line of a token may be short. */
function endOfToken(text: string, start: number): number {
  let end = start;
  for (;;) {
    NEXT_LINE.lastIndex = end;
    const [line = '', rest = ''] = NEXT_LINE.exec(text) ?? [];
    // What ends in its padding can be nothing else.
    const isRest = isNoise(rest.replace(/%(?:2b|2f|3d)/gi, '')) || /(?:=|%3d)$/i.test(rest);
    if (!isRest || (end === start && rest.length < SHORTEST_LINE)) return end;
    end += line.length;
  }
}

// ---- keys in pieces -------------------------------------------------------------------------------------------------

const isBase64 = (code: number) =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  [43, 45, 47, 95].includes(code);
const GAPS = /(?:[\\^\x60]?\r?\n[>\t ]{0,4}|[ \t]{1,4}|(?:\\{1,4}r)?\\{1,4}n)$/;

/** Where a key of so many characters begins that ends here, counted backwards over the gaps; undefined when none does. */
function beginning(text: string, end: number, length: number): number | undefined {
  let [at, left, gaps] = [end, length, 0];
  while (left > 0 && at > 0) {
    if (isBase64(text.charCodeAt(at - 1))) {
      at -= 1;
      left -= 1;
      continue;
    }
    const gap = GAPS.exec(text.slice(Math.max(0, at - 8), at))?.[0].length ?? 0;
    if (gap === 0) return undefined;
    at -= gap;
    gaps += 1;
  }
  return left === 0 && gaps > 0 && !isBase64(text.charCodeAt(at - 1)) ? at : undefined;
}

/** A key or signature that a program, or a person, broke into pieces: its padding says where it ends. */
export const maskWrapped: Mask = (text) => {
  let masked = '';
  let done = 0;
  for (const { 0: padding, index } of text.matchAll(/(?<=[\w+/-])={1,2}(?![\w+/=])/g)) {
    const start = beginning(text, index, padding === '==' ? 86 : 43);
    if (start === undefined || start < done || !isNoise(text.slice(start, index).replace(/[^\w+/-]/g, ''))) continue;
    masked += text.slice(done, start) + REDACTED;
    done = index + padding.length;
  }
  return masked + text.slice(done);
};
