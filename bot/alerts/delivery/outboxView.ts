/** The outboxes as an operator sees them: what waits, what could not be delivered, and both ways out of that. */

import type { Conversation } from '../audience/conversation.ts';
import type { Clock } from '../clock.ts';
import { type AlertStore, change } from '../store/store.ts';
import { type DeadLetter, emptyLane, type Lane, nextDue, put, type Wanted } from './outbox.ts';

export interface OutboxLine {
  /** Names the letter for `replay` and `drop`. */
  key: string;
  lane: string;
  conversation: string;
  kind: Wanted['kind'] | 'alert';
  attempts: number;
  since: number;
  why?: string;
}

export interface Outbox {
  /** Alerts that are not yet entered. */
  queued: number;
  waiting: OutboxLine[];
  dead: OutboxLine[];
  parked: { lane: string; name: string; why: string; since: number }[];
}

interface Unreadable {
  body: string;
  at: number;
  why: string;
}

export async function readOutbox(store: AlertStore): Promise<Outbox> {
  const [queued, lanes, unreadable, conversations] = await Promise.all([
    store.depth('alerts'),
    store.list<Lane>('lanes'),
    store.list<Unreadable>('dead'),
    store.list<Conversation>('conversations'),
  ]);
  const names = new Map(conversations.map(({ id, value }) => [id, value.name]));
  const line = (lane: string, one: Wanted): OutboxLine => ({
    key: one.key,
    lane,
    conversation: names.get(lane) ?? lane,
    kind: one.kind,
    attempts: one.attempts,
    since: one.since,
    ...(one.why ? { why: one.why } : {}),
  });
  const alerts = unreadable.map(
    ({ id, value }): OutboxLine => ({
      key: id,
      lane: '',
      conversation: 'not yet known',
      kind: 'alert',
      attempts: 0,
      since: value.at,
      why: value.why,
    }),
  );
  return {
    queued,
    waiting: lanes.flatMap(({ id, value }) => value.wanted.map((one) => line(id, one))),
    dead: [...lanes.flatMap(({ id, value }) => value.dead.map((one) => line(id, one))), ...alerts],
    parked: conversations.flatMap(({ id, value }) =>
      value.parked ? [{ lane: id, name: value.name, why: value.parked.why, since: value.parked.at }] : [],
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
  for (const { id, value } of await store.list<Lane>('lanes')) {
    if (!value.dead.some((one) => isMeant(one.key))) continue;
    const { taken, due } = await change<Lane, { taken: number; due: number | undefined }>(
      store,
      'lanes',
      id,
      (lane = emptyLane(id)) => {
        const meant = lane.dead.filter((one) => isMeant(one.key));
        lane.dead = lane.dead.filter((one) => !isMeant(one.key));
        if (again) for (const letter of meant) put(lane, fresh(letter, clock.now()));
        return { value: lane, due: nextDue(lane), result: { taken: meant.length, due: nextDue(lane) } };
      },
    );
    if (again && due !== undefined) await store.put('lanes', id);
    count += taken;
  }
  return count;
}

function fresh({ at: _, why: __, ...letter }: DeadLetter, now: number): Wanted {
  return { ...letter, attempts: 0, since: now, notBefore: now };
}
