/** Keys that are known by their length and letters. */
import { eachRun, inLongRuns, kindOf } from './runs.ts';
import { BASE64, isNoise, looksRandom, type Mask, PADDING, REDACTED, runStarts } from './spellings.ts';

const ACCOUNT_KEY = new RegExp(`${runStarts('/')}${BASE64}{86}(?:${PADDING}{1,2}|(?![a-z0-9+/%\\\\]))`, 'gi');
const BARE_SIGNATURE = new RegExp(`${runStarts('')}${BASE64}{43}${PADDING}(?![a-z0-9+/=])`, 'gi');

const maskAccountKeys: Mask = (run) => run.replace(ACCOUNT_KEY, (key) => (looksRandom(key) ? REDACTED : key));
const maskSignatures: Mask = (run) => run.replace(BARE_SIGNATURE, (one) => (looksRandom(one) ? REDACTED : one));

/** The same for URLs: `-` and `_` in place of `+` and `/`, mostly without padding. */
const URL_KEY = /(?<![\w+/=-])(?:[\w-]{86}|[\w-]{43})={0,2}(?![\w+/=-])/g;
const maskUrlKeys: Mask = (run) =>
  run.replace(URL_KEY, (key) => (/[-_=]/.test(key) && !/[-_]{3}/.test(key) && isNoise(key) ? REDACTED : key));

export const maskKeys: Mask = inLongRuns((run) => maskUrlKeys(maskSignatures(maskAccountKeys(run))));

/** A piece of a key that stands by itself; in a path it is a name, decoded it would be a text, and with MII a certificate begins. */
const IN_PIECE = kindOf(/[A-Za-z0-9+/]/);
const SHORTEST_PIECE = 40;
const LONGEST_PIECE = 90;
/** Two belong there; a paste in two goes leaves four. */
const MOST_PADDING = 4;

export const maskLoneNoise: Mask = (text) => {
  let masked = '';
  let done = 0;
  eachRun(text, IN_PIECE, SHORTEST_PIECE, (from, to) => {
    let end = to;
    while (end < to + MOST_PADDING && text[end] === '=') end++;
    const isLone =
      !text.startsWith('MII', from) &&
      !/[\w+/=.%-]/.test(text.charAt(from - 1)) &&
      !/[\w+/=.%-]/.test(text.charAt(end));
    const piece = text.slice(from, to);
    if (!isLone || piece.length > LONGEST_PIECE || !isNoise(piece) || !isBinary(piece)) return;
    masked += text.slice(done, from) + REDACTED;
    done = end;
  });
  return done === 0 ? text : masked + text.slice(done);
};

/** The 64 bytes of an account key as a debugger prints them; a sum of SHA-512 is as long, and diagnoses nothing. */
const HEX_KEY = /(?<![\da-f])[\da-f]{128}(?![\da-f])/gi;
export const maskHexKeys: Mask = inLongRuns((run) => run.replace(HEX_KEY, REDACTED));

/** Secrets that Entra gives to an application: three characters, a digit, `Q~`. */
export const maskEntraSecrets: Mask = (text) =>
  text.includes('Q~') ? text.replace(/(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}/g, REDACTED) : text;

const isBinary = (run: string) => /[^\t\r\n\x20-\x7e]/.test(Buffer.from(run, 'base64').toString('latin1'));

/** A key that was cut, where code is given it: nothing else between quotes is so long and so mixed, a text in Base64 apart. */
export const maskQuotedKeys: Mask = (text) =>
  text.replace(/(?<=["'])[A-Za-z0-9+/]{40,200}={0,2}(?=\\{0,4}["'])/g, (run) =>
    isNoise(run) && isBinary(run) ? REDACTED : run,
  );
