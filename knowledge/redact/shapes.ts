/** Keys that are known by their length and letters. */
import { inLongRuns } from './runs.ts';
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

/** Secrets that Entra gives to an application: three characters, a digit, `Q~`. */
export const maskEntraSecrets: Mask = (text) =>
  text.includes('Q~') ? text.replace(/(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}/g, REDACTED) : text;

const isBinary = (run: string) => /[^\t\r\n\x20-\x7e]/.test(Buffer.from(run, 'base64').toString('latin1'));

/** A key that was cut, where code is given it: nothing else between quotes is so long and so mixed, a text in Base64 apart. */
export const maskQuotedKeys: Mask = (text) =>
  text.replace(/(?<=["'])[A-Za-z0-9+/]{40,200}={0,2}(?=\\{0,4}["'])/g, (run) =>
    isNoise(run) && isBinary(run) ? REDACTED : run,
  );
