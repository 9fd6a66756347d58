/** "It says AuthorizationFailure, not AuthenticationFailed": what is taken back, in these words and in those before. Pure. */
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { SHORT_REPORT } from '../case/fitting.ts';
import type { Said, Triage } from '../case/triage.ts';
import { deniedWords } from './denied.ts';
import { wordsIn } from './wordings.ts';

const literally = (words: string) => words.replace(/[^\p{L}\p{N} ]/gu, '\\$&');
const alone = (words: string) => `(?<![\\p{L}\\p{N}_])${literally(words)}(?![\\p{L}\\p{N}_])`;

/** What denies the words stands before them, or behind. */
const denialOf = (words: string) =>
  new RegExp(
    `[,;]?[^\\S\\n]*(?:(?:and|but|und|aber)\\s+)?(?:\\b(?:not|no|nicht|kein\\p{L}*|instead of|rather than|statt)\\b[^.,;:!?\\n]{0,30}?)${alone(words)}|${literally(words)} ?(?:では|じゃ)(?:なくて?|ない|ありません)[、。]?`,
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
  const isLeft = rest !== text && (wordsIn(rest) >= A_STATEMENT || /[\u3040-\u9fff]{2}/.test(rest));
  return isLeft ? (rest as Redacted) : undefined;
}

/** Of the codes in the words those that they deny. */
export const codesDenied = (text: string, codes: readonly string[]): string[] => {
  const denied = new Set(deniedWords(text).map((word) => word.toLowerCase()));
  return codes.filter((code) => denied.has(code.toLowerCase()));
};

const isShort = (said: Said): said is Extract<Said, { text: Redacted }> =>
  (said.kind === 'report' || said.kind === 'told') && said.text.length <= SHORT_REPORT;

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
