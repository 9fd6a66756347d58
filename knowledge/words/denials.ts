/** "Copy, not sync", "we use no SAS", "SASではなくマネージド ID": which words somebody denies. Pure. */

import { type Gated, matchesOf } from '../text/gated.ts';

const THING = '[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(?: (?:key|keys|token|identity|endpoint|rules?))?';
const NOTHING = String.raw`\b(?:no|not|nothing|nobody|never|nichts?|niemand|keine?)\b`;
/** "No internet without a proxy" has one. */
const WITHOUT = String.raw`(?<!${NOTHING}[^.;!?\n]{0,40})\b(?:without|ohne)(?![^.;!?\n]{0,40}${NOTHING})`;
const DENIED: readonly Gated[] = [
  {
    needs: /\b(?:not?|isn't|aren't|don't|dont|doesn't|doesnt|nicht|kein\w*|statt|instead|rather|without|ohne)\b/i,
    pattern: new RegExp(
      `(?:\\b(?:not|no|isn't|aren't|(?:do|does|did)(?:n't|nt| not) (?:use|hold|take|have)|nicht|kein(?:e|en|er|em)?|statt|instead of|rather than)|${WITHOUT}) (?:using |via |by |through |with |really |eigentlich |mit |über |per |durch |a |an |any |the |our |my |your |eine?[nmr]? |(?:mein|unser)\\w* |die |der |das |dem )*(${THING})`,
      'dgiu',
    ),
  },
  {
    needs: /\b(?:nicht|nobody|no one|niemand)\b/i,
    pattern: new RegExp(
      `\\b(?:nobody|no one) (?:holds|has|uses|took|takes) (?:a |an |any |the )*(${THING})|(?<![\\p{L}-])(${THING}) (?:benutzen|benutze|verwenden|verwende|nutzen|nutze|haben|setzen) (?:wir|ich|sie)(?: [\\p{L}]+){0,3} nicht(?!\\p{L})`,
      'dgiu',
    ),
  },
  // "I said key, it is a SAS" takes back the word that was said.
  {
    needs: /\b(?:said|wrote|typed|sagte|schrieb)\b/i,
    pattern: new RegExp(
      `\\b(?:i|we|ich|wir) (?:said|wrote|typed|sagte|schrieb)(?:en)? (?:an? |the |eine?[nmr]? )?["“]?(${THING})["”]?(?=\\s*(?:[,;:.–-]\\s*|\\bbut\\b|\\baber\\b|\\band\\b)[^\\n]{0,30}\\b(?:is|it['’]?s|i['’]?m|am|are|was|use|meant|ist|bin|sind|meinte)\\b)`,
      'dgiu',
    ),
  },
  {
    needs: /(?:と|って)(?:言|書)/,
    pattern:
      /([\p{Script=Katakana}\p{Script=Han}A-Za-z0-9ー]{2,20}) ?(?:と|って)(?:言いました|書きました|言った|書いた)(?:が|けど)/dgu,
  },
  {
    needs: /[はもを]|では|じゃ/,
    pattern:
      /((?:[\p{Script=Katakana}\p{Script=Han}A-Za-z0-9ー]{1,12}の)?[\p{Script=Katakana}\p{Script=Han}A-Za-z0-9ー]{2,20}) ?(?:(?:では|じゃ)(?:なく|ない(?!と)|ありません)|(?:は|を|も)(?:使っていません|使ってません|使っていない|使いません|ありません|ないです))/dgu,
  },
];

/** "The connection string was replaced by a managed identity", "switched from keys to Entra": what was before is no more. */
const REPLACED: readonly Gated[] = [
  {
    needs: /\b(?:replaced|exchanged|swapped|superseded) (?:by|with|for)\b/i,
    pattern:
      /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]{1,40}(?: [\p{L}\p{N}-]{1,40})?) (?:was|were|is|are|has been|have been|got|gets) (?:now )?(?:replaced|exchanged|swapped|superseded) (?:by|with|for)\b/dgiu,
  },
  {
    needs: /\b(?:from|von)\b/i,
    pattern:
      /\b(?:moved|switched|changed|migrated|went|umgestellt|gewechselt) (?:over )?(?:from|von) (?:the |an? |our |der |dem |den )?([\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+)?) (?=(?:to|auf|zu)\b)/dgiu,
  },
  {
    needs: /\b(?:durch|gegen) /i,
    pattern:
      /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]{1,40}) (?:wurden?|ist|sind|haben wir) (?:jetzt |heute |gestern )?(?:durch|gegen) /dgiu,
  },
  {
    needs: /から/,
    pattern:
      /([\p{Script=Katakana}\p{Script=Han}A-Za-zー]{2,20}) ?から[^。]{2,30}(?:に|へ)(?:変|切り替|移行|置き換)/dgu,
  },
];

interface Denied {
  word: string;
  at: number;
}

const deniedIn = (text: string): Denied[] =>
  [...DENIED, ...REPLACED].flatMap((gated) =>
    matchesOf(gated, text).map(({ 1: word, 2: other = '', indices }) => ({
      word: word ?? other,
      at: indices?.[word === undefined ? 2 : 1]?.[0] ?? 0,
    })),
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

/** A phrase that holds none of these tells what is affirmed. */
const OF_A_DENIAL =
  /\b(?:nicht|kein|not|no|never|nie|ohne|without|nobody|niemand)|n\W{0,9}t\b|ない|ませ|なし|なく|無効|誰も|何も|しか/;
const SKIPPED =
  /(?<![\p{L}-])(?:nicht|nie|niemals|not|never|kein(?:e[nmrs]?)?|(?:does|do|did|ca|wo|could|would)n['’]?t)(?! (?:nur|only|just|bloß|mehr als)\b)(?: \S+){1,3}$/iu;
/** "期限は切れていない", "den Ordner gibt es nicht": a verb is denied behind it. */
const BEHIND =
  /^(?:し|され)?[てで]?(?:は|も)?い?(?:ない(?!と)|ません|なかった)|^(?:では|じゃ)(?:ない|なく|ありません)/u;
const NOT_BEHIND = /^\s(?:noch )?nicht(?: mehr)?\s*(?:[.,;!]|$)/u;
/** "We never open it to all networks", "not allowed from all networks": the denial and its verb stand before. */
const BEFORE =
  /\b(?:never|not|(?:do|does|did|is|are|was|wo|would|ca)n['’]?t)(?: ever| really| be)? (?:allow|open|permit|enabl|expose|switch|turn|set|let)\w*(?: (?!(?:but|and|because|although)\b)[^\s,;.]+){0,4}\s$|(?<!\p{L})(?:nie|niemals)(?: [^\s,;.]+){0,2}\s$|(?<!\p{L})nicht\s$/iu;
/** "We do not have the role", "we have not assigned it": what is affirmed behind it is not so. */
const HAS_NOT =
  /\b(?:do|does|did|have|has|had)(?: not|n['’]?t)(?: (?:have|has|use|got)(?: (?:a|an|any|the|our))?)?\s$/iu;
const ENDS_IN_A_VERB = /(?<!\p{L})(?:gibt(?: es|s)?|ist|sind|war|existiert|sperrt|blockiert|blockt)$/iu;

/** "リースは取っていないと思います": of a thing that is only named. */
const BARELY_NAMED =
  /^(?:(?:は|が|も|を)[^。、はがを]{0,8}?(?:ない(?!と(?!思))|ません|なかった|なし)|\s(?:ist|sind|war|waren|wäre) (?:es |das |da |hier )?(?:aber |sicher |wohl |eher )?nicht(?!\p{L}))/u;
/** "It is not being deleted", "nobody holds a lease": what denies it stands right before. */
const BARELY_BEFORE =
  /(?:(?<![\p{L}-])(?:not|nothing is|niemand hat eine?|nobody (?:holds|has|uses|took) an?)|n['’]?t)\s$/iu;
export const isThingDenied = (text: string, { index, 0: match }: RegExpExecArray, source: string): boolean =>
  !OF_A_DENIAL.test(source) &&
  (BARELY_NAMED.test(text.slice(index + match.length)) || BARELY_BEFORE.test(text.slice(0, index)));

/** Whether the words between those of a phrase, or right behind them, deny what it affirms: "Key wurde nicht rotiert". */
export function isToldDenied(text: string, { index, 0: match }: RegExpExecArray, source: string): boolean {
  if (OF_A_DENIAL.test(source)) return false;
  const behind = text.slice(index + match.length);
  const last = match.slice(match.search(/[^,;。、]*$/));
  return (
    BEFORE.test(text.slice(0, index)) ||
    SKIPPED.test(last) ||
    BEHIND.test(behind) ||
    (NOT_BEHIND.test(behind) && ENDS_IN_A_VERB.test(match))
  );
}

/** Whether it is said not to be had, or not to have been done: of what is affirmed, and of nothing that lacks. */
export const isNotHad = (text: string, { index, 0: match }: RegExpExecArray): boolean =>
  !OF_A_DENIAL.test(match) && HAS_NOT.test(text.slice(0, index));

/** Of a fact that is so or not. */
export const contraryOf = (value: string | undefined): string | undefined =>
  value === 'yes' ? 'no' : value === 'no' ? 'yes' : undefined;
