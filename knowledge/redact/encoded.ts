/** Texts that were encoded as a whole: decoded, masked, and encoded again where they held a secret. */

import { table } from '../table.ts';
import { isSpace } from '../text/letters.ts';
import { eachRun, kindOf } from './runs.ts';
import { type Mask, REDACTED } from './spellings.ts';

const readPercents = (text: string) =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => Buffer.from(escapes.replaceAll('%', ''), 'hex').toString());

const NAMED_ENTITIES = table<string>({
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  equals: '=',
  plus: '+',
  sol: '/',
});

/** HTML entities and the escapes of JSON. */
const readEscapes = (text: string) =>
  text
    .replace(/&#(x?)([0-9a-f]{1,4});/gi, (_whole, hex: string, code: string) =>
      String.fromCharCode(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&([a-z]{2,6});/gi, (whole, name: string) => NAMED_ENTITIES.get(name.toLowerCase()) ?? whole)
    .replace(/\\{1,4}u([0-9a-f]{4})/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\{1,4}\//g, '/');

/** Read plainly, masked, and encoded again; a blank of a form is a +. */
function maskPercents(run: string, maskPlain: Mask): string {
  let decoded = run;
  let times = 0;
  while (times < 3 && /%[0-9a-f]{2}/i.test(decoded)) {
    decoded = readPercents(decoded);
    times += 1;
  }
  for (const plain of new Set([decoded, decoded.replaceAll('+', ' ')])) {
    const masked = maskPlain(plain);
    if (masked !== plain)
      return Array.from({ length: times }).reduce<string>((again) => encodeURIComponent(again), masked);
  }
  return run;
}

/** Escapes of URLs, of HTML, and of JSON. */
const ESCAPE = /%[0-9a-f]{2}|&#|\\u|\\\//gi;

function maskRun(run: string, maskPlain: Mask): string {
  if (/%[0-9a-f]{2}/i.test(run)) return maskPercents(run, maskPlain);
  const decoded = readEscapes(run);
  const masked = maskPlain(decoded);
  return masked === decoded ? run : masked;
}

/** The lines of a log repeat their URLs. */
const MOST_KEPT = 200;

/** A run without blanks that was encoded as a whole; what no other mask could see shows when it is decoded. */
export const maskEncodedRuns =
  (maskPlain: Mask): Mask =>
  (text) => {
    const known = new Map<string, string>();
    const maskOnce = (run: string) => {
      const kept = known.get(run) ?? maskRun(run, maskPlain);
      if (known.size < MOST_KEPT) known.set(run, kept);
      return kept;
    };
    let masked = '';
    let done = 0;
    ESCAPE.lastIndex = 0;
    for (let found = ESCAPE.exec(text); found; found = ESCAPE.exec(text)) {
      let [from, to] = [found.index, found.index];
      while (from > done && !isSpace(text.charCodeAt(from - 1))) from--;
      while (to < text.length && !isSpace(text.charCodeAt(to))) to++;
      masked += text.slice(done, from) + maskOnce(text.slice(from, to));
      done = to;
      ESCAPE.lastIndex = to;
    }
    return done === 0 ? text : masked + text.slice(done);
  };

const IN_BASE64 = kindOf(/[\w+/-]/);
const SHORTEST_TEXT = 40;
/** Whether it is text shows in its first characters, which in UTF-16 are two bytes each. */
const BEGINNING = 64;
const ENOUGH = 176;

const read = (run: string) => Buffer.from(run, 'base64').toString('latin1').replaceAll('\0', '');
const isText = (decoded: string) => !/[\x01-\x08\x0e-\x1f\x7f]/.test(decoded.slice(0, BEGINNING));

function holdsSecret(run: string, maskPlain: Mask): boolean {
  if (!isText(read(run.slice(0, ENOUGH)))) return false;
  const decoded = read(run);
  return isText(decoded) && maskPlain(decoded) !== decoded;
}

/** A whole text in Base64, such as a Kubernetes secret or PowerShell's -EncodedCommand. */
export const maskEncodedTexts =
  (maskPlain: Mask): Mask =>
  (text) => {
    let masked = '';
    let done = 0;
    eachRun(text, IN_BASE64, SHORTEST_TEXT, (from, to) => {
      const padded = text.startsWith('==', to) ? to + 2 : text.startsWith('=', to) ? to + 1 : to;
      if (!holdsSecret(text.slice(from, padded), maskPlain)) return;
      masked += text.slice(done, from) + REDACTED;
      done = padded;
    });
    return done === 0 ? text : masked + text.slice(done);
  };
