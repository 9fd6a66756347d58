/** "Copy, not sync", "we use no SAS", "SASではなくマネージド ID": which words somebody denies. Pure. */

const THING = '[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(?: (?:key|keys|token|identity|endpoint|rules?))?';
const NOTHING = String.raw`\b(?:no|not|nothing|nobody|never|nichts?|niemand|keine?)\b`;
/** "No internet without a proxy" has one. */
const WITHOUT = String.raw`(?<!${NOTHING}[^.;!?\n]{0,40})\b(?:without|ohne)(?![^.;!?\n]{0,40}${NOTHING})`;
const DENIED: readonly RegExp[] = [
  new RegExp(
    `(?:\\b(?:not|no|isn't|aren't|nicht|kein(?:e|en|er|em)?|statt|instead of|rather than)|${WITHOUT}) (?:using |via |by |through |with |really |eigentlich |mit |über |per |durch |a |an |any |the |our |my |your |eine?[nmr]? |(?:mein|unser)\\w* |die |der |das |dem )*(${THING})`,
    'dgiu',
  ),
  /([\p{Script=Katakana}\p{Script=Han}A-Za-zー]{2,20}) ?(?:では|じゃ)(?:なく|ない(?!と)|ありません)/dgu,
  /([\p{Script=Katakana}\p{Script=Han}A-Za-zー]{2,20}) ?(?:は|を|も)(?:使っていません|使ってません|使っていない|使いません|ありません|ないです)/dgu,
];

interface Denied {
  word: string;
  at: number;
}

const deniedIn = (text: string): Denied[] =>
  DENIED.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 1: word = '', indices }) => ({ word, at: indices?.[1]?.[0] ?? 0 })),
  );

/** What stands behind the words that deny. */
export const deniedWords = (text: string): string[] => deniedIn(text).map(({ word }) => word);

/** Whether what stands at a place is what is denied there, and not the denial itself: "SAS" of "no SAS". */
export const isDeniedAt = (text: string, from: number, length: number): boolean =>
  deniedIn(text).some(({ word, at }) => from >= at && from + length <= at + word.length);

/** The text with blanks for what it denies. */
export const withoutDeniedWords = (text: string): string =>
  deniedIn(text).reduce(
    (rest, { word, at }) => rest.slice(0, at) + ' '.repeat(word.length) + rest.slice(at + word.length),
    text,
  );
