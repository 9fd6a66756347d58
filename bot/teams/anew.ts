/**
 * Two instances may take a turn of the same conversation at once: two messages in a row, a rolling update. Whoever writes
 * second is told by the store, and takes the turn anew from what the other left, as long as nothing was said in it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { TurnContext } from '../../dialogs/turn/channel.ts';
import { StaleItemError } from '../store/storage.ts';

const MOST_ROUNDS = 12;
const PAUSE_MS = 40;
const SPOKEN = Symbol('whether something was said');

/** Called at the beginning of a turn that can be taken anew. */
function watchSpeech(context: TurnContext): void {
  context.turnState.set(SPOKEN, false);
  context.onSendActivities(async (_context, activities, next) => {
    const sent = await next();
    if (activities.some(({ type }) => type === 'message')) context.turnState.set(SPOKEN, true);
    return sent;
  });
}

/** Nobody has seen anything of this turn, and whoever runs it will take it anew. */
export const mayBeginAnew = ({ turnState }: Pick<TurnContext, 'turnState'>): boolean => turnState.get(SPOKEN) === false;

/** @param run a turn from its beginning; hands its context to what it gets before all else. */
export async function beginningAnew<T>(run: (begin: (context: TurnContext) => void) => Promise<T>): Promise<T> {
  for (let round = 1; round < MOST_ROUNDS; round++) {
    try {
      return await run(watchSpeech);
    } catch (fault) {
      if (!(fault instanceof StaleItemError)) throw fault;
    }
    await sleep(Math.random() * PAUSE_MS * round);
  }
  return run(() => undefined);
}
