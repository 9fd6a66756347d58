/** Takes a report or a symptom, explains the likeliest cause, and asks one fact at a time until the advice is safe. */
import { ComponentDialog, type DialogTurnResult, WaterfallDialog } from 'botbuilder-dialogs';
import type { Diagnosis } from '../knowledge/diagnose.ts';
import type { Redacted } from '../knowledge/redact.ts';
import { diagnosisCard } from './cards/diagnosisCard.ts';
import { menuCard } from './cards/menuCard.ts';
import { notUnderstoodCard, plainCard } from './cards/plainCards.ts';
import { readReply } from './case/answers.ts';
import { shortenReport } from './case/report.ts';
import { asking, diagnoseCase, newTriage, saying, type Triage } from './case/triage.ts';
import type { Deps } from './deps.ts';
import { OFFER, offerDialog } from './offerDialog.ts';
import { OUTCOME, outcomeDialog } from './outcomeDialog.ts';
import { questionIn, type Say } from './phrases.ts';
import { symptomChosen } from './symptoms.ts';
import { LISTEN, Listen, type Step } from './turn/listen.ts';
import { showAside, showStep } from './turn/show.ts';
import { forget, heardIn, keep, kept, turnOf } from './turn/turn.ts';

export const DIAGNOSE = 'diagnose';

export interface DiagnoseOptions {
  /** Begin with the report that was just heard. */
  heard?: true;
  /** Go on with the case that is kept. */
  goOn?: true;
  /** Words above the start menu. */
  menu?: { head?: string; lead?: string };
}

function inLanguage(diagnosis: Diagnosis, say: Say): Diagnosis {
  const { question } = diagnosis;
  return question ? { ...diagnosis, question: questionIn(question, say) } : diagnosis;
}

export function diagnoseDialog(deps: Deps): ComponentDialog {
  const { diagnose } = deps;

  async function askForTheReport(step: Step<DiagnoseOptions>): Promise<DialogTurnResult> {
    const { heard, goOn, menu } = step.options;
    if (goOn && kept(step)) return step.next();
    const triage = keep(step, newTriage(deps.newCase(), deps.now()));
    const turn = turnOf(step.context);
    if (heard) return step.next(turn.heard);
    const { say } = turn;
    await showStep(step.context, menuCard({ say, mark: triage, ...menu }));
    return step.beginDialog(LISTEN);
  }

  async function takeTheReport(step: Step<DiagnoseOptions>): Promise<DialogTurnResult> {
    const heard = step.result === undefined ? undefined : heardIn(step);
    const triage = kept(step);
    if (!heard || !triage) return step.next();
    const symptom = symptomChosen(heard, turnOf(step.context).say, !step.options.heard);
    if (symptom) keep(step, saying(triage, { kind: 'symptom', symptom: symptom.id }));
    else if (heard.kind === 'said') keep(step, saying(triage, { kind: 'report', text: heard.text }));
    return step.next();
  }

  async function showTheLikeliestCause(step: Step<DiagnoseOptions>): Promise<DialogTurnResult> {
    const { say } = turnOf(step.context);
    const before = kept(step) as Triage;
    const diagnosis = inLanguage(diagnoseCase(before, diagnose), say);
    if (diagnosis.causes.length === 0 && !diagnosis.question) {
      await showAside(step.context, notUnderstoodCard(say));
      if (step.options.heard || before.said.length > 1) return endUnknown(step);
      // The menu still stands, so a choice from it is still heard.
      keep(step, { ...before, said: [] });
      return step.replaceDialog('menu');
    }
    const triage = keep(step, asking(before, diagnosis));
    await showStep(step.context, diagnosisCard({ diagnosis, mark: triage, say, canGoBack: triage.said.length > 1 }));
    return step.beginDialog(LISTEN);
  }

  async function takeTheAnswer(step: Step): Promise<DialogTurnResult> {
    const { say } = turnOf(step.context);
    const triage = kept(step) as Triage;
    const reading = readReply(triage, heardIn(step), say, deps);
    switch (reading.kind) {
      case 'answer':
      case 'symptom':
        return goOn(step, saying(triage, reading));
      case 'evidence':
        return goOn(step, saying(triage, { kind: 'report', text: reading.text }));
      case 'another':
        if (!triage.question) return beginAnew(step, reading.text);
        keep(step, { ...triage, offered: shortenReport(reading.text) });
        return step.replaceDialog(OFFER);
      case 'outcome':
        return step.replaceDialog(OUTCOME, { outcome: reading.outcome });
      case 'nothing':
        return askAgain(step, triage);
    }
  }

  function beginAnew(step: Step, text: Redacted): Promise<DialogTurnResult> {
    return goOn(step, saying(newTriage(deps.newCase(), deps.now()), { kind: 'report', text }));
  }

  function endUnknown(step: Step): Promise<DialogTurnResult> {
    forget(step);
    return step.endDialog();
  }

  function goOn(step: Step, triage: Triage): Promise<DialogTurnResult> {
    keep(step, triage);
    return step.replaceDialog('steps', { goOn: true });
  }

  /** The card with the cause stays as it is; only the question is put once more. */
  async function askAgain(step: Step, triage: Triage): Promise<DialogTurnResult> {
    const { say } = turnOf(step.context);
    const pending = triage.question && { question: triage.question, mark: triage };
    const card = pending ? plainCard({ say, head: say('notAnAnswer'), pending }) : notUnderstoodCard(say);
    await showAside(step.context, card);
    return step.replaceDialog('await');
  }

  async function listenOn(step: Step): Promise<DialogTurnResult> {
    return step.beginDialog(LISTEN);
  }

  return new ComponentDialog(DIAGNOSE)
    .addDialog(new WaterfallDialog('steps', [askForTheReport, takeTheReport, showTheLikeliestCause, takeTheAnswer]))
    .addDialog(new WaterfallDialog('menu', [listenOn, takeTheReport, showTheLikeliestCause, takeTheAnswer]))
    .addDialog(new WaterfallDialog('await', [listenOn, takeTheAnswer]))
    .addDialog(offerDialog(deps))
    .addDialog(outcomeDialog(deps))
    .addDialog(new Listen());
}
