/** What somebody answers who knows the cause, to just these words: the pages of followUps/ and what became of the case. Pure. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { isSwitched } from '../../knowledge/effects/actions.ts';
import { planOf } from '../../knowledge/effects/plans.ts';
import { ANY_CAUSE, type FollowUp, followUpsIn, type Near } from '../../knowledge/followUps/followUps.ts';
import { isOutweighed, isSpokenAgainst } from '../../knowledge/questions/shift.ts';
import { wordCount } from '../../knowledge/text/wordCount.ts';
import { isQuestion } from '../../knowledge/words/asking.ts';
import { pageOn } from '../case/pageOn.ts';
import { stepsNamed } from '../case/stepsNamed.ts';
import type { Lately, Reply, Triage } from '../case/triage.ts';
import type { Alone } from './alone.ts';
import { isAllElsewhere } from './elsewhere.ts';
import { saidTogether } from './leaning.ts';
import type { Aside, Move } from './move.ts';
import { isWrongName } from './nameSaid.ts';
import { isSettled, statesALimit } from './tells.ts';

export interface Answered extends Reply {
  near: number;
  /** How alike is what is wanted. */
  alike: number;
  does?: 'ask-for';
  ofHarm?: true;
}

/** From here on it is meant, although a name or a letter stands there that proves something by itself. */
const CERTAINLY = 0.8;
/** From here on it is meant, whatever else the words may be. */
const SURELY = 0.6;
/** From here on it is better than a guess of what is asked, and the words speak for what the page says. */
const LIKELY = 0.48;
/** From here on it is better than what nothing was understood in. */
const PERHAPS = 0.4;
/** From here on it is better than to say that the page says nothing. */
const AT_LEAST = 0.25;
const isOfAny = ({ causes }: FollowUp) => causes.includes(ANY_CAUSE);
const MOST_MEANT = 4;

/** What nobody says who tells or asks something of the trouble. */
const DOES = new Set(['solved', 'correction', 'back-to', 'new-case', 'human', 'again', 'thanks', 'small-talk']);
const CLEAR = 0.75;
/** Letter for letter an example of another intent. */
const WORD_FOR_WORD = 1;
/** What is answered by sentences of the page that name it, and better by a row that was written for it. */
const SENTENCED = new Set(['undo-it', 'how-long', 'costs', 'data-lost', 'restart', 'redo', 'limits', 'possible']);
const TELLS = new Set(['fact', 'still-fails', 'checked', 'guess', 'possible']);

/** Longer texts are pastes. */
const MOST_SAID = 400;

function isOfTheTrouble({ text, intent = '', sure }: Alone): boolean {
  if (text.length > MOST_SAID) return false;
  if (sure === WORD_FOR_WORD) return TELLS.has(intent) || SENTENCED.has(intent);
  return !(DOES.has(intent) && sure >= CLEAR);
}

const THINGS = /(?<=[.!?。！？;])\s+|\n+|,?\s+(?:also|and also|but also|außerdem)\s+/i;
const A_THING = 3;
/** Two things in one message are told one behind the other. */
const thingsIn = (text: string) => text.split(THINGS).filter((one) => wordCount(one) >= A_THING);

/** The row that is meant, and the one of another part of the message. */
function meantIn(text: string, nearest: (text: string) => Near | undefined): Near[] {
  const things = thingsIn(text);
  const parts = things.length > 1 ? things.flatMap((thing) => nearest(thing) ?? []) : [];
  const all = [nearest(text), ...parts].filter((one) => one !== undefined).sort((one, other) => other.near - one.near);
  const [first] = all;
  const second = parts.find(
    ({ followUp, near }) => followUp !== first?.followUp && near >= SURELY && !isOfAny(followUp),
  );
  return [first, second].filter((one) => one !== undefined);
}

/** What those that do not fit were meant as is meant as one of the others, or none. */
function nearestOf(all: Near[], fits: (one: Near) => boolean): Near | undefined {
  const left = all.find(fits);
  const unfit = all.reduce((sum, one) => sum + (fits(one) ? 0 : one.near), 0);
  return left && { ...left, near: left.near / (1 - unfit) };
}

const pageOf = ({ causes }: FollowUp, meant: readonly DiagnosedCause[], first: DiagnosedCause) =>
  meant.find(({ id }) => causes.includes(id)) ?? first;
const filledOf = (followUp: FollowUp, meant: readonly DiagnosedCause[], first: DiagnosedCause) =>
  pageOf(followUp, meant, first).filled(followUp.says);

/** Whoever goes on after an answer has read it. */
const lastAnswer = ({ said }: Triage) => said.findLast((one) => one.kind === 'told')?.answered?.says;

/**
 * @param causes of the case, the likeliest first.
 * @param before what the words lean on: both are looked for together, and what is wanted is told by the newest.
 */
export function answerTo(
  triage: Triage,
  alone: Alone,
  causes: readonly DiagnosedCause[],
  before?: Lately,
): Answered | undefined {
  const meant = causes.slice(0, MOST_MEANT);
  const [first] = meant;
  if (!first || !isOfTheTrouble(alone)) return undefined;
  const ofFirst = isSettled(triage) ? [first] : meant;
  const isOwn = ({ causes: of }: FollowUp) => ofFirst.some(({ id }) => of.includes(id));
  // A row that takes the words for a cause which the facts speak against did not mean them so.
  const told = { ...triage.facts, ...alone.news };
  // While nothing is settled, one that takes them for a cause which does not come into question hardly did.
  const mayLead = (leads: string, near: number) =>
    isSettled(triage) || near >= CERTAINLY || causes.some(({ id }) => id === leads);
  // What the words themselves deny counts more than what was known before.
  const contradicts = (leads: string) => isSpokenAgainst(alone.news, leads) || isOutweighed(told, leads);
  const justSaid = before ? before.says : lastAnswer(triage);
  const fits = ({ followUp, near }: Near) => {
    const { leads } = followUp;
    if (justSaid && near >= AT_LEAST && justSaid.includes(filledOf(followUp, meant, first))) return false;
    return leads === undefined || leads === first.id || (mayLead(leads, near) && !contradicts(leads));
  };
  const own = ofFirst.map(({ id }) => id);
  const rivals = [...meant.slice(ofFirst.length).map(({ id }) => id), ANY_CAUSE];
  const nearest = (text: string) => nearestOf(followUpsIn(text, own, rivals), fits);
  const together = (one: Lately) =>
    followUpsIn(saidTogether(one, alone.text), own, rivals, undefined, alone.text).find(fits);
  const [found, other] = before ? [together(before)] : meantIn(alone.text, nearest);
  // While a verdict stands, what is said of another cause has to be meant surely.
  const isOfRival = found && isSettled(triage) && !isOwn(found.followUp) && !isOfAny(found.followUp);
  // A letter of a SAS, or a name that nothing can have, is read for what it proves, and what is told of something else for
  // nothing, if nobody has an answer to just that.
  const isRead = alone.isLetters || isAllElsewhere(alone.text) || isWrongName(alone.text, first.id);
  if (!found || found.near < (isRead ? CERTAINLY : isOfRival ? SURELY : AT_LEAST)) return undefined;
  const { followUp, near, alike } = found;
  const of = pageOf(followUp, meant, first);
  const leads = near >= LIKELY || followUp.leads === first.id ? followUp.leads : undefined;
  const says = [followUp, ...(other ? [other.followUp] : [])].map((one) => of.filled(one.says)).join('\n\n');
  return {
    says,
    of: of.id,
    near,
    alike,
    ...(leads && { leads }),
    ...(isOfAny(followUp) && { any: true as const }),
    ...(followUp.ofHarm && { ofHarm: followUp.ofHarm }),
    ...(followUp.does && isSettled(triage) && { does: followUp.does }),
  };
}

/** What is said on a guess: something that was listed, and need not be meant. */
const GUESSED = new Set([
  'page-says',
  'possible',
  'guess',
  'doubt',
  'limits',
  'costs',
  'who-did',
  'restart',
  'what-else',
  'redo',
  'another-way',
  'compare',
]);

/** What a plan would do is said first; what ends the case, or goes to another one, is no answer. */
export const mayBeReplied = (move: Move): boolean =>
  move.kind === 'asks'
    ? !move.also && !(isOfHarm(move) && isPlanned(move.text))
    : REPLIED.has(move.kind) || isSaidAside(move);
/** "How do I request an exemption?" is none of ours, unless somebody who knows the cause has an answer to it. */
const isSaidAside = (move: Move) => move.kind === 'says' && ASIDE.has(move.what);
const ASIDE = new Set<Aside>(['notStorage', 'listening', 'smallTalk']);
const OF_HARM = new Set<string>(['is-it-safe', 'disturbs']);
const isOfHarm = (move: Move) => move.kind === 'asks' && OF_HARM.has(move.about);
const isPlanned = (text: string) => planOf(text, 'inTalk') !== undefined;
const REPLIED = new Set<Move['kind']>([
  'told',
  'tried',
  'nothing',
  'question',
  'another',
  'outcome',
  'evidence',
  'corrects',
]);

/** What leaves the case, or ends it, is not taken for that where it has an answer within the case. */
const LEAVES = new Set<Move['kind']>(['another', 'outcome']);

/** What a page is looked through for. */
const LOOKED_FOR = new Set<string>(['page-says', 'possible', 'limits']);
const isOnThePage = (cause: DiagnosedCause | undefined, text: string) =>
  cause !== undefined && (pageOn(cause, text).length > 0 || stepsNamed(cause.fix, text).length > 0);

/** What a page answers by the sentences that name a time or a price, or by its other steps, whichever is meant. */
const PICKED = new Set<string>(['how-long', 'costs', 'another-way']);
const ALIKE = 0.75;

const TELLS_A_TRY = 6;

/** How near the answer must be, to be better than the move. */
function needed(move: Move, { alike, ofHarm, any }: Answered, cause: DiagnosedCause | undefined): number {
  if (isSaidAside(move)) return any ? LIKELY : AT_LEAST;
  if (move.kind === 'asks' && PICKED.has(move.about) && alike >= ALIKE) return AT_LEAST;
  if (move.kind === 'asks' && LOOKED_FOR.has(move.about) && !isOnThePage(cause, move.text)) return AT_LEAST;
  if (isOfHarm(move) && ofHarm) return LIKELY;
  // A loop of somebody's own is better than that the step is done by hand.
  if (move.kind === 'asks' && move.about === 'automate') return LIKELY;
  // "Can I just turn it back on?" is asked of the switch that the cause is about.
  if (move.kind === 'asks' && GUESSED.has(move.about) && cause?.switched && isSwitched(move.text)) return SURELY;
  // "I'm only Contributor" wants to know who may, whatever else is said of roles.
  if (move.kind === 'asks' && move.about === 'who-can' && !isQuestion(move.text)) return CERTAINLY;
  // What takes something back does so, unless it has an answer to the very words.
  if (move.kind === 'corrects') return CERTAINLY;
  if (move.kind === 'told' || move.kind === 'nothing') return PERHAPS;
  // "I put the present address in and it still is 403" tells what was done, and may have its answer.
  if (move.kind === 'tried' && !move.denied && wordCount(move.text ?? '') >= TELLS_A_TRY) return LIKELY;
  return LEAVES.has(move.kind) || (move.kind === 'asks' && GUESSED.has(move.about)) ? LIKELY : SURELY;
}

const OF_OTHERS = new Set<string>(['who-can', 'not-allowed']);
/** "That is up to another team", which is no question, wants what is to be sent to them rather than who they are. */
const isForOthers = (move: Move, { does }: Answered) =>
  does !== undefined && move.kind === 'asks' && OF_OTHERS.has(move.about) && !/[?？]/.test(move.text);

/** Guessed or not, each cause has its answer to these. */
const ANSWERED = new Set<string>(['costs', 'restart', 'redo', 'who-did']);
const isAskedOfThePage = (move: Move) => move.kind === 'asks' && (!GUESSED.has(move.about) || ANSWERED.has(move.about));

/** @param cause the likeliest of the case */
export const isBetterThan = (
  move: Move,
  answered: Answered,
  cause: DiagnosedCause | undefined,
  alone: Alone,
): boolean =>
  // "Isn't that dangerous?" is answered by what was written for just that, or is meant beyond doubt.
  (!isOfHarm(move) || answered.ofHarm === true || answered.near >= CERTAINLY) &&
  // What is said in any trouble answers no question that the page of this one answers.
  !(answered.any && isAskedOfThePage(move) && !isForOthers(move, answered)) &&
  // Done as it is advised, and in vain: what the same words answer to who only asks is no answer.
  !(move.kind === 'tried' && isBesideWhatIsWanted(alone, answered)) &&
  answered.near >= (isForOthers(move, answered) ? PERHAPS : wanted(move, answered, cause, alone));

/** Nothing in the row is wanted as it is wanted here. */
const ANOTHER_WISH = 0.1;
const isBesideWhatIsWanted = ({ sure }: Alone, { alike, near }: Answered) =>
  alike < ANOTHER_WISH && sure >= SURE_OF_IT && near < SURE_OF_IT;
const SURE_OF_IT = 0.9;

/** What is wanted was guessed: a row of the cause that is as near as that guess is the better one. */
function wanted(
  move: Move,
  answered: Answered,
  cause: DiagnosedCause | undefined,
  { text, intent, sure }: Alone,
): number {
  // "No luck, same message" tells of no step, and a row of one that was tried in vain has its words by chance.
  const isMerelyStill = move.kind === 'tried' && intent === 'still-fails' && wordCount(text) < TELLS_A_TRY;
  const least = isMerelyStill ? CERTAINLY : needed(move, answered, cause);
  const isGuess = move.kind === 'asks' && intent === undefined && !answered.any;
  return isGuess ? Math.min(least, Math.max(GUESSED_NEAR, sure)) : least;
}
/** And at the least. */
const GUESSED_NEAR = 0.3;

/** Wanted clearly, and by the row as well; where it is not clear what is wanted, the words decide. */
const CLEARLY_WANTED = 0.6;
const ALSO_WANTED = 0.3;

/** What leans on the words before is answered by the row of both, if that is one of what is wanted now. */
export const isMeantTogether = (move: Move, { intent, sure }: Alone, { near, alike, any }: Answered): boolean =>
  !any &&
  near >= (move.kind === 'asks' ? PERHAPS : AT_LEAST) &&
  (intent === undefined || sure < CLEARLY_WANTED || alike >= ALSO_WANTED);

/** The words as they count for the case, with their answer. */
export function repliedMove(
  triage: Triage,
  alone: Alone,
  { near: _found, alike: _as, ofHarm: _of, does, ...answered }: Answered,
): Extract<Move, { kind: 'asks' | 'told' }> {
  const { text, news, asks, diagnosis } = alone;
  if (does) return { kind: 'asks', about: does, text };
  if (asks || statesALimit(triage, alone)) return { kind: 'asks', about: 'reply', text, answered };
  // A status is part of the report, whatever is answered.
  return { kind: 'told', text, facts: news, beside: diagnosis.codes.length === 0, answered };
}
