/** Remembers which messages of a conversation have been answered: Teams delivers again what it got no answer to in time. */
import { hash } from 'node:crypto';
import type { Activity, StateProperty, TurnContext } from '../../dialogs/turn/channel.ts';

const REMEMBERED = 40;

/**
 * What a second delivery has in common with the first. The id alone is not enough, since not every client counts its
 * ids; without an id nothing can be told apart.
 */
export function fingerprint(activity: Activity): string | undefined {
  if (!activity.id) return undefined;
  const { id, timestamp, text, value } = activity;
  return shortPrint([id, timestamp, text, value]);
}

const shortPrint = (told: unknown[]) => hash('sha256', JSON.stringify(told), 'base64').slice(0, 16);

/** The same for the words alone, as they were read: an edit has the message's id and another time. */
export function wordsPrint({ id, text }: Activity): string | undefined {
  return id ? shortPrint(['words', id, text]) : undefined;
}

export type Answered = StateProperty<string[]>;

export async function wasAnswered(
  answered: Answered,
  context: TurnContext,
  print: string | undefined,
): Promise<boolean> {
  return print !== undefined && (await answered.get(context, [])).includes(print);
}

/** Notes it, once, in the conversation's state, which is saved at the end of the turn. */
export async function noteAnswered(
  answered: Answered,
  context: TurnContext,
  ...prints: (string | undefined)[]
): Promise<void> {
  const known = await answered.get(context, []);
  const told = prints.filter((print) => print !== undefined && !known.includes(print)) as string[];
  if (told.length > 0) await answered.set(context, [...known, ...told].slice(-REMEMBERED));
}
