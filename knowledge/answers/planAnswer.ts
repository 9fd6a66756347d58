/**
 * What is answered to somebody who tells what he is about to do, and no trouble: how it is done well. What such a deed brings
 * about is no cause of anything yet, and nothing is asked about an error that nobody spoke of. Pure.
 */
import { happenedIn } from '../effects/happened.ts';
import { tellsOnlyAPlan } from '../effects/onlyPlanned.ts';
import { planNamed } from '../effects/planList.ts';
import { planOf } from '../effects/plans.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { OPENING } from '../questions/opening.ts';
import type { Certainty } from '../verdict/certainty.ts';
import { isSettledBy } from '../verdict/settled.ts';
import { givesAway } from '../words/cues.ts';
import { type Answer, showAnswer } from './answer.ts';
import { isShort } from './short.ts';

/** Where no page tells how it is done. */
const ONLY_PLANNED: Answer = {
  kind: 'planned',
  title: 'Nothing is said to fail. If something does, paste its error; else say what this shall bring about.',
  sections: [],
  see: [],
  sources: [],
};

/** Asked where nothing in the text tells a cause. */
const [WORDS_OF_THE_ERROR] = OPENING;
const A_GUESS = 0.3;

interface Read {
  causes: readonly { id: string; confidence: number }[];
  codes: readonly string[];
  question?: { fact: string } | undefined;
  certainty: Certainty;
}

/** @param answer what the pages say to the words as a question */
export function answerToPlan(knowledge: Knowledge, text: string, read: Read, answer?: Answer): Answer | undefined {
  const isAnswered = answer?.kind === 'page' && !answer.lastResort;
  if (isAnswered || !isShort(text) || givesAway('fails', text) || happenedIn(text, 'ofStorage')) return undefined;
  if (read.codes.length > 0) return undefined;
  const plan = planNamed(planOf(text, 'anywhere'));
  const [first] = read.causes;
  const isAllTold = !isSettledBy(read.certainty) && tellsOnlyAPlan(text);
  // What is done every day is answered so only where its words were taken for trouble.
  if (!plan) return first && answer?.kind !== 'outside' && isAllTold ? ONLY_PLANNED : undefined;
  const isGuess = first !== undefined && first.confidence < A_GUESS && read.question?.fact === WORDS_OF_THE_ERROR;
  const isTold = first !== undefined && !isGuess && answer?.kind !== 'outside' && !isAllTold;
  if (isTold && !plan.brings.includes(first.id)) return undefined;
  const page = knowledge.answers.find(({ name }) => name === plan.see);
  return page ? showAnswer(knowledge, page, text) : ONLY_PLANNED;
}
