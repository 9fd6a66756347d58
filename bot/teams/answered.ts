/** Remembers which messages of a conversation have been answered: Teams delivers again what it got no answer to in time. */
import { createHash } from 'node:crypto';
import type { Activity, StatePropertyAccessor, TurnContext } from 'botbuilder';

const REMEMBERED = 20;

/**
 * What a second delivery has in common with the first. The id alone is not enough, since not every client counts its
 * ids; without an id nothing can be told apart.
 */
export function fingerprint(activity: Activity): string | undefined {
  if (!activity.id) return undefined;
  const { id, timestamp, text, value } = activity;
  return createHash('sha256')
    .update(JSON.stringify([id, timestamp, text, value]))
    .digest('base64')
    .slice(0, 16);
}

export type Answered = StatePropertyAccessor<string[]>;

export async function wasAnswered(
  answered: Answered,
  context: TurnContext,
  print: string | undefined,
): Promise<boolean> {
  return print !== undefined && (await answered.get(context, [])).includes(print);
}

/** Notes it in the conversation's state, which is saved at the end of the turn. */
export async function noteAnswered(answered: Answered, context: TurnContext, print: string | undefined): Promise<void> {
  if (print === undefined) return;
  const known = await answered.get(context, []);
  await answered.set(context, [...known, print].slice(-REMEMBERED));
}
