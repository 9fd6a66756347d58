/**
 * Behind a page or the meaning of a word: "and a container?" names the next one, "how do I put my file there?" and "how do I
 * make one?" ask of what was just told. Pure.
 */
import type { Answer } from '../../../knowledge/answers/answer.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { cuesOf, placeOf } from '../../../knowledge/words/cuesOf.ts';
import { termAsked, termComparedWith, termInPassing } from '../../../knowledge/words/glossary.ts';
import type { Reader } from '../rules/rule.ts';

const says = cuesOf('words/moves.yaml');
const placeIn = placeOf('words/moves.yaml');

type Diagnose = Pick<Reader, 'diagnose'>;

/** @param page what was asked before, and answered by the meaning of a word */
export function nextWord(page: Redacted, text: string, { diagnose }: Diagnose): Answer | undefined {
  const other = termComparedWith(text);
  const shown = other && termAsked(page);
  if (shown && other !== shown)
    return diagnose(`what is the difference between ${shown.term} and ${other.term}?` as Redacted).answer;
  const term = termInPassing(text);
  if (!term || !diagnose(page).answer?.meaning) return undefined;
  const { answer } = diagnose(`what is ${term.term}?` as Redacted);
  return answer?.meaning ? answer : undefined;
}

const A_FEW_WORDS = 12;

/** "Ok and how do I put my file there?": it is asked of the word that was told. */
function putThere(page: Redacted, text: string, { diagnose }: Diagnose): Answer | undefined {
  const place = placeIn('thereIn', text);
  const term = place && termAsked(page);
  if (!place || !term) return undefined;
  const whole = `${text.slice(0, place.at)} into a ${term.term} ${text.slice(place.at + place.length)}`;
  const { answer } = diagnose(whole as Redacted);
  return answer?.kind === 'page' && !answer.meaning ? answer : undefined;
}

const IT = /(?<![\p{L}\d])(?:it|one|that|them|these|this|das|es|so eine?n?|eine?n?|sie)(?![\p{L}\d-])|それ|これ/iu;

/** "And who gives me one?", "how do I install it?": asked of the word that was told. */
export function ofTheWord(page: Redacted, text: string, { diagnose }: Diagnose): Answer | undefined {
  const term = termAsked(page);
  if (!term || !IT.test(text)) return undefined;
  const { answer } = diagnose(text.replace(IT, term.term) as Redacted);
  return answer?.kind === 'page' && !answer.meaning && answer.lastResort === undefined ? answer : undefined;
}

const HOW_IT_IS_MADE = /^(?:make|create|get|enable)-|-how$/;

/** "And how do I make one?": the page on that, where what was shown leads there. */
function makeOne({ see }: Answer, text: string, { diagnose }: Diagnose): Answer | undefined {
  if (!says('wantsToMake', text) || !says('namesIt', text)) return undefined;
  const link = see.find(({ name }) => HOW_IT_IS_MADE.test(name));
  const { answer } = link ? diagnose(link.title as Redacted) : {};
  return link && answer?.name === link.name ? answer : undefined;
}

/** "Making a SAS", "Setting up a private endpoint": what the page is about. */
const SUBJECT =
  /^\p{Lu}\p{Ll}+ing(?: (?:up|on|off))? ((?:an? |the )?(?:(?!(?:to|from|on|with|without|into|in|for|by|after|at|as|or|and)\b)[\p{L}\p{N}-]+ ?){1,4})/u;

/** "Can I take it back later?", behind how one is made: the page on that, where the shown one is another. */
function ofItsSubject(shown: Answer, text: string, { diagnose }: Diagnose): Answer | undefined {
  const subject = SUBJECT.exec(shown.title)?.[1]?.trim();
  if (!subject || !IT.test(text)) return undefined;
  const { answer } = diagnose(text.replace(IT, subject) as Redacted);
  const isAnother = answer?.kind === 'page' && !answer.meaning && answer.name !== shown.name;
  return isAnother && answer.lastResort === undefined ? answer : undefined;
}

/** @param shown the page that answered what was asked before */
export function goingOn(page: Redacted, shown: Answer, text: string, reader: Diagnose): Answer | undefined {
  if (!asksIn(text) || wordCount(text) > A_FEW_WORDS) return undefined;
  const ofIt = shown.meaning ? (putThere(page, text, reader) ?? ofTheWord(page, text, reader)) : undefined;
  return ofIt ?? makeOne(shown, text, reader) ?? (shown.meaning ? undefined : ofItsSubject(shown, text, reader));
}
