/** Data is gone: that comes before what took it, whose advice would run the same thing once more. Pure. */
import { happenedIn } from '../effects/happened.ts';
import { LOST_DATA, RESTORING } from '../effects/losses.ts';
import { isTelling, type Observation } from '../evidence/evidence.ts';
import type { Weighed } from '../evidence/weigh.ts';

/** It comes into question by the words themselves, among so many. */
const AMONG = 3;

/** What a tool printed is a trouble of now. */
const isPrinted = (seen: Observation) => isTelling(seen) && seen.rank !== 'symptom';

/** Where a loss is told and comes into question, the two change places. */
export function lossFirst(weighed: Weighed, text: string): Weighed {
  const [first] = weighed.causes;
  const at = weighed.causes.findIndex(({ cause }) => cause === LOST_DATA);
  const lost = weighed.causes[at];
  if (!first || !lost || at < 1 || at >= AMONG || first.because.some(isPrinted)) return weighed;
  if (RESTORING.has(first.cause)) return weighed;
  const happened = happenedIn(text, 'ofStorage');
  if (happened !== 'lost' && happened !== 'ransom') return weighed;
  const rest = weighed.causes.filter((one) => one !== first && one !== lost);
  const before = [...rest.slice(0, at - 1), { ...first, probability: lost.probability }, ...rest.slice(at - 1)];
  return { ...weighed, causes: [{ ...lost, probability: first.probability }, ...before] };
}
