/** What somebody answers who knows the cause, to just these words: the pages of followUps/ and what became of the case. Pure. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { ANY_CAUSE, type FollowUp, followUpsIn, type Near } from '../../../knowledge/followUps/followUps.ts';
import { isOpposed } from '../../../knowledge/followUps/opposed.ts';
import { isPrinted } from '../../../knowledge/looks/lookCommand.ts';
import { isSpokenAgainst, leaning } from '../../../knowledge/questions/against.ts';
import { withoutCircumstances } from '../../../knowledge/questions/circumstances.ts';
import { sentencesIn } from '../../../knowledge/text/sentences.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { withoutAhead } from '../../../knowledge/words/ahead.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { withoutHearsay } from '../../../knowledge/words/hearsay.ts';
import { operationAlone } from '../../../knowledge/words/operationsTold.ts';
import { AS_SAID } from '../../case/marks.ts';
import { wordsTold } from '../../case/said.ts';
import { stepsNamed } from '../../case/stepsNamed.ts';
import type { Lately, Reply, Triage } from '../../case/triage.ts';
import { phrasesFor } from '../../phrases.ts';
import { languageOf } from '../../turn/language.ts';
import { namedInTheory, saidTogether } from '../asked/leaning.ts';
import type { Alone } from '../message/alone.ts';
import { isAllElsewhere } from '../message/elsewhere.ts';
import { tellsHowItWasSolved } from '../message/goodEnd.ts';
import { AT_LEAST, CERTAINLY, HARDLY, LIKELY, PERHAPS, SURELY, TOLD } from '../message/nearness.ts';
import { CLEAR, isSettled } from '../message/tells.ts';
import { triedIn } from '../message/triedBeside.ts';
import { isWrongName } from '../told/nameSaid.ts';
import { byCause, eitherOf, type Fitting, isAnswer, isOfAny, nearestOf } from './amongRows.ts';
import { meantIn } from './meantIn.ts';
import {
  type Asked,
  contradicts,
  fittingOf,
  isOfFaint,
  isOwnOf,
  mayLead,
  ownAgainst,
  ownOf,
  pageOf,
} from './rowsFitting.ts';
import { thingsIn } from './things.ts';
import { isSameWords, wordingOf } from './wordingOf.ts';

const says = cuesOf('words/moves.yaml');

export interface Answered extends Reply {
  near: number;
  /** Where one of two is meant: how near the first is by itself. */
  itself?: number;
  /** How alike is what is wanted. */
  alike: number;
  /** Nothing is settled yet. */
  isOpen?: true;
  /** The row tells a circumstance, whatever is told beside it. */
  ofCircumstance?: true;
  /** No other row comes half as near. */
  isAlone?: true;
  does?: 'ask-for';
  ofHarm?: true;
  /** What is told with it and does not speak against the cause that it speaks for. */
  not?: string[];
}

const MOST_MEANT = 4;

/** What nobody says who tells or asks something of the trouble. */
const DOES = new Set(['solved', 'correction', 'back-to', 'new-case', 'human', 'again', 'thanks', 'small-talk']);
/** Letter for letter an example of another intent. */
const WORD_FOR_WORD = 1;
/** What is answered by sentences of the page that name it, and better by a row that was written for it. */
const SENTENCED = new Set('undo-it how-long costs data-lost restart redo limits possible another-way'.split(' '));
const TELLS = new Set(['fact', 'still-fails', 'checked', 'guess', 'possible']);

/** Longer texts are pastes. */
const MOST_SAID = 400;

/** How near a row must be at the least; undefined where the words say nothing of the trouble. */
function leastFor({ text, intent = '', sure, asks }: Alone, isOpen: boolean): number | undefined {
  if (text.length > MOST_SAID) return undefined;
  // "Is that dangerous? Do we lose data?" begins with words that everybody says, and asks more.
  const isKnown = sure === WORD_FOR_WORD && thingsIn(text).filter(asksIn).length < 2;
  if (isKnown && !TELLS.has(intent) && !SENTENCED.has(intent)) return intent === 'other-tool' ? CERTAINLY : undefined;
  // What tells how long something takes tells no last day.
  if (intent === 'urgent' && says('asksTheDeadline', text)) return CERTAINLY;
  if (DOES.has(intent) && (sure >= CLEAR || tellsHowItWasSolved(text))) return undefined;
  return asks && sure < CLEAR && !isOpen ? HARDLY : AT_LEAST;
}

/** So few words are either what a row is about, or not. */
const nearestOfTheory = (found: Near | undefined) => (found && found.near >= SURELY ? found : undefined);

/** What is not surely meant says itself what it answers; undefined where that was said in just these words. */
function leadOf(followUp: FollowUp, text: string): string | undefined {
  const lang = languageOf(text) ?? 'en';
  const wording = wordingOf(followUp, text, lang);
  return wording && !isSameWords(wording, text) ? `*${phrasesFor(lang)('ifYouMean', { wording })}* ` : undefined;
}

const FIRST_OF_IT = 2;
/** What was said is not said once more as a whole. */
function asSaidBefore(asked: Asked, { followUp, near, alike }: Near): Answered {
  const of = pageOf(asked, followUp);
  const isOpen = !isSettled(asked.triage);
  const sentences = sentencesIn(of.filled(followUp.says)).slice(0, FIRST_OF_IT).join(' ');
  const leads = followUp.leads === of.id && { leads: of.id };
  return { says: `${AS_SAID} ${sentences}`, of: of.id, near, alike, ...(isOpen && { isOpen }), ...leads };
}

/** The rows that come near, the nearest first. */
interface Rows {
  /** @param beside whose rows compete */
  in(text: string, beside: readonly string[]): Near[];
  /** The one that is meant, if any. */
  nearest(text: string): Near | undefined;
  /** The one that is meant by the words together with what they lean on. */
  together(before: Lately): Near | undefined;
}

function rowsFor(asked: Asked, fitting: Fitting): Rows {
  const { triage, alone, meant } = asked;
  const own = ownOf(asked).map(({ id }) => id);
  const rivals = [...meant.slice(own.length).map(({ id }) => id), ANY_CAUSE];
  const rowsIn = (text: string, beside: readonly string[]) => {
    const rows = followUpsIn(text, own, beside);
    return isSettled(triage) ? rows : byCause(rows, meant);
  };
  return {
    in: rowsIn,
    nearest(said) {
      // "The admin says the role is there" is answered for what is said to be there; against a verdict it is only said.
      const text = isSettled(triage) ? said : withoutHearsay(said);
      const ofAll = nearestOf(rowsIn(text, rivals), fitting);
      // What the page of a rival says to the same words makes the row of this cause no less meant.
      const isOther = ofAll && ofAll.near >= SURELY && !isOwnOf(asked, ofAll.followUp);
      return isOther ? ofAll : nearestOf(rowsIn(text, [ANY_CAUSE]), fitting);
    },
    together: (before) =>
      followUpsIn(saidTogether(before, alone.text), own, rivals, undefined, alone.text).find(isAnswer(fitting)),
  };
}

const LEAST_WORDS = 3;

/** The row that is meant, and the one of another part of the message. */
function rowsMeant({ triage, alone, before }: Asked, { nearest, together }: Rows): [found?: Near, other?: Near] {
  const named = alone.intent === 'guess' && isSettled(triage) ? namedInTheory(alone.text) : '';
  const [whole, other] = before ? [together(before)] : meantIn(alone.text, nearest);
  const done = alone.intent === 'still-fails' && !alone.asks && !before ? triedIn(alone.text) : alone.text;
  // What was tried is what the row is about; that it was in vain is what all say.
  const tried = done !== alone.text && wordCount(done) >= LEAST_WORDS ? nearest(done) : undefined;
  if (tried && tried.near > (whole?.near ?? 0)) return [tried];
  // What a theory names may be just what a row of this cause is about.
  const found = named !== '' && (whole?.near ?? 0) < PERHAPS ? (nearestOfTheory(nearest(named)) ?? whole) : whole;
  return [found, other];
}

/** How near it must be. */
function leastOf(asked: Asked, { followUp }: Near, floor: number): number {
  const { triage, alone, first } = asked;
  // A letter of a SAS, a deed (“write”), or a name that nothing can have, is read for what it proves, and what is told of
  // something else for nothing, if nobody has an answer to just that. What a command printed is like a row by chance.
  const isRead =
    alone.isLetters ||
    Object.keys(operationAlone(alone.text)).length > 0 ||
    isAllElsewhere(alone.text) ||
    isWrongName(alone.text, first.id) ||
    isPrinted(alone.text);
  if (isRead) return CERTAINLY;
  // While a verdict stands, what is said of another cause has to be meant surely.
  return isSettled(triage) && !isOwnOf(asked, followUp) && !isOfAny(followUp) ? SURELY : floor;
}

/** The cause that the row speaks for. */
function leadsOf(asked: Asked, { followUp, near }: Near): string | undefined {
  const { leads } = followUp;
  if (leads === undefined || leads === asked.first.id) return leads;
  // What somebody is going to do speaks for no other cause.
  const mayTurn = near >= LIKELY && withoutAhead(asked.alone.text) === asked.alone.text;
  return mayTurn && mayLead(asked, followUp, near) && !contradicts(asked, leads) ? leads : undefined;
}

/** The fact in it is so much oftener told of it than of others. */
const RATHER = 1.4;

/**
 * Only a circumstance, with no fact beside it that speaks for the cause. What fits a verdict leaves it as sure as it was, and
 * what rules it out needs no more to speak for the next.
 */
const isPerhaps = ({ triage, alone, first }: Asked, { perhaps }: FollowUp, leads: string): boolean =>
  perhaps === true &&
  !(isSettled(triage) && (leads === first.id || isSpokenAgainst(alone.news, first.id))) &&
  leaning(withoutCircumstances(alone.news), leads) < RATHER;

/** Another row that may be meant as well. What tells a fact, or a try in vain, is a step on: two answers are none to it. */
function eitherWith(asked: Asked, found: Near, fitting: Fitting, rows: Rows): Near | undefined {
  const { alone, before } = asked;
  const isAStep = !alone.asks && (Object.keys(alone.news).length > 0 || alone.intent === 'still-fails');
  if (before || isAStep || !isOwnOf(asked, found.followUp)) return undefined;
  return eitherOf(rows.in(alone.text, [ANY_CAUSE]).filter(isAnswer(fitting)));
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
  const [first] = meant;
  const floor = leastFor(alone, !isSettled(triage));
  if (!first || floor === undefined) return undefined;
  const asked: Asked = { triage, alone, causes, meant, first, before };
  const fitting = fittingOf(asked);
  const rows = rowsFor(asked, fitting);
  const [found, other] = rowsMeant(asked, rows);
  const again = before ? undefined : rows.in(alone.text, [ANY_CAUSE])[0];
  const isAgain = again && again.near >= SURELY && fitting.wasSaid(again) && (found?.near ?? 0) < again.near;
  // A step of the page that names it is the better answer.
  if (isAgain && !alone.asks && stepsNamed(first.fix, alone.text).length === 0) return asSaidBefore(asked, again);
  if (!found || found.near < leastOf(asked, found, floor)) return undefined;
  const { followUp } = found;
  // What is advised is of the first cause, and so is its harm.
  if (isOfFaint(asked, followUp) || (followUp.ofHarm && !followUp.causes.includes(first.id))) return undefined;
  return asAnswered(asked, found, other, other ? undefined : eitherWith(asked, found, fitting, rows), rows);
}

const SHORT_NAMES = /(?<![\p{L}\d])[A-Z][A-Z\d]{2,5}(?![\p{L}\d])/gu;
const namesUntold = (wording: string, told: string): boolean =>
  (wording.match(SHORT_NAMES) ?? []).some((name) => !told.toUpperCase().includes(name));

/** A third, where the words are those of a row. */
const ALSO_WORDED = 0.33;

/** What is said, of whose page, and what it speaks for. */
function asAnswered(
  asked: Asked,
  found: Near,
  other: Near | undefined,
  second: Near | undefined,
  rows: Rows,
): Answered | undefined {
  const { triage, alone, first, before } = asked;
  const { followUp, near, alike } = found;
  const isOpen = !isSettled(triage);
  const of = pageOf(asked, followUp);
  const given = [followUp, ...(other ? [other.followUp] : [])].map((one) => of.filled(one.says)).join('\n\n');
  // What is asked and answered beside it looks like an answer: until it is surely meant, it says what it is one to.
  const isSure = before !== undefined || near >= (alone.asks ? SURELY : LIKELY);
  const lead = second || !isSure ? leadOf(followUp, alone.text) : undefined;
  // "Does it cost to check the port?" is hardly "does a VPN cost anything?": nobody spoke of one.
  if (!isSure && lead && namesUntold(lead, `${wordsTold(triage)} ${alone.text}`)) return undefined;
  // "No locks on the account", where a row has nearly these words: that is the one, however near others are.
  const isWorded =
    !alone.asks && alone.intent !== 'solved' && near >= ALSO_WORDED && !lead && !isOpposed(followUp.said, alone.text);
  const says = `${lead ?? ''}${given}`;
  // Pages of two causes may answer it alike; and who says the very words of the first means no second.
  if (second && lead && !given.includes(of.filled(second.followUp.says)))
    return {
      says: `${says}\n\n${leadOf(second.followUp, alone.text) ?? ''}${of.filled(second.followUp.says)}`,
      of: of.id,
      near: near >= TOLD ? near : near + second.near,
      itself: near,
      alike,
      ...(isOpen && { isOpen }),
      ...(followUp.leads === first.id && { leads: first.id }),
    };
  const [, next] = before || isOpen || near >= TOLD ? [] : rows.in(alone.text, [ANY_CAUSE]);
  const isAlone = next !== undefined && next.near < near / 2;
  const leads = leadsOf(asked, found);
  return {
    says,
    of: of.id,
    ...(followUp.causes.length > 1 && { ofEach: followUp.causes }),
    near: isWorded ? Math.max(near, TOLD) : near,
    alike,
    ...(isOpen && { isOpen }),
    ...(isAlone && { isAlone }),
    ...(leads && {
      leads,
      ...(isPerhaps(asked, followUp, leads) && { perhaps: true as const }),
      ...(followUp.perhaps && { ofCircumstance: true as const }),
      not: ownAgainst(followUp, alone.news),
    }),
    ...(isOfAny(followUp) && { any: true as const }),
    ...(followUp.ofHarm && { ofHarm: followUp.ofHarm }),
    ...(followUp.does && isSettled(triage) && { does: followUp.does }),
  };
}
