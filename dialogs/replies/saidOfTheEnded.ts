/** What is said behind the end of a case: of that one, or of another trouble of the same run. */
import type { Deps } from '../deps.ts';
import { settingOf } from '../moves/message/settingOf.ts';
import { isSettled } from '../moves/message/tells.ts';
import { readMove } from '../moves/readMove.ts';
import type { Step } from '../turn/listen.ts';
import { keep, kept, turnOf } from '../turn/turn.ts';

/** "Does the new secret expire, too?", "it is back again": said of the case that has ended, which is open again then. */
export function saidOfTheEnded(deps: Deps, step: Step): 'asks' | 'tried' | undefined {
  const { heard, say } = turnOf(step.context);
  const triage = kept(step);
  if (!triage?.ended || heard.kind !== 'said') return undefined;
  const { ended: _over, outcome: _noted, ...open } = triage;
  const { causes, certainty } = deps.diagnose(heard.text);
  const isAnother = certainty !== 'unknown' && certainty !== 'unsure' && causes[0]?.id !== triage.cause;
  if (isAnother || !isSettled(open)) return undefined;
  const { kind } = readMove(open, heard, say, deps);
  if (kind !== 'asks' && kind !== 'tried') return undefined;
  keep(step, open);
  return kind;
}

/** "Works, thanks", and then "now it's 403": with the same tool, from the same place, as the same identity. */
export function rememberTheSetting(deps: Deps, step: Step): void {
  const turn = turnOf(step.context);
  const { heard, person } = turn;
  if (!person.triage?.ended || heard.kind !== 'said') return;
  const setting = settingOf(person.triage, heard.text, deps, { solved: true });
  if (setting) turn.setting = setting;
}
