/** How a case goes on where nothing was found for the words: what would tell most, what else it may be, what to paste. */
import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import { sentencesIn } from '../../../knowledge/text/sentences.ts';
import { isSettledBy } from '../../../knowledge/verdict/settled.ts';
import type { PhraseName, Say } from '../../phrases/say.ts';
import { candidateLines } from '../candidatesCard.ts';
import { type Element, paragraph } from '../parts/elements.ts';

const MOST_ELSE = 3;

export interface OnwardOf {
  diagnosis: Diagnosis;
  say: Say;
  /** A question is put again below. */
  asks?: boolean;
  /** The step of the fix that was shown. */
  shownStep?: number;
  /** What else it may be is wanted beside the answer. */
  wantsNext?: true | undefined;
}

/** What says no more than that leaves the person where they were. */
const LEADS_NOWHERE = [
  'nothingOnPage',
  'limitsNone',
  'nothingElse',
  'wayNone',
  'guessUnknown',
  'notBeforeKnown',
] as const satisfies readonly PhraseName[];

/** A sentence with names in it is known by how it begins. */
export const holds = (element: Element | undefined, name: PhraseName, say: Say): boolean =>
  (JSON.stringify(element) ?? '').includes(say(name).split('{')[0] ?? '');

/** What is slow has no error to be pasted. */
const toPaste = ({ facts }: Diagnosis, say: Say): Element =>
  paragraph(say(facts.slow === 'yes' ? 'pasteOfSlow' : 'pasteMore'));

/** What else the verdict may be, where something else comes into question. */
export const whatElseItMayBe = ({ diagnosis: { causes }, say }: OnwardOf): Element[] =>
  candidateLines(causes.slice(1, 1 + MOST_ELSE), say('elseItMayBe'));

/** Below an answer: nobody is left with a sentence that leads nowhere. */
export function goingOn(answer: Element[], of: OnwardOf): Element[] {
  const isAtAnEnd = answer.some((one) => LEADS_NOWHERE.some((name) => holds(one, name, of.say)));
  if (isAtAnEnd) return onward(of);
  return of.wantsNext ? whatElseItMayBe(of) : [];
}

/** What was to be done before the question is still to be done. */
function nextOf({ diagnosis: { causes }, shownStep = 0, asks, say }: OnwardOf): Element[] {
  const [first] = causes;
  const [lead] = first && !first.benign && !asks ? sentencesIn(first.fix[shownStep] ?? '') : [];
  return lead ? [paragraph(say('nextStays', { step: lead.replace(/[:：]$/, '.') }))] : [];
}

function onward(of: OnwardOf): Element[] {
  const { diagnosis, say, asks } = of;
  const { causes, certainty } = diagnosis;
  const [first] = causes;
  if (first && isSettledBy(certainty)) {
    const stands = first.tell ? [paragraph(say('wouldTell', { title: first.title, tell: first.tell }))] : [];
    const other = whatElseItMayBe(of);
    return [...stands, ...nextOf(of), ...(other.length > 0 ? other : [toPaste(diagnosis, say)])];
  }
  return [...candidateLines(causes, say('mayBe')), ...(asks ? [] : [toPaste(diagnosis, say)])];
}
