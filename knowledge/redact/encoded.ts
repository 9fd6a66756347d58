/** Texts that were encoded as a whole: decoded, masked, and encoded again where they held a secret. */
import { table } from '../table.ts';
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
  for (const plain of [decoded, decoded.replaceAll('+', ' ')]) {
    const masked = maskPlain(plain);
    if (masked !== plain)
      return Array.from({ length: times }).reduce<string>((again) => encodeURIComponent(again), masked);
  }
  return run;
}

/** A run without blanks that was encoded as a whole; what no other mask could see shows when it is decoded. */
export const maskEncodedRuns =
  (maskPlain: Mask): Mask =>
  (text) =>
    text.replace(/\S+/g, (run) => {
      if (/%[0-9a-f]{2}/i.test(run)) return maskPercents(run, maskPlain);
      if (!/&#|\\u|\\\//i.test(run)) return run;
      const decoded = readEscapes(run);
      const masked = maskPlain(decoded);
      return masked === decoded ? run : masked;
    });

/** A whole text in Base64, such as a Kubernetes secret or PowerShell's -EncodedCommand. */
export const maskEncodedTexts =
  (maskPlain: Mask): Mask =>
  (text) =>
    text.replace(/(?<![\w+/-])[\w+/-]{40,}={0,2}/g, (run) => {
      const decoded = Buffer.from(run, 'base64').toString('latin1').replaceAll('\0', '');
      const isText = !/[\x01-\x08\x0e-\x1f\x7f]/.test(decoded.slice(0, 64));
      return isText && maskPlain(decoded) !== decoded ? REDACTED : run;
    });
