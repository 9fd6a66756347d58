/** How sure a verdict is: what is calibrated, and what keeps it from being likely or certain. Pure. */
import { tellsAPlan, tellsOnlyAPlan } from '../effects/onlyPlanned.ts';
import { type Evidence, isTelling } from '../evidence/evidence.ts';
import type { Weighed, WeighedCause } from '../evidence/weigh.ts';
import { type Facts, factDefinition, isFactName } from '../facts/facts.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { isOutweighed, isSpokenAgainst } from '../questions/against.ts';
import { type Aside, isRuledOut } from '../questions/aside.ts';
import { toolSpeaks } from '../recognisers/toolOutput.ts';
import { asksOnly } from '../words/asking.ts';
import { givesAway } from '../words/cues.ts';
import { isBareRefusal, isBesideItsStatus } from './bare.ts';
import { type Case, isByTextAlone, isRefusal, tellsOnlyACommand, type Weight } from './case.ts';
import { bySigns, type Certainty, calibrated, isProof, restsOnAnswers, restsOnWordsTold } from './certainty.ts';
import { isGuessed } from './guessed.ts';
import { isToldAsLost } from './lossFirst.ts';
import type { Scores } from './ranker.ts';
import { tellsRival } from './rivals.ts';
import { isSettledBy } from './settled.ts';

/** A refusal that stands in the text is taken for an answer; nothing else was asked or told. */
const isAllSaid = (given: Facts) => Object.keys(given).every((fact) => fact === 'speaksOf');

/** "My copy fails" may be anything, however the examples told it. */
const A_SIGH = 3;
const isNothingMuch = ({ observations }: Evidence, scores: Scores | undefined) =>
  scores !== undefined &&
  scores.words <= A_SIGH &&
  observations.length > 0 &&
  observations.every(({ rank }) => rank === 'generic');

/** In a language without blanks too: a word of one kind of letters. */
const A_WORD = /^\s*(?:[\p{Script=Katakana}ー]{2,12}|\p{Script=Han}{1,4}|\p{Script=Latin}{2,30})[。.!?？\s]*$/u;

/** "Proxy", "metrics", "タイムアウト": a word names a field, and no trouble in it. */
function isNameAlone(one: Case, scores: Scores | undefined): boolean {
  const { observations } = one.evidence;
  if (!isByTextAlone(one)) return false;
  if (A_WORD.test(one.reading.report)) return !observations.some(isTelling);
  return scores?.words === 1 && observations.length === 0;
}

/** "The firewall is off", told by the way: only a line that names the reason itself stands against that. */
const isExcluded = ({ cause, because }: WeighedCause, asides: readonly Aside[]) =>
  isRuledOut(asides, cause) && !because.some(isProof);

/** What keeps a verdict from being certain: what is left when a cause was denied is not proven by that. */
function isDoubtful(
  { reading, evidence, tried, given, later, suspicions }: Case,
  { weighed, asides }: Weight,
): boolean {
  const [first] = weighed.causes;
  if (tried.length > 0 || isBareRefusal(evidence) || tellsRival(reading.text.folded, first)) return true;
  if (!first) return false;
  return (
    isBesideItsStatus(evidence, first) ||
    isSpokenAgainst(given, first.cause) ||
    isExcluded(first, asides) ||
    restsOnAnswers(given, first, asides.length) ||
    restsOnWordsTold(later, suspicions, first)
  );
}

/** "Is premium worth it": who asks, and tells of nothing that fails, has no such trouble yet. */
const onlyWonders = (one: Case) =>
  isByTextAlone(one) &&
  one.evidence.observations.length === 0 &&
  asksOnly(one.reading.report) &&
  !givesAway('fails', one.reading.report);

/** What is about to be done has brought nothing about: only what a tool prints beside it is proof. */
const isOnlyAhead = (one: Case, tells: (report: string) => boolean) =>
  isByTextAlone(one) && !one.evidence.observations.some(isTelling) && tells(one.reading.report);

const onlyFirm = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => isFactName(fact) && factDefinition(fact).firm === true));

/** A SAS with all its letters, and still a letter is what the words speak for; or it lasts, as somebody saw, and "expired" is. */
const isDisproven = ({ measured }: Evidence, given: Facts, first: WeighedCause | undefined) =>
  first !== undefined && (isSpokenAgainst(measured, first.cause) || isOutweighed(onlyFirm(given), first.cause));

/** So likely it stays what was told, whatever is asked or told about it next. */
const STILL_LOST = 0.6;
/** "I deleted the wrong container", "command please": who told of a loss is not asked what its error says. */
function isLossKept(one: Case, weighed: Weighed, shown: Certainty): boolean {
  const [first] = weighed.causes;
  if (first === undefined || one.tried.length > 0 || isSpokenAgainst(one.given, first.cause)) return false;
  const isKept = shown === 'likely' || (!isByTextAlone(one) && shown === 'unsure' && first.probability >= STILL_LOST);
  return isKept && isToldAsLost(weighed, one.reading.report);
}

export function sureOf(knowledge: Knowledge, one: Case, weight: Weight): Certainty {
  const { reading, evidence } = one;
  const { weighed, vague } = weight;
  const scores = weight.isRanked ? weight.scores : undefined;
  const shown =
    scores || vague
      ? calibrated(knowledge, weighed, scores, toolSpeaks(reading.text))
      : bySigns(knowledge, weighed, evidence.facts);
  if (isLossKept(one, weighed, shown)) return 'likely';
  if (shown === 'likely' && (isNothingMuch(evidence, scores) || isNameAlone(one, scores))) return 'unsure';
  if (shown === 'likely' && isGuessed(knowledge, one, weighed.causes[0], scores?.words)) return 'unsure';
  if (shown === 'likely' && onlyWonders(one)) return 'unsure';
  if (isSettledBy(shown) && isOnlyAhead(one, tellsOnlyAPlan)) return 'unsure';
  if ((isRefusal(one) && isAllSaid(one.given)) || tellsOnlyACommand(one)) return 'unsure';
  if (shown === 'likely' && isBareRefusal(evidence) && tellsRival(reading.text.folded, weighed.causes[0]))
    return 'unsure';
  if (isDisproven(evidence, one.given, weighed.causes[0])) return 'unsure';
  const sure = shown === 'certain' && (isDoubtful(one, weight) || isOnlyAhead(one, tellsAPlan)) ? 'likely' : shown;
  // What stands beside a status puts its causes in order, and proves none.
  return sure === 'likely' && !weight.scores && vague && isByTextAlone(one) ? 'unsure' : sure;
}
