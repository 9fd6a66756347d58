/** What becomes of a case with each thing that is said next. */
import type { DiagnosedCause } from '../knowledge/diagnose.ts';
import { type Facts, isFactName } from '../knowledge/facts/facts.ts';
import { speaksAgainst } from '../knowledge/questions/likely.ts';
import type { Redacted } from '../knowledge/redact/redact.ts';
import { wordCount } from '../knowledge/text/wordCount.ts';
import { givesAway } from '../knowledge/words/cues.ts';
import { valuesTold } from '../knowledge/words/valuesTold.ts';
import { aboutCard, otherwiseCard, stillProvenCard } from './cards/aboutCard.ts';
import { answerCard } from './cards/answerCard.ts';
import { besideCard } from './cards/besideCase.ts';
import { namesCard, takesValues } from './cards/namesCard.ts';
import { plainCard } from './cards/plainCards.ts';
import type { Reply } from './cards/reply.ts';
import { saidOf } from './case/change.ts';
import { codesOn } from './case/codesOn.ts';
import { leaveFor, returnTo } from './case/earlier.ts';
import { answerInLanguage, inLanguage } from './case/inLanguage.ts';
import { pageOn } from './case/pageOn.ts';
import { stepsNamed } from './case/stepsNamed.ts';
import { asking, diagnoseCase, reportSaid, saying, type Triage, toldSince, wordsTold } from './case/triage.ts';
import type { Deps } from './deps.ts';
import { handOffReply } from './handOffFile.ts';
import { afterMove, factsOnly, standsAlone } from './moves/after.ts';
import { causeGuessed, type Theory } from './moves/guessed.ts';
import { remembering, saidTogether } from './moves/leaning.ts';
import type { About, Aside, Move } from './moves/move.ts';
import { readMove } from './moves/moves.ts';
import { withNames } from './moves/ownNames.ts';
import { settingOf } from './moves/settingOf.ts';
import { isSettled } from './moves/tells.ts';
import { theoryNamed } from './moves/theoryNamed.ts';
import { toolNamed } from './moves/tools.ts';
import { isBesideTheStep, isTooEarly } from './moves/triedBeside.ts';
import { twoTroubles } from './moves/troubles.ts';
import { backOpened, type Trouble, troubleOpened } from './moves/whichTrouble.ts';
import { anotherTrouble, begun, firstTrouble, rememberTheShell } from './newCase.ts';
import { OUTCOME, recordOutcome } from './outcomeDialog.ts';
import type { Say } from './phrases/say.ts';
import { questionIn } from './phrases.ts';
import type { Heard } from './turn/heard.ts';
import type { Step } from './turn/listen.ts';
import type { DialogTurnResult } from './turn/sdkDialogs.ts';
import { showAside } from './turn/show.ts';
import { heardIn, keep, kept, turnOf } from './turn/turn.ts';

/** One word in common with a page may be chance. */
const SOME_WORDS = 2;

const isAgainst = (fact: string, value: string | undefined, cause: string | undefined) =>
  isFactName(fact) && value !== undefined && cause !== undefined && speaksAgainst(fact, value, cause);

/** Where a fact in a question is one of the case; "would a SAS do?" only weighs it. */
const TELLS_ASIDE = new Set<About>(['which-exactly', 'other-tool', 'how-long', 'check-first', 'show-all', 'why']);

type Meaning<Kind extends Move['kind']> = Extract<Move, { kind: Kind }>;
type Take<Meant extends Move> = (step: Step, triage: Triage, move: Meant) => Promise<DialogTurnResult>;
/** What is done with each thing that may be meant. */
type Taking = { [Kind in Move['kind']]: Take<Meaning<Kind>> };

/** A step of the waterfall: reads what was heard, and goes on, asks again or answers aside. */
export function replyTaker(deps: Deps): (step: Step) => Promise<DialogTurnResult> {
  const { diagnose } = deps;

  const takes: Taking = {
    told: takeWhatWasTold,
    answer: goOnWith,
    symptom: goOnWith,
    evidence: goOnWith,
    corrects: goOnWith,
    tried: takeATry,
    another: takeAnother,
    newCase: beginAnew,
    backTo: takeBackTo,
    again: showAgain,
    outcome: (step, _triage, { outcome, asks }) => step.replaceDialog(OUTCOME, { outcome, ...(asks && { asks }) }),
    asks: answerBack,
    says: (step, triage, { what }) => sayBeside(step, triage, what),
    human: (step, triage) => aside(step, handOffReply(deps, turnOf(step.context), triage, 'handOffReady')),
    question: answerFromThePages,
    unheard: (step, triage, { text }) => sayWhatWouldTell(step, triage, text),
    names: carryNames,
    nothing: askAgain,
  };

  function takeTheReply(step: Step): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const heard = toldOfWhich(step);
    const before = kept(step) as Triage;
    const move = readMove(before, heard, turn.say, deps);
    if (move.offers) turn.offers = move.offers;
    if (move.kind === 'asks' && move.isSure) turn.isAnswered = true;
    const named = heard.kind === 'said' ? withNames(before, heard.text) : before;
    const triage = keep(step, remembering(named, move, heard.kind === 'said' ? heard.text : undefined));
    return (takes[move.kind] as Take<Move>)(step, triage, move);
  }

  /** Where two troubles were told, "the second still has the old key" is heard of that one, and so is "back to the mount: …". */
  function toldOfWhich(step: Step): Heard {
    const heard = heardIn(step);
    const turn = turnOf(step.context);
    if (heard.kind !== 'said' || !turn.person.earlier?.length) return heard;
    const back = backOpened(heard.text);
    const opened = back ?? troubleOpened(heard.text);
    if (!opened || wordCount(opened.rest) < SOME_WORDS) return heard;
    const isHere = 'trouble' in opened && isMeant(step, kept(step) as Triage, opened.trouble);
    if (!isHere && returnTo(turn, back?.named)) {
      turn.remark = turn.say('backAtCase', { case: turn.person.triage?.case ?? '' });
      turn.heard = { kind: 'said', text: opened.rest };
    }
    return { kind: 'said', text: opened.rest };
  }

  function takeATry(step: Step, triage: Triage, move: Meaning<'tried'>): Promise<DialogTurnResult> {
    const { text, causes, denied } = move;
    const turn = turnOf(step.context);
    if (text && !causes && !denied && triage.insisted !== triage.cause) {
      const [first] = diagnoseCase(triage, diagnose).causes;
      const insisted = { ...triage, ...(triage.cause && { insisted: triage.cause }) };
      if (first && isTooEarly(first, text)) {
        turn.remark = turn.say('tooEarly');
        return answerBack(step, keep(step, insisted), { kind: 'asks', about: 'how-long', text });
      }
      if (first && isSettled(triage) && isBesideTheStep(first, text, triage.shown?.step)) {
        turn.remark = turn.say('triedBeside');
        return answerBack(step, keep(step, insisted), { kind: 'asks', about: 'another-way', text, inVain: true });
      }
    }
    return !causes && standsAlone(triage, diagnose) ? insist(step, triage, move) : goOnWith(step, triage, move);
  }

  function goOnWith(step: Step, triage: Triage, move: Parameters<typeof afterMove>[1]): Promise<DialogTurnResult> {
    return goOn(step, afterMove(triage, move, diagnose));
  }

  function takeWhatWasTold(step: Step, triage: Triage, move: Meaning<'told'>): Promise<DialogTurnResult> {
    rememberTheShell(step, move.text);
    const after = afterMove(triage, move, diagnose);
    const isOtherwise = !move.answered && !triage.question && isContradicted(triage, move.facts);
    return isOtherwise ? sayOtherwise(step, after) : goOn(step, after);
  }

  async function takeAnother(step: Step, triage: Triage, { text, solved }: Meaning<'another'>) {
    const turn = turnOf(step.context);
    if (solved) await closeSolved(step, triage);
    // Both belong to the one that was only told to be there.
    const isTheSame = !isSettled(triage) && triage.codes.length === 0 && twoTroubles(text, diagnose) !== undefined;
    if (isTheSame) keep(step, begun(deps));
    else leaveFor(turn, begun(deps));
    if (!isTheSame) turn.remark = turn.say(solved ? 'anotherAfter' : 'anotherCase', { before: triage.case });
    const report = isTheSame ? firstTrouble(deps, step, text) : anotherTrouble(deps, step, triage, text);
    const setting = settingOf(triage, report, deps, solved);
    return goOn(step, saying(kept(step) as Triage, { kind: 'report', text: report, ...(setting && { setting }) }));
  }

  function beginAnew(step: Step): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    leaveFor(turn, begun(deps));
    return step.replaceDialog('steps', { menu: { head: turn.say('newCase'), lead: turn.say('newCaseLead') } });
  }

  async function takeBackTo(step: Step, triage: Triage, { text, trouble, solved }: Meaning<'backTo'>) {
    if (solved) await closeSolved(step, triage);
    if (text && !trouble && isOnThePage(step, triage, text))
      return answerBack(step, triage, { kind: 'asks', about: 'page-says', text });
    return trouble && isMeant(step, triage, trouble) ? showAgain(step, triage) : goBackTo(step, triage, text);
  }

  function answerFromThePages(step: Step, triage: Triage, { answer }: Meaning<'question'>): Promise<DialogTurnResult> {
    const { say } = turnOf(step.context);
    return aside(step, answerCard(answerInLanguage(answer, say), say, { pending: pendingIn(triage, say) }));
  }

  /** The headline stands on the contrary of what was just told. */
  function isContradicted(triage: Triage, facts: Facts): boolean {
    const [first] = diagnoseCase(triage, diagnose).causes;
    return (
      isSettled(triage) && Object.entries(first?.takes ?? {}).some(([fact, value]) => (facts[fact] ?? value) !== value)
    );
  }

  function sayOtherwise(step: Step, triage: Triage): Promise<DialogTurnResult> {
    const { say, person } = turnOf(step.context);
    const diagnosis = diagnoseCase(triage, diagnose);
    if (diagnosis.causes[0]?.id !== triage.cause) return goOn(step, triage);
    keep(step, triage);
    return aside(step, otherwiseCard({ diagnosis: inLanguage(diagnosis, say), say, shell: person.shell }));
  }

  function insist(step: Step, triage: Triage, { text, facts, denied }: Meaning<'tried'>) {
    // "Port 445 is open now, still the same": what was done in vain, and what is seen, speak against the cause.
    if (Object.entries(facts).some(([fact, value]) => isAgainst(fact, value, triage.cause)))
      return goOn(step, afterMove(triage, { kind: 'tried', facts, ...(text && { text }) }, diagnose));
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

  /** A sigh or a joke: the case stands, and what is next stands too. */
  function sayBeside(step: Step, triage: Triage, what: Aside): Promise<DialogTurnResult> {
    const { say } = turnOf(step.context);
    const cause = isSettled(triage) ? inLanguage(diagnoseCase(triage, diagnose), say).causes[0] : undefined;
    return aside(step, besideCard({ what, cause, step: triage.shown?.step, say, pending: pendingIn(triage, say) }));
  }

  /** The question that waits, in the language that is spoken now. */
  const pendingIn = (triage: Triage, say: Say) =>
    triage.question && { question: questionIn(triage.question, say), mark: triage };

  function showAgain(step: Step, { shown: _toBeShownAnew, ...anew }: Triage): Promise<DialogTurnResult> {
    return goOn(step, anew);
  }

  /** Of the two that were told, it is the one that stands. */
  function isMeant(step: Step, { startedAt }: Triage, trouble: Trouble): boolean {
    const [other] = turnOf(step.context).person.earlier ?? [];
    if (!other) return true;
    // One that waits and was never shown was told behind this one.
    const isFirst = startedAt < other.startedAt || (startedAt === other.startedAt && other.step === 0);
    return trouble === (isFirst ? 'first' : 'second');
  }

  /** "Back to the thing with the subscription filter", where no other case waits. */
  function isOnThePage(step: Step, triage: Triage, text: Redacted): boolean {
    const [first] = isSettled(triage) ? diagnoseCase(triage, diagnose).causes : [];
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

  async function answerBack(step: Step, triage: Triage, move: Meaning<'asks'>): Promise<DialogTurnResult> {
    return aside(step, answerTo(step, triage, move));
  }

  /** What was asked last is answered once more with the names in it; else the step that needs them. */
  function carryNames(step: Step, triage: Triage, { text }: Meaning<'names'>): Promise<DialogTurnResult> {
    const { say, person } = turnOf(step.context);
    const { values } = valuesTold(text);
    const { askedLast, shown } = triage;
    const again =
      askedLast &&
      askedLast.about !== 'gap' &&
      answerTo(step, triage, { kind: 'asks', ...askedLast, about: askedLast.about as About });
    if (again && takesValues(again.text, values)) return aside(step, again);
    const diagnosis = inLanguage(diagnoseCase(triage, diagnose), say);
    return aside(
      step,
      namesCard({
        cause: diagnosis.causes[0],
        shownStep: shown?.step ?? 0,
        facts: diagnosis.facts,
        told: wordsTold(triage),
        values,
        say,
        shell: person.shell,
        pending: pendingIn(triage, say),
      }),
    );
  }

  function answerTo(step: Step, triage: Triage, move: Meaning<'asks'>): Reply {
    const { say, person } = turnOf(step.context);
    const { about, also, answered, before, inVain, place } = move;
    const text = before && !answered ? saidTogether(before, move.text) : move.text;
    if (about === 'other-tool') rememberTheShell(step, text);
    // "Which one exactly? The source is SMB" tells a fact in passing.
    const facts = TELLS_ASIDE.has(about) ? deps.diagnose(text).facts : {};
    const heard = Object.keys(facts).length > 0 ? saying(triage, factsOnly(facts)) : triage;
    const diagnosis = inLanguage(diagnoseCase(heard, diagnose), say);
    // "SAS is forbidden here" holds for whatever is advised later.
    if (about === 'another-way' && givesAway('refuses', text))
      keep(step, {
        ...saying(triage, { kind: 'told', text, facts: {}, beside: true }),
        ...(triage.question && { question: triage.question }),
      });
    if (heard !== triage) keep(step, { ...asking(heard, diagnosis, triage.shown?.step), step: triage.step });
    const { question } = diagnosis;
    const pending = question && { question, mark: triage };
    return aboutCard({
      about,
      tool: toolNamed(move.text) ?? toolNamed(text),
      text,
      also,
      answered: answered && (saidOf(answered, diagnosis, say) ?? answered.says),
      ...(before && { before }),
      ...(inVain && { inVain }),
      ...(place !== undefined && { candidate: diagnosis.causes[place] }),
      onCodes: about === 'check-first' ? codesOn(reportSaid(heard), text, deps.explain) : [],
      shownStep: triage.shown?.step ?? 0,
      told: `${wordsTold(heard)} ${text}`,
      refused: toldSince(heard),
      shell: person.shell,
      diagnosis,
      say,
      pending,
      ...(about === 'guess' && {
        guess: causeGuessed(theoryIn(heard, diagnosis.causes, text, say), text),
      }),
    });
  }

  /** What a theory of the person's own would make of the case; nothing of it is kept. */
  const theoryIn = (triage: Triage, known: readonly DiagnosedCause[], text: Redacted, say: Say): Theory => ({
    known,
    named: causeNamed(known, text, say),
    alone: inLanguage(deps.diagnose(text), say).causes,
    together: inLanguage(diagnoseCase(saying(triage, { kind: 'told', text, facts: {} }), diagnose), say).causes,
  });

  /** "Could it be the firewall?": of the causes that are called so one that comes into question, else the usual one. */
  function causeNamed(known: readonly DiagnosedCause[], text: Redacted, say: Say): DiagnosedCause | undefined {
    const [usual, ...others] = theoryNamed(text);
    if (!usual) return undefined;
    const meant = known.find(({ id }) => id === usual || others.includes(id));
    return (
      meant ?? inLanguage(deps.diagnose(text, {}, [], [{ causes: [usual], says: text, explains: true }]), say).causes[0]
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

  /** The words are kept for whoever reads the case; the open question, or what one would see, says what would tell more. */
  async function sayWhatWouldTell(step: Step, triage: Triage, text: Redacted): Promise<DialogTurnResult> {
    const { say } = turnOf(step.context);
    const { question, askedAgain } = triage;
    const noted = saying(triage, { kind: 'told', text, facts: {}, beside: true });
    keep(step, { ...noted, ...(question && { question, askedAgain: true }), ...(askedAgain && { askedAgain }) });
    const [stands] = question ? [] : inLanguage(diagnoseCase(triage, diagnose), say).causes;
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
  async function askAgain(step: Step, triage: Triage): Promise<DialogTurnResult> {
    const { say } = turnOf(step.context);
    const pending = pendingIn(triage, say);
    return aside(step, plainCard({ say, head: say(pending ? 'notAnAnswer' : 'nothingNew'), pending, asksAgain: true }));
  }

  return takeTheReply;
}
