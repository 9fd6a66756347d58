/** What the page of a cause says with the words of a question. Pure. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { type AmountAsked, amountAsked } from '../../knowledge/followUps/amountAsked.ts';
import { lookAndProof } from '../../knowledge/snippets/logProof.ts';
import { sentencesAbout, sentencesIn, tellingWords, wordsShared } from '../../knowledge/text/sentences.ts';
import { withSynonyms } from '../../knowledge/words/synonyms.ts';

const MOST_SENTENCES = 3;

const ASKS_A_NUMBER =
  /\b(max|maximum|limits?|how (many|much|large|big|long a)|wie (viele?|groß|hoch)|maximal|höchstens|grenze)\b|上限|最大|いくつまで|どのくらい大きく/i;
const LIMITS = /\b(limits?|at most|up to|maxim\w+|a second|largest)\b/i;
/** A number with what it counts. */
const NUMBERS =
  /\b\d[\d.,]*\s?(%|[a-z]*i?b\b|[a-z]{3,}|[mg]bps)|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve) [a-z]{3,}/i;

/** What leads to a command or a list says nothing without it. */
const LEADS = /[:：]$/;

/** Alone, what others try in vain would read like advice. */
const IN_VAIN = 'What does not help: ';
const BULLETS = /^(\s*[-*] )/gm;

/** What does not help, each sentence said to be so. */
export const inVain = ({ notHelping }: DiagnosedCause): string => notHelping.replace(BULLETS, `$1${IN_VAIN}`);

/** What is so, and what to do. How logs are switched on is said below every query, and answers no question. */
const advice = (cause: DiagnosedCause) => [...cause.fix, inVain(cause), cause.why, lookAndProof(cause.confirm).look];
const textOf = (cause: DiagnosedCause) => [...advice(cause), cause.worked, cause.undo].join('\n');

/** The sentences that name a number; first those that share words with the question. Where no limit is the reason, not any number. */
export function numbersOn(cause: DiagnosedCause, asked: string): string[] {
  const numbers = sentencesIn(textOf(cause)).filter((sentence) => NUMBERS.test(sentence) && !LEADS.test(sentence));
  const nearest = sentencesAbout(numbers.join('\n'), withSynonyms(asked), MOST_SENTENCES);
  const limits = numbers.filter((sentence) => LIMITS.test(sentence));
  const others = cause.since.includes('grows') || cause.reach === undefined ? numbers : [];
  return [...new Set([...nearest, ...limits, ...others])].slice(0, MOST_SENTENCES);
}

/** "Is 8 GB enough?" */
export const amountOn = (cause: DiagnosedCause, asked: string): AmountAsked | undefined =>
  amountAsked(
    asked,
    sentencesIn(textOf(cause)).filter((one) => !LEADS.test(one)),
  );

/** "A SAS is needed?" says when, and the sentence behind it what. */
function withAnswer(sentence: string, text: string): string {
  if (!sentence.endsWith('?')) return sentence;
  const all = sentencesIn(text);
  return [sentence, all[all.indexOf(sentence) + 1]].filter(Boolean).join(' ');
}

/** @param least so many words have to be shared. */
export function pageOn(cause: DiagnosedCause, asked: string, least = 1): string[] {
  const question = withSynonyms(asked);
  if (least === 1 && ASKS_A_NUMBER.test(question)) return numbersOn(cause, asked);
  return sentencesOf(textOf(cause), question, least);
}

const sentencesOf = (text: string, question: string, least: number): string[] =>
  sentencesAbout(text, question, MOST_SENTENCES, least)
    .filter((one) => !LEADS.test(one))
    .map((one) => withAnswer(one, text));

const MORE_THAN_CHANCE = 2;
const A_GOOD_PART = 0.5;

/** "VPN", "MTU", "IPv6": what stands in one or two sentences of a page stands there for its own sake. */
const SHORT_NAME = /(?<![\p{L}\d])[A-Z][A-Z\d]{1,5}(?![\p{L}\d])/gu;
const A_FEW = 2;

function sentencesNaming(text: string, told: string): string[] {
  const all = sentencesIn(text);
  const naming = (name: string) => all.filter((sentence) => sentence.split(/[^\p{L}\d]+/u).includes(name));
  return (told.match(SHORT_NAME) ?? []).map(naming).find((one) => one.length > 0 && one.length <= A_FEW) ?? [];
}

/** What the page says of what somebody tells: sentences that hold a good part of it, and not a word by chance. */
export function pageOnTold(cause: DiagnosedCause, told: string): string[] {
  const said = withSynonyms(told);
  const least = Math.max(MORE_THAN_CHANCE, A_GOOD_PART * tellingWords(told));
  // What comes afterwards says nothing of how it is now.
  const text = advice(cause).join('\n');
  const about = sentencesOf(text, said, MORE_THAN_CHANCE).filter((sentence) => wordsShared(said, sentence) >= least);
  return about.length > 0 ? about : sentencesNaming(text, told);
}
