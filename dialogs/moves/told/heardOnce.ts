/** What is typed while a question is open, heard as its answer where it is one. Pure. */
import { isFactName, UNKNOWN } from '../../../knowledge/facts/facts.ts';
import { isPrinted } from '../../../knowledge/looks/lookCommand.ts';
import { answerMeant } from '../../../knowledge/questions/meant.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { tellsACircumstance } from '../../../knowledge/words/states.ts';
import type { Triage } from '../../case/triage.ts';
import { tellsItsMeasure } from '../asked/timeItTakes.ts';
import { isOnlyPlanned, saysItGoesSo } from '../message/answerGiven.ts';
import { isAllElsewhere } from '../message/elsewhere.ts';
import type { Move } from '../message/move.ts';
import { isSettled, namesACode, namesTheTrouble } from '../message/tells.ts';
import type { Reader } from '../rules/rule.ts';
import { tellsOnlyTheSetting } from './onlySetting.ts';
import { tellsSurroundings } from './surroundings.ts';

/** "Since yesterday", "self-hosted integration runtime", asked for the word of the error: said for its own sake. */
const tellsSomethingElse = ({ text, facts, answered }: Extract<Move, { kind: 'told' }>) =>
  Object.keys(facts).length > 0 || answered !== undefined || tellsACircumstance(text);

/**
 * Words typed at an open question answer it, well or badly: the same is not asked again. A code that is pasted beside it
 * says more of the trouble, and the question stands.
 */
export function heardOnce({ question, askedAgain, ...triage }: Triage, move: Move, reader: Reader): Move {
  // "Not that either", to what was asked twice already.
  if (question && move.kind === 'tried' && askedAgain && !isSettled(triage))
    return { ...move, facts: { ...move.facts, [question.fact]: UNKNOWN } };
  if (!question || !isFactName(question.fact) || (move.kind !== 'told' && move.kind !== 'evidence')) return move;
  const { fact } = question;
  const value = move.facts?.[fact];
  // What else stands in an answer is told for its sake: it counts where it settles the case.
  if (value !== undefined) return move.kind === 'told' && value !== UNKNOWN ? { ...move, ofFacts: true } : move;
  // "There is a legal hold on it", asked what the error says: it names the trouble, and needs no word of an error.
  if (namesTheTrouble(triage, reader.diagnose(move.text))) return move;
  // Who tells something else, or of something else, has not refused to answer.
  if (isAllElsewhere(move.text) || isPrinted(move.text) || givesAway('supposes', move.text)) return move;
  if (
    tellsSurroundings(move.text) ||
    tellsOnlyTheSetting(move.text) ||
    tellsItsMeasure({ question, ...triage }, move.text)
  )
    return move;
  const tellsOther = move.kind === 'told' && tellsSomethingElse(move);
  const answer =
    (fact !== 'operation' && isOnlyPlanned(move.text)) || saysItGoesSo(move.text, fact)
      ? undefined
      : answerMeant(fact, move.text, tellsOther);
  if (tellsOther && !askedAgain && !answer) return move;
  if (move.kind === 'evidence' && namesACode(reader.diagnose(move.text).codes)) return move;
  const meant = move.kind === 'told' && move.denies ? undefined : answer;
  return { ...move, facts: { ...move.facts, [fact]: meant ?? UNKNOWN } };
}
