/** What is told moves the verdict; what says the contrary of its headline is answered first. */
import type { Facts } from '../../knowledge/facts/facts.ts';
import { otherwiseCard } from '../cards/asked/aboutCard.ts';
import { diagnoseCase } from '../case/diagnoseCase.ts';
import { inLanguage } from '../case/inLanguage.ts';
import type { Triage } from '../case/triage.ts';
import type { Deps } from '../deps.ts';
import { afterMove } from '../moves/after.ts';
import { isSettled } from '../moves/message/tells.ts';
import { rememberTheShell } from '../newCase.ts';
import type { Step } from '../turn/listen.ts';
import type { DialogTurnResult } from '../turn/sdkDialogs.ts';
import { keep, turnOf } from '../turn/turn.ts';
import { aside, goOn, type Meaning, pendingIn } from './replying.ts';

export function goOnWith(
  deps: Deps,
  step: Step,
  triage: Triage,
  move: Parameters<typeof afterMove>[1],
): Promise<DialogTurnResult> {
  return goOn(step, afterMove(triage, move, deps.diagnose));
}

/** "Our admin does that": what to ask them goes along, and the case goes on with what else would tell. */
export function takeTheAnswer(
  deps: Deps,
  step: Step,
  triage: Triage,
  move: Meaning<'answer'>,
): Promise<DialogTurnResult> {
  const turn = turnOf(step.context);
  const asked = move.leftToOthers ? pendingIn(triage, turn.say)?.question : undefined;
  if (asked) turn.remark = turn.say('askThem', { question: asked.text, howTo: asked.howTo ?? '' }).trim();
  return goOnWith(deps, step, triage, move);
}

export function takeWhatWasTold(
  deps: Deps,
  step: Step,
  triage: Triage,
  move: Meaning<'told'>,
): Promise<DialogTurnResult> {
  rememberTheShell(step, move.text);
  const after = afterMove(triage, move, deps.diagnose);
  const isOtherwise = !move.answered && !triage.question && isContradicted(deps, triage, move.facts);
  return isOtherwise ? sayOtherwise(deps, step, after) : goOn(step, after);
}

/** The headline stands on the contrary of what was just told. */
function isContradicted(deps: Deps, triage: Triage, facts: Facts): boolean {
  const [first] = diagnoseCase(triage, deps.diagnose).causes;
  return (
    isSettled(triage) && Object.entries(first?.takes ?? {}).some(([fact, value]) => (facts[fact] ?? value) !== value)
  );
}

function sayOtherwise(deps: Deps, step: Step, triage: Triage): Promise<DialogTurnResult> {
  const { say, person } = turnOf(step.context);
  const diagnosis = diagnoseCase(triage, deps.diagnose);
  if (diagnosis.causes[0]?.id !== triage.cause) return goOn(step, triage);
  keep(step, triage);
  return aside(step, otherwiseCard({ diagnosis: inLanguage(diagnosis, say), say, shell: person.shell }));
}
