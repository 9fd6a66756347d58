/** A code or a handful of words: there is nothing in it for a ranker to read, so the evidence alone weighs, and the answers. */

import type { Evidence, Observation } from '../evidence/evidence.ts';
import type { Weighed, WeighedCause } from '../evidence/weigh.ts';
import { ANOTHER, type Facts, UNKNOWN } from '../facts/facts.ts';
import { NO_STORAGE } from '../learn/examples.ts';
import type { Knowledge } from '../pages/load.ts';
import { namesTrouble } from '../questions/question.ts';
import { SUMMARY_ONLY } from '../recognisers/summaryOnly.ts';
import { behindSummary } from './behindSummary.ts';
import { unnamed } from './candidates.ts';
import { decide, decisive } from './decisive.ts';
import { isCode, isOfOthers, isOfStorage, SURELY } from './foreign.ts';
import { asWeights, likeliestFirst, moveAll, movedBy, namedCauses, type Told, weighTold } from './moved.ts';
import type { Scores } from './ranker.ts';

const FEW_WORDS = 8;
const A_HANDFUL = 4;
/** “Exit code 0” is one thing in three words. */
const OF_AN_EXIT = 2;
const isSummaryOnly = ({ id }: Observation) => id === SUMMARY_ONLY;
const isExit = ({ id }: Observation) => id.startsWith('exit code');
/** "404 container": the status, and what it is about. */
const BESIDE_A_STATUS = 2;
/** Beside its code. */
const A_PAIR = 2;
/** By so much the ranker knows one cause better than the next, where a few words beside a status mean that one. */
const CLEARLY = 1.5;
/** And than that the text is foreign. */
const RATHER = 1;

/** The scores of the two causes that the ranker puts first. */
function firstTwo({ scores }: Scores): [number, number] {
  let [best, second] = [-1, -1];
  scores.forEach((score, cause) => {
    if (cause === NO_STORAGE || score <= second) return;
    if (score > best) [best, second] = [score, best];
    else second = score;
  });
  return [best, second];
}

/** Of one cause the words are by so much more than of any other, and than of foreign text. */
const BY_FAR = 3;

/** "NFS access denied", "azurite connection refused": few words, and one of them leaves no doubt which cause is meant. */
export function meanOne(all: Scores): boolean {
  const [best, second] = firstTwo(all);
  return best > Math.max(second, all.scores.get(NO_STORAGE) ?? 0) + BY_FAR;
}

/** The cause that the words mean is one of those that were recognised, and would not stand first by that alone. */
function meansAnother({ observations }: Evidence, all: Scores): boolean {
  if (all.words < A_PAIR || !meanOne(all)) return false;
  const [best] = firstTwo(all);
  return observations.some(({ causes }) => causes.slice(1).some(({ cause }) => all.scores.get(cause) === best));
}

/** A few words beside a code, or of storage beside a status, say which of its causes it is. */
function sayWhich(evidence: Evidence, all: Scores, handful: number): boolean {
  const { scores, strange, words } = all;
  const [best, second] = firstTwo(all);
  const foreign = scores.get(NO_STORAGE) ?? -1;
  // "403 since the key was rotated" names nothing of storage, and means one cause all the same.
  const beside = words >= BESIDE_A_STATUS && isVague(evidence) && evidence.codes.length > 0;
  if (beside && best > second + CLEARLY && best > foreign + RATHER) return true;
  if (best <= foreign + SURELY) return false;
  return evidence.observations.some(isCode) ? words >= A_HANDFUL : words > handful && !strange;
}

/** A code, a handful of words that the pages know, or a summary without a reason: there is nothing in it for a ranker to read, but that it is foreign. */
export function isBare(evidence: Evidence, all: Scores): boolean {
  const { observations } = evidence;
  const { scores, strange, words } = all;
  if (observations.some(isSummaryOnly)) return true;
  const handful = observations.some(isExit) ? A_HANDFUL + OF_AN_EXIT : A_HANDFUL;
  if (observations.length === 0 || words >= FEW_WORDS || isOfOthers(observations, all)) return false;
  if (sayWhich(evidence, all, handful) || meansAnother(evidence, all)) return false;
  if (words <= handful) return true;
  // A status is everybody's: what stands beside it says which of its causes it is.
  if (!strange && !observations.some(isCode)) return false;
  // Words without a code are the ranker's to read.
  if (!observations.some(({ code }) => code !== undefined)) return false;
  if (!strange || observations.some(isOfStorage)) return true;
  const foreign = scores.get(NO_STORAGE) ?? -1;
  return [...scores.values()].some((score) => score > foreign);
}

/** Somebody says that something fails, and the text shows no more: any cause may be behind it, common ones rather. */
function withAllCauses(knowledge: Knowledge, causes: WeighedCause[], share: number): WeighedCause[] {
  const usual = [...knowledge.causes.values()].filter(({ ofCode, matter }) => !ofCode && !matter.ending);
  const worth = (common: number) => 2 ** (common / 2);
  const all = usual.reduce((sum, { matter }) => sum + worth(matter.common), 0);
  const named = new Map(causes.map((one) => [one.cause, one]));
  for (const { matter } of usual) {
    const one = named.get(matter.cause) ?? unnamed(matter.cause);
    const own = (1 - share) * one.probability + (share * worth(matter.common)) / all;
    named.set(matter.cause, { ...one, probability: own });
  }
  return [...named.values()].sort(likeliestFirst);
}

/** Each is so much less likely than the one before it, and where the log's line tells which it is, hardly so. */
const NEXT = 0.75;
const NEXT_BY_THE_LINE = 0.92;

const isTold = (value: string | undefined) => value !== undefined && value !== UNKNOWN && value !== ANOTHER;

/** A summary without a reason leaves open what fails single files, and no more; whoever read the log knows more than that it failed. */
function withCausesBehind(
  knowledge: Knowledge,
  seen: WeighedCause[],
  { facts, failedLine }: { facts: Facts; failedLine: string | undefined },
): WeighedCause[] {
  const isEnding = ({ cause }: WeighedCause) => knowledge.causes.get(cause)?.matter.ending === true;
  const share = isTold(failedLine) ? BEHIND_A_LINE : ANY_CAUSE;
  const causes = isTold(failedLine) ? seen.filter((one) => !isEnding(one)) : seen;
  const behind = behindSummary(facts).filter((cause) => knowledge.causes.has(cause));
  const next = isTold(failedLine) ? NEXT_BY_THE_LINE : NEXT;
  const worth = (place: number) => (place < 0 ? 0 : next ** place);
  const all = behind.reduce((sum, _cause, place) => sum + worth(place), 0);
  const known = new Set(causes.map(({ cause }) => cause));
  const others = behind.filter((cause) => !known.has(cause)).map(unnamed);
  return [...causes, ...others]
    .map((one) => ({
      ...one,
      probability: (1 - share) * one.probability + (share * worth(behind.indexOf(one.cause))) / all,
    }))
    .sort(likeliestFirst);
}

/** What a status or a start of the menu leaves open. */
const ANY_CAUSE = 0.35;
/** The line of the log is hardly ever of something else than what fails single files. */
const BEHIND_A_LINE = 0.93;

/** Nothing but a status, or a sentence that stands before every failure. */
export const isVague = ({ observations }: Evidence): boolean =>
  observations.length > 0 && !observations.some(namesTrouble);

const REFUSAL = /^40[13]$/;

/** A refusal whose reason stands nowhere: dozens of causes give it, and the words beside it are no proof of one. */
export const isBareRefusal = (evidence: Evidence): boolean =>
  isVague(evidence) && evidence.observations.some(({ code }) => code !== undefined && REFUSAL.test(code));

const STATUS = /^\d{3}$/;

/** Nothing but a status stands there, and it goes with other causes than this one. */
export const isBesideItsStatus = (evidence: Evidence, { because }: WeighedCause): boolean =>
  isVague(evidence) && because.length === 0 && evidence.observations.some(({ code }) => STATUS.test(code ?? ''));

/** A sentence or two; more of it that names nothing of storage is somebody else's story. */
const A_PLAIN_SENTENCE = 14;
const HARDLY_ASKS = 0.6;
/** From here on the ranker knows it for somebody else's: "ingress returns 404" has more. */
const ANOTHERS = 4.2;

/** "My Netflix plan": a name, and not one that we know. */
const A_NAME = /\b(?:my|our|the|on|at|from|of|in|to|with|by|via) \p{Lu}\p{Ll}{2}/u;

/** A sentence with a status in it that names no thing at all, neither ours nor another's. */
export const isPlainStatus = (
  report: string,
  evidence: Evidence,
  { scores, elsewhere, asks, words }: Scores,
): boolean =>
  isVague(evidence) &&
  !elsewhere &&
  !A_NAME.test(report) &&
  asks < HARDLY_ASKS &&
  words <= A_PLAIN_SENTENCE &&
  (scores.get(NO_STORAGE) ?? 0) < ANOTHERS &&
  evidence.observations.some(({ code }) => STATUS.test(code ?? ''));

/** A status has its usual causes, and what stands beside it speaks for one rather than for another, if only a little. */
const OF_USUAL = 0.5;
const OF_A_WORD = 0.4;
/** More words say which is meant no more surely. */
const MOST_WORDS = 3;

function hear(causes: WeighedCause[], { scores, words }: Scores): WeighedCause[] {
  if (words < BESIDE_A_STATUS) return causes;
  const ofWords = OF_A_WORD * Math.min(words, MOST_WORDS);
  const worths = causes.map(
    ({ cause, probability }) => probability ** OF_USUAL * Math.exp(ofWords * (scores.get(cause) ?? 0)),
  );
  const all = worths.reduce((sum, worth) => sum + worth, 0);
  return causes.map((one, place) => ({ ...one, probability: (worths[place] as number) / all })).sort(likeliestFirst);
}

/**
 * Weighs by the evidence alone, and by the answers.
 * @param opened nothing is told but by an answer: any cause may be behind it
 * @param heard what the ranker says of the few words, where there are some
 */
export function weighBare(knowledge: Knowledge, told: Told, opened = false, heard?: Scores): Weighed {
  const [before, after] = weighTold(knowledge, told);
  const vague = opened || isVague(told.stated);
  if (!vague && Object.keys(told.given).length + told.asides.length === 0) return after;
  const stated = new Map(before.causes.map((one) => [one.cause, one]));
  const named = namedCauses(before, after).map((one) => ({
    ...one,
    probability: stated.get(one.cause)?.probability ?? FAINT_CHANCE,
  }));
  const isSummary = told.evidence.observations.some(isSummaryOnly);
  const any = !vague
    ? named
    : isSummary
      ? withCausesBehind(knowledge, named, { facts: told.stated.facts, failedLine: told.given.failedLine })
      : withAllCauses(knowledge, named, ANY_CAUSE);
  // A status stands for a trouble: a few words do not say that there is none.
  const isNamed = new Set(named.map(({ cause }) => cause));
  const usual = any.filter(({ cause }) => isNamed.has(cause) || !knowledge.causes.get(cause)?.matter.benign);
  // An answer is more than what a few words sound like; that it is not known is none.
  const isAnswered = Object.values(told.given).some((value) => value !== UNKNOWN);
  const speaks = !isAnswered && !isSummary;
  const all = vague && heard && speaks ? hear(usual, heard) : usual;
  const moved = moveAll(all, movedBy(knowledge, told, all));
  return { causes: asWeights(decide(moved, decisive(knowledge, before))), strength: after.strength };
}

/** Of a cause that only the answers brought up. */
const FAINT_CHANCE = 0.01;
