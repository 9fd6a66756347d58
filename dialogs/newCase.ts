/** How a case begins: with a report that may hold two troubles. */
import type { Redacted } from '../knowledge/redact/redact.ts';
import { putBehind } from './case/earlier.ts';
import { newTriage, saying, type Triage } from './case/triage.ts';
import type { Deps } from './deps.ts';
import { shellIn } from './moves/message/tools.ts';
import { twoTroubles } from './moves/troubles/troubles.ts';
import type { Step } from './turn/listen.ts';
import { turnOf } from './turn/turn.ts';

export const begun = (deps: Deps): Triage => newTriage(deps.newCase(), deps.now());

/** Two troubles in one message are two cases: the first is answered, the other waits with its own words. */
export function firstTrouble(deps: Deps, step: Step, text: Redacted): Redacted {
  const [first, second] = twoTroubles(text, deps.diagnose) ?? [text];
  if (!second) return text;
  const turn = turnOf(step.context);
  putBehind(turn, saying(begun(deps), { kind: 'report', text: second }));
  turn.second = second;
  turn.remark = turn.say('twoTroubles');
  return first;
}

/** Another trouble may be two as well; then they wait in the order in which they were told. */
export function anotherTrouble(deps: Deps, step: Step, before: Triage, text: Redacted): Redacted {
  const first = firstTrouble(deps, step, text);
  const turn = turnOf(step.context);
  if (turn.second) turn.remark = `${turn.say('anotherCase', { before: before.case })} ${turn.remark}`;
  return first;
}

export function rememberTheShell(step: Step, text: string): void {
  const { person } = turnOf(step.context);
  const shell = shellIn(text);
  if (shell) person.shell = shell;
}
