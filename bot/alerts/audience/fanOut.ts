/** From a ledger to the conversations that shall show it. Repeating it changes nothing. */

import { emptyOutbox, nextDue, type Outbox } from '../delivery/outbox.ts';
import { type News, wish, wishNote } from '../delivery/wishes.ts';
import { type Incident, isOpen, type Ledger } from '../incidents/incident.ts';
import { type AlertStore, change } from '../store/store.ts';
import { type Conversation, matches } from './conversation.ts';
import type { Register } from './conversations.ts';

/** What telling needs of the register. */
export type Known = Pick<Register, 'those' | 'subscribed'>;

/** Adds the conversations that subscribed to what the incident has become, with their escalations. */
export function addAudience(
  ledger: Ledger,
  incident: Incident,
  conversations: Map<string, Conversation>,
  now: number,
): void {
  for (const [key, conversation] of conversations) {
    const fitting = conversation.subscriptions.filter((one) => matches(one, incident, ledger));
    if (fitting.length === 0) continue;
    if (!incident.audience.includes(key)) incident.audience.push(key);
    for (const { escalate } of fitting) {
      if (
        !escalate ||
        !isOpen(incident) ||
        isNews(incident) ||
        incident.escalations.some((one) => one.from === key && one.to === escalate.to)
      )
        continue;
      incident.escalations.push({
        at: now + escalate.minutes * 60_000,
        minutes: escalate.minutes,
        from: key,
        to: escalate.to,
      });
    }
  }
}

/** What a storage account tells of its own accord (a blob was written) asks nobody for an answer, unless it is grave: malware. */
const isNews = ({ groups }: Incident) =>
  groups.every(({ alert, severity }) => alert.source === 'event' && severity > 2);

/** Writes the news into each conversation's outbox and wakes it. */
export async function fanOut(store: AlertStore, known: Known, news: News[], now: number): Promise<void> {
  const audience = new Set(news.flatMap((one) => one.incident.audience));
  const conversations = await known.those(audience);
  await Promise.all([...audience].map((key) => fill(store, key, conversations.get(key), news, now)));
}

async function fill(
  store: AlertStore,
  id: string,
  conversation: Conversation | undefined,
  news: News[],
  now: number,
): Promise<void> {
  if (!conversation) return;
  const mine = news.filter((one) => one.incident.audience.includes(id));
  const due = await change<Outbox, number | undefined>(store, 'outboxes', id, (outbox = emptyOutbox(id)) => {
    let changed = wish(outbox, conversation, mine, now);
    for (const one of mine) {
      if (!one.note || !outbox.shown[one.incident.id]) continue;
      wishNote(outbox, conversation, one, now);
      changed = true;
    }
    const at = nextDue(outbox);
    // News that was known before: the wake-up of the first time may have been lost in a crash, so it is repeated.
    const wake = at !== undefined && (!changed || outbox.wake === undefined || at < outbox.wake);
    if (changed && wake) outbox.wake = at;
    return changed ? { value: outbox, due: at, result: wake ? at : undefined } : { result: wake ? at : undefined };
  });
  if (due !== undefined && !conversation.parked) await store.put('outboxes', id, Math.max(0, due - now));
}
