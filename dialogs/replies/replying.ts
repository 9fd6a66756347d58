/** What all that takes a reply shares: the case goes on, or stands as it is. */
import type { Triage } from '../case/triage.ts';
import type { Move } from '../moves/message/move.ts';
import type { Say } from '../phrases/say.ts';
import { questionIn } from '../phrases.ts';
import type { Step } from '../turn/listen.ts';
import type { DialogTurnResult } from '../turn/sdkDialogs.ts';
import { showAside } from '../turn/show.ts';
import { keep } from '../turn/turn.ts';

/** What is meant, of one kind. */
export type Meaning<Kind extends Move['kind']> = Extract<Move, { kind: Kind }>;

/** The question that waits, in the language that is spoken now. */
export const pendingIn = (triage: Triage, say: Say) =>
  triage.question && { question: questionIn(triage.question, say), mark: triage };

export function goOn(step: Step, triage: Triage): Promise<DialogTurnResult> {
  keep(step, triage);
  return step.replaceDialog('steps', { goOn: true });
}

/** The case stands as it is. */
export async function aside(step: Step, card: Parameters<typeof showAside>[1]): Promise<DialogTurnResult> {
  await showAside(step.context, card);
  return step.replaceDialog('await');
}
