/** Questions about the case that stands. Pure. */
import { thingsAsked } from '../../../knowledge/answers/thingAsked.ts';
import { languageNamed } from '../../../knowledge/snippets/programs.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { isChoice } from '../../../knowledge/words/asking.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import { wordsTold } from '../../case/said.ts';
import { placesNaming, thingOfCase } from '../../case/thingsOn.ts';
import { circumstanceAsked, tellsThatOthersGetIn } from '../asked/circumstanceAsked.ts';
import { asksWhatToTell } from '../asked/forOthers.ts';
import { type Part, twoQuestions } from '../asked/parts.ts';
import { asksWhatFirst } from '../asked/whatFirst.ts';
import { isShortAnd } from '../asked/wordings.ts';
import { asksForADeed, hasProgram, looksWithATool, namesOnlyTheTool } from '../followUps/besideATool.ts';
import { asksBack, type Move } from '../message/move.ts';
import { isSettled } from '../message/tells.ts';
import { toolNamed } from '../message/tools.ts';
import { isBesideTheCase } from '../troubles/moveOfIntent.ts';
import { onThePage } from './asksThePages.ts';
import type { Rule } from './rule.ts';

const says = cuesOf('words/moves.yaml');

export const asksForTheFirst: Rule = (_triage, { text }) =>
  asksWhatFirst(text) ? { kind: 'asks', about: 'what-first', text } : undefined;

const LIKELIEST = 4;

/** "What flag then?": whatever else its words are like, the name of one is wanted, where a page that comes into question has one. */
export const asksForAThing: Rule = (triage, { text, asks, intent, faint }, { diagnose }) => {
  const kinds = asks || asksBack(intent ?? faint) ? thingsAsked(text) : [];
  // What a setting is in the portal is asked of the portal.
  if (kinds.length === 0 || toolNamed(text) === 'portal') return undefined;
  const { causes, facts } = diagnoseCase(triage, diagnose);
  const of = { text, facts, told: wordsTold(triage), shownStep: triage.shown?.step ?? 0 };
  const isNamed = causes
    .slice(0, isSettled(triage) ? 1 : LIKELIEST)
    .some((one) => placesNaming(kinds, one, of).length > 0);
  return isNamed || thingOfCase(kinds, of, causes[0]?.because) ? { kind: 'asks', about: 'thing', text } : undefined;
};

/** "Why does it work for my colleague?", asked of the cause that stands, or of the likeliest. */
export const asksOfCircumstances: Rule = (triage, { text, asks, diagnosis }) => {
  const { causes = [] } = triage;
  if (diagnosis.codes.length > 0) return undefined;
  if (!asks && isSettled(triage) && !triage.question && tellsThatOthersGetIn(text))
    return { kind: 'asks', about: 'why-others', text };
  const about = asks ? circumstanceAsked(text) : undefined;
  // In which log one looks is the same before anything is known.
  const isAnswered = causes.length > 0 || about === 'which-log';
  return about && isAnswered ? { kind: 'asks', about, text } : undefined;
};

/** "How do I move the app to a managed identity, C#?": where the advice can be written in it, that is what is wanted. */
export const asksInALanguage: Rule = (triage, { text, asks, intent }, { diagnose }) => {
  if (!(asks && isSettled(triage) && asksForADeed(text) && languageNamed(text))) return undefined;
  if (asksBack(intent) && !OF_A_DEED.has(intent)) return undefined;
  const [first] = diagnoseCase(triage, diagnose).causes;
  return hasProgram(first, text) ? { kind: 'asks', about: 'other-tool', text } : undefined;
};
const OF_A_DEED = new Set(['which-exactly', 'other-tool', 'page-says', 'another-way', 'possible']);

/** "How do I test that on Windows?": what is looked at is said as that tool does it. */
export const asksToLook: Rule = ({ causes = [] }, { text, asks }) =>
  asks && causes.length > 0 && looksWithATool(text) ? { kind: 'asks', about: 'check-first', text } : undefined;

export const asksForOthers: Rule = ({ causes = [] }, { text }) =>
  causes.length > 0 && asksWhatToTell(text) ? { kind: 'asks', about: 'ask-for', text } : undefined;

const bothAsked = ([first, other]: [Part, Part]): Move => ({
  kind: 'asks',
  about: first.about,
  text: first.text,
  also: { about: other.about, text: other.text },
});

const ONLY_WITH = /^(?:in|with|using|via|by|mit|per|über)\s/i;

export const asksTwo: Rule = (triage, { text, asks, intent }, { intentOf }) => {
  const both = isSettled(triage) && intent !== 'human' ? twoQuestions(text, intentOf) : undefined;
  // "Another team runs that, what do I tell them?" wants one thing, and a limit beside a wish is no second one.
  // "How do I see which failed, in PowerShell?" is one.
  if (both?.some(({ about, text: part }) => about === 'other-tool' && ONLY_WITH.test(part) && namesOnlyTheTool(part)))
    return undefined;
  const isLimited = !asks && both?.some(({ about }) => about === 'another-way' || about === 'not-allowed');
  return both && !isLimited ? bothAsked(both) : undefined;
};

/** Letter for letter an example. */
const KNOWN = 1;

/** What "and umlauts?" is taken for, and is not. */
const IN_SHORT = new Set(['other-tool', 'guess', 'other-side', 'which-exactly']);

/** "And umlauts?" names no tool, and no place in which something is done; "and now?" is known as it stands. */
export const asksInShort: Rule = (_triage, { text, intent, sure, faint = '' }) =>
  sure < KNOWN && isShortAnd(text) && !toolNamed(text) && IN_SHORT.has(intent ?? faint)
    ? { kind: 'asks', about: 'page-says', text }
    : undefined;

/** "Azcopy or batch", in the middle of a talk, asks which of the ways is the better one. */
export const choosesAWay: Rule = (triage, { text, intent }) =>
  isSettled(triage) && isChoice(text) && !asksBack(intent) ? { kind: 'asks', about: 'best-way', text } : undefined;

/** "Could that be why?", of what was told just before and has no answer yet: that is the theory. */
export const asksIfThatIsWhy: Rule = ({ causes = [], lately }, { text, asks }) =>
  asks && causes.length > 0 && lately && !lately.says && says('asksIfThat', text.trim())
    ? { kind: 'asks', about: 'guess', text: lately.said }
    : undefined;

/** "So create the folders first" says what was understood, and wants it confirmed. */
const CONFIRMS =
  /^(?:(?:ah|oh|ok(?:ay)?|hm+|aha),? )*so,? (?!(?:i|we|it|they|he|she) (?:\w+ed|did|have|had|got|get|see|found|was|were|am|are)\b)/i;

const BRIEFLY = 8;

export const wantsItConfirmed: Rule = (triage, alone, reader) => {
  const { text, intent = 'fact', news } = alone;
  const isSo = CONFIRMS.test(text) && wordCount(text) <= BRIEFLY && Object.keys(news).length === 0;
  // What the answer before says is a better answer than what the page does.
  if (!isSo || !isSettled(triage) || triage.lately?.says || !(intent === 'fact' || isBesideTheCase(intent)))
    return undefined;
  return onThePage(triage, alone, reader) ? { kind: 'asks', about: 'best-way', text } : undefined;
};
