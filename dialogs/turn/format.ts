/**
 * Two versions of the bot may work beside each other on one store, for an update or for the way back. What is kept
 * carries the number of its format, and the rule is the same everywhere:
 *
 * - none or a lower one: read, with what is missing at its first value, and written with the own number
 * - a higher one: refused and left as it is, since whoever wrote it knows more
 * - fields that this version does not know stay where they are
 *
 * Raise a number only where an older version would misread what this one writes; a field more needs none.
 */
import type { StateProperty, ThreadState } from './channel.ts';
import type { Thread } from './turn.ts';

/** Of the state of a conversation. */
export const THREAD_FORMAT = 1;

/** A newer version has written it. */
export class NewerFormat extends Error {
  override name = 'NewerFormat';
  constructor(what: string, format: unknown) {
    super(`${what} has format ${format}, which a newer version wrote. It is left alone; update this one too.`);
  }
}

/** What is no number at all comes from no version that we know either. */
export const isNewer = ({ format = 0 }: { format?: unknown }, own: number): boolean => !(Number(format) <= own);

function inFormat(thread: Thread): Thread {
  if (isNewer(thread, THREAD_FORMAT)) throw new NewerFormat('The state of a conversation', thread.format);
  thread.people ??= {};
  thread.format = THREAD_FORMAT;
  return thread;
}

/** The state of each conversation. @throws NewerFormat */
export function threadsIn(state: ThreadState): Pick<StateProperty<Thread>, 'get'> {
  const property = state.createProperty<Thread>('thread');
  return { get: async (context, initial) => inFormat(await property.get(context, initial)) };
}
