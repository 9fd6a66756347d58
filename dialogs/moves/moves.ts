/** Reads what was said next in the light of the case: an answer, more evidence, a correction, a question back … Pure. */

import type { DiagnosedCause, Diagnosis } from '../../knowledge/diagnose.ts';
import { LOST_DATA } from '../../knowledge/effects/losses.ts';
import { isFactName, UNKNOWN } from '../../knowledge/facts/facts.ts';
import { followUpsIn } from '../../knowledge/followUps/followUps.ts';
import { isLookOutput } from '../../knowledge/looks/lookCommand.ts';
import { answerMeant } from '../../knowledge/questions/meant.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { wordCount } from '../../knowledge/text/wordCount.ts';
import { givesAway } from '../../knowledge/words/cues.ts';
import { cuesOf } from '../../knowledge/words/cuesOf.ts';
import { factsTold } from '../../knowledge/words/told.ts';
import { stepAskedIn } from '../case/ordinal.ts';
import { pageOn } from '../case/pageOn.ts';
import { answerIn, diagnoseCase, sameTrouble, type Triage } from '../case/triage.ts';
import type { Say } from '../phrases/say.ts';
import type { Heard } from '../turn/heard.ts';
import { languageAsked } from '../turn/language.ts';
import { afterOpener, behindTheEcho, behindTheGoodNews } from './afterOpener.ts';
import { type Alone, readAlone } from './alone.ts';
import { behindThePage } from './behindThePage.ts';
import { codesMeant } from './codesMeant.ts';
import { concludedFrom } from './concluded.ts';
import { isAllElsewhere } from './elsewhere.ts';
import { isOnlyPlanned, saysItGoesSo } from './factsMeant.ts';
import { endsInGood } from './goodEnd.ts';
import { asksOfAPlan, isBetterThan, isMeantTogether, mayBeReplied } from './isBetterThan.ts';
import { completes, leansOn } from './leaning.ts';
import { lettersWeighed } from './lettersWeighed.ts';
import { lookShown } from './lookShown.ts';
import { asksBack, type Move } from './move.ts';
import { backTo, mountCode } from './moveOfIntent.ts';
import { CERTAINLY, PERHAPS, SURELY } from './nearness.ts';
import { nowOtherwise } from './nowOtherwise.ts';
import { offersNear } from './offersNear.ts';
import { tellsOnlyTheSetting } from './onlySetting.ts';
import { openedBy } from './opener.ts';
import { outcomeSaid } from './outcomeWords.ts';
import { wantedBesideNames } from './ownNames.ts';
import { plainlyAsked } from './plainlyAsked.ts';
import { type Answered, answerTo, repliedMove } from './replyTo.ts';
import { type Reader, toldBy } from './rules/rule.ts';
import { readSentence } from './sentence.ts';
import { cameNow } from './settingOf.ts';
import { solvedAndAsks } from './solvedAndAsks.ts';
import { swappedBy } from './swapped.ts';
import { codesDenied, exitCorrected, withoutDenied, withoutFormer } from './takenBack.ts';
import { answersWithAStatus, asksForWords, CLEAR, isSettled, isUntold, namesACode, saidToBeRight } from './tells.ts';
import { tellsItsMeasure, timeItTakes } from './timeItTakes.ts';
import { tokenCorrected } from './tokenCorrected.ts';
import { twoTroubles } from './troubles.ts';
import { isUnheard } from './unheard.ts';

function readPressed(triage: Triage, verb: string, data: Record<string, unknown>): Move {
  const { question } = triage;
  if (verb === 'symptom' && typeof data.symptom === 'string') return { kind: 'symptom', symptom: data.symptom };
  // Data of a button comes from outside: only what was asked, and an answer that was offered, counts.
  const offered = question?.answers.find((value) => value === data.value);
  if (verb === 'answer' && question && offered && data.fact === question.fact)
    return { kind: 'answer', fact: question.fact, value: offered };
  const outcome = (['yes', 'partly', 'no'] as const).find((one) => one === data.value);
  if (verb === 'outcome' && outcome) return { kind: 'outcome', outcome };
  if (verb === 'backTo') return { kind: 'backTo' };
  return { kind: 'nothing' };
}

/** "Now it says AADSTS50076": another code of the very cause that stands. */
const speaksForTheSame = (triage: Triage, { certainty, causes: [first] }: Diagnosis) =>
  isSettled(triage) && first?.id === triage.cause && (certainty === 'certain' || certainty === 'likely');

const statusBy =
  ({ explain }: Reader) =>
  (code: string) =>
    (explain(code)?.status ?? []).map(String);

const says = cuesOf('words/moves.yaml');

const bringsACode = ({ codes }: Triage, diagnosis: Diagnosis) => diagnosis.codes.some((one) => !codes.includes(one));

const FIRST = 3;

/** "Renamed it, now: 403": a code that does not come of what was clear before is another trouble, whether that had a code or not. */
const isNewNow = (triage: Triage, text: string, diagnosis: Diagnosis): boolean =>
  isSettled(triage) &&
  cameNow(text) &&
  bringsACode(triage, diagnosis) &&
  !diagnosis.causes.slice(0, FIRST).some(({ id }) => id === triage.cause);

/** While it may be several things, another code of one of the first is what was looked for, and no other trouble. */
const saysWhichItIs = (triage: Triage, { causes: [first] }: Diagnosis) =>
  !isSettled(triage) && first !== undefined && (triage.causes ?? []).slice(0, FIRST).includes(first.id);

const STATUS = /\b\d{3}\b/g;
const A_WORD_OR_TWO = 2;

/** "Switched it on again, still 404 ResourceNotFound": tried in vain, and the word is one of the same cause. */
const stillOfTheSame = (triage: Triage, { diagnosis, tried }: Alone) =>
  tried && isSettled(triage) && diagnosis.causes.slice(0, FIRST).some(({ id }) => id === triage.cause);

/** "403 again", "it's a 403": the status that stands already, and hardly a word beside it. */
function saysTheStatusAgain({ codes, question }: Triage, { text, diagnosis }: Alone, reader: Reader): boolean {
  const known = new Set([...codes, ...codes.flatMap(statusBy(reader))]);
  const isKnown = !namesACode(diagnosis.codes) && diagnosis.codes.every((code) => known.has(code));
  const isAsked = question?.labels.some((label) => diagnosis.codes.some((code) => label.includes(code)));
  return diagnosis.codes.length > 0 && isKnown && !isAsked && wordCount(text.replace(STATUS, ' ')) <= A_WORD_OR_TWO;
}

/** It tells that what is advised was done in vain, or nothing that was not known. */
const moveOfTheSame = (triage: Triage, { text, intent }: Alone): Move =>
  isSettled(triage) && intent === 'still-fails' ? { kind: 'tried', text, facts: {} } : { kind: 'nothing' };

const isSurelyOf = ({ cause = '' }: Triage, text: string) => (followUpsIn(text, [cause])[0]?.near ?? 0) >= CERTAINLY;

/** "Besides, a download gives BlobArchived": a code of its own, of none of the causes, and not what was asked for. */
const standsBeside = (triage: Triage, text: string, { codes, causes: [first], certainty }: Diagnosis): boolean =>
  says('besides', text) &&
  certainty === 'certain' &&
  namesACode(codes) &&
  !asksForWords(triage) &&
  !isUntold(triage) &&
  first?.id !== triage.cause;

/** The text names a code, a status or an exit code. */
function moveOfCodes(
  triage: Triage,
  { text, diagnosis, news, told, intent, sure, tried }: Alone,
  reader: Reader,
): Move {
  const statusOf = statusBy(reader);
  const denied = codesDenied(text, diagnosis.codes);
  const rest = denied.length > 0 ? withoutDenied(text, denied) : undefined;
  if (rest) return { kind: 'corrects', text: rest, facts: news, codes: reader.diagnose(rest).codes.length > 0 };
  if (standsBeside(triage, text, diagnosis)) return { kind: 'another', text };
  // "I renewed it, now it says …" takes nothing back.
  const comesOfIt = isSettled(triage) && sure < CLEAR && cameNow(text);
  if (intent === 'correction' && !comesOfIt) return { kind: 'corrects', text, facts: news, codes: true };
  // "Done, still 403": the status that the known code is sent with says nothing new.
  const seen = new Set([...triage.codes, ...triage.codes.flatMap(statusOf)]);
  const known = diagnosis.codes.every((code) => seen.has(code));
  if (known && tried) return { kind: 'tried', text, facts: told };
  if (known && intent === 'still-fails') return { kind: 'tried', text, facts: news };
  if (known && asksBack(intent)) return { kind: 'asks', about: intent, text };
  // With a code that is new it has to be said clearly.
  if (intent === 'back-to' && (known || sure >= CLEAR)) return backTo(text);
  if (intent === 'new-case') return { kind: 'another', text };
  // "A different app gets ContainerNotFound": what fails there, and with another code, is no word of this one.
  if (!known && triage.codes.length > 0 && givesAway('elsewhere', text) && !givesAway('works', text))
    return { kind: 'another', text };
  // "The endpoint answers 401", said of the very thing that stands: the status is that of what was spoken of.
  if (isSettled(triage) && !namesACode(diagnosis.codes) && isSurelyOf(triage, text))
    return { kind: 'told', text, facts: told, beside: true };
  const isSame =
    (sameTrouble(triage.codes, diagnosis.codes, statusOf) && !isNewNow(triage, text, diagnosis)) ||
    speaksForTheSame(triage, diagnosis) ||
    saysWhichItIs(triage, diagnosis) ||
    isUntold(triage);
  return isSame || asksForWords(triage) ? { kind: 'evidence', text, facts: told } : { kind: 'another', text };
}

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

function readTyped(triage: Triage, text: Redacted, say: Say, reader: Reader): Move {
  const { question } = triage;
  const offered = offeredMove(triage, text, reader);
  if (offered) return offered;
  const value = question && answerIn(question, text, say('dontKnow'));
  if (question && value) return { kind: 'answer', fact: question.fact, value };
  const behind = question && behindTheEcho(text);
  if (behind && tellsSomething(readAlone(triage, behind, reader))) return readTyped(triage, behind, say, reader);
  if (languageAsked(text)) return { kind: 'again' };
  if (question && asksForAnswers(text)) return { kind: 'asks', about: 'about-question', text };
  const outcome = outcomeSaid(text, say, question !== undefined);
  if (outcome) return { kind: 'outcome', outcome };
  const plain = plainlyAsked(triage, text);
  if (plain) return plain;
  if (!question && isSettled(triage) && stepAskedIn(text) !== undefined) return { kind: 'asks', about: 'step', text };
  const ofThePage = behindThePage(triage, text, reader);
  if (ofThePage) return { kind: 'question', answer: ofThePage, ofPage: true };
  const wanted = wantedBesideNames(triage, text);
  if (wanted !== undefined) return wanted === '' ? { kind: 'names', text } : readTyped(triage, wanted, say, reader);
  if (solvedAndAsks(text, reader.intentOf)) return { kind: 'outcome', outcome: 'yes', asks: true };
  const same = behindTheSame(triage, text, reader);
  if (same) return readTyped(triage, same, say, reader);
  const next = afterOpener(triage, text, reader);
  if (next) return next;
  const but = behindTheGoodNews(text, reader.intentOf);
  if (but) return readTyped(triage, but, say, reader);
  const other = nowOtherwise(triage, text, reader.diagnose);
  if (other) return other;
  const alone = readAlone(triage, text, reader);
  const looked = lookShown(triage, alone, reader);
  if (looked) return looked;
  const letters = lettersWeighed(triage, alone, reader);
  if (letters) return letters;
  const lasting = timeItTakes(triage, alone);
  if (lasting) return lasting;
  const { diagnosis, news } = alone;
  const mayBeTwo = !isRemark(text) || namesACode(diagnosis.codes);
  if (mayBeTwo && twoTroubles(text, reader.diagnose)) return { kind: 'another', text };
  if (diagnosis.answer?.wordForWord) return { kind: 'question', answer: diagnosis.answer };
  if (saysTheStatusAgain(triage, alone, reader)) return moveOfTheSame(triage, alone);
  if (answersWithAStatus(triage, alone) && !isNewNow(triage, text, diagnosis))
    return { kind: 'told', text, facts: news, beside: true };
  const right = tokenCorrected(triage, alone);
  if (right) return { kind: 'corrects', text, facts: news, codes: false, denies: right };
  // "403 is now 404": what stood before is mended, and what comes now is another matter.
  const became = diagnosis.codes.length > 0 ? withoutFormer(text) : undefined;
  if (became) return { kind: 'another', text: became };
  if (diagnosis.codes.length > 0) {
    const answer = codesMeant(text, diagnosis.codes, triage.codes, reader);
    if (answer) return { kind: 'question', answer };
    if (stillOfTheSame(triage, alone) && bringsACode(triage, diagnosis))
      return withItsAnswer(triage, alone, { kind: 'evidence', text, facts: alone.told }, reader, say.lang);
    const move = moveOfCodes(triage, alone, reader);
    // "Flag is fine, now 403": a bare status says little, and what stands beside it may be answered.
    const isNew = cameNow(text) && bringsACode(triage, diagnosis);
    return namesACode(diagnosis.codes)
      ? move
      : withItsAnswer(triage, alone, move, reader, say.lang, isNew ? CERTAINLY : 0);
  }
  const swapped = swappedBy(triage, alone);
  if (swapped) return { kind: 'corrects', text, facts: swapped, codes: false, swaps: true };
  const exits = exitCorrected(triage, text);
  if (exits) return { kind: 'corrects', text, facts: news, codes: false, denies: exits };
  const code = mountCode(triage, text);
  if (code && !triage.codes.includes(code)) return { kind: 'corrects', text: code, facts: news, codes: true };
  if (alone.isCommand) return toldBy(alone);
  const read = readSentence(triage, alone, reader);
  const move = keepsALoss(triage, alone, withItsAnswer(triage, alone, read, reader, say.lang));
  const { offers } = move;
  const isHeard = tellsOnlyTheSetting(text) || !isUnheard(triage, alone, move, reader.diagnose);
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
  const isOfWhatWasDone = (intent ?? faint) === 'done-already' && move.kind === 'tried' && !move.denied;
  return cause === LOST_DATA && isOfWhatWasDone ? { kind: 'told', text, facts: news, beside: true } : move;
}

/** What is made of the words, by whatever knows most of them. */
interface Taken {
  move: Move;
  /** Where a row may be meant: the causes of the case, and the row. */
  causes?: readonly DiagnosedCause[];
  answered?: Answered | undefined;
}

/** Where somebody who knows the cause has an answer to just these words, that is given; and what else may be meant. */
function withItsAnswer(triage: Triage, alone: Alone, read: Move, reader: Reader, lang: string, least = 0): Move {
  const { move, causes, answered } = answering(triage, alone, read, reader, least);
  const offers = causes ? offersNear({ triage, alone, causes, move, answered, lang }) : [];
  return offers.length > 0 ? { ...move, offers } : move;
}

function answering(triage: Triage, alone: Alone, move: Move, { diagnose }: Reader, least: number): Taken {
  const strikesOut =
    move.kind === 'tried' && (move.causes !== undefined || saidToBeRight(triage, alone, { diagnose }) !== undefined);
  const isFirst = move.kind === 'asks' && move.about === 'what-first';
  const isOver = move.kind === 'outcome' && endsInGood(alone.text);
  if (strikesOut || isOver || !mayBeReplied(move) || (isFirst && !isSettled(triage))) return { move };
  const { causes } = diagnoseCase(triage, diagnose);
  const answered = completes(alone.text) && triage.lately ? undefined : answerTo(triage, alone, causes);
  const reply =
    answered && answered.near >= least && isBetterThan(move, answered, causes[0], alone)
      ? { move: repliedMove(triage, alone, answered), causes, answered }
      : undefined;
  if (reply && reply.answered.near >= PERHAPS) return reply;
  const concluded = concludedFrom(triage, alone, move, causes[0]);
  if (concluded) return { move: concluded };
  const before = leansOn(triage, alone);
  if (!before || !maySayLittle(move) || isFirst) return reply ?? { move, causes };
  const both = answerTo(triage, alone, causes, before);
  if (both && isMeantTogether(move, alone, both) && !asksOfAPlan(move, before.said))
    return { move: { ...repliedMove(triage, alone, both), before }, causes, answered: both };
  return move.kind === 'asks' && isSettled(triage) && !saysWhatItIsAbout(move, causes[0])
    ? { move: { ...move, before }, causes }
    : (reply ?? { move, causes });
}

/** "And cap-mbps?" names what the page speaks of; "and where do I set it?" names nothing, whatever the page is set by. */
const saysWhatItIsAbout = ({ about, text }: Extract<Move, { kind: 'asks' }>, cause: DiagnosedCause | undefined) =>
  about !== 'which-exactly' && cause !== undefined && pageOn(cause, text).length > 0;

/** What tells facts, or what was tried, says enough by itself. */
const maySayLittle = (move: Move) =>
  move.kind === 'asks' ||
  move.kind === 'says' ||
  move.kind === 'nothing' ||
  (move.kind === 'told' && Object.keys(move.facts).length === 0 && completes(move.text));

/**
 * Words typed at an open question answer it, well or badly: the same is not asked again. A code that is pasted beside it
 * says more of the trouble, and the question stands.
 */
function heardOnce({ question, askedAgain, ...triage }: Triage, move: Move, reader: Reader): Move {
  // "Not that either", to what was asked twice already.
  if (question && move.kind === 'tried' && askedAgain && !isSettled(triage))
    return { ...move, facts: { ...move.facts, [question.fact]: UNKNOWN } };
  if (!question || !isFactName(question.fact) || (move.kind !== 'told' && move.kind !== 'evidence')) return move;
  const { fact } = question;
  const value = move.facts?.[fact];
  // What else stands in an answer is told for its sake: it counts where it settles the case.
  if (value !== undefined) return move.kind === 'told' && value !== UNKNOWN ? { ...move, ofFacts: true } : move;
  // Who tells something else, or of something else, has not refused to answer.
  if (isAllElsewhere(move.text) || isLookOutput(move.text) || givesAway('supposes', move.text)) return move;
  if (tellsOnlyTheSetting(move.text) || tellsItsMeasure({ question, ...triage }, move.text)) return move;
  const tellsOther = move.kind === 'told' && Object.keys(move.facts).length > 0;
  const answer =
    (fact !== 'operation' && isOnlyPlanned(move.text)) || saysItGoesSo(move.text, fact)
      ? undefined
      : answerMeant(fact, move.text, tellsOther);
  if (tellsOther && !askedAgain && !answer) return move;
  if (move.kind === 'evidence' && namesACode(reader.diagnose(move.text).codes)) return move;
  const meant = move.kind === 'told' && move.denies ? undefined : answer;
  return { ...move, facts: { ...move.facts, [fact]: meant ?? UNKNOWN } };
}

/** @param reader diagnoses a typed text by itself, to tell evidence for this case from another problem. */
export function readMove(triage: Triage, heard: Heard, say: Say, reader: Reader): Move {
  if (heard.kind === 'pressed') return readPressed(triage, heard.verb, heard.data);
  return heardOnce(triage, readTyped(triage, heard.text, say, reader), reader);
}
