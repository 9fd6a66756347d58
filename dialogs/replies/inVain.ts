/** "Tried that, still the same": the next cause, another step, or why it is still the one that stands. */
import { isFactName } from '../../knowledge/facts/facts.ts';
import { speaksAgainst } from '../../knowledge/questions/likely.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { isSettledBy } from '../../knowledge/verdict/settled.ts';
import { otherwiseCard, stillLikelyCard, stillProvenCard } from '../cards/asked/aboutCard.ts';
import { diagnoseCase } from '../case/diagnoseCase.ts';
import { inLanguage } from '../case/inLanguage.ts';
import { stepsNamed } from '../case/stepsNamed.ts';
import type { Triage } from '../case/triage.ts';
import type { Deps } from '../deps.ts';
import { afterMove, standsAlone } from '../moves/after.ts';
import { strikingOut } from '../moves/done/strikingOut.ts';
import { isSettled } from '../moves/message/tells.ts';
import { isBesideTheStep, isTooEarly } from '../moves/message/triedBeside.ts';
import type { Step } from '../turn/listen.ts';
import type { DialogTurnResult } from '../turn/sdkDialogs.ts';
import { keep, turnOf } from '../turn/turn.ts';
import { answerBack } from './asked.ts';
import { aside, goOn, type Meaning } from './replying.ts';
import { goOnWith } from './told.ts';

const isAgainst = (fact: string, value: string | undefined, cause: string | undefined) =>
  isFactName(fact) && value !== undefined && cause !== undefined && speaksAgainst(fact, value, cause);

export function takeATry(deps: Deps, step: Step, triage: Triage, move: Meaning<'tried'>): Promise<DialogTurnResult> {
  const { text, causes, denied, wantsNext } = move;
  const turn = turnOf(step.context);
  if (text && !causes && !denied && triage.insisted !== triage.cause) {
    const [first] = diagnoseCase(triage, deps.diagnose).causes;
    const insisted = { ...triage, ...(triage.cause && { insisted: triage.cause }) };
    if (first && isTooEarly(first, text)) {
      turn.remark = turn.say('tooEarly');
      return answerBack(deps, step, keep(step, insisted), { kind: 'asks', about: 'how-long', text });
    }
    if (first && isSettled(triage) && isBesideTheStep(first, text, triage.shown?.step)) {
      turn.remark = turn.say('triedBeside');
      return answerBack(deps, step, keep(step, insisted), { kind: 'asks', about: 'another-way', text, inVain: true });
    }
  }
  if (!causes && standsAlone(triage, deps.diagnose)) return insist(deps, step, triage, move);
  if (text && !causes && !denied && !wantsNext && hasNoRival(deps, triage)) {
    const { say, person } = turnOf(step.context);
    keep(step, { ...triage, insisted: triage.cause as string });
    const diagnosis = inLanguage(diagnoseCase(triage, deps.diagnose), say);
    return aside(step, stillLikelyCard({ diagnosis, say, shell: person.shell }));
  }
  return goOnWith(deps, step, triage, move);
}

/**
 * "Tried that, no change", where words alone made it likely and make nothing else so: before it is let go, it is looked whether
 * it is that at all. A code has other causes, which come next.
 */
function hasNoRival({ diagnose }: Deps, triage: Triage): boolean {
  if (!isSettled(triage) || triage.cause === undefined || triage.insisted === triage.cause) return false;
  const { causes, codes } = diagnoseCase(triage, diagnose);
  const [first] = causes;
  if (codes.length > 0 || first?.id !== triage.cause || first.confirm === '') return false;
  return !isSettledBy(diagnoseCase(strikingOut(triage), diagnose).certainty);
}

function insist(deps: Deps, step: Step, triage: Triage, { text, facts, denied }: Meaning<'tried'>) {
  // "Port 445 is open now, still the same": what was done in vain, and what is seen, speak against the cause.
  if (Object.entries(facts).some(([fact, value]) => isAgainst(fact, value, triage.cause)))
    return goOn(step, afterMove(triage, { kind: 'tried', facts, ...(text && { text }) }, deps.diagnose));
  // "No, the same at home" tells something as well: that is heard first.
  if (text && Object.keys(facts).length > 0)
    return goOn(step, afterMove(triage, { kind: 'told', text, facts, beside: true }, deps.diagnose));
  if (text && !denied && namesAStep(deps, triage, text))
    return answerBack(deps, step, triage, { kind: 'asks', about: 'another-way', text, inVain: true });
  // Only what is proven is said to be so against the person's word.
  if (text && denied && triage.shown?.certainty !== 'certain')
    return answerBack(deps, step, triage, { kind: 'asks', about: 'doubt', text });
  const { say, person } = turnOf(step.context);
  keep(step, { ...triage, ...(triage.cause && { insisted: triage.cause }) });
  const diagnosis = inLanguage(diagnoseCase(triage, deps.diagnose), say);
  const card = denied ? otherwiseCard : stillProvenCard;
  return aside(step, card({ diagnosis, say, shell: person.shell }));
}

/** "We lowered it already": of several steps one is done with, and the cause is proven all the same. */
function namesAStep(deps: Deps, triage: Triage, text: Redacted): boolean {
  const [first] = diagnoseCase(triage, deps.diagnose).causes;
  return first !== undefined && first.fix.length > 1 && stepsNamed(first.fix, text).length > 0;
}
