/** What is said to a sigh, a joke or thanks in the middle of a case: one kind sentence, and what is next all the same. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { sentencesIn } from '../../../knowledge/text/sentences.ts';
import type { Aside } from '../../moves/message/move.ts';
import type { Say } from '../../phrases/say.ts';
import type { Reply } from '../parts/reply.ts';
import { type Pending, plainCard } from '../plainCards.ts';

interface Beside {
  what: Aside;
  /** What stands, if anything does. */
  cause?: DiagnosedCause | undefined;
  /** The step that was shown first. */
  step?: number | undefined;
  say: Say;
  pending?: Pending | undefined;
}

/** Before a command stands a colon. */
const asSentence = (lead: string) => lead.replace(/[:：]$/, '.');

/** Thanks and a wait want no question put once more. */
const ASKS_ON = new Set<Aside>(['listening', 'smallTalk']);

export function besideCard({ what, cause, step = 0, say, pending }: Beside): Reply {
  if (!ASKS_ON.has(what)) return plainCard({ say, head: say(what) });
  const [lead] = sentencesIn(cause?.fix[step] ?? '');
  const midway = what === 'smallTalk' && cause ? say('botMidway', { title: cause.title }) : undefined;
  // What does no harm has no next step.
  const isNext = cause && !cause.benign && !pending;
  const next = isNext && lead ? say('listeningOn', { step: asSentence(lead) }) : say('listening');
  return plainCard({
    say,
    head: midway ?? next,
    ...(midway && { text: pending ? '' : next }),
    ...(pending && { pending }),
  });
}
