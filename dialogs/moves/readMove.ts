/** Reads what was said next in the light of the case: an answer, more evidence, a correction, a question back … Pure. */
import { happenedIn } from '../../knowledge/effects/happened.ts';
import { LOST_DATA } from '../../knowledge/effects/losses.ts';
import { once } from '../../knowledge/lazily.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import type { Triage } from '../case/triage.ts';
import type { Say } from '../phrases/say.ts';
import type { Heard } from '../turn/heard.ts';
import { justDone } from './done/justDone.ts';
import { settledBy } from './done/settledBy.ts';
import { withItsAnswer } from './followUps/withItsAnswer.ts';
import { type Alone, readAlone } from './message/alone.ts';
import type { Move } from './message/move.ts';
import { readPressed } from './readPressed.ts';
import {
  asksForAnotherLanguage,
  asksForAStep,
  asksForTheAnswers,
  asksOfTheCode,
  asksOfThePage,
  asksPlainly,
  asksPlainlyAllTheSame,
  endsAndAsks,
  isAtALoss,
  opensSomethingElse,
  picksAnAnswer,
  picksAnOffer,
  saysTheOutcome,
  tellsProgress,
  wantsTheNext,
} from './rules/atOnce.ts';
import {
  answersByAStatus,
  asksWordForWord,
  correctsACode,
  correctsAnExitCode,
  countsTheAnswers,
  namesAMountError,
  namesCodes,
  namesTheSameStatus,
  pastesACommand,
  pastesAToken,
  readsASasOut,
  saysThatNobodyHereCanTell,
  showsALook,
  swapsTheSides,
  tellsASize,
  tellsTwoTroubles,
  tellsWhatItBecame,
} from './rules/byItself.ts';
import {
  answersBehindTheEcho,
  answersItself,
  goesOnBehindTheGoodNews,
  goesOnWithTheCause,
  tellsBeforeTheWonder,
  tellsBehindTheGrumble,
  tellsBoth,
  tellsNames,
  tellsTheSameOfAnother,
} from './rules/otherWords.ts';
import { byTheFirst, type Reader, type Typed, type TypedRule } from './rules/rule.ts';
import { readSentence } from './sentence.ts';
import { heardOnce } from './told/heardOnce.ts';
import { asksForMany, howMany } from './told/howMany.ts';
import { tellsOnlyTheSetting } from './told/onlySetting.ts';
import { inItsSurroundings, tellsSurroundings } from './told/surroundings.ts';
import { isUnheard } from './told/unheard.ts';

/** In this order: the first that a message fits decides. What none of them fits is read as a sentence (sentence.ts). */
const RULES: readonly TypedRule[] = [
  picksAnOffer,
  isAtALoss,
  picksAnAnswer,
  answersItself,
  tellsBoth,
  tellsTheSameOfAnother,
  answersBehindTheEcho,
  tellsBehindTheGrumble,
  tellsBeforeTheWonder,
  asksForAnotherLanguage,
  asksForTheAnswers,
  saysTheOutcome,
  wantsTheNext,
  asksForMany,
  asksPlainly,
  asksOfTheCode,
  asksForAStep,
  asksOfThePage,
  asksPlainlyAllTheSame,
  tellsNames,
  endsAndAsks,
  goesOnWithTheCause,
  opensSomethingElse,
  goesOnBehindTheGoodNews,
  tellsProgress,
  saysThatNobodyHereCanTell,
  showsALook,
  countsTheAnswers,
  readsASasOut,
  pastesAToken,
  tellsASize,
  tellsTwoTroubles,
  asksWordForWord,
  namesTheSameStatus,
  answersByAStatus,
  correctsACode,
  tellsWhatItBecame,
  namesCodes,
  swapsTheSides,
  correctsAnExitCode,
  namesAMountError,
  pastesACommand,
];

function typedIn(triage: Triage, text: Redacted, say: Say, reader: Reader): Typed {
  const alone = once(() => readAlone(triage, text, reader));
  return {
    triage,
    text,
    say,
    reader,
    get alone() {
      return alone();
    },
    read: (other) => readTyped(triage, other, say, reader),
  };
}

function readTyped(triage: Triage, text: Redacted, say: Say, reader: Reader): Move {
  const typed = typedIn(triage, text, say, reader);
  return byTheFirst(RULES, typed) ?? readAsSentence(typed);
}

function readAsSentence({ triage, text, say, reader, alone }: Typed): Move {
  const read = readSentence(triage, alone, reader);
  const taken = keepsALoss(triage, alone, withItsAnswer(triage, alone, read, reader, say.lang));
  const move = inItsSurroundings(triage, alone, taken, reader.diagnose);
  const done =
    justDone(triage, alone, move, reader.diagnose) ??
    settledBy(triage, alone, move, reader.diagnose) ??
    howMany(triage, alone, move, reader.diagnose);
  if (done) return done;
  const { offers } = move;
  const isHeard =
    tellsOnlyTheSetting(text) || tellsSurroundings(text) || !isUnheard(triage, alone, move, reader.diagnose);
  return !isHeard ? { kind: 'unheard', text, ...(offers && { offers }) } : move;
}

/** "I stopped the rule already": what was done about a loss makes it none. */
function keepsALoss({ cause }: Triage, { text, intent, faint, news }: Alone, move: Move): Move {
  if (move.kind !== 'tried' || move.denied) return move;
  const isOfWhatWasDone = cause === LOST_DATA && (intent ?? faint) === 'done-already';
  // "I pasted the whole SAS into a public question" was no try to mend it.
  return isOfWhatWasDone || happenedIn(text, 'inTalk') ? { kind: 'told', text, facts: news, beside: true } : move;
}

/** @param reader diagnoses a typed text by itself, to tell evidence for this case from another problem. */
export function readMove(triage: Triage, heard: Heard, say: Say, reader: Reader): Move {
  if (heard.kind === 'pressed') return readPressed(triage, heard.verb, heard.data);
  return askedOn(triage, heardOnce(triage, readTyped(triage, heard.text, say, reader), reader));
}

const NEXT = new Set(['what-next', 'that-is-all']);
/** "And after that?", asked of what comes next: that was the last of it. */
const askedOn = ({ askedLast }: Triage, move: Move): Move =>
  move.kind === 'asks' && move.about === 'what-next' && NEXT.has(askedLast?.about ?? '')
    ? { ...move, about: 'that-is-all' }
    : move;
