/**
 * What is answered to somebody who tells that a key, a SAS or a container stands open, and of no trouble: how it is closed.
 * Nobody is asked for an error that he did not speak of. Pure.
 */
import { happenedIn } from '../effects/happened.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { givesAway } from '../words/cues.ts';
import { type Answer, showAnswer } from './answer.ts';
import { isShort } from './short.ts';

/** What stands open, and the page that tells how it is closed; a token is named where a key may be as well. */
const CLOSED_BY = [
  ['namesASas', 'revoke-sas'],
  ['namesAKey', 'rotate-keys'],
  ['namesAContainer', 'anonymous-access'],
] as const;

interface Read {
  certainty: string;
  codes: readonly string[];
}

/** @param answer what the pages say to the words as a question */
export function answerToExposed(knowledge: Knowledge, text: string, read: Read, answer?: Answer): Answer | undefined {
  const isAnswered = answer?.kind === 'page' && !answer.lastResort;
  if (isAnswered || !isShort(text) || givesAway('fails', text) || happenedIn(text, 'anywhere') !== 'exposed')
    return undefined;
  if (read.certainty === 'certain' || read.codes.length > 0) return undefined;
  const name = CLOSED_BY.find(([cue]) => givesAway(cue, text))?.[1];
  const page = knowledge.answers.find((one) => one.name === name);
  return page && showAnswer(knowledge, page, text);
}
