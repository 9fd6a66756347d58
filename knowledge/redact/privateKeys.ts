/** Private keys as PEM: whole, encrypted, cut, without their first line, and within JSON. */
import { type Mask, REDACTED } from './spellings.ts';

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g;
const END = /-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g;
/** Line ends as they are, and as JSON writes them. */
const LINE = String.raw`(?:\s|\\{1,4}[rn])`;
/** Base64 lines, with the fields of an encrypted key before them. */
const BODY = new RegExp(
  String.raw`${LINE}{0,4}(?:(?:Proc-Type|DEK-Info|Version|Comment|Key-[A-Za-z]{1,12}):[^\r\n\\]{0,200}${LINE}{1,4}){0,6}(?:[\w+/]{20,100}={0,2}(?:${LINE}{1,8}|$|(?=["'<]))){0,400}(?:[\w+/]{2,64}={1,2})?`,
  'y',
);

/** A key of 16,384 bits has some 13,000 characters. */
const LONGEST = 16_000;

/** From each first line to its last one, or as far as the lines look like a key. */
export const maskPrivateKeys: Mask = (text) => {
  const ends = [...text.matchAll(END)].map(({ index }) => index);
  let [masked, done, next] = ['', 0, 0];
  for (const { 0: begin, index } of text.matchAll(BEGIN)) {
    const start = index + begin.length;
    if (start < done) continue;
    while ((ends[next] ?? Number.POSITIVE_INFINITY) < start) next += 1;
    BODY.lastIndex = start;
    const length = BODY.exec(text)?.[0].length ?? 0;
    const last = ends[next];
    const end = last !== undefined && last - start <= LONGEST ? last : start + length;
    if (text.slice(start, end).trim() === REDACTED) continue;
    masked += text.slice(done, start) + (end > start ? REDACTED : '');
    done = Math.max(start, end);
  }
  return masked + text.slice(done);
};

/** How the Base64 of a private key begins, whatever stands around it: DER of PKCS#1, PKCS#8, SEC 1 and PKCS#12 (.pfx), and OpenSSH's. */
const HEADLESS = new RegExp(
  String.raw`(?<![\w+/])(?:MI[\w+/]{2,6}(?:IBAAKC|IBADANBg|AgEAMBMG|AgEAMA0G|CAQEE|BgkqhkiG9w0BBQ0|AgEAAo)|MII[\w+/]{3}IBAzCC|MHcCAQEE|MIG[\w+/]AgEAM|b3BlbnNzaC1rZXktdjE)[\w+/]{0,${LONGEST}}={0,2}(?:${LINE}{1,4}[\w+/]{16,100}={0,2}){0,200}(?:${LINE}{1,4}[\w+/]{2,64}={1,2})?`,
  'g',
);
export const maskHeadlessKeys: Mask = (text) => text.replace(HEADLESS, (run) => (run.length >= 60 ? REDACTED : run));

/** Lines of Base64 before a last line whose first one was cut off. */
const TAIL = new RegExp(
  String.raw`(?<![\w+/-])(?:[\w+/]{8,100}={0,2}${LINE}{1,4}){1,200}(?=-----END [A-Z0-9 ]{0,30}PRIVATE KEY)`,
  'g',
);
export const maskTails: Mask = (text) => (text.includes('PRIVATE KEY-----') ? text.replace(TAIL, REDACTED) : text);
