/** "sp=rl", then "it is an upload": what a SAS allows, and what it was made for, against what is done with it, in whatever order both were told. Pure. */
import type { Facts } from '../../../knowledge/facts/facts.ts';
import { judgeLetters, type LettersJudged } from '../../../knowledge/sas/lettersJudged.ts';
import { lettersReadOut, lettersTold } from '../../../knowledge/sas/lettersTold.ts';
import { judgeScope } from '../../../knowledge/sas/scopeJudged.ts';
import { operationRefused } from '../../../knowledge/words/operationsTold.ts';
import { factsTold } from '../../../knowledge/words/told.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import { reportSaid, wordsTold } from '../../case/said.ts';
import type { Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';
import type { Move } from '../message/move.ts';
import { isSettled } from '../message/tells.ts';
import type { Reader } from '../rules/rule.ts';

const OF_LETTERS = 'sas-missing-permission';
const FIRST = 4;
/** A whole token is measured by those who read SAS. */
const IS_WHOLE = /\bsig=|:\/\//i;
/** Who reads that out reads out all of it: its letters are judged with the rest. */
const HOLDS_TYPES = /\bsrt=/i;
const MOST_SAID = 200;

/** Told now ("rl" to who uses a SAS is no word), or told before and now what they are for. */
function lettersOf(triage: Triage, { text, news }: Alone): string | undefined {
  const now = lettersReadOut(text) ?? lettersTold(text)?.letters;
  if (now !== undefined || news.operation === undefined) return now;
  const before = wordsTold(triage);
  return lettersTold(before)?.letters ?? before.split('\n').map(lettersReadOut).findLast(Boolean);
}

export function sasWeighed(triage: Triage, alone: Alone, { diagnose }: Reader): Move | undefined {
  const { text, news, asks, isCommand, diagnosis } = alone;
  if (asks || isCommand || text.length > MOST_SAID || IS_WHOLE.test(text) || diagnosis.codes.length > 0)
    return undefined;
  // "Overwriting gives 403" told what is done, though nobody asked for it.
  const { operation } = factsTold(wordsTold(triage));
  const refused = operationRefused(wordsTold(triage));
  const facts: Facts = {
    ...(operation && { operation }),
    ...triage.facts,
    ...(refused && { operation: refused }),
    ...news,
  };
  const scope = judgeScope(text, { ...facts, auth: 'sas' }, `${reportSaid(triage)}\n${text}`);
  if (scope) return told(triage, alone, { auth: 'sas' }, { says: scope.says, of: scope.cause, lacks: true });
  if (HOLDS_TYPES.test(text)) return undefined;
  const letters = facts.auth === 'sas' ? lettersOf(triage, alone) : undefined;
  const isMeant = () =>
    diagnoseCase(triage, diagnose)
      .causes.slice(0, FIRST)
      .some(({ id }) => id === OF_LETTERS);
  const judged: LettersJudged | undefined = letters && isMeant() ? judgeLetters(letters, facts) : undefined;
  if (!judged) return undefined;
  const { says, lacks } = judged;
  return told(triage, alone, lacks ? { sasLetters: 'lacks' } : {}, { says, of: OF_LETTERS, lacks });
}

interface Weighed {
  says: string;
  /** The cause that it is about. */
  of: string;
  /** It is what is missing. */
  lacks: boolean;
}

function told(triage: Triage, { text, news }: Alone, facts: Facts, { says, of, lacks }: Weighed): Move {
  // What stands already is only confirmed.
  const turns = lacks && !(isSettled(triage) && triage.cause === of);
  const answered = { says, of, read: true as const, ...(turns && { leads: of }) };
  return { kind: 'told', text, facts: { ...news, ...facts }, beside: true, answered };
}
