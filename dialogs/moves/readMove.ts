/** Reads what was said next in the light of the case: an answer, more evidence, a correction, a question back … Pure. */
import { happenedIn } from '../../knowledge/effects/happened.ts';
import { LOST_DATA } from '../../knowledge/effects/losses.ts';
import { answersCounted } from '../../knowledge/looks/answersCounted.ts';
import { holdsAToken } from '../../knowledge/looks/lookCommand.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { wordCount } from '../../knowledge/text/wordCount.ts';
import { givesAway } from '../../knowledge/words/cues.ts';
import { factsTold } from '../../knowledge/words/told.ts';
import { answerIn } from '../case/answerIn.ts';
import { diagnoseCase } from '../case/diagnoseCase.ts';
import { stepAskedIn } from '../case/ordinal.ts';
import type { Triage } from '../case/triage.ts';
import type { Say } from '../phrases/say.ts';
import type { Heard } from '../turn/heard.ts';
import { languageAsked } from '../turn/languageAsked.ts';
import { afterOpener, behindTheEcho, behindTheGoodNews, behindTheGrumble } from './afterOpener.ts';
import { type Alone, readAlone } from './alone.ts';
import { alsoBoth, alsoSo } from './alsoSo.ts';
import { behindThePage } from './behindThePage.ts';
import { cannotTell } from './cannotTell.ts';
import { codeOfCase } from './codeOfCase.ts';
import { heardOnce } from './heardOnce.ts';
import { howMany } from './howMany.ts';
import { justDone } from './justDone.ts';
import { lookShown } from './lookShown.ts';
import type { Move } from './move.ts';
import { isNewNow, moveOfCodes, moveOfTheSameStatus, takesTheCodeBack } from './moveOfCodes.ts';
import { mountCode } from './moveOfIntent.ts';
import { PERHAPS, SURELY } from './nearness.ts';
import { isLost } from './newcomerAsked.ts';
import { nextWanted, wantingTheNext } from './nextWanted.ts';
import { tellsOnlyTheSetting } from './onlySetting.ts';
import { openedBy } from './opener.ts';
import { outcomeSaid } from './outcomeWords.ts';
import { type OwnAnswer, ownAnswer } from './ownAnswer.ts';
import { wantedBesideNames } from './ownNames.ts';
import { plainlyAsked } from './plainlyAsked.ts';
import { progressed } from './progress.ts';
import { readPressed } from './readPressed.ts';
import { repliedMove } from './repliedMove.ts';
import { answerTo } from './replyTo.ts';
import { type Reader, toldBy } from './rules/rule.ts';
import { sasWeighed } from './sasWeighed.ts';
import { readSentence } from './sentence.ts';
import { settledBy } from './settledBy.ts';
import { solvedAndAsks } from './solvedAndAsks.ts';
import { inItsSurroundings, tellsSurroundings } from './surroundings.ts';
import { swappedBy } from './swapped.ts';
import { withoutFormer } from './takenBack.ts';
import { answersWithAStatus, isSettled, namesACode } from './tells.ts';
import { isTheLine } from './theLine.ts';
import { timeItTakes } from './timeItTakes.ts';
import { exitCorrected, tokenCorrected } from './tokenCorrected.ts';
import { twoTroubles } from './troubles.ts';
import { isUnheard } from './unheard.ts';
import { withItsAnswer } from './withItsAnswer.ts';

/** "I have the role, but on another account" tells of the one trouble. */
const isRemark = (text: string) => !givesAway('fails', text) && Object.keys(factsTold(text)).length > 0;

const A_SHORT_WISH = 7;
/** "Options", "what were the answers again?" */
const asksForAnswers = (text: string) =>
  wordCount(text) <= A_SHORT_WISH &&
  (/^\W*(?:options|choices|answers)\W*$/i.test(text) || givesAway('answersAgain', text));

/** One of the things that were offered is what is said: whatever else the words are like, its row is meant. */
function offeredMove(triage: Triage, text: Redacted, reader: Reader): Move | undefined {
  if (!triage.offered?.includes(text)) return undefined;
  const alone = readAlone(triage, text, reader);
  const answered = answerTo(triage, alone, diagnoseCase(triage, reader.diagnose).causes);
  return answered && answered.near >= PERHAPS ? repliedMove(triage, alone, answered) : undefined;
}

/** "Which words? There are so many" tells nothing, and asks. */
const tellsSomething = ({ answers, news }: Alone) => answers || Object.keys(news).length > 0;

/** "Here is the link:" */
const A_LEAD = 4;
const withoutToken = (text: string) =>
  text
    .split(/\s/)
    .filter((word) => !/\bsig=/.test(word))
    .join(' ');

/** "No space left on device" stands among the answers, and is the very line that was asked for. */
function lineAsked(triage: Triage, text: Redacted, reader: Reader): Move | undefined {
  const alone = readAlone(triage, text, reader);
  return isTheLine(triage, alone) ? heardWith(triage, text, alone) : undefined;
}
const heardWith = ({ question }: Triage, text: Redacted, { news, told }: Alone): Move => ({
  kind: 'evidence',
  text,
  facts: question && news[question.fact] !== undefined ? { ...told, [question.fact]: news[question.fact] } : told,
});

/** "Container name has capitals? No": what is denied tells no fact. "Burst credits gone? Yes" is no good end. */
function answeredByThemselves({ said, isSo }: OwnAnswer, text: Redacted, read: (said: Redacted) => Move): Move {
  const move = isSo ? read(said) : undefined;
  return move && move.kind !== 'outcome' ? move : { kind: 'told', text, facts: {}, beside: true };
}

function readTyped(triage: Triage, text: Redacted, say: Say, reader: Reader): Move {
  const { question } = triage;
  const offered = offeredMove(triage, text, reader);
  if (offered) return offered;
  if (isLost(text)) return { kind: 'asks', about: 'plainly', text };
  const value = question && answerIn(question, text, say('dontKnow'));
  if (question && value) return lineAsked(triage, text, reader) ?? { kind: 'answer', fact: question.fact, value };
  const own = ownAnswer(text);
  if (own) return answeredByThemselves(own, text, (said) => readTyped(triage, said, say, reader));
  const both = alsoBoth(triage, text);
  const ofBoth =
    both && answerTo(triage, readAlone(triage, both, reader), diagnoseCase(triage, reader.diagnose).causes);
  if (ofBoth && ofBoth.near >= SURELY) return readTyped(triage, both, say, reader);
  const whole = alsoSo(triage, text);
  if (whole) return readTyped(triage, whole, say, reader);
  const behind = question && behindTheEcho(text);
  if (behind && tellsSomething(readAlone(triage, behind, reader))) return readTyped(triage, behind, say, reader);
  const grumbled = behindTheGrumble(text);
  if (grumbled) return readTyped(triage, grumbled, say, reader);
  // "In English, please", said in English, wants plainer words.
  if ((languageAsked(text) ?? 'en') !== 'en') return { kind: 'again' };
  if (question && asksForAnswers(text)) return { kind: 'asks', about: 'about-question', text };
  const outcome = outcomeSaid(text, say, question !== undefined);
  if (outcome) return { kind: 'outcome', outcome };
  const wanted = nextWanted(text, reader.intentOf);
  const next = wanted && wantingTheNext(wanted, readTyped(triage, wanted.told, say, reader));
  if (next) return next;
  const plain = plainlyAsked(triage, text);
  // "Where is that switch?", behind a page, is asked of the page first.
  const isOfPage = plain?.kind === 'asks' && plain.about === 'where-clicked' && triage.page !== undefined;
  if (plain && !isOfPage) return plain;
  const ofCode = codeOfCase(triage, text, reader);
  if (ofCode) return { kind: 'question', answer: ofCode };
  if (!question && isSettled(triage) && stepAskedIn(text) !== undefined) return { kind: 'asks', about: 'step', text };
  const ofThePage = behindThePage(triage, text, reader);
  if (ofThePage) return { kind: 'question', answer: ofThePage, ofPage: true };
  if (plain) return plain;
  const rest = wantedBesideNames(triage, text);
  if (rest !== undefined) return rest === '' ? { kind: 'names', text } : readTyped(triage, rest, say, reader);
  if (solvedAndAsks(text, reader.intentOf)) return { kind: 'outcome', outcome: 'yes', asks: true };
  const same = behindTheSame(triage, text, reader);
  if (same) return readTyped(triage, same, say, reader);
  const opened = afterOpener(triage, text, reader);
  if (opened) return opened;
  const but = behindTheGoodNews(text, reader.intentOf);
  if (but) return readTyped(triage, but, say, reader);
  const progress = progressed(triage, text, reader.diagnose);
  if (progress) return progress;
  const alone = readAlone(triage, text, reader);
  const cannot = cannotTell(triage, alone);
  if (cannot) return cannot;
  const looked = lookShown(triage, alone, reader);
  if (looked) return looked;
  const counted = question?.fact === 'slowAnswers' ? answersCounted(text) : undefined;
  if (counted) return { kind: 'told', text, facts: { slowAnswers: counted }, beside: true };
  const weighed = sasWeighed(triage, alone, reader);
  if (weighed) return weighed;
  // A token that is pasted is read for what it proves, as if it had stood in the report.
  // The question mark before a token asks nothing.
  const isAsked = alone.asks && wordCount(withoutToken(text)) > A_LEAD;
  if (holdsAToken(text) && !isAsked && !alone.isCommand && alone.diagnosis.codes.length === 0)
    return { kind: 'evidence', text, facts: {} };
  const lasting = timeItTakes(triage, alone);
  if (lasting) return lasting;
  const { diagnosis, news } = alone;
  const mayBeTwo = !isRemark(text) || namesACode(diagnosis.codes);
  if (mayBeTwo && twoTroubles(text, reader.diagnose)) return { kind: 'another', text };
  if (diagnosis.answer?.wordForWord) return { kind: 'question', answer: diagnosis.answer };
  const again = moveOfTheSameStatus(triage, alone, reader);
  if (again) return again;
  if (answersWithAStatus(triage, alone) && !isNewNow(triage, text, diagnosis) && !takesTheCodeBack(text))
    return { kind: 'told', text, facts: news, beside: true };
  const right = tokenCorrected(triage, alone);
  if (right) return { kind: 'corrects', text, facts: news, codes: false, denies: right };
  // "403 is now 404": what stood before is mended, and what comes now is another matter.
  const became = diagnosis.codes.length > 0 ? withoutFormer(text) : undefined;
  if (became) return { kind: 'another', text: became };
  if (diagnosis.codes.length > 0) return moveOfCodes(triage, alone, reader, say.lang);
  const swapped = swappedBy(triage, alone);
  if (swapped) return { kind: 'corrects', text, facts: swapped, codes: false, swaps: true };
  const exits = exitCorrected(triage, text);
  if (exits) return { kind: 'corrects', text, facts: news, codes: false, denies: exits };
  const code = mountCode(triage, text);
  if (code && !triage.codes.includes(code)) return { kind: 'corrects', text: code, facts: news, codes: true };
  if (alone.isCommand) return toldBy(alone);
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

/** "That was it. Now it lists, but put is refused": what comes behind the good news has its answer with the cause that stands. */
function behindTheSame(triage: Triage, text: Redacted, reader: Reader): Redacted | undefined {
  const opened = isSettled(triage) ? openedBy(text, reader.intentOf) : undefined;
  if (opened?.leads !== 'solved') return undefined;
  const alone = readAlone(triage, opened.rest, reader);
  if (alone.diagnosis.codes.length > 0 || !givesAway('fails', opened.rest)) return undefined;
  const answered = answerTo(triage, alone, diagnoseCase(triage, reader.diagnose).causes);
  return answered && answered.near >= SURELY && !answered.any && answered.of === triage.cause ? opened.rest : undefined;
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
