/** From a ledger to the conversations that shall show it. Repeating it changes nothing. */

import { emptyLane, type Lane, type News, nextDue, wish, wishNote } from '../delivery/outbox.ts';
import { type Incident, isOpen, type Ledger } from '../incidents/incident.ts';
import { type AlertStore, change } from '../store/store.ts';
import { type Conversation, matches } from './conversation.ts';

export interface Known {
  /** Lane → conversation. */
  all(): Promise<Map<string, Conversation>>;
}

/** Adds the conversations that subscribed to what the incident has become, with their escalations. */
export function addAudience(
  ledger: Ledger,
  incident: Incident,
  conversations: Map<string, Conversation>,
  now: number,
): void {
  for (const [lane, conversation] of conversations) {
    const fitting = conversation.subscriptions.filter((one) => matches(one, incident, ledger));
    if (fitting.length === 0) continue;
    if (!incident.lanes.includes(lane)) incident.lanes.push(lane);
    for (const { escalate } of fitting) {
      if (
        !escalate ||
        !isOpen(incident) ||
        incident.escalations.some((one) => one.from === lane && one.to === escalate.to)
      )
        continue;
      incident.escalations.push({
        at: now + escalate.minutes * 60_000,
        minutes: escalate.minutes,
        from: lane,
        to: escalate.to,
      });
    }
  }
}

/** Writes the news into each lane's outbox and wakes it. */
export async function fanOut(store: AlertStore, known: Known, news: News[], now: number): Promise<void> {
  const conversations = await known.all();
  const lanes = new Set(news.flatMap((one) => one.incident.lanes));
  await Promise.all([...lanes].map((lane) => fill(store, lane, conversations.get(lane), news, now)));
}

async function fill(
  store: AlertStore,
  id: string,
  conversation: Conversation | undefined,
  news: News[],
  now: number,
): Promise<void> {
  if (!conversation) return;
  const mine = news.filter((one) => one.incident.lanes.includes(id));
  const due = await change<Lane, number | undefined>(store, 'lanes', id, (lane = emptyLane(id)) => {
    let changed = wish(lane, conversation, mine, now);
    for (const { incident, ledger, note } of mine) {
      if (!note || !lane.shown[incident.id]) continue;
      wishNote(lane, conversation, incident, ledger, note, now);
      changed = true;
    }
    const at = nextDue(lane);
    // News that was known before: the wake-up of the first time may have been lost in a crash, so it is repeated.
    const wake = at !== undefined && (!changed || lane.wake === undefined || at < lane.wake);
    if (changed && wake) lane.wake = at;
    return changed ? { value: lane, due: at, result: wake ? at : undefined } : { result: wake ? at : undefined };
  });
  if (due !== undefined && !conversation.parked) await store.put('lanes', id, Math.max(0, due - now));
}
