/** Did it help? If not: what was missing, and all that is known as text for a support case. */
import type { Redacted } from '../knowledge/redact/redact.ts';
import { afterTheEnd } from './cards/asked/afterTheEnd.ts';
import { diagnosisCard } from './cards/diagnosisCard.ts';
import { reasonsOf, whyNotCard } from './cards/plainCards.ts';
import { diagnoseCase } from './case/diagnoseCase.ts';
import { inLanguage } from './case/inLanguage.ts';
import { withoutPersons } from './case/privacy.ts';
import { answersSaid } from './case/said.ts';
import { saying, type Triage } from './case/triage.ts';
import type { Deps } from './deps.ts';
import { handOffReply } from './handOffFile.ts';
import type { Outcome } from './moves/done/outcomeWords.ts';
import { strikingOutTried } from './moves/done/strikingOut.ts';
import type { Say } from './phrases/say.ts';
import { phrasesFor } from './phrases.ts';
import type { Heard } from './turn/heard.ts';
import { LISTEN, type Step } from './turn/listen.ts';
import { type DialogTurnResult, WaterfallDialog } from './turn/sdkDialogs.ts';
import { showStep } from './turn/show.ts';
import { heardIn, keep, kept, turnOf } from './turn/turn.ts';

export const OUTCOME = 'outcome';

interface Ending {
  outcome: Outcome;
  /** What it was, or whether it comes back, is asked with it. */
  asks?: true;
}

/** A pressed or typed reason, as it is kept; undefined where none was given. */
function reasonIn(heard: Heard, say: Say): string | undefined {
  const english = reasonsOf(phrasesFor('en'));
  const own = reasonsOf(say);
  const typed = heard.kind === 'said' ? heard.text.trim() : '';
  const name =
    heard.kind === 'pressed'
      ? heard.data.reason
      : (own[Number(typed) - 1]?.name ?? own.find(({ label }) => label.toLowerCase() === typed.toLowerCase())?.name);
  if (name === 'reasonSkip') return undefined;
  return english.find((one) => one.name === name)?.label ?? (typed || undefined);
}

/** The case goes on: its outcome is open again, and what was tried is remembered. */
function withoutTheCause({ outcome: _no, ...open }: Triage, diagnose: Deps['diagnose']): Triage {
  return strikingOutTried(open, open.cause, diagnose);
}

/** Kept without a name, so that the page gets better. */
export async function recordOutcome(deps: Deps, triage: Triage, outcome: Outcome, reason?: string): Promise<void> {
  await deps.feedback?.record({
    id: triage.case,
    cause: triage.cause ?? 'unknown',
    outcome,
    ...(reason && { reason: withoutPersons(deps.redact(reason)) }),
    when: deps.now().toISOString(),
    questions: answersSaid(triage),
  });
}

export function outcomeDialog(deps: Deps): WaterfallDialog {
  const record = (triage: Triage, outcome: Outcome, reason?: string) => recordOutcome(deps, triage, outcome, reason);

  async function askWhatWasMissing(step: Step<Ending>): Promise<DialogTurnResult> {
    const { say } = turnOf(step.context);
    const { outcome, asks } = step.options;
    const before = kept(step) as Triage;
    const triage = keep(step, { ...before, outcome, step: before.step + 1 });
    await record(triage, outcome);
    if (outcome === 'no' && anotherIdea(triage)) return goOnWithout(step, triage);
    if (outcome !== 'yes') {
      await showStep(step.context, whyNotCard(say, triage));
      return step.beginDialog(LISTEN);
    }
    keep(step, { ...triage, ended: true });
    const diagnosis = inLanguage(diagnoseCase(triage, deps.diagnose), say);
    await showStep(
      step.context,
      diagnosisCard({
        diagnosis,
        mark: triage,
        say,
        ending: say('glad'),
        ...(asks && { endsWith: afterTheEnd(diagnosis, say) }),
      }),
    );
    return step.endDialog();
  }

  /** What else comes into question, once the cause just shown is struck out. */
  function anotherIdea(triage: Triage): boolean {
    return (
      triage.cause !== undefined &&
      diagnoseCase(withoutTheCause(triage, deps.diagnose), deps.diagnose).causes.length > 0
    );
  }

  function goOnWithout(step: Step, triage: Triage): Promise<DialogTurnResult> {
    keep(step, withoutTheCause(triage, deps.diagnose));
    return step.replaceDialog('steps', { goOn: true });
  }

  async function handOff(step: Step<Ending>): Promise<DialogTurnResult> {
    const { say } = turnOf(step.context);
    const before = kept(step) as Triage;
    const heard = heardIn(step);
    if (heard.kind === 'said' && deps.diagnose(heard.text).codes.length > 0)
      return diagnoseOn(step, before, heard.text);
    const triage = keep(step, { ...before, step: before.step + 1, ended: true });
    await record(triage, step.options.outcome, reasonIn(heard, say));
    await showStep(step.context, handOffReply(deps, turnOf(step.context), triage, 'notSolved'));
    return step.endDialog();
  }

  /** An error instead of a reason: the case is not over after all. */
  function diagnoseOn(step: Step, before: Triage, text: Redacted): Promise<DialogTurnResult> {
    const { outcome: _notYet, ...open } = before;
    keep(step, saying(open, { kind: 'report', text }));
    return step.replaceDialog('steps', { goOn: true });
  }

  return new WaterfallDialog(OUTCOME, [askWhatWasMissing, handOff]);
}
