/** What a move makes of the case. Pure. */
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import { type Facts, UNKNOWN } from '../../knowledge/facts/facts.ts';
import { isSpokenAgainst, leaning } from '../../knowledge/questions/against.ts';
import { withoutCircumstances, withoutPlaces } from '../../knowledge/questions/circumstances.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { wordCount } from '../../knowledge/text/wordCount.ts';
import { isSettledBy } from '../../knowledge/verdict/settled.ts';
import { diagnoseCase } from '../case/diagnoseCase.ts';
import { isOneOfSeveral } from '../case/several.ts';
import { type Reply, type Said, saying, type Triage } from '../case/triage.ts';
import type { Deps } from '../deps.ts';
import { ruledOut } from './corrected/ruledOut.ts';
import { turningRound } from './corrected/swapped.ts';
import { isTold, rewording } from './corrected/takenBack.ts';
import { strikingOut, strikingOutTried } from './done/strikingOut.ts';
import { onlyACircumstance } from './followUps/onlyACircumstance.ts';
import { answeredFor, settlesTheCase } from './followUps/settlesTheCase.ts';
import type { Move } from './message/move.ts';
import { isSettled as isShown } from './message/tells.ts';
import { pastCauses } from './message/timePassed.ts';

type Diagnose = Deps['diagnose'];
type Of<Kind extends Move['kind']> = Extract<Move, { kind: Kind }>;

/** The moves that say something of the trouble; the others ask, or go elsewhere. */
export type Telling = Of<'answer' | 'symptom' | 'evidence' | 'told' | 'corrects' | 'tried'>;

const NOTHING_SAID = '' as Redacted;

/** Facts without the words that told them. */
export const factsOnly = (facts: Triage['facts'] = {}): Said => ({ kind: 'told', text: NOTHING_SAID, facts });

export function afterMove(triage: Triage, move: Telling, diagnose: Diagnose): Triage {
  switch (move.kind) {
    case 'answer':
      return saying(triage, { kind: 'answer', fact: move.fact, value: move.value });
    case 'symptom':
      return saying(triage, move);
    case 'evidence':
      return saying(saying(triage, factsOnly(move.facts)), { kind: 'report', text: move.text });
    case 'told':
      return telling(triage, move, diagnose);
    case 'corrects':
      return correcting(triage, move, diagnose);
    case 'tried':
      return trying(triage, move, diagnose);
  }
}

const isSettled = ({ certainty }: Diagnosis) => isSettledBy(certainty);
const COMES_INTO_QUESTION = 3;
/** And no less than so much. */
const LEAST = 0.15;

const confidenceIn = ({ causes }: Diagnosis, id: string | undefined) =>
  causes.find((cause) => cause.id === id)?.confidence ?? 0;

/** The words make it clear what it may be, where without them nothing is. */
const CLEAR = 0.6;
const OPEN = 0.3;

/**
 * The words say the same as the facts in them, and more of it; or they make clear what the facts leave open: a cause that
 * comes into question anyway, or any, where they tell more than where it runs and with what.
 */
function settles(facts: Facts, whole: Diagnosis, beside: Diagnosis): boolean {
  const [first, without] = [whole.causes[0]?.id, beside.causes[0]];
  if (first === without?.id && confidenceIn(whole, first) > confidenceIn(beside, first)) return true;
  if (confidenceIn(whole, first) < CLEAR || isSettled(beside)) return false;
  const tellsMore = Object.keys(withoutPlaces(facts)).length > 0;
  if (tellsMore && (without?.confidence ?? 0) < OPEN) return true;
  return beside.causes.slice(0, COMES_INTO_QUESTION).some(({ id, confidence }) => id === first && confidence >= LEAST);
}

/** So much more. */
const RATHER = 1.5;

/** The facts in the words speak rather for what these sound like than for what stands: "the key was rotated yesterday". */
function leadsOn(facts: Facts, whole: Diagnosis, before: Diagnosis): boolean {
  const [first, stood] = [whole.causes[0]?.id, before.causes[0]?.id];
  // What the error proves is not taken back by a fact told beside it.
  if (!isSettled(whole) || first === undefined || before.certainty === 'certain') return false;
  const told = withoutCircumstances(facts);
  return leaning(told, first) >= RATHER * Math.max(1, stood === undefined ? 1 : leaning(told, stood));
}

const isAnswer = ({ question }: Triage, facts: Facts) => question !== undefined && Object.hasOwn(facts, question.fact);

const tellsNone = ({ facts }: Pick<Of<'told'>, 'facts'>) =>
  Object.values(facts).every((value) => value === UNKNOWN || value === undefined);

/** The longer a story, the surer it reads: words that tell no fact, and by themselves speak for nothing, make nobody certain. */
function onlyLengthens({ text, facts }: Of<'told'>, said: Diagnosis, unsaid: Diagnosis, diagnose: Diagnose): boolean {
  const [first] = said.causes;
  const isSurer = said.certainty === 'certain' && unsaid.certainty !== 'certain' && first?.id === unsaid.causes[0]?.id;
  return isSurer && tellsNone({ facts }) && !diagnose(text).causes.some(({ id }) => id === first?.id);
}

const ledNowhere = ({ leads: _known, ...answered }: Reply): Reply => answered;

/** Words that only blur the case, or take it for something else, are heard for their facts and their place. */
function telling(before: Triage, { beside: only, ofFacts, denies, ...move }: Of<'told'>, diagnose: Diagnose): Triage {
  const { question } = before;
  const past = pastCauses(before, move.facts).reduce(strikingOut, before);
  const triage: Triage = question ? { ...past, question } : past;
  const told = isAnswer(triage, move.facts) && !denies ? { ...move, answers: true as const } : move;
  const isProven = before.shown?.certainty === 'certain' && told.answered?.leads === before.cause;
  // What says once more what is proven already makes it no less so.
  if (isProven && told.answered) return saying(triage, { ...told, answered: ledNowhere(told.answered), beside: true });
  if (told.answered?.leads) return answering(triage, told, told.answered.leads, diagnose);
  const beside = saying(triage, { ...told, beside: true });
  if (onlyACircumstance(triage, told, diagnose)) return beside;
  const settled = isShown(before) ? undefined : settlesTheCase(triage, told, diagnose);
  if (settled) return saying(triage, settled === 'otherwise' ? answeredFor(told) : told);
  if (only) return beside;
  const whole = saying(triage, told);
  const inAll = diagnoseCase(whole, diagnose);
  const ofFactsOnly = diagnoseCase(beside, diagnose);
  // "The firewall is on, and my address is listed" sounds like the cause that it speaks against.
  const meant = inAll.causes[0]?.id;
  if (meant !== undefined && isSpokenAgainst(told.facts, meant)) return beside;
  // Where nothing was known so far, all that is told is the report.
  if (meant !== undefined && diagnoseCase(triage, diagnose).causes.length === 0) return whole;
  if (inAll.certainty === 'certain') {
    const unsaid = saying(triage, { ...move, beside: true });
    if (onlyLengthens(move, inAll, diagnoseCase(unsaid, diagnose), diagnose)) return unsaid;
    // What fits no answer is none: a question that is put aside by it made it certain.
    const before = diagnoseCase(triage, diagnose);
    if (tellsNone(move) && before.certainty !== 'certain' && diagnose(move.text).causes.length === 0)
      return saying(triage, { ...move, facts: {}, beside: true });
  }
  const leads = () => leadsOn(told.facts, inAll, diagnoseCase(triage, diagnose));
  if (ofFacts) return settles(told.facts, inAll, ofFactsOnly) || leads() ? whole : beside;
  const [first] = inAll.causes;
  const [without] = ofFactsOnly.causes;
  // What was asked is answered by words that fit no button: they may well speak against what stands.
  const isUnfit = triage.question !== undefined && told.facts[triage.question.fact] === UNKNOWN;
  const isNews = isUnfit || first?.id !== without?.id || (first?.confidence ?? 0) > (without?.confidence ?? 0);
  const blurs = without && (!first || !isNews);
  return blurs ? beside : whole;
}

/**
 * Words that have their answer count for what it says of them: the cause that they speak for takes the first one's place.
 * A circumstance strikes out none.
 */
function answering(triage: Triage, told: Of<'told'>, leads: string, diagnose: Diagnose): Triage {
  const now = diagnoseCase(triage, diagnose);
  const [first] = now.causes;
  const turns = first !== undefined && first.id !== leads && isSettled(now);
  const isRuledOut = turns && (!told.answered?.perhaps || isSpokenAgainst(told.facts, first.id));
  const before = isRuledOut ? strikingOut(triage, first.id) : triage;
  return saying(before, { ...told, beside: true });
}

/** A correction takes the place of what it takes back; the rest of what was told stands. */
function correcting(triage: Triage, { text, facts, codes, denies, swaps }: Of<'corrects'>, diagnose: Diagnose): Triage {
  if (swaps) return saying(turningRound(triage), { kind: 'told', text, facts, beside: true });
  const before = denies ? rewording(triage, denies.words, denies.instead) : triage;
  const striking = (all: Triage) => (denies?.causes ?? []).reduce(strikingOut, all);
  // Where the right word stands in place of the wrong one, all is told.
  const isReworded = denies?.instead !== undefined;
  const hears = Object.keys(facts).length > 0;
  // Its word stands in the report now, and the rest of it tells nothing more.
  const told: Said =
    isReworded && hears ? factsOnly(facts) : { kind: 'told', text, facts, ...(isReworded && { beside: true }) };
  // What is heard instead is shown; where there is nothing, that a cause is struck out.
  if (!codes) {
    const struck = hears ? saying(striking(before), told) : striking(saying(before, told));
    // "It's the key, not a SAS", where all were of the SAS: what was told with the wrong word is looked at anew.
    return diagnoseCase(struck, diagnose).causes.length > 0 ? struck : saying(before, told);
  }
  const known = saying(before, factsOnly(facts));
  const [wrong, ...others] = triage.codes.filter((code) => isTold(triage, code));
  const [right, ...further] = diagnose(text).codes;
  // "403 when our function writes" is still so, whatever code it was.
  const isOne = wrong && right && others.length + further.length === 0;
  return isOne
    ? saying(rewording(known, [wrong], right), { kind: 'report', text })
    : saying(known, { kind: 'report', text, corrects: true });
}

/** "Still the same error" tells of no try of one's own. */
const MERELY_STILL = 4;

function trying(before: Triage, { text, facts, causes = [], denied }: Of<'tried'>, diagnose: Diagnose): Triage {
  // "Assigned two days ago, still fails": what waiting would have mended is out as well.
  const triage = pastCauses(before, facts).reduce(strikingOut, before);
  // "Tried a blob role on the queue, same": what was tried in vain is no remedy for this trouble, and tells what is wrong.
  if (text && facts.roleKind === 'other-service') return saying(triage, { kind: 'told', text, facts });
  const tells = text && Object.keys(facts).length > 0;
  const known = tells ? saying(triage, { kind: 'told', text, facts, beside: true }) : triage;
  if (causes.length > 0) return causes.reduce(strikingOut, known);
  const now = diagnoseCase(triage, diagnose);
  const isAdvised = isSettled(now);
  // "Assigned it, still 403 after five minutes": what was done in vain, and what that speaks for by itself.
  const alone = text && diagnose(text);
  if (alone && isAdvised && isSettled(alone) && alone.causes[0]?.id !== triage.cause)
    return strikingOut(saying(triage, { kind: 'told', text, facts }), triage.cause);
  const mayName = text && (isAdvised || denied || wordCount(text) > MERELY_STILL);
  const cause = mayName ? ruledOut(now.causes, text) : undefined;
  // "Nope, still the same", while it may still be several things: nothing was advised, and nothing is struck out.
  // "It is not that" denies what stands out, or comes first by the code of the error.
  const isMeant = isAdvised || (denied && (now.codes.length > 0 || !isOneOfSeveral(now)));
  if (cause || isMeant) return strikingOutTried(known, cause || triage.cause, diagnose);
  return tells || !text ? known : saying(triage, { kind: 'told', text, facts: {}, beside: true });
}

/** Where nothing else comes near, and the error proves it, a cause is not struck out at the first word. */
export function standsAlone(triage: Triage, diagnose: Diagnose): boolean {
  if (triage.cause === undefined || triage.insisted === triage.cause) return false;
  const without = diagnoseCase(strikingOut(triage), diagnose);
  return without.causes.length === 0 || (triage.shown?.certainty === 'certain' && !isSettled(without));
}
