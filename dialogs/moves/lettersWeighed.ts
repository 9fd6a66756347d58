/** "sp=rl", then "it is an upload": the letters of a SAS against what is done with it, in whatever order both were told. Pure. */
import type { Facts } from '../../knowledge/facts/facts.ts';
import { judgeLetters, type LettersJudged } from '../../knowledge/sas/lettersJudged.ts';
import { lettersReadOut, lettersTold } from '../../knowledge/sas/lettersTold.ts';
import { factsTold } from '../../knowledge/words/told.ts';
import { diagnoseCase } from '../case/diagnoseCase.ts';
import { wordsTold } from '../case/said.ts';
import type { Triage } from '../case/triage.ts';
import type { Alone } from './alone.ts';
import type { Move } from './move.ts';
import type { Reader } from './rules/rule.ts';
import { isSettled } from './tells.ts';

const OF_LETTERS = 'sas-missing-permission';
const FIRST = 4;
/** A whole token is measured by those who read SAS. */
const IS_WHOLE = /\bsig=|:\/\/|\bsrt=/i;
const MOST_SAID = 200;

/** Told now, or told before and now what they are for. */
function lettersOf(triage: Triage, { text, news }: Alone): string | undefined {
  const told = triage.question?.fact === 'sasLetters' ? lettersReadOut(text) : undefined;
  const now = told ?? lettersTold(text)?.letters;
  return now ?? (news.operation === undefined ? undefined : lettersTold(wordsTold(triage))?.letters);
}

export function lettersWeighed(triage: Triage, alone: Alone, { diagnose }: Reader): Move | undefined {
  const { text, news, asks, isCommand, diagnosis } = alone;
  if (asks || isCommand || text.length > MOST_SAID || IS_WHOLE.test(text) || diagnosis.codes.length > 0)
    return undefined;
  // "Overwriting gives 403" told what is done, though nobody asked for it.
  const { operation } = factsTold(wordsTold(triage));
  const facts: Facts = { ...(operation && { operation }), ...triage.facts, ...news };
  const letters = facts.auth === 'sas' ? lettersOf(triage, alone) : undefined;
  const isMeant = () =>
    diagnoseCase(triage, diagnose)
      .causes.slice(0, FIRST)
      .some(({ id }) => id === OF_LETTERS);
  const judged: LettersJudged | undefined = letters && isMeant() ? judgeLetters(letters, facts) : undefined;
  if (!judged) return undefined;
  const { says, lacks } = judged;
  // What stands already is only confirmed.
  const turns = lacks && !(isSettled(triage) && triage.cause === OF_LETTERS);
  const answered = { says, of: OF_LETTERS, read: true as const, ...(turns && { leads: OF_LETTERS }) };
  const sasLetters = lacks ? { sasLetters: 'lacks' } : {};
  return { kind: 'told', text, facts: { ...news, ...sasLetters }, beside: true, answered };
}
