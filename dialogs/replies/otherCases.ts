/** Another trouble is another case; the one before waits, and there is a way back to it. */
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { plainCard } from '../cards/plainCards.ts';
import { diagnoseCase } from '../case/diagnoseCase.ts';
import { leaveFor, returnTo } from '../case/earlier.ts';
import { pageOn } from '../case/pageOn.ts';
import { saying, type Triage } from '../case/triage.ts';
import type { Deps } from '../deps.ts';
import { settingOf } from '../moves/message/settingOf.ts';
import { isSettled } from '../moves/message/tells.ts';
import { twoTroubles } from '../moves/troubles/troubles.ts';
import type { Trouble } from '../moves/troubles/whichTrouble.ts';
import { anotherTrouble, begun, firstTrouble } from '../newCase.ts';
import { recordOutcome } from '../outcomeDialog.ts';
import type { Step } from '../turn/listen.ts';
import type { DialogTurnResult } from '../turn/sdkDialogs.ts';
import { keep, kept, turnOf } from '../turn/turn.ts';
import { answerBack } from './asked.ts';
import { aside, goOn, type Meaning } from './replying.ts';

/** One word in common with a page may be chance. */
const SOME_WORDS = 2;

export async function takeAnother(
  deps: Deps,
  step: Step,
  triage: Triage,
  { text, solved, follows }: Meaning<'another'>,
) {
  const turn = turnOf(step.context);
  if (solved) await closeSolved(deps, step, triage);
  // Both belong to the one that was only told to be there.
  const isTheSame = !isSettled(triage) && triage.codes.length === 0 && twoTroubles(text, deps.diagnose) !== undefined;
  if (isTheSame) keep(step, begun(deps));
  else leaveFor(turn, begun(deps));
  if (!isTheSame) turn.remark = turn.say(solved ? 'anotherAfter' : 'anotherCase', { before: triage.case });
  // What was done is planned no more.
  if (follows) turn.heard = { kind: 'said', text };
  const report = isTheSame ? firstTrouble(deps, step, text) : anotherTrouble(deps, step, triage, text);
  const setting = settingOf(triage, report, deps, { solved, follows });
  return goOn(step, saying(kept(step) as Triage, { kind: 'report', text: report, ...(setting && { setting }) }));
}

export function beginAnew(deps: Deps, step: Step): Promise<DialogTurnResult> {
  const turn = turnOf(step.context);
  leaveFor(turn, begun(deps));
  return step.replaceDialog('steps', { menu: { head: turn.say('newCase'), lead: turn.say('newCaseLead') } });
}

export async function takeBackTo(deps: Deps, step: Step, triage: Triage, { text, trouble, solved }: Meaning<'backTo'>) {
  if (solved) await closeSolved(deps, step, triage);
  if (text && !trouble && isOnThePage(deps, step, triage, text))
    return answerBack(deps, step, triage, { kind: 'asks', about: 'page-says', text });
  return trouble && isMeant(step, triage, trouble) ? showAgain(step, triage) : goBackTo(step, triage, text);
}

export function showAgain(step: Step, { shown: _toBeShownAnew, ...anew }: Triage): Promise<DialogTurnResult> {
  return goOn(step, anew);
}

/** Of the two that were told, it is the one that stands. */
export function isMeant(step: Step, { startedAt }: Triage, trouble: Trouble): boolean {
  const [other] = turnOf(step.context).person.earlier ?? [];
  if (!other) return true;
  // One that waits and was never shown was told behind this one.
  const isFirst = startedAt < other.startedAt || (startedAt === other.startedAt && other.step === 0);
  return trouble === (isFirst ? 'first' : 'second');
}

/** "Back to the thing with the subscription filter", where no other case waits. */
function isOnThePage(deps: Deps, step: Step, triage: Triage, text: Redacted): boolean {
  const [first] = isSettled(triage) ? diagnoseCase(triage, deps.diagnose).causes : [];
  const isOnly = (turnOf(step.context).person.earlier ?? []).length === 0;
  return isOnly && first !== undefined && pageOn(first, text, SOME_WORDS).length > 0;
}

/** "Back to the busy thing", where no other case waits, is this one. */
async function goBackTo(step: Step, triage: Triage, text?: Redacted): Promise<DialogTurnResult> {
  const turn = turnOf(step.context);
  if (returnTo(turn, text)) {
    turn.remark = turn.say('backAtCase', { case: turn.person.triage?.case ?? '' });
    return step.replaceDialog('steps', { goOn: true });
  }
  return triage.shown && !triage.ended
    ? showAgain(step, triage)
    : aside(step, plainCard({ say: turn.say, head: turn.say('noOtherCase') }));
}

/** The good news is kept, and the case is over. */
async function closeSolved(deps: Deps, step: Step, triage: Triage): Promise<void> {
  keep(step, { ...triage, outcome: 'yes', ended: true });
  await recordOutcome(deps, triage, 'yes');
}
