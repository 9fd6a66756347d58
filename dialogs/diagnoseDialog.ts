/** Takes a report or a symptom, explains the likeliest cause, and listens until the trouble is over. */
import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Answer } from '../knowledge/answers/answer.ts';
import type { Diagnosis } from '../knowledge/diagnose.ts';
import type { Facts } from '../knowledge/facts.ts';
import type { Redacted } from '../knowledge/redact.ts';
import { aboutCard, otherwiseCard, stillProvenCard } from './cards/aboutCard.ts';
import { answerCard } from './cards/answerCard.ts';
import { diagnosisCard } from './cards/diagnosisCard.ts';
import { menuCard } from './cards/menuCard.ts';
import { otherTrouble } from './cards/otherTrouble.ts';
import { plainCard, unknownCard } from './cards/plainCards.ts';
import { afterMove, factsOnly, standsAlone } from './case/after.ts';
import { changeSince, isBrief } from './case/change.ts';
import { codesOn } from './case/codesOn.ts';
import { leaveFor, putBehind, returnTo } from './case/earlier.ts';
import { fittingStep, placeWords } from './case/fitting.ts';
import { causeGuessed } from './case/guessed.ts';
import { heardFacts } from './case/heardFacts.ts';
import { answerInLanguage, inLanguage } from './case/inLanguage.ts';
import type { About, Move } from './case/move.ts';
import { readMove } from './case/moves.ts';
import { answeredAnew, kindSentence } from './case/noReport.ts';
import { stepsNamed } from './case/stepsNamed.ts';
import { shellIn, toolNamed } from './case/tools.ts';
import {
  asking,
  diagnoseCase,
  newestWords,
  newTriage,
  reportSaid,
  saying,
  type Triage,
  wordsTold,
} from './case/triage.ts';
import { twoTroubles } from './case/troubles.ts';
import type { Deps } from './deps.ts';
import { handOffReply } from './handOffFile.ts';
import { OUTCOME, outcomeDialog, recordOutcome } from './outcomeDialog.ts';
import type { Say } from './phrases/say.ts';
import { questionIn } from './phrases.ts';
import { symptomChosen } from './symptoms.ts';
import { LISTEN, Listen, type Step } from './turn/listen.ts';
import { ComponentDialog, WaterfallDialog } from './turn/sdkDialogs.ts';
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

/** Where a fact in a question is one of the case; "would a SAS do?" only weighs it. */
const TELLS_ASIDE = new Set<About>(['which-exactly', 'other-tool', 'how-long', 'check-first', 'show-all', 'why']);

export function diagnoseDialog(deps: Deps): ComponentDialog {
  const { diagnose } = deps;
  const begun = () => newTriage(deps.newCase(), deps.now());

  async function askForTheReport(step: Step<DiagnoseOptions>): Promise<DialogTurnResult> {
    const { heard, goOn, menu } = step.options;
    if (goOn && kept(step)) return step.next();
    const triage = keep(step, begun());
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
      keep(step, saying(triage, { kind: 'report', text: firstTrouble(step, heard.text), ...fromIncident(step) }));
    }
    return step.next();
  }

  /** Two troubles in one message are two cases: the first is answered, the other waits with its own words. */
  function firstTrouble(step: Step, text: Redacted): Redacted {
    const [first, second] = twoTroubles(text, diagnose) ?? [text];
    if (!second) return text;
    const turn = turnOf(step.context);
    putBehind(turn, saying(begun(), { kind: 'report', text: second }));
    turn.second = second;
    turn.remark = turn.say('twoTroubles');
    return first;
  }

  /** Another trouble may be two as well; then they wait in the order in which they were told. */
  function anotherTrouble(step: Step, before: Triage, text: Redacted): Redacted {
    const first = firstTrouble(step, text);
    const turn = turnOf(step.context);
    if (turn.second) turn.remark = `${turn.say('anotherCase', { before: before.case })} ${turn.remark}`;
    return first;
  }

  /** A case that begins with an incident begins with what its card knows. */
  function fromIncident(step: Step) {
    const { incident } = turnOf(step.context);
    return incident ? { suspicions: incident } : {};
  }

  /** What the first code of the report means, where only the code is known. */
  function meaningOf({ codes }: Diagnosis): string | undefined {
    const code = codes.find((one) => !/^\d{3}$/.test(one));
    const page = code ? deps.explain(code) : undefined;
    return page?.code ? `${page.code}: ${page.title}.` : undefined;
  }

  async function showTheAnswer(step: Step<DiagnoseOptions>): Promise<DialogTurnResult> {
    const { say, person, heard, second } = turnOf(step.context);
    const before = kept(step) as Triage;
    const diagnosis = inLanguage(diagnoseCase(before, diagnose), say);
    deps.noteAnswer?.(before.case, diagnosis);
    const { answer } = diagnosis;
    if (answer && !(answer.kind !== 'page' && kindSentence(deps, heard)))
      return answerTheQuestion(step, before, answer);
    if (diagnosis.causes.length === 0 && !diagnosis.question) return sayThatItIsUnknown(step, before);
    const [first] = diagnosis.causes;
    const told = `${wordsTold(before)}\n${placeWords(diagnosis.facts)}`;
    const fitting = first?.ownSteps ? 0 : fittingStep(first?.fix ?? [], told, newestWords(before));
    const triage = keep(step, asking(before, diagnosis, fitting));
    person.talked = true;
    const brief = isBrief(before, diagnosis);
    const changed = changeSince(before, diagnosis, say, fitting);
    const heardToo = brief || diagnosis.certainty === 'unsure' ? heardFacts(before, say) : undefined;
    const change = [heardToo, changed].filter(Boolean).join(' ');
    const meaning = diagnosis.certainty === 'unsure' && !before.shown ? meaningOf(diagnosis) : undefined;
    await showStep(
      step.context,
      diagnosisCard({
        diagnosis,
        mark: triage,
        say,
        canGoBack: triage.said.length > 1,
        ...(change && { change }),
        ...(meaning && { meaning }),
        ...(person.shell && { shell: person.shell }),
        ...(person.earlier?.[0] && { otherCase: person.earlier[0].case }),
        ...(second && { other: otherTrouble(inLanguage(diagnose(second), say), say, person.shell) }),
        step: fitting,
        newest: newestWords(before),
        brief,
      }),
    );
    return step.beginDialog(LISTEN);
  }

  /** A question about how something is done makes no case. */
  async function answerTheQuestion(step: Step<DiagnoseOptions>, before: Triage, answer: Answer) {
    const turn = turnOf(step.context);
    const { say, person, heard } = turn;
    if (heard.kind === 'said') person.asked = heard.text;
    person.talked = true;
    await showAside(step.context, answerCard(answerInLanguage(answer, say), say, undefined, person.shell));
    return step.options.heard ? end(step) : listenFromTheMenu(step, before);
  }

  /** The beginner's examples belong to the beginning; later the case stands, and its question. */
  async function sayThatItIsUnknown(step: Step<DiagnoseOptions>, before: Triage): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const { say, heard } = turn;
    if (before.said.some(({ kind }) => kind === 'tried')) return endOfIdeas(step, before);
    const again = answeredAnew(deps, heard, turn.person.asked);
    if (again) {
      if (heard.kind === 'said') rememberTheShell(step, heard.text);
      await showAside(step.context, answerCard(again, say, undefined, turn.person.shell));
      return step.options.heard ? end(step) : listenFromTheMenu(step, before);
    }
    const said = kindSentence(deps, heard);
    await showAside(
      step.context,
      said ? plainCard({ say, head: say(said) }) : unknownCard(say, turn.person.talked === true),
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

  async function takeTheReply(step: Step): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const triage = kept(step) as Triage;
    const move = readMove(triage, heardIn(step), turn.say, deps);
    switch (move.kind) {
      case 'told':
        rememberTheShell(step, move.text);
        if (!triage.question && isContradicted(triage, move.facts))
          return sayOtherwise(step, afterMove(triage, move, diagnose));
        return goOn(step, afterMove(triage, move, diagnose));
      case 'answer':
      case 'symptom':
      case 'evidence':
      case 'corrects':
        return goOn(step, afterMove(triage, move, diagnose));
      case 'tried':
        if (!move.causes && standsAlone(triage, diagnose)) return insist(step, triage, move);
        return goOn(step, afterMove(triage, move, diagnose));
      case 'another':
        if (move.solved) await closeSolved(step, triage);
        leaveFor(turn, begun());
        turn.remark = turn.say(move.solved ? 'anotherAfter' : 'anotherCase', { before: triage.case });
        return goOn(
          step,
          saying(kept(step) as Triage, { kind: 'report', text: anotherTrouble(step, triage, move.text) }),
        );
      case 'newCase':
        leaveFor(turn, begun());
        return step.replaceDialog('steps', { menu: { head: turn.say('newCase'), lead: turn.say('newCaseLead') } });
      case 'backTo':
        return goBackTo(step);
      case 'again': {
        const { shown: _toBeShownAnew, ...anew } = triage;
        return goOn(step, anew);
      }
      case 'outcome':
        return step.replaceDialog(OUTCOME, { outcome: move.outcome });
      case 'asks':
        return answerBack(step, triage, move);
      case 'says':
        return aside(step, plainCard({ say: turn.say, head: turn.say(move.what) }));
      case 'human':
        return aside(step, handOffReply(deps, turn, triage, 'handOffReady'));
      case 'question':
        return aside(step, answerCard(answerInLanguage(move.answer, turn.say), turn.say, pendingIn(triage, turn.say)));
      case 'nothing':
        return askAgain(step, triage);
    }
  }

  /** The headline stands on the contrary of what was just told. */
  function isContradicted(triage: Triage, facts: Facts): boolean {
    const [first] = diagnoseCase(triage, diagnose).causes;
    const settled = triage.shown?.certainty === 'certain' || triage.shown?.certainty === 'likely';
    return settled && Object.entries(first?.takes ?? {}).some(([fact, value]) => (facts[fact] ?? value) !== value);
  }

  function sayOtherwise(step: Step, triage: Triage): Promise<DialogTurnResult> {
    const { say, person } = turnOf(step.context);
    const diagnosis = diagnoseCase(triage, diagnose);
    if (diagnosis.causes[0]?.id !== triage.cause) return goOn(step, triage);
    keep(step, triage);
    return aside(step, otherwiseCard({ diagnosis: inLanguage(diagnosis, say), say, shell: person.shell }));
  }

  function insist(step: Step, triage: Triage, { text, facts, denied }: Extract<Move, { kind: 'tried' }>) {
    // "No, the same at home" tells something as well: that is heard first.
    if (text && Object.keys(facts).length > 0)
      return goOn(step, afterMove(triage, { kind: 'told', text, facts, beside: true }, diagnose));
    if (text && !denied && namesAStep(triage, text))
      return answerBack(step, triage, { kind: 'asks', about: 'another-way', text });
    // Only what is proven is said to be so against the person's word.
    if (text && denied && triage.shown?.certainty !== 'certain')
      return answerBack(step, triage, { kind: 'asks', about: 'doubt', text });
    const { say, person } = turnOf(step.context);
    keep(step, { ...triage, ...(triage.cause && { insisted: triage.cause }) });
    const diagnosis = inLanguage(diagnoseCase(triage, diagnose), say);
    const card = denied ? otherwiseCard : stillProvenCard;
    return aside(step, card({ diagnosis, say, shell: person.shell }));
  }

  /** "We lowered it already": of several steps one is done with, and the cause is proven all the same. */
  function namesAStep(triage: Triage, text: Redacted): boolean {
    const [first] = diagnoseCase(triage, diagnose).causes;
    return first !== undefined && first.fix.length > 1 && stepsNamed(first.fix, text).length > 0;
  }

  /** The question that waits, in the language that is spoken now. */
  const pendingIn = (triage: Triage, say: Say) =>
    triage.question && { question: questionIn(triage.question, say), mark: triage };

  async function goBackTo(step: Step): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    if (returnTo(turn)) {
      turn.remark = turn.say('backAtCase', { case: turn.person.triage?.case ?? '' });
      return step.replaceDialog('steps', { goOn: true });
    }
    return aside(step, plainCard({ say: turn.say, head: turn.say('noOtherCase') }));
  }

  function rememberTheShell(step: Step, text: string): void {
    const { person } = turnOf(step.context);
    const shell = shellIn(text);
    if (shell) person.shell = shell;
  }

  async function answerBack(step: Step, triage: Triage, move: Extract<Move, { kind: 'asks' }>) {
    const { say, person } = turnOf(step.context);
    const { about, text, also } = move;
    if (about === 'other-tool') rememberTheShell(step, text);
    // "Which one exactly? The source is SMB" tells a fact in passing.
    const facts = TELLS_ASIDE.has(about) ? deps.diagnose(text).facts : {};
    const heard = Object.keys(facts).length > 0 ? saying(triage, factsOnly(facts)) : triage;
    const diagnosis = inLanguage(diagnoseCase(heard, diagnose), say);
    if (heard !== triage) keep(step, { ...asking(heard, diagnosis, triage.shown?.step), step: triage.step });
    const { question } = diagnosis;
    const pending = question && { question, mark: triage };
    return aside(
      step,
      aboutCard({
        about,
        tool: toolNamed(text),
        text,
        also,
        onCodes: about === 'check-first' ? codesOn(reportSaid(heard), text, deps.explain) : [],
        shownStep: triage.shown?.step ?? 0,
        told: `${wordsTold(heard)} ${text}`,
        shell: person.shell,
        diagnosis,
        say,
        pending,
        ...(about === 'guess' && {
          guess: causeGuessed(diagnosis.causes, inLanguage(deps.diagnose(text), say).causes, text),
        }),
      }),
    );
  }

  /** The good news is kept, and the case is over. */
  async function closeSolved(step: Step, triage: Triage): Promise<void> {
    keep(step, { ...triage, outcome: 'yes', ended: true });
    await recordOutcome(deps, triage, 'yes');
  }

  function goOn(step: Step, triage: Triage): Promise<DialogTurnResult> {
    keep(step, triage);
    return step.replaceDialog('steps', { goOn: true });
  }

  /** The case stands as it is. */
  async function aside(step: Step, card: Parameters<typeof showAside>[1]): Promise<DialogTurnResult> {
    await showAside(step.context, card);
    return step.replaceDialog('await');
  }

  /** The card with the cause stays as it is; only the question is put once more. */
  async function askAgain(step: Step, triage: Triage): Promise<DialogTurnResult> {
    const { say } = turnOf(step.context);
    const pending = pendingIn(triage, say);
    return aside(step, plainCard({ say, head: say(pending ? 'notAnAnswer' : 'nothingNew'), pending }));
  }

  async function listenOn(step: Step): Promise<DialogTurnResult> {
    return step.beginDialog(LISTEN);
  }

  return new ComponentDialog(DIAGNOSE)
    .addDialog(new WaterfallDialog('steps', [askForTheReport, takeTheReport, showTheAnswer, takeTheReply]))
    .addDialog(new WaterfallDialog('menu', [listenOn, takeTheReport, showTheAnswer, takeTheReply]))
    .addDialog(new WaterfallDialog('await', [listenOn, takeTheReply]))
    .addDialog(outcomeDialog(deps))
    .addDialog(new Listen());
}
