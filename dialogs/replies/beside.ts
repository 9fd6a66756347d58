/** What tells nothing of the case: a sigh, words that nobody understands, silence. */
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { besideCard } from '../cards/asked/besideCase.ts';
import { plainCard } from '../cards/plainCards.ts';
import { diagnoseCase } from '../case/diagnoseCase.ts';
import { inLanguage } from '../case/inLanguage.ts';
import { saying, type Triage } from '../case/triage.ts';
import type { Deps } from '../deps.ts';
import type { Aside } from '../moves/message/move.ts';
import { isSettled } from '../moves/message/tells.ts';
import type { Step } from '../turn/listen.ts';
import type { DialogTurnResult } from '../turn/sdkDialogs.ts';
import { keep, turnOf } from '../turn/turn.ts';
import { aside, pendingIn } from './replying.ts';

/** A sigh or a joke: the case stands, and what is next stands too. */
export function sayBeside(deps: Deps, step: Step, triage: Triage, what: Aside): Promise<DialogTurnResult> {
  const { say } = turnOf(step.context);
  const cause = isSettled(triage) ? inLanguage(diagnoseCase(triage, deps.diagnose), say).causes[0] : undefined;
  return aside(step, besideCard({ what, cause, step: triage.shown?.step, say, pending: pendingIn(triage, say) }));
}

/** The words are kept for whoever reads the case; the open question, or what one would see, says what would tell more. */
export async function sayWhatWouldTell(
  deps: Deps,
  step: Step,
  triage: Triage,
  text: Redacted,
): Promise<DialogTurnResult> {
  const { say } = turnOf(step.context);
  const { question, askedAgain } = triage;
  const noted = saying(triage, { kind: 'told', text, facts: {}, beside: true });
  keep(step, { ...noted, ...(question && { question, askedAgain: true }), ...(askedAgain && { askedAgain }) });
  const [stands] = question ? [] : inLanguage(diagnoseCase(triage, deps.diagnose), say).causes;
  const pending = pendingIn(triage, say);
  return aside(
    step,
    plainCard({
      say,
      head: say('tellsNothing'),
      pending,
      asksAgain: true,
      ...(stands?.tell && { text: say('wouldTell', { title: stands.title, tell: stands.tell }) }),
    }),
  );
}

/** The card with the cause stays as it is; only the question is put once more. */
export async function askAgain(step: Step, triage: Triage): Promise<DialogTurnResult> {
  const { say } = turnOf(step.context);
  const pending = pendingIn(triage, say);
  return aside(step, plainCard({ say, head: say(pending ? 'notAnAnswer' : 'nothingNew'), pending, asksAgain: true }));
}
