/** What has been kept long enough goes: closed incidents, dead letters, raw messages, and places the bot was removed from. */
import type { Conversation } from './audience/conversation.ts';
import { nextDue, type Outbox } from './delivery/outbox.ts';
import { isOpen, type Ledger } from './incidents/incident.ts';
import { dueOf } from './incidents/timers.ts';
import { type AlertStore, change } from './store/store.ts';

export interface TidyParts {
  store: AlertStore;
  now: number;
  /** Milliseconds. */
  keep: number;
}

/** Safe to be repeated, and by several instances at once. An open incident stays, however old it is. */
export async function tidy(parts: TidyParts): Promise<void> {
  await tidyLedgers(parts);
  await tidyDead(parts);
  await tidyOutboxes(parts);
  await tidyPlaces(parts);
}

/** They carry their own end, a month after they came at the latest. */
export async function tidyRaw({ store, now }: Pick<TidyParts, 'store' | 'now'>): Promise<void> {
  for (const { id } of await store.list('raw', now)) await store.remove('raw', id);
}

async function tidyLedgers({ store, now, keep }: TidyParts): Promise<void> {
  const isOld = (one: Ledger['incidents'][number]) => !isOpen(one) && one.heardAt < now - keep;
  for (const { id, value } of await store.list<Ledger>('ledgers')) {
    if (!value.incidents.some(isOld)) continue;
    // The document stays, so that an alert that comes just now has its place.
    await change<Ledger, void>(store, 'ledgers', id, (ledger) => {
      if (!ledger) return { result: undefined };
      ledger.incidents = ledger.incidents.filter((one) => !isOld(one));
      if (ledger.incidents.length === 0) ledger.seen = [];
      return { value: ledger, due: dueOf(ledger), result: undefined };
    });
  }
}

async function tidyDead({ store, now, keep }: TidyParts): Promise<void> {
  for (const { id, value } of await store.list<{ at?: number }>('dead'))
    if ((value.at ?? now) < now - keep) await store.remove('dead', id);
}

async function tidyOutboxes({ store, now, keep }: TidyParts): Promise<void> {
  const isOld = ({ at }: { at: number }) => at < now - keep;
  for (const { id, value } of await store.list<Outbox>('outboxes')) {
    if (!value.dead.some(isOld)) continue;
    await change<Outbox, void>(store, 'outboxes', id, (outbox) => {
      if (!outbox) return { result: undefined };
      outbox.dead = outbox.dead.filter((one) => !isOld(one));
      return { value: outbox, due: nextDue(outbox), result: undefined };
    });
  }
}

/** Only those that are due are read: parked ones, and those with a hand-over. */
async function tidyPlaces({ store, now, keep }: TidyParts): Promise<void> {
  for (const { id, value } of await store.list<Conversation>('conversations', Number.MAX_SAFE_INTEGER)) {
    if (!value.parked || value.parked.at >= now - keep) continue;
    await store.remove('subscribed', id);
    await store.remove('outboxes', id);
    await store.remove('conversations', id);
  }
}
