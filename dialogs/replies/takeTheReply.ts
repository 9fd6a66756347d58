/** What becomes of a case with each thing that is said next. */
import { type Facts, UNKNOWN } from '../../knowledge/facts/facts.ts';
import { wordCount } from '../../knowledge/text/wordCount.ts';
import { returnTo } from '../case/earlier.ts';
import type { Triage } from '../case/triage.ts';
import type { Deps } from '../deps.ts';
import { handOffReply } from '../handOffFile.ts';
import { remembering } from '../moves/asked/leaning.ts';
import { revived } from '../moves/done/revived.ts';
import type { Move } from '../moves/message/move.ts';
import { readMove } from '../moves/readMove.ts';
import { withNames } from '../moves/told/ownNames.ts';
import { backOpened, troubleOpened } from '../moves/troubles/whichTrouble.ts';
import { OUTCOME } from '../outcomeDialog.ts';
import type { Say } from '../phrases/say.ts';
import type { Heard } from '../turn/heard.ts';
import type { Step } from '../turn/listen.ts';
import type { DialogTurnResult } from '../turn/sdkDialogs.ts';
import { heardIn, keep, kept, turnOf } from '../turn/turn.ts';
import { answerBack, answerFromThePages, carryNames } from './asked.ts';
import { askAgain, sayBeside, sayWhatWouldTell } from './beside.ts';
import { takeATry } from './inVain.ts';
import { beginAnew, isMeant, showAgain, takeAnother, takeBackTo } from './otherCases.ts';
import { aside, type Meaning } from './replying.ts';
import { goOnWith, takeTheAnswer, takeWhatWasTold } from './told.ts';

type Take<Meant extends Move> = (deps: Deps, step: Step, triage: Triage, move: Meant) => Promise<DialogTurnResult>;

/** What is done with each thing that may be meant. */
const TAKES: { [Kind in Move['kind']]: Take<Meaning<Kind>> } = {
  told: takeWhatWasTold,
  answer: takeTheAnswer,
  symptom: goOnWith,
  evidence: goOnWith,
  corrects: goOnWith,
  tried: takeATry,
  another: takeAnother,
  newCase: beginAnew,
  backTo: takeBackTo,
  again: (_deps, step, triage) => showAgain(step, triage),
  outcome: (_deps, step, _triage, { outcome, asks }) => step.replaceDialog(OUTCOME, { outcome, ...(asks && { asks }) }),
  asks: answerBack,
  says: (deps, step, triage, { what }) => sayBeside(deps, step, triage, what),
  human: (deps, step, triage) => aside(step, handOffReply(deps, turnOf(step.context), triage, 'handOffReady')),
  question: answerFromThePages,
  unheard: (deps, step, triage, { text }) => sayWhatWouldTell(deps, step, triage, text),
  names: carryNames,
  nothing: (_deps, step, triage) => askAgain(step, triage),
};

/** In fewer words nothing is told of a case. */
const SOME_WORDS = 2;

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

/** What is meant, and the case that it is said of. */
function readReply(deps: Deps, stands: Triage, heard: Heard, say: Say): { before: Triage; move: Move } {
  const move = readMove(stands, heard, say, deps);
  const before = heard.kind === 'said' ? revived(stands, move, heard.text, deps.diagnose) : undefined;
  return before ? { before, move: readMove(before, heard, say, deps) } : { before: stands, move };
}

const isToldOf = ({ question }: Triage, facts: Facts) =>
  question !== undefined && (facts[question.fact] ?? UNKNOWN) !== UNKNOWN;

/** A step of the waterfall: reads what was heard, and goes on, asks again or answers aside. */
export function takeTheReply(deps: Deps, step: Step): Promise<DialogTurnResult> {
  const turn = turnOf(step.context);
  const heard = toldOfWhich(step);
  const { before, move } = readReply(deps, kept(step) as Triage, heard, turn.say);
  if (move.offers) turn.offers = move.offers;
  if (move.wantsNext) turn.wantsNext = true;
  if (before.lately?.says) turn.justSaid = before.lately.says;
  if (before.page) turn.justAsked = before.page;
  if (move.kind === 'asks' && move.isSure) turn.isAnswered = true;
  if (move.kind === 'told' && isToldOf(before, move.facts)) turn.answersTheQuestion = true;
  const named = heard.kind === 'said' ? withNames(before, heard.text) : before;
  const triage = keep(step, remembering(named, move, heard.kind === 'said' ? heard.text : undefined));
  return (TAKES[move.kind] as Take<Move>)(deps, step, triage, move);
}
