/** Data is gone: that comes before what took it, whose advice would run the same thing once more. Pure. */
import { happenedIn } from '../effects/happened.ts';
import { LOST_DATA, RESTORING } from '../effects/losses.ts';
import { isTelling, type Observation } from '../evidence/evidence.ts';
import type { Weighed } from '../evidence/weigh.ts';

/** It comes into question by the words themselves, among so many. */
const AMONG = 3;

/** What a tool printed is a trouble of now. */
const isPrinted = (seen: Observation) => isTelling(seen) && seen.rank !== 'symptom';

/** Where another cause was thought of first, a loss is no proof against it: so sure it is at most. */
const AT_MOST = 0.87;
/** The words name another cause, and this one with no more than chance. */
const HARDLY_MEANT = 0.005;
const NAMED_BY_WORDS = 0.95;

/** A loss that is told needs no error: nobody who lost data is asked what it says. */
const TOLD = 0.8;

function asTold({ causes, ...rest }: Weighed): Weighed {
  const [lost, ...others] = causes;
  if (!lost || lost.probability >= TOLD) return { ...rest, causes };
  const left = (1 - TOLD) / (1 - lost.probability);
  const lessened = others.map((one) => ({ ...one, probability: one.probability * left }));
  return { ...rest, causes: [{ ...lost, probability: TOLD }, ...lessened] };
}

const isLoss = (text: string) => ['lost', 'ransom'].includes(happenedIn(text, 'ofStorage') ?? '');

/** Where a loss is told and comes into question, the two change places. */
export function lossFirst(weighed: Weighed, text: string): Weighed {
  const [first] = weighed.causes;
  const at = weighed.causes.findIndex(({ cause }) => cause === LOST_DATA);
  const lost = weighed.causes[at];
  if (!first || !lost || at >= AMONG || RESTORING.has(first.cause)) return weighed;
  if ((first !== lost && first.because.some(isPrinted)) || !isLoss(text)) return weighed;
  if (at === 0) return asTold(weighed);
  if (first.probability >= NAMED_BY_WORDS && lost.probability < HARDLY_MEANT) return weighed;
  const rest = weighed.causes.filter((one) => one !== first && one !== lost);
  const before = [...rest.slice(0, at - 1), { ...first, probability: lost.probability }, ...rest.slice(at - 1)];
  return asTold({ ...weighed, causes: [{ ...lost, probability: Math.min(AT_MOST, first.probability) }, ...before] });
}

/** A loss is told, and is what is thought of first: few words are enough for that. */
export const isToldAsLost = ({ causes }: Weighed, text: string): boolean =>
  causes[0]?.cause === LOST_DATA && isLoss(text);
