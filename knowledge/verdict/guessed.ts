/** Whether a likely cause is a guess: nothing that the text shows speaks for it but what its words sound like. Pure. */
import { type Evidence, isTelling, type Observation } from '../evidence/evidence.ts';
import type { WeighedCause } from '../evidence/weigh.ts';
import type { Facts } from '../facts/facts.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { isHardlyEver, leaning } from '../questions/against.ts';
import { withoutCircumstances } from '../questions/circumstances.ts';
import type { Reading } from '../reading.ts';
import { codesWithoutPage } from '../recognisers/spelling.ts';
import { wordsShared } from '../text/sentences.ts';
import { reportInEnglish } from '../words/abroad.ts';
import { withoutCuesOf } from '../words/cuesOf.ts';
import { isPlain } from '../words/plain.ts';
import { factsTold } from '../words/told.ts';
import { isBareRefusal, isVague } from './bare.ts';
import { isPlainRefusal, withoutCredential } from './plainRefusal.ts';
import { isSuspected } from './suspicions.ts';

const withoutTrouble = withoutCuesOf('words/cues.yaml');

interface Told {
  reading: Reading;
  evidence: Evidence;
  given: Facts;
  tried: readonly string[];
  later: string;
}

/** Fewer words than these are a short sentence. */
const A_SENTENCE = 9;
/** So much oftener than others do people with the cause answer so. */
const CLEARLY = 3;

/** What people say of "it hangs" and the like goes with many causes, and points at none. */
const FEW_CAUSES = 3;
const pointsAtFew = (seen: Observation) =>
  isTelling(seen) && !isCircumstance(seen) && (seen.rank !== 'symptom' || seen.causes.length <= FEW_CAUSES);

/** What rather speaks for a cause, and is so with many others. */
const isCircumstance = (seen: Observation) => isSuspected(seen) && seen.rank === 'symptom';
/** "403", and a circumstance that goes with the cause: neither says why. */
const isLedByCircumstance = (evidence: Evidence, { because }: WeighedCause) =>
  because.some(isCircumstance) && isVague({ ...evidence, observations: evidence.observations.filter(isRead) });
const isRead = (seen: Observation) => !isSuspected(seen);

/** What proves the credential good, where it is told. */
const IS_GOOD: Facts = { sasEnds: 'yes', keyRight: 'yes', credentialWorks: 'yes' };
const isToldGood = ({ facts }: Evidence) => Object.entries(IS_GOOD).some(([fact, value]) => facts[fact] === value);

/** That something breaks is told of many causes, and that the SAS is still valid of all refusals of one: neither names one. */
function withoutWhatAllTell(report: string, evidence: Evidence): string {
  const isOfAll = isBareRefusal(evidence) && isToldGood(evidence);
  const own = isOfAll ? withoutCredential(report) : report;
  const withoutBoth = (text: string) => withoutTrouble('troubled', withoutTrouble('fails', text));
  return `${withoutBoth(own)} ${withoutBoth(reportInEnglish(own.toLowerCase()))}`;
}

/** The words name what the cause is about. */
const namesIt = (knowledge: Knowledge, { report }: Reading, evidence: Evidence, cause: string) => {
  const title = `${knowledge.causes.get(cause)?.matter.title ?? ''} ${cause.replaceAll('-', ' ')}`;
  return wordsShared(withoutWhatAllTell(report, evidence), title) > 0;
};

/** "Upload to the archive tier denied": the words are of that tier, and who is denied something is told so by another cause. */
function isOfAnotherKind({ report }: Reading, cause: string): boolean {
  const { speaksOf } = factsTold(report, 'speaksOf');
  return speaksOf === 'refused' && isHardlyEver('speaksOf', speaksOf, cause);
}

/**
 * Nothing that stands there speaks for it, and nothing that was answered but where it runs, and with what. A sentence that
 * does not name it or holds no word that tells why, what was told by and by, or that another cause was struck out: what these
 * sound like is a guess.
 * @param words how many of the text's the ranker read; a sentence of them where it read none
 */
export function isGuessed(
  knowledge: Knowledge,
  { reading, evidence, given, tried, later }: Told,
  first: WeighedCause | undefined,
  words = A_SENTENCE,
): boolean {
  if (!first || (first.because.some(pointsAtFew) && !isLedByCircumstance(evidence, first))) return false;
  if (leaning(withoutCircumstances(given), first.cause) >= CLEARLY) return false;
  if (isBareRefusal(evidence) && isPlainRefusal(reading.report)) return true;
  // "Storage Mover job failed, AZSM1999": the code tells the cause, and no page tells the code.
  if (words < A_SENTENCE && codesWithoutPage(knowledge, reading.report).length > 0) return true;
  if (tried.length > 0 || later.trim() !== '' || isPlain(reading.report)) return true;
  if (words >= A_SENTENCE) return false;
  return !namesIt(knowledge, reading, evidence, first.cause) || isOfAnotherKind(reading, first.cause);
}
