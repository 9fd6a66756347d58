/** Takes a report or a symptom, explains the likeliest cause, and listens until the trouble is over. */
import type { Diagnosis } from '../knowledge/diagnose.ts';
import { answerCard } from './cards/answerCard.ts';
import { diagnosisCard } from './cards/diagnosisCard.ts';
import { menuCard } from './cards/menuCard.ts';
import { otherTrouble } from './cards/otherTrouble.ts';
import { plainCard, takeOverCard, unknownCard } from './cards/plainCards.ts';
import { diagnoseCase } from './case/diagnoseCase.ts';
import { answerInLanguage, inLanguage } from './case/inLanguage.ts';
import { nextCard } from './case/nextCard.ts';
import { symptomChosen } from './case/symptoms.ts';
import { asking, type Said, saying, type Triage } from './case/triage.ts';
import type { Deps } from './deps.ts';
import { handOffReply } from './handOffFile.ts';
import { asksForTheError } from './moves/asked/newcomerAsked.ts';
import { firstWordsCome } from './moves/behindPage/firstWords.ts';
import { kindSentence } from './moves/behindPage/noReport.ts';
import type { Anew } from './moves/behindPage/onTheWords.ts';
import { rememberAsked } from './moves/behindPage/rememberAsked.ts';
import { toolNamed } from './moves/message/tools.ts';
import { namesOfReport, withNames } from './moves/told/ownNames.ts';
import { begun, firstTrouble, rememberTheShell } from './newCase.ts';
import { outcomeDialog } from './outcomeDialog.ts';
import { ofItsPage } from './replies/ofItsPage.ts';
import { rememberTheSetting, saidOfTheEnded } from './replies/saidOfTheEnded.ts';
import { takeTheReply } from './replies/takeTheReply.ts';
import { LISTEN, Listen, type Step } from './turn/listen.ts';
import { othersCase } from './turn/manners.ts';
import { ComponentDialog, type DialogTurnResult, WaterfallDialog } from './turn/sdkDialogs.ts';
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

export function diagnoseDialog(deps: Deps): ComponentDialog {
  const { diagnose } = deps;
  const takeReply = (step: Step) => takeTheReply(deps, step);

  async function askForTheReport(step: Step<DiagnoseOptions>): Promise<DialogTurnResult> {
    const { heard, goOn, menu } = step.options;
    if (goOn && kept(step)) return step.next();
    const after = heard && saidOfTheEnded(deps, step);
    if (heard && !after) rememberTheSetting(deps, step);
    if (after) return after === 'asks' ? step.replaceDialog('afterwards') : step.next();
    const triage = keep(step, begun(deps));
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
    else if (heard.kind === 'said') {
      rememberTheShell(step, heard.text);
      const first: Said = { kind: 'report', text: firstTrouble(deps, step, heard.text), ...fromIncident(step) };
      keep(step, withNames(saying(triage, first), heard.text));
    }
    return step.next();
  }

  /** A case that begins with an incident begins with what its card knows. */
  function fromIncident(step: Step) {
    const { incident, setting } = turnOf(step.context);
    return { ...(incident && { suspicions: incident }), ...(setting && { setting }) };
  }

  async function showTheAnswer(step: Step<DiagnoseOptions>): Promise<DialogTurnResult> {
    const { say, person, heard } = turnOf(step.context);
    const before = kept(step) as Triage;
    const diagnosis = inLanguage(diagnoseCase(before, diagnose), say);
    deps.noteAnswer?.(before.case, diagnosis);
    const comes = firstWordsCome(deps, { triage: before, diagnosis, heard, person, say });
    switch (comes.to) {
      case 'report': {
        const triage = { ...before, said: [comes.report] };
        return showTheCase(step, triage, inLanguage(diagnoseCase(triage, diagnose), say));
      }
      case 'standing':
        delete person.asked;
        keep(step, comes.triage);
        return step.replaceDialog('afterwards');
      case 'answer':
        return answerTheQuestion(step, before, comes.answer);
      case 'nothing':
        return sayThatItIsUnknown(step, before);
      case 'case':
        return showTheCase(step, before, diagnosis);
    }
  }

  /** From here on a case is what further words belong to. */
  async function showTheCase(step: Step, before: Triage, diagnosis: Diagnosis): Promise<DialogTurnResult> {
    const { say, person, second, wantsNext } = turnOf(step.context);
    delete person.asked;
    const next = nextCard(before, diagnosis, say, deps.explain);
    const named = namesOfReport(diagnosis.causes[0]);
    const triage = keep(step, { ...asking(before, diagnosis, next.step, next.looks), named });
    person.talked = true;
    await showStep(
      step.context,
      diagnosisCard({
        diagnosis,
        mark: triage,
        say,
        canGoBack: triage.said.length > 1,
        ...(person.shell && { shell: person.shell }),
        ...(person.earlier?.[0] && { otherCase: person.earlier[0].case }),
        ...(wantsNext && { wantsNext }),
        ...(second && { other: otherTrouble(inLanguage(diagnose(second), say), say, person.shell) }),
        ...next,
      }),
    );
    return step.beginDialog(LISTEN);
  }

  /** A question about how something is done makes no case. */
  async function answerTheQuestion(step: Step<DiagnoseOptions>, before: Triage, answer: Anew) {
    const turn = turnOf(step.context);
    const { say, person, heard } = turn;
    const tool = heard.kind === 'said' ? toolNamed(heard.text) : undefined;
    rememberAsked(deps, person, heard, answer);
    person.talked = true;
    const shell = tool === 'python' ? tool : person.shell;
    await showAside(
      step.context,
      answerCard(answerInLanguage(answer, say), say, {
        shell,
        tool,
        saysNothing: answer.saysNothing,
        instead: ofItsPage(deps, answer, heard, say),
      }),
    );
    return step.options.heard ? end(step) : listenFromTheMenu(step, before);
  }

  /** The beginner's examples belong to the beginning; later the case stands, and its question. */
  async function sayThatItIsUnknown(step: Step<DiagnoseOptions>, before: Triage): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const { say, heard } = turn;
    if (before.said.some(({ kind }) => kind === 'tried')) return endOfIdeas(step, before);
    const said = kindSentence(deps, heard);
    // What is said below somebody's case is mostly about that one.
    const isFirst = !said && turn.person.talked !== true && before.said.length <= 1;
    const owner = isFirst ? othersCase(turn.thread, turn.who) : undefined;
    if (owner) {
      await showAside(step.context, takeOverCard(owner, 'someonesCase', say));
      return end(step);
    }
    const isLost = heard.kind === 'said' && asksForTheError(heard.text);
    await showAside(
      step.context,
      isLost
        ? plainCard({ say, head: say('whatToPaste'), text: say('whatErrorIs') })
        : said
          ? plainCard({ say, head: say(said) })
          : unknownCard(say, turn.person.talked === true),
    );
    return step.options.heard || before.said.length > 1 ? end(step) : listenFromTheMenu(step, before);
  }

  function end(step: Step): Promise<DialogTurnResult> {
    forget(step);
    return step.endDialog();
  }

  /** The menu still stands, so a choice from it is still heard. */
  function listenFromTheMenu(step: Step, before: Triage): Promise<DialogTurnResult> {
    keep(step, { ...before, said: [] });
    return step.replaceDialog('menu');
  }

  /** Everything that comes into question was tried: what is known is worth most to somebody else now. */
  async function endOfIdeas(step: Step, before: Triage): Promise<DialogTurnResult> {
    const triage = keep(step, { ...before, step: before.step + 1 });
    await showStep(step.context, handOffReply(deps, turnOf(step.context), triage, 'noMoreIdeas'));
    return step.beginDialog(LISTEN);
  }

  async function listenOn(step: Step): Promise<DialogTurnResult> {
    return step.beginDialog(LISTEN);
  }

  return new ComponentDialog(DIAGNOSE)
    .addDialog(new WaterfallDialog('steps', [askForTheReport, takeTheReport, showTheAnswer, takeReply]))
    .addDialog(new WaterfallDialog('menu', [listenOn, takeTheReport, showTheAnswer, takeReply]))
    .addDialog(new WaterfallDialog('await', [listenOn, takeReply]))
    .addDialog(new WaterfallDialog('afterwards', [takeReply]))
    .addDialog(outcomeDialog(deps))
    .addDialog(new Listen());
}
