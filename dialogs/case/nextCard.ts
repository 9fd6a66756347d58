/** What the next card of a case shows beside its diagnosis: the fitting step, the answer to the newest words, what changed. Pure. */
import { isCommandAlone } from '../../knowledge/azcopy/commandJudged.ts';
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import type { Explanation } from '../../knowledge/explain.ts';
import type { Deps } from '../deps.ts';
import type { Say } from '../phrases/say.ts';
import { answerShown, changeSince, isBrief, isOtherStep } from './change.ts';
import { codesTold, fittingStep, placeWords } from './fitting.ts';
import { heardFacts } from './heardFacts.ts';
import { pageTitle } from './inLanguage.ts';
import { newestWords, situationTold } from './said.ts';
import type { Triage } from './triage.ts';

export interface NextCard {
  /** The step of the fix that fits what was told, from 0. */
  step: number;
  /** Another step than the last card showed. */
  otherStep: boolean;
  /** How to make sure was said since this verdict stands, and is said now. */
  wasLooked: boolean;
  looks: boolean;
  /** What was said last, in the person's own words. */
  newest: string;
  /** What somebody who knows the cause answers to it. */
  answered?: string;
  /** The report, where it is a command and nothing more. */
  command?: string;
  /** The verdict stands as it was shown: only what changed is said. */
  brief: boolean;
  change?: string;
  /** What a code means that was not explained yet. */
  meaning?: string;
  /** The candidates that the last card listed. */
  listed?: string[];
}

/** What was said last, where it names another code: a step is meant for that, and for nothing that came before. */
function anewTold({ shown, said, codes }: Triage, { seen }: Diagnosis): string | undefined {
  const last = shown ? said.at(-1) : undefined;
  const newest = last && 'text' in last ? (last.text ?? '') : '';
  return seen.some((code) => !/^\d+$/.test(code) && newest.includes(code) && !codes.includes(code))
    ? newest
    : undefined;
}

/** The step for this person, and the answer to what was said last: words that were answered choose no step as well. */
function stepAndAnswer(before: Triage, diagnosis: Diagnosis, say: Say): Pick<NextCard, 'step' | 'newest' | 'answered'> {
  const [first] = diagnosis.causes;
  const anew = anewTold(before, diagnosis);
  const situation = anew === undefined ? [situationTold(before), codesTold(diagnosis)] : [anew];
  const told = [...situation, placeWords(diagnosis.facts)].join('\n');
  const stepFor = (words: string) =>
    first?.ownSteps ? 0 : fittingStep(first?.fix ?? [], told, words, diagnosis.facts, first?.id);
  const newest = newestWords(before);
  const meant = stepFor(newest);
  const answered = answerShown(before, diagnosis, say, meant);
  return answered ? { step: stepFor(''), newest, answered } : { step: meant, newest };
}

/** What was heard in the last words, and what they changed. */
function changeTold(
  before: Triage,
  diagnosis: Diagnosis,
  say: Say,
  { step, answered, brief }: Pick<NextCard, 'step' | 'answered' | 'brief'>,
): string {
  const changed = brief && answered ? undefined : changeSince(before, diagnosis, say, step);
  const isHeard = (brief && !answered) || diagnosis.certainty === 'unsure';
  return [isHeard ? heardFacts(before, diagnosis, say) : undefined, changed].filter(Boolean).join(' ');
}

/** A code that came later is told of, also where the verdict stays. */
function codesUnexplained(before: Triage, { codes, certainty }: Diagnosis, brief: boolean): string[] {
  if (certainty === 'unsure' && !before.shown) return codes;
  return brief ? codes.filter((code) => !before.codes.includes(code)) : [];
}

/** The first that is no bare status. */
const codeOf = (codes: readonly string[]) => codes.find((one) => !/^\d{3}$/.test(one));

function pageOf(codes: readonly string[], explain: Deps['explain']): Explanation | undefined {
  const code = codeOf(codes);
  return code ? explain(code) : undefined;
}

/** What a code means, where only the code is known. */
function meaningOf(page: Explanation | undefined, say: Say): string | undefined {
  if (!page?.code) return undefined;
  // The title of a page of many codes names what they have in common.
  const own = say.lang === 'en' ? inShort(page) : undefined;
  return `${page.code}: ${own?.replace(/[.。]$/, '') ?? pageTitle(page, say)}${say('fullStop')}`;
}

const inShort = ({ sections }: Explanation) => sections.find(({ heading }) => heading === 'In short')?.text;

/** What the first code of a case means that is no bare status. */
export const meaningOfCode = ({ codes }: Diagnosis, say: Say, explain: Deps['explain']): string | undefined =>
  meaningOf(pageOf(codes, explain), say);

/** Many codes have one cause, "a policy blocks this login": which of its rules it was, the code alone tells. */
function reasonOfCode(before: Triage, { seen, certainty, causes }: Diagnosis, say: Say, explain: Deps['explain']) {
  const page = before.shown || certainty === 'unsure' ? undefined : pageOf(seen, explain);
  const isTold = !page || pageTitle(page, say) === causes[0]?.title || !(page.tellsWhy || inShort(page));
  return isTold ? undefined : meaningOf(page, say);
}

export function nextCard(before: Triage, diagnosis: Diagnosis, say: Say, explain: Deps['explain']): NextCard {
  const fitting = stepAndAnswer(before, diagnosis, say);
  const brief = isBrief(before, diagnosis);
  const changesNothing = !fitting.answered && !diagnosis.question && !isOtherStep(before, fitting.step);
  const change = changeTold(before, diagnosis, say, { ...fitting, brief });
  const meaning =
    meaningOf(pageOf(codesUnexplained(before, diagnosis, brief), explain), say) ??
    reasonOfCode(before, diagnosis, say, explain);
  const [report] = before.said.length === 1 ? before.said : [];
  const command = report?.kind === 'report' && isCommandAlone(report.text) ? report.text : undefined;
  const listed = before.shown?.listed;
  return {
    ...fitting,
    otherStep: isOtherStep(before, fitting.step),
    wasLooked: brief && before.shown?.looked === true,
    looks: brief && (before.shown?.looked === true || changesNothing),
    brief,
    ...(listed && { listed }),
    ...(command && { command }),
    ...(change && { change }),
    ...(meaning && { meaning }),
  };
}
