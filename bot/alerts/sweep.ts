/** Every few seconds: what is due by time alone, and wake-ups that were lost. Any instance may do it, and all may. */

import { DateTime } from 'luxon';
import type { Conversation } from './audience/conversation.ts';
import { minutesOf } from './audience/conversation.ts';
import type { Register } from './audience/conversations.ts';
import { tellWhatWasMissed } from './audience/latecomer.ts';
import type { Clock } from './clock.ts';
import { emptyOutbox, nextDue, type Outbox, put } from './delivery/outbox.ts';
import type { Ledger } from './incidents/incident.ts';
import { loop } from './loop.ts';
import { type AlertStore, change } from './store/store.ts';
import { tidy, tidyRaw } from './tidy.ts';

export interface SweepParts {
  store: AlertStore;
  clock: Clock;
  known: Register;
  me: string;
  every?: number;
  /** Days that closed incidents and dead letters are kept. */
  keepDays: number;
  /** What else is looked at once in a while. */
  watch?(): Promise<void>;
  onFault(fault: unknown): void;
}

export interface Sweep {
  start(): void;
  stop(): Promise<void>;
  /** How many instances were alive a moment ago, this one included. */
  instances(): number;
}

const EVERY = 10_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** An outbox that is due for so long has lost its wake-up. */
const LOST = 20_000;
/** Copies of what other instances keep are some seconds old at most. */
const RECENT = 60_000;

export function sweep(parts: SweepParts): Sweep {
  const { store, clock, every = EVERY } = parts;
  let alive = 1;
  let tidiedRaw = 0;
  // Everything is read for it: not while the first people wait.
  let tidied = clock.now() - DAY + HOUR / 6;

  async function step(ending: AbortSignal): Promise<void> {
    await sweepOnce(parts).catch(parts.onFault);
    await countInstances().catch(parts.onFault);
    await tidyUp().catch(parts.onFault);
    await clock.sleep(every, ending);
  }

  async function countInstances(): Promise<void> {
    const now = clock.now();
    await store.write('instances', parts.me, { at: now }, { over: '*', due: now });
    const all = await store.list<{ at: number }>('instances');
    alive = Math.max(1, all.filter(({ value }) => value.at > now - 3 * every).length);
    const gone = all.filter(({ value }) => value.at < now - 20 * every);
    await Promise.all(gone.map(({ id }) => store.remove('instances', id)));
  }

  /** Once an hour and once a day, since the keeper may have to read long lists. */
  async function tidyUp(): Promise<void> {
    const now = clock.now();
    if (now >= tidiedRaw + HOUR) {
      tidiedRaw = now;
      await tidyRaw({ store, now });
      await parts.watch?.();
    }
    if (now < tidied + DAY) return;
    tidied = now;
    await tidy({ store, now, keep: parts.keepDays * DAY });
  }

  const { start, stop } = loop(step, () => store.remove('instances', parts.me).catch(parts.onFault));
  return { start, stop, instances: () => alive };
}

export async function sweepOnce({ store, clock, known }: Pick<SweepParts, 'store' | 'clock' | 'known'>): Promise<void> {
  const now = clock.now();
  const ledgers = await store.list<Ledger>('ledgers', now);
  await Promise.all(ledgers.map(({ id }) => store.put('alerts', JSON.stringify({ tick: id }))));
  const outboxes = await store.list<Outbox>('outboxes', now - LOST);
  const conversations = await known.those(outboxes.map(({ id }) => id));
  await Promise.all(
    outboxes
      .filter(({ id }) => conversations.get(id) && !conversations.get(id)?.parked)
      .map(({ id }) => store.put('outboxes', id)),
  );
  for (const [key, conversation] of await known.subscribed()) {
    await digest({ store, known }, key, conversation, now);
    // Another instance may have entered an alert before it heard of the subscription.
    const lately = conversation.subscriptions.map(({ at }) => at).filter((at) => at > now - RECENT);
    if (lately.length > 0) await tellWhatWasMissed({ store, known, now: clock.now }, key, Math.min(...lately));
  }
}

/** Puts the digest into the outbox once a day. The day stands in its key, so two instances wish for the same one. */
async function digest(
  { store, known }: Pick<SweepParts, 'store' | 'known'>,
  key: string,
  conversation: Conversation,
  now: number,
): Promise<void> {
  if (!conversation.digest || conversation.parked) return;
  const local = DateTime.fromMillis(now, { zone: conversation.zone ?? 'utc' });
  const day = local.toISODate() as string;
  const minute = local.hour * 60 + local.minute;
  const at = minutesOf(conversation.digest.at);
  // Late is better than never, but not half a day late.
  if (conversation.digest.last === day || minute < at || minute > at + 240) return;
  const due = await change<Outbox, number | undefined>(store, 'outboxes', key, (value = emptyOutbox(key)) => {
    const key = `digest-${day}`;
    if (value.shown[key] || value.wanted.some((one) => one.key === key)) return { result: undefined };
    put(value, { key, kind: 'digest', version: 1, severity: 2, since: now, notBefore: now, attempts: 0 });
    return { value, due: nextDue(value), result: now };
  });
  if (due !== undefined) await store.put('outboxes', key);
  await known.edit(key, (one) => {
    if (one.digest) one.digest.last = day;
  });
}
