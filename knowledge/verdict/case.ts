/** All that a verdict rests on, and what of it is told alone. Pure. */
import { isCommandAlone } from '../azcopy/commandJudged.ts';
import { type Evidence, isTelling } from '../evidence/evidence.ts';
import type { Weighed } from '../evidence/weigh.ts';
import type { Facts } from '../facts/facts.ts';
import type { Reading } from '../reading.ts';
import { isStateAlone } from '../words/states.ts';
import type { Told } from './moved.ts';
import type { Ranker, Scores } from './ranker.ts';
import { isRefusedInWords } from './refusedInWords.ts';
import type { Suspicion } from './suspicions.ts';

/** All that a verdict rests on. */
export interface Case {
  reading: Reading;
  /** Of the text and of what was answered. */
  evidence: Evidence;
  /** What the text tells by itself. */
  stated: Evidence;
  given: Facts;
  ranker: Ranker | undefined;
  tried: readonly string[];
  suspicions: readonly Suspicion[];
  later: string;
}

/** What signs and ranker make of a case together. */
export interface Weight {
  weighed: Weighed;
  /** The ranker's; undefined where there is too little to read for it. */
  scores: Scores | undefined;
  /** The causes stand in the order of the ranker and the signs, and not of the signs alone. */
  isRanked: boolean;
  asides: Told['asides'];
  vague: boolean;
  open: boolean;
  /** Of which kind the error is, where nothing but that is told. */
  kind: Facts;
}

/** What the person answered or tried in vain has its say in all places. */
export const isByTextAlone = ({ given, tried, suspicions }: Case) =>
  Object.keys(given).length + tried.length + suspicions.length === 0;

/** "Versioning is on" tells of nothing that fails, however like the reports of a cause it is. */
export const tellsOnlyAState = (one: Case) =>
  isByTextAlone(one) && !one.evidence.observations.some(isTelling) && isStateAlone(one.reading.report);

/** Nothing but a refusal in words is told, and who refuses. */
export const isRefusal = ({ evidence, reading }: Case) =>
  evidence.observations.length === 0 && isRefusedInWords(reading.report);

/** Nothing but a command of AzCopy stands there, and nothing in it is amiss: what it leads to is not told. */
export function tellsOnlyACommand(one: Case): boolean {
  const { observations, measured } = one.evidence;
  // What is measured of its SAS is no more than the command says.
  const given = Object.fromEntries(Object.entries(one.given).filter(([fact]) => !Object.hasOwn(measured, fact)));
  if (!isByTextAlone({ ...one, given }) || observations.some(isTelling)) return false;
  return isCommandAlone(one.reading.plain.clean);
}
