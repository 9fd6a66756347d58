/** Whether a text is about storage trouble at all, or belongs to somebody else. */
import { isTelling, type Observation } from '../evidence/evidence.ts';
import type { WeighedCause } from '../evidence/weigh.ts';
import { NO_STORAGE } from '../learn/examples.ts';
import { LIMITS } from '../learn/join.ts';
import type { Scores } from './ranker.ts';

/** A name of an error; statuses, endings of processes and sign-in errors say too little to be one. */
export const isCode = ({ code }: Observation) => code !== undefined && !/^(?:\d{3}$|exit|aadsts)/i.test(code);

/** A code of storage itself; what its page calls everybody's is none. */
export const isOfStorage = (observation: Observation) => isCode(observation) && !observation.everybodys;

/** A code that only storage has: whatever else the text names, it is ours. */
export const isOursAlone = (observation: Observation) => isOfStorage(observation) && observation.rank === 'code';

/** By so much the ranker knows a cause better than that the text is foreign. */
export const SURELY = 2;

/** Words by themselves tell of a cause, and nothing of another's trouble. */
function tellsOfOurs(observations: readonly Observation[], { scores }: Scores): boolean {
  if (observations.some(isTelling)) return false;
  const foreign = scores.get(NO_STORAGE) ?? 0;
  let best = 0;
  scores.forEach((score, cause) => {
    if (cause !== NO_STORAGE && score > best) best = score;
  });
  return best > foreign + SURELY;
}

/** Something else is named, nothing of storage, and no code of storage stands there: whatever it is, it is not ours. */
export const isOfOthers = (observations: readonly Observation[], all: Scores) =>
  all.strange && all.elsewhere && !observations.some(isOfStorage) && !tellsOfOurs(observations, all);

export interface Impression {
  /** All in question, "no storage trouble" among them. */
  shared: readonly WeighedCause[];
  /** The text names nothing of storage. */
  strange: boolean;
  /** It names something else, or only asks something. */
  apart: boolean;
  /** Evidence speaks for some cause. */
  told: boolean;
  /** A line names the reason itself. */
  decided: boolean;
  /** The pages know something that stands there. */
  known: boolean;
  /** How many words the text has. */
  words: number;
}

/** So many words may be a start from the menu, such as a status by itself. */
const A_START = 4;

/** One that names nothing of storage needs less to be foreign, and evidence takes more. */
export function isForeign({ shared, strange, apart, told, decided, known, words }: Impression): boolean {
  const foreign = shared.find(({ cause }) => cause === NO_STORAGE)?.probability ?? 0;
  const best = shared.find(({ cause }) => cause !== NO_STORAGE)?.probability ?? 0;
  // A status or an exit code within a sentence that names nothing of storage is everybody's.
  if (known) return foreign >= (strange && !told && words > A_START ? LIMITS.vague : LIMITS.known);
  if (strange) return foreign >= LIMITS.strange || (!told && best < LIMITS.faint);
  if (apart && !told) return !decided && foreign >= LIMITS.foreign;
  return !decided && foreign >= (words > A_START ? LIMITS.foreignBesideEvidence : LIMITS.known);
}
