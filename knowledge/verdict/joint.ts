/** Evidence and ranker together → how likely each cause is, and how sure that is. */

import { ONLY_ASKS } from '../answers/asked.ts';
import { isTelling, type Observation } from '../evidence/evidence.ts';
import type { Weighed, WeighedCause } from '../evidence/weigh.ts';
import { NO_STORAGE } from '../learn/examples.ts';
import { likelihoods } from '../learn/join.ts';
import type { Knowledge } from '../pages/load.ts';
import { againstOtherKinds } from '../questions/ofStatus.ts';
import { againstOtherWords } from '../questions/shift.ts';
import { inQuestion, toCandidates, unnamed } from './candidates.ts';
import { decide, decisive } from './decisive.ts';
import { isForeign, isOfOthers, isOfStorage, isOursAlone } from './foreign.ts';
import { asWeights, likeliestFirst, movedBy, namedCauses, type Told, weighTold } from './moved.ts';
import type { Scores } from './ranker.ts';

/** What a fault that stands beside the first one is called at least, so that it is shown. */
const BESIDE = 0.25;

/** Speaks for this cause before all others, and not for the first. */
const isApart = (one: WeighedCause, first: WeighedCause) => (seen: Observation) =>
  (seen.rank === 'detail' || seen.rank === 'code') &&
  isTelling(seen) &&
  seen.causes[0]?.cause === one.cause &&
  !first.because.includes(seen) &&
  !seen.causes.some(({ cause }) => cause === first.cause);

/** Several faults may stand in one report: what a line of its own names is no rival and is not lost behind the first. */
function keepOthersNamed(causes: WeighedCause[], byEvidence: WeighedCause[]): WeighedCause[] {
  const [first, ...rest] = causes;
  if (!first) return causes;
  const named = new Map(byEvidence.map((one) => [one.cause, one]));
  const raised = rest.map((one) => {
    const seen = named.get(one.cause);
    const apart = seen?.because.some(isApart(seen, first)) === true;
    return apart && one.probability < BESIDE ? { ...one, probability: Math.min(BESIDE, first.probability) } : one;
  });
  return [first, ...raised.sort(likeliestFirst)];
}

/** The causes in question, each with what only the text says of it. */
function asStatedIn({ causes }: Weighed, asked: WeighedCause[]): WeighedCause[] {
  const known = new Map(causes.map((one) => [one.cause, one]));
  return asked.map(({ cause }) => known.get(cause) ?? unnamed(cause));
}

/** Whether a text is ours at all is told by the text: answers tell our causes apart and leave that as it is. */
function moveOurs(shared: WeighedCause[], moved: (cause: string) => number): WeighedCause[] {
  const isOurs = ({ cause }: WeighedCause) => cause !== NO_STORAGE;
  const ours = shared.filter(isOurs).map((one) => ({ ...one, moved: one.probability * moved(one.cause) }));
  const before = ours.reduce((sum, { probability }) => sum + probability, 0);
  const after = ours.reduce((sum, one) => sum + one.moved, 0) || 1;
  const all = ours.map(({ moved: own, ...one }) => ({ ...one, probability: (before * own) / after }));
  return [...all, ...shared.filter((one) => !isOurs(one))].sort(likeliestFirst);
}

/** How likely each cause in question is, after what the person answered; likeliest first. */
export function share(
  knowledge: Knowledge,
  told: Told,
  scores: Scores,
  before: Weighed,
  after: Weighed,
): WeighedCause[] {
  const { evidence } = told;
  const asked = inQuestion(knowledge, namedCauses(before, after), evidence.facts, scores);
  const asStated = before === after ? asked : asStatedIn(before, asked);
  const chances = likelihoods(toCandidates(knowledge, scores, asStated), scores.weights);
  const shared = asked.map((one, index) => ({ ...one, probability: chances[index] as number }));
  const [ofKind, ofWord] = [againstOtherKinds(evidence), againstOtherWords(evidence)];
  if (before === after && told.asides.length === 0) return moveOurs(shared, (cause) => ofKind(cause) * ofWord(cause));
  return moveOurs(shared, movedBy(knowledge, told, shared));
}

/** A text that is taken for ours is one of our causes. */
function amongOurs(shared: WeighedCause[]): WeighedCause[] {
  const foreign = shared.find(({ cause }) => cause === NO_STORAGE)?.probability ?? 0;
  const ours = shared.filter(({ cause }) => cause !== NO_STORAGE);
  return ours.map((one) => ({ ...one, probability: one.probability / Math.max(1e-6, 1 - foreign) }));
}

/** Weighs what ranker and evidence say together; the answers of the person move it from there. */
export function weighTogether(knowledge: Knowledge, told: Told, all: Scores): Weighed {
  const { observations } = told.evidence;
  const [before, after] = weighTold(knowledge, told);
  const strange = all.strange && !observations.some(isOfStorage);
  const shared = share(knowledge, told, { ...all, strange }, before, after);
  const decided = decisive(knowledge, before) ?? decisive(knowledge, after);
  const isTold = after.causes.some((one) => one.because.some(isTelling));
  // A page that was written since the last training is known by its signs alone: nothing learned may call them foreign.
  const [foremost] = after.causes;
  const isNew = foremost !== undefined && !all.scores.has(foremost.cause) && foremost.because.some(isTelling);
  const apart = all.elsewhere || all.asks >= ONLY_ASKS;
  // What the menu offers, and whatever else the pages know, is mostly ours.
  const known = !apart && after.causes.length > 0;
  const impression = { shared, strange, apart, told: isTold, decided: decided !== undefined, known, words: all.words };
  const others = isOfOthers(observations, all) || (!observations.some(isOursAlone) && isForeign(impression));
  if (!isNew && others) return { causes: [], strength: 0 };
  const ours = amongOurs(shared);
  const causes = keepOthersNamed(decide(ours, decided), after.causes);
  return { causes: asWeights(causes), strength: after.strength };
}
