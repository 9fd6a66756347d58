/** Keys that are known by their length and letters. */
import { BASE64, isNoise, looksRandom, type Mask, PADDING, REDACTED, runStarts } from './spellings.ts';

const ACCOUNT_KEY = new RegExp(`${runStarts('/')}${BASE64}{86}(?:${PADDING}{1,2}|(?![a-z0-9+/%\\\\]))`, 'gi');
const BARE_SIGNATURE = new RegExp(`${runStarts('')}${BASE64}{43}${PADDING}(?![a-z0-9+/=])`, 'gi');

export const maskKeys: Mask = (text) => text.replace(ACCOUNT_KEY, (run) => (looksRandom(run) ? REDACTED : run));
export const maskBareSignatures: Mask = (text) =>
  text.replace(BARE_SIGNATURE, (run) => (looksRandom(run) ? REDACTED : run));

/** The same for URLs: `-` and `_` in place of `+` and `/`, mostly without padding. */
const URL_KEY = /(?<![\w+/=-])(?:[\w-]{86}|[\w-]{43})={0,2}(?![\w+/=-])/g;
export const maskUrlKeys: Mask = (text) =>
  text.replace(URL_KEY, (run) => (/[-_=]/.test(run) && !/[-_]{3}/.test(run) && isNoise(run) ? REDACTED : run));

/** Secrets that Entra gives to an application: three characters, a digit, `Q~`. */
export const maskEntraSecrets: Mask = (text) => text.replace(/(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}/g, REDACTED);
