/** "Copy, not sync", "we use no SAS", "SASではなくマネージド ID": which words somebody denies. Pure. */

const THING = '[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(?: (?:key|keys|token|identity|endpoint|rules?))?';
const DENIED: readonly RegExp[] = [
  new RegExp(
    `\\b(?:not|no|without|isn't|aren't|nicht|kein(?:e|en|er|em)?|ohne|statt|instead of|rather than) (?:using |via |by |through |with |really |eigentlich |mit |über |per |durch |a |an |any |the |our |my |your |eine?[nmr]? |(?:mein|unser)\\w* |die |der |das |dem )*(${THING})`,
    'giu',
  ),
  /([\p{Script=Katakana}\p{Script=Han}A-Za-zー]{2,20}) ?(?:では|じゃ)(?:なく|ない|ありません)/gu,
  /([\p{Script=Katakana}\p{Script=Han}A-Za-zー]{2,20}) ?(?:は|を|も)(?:使っていません|使ってません|使っていない|使いません|ありません|ないです)/gu,
];

/** What stands behind the words that deny. */
export const deniedWords = (text: string): string[] =>
  DENIED.flatMap((pattern) => [...text.matchAll(pattern)].map(([, thing = '']) => thing));
