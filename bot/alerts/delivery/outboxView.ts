/** The outboxes as an operator sees them: what waits, what could not be delivered, and both ways out of that. */

import type { Conversation } from '../audience/conversation.ts';
import type { Clock } from '../clock.ts';
import { type AlertStore, change } from '../store/store.ts';
import { type DeadLetter, emptyOutbox, nextDue, type Outbox, put, type Wanted } from './outbox.ts';

export interface OutboxLine {
  /** Names the letter for `replay` and `drop`. */
  key: string;
  /** Names the conversation, as `status` does. */
  id: string;
  conversation: string;
  kind: Wanted['kind'] | 'alert';
  attempts: number;
  since: number;
  why?: string;
}

export interface OutboxView {
  /** Alerts that are not yet entered. */
  queued: number;
  waiting: OutboxLine[];
  dead: OutboxLine[];
  parked: { id: string; name: string; why: string; since: number }[];
}

interface Unreadable {
  body: string;
  at: number;
  why: string;
}

export async function viewOutboxes(store: AlertStore): Promise<OutboxView> {
  const [queued, outboxes, unreadable, conversations] = await Promise.all([
    store.depth('alerts'),
    store.list<Outbox>('outboxes'),
    store.list<Unreadable>('dead'),
    store.list<Conversation>('conversations'),
  ]);
  const names = new Map(conversations.map(({ id, value }) => [id, value.name]));
  const line = (id: string, one: Wanted): OutboxLine => ({
    key: one.key,
    id,
    conversation: names.get(id) ?? id,
    kind: one.kind,
    attempts: one.attempts,
    since: one.since,
    ...(one.why ? { why: one.why } : {}),
  });
  const alerts = unreadable.map(
    ({ id, value }): OutboxLine => ({
      key: id,
      id: '',
      conversation: 'not yet known',
      kind: 'alert',
      attempts: 0,
      since: value.at,
      why: value.why,
    }),
  );
  return {
    queued,
    waiting: outboxes.flatMap(({ id, value }) => value.wanted.map((one) => line(id, one))),
    dead: [...outboxes.flatMap(({ id, value }) => value.dead.map((one) => line(id, one))), ...alerts],
    parked: conversations.flatMap(({ id, value }) =>
      value.parked ? [{ id, name: value.name, why: value.parked.why, since: value.parked.at }] : [],
    ),
  };
}

/** Puts dead letters back into work, all or those named. Returns how many. */
export function replay(store: AlertStore, clock: Clock, keys: string[] | 'all'): Promise<number> {
  return takeOut(store, clock, keys, true);
}

/** Forgets dead letters, all or those named. Returns how many. */
export function drop(store: AlertStore, clock: Clock, keys: string[] | 'all'): Promise<number> {
  return takeOut(store, clock, keys, false);
}

async function takeOut(store: AlertStore, clock: Clock, keys: string[] | 'all', again: boolean): Promise<number> {
  const isMeant = (key: string) => keys === 'all' || keys.includes(key);
  let count = 0;
  for (const { id, value } of await store.list<Unreadable>('dead')) {
    if (!isMeant(id)) continue;
    if (again) await store.put('alerts', value.body);
    await store.remove('dead', id);
    count++;
  }
  for (const { id, value } of await store.list<Outbox>('outboxes')) {
    if (!value.dead.some((one) => isMeant(one.key))) continue;
    const { taken, due } = await change<Outbox, { taken: number; due: number | undefined }>(
      store,
      'outboxes',
      id,
      (outbox = emptyOutbox(id)) => {
        const meant = outbox.dead.filter((one) => isMeant(one.key));
        outbox.dead = outbox.dead.filter((one) => !isMeant(one.key));
        if (again) for (const letter of meant) put(outbox, fresh(letter, clock.now()));
        return { value: outbox, due: nextDue(outbox), result: { taken: meant.length, due: nextDue(outbox) } };
      },
    );
    if (again && due !== undefined) await store.put('outboxes', id);
    count += taken;
  }
  return count;
}

function fresh({ at: _, why: __, ...letter }: DeadLetter, now: number): Wanted {
  return { ...letter, attempts: 0, since: now, notBefore: now };
}
