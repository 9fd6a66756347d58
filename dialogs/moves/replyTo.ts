/** What somebody answers who knows the cause, to just these words: the pages of followUps/ and what became of the case. Pure. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { factDefinition, isFactName } from '../../knowledge/facts/facts.ts';
import { ANY_CAUSE, type FollowUp, followUpsIn, type Near } from '../../knowledge/followUps/followUps.ts';
import { isLookOutput } from '../../knowledge/looks/lookCommand.ts';
import { isOutweighed, isSpokenAgainst } from '../../knowledge/questions/against.ts';
import { sentencesIn } from '../../knowledge/text/sentences.ts';
import { withoutAhead } from '../../knowledge/words/ahead.ts';
import { asksIn } from '../../knowledge/words/asking.ts';
import { stepsNamed } from '../case/stepsNamed.ts';
import { type Lately, type Reply, reportSaid, type Triage, wordsTold } from '../case/triage.ts';
import { languageOf } from '../turn/language.ts';
import type { Alone } from './alone.ts';
import { byCause, eitherOf, isAnswer, isOfAny, nearestOf } from './amongRows.ts';
import { isAllElsewhere } from './elsewhere.ts';
import { isForOthers } from './isForOthers.ts';
import { isOfWhatIsAsked } from './isOfWhatIsAsked.ts';
import { namedInTheory, saidTogether } from './leaning.ts';
import type { Move } from './move.ts';
import { isWrongName } from './nameSaid.ts';
import { AT_LEAST, CERTAINLY, HARDLY, LIKELY, PERHAPS, SURELY, TOLD, WITHOUT_DOUBT } from './nearness.ts';
import { isOfUnnamedProduct } from './ofProduct.ts';
import { CLEAR, isSettled, statesALimit } from './tells.ts';
import { deedsOf, thingsIn } from './things.ts';
import { isSameWords, wordingOf } from './wordingOf.ts';

export interface Answered extends Reply {
  near: number;
  /** Where one of two is meant: how near the first is by itself. */
  itself?: number;
  /** How alike is what is wanted. */
  alike: number;
  /** Nothing is settled yet. */
  isOpen?: true;
  /** No other row comes half as near. */
  isAlone?: true;
  does?: 'ask-for';
  ofHarm?: true;
}

/** One look settles it. */
const isFirm = (fact: string) => isFactName(fact) && factDefinition(fact).firm === true;

const MOST_MEANT = 4;

/** What nobody says who tells or asks something of the trouble. */
const DOES = new Set(['solved', 'correction', 'back-to', 'new-case', 'human', 'again', 'thanks', 'small-talk']);
/** Letter for letter an example of another intent. */
const WORD_FOR_WORD = 1;
/** What is answered by sentences of the page that name it, and better by a row that was written for it. */
const SENTENCED = new Set('undo-it how-long costs data-lost restart redo limits possible another-way'.split(' '));
const TELLS = new Set(['fact', 'still-fails', 'checked', 'guess', 'possible']);

/** Below this a cause is one of many; of the few that a code has, each may be meant. */
const FAINT = 0.2;
const FAINT_OF_CODE = 0.03;
/** A bare status, or its name, is everybody's. */
const FAINT_OF_STATUS = 0.08;
const A_NAME = /[a-z][A-Z]|[A-Z]{3}|\d{5}|\(\d/;

/** Longer texts are pastes. */
const MOST_SAID = 400;

/** How near a row must be at the least; undefined where the words say nothing of the trouble. */
function leastFor({ text, intent = '', sure, asks }: Alone, isOpen: boolean): number | undefined {
  if (text.length > MOST_SAID) return undefined;
  // "Is that dangerous? Do we lose data?" begins with words that everybody says, and asks more.
  const isKnown = sure === WORD_FOR_WORD && thingsIn(text).filter(asksIn).length < 2;
  if (isKnown && !TELLS.has(intent) && !SENTENCED.has(intent)) return intent === 'other-tool' ? CERTAINLY : undefined;
  if (DOES.has(intent) && sure >= CLEAR) return undefined;
  return asks && sure < CLEAR && !isOpen ? HARDLY : AT_LEAST;
}

/** So few words are either what a row is about, or not. */
const nearestOfTheory = (found: Near | undefined) => (found && found.near >= SURELY ? found : undefined);

const OF_THE_WHOLE = 0.15;

/** The row that is meant, and the one of another part of the message. */
function meantIn(text: string, nearest: (text: string) => Near | undefined): Near[] {
  const things = thingsIn(text);
  // "It was made by hand. How do I import it?": what is told beside a question tells what is asked of, and wants nothing by itself.
  const isAsked = things.some(asksIn);
  // "The port is open from the server, but I am at home": what is told of another place means nothing by itself.
  const isOfThePlace = (thing: string) => thing === text || isAllElsewhere(text) || !isAllElsewhere(thing);
  const meantBy = (thing: string) => {
    if (!isOfThePlace(thing)) return [];
    const found = nearest(thing);
    return found && (!isAsked || asksIn(thing) || found.near >= SURELY) ? [found] : [];
  };
  const parts = things.length > 1 ? deedsOf(things).flatMap(meantBy) : [];
  // "Which one, I have the old kind": the question around what is told denies nothing of it.
  const besideAQuestion = new Set(
    isAsked ? things.flatMap((thing) => (asksIn(thing) ? [] : meantBy(thing).map(({ followUp }) => followUp))) : [],
  );
  // A part by itself may be like a row that the whole denies: "zone is there. no idea if it is linked".
  const whole = nearest(deedsOf(things).length < things.length ? deedsOf(things).join('. ') : text);
  const more = whole && whole.near >= PERHAPS ? OF_THE_WHOLE : 0;
  const all = [whole && { ...whole, near: whole.near + more }, ...parts]
    .filter((one) => one !== undefined)
    .sort((one, other) => other.near - one.near)
    .map((one) => (whole && one.followUp === whole.followUp && !besideAQuestion.has(one.followUp) ? whole : one));
  const [first] = all;
  const second = parts.find(
    ({ followUp, near }) => followUp !== first?.followUp && near >= SURELY && !isOfAny(followUp),
  );
  return [first, second].filter((one) => one !== undefined);
}

const pageOf = ({ causes }: FollowUp, meant: readonly DiagnosedCause[], first: DiagnosedCause) =>
  meant.find(({ id }) => causes.includes(id)) ?? first;
const filledOf = (followUp: FollowUp, meant: readonly DiagnosedCause[], first: DiagnosedCause) =>
  pageOf(followUp, meant, first).filled(followUp.says);

/** What is hardly meant says itself what it answers. */
function leadOf(followUp: FollowUp, text: string): string {
  const wording = wordingOf(followUp, text, languageOf(text) ?? 'en');
  return wording && !isSameWords(wording, text) ? `*If you mean “${wording}”:* ` : '';
}

/** Whoever goes on after an answer has read it. */
const answersGiven = ({ said }: Triage): string =>
  said.flatMap((one) => (one.kind === 'told' ? (one.answered?.says ?? []) : [])).join('\n\n');

const FIRST_OF_IT = 2;
/** What was said is not said once more as a whole. */
function asSaidBefore({ followUp, near, alike }: Near, of: DiagnosedCause, isOpen: boolean): Answered {
  const sentences = sentencesIn(of.filled(followUp.says)).slice(0, FIRST_OF_IT).join(' ');
  const leads = followUp.leads === of.id && { leads: of.id };
  return { says: `*As said:* ${sentences}`, of: of.id, near, alike, ...(isOpen && { isOpen }), ...leads };
}

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
  // What hardly comes into question has no say, however well the words fit a row of it.
  const isNamed = triage.codes.some((code) => A_NAME.test(code));
  const least = isNamed ? FAINT_OF_CODE : triage.codes.length > 0 ? FAINT_OF_STATUS : FAINT;
  const words = `${reportSaid(triage)}\n${wordsTold(triage)}\n${alone.text}`;
  const isFaint = (id: string) =>
    !isSettled(triage) &&
    (isOfUnnamedProduct(id, words) || (meant.find((one) => one.id === id)?.confidence ?? 0) < least);
  const ofFaint = ({ causes: of, leads }: FollowUp) => {
    const inQuestion = meant.filter(({ id }) => of.includes(id) || id === leads);
    return inQuestion.length > 0 && inQuestion.every(({ id }) => isFaint(id));
  };
  const [first] = meant;
  const isOpen = !isSettled(triage);
  const floor = leastFor(alone, isOpen);
  if (!first || floor === undefined) return undefined;
  const ofFirst = isSettled(triage) ? [first] : meant;
  const isOwn = ({ causes: of }: FollowUp) => ofFirst.some(({ id }) => of.includes(id));
  // A row that takes the words for a cause which the facts speak against did not mean them so.
  const told = { ...triage.facts, ...alone.news };
  const firmly = Object.fromEntries(Object.entries(alone.news).filter(([fact]) => isFirm(fact)));
  // While nothing is settled, one that takes them for a cause which does not come into question hardly did; and what the
  // error proves is not overturned by words that are only like those of a row, and tell nothing against it.
  const mayLead = (leads: string, near: number) =>
    isSettled(triage)
      ? triage.shown?.certainty !== 'certain' || near >= CERTAINLY || isSpokenAgainst(alone.news, first.id)
      : near >= CERTAINLY || causes.some(({ id }) => id === leads);
  // What the words themselves deny counts more than what was known before.
  const contradicts = (leads: string) => isSpokenAgainst(alone.news, leads) || isOutweighed(told, leads);
  const saidBefore = (before ? before.says : answersGiven(triage)) ?? '';
  // "It has been two hours now": its answer is one, although what was told before keeps it from leading.
  const isMeantAnyway = (followUp: FollowUp, near: number) => near >= CERTAINLY && isOwn(followUp);
  const wasSaid = ({ followUp }: Near) => saidBefore.includes(filledOf(followUp, meant, first));
  const ofOthers = ({ followUp: { says }, near }: Near) =>
    isForOthers(says, told, alone.text) || (near < WITHOUT_DOUBT && !isOfWhatIsAsked(alone, says));
  // "No, 445 is open" is not what is said by those whose cause is that it is shut.
  const isDenied = ({ followUp, near }: Near) => {
    const { leads } = followUp;
    const isContrary =
      leads === first.id
        ? isSpokenAgainst(firmly, leads) || (near < CERTAINLY && isSpokenAgainst(alone.news, leads))
        : leads !== undefined && contradicts(leads);
    return isContrary && !isMeantAnyway(followUp, near);
  };
  // What is surely said of the cause that stands has its answer, although it is no proof of the other.
  const maySay = ({ followUp, near }: Near) =>
    followUp.leads === undefined ||
    followUp.leads === first.id ||
    mayLead(followUp.leads, near) ||
    (near >= SURELY && isOwn(followUp));
  const fitting = { isForOthers: ofOthers, isDenied, maySay, wasSaid };
  const own = ofFirst.map(({ id }) => id);
  const rivals = [...meant.slice(ofFirst.length).map(({ id }) => id), ANY_CAUSE];
  const rowsIn = (text: string, beside: readonly string[]) => {
    const rows = followUpsIn(text, own, beside);
    return isSettled(triage) ? rows : byCause(rows, meant);
  };
  const nearest = (text: string) => {
    const ofAll = nearestOf(rowsIn(text, rivals), fitting);
    // What the page of a rival says to the same words makes the row of this cause no less meant.
    const isOther = ofAll && ofAll.near >= SURELY && !isOwn(ofAll.followUp);
    return isOther ? ofAll : nearestOf(rowsIn(text, [ANY_CAUSE]), fitting);
  };
  const together = (one: Lately) =>
    followUpsIn(saidTogether(one, alone.text), own, rivals, undefined, alone.text).find(isAnswer(fitting));
  const named = alone.intent === 'guess' && isSettled(triage) ? namedInTheory(alone.text) : '';
  const [asked, other] = before ? [together(before)] : meantIn(alone.text, nearest);
  // What a theory names may be just what a row of this cause is about.
  const found = named !== '' && (asked?.near ?? 0) < PERHAPS ? (nearestOfTheory(nearest(named)) ?? asked) : asked;
  // While a verdict stands, what is said of another cause has to be meant surely.
  const isOfRival = found && isSettled(triage) && !isOwn(found.followUp) && !isOfAny(found.followUp);
  // A letter of a SAS, or a name that nothing can have, is read for what it proves, and what is told of something else for
  // nothing, if nobody has an answer to just that. What a command printed is like the words of a row by chance.
  const isRead =
    alone.isLetters || isAllElsewhere(alone.text) || isWrongName(alone.text, first.id) || isLookOutput(alone.text);
  const again = before ? undefined : rowsIn(alone.text, [ANY_CAUSE])[0];
  const isAgain = again && again.near >= SURELY && wasSaid(again) && (found?.near ?? 0) < again.near && !alone.asks;
  // A step of the page that names it is the better answer.
  if (isAgain && stepsNamed(first.fix, alone.text).length === 0)
    return asSaidBefore(again, pageOf(again.followUp, meant, first), isOpen);
  if (!found || found.near < (isRead ? CERTAINLY : isOfRival ? SURELY : floor)) return undefined;
  const { followUp, near, alike } = found;
  // What is advised is of the first cause, and so is its harm.
  if (ofFaint(followUp) || (followUp.ofHarm && !followUp.causes.includes(first.id))) return undefined;
  // What tells a fact, or a try in vain, is a step on: two answers that may be meant are none to it. Who asks wants one.
  const isAStep = !alone.asks && (Object.keys(alone.news).length > 0 || alone.intent === 'still-fails');
  const second =
    before || other || isAStep || !isOwn(followUp)
      ? undefined
      : eitherOf(rowsIn(alone.text, [ANY_CAUSE]).filter(isAnswer(fitting)));
  const of = pageOf(followUp, meant, first);
  // What somebody is going to do speaks for no other cause.
  const mayTurn = near >= LIKELY && withoutAhead(alone.text) === alone.text;
  const leads =
    followUp.leads &&
    (followUp.leads === first.id || (mayTurn && mayLead(followUp.leads, near) && !contradicts(followUp.leads)));
  const given = [followUp, ...(other ? [other.followUp] : [])].map((one) => of.filled(one.says)).join('\n\n');
  const says = near < LIKELY && !before && !second ? `${leadOf(followUp, alone.text)}${given}` : given;
  // Pages of two causes may answer it alike.
  if (second && !says.includes(of.filled(second.followUp.says)))
    return {
      says: `${says}\n\n*Or, if you mean that:* ${of.filled(second.followUp.says)}`,
      of: of.id,
      near: near >= LIKELY ? near : near + second.near,
      itself: near,
      alike,
      ...(isOpen && { isOpen }),
      ...(followUp.leads === first.id && { leads: first.id }),
    };
  const [, next] = before || isOpen || near >= TOLD ? [] : rowsIn(alone.text, [ANY_CAUSE]);
  const isAlone = next !== undefined && next.near < near / 2;
  return {
    says,
    of: of.id,
    near,
    alike,
    ...(isOpen && { isOpen }),
    ...(isAlone && { isAlone }),
    ...(leads && { leads: followUp.leads, ...(followUp.perhaps && { perhaps: followUp.perhaps }) }),
    ...(isOfAny(followUp) && { any: true as const }),
    ...(followUp.ofHarm && { ofHarm: followUp.ofHarm }),
    ...(followUp.does && isSettled(triage) && { does: followUp.does }),
  };
}

/** The words as they count for the case, with their answer. */
export function repliedMove(
  triage: Triage,
  alone: Alone,
  { near, itself: _one, isOpen: _open, isAlone: _alone, alike: _as, ofHarm: _of, does, ...answered }: Answered,
): Extract<Move, { kind: 'asks' | 'told' }> {
  const { text, news, asks, diagnosis } = alone;
  if (does) return { kind: 'asks', about: does, text };
  if (asks || statesALimit(triage, alone))
    return { kind: 'asks', about: 'reply', text, answered, ...(near >= CERTAINLY && { isSure: true as const }) };
  // A status is part of the report, whatever is answered.
  return { kind: 'told', text, facts: news, beside: diagnosis.codes.length === 0, answered };
}
