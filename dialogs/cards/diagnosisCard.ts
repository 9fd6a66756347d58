/** The answer, in the shape that its certainty allows: a verdict with its first step, a question with candidates, or neither. */
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import type { Say } from '../phrases/say.ts';
import { candidatesCard } from './candidatesCard.ts';
import type { CaseMark } from './caseButtons.ts';
import type { Shell } from './markdown.ts';
import type { Reply } from './reply.ts';
import { verdictCard } from './verdictCard.ts';

export interface Shown {
  diagnosis: Diagnosis;
  mark: CaseMark;
  say: Say;
  canGoBack?: boolean;
  /** What a code that the report names means, in one line. */
  meaning?: string;
  /** What changed since the last card, in a sentence; absent on the first. */
  change?: string;
  /** The verdict stands as it was shown: only what changed is said. */
  brief?: boolean;
  /** Whose commands are shown. */
  shell?: Shell;
  /** A sentence instead of "Did this help?", once that is answered. */
  ending?: string;
}

/** Without any cause there is only the question; without both `unknownCard` answers. */
export function diagnosisCard(shown: Shown): Reply {
  const { certainty, causes } = shown.diagnosis;
  const settled = causes.length > 0 && (certainty === 'certain' || certainty === 'likely');
  return settled || shown.ending ? verdictCard(shown) : candidatesCard(shown);
}
