/** The answer, in the shape that its certainty allows: a verdict with its first step, a question with candidates, or neither. */
import { isSettledBy } from '../../knowledge/verdict/settled.ts';
import { candidatesCard } from './candidatesCard.ts';
import type { Reply } from './parts/reply.ts';
import type { Shown } from './parts/shownDiagnosis.ts';
import { plainCard } from './plainCards.ts';
import { verdictCard } from './verdictCard.ts';

/** Without any cause there is only the question; without both `unknownCard` answers. */
export function diagnosisCard(shown: Shown): Reply {
  const { certainty, causes } = shown.diagnosis;
  const settled = causes.length > 0 && isSettledBy(certainty);
  // Solved without a verdict: the guess is not told once more.
  if (shown.ending && !settled) return plainCard({ say: shown.say, head: shown.ending, parts: shown.endsWith });
  return settled ? verdictCard(shown) : candidatesCard(shown);
}
