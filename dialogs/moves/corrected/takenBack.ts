/** "It says AuthorizationFailure, not AuthenticationFailed": what is taken back, in these words and in those before. Pure. */
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { deniedWords } from '../../../knowledge/words/denials.ts';
import { isShort, type Triage } from '../../case/triage.ts';

const literally = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const alone = (words: string) => `(?<![\\p{L}\\p{N}_])${literally(words)}(?![\\p{L}\\p{N}_])`;

/** What denies the words stands before them, or behind. */
const denialOf = (words: string) =>
  new RegExp(
    `[,;]?[^\\S\\n]*(?:(?:and|but|und|aber)\\s+)?(?:\\b(?:not|no|nicht|kein\\p{L}*|instead of|rather than|statt)\\b[^.,;:!?\\n]{0,30}?)${alone(words)}|\\b(?:i|we|ich|wir) (?:said|wrote|typed|sagte|schrieb)(?:en)? (?:an? |the |eine?[nmr]? )?["“]?${alone(words)}["”]?[,;:.–-]?\\s*(?:but |aber |and )?|${literally(words)} ?(?:と|って)(?:言いました|書きました|言った|書いた)(?:が|けど)[、。]?|${literally(words)} ?(?:では|じゃ)(?:なくて?|ない|ありません)[、。]?`,
    'giu',
  );

const A_STATEMENT = 2;

/**
 * The words without what they deny.
 * @param denied as it stands in them
 * @returns undefined where hardly anything is left: "not a SAS" says no more than that.
 */
export function withoutDenied(text: Redacted, denied: readonly string[]): Redacted | undefined {
  const rest = denied.reduce<string>((left, words) => left.replace(denialOf(words), ' '), text).trim();
  const isSaid = wordCount(rest) >= A_STATEMENT || /[\u3040-\u9fff]{2}/.test(rest) || saidInstead(rest) !== undefined;
  const isLeft = rest !== text && isSaid;
  return isLeft ? (rest as Redacted) : undefined;
}

/** "Sorry, it's the …", "… I mean": what only leads to the right word, or ends with it. */
const LEADS =
  /^(?:(?:sorry|no|nein|nee|oops|ups|wait|ah|oh|well|actually|i (?:mean|meant)|we (?:mean|meant)|(?:it|that|this)(?: is| was|['’]s)|(?:es|das) (?:ist|war)|ich (?:meine|meinte)|quatsch|an?|the|our|eine?[nmr]?|der|die|das|den|すみません|いや)(?:[\s,.:;–-]+|$|(?=[\u3040-\u9fff])))+/iu;
const ENDS = /[\s,]*(?:i mean|i meant|meine ich|meinte ich|instead|then|であ?る|でした|です)?[\s.!。]*$/iu;
const MOST_OF_A_THING = 2;

/** What stands in place of what was taken back, where that is all that is left. */
export function saidInstead(rest: string): string | undefined {
  const thing = rest.replace(LEADS, '').replace(ENDS, '').trim();
  return thing !== '' && wordCount(thing) <= MOST_OF_A_THING && /^[\p{L}\p{N} -]+$/u.test(thing) ? thing : undefined;
}

/** Of the codes in the words those that they deny. */
export const codesDenied = (text: string, codes: readonly string[]): string[] => {
  const denied = new Set(deniedWords(text).map((word) => word.toLowerCase()));
  return codes.filter((code) => denied.has(code.toLowerCase()));
};

/** What was told before, with other words, or none, in place of those that are taken back. What was pasted stays. */
export function rewording(triage: Triage, words: readonly string[], instead = ''): Triage {
  const reword = (text: string) =>
    words.reduce((left, one) => left.replace(new RegExp(alone(one), 'giu'), instead), text) as Redacted;
  return {
    ...triage,
    said: triage.said.map((said) => (isShort(said) ? { ...said, text: reword(said.text) } : said)),
  };
}

/** The words stand in what a person told before. */
export const isTold = ({ said }: Triage, words: string): boolean =>
  said.some((one) => isShort(one) && new RegExp(alone(words), 'iu').test(one.text));

const BECAME =
  /(?<![\w.])([1-5]\d\d)\b[^.,;\d\n]{0,12}(?:\b(?:is|are|was|became|turned|changed|went|ist|wird|wurde)\b|→|->|=>|から)[^.;\d\n]{0,24}(?<![\w.])([1-5]\d\d)(?!\w)/iu;

/** "403 is now 404": the words without the status that is no more; undefined where none became another. */
export function withoutFormer(text: Redacted): Redacted | undefined {
  const found = BECAME.exec(text);
  const [, former, now] = found ?? [];
  if (!found || former === now) return undefined;
  return `${text.slice(0, found.index)}${now}${text.slice(found.index + found[0].length)}`.trim() as Redacted;
}
