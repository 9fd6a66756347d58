/**
 * Empties the conversations' outboxes: takes wake-ups from the queue, holds one conversation at a time, keeps Teams'
 * limits, and writes down what was delivered before it sends the next.
 */

import type { Conversation } from '../audience/conversation.ts';
import type { Clock } from '../clock.ts';
import { doorbell } from '../doorbell.ts';
import { isGone } from '../store/lease.ts';
import { type AlertStore, change, type Stored, type Taken } from '../store/store.ts';
import { backoff, type Courier, type Delivery, type Parcel } from './courier.ts';
import { emptyLane, type Lane, nextDue, nextWanted, trimShown, type Wanted } from './outbox.ts';
import { CONVERSATION_LIMITS, type Gate, type Limit, spend, tenantGate, waitFor } from './pace.ts';

/** Times in ms. Tests shorten them; the proportions matter: a slice is well within a hold, that within a lease. */
export interface Shifts {
  /** How long one conversation is served before the others get their turn. */
  slice: number;
  /** After a crash another instance may go on so much later. */
  hold: number;
  lease: number;
  poll: number;
}

export const SHIFTS: Shifts = { slice: 10_000, hold: 20_000, lease: 30_000, poll: 250 };
/** An outage may last; a card that fails so often while others go through is itself at fault. */
const MOST_ATTEMPTS = 200;
const OLDEST = 24 * 3_600_000;
const MOST_LANES = 64;

export interface PostmanParts {
  store: AlertStore;
  courier: Courier;
  clock: Clock;
  /** Names this instance. */
  me: string;
  conversation(lane: string): Promise<Conversation | undefined>;
  park(lane: string, why: string): Promise<void>;
  /** What to send for an entry now; undefined when there is nothing to say any more. `version` is what it shows. */
  draw(lane: Lane, wanted: Wanted): Promise<{ activity: Parcel['activity']; version: number } | undefined>;
  /** How many instances share the tenant's limit. */
  instances(): number;
  limits?: Limit[];
  shifts?: Shifts;
  onDelivery?(delivery: Delivery, wanted: Wanted, took: number): void;
  onFault(fault: unknown): void;
}

export interface Postman {
  start(): void;
  /** Ends after the sends at hand. */
  stop(): Promise<void>;
  /** There may be something to do. */
  nudge(): void;
}

export function postman(parts: PostmanParts): Postman {
  const { store, clock, me, limits = CONVERSATION_LIMITS, shifts = SHIFTS } = parts;
  const ending = new AbortController();
  const served = new Map<string, Promise<void>>();
  const gates = new Map<string, Gate>();
  const bell = doorbell(clock);
  let running: Promise<void> | undefined;

  function gateOf(tenant: string): Gate {
    const known = gates.get(tenant) ?? tenantGate(clock, () => 1 / Math.max(1, parts.instances()));
    gates.set(tenant, known);
    return known;
  }

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      const free = MOST_LANES - served.size;
      const calls = free > 0 ? await store.take('lanes', Math.min(32, free), shifts.lease).catch(fault) : [];
      for (const call of calls) answer(call);
      if (calls.length === 0) await bell.wait(shifts.poll, ending.signal);
    }
    await Promise.all(served.values());
  }

  function fault(error: unknown): Taken[] {
    parts.onFault(error);
    return [];
  }

  function answer(call: Taken): void {
    const lane = call.body;
    // Served already: the one at work may have looked for the last time, so the call comes back a little later.
    if (served.has(lane)) return void call.again(2000).catch(parts.onFault);
    const work = serve(lane, call)
      .catch(async (error) => {
        parts.onFault(error);
        await call.again(5000);
      })
      .catch(parts.onFault)
      .finally(() => served.delete(lane));
    served.set(lane, work);
  }

  async function serve(id: string, call: Taken): Promise<void> {
    const conversation = await parts.conversation(id);
    if (!conversation || conversation.parked) return call.done();
    if (!(await claim(id))) return call.again(2000);
    const end = clock.now() + shifts.slice;
    while (clock.now() < end && !ending.signal.aborted) {
      if (!(await serveOne(id, conversation, end))) break;
    }
    const due = await release(id);
    // The next call is queued before this one is taken off: a crash in between only wakes twice.
    if (due !== undefined) await store.put('lanes', id, Math.max(0, due - clock.now()));
    await call.done();
  }

  function claim(id: string): Promise<boolean> {
    return change<Lane, boolean>(store, 'lanes', id, (lane = emptyLane(id)) => {
      const now = clock.now();
      if (lane.holder && lane.holder.who !== me && lane.holder.until > now && !isGone(lane.holder.who))
        return { result: false };
      return { value: { ...lane, holder: { who: me, until: now + shifts.hold } }, due: nextDue(lane), result: true };
    });
  }

  /** When to call again; undefined when nothing waits, or a call for it is queued already. */
  function release(id: string): Promise<number | undefined> {
    return change<Lane, number | undefined>(store, 'lanes', id, (lane = emptyLane(id)) => {
      const { holder, wake, ...free } = lane;
      const due = nextDue(lane);
      const isCalled = due !== undefined && wake !== undefined && wake > clock.now() && wake <= due;
      const value = {
        ...free,
        ...(holder && holder.who !== me ? { holder } : {}),
        ...(due === undefined ? {} : { wake: isCalled ? wake : due }),
      };
      return { value, due, result: isCalled ? undefined : due };
    });
  }

  /** Sends one entry. False when nothing is due, not within this slice, or somebody else holds the conversation. */
  async function serveOne(id: string, conversation: Conversation, end: number): Promise<boolean> {
    const stored = await store.read<Lane>('lanes', id);
    const lane = stored?.value;
    const wanted = lane && nextWanted(lane, clock.now());
    if (!lane || !wanted) return waitForMore(lane, end);
    const wait = waitFor(lane.pace, limits, clock.now());
    if (clock.now() + wait >= end) {
      await hold(id, wait);
      return false;
    }
    if (wait > 0) await clock.sleep(wait, ending.signal);
    if (ending.signal.aborted) return false;
    const drawn = await parts.draw(lane, wanted);
    if (!drawn) return forget(id, wanted);
    if (!(await send(stored as Stored<Lane>, conversation, wanted, drawn))) return false;
    return !(await parts.conversation(id))?.parked;
  }

  /** Something that is due soon is worth waiting for: a new turn would cost a second. */
  async function waitForMore(lane: Lane | undefined, end: number): Promise<boolean> {
    const due = lane && nextDue(lane);
    if (due === undefined || due >= end || due - clock.now() > 3000) return false;
    await clock.sleep(Math.max(5, due - clock.now()), ending.signal);
    return !ending.signal.aborted;
  }

  /** The budget is used up for longer than this slice: everything in the lane waits for it. */
  function hold(id: string, wait: number): Promise<void> {
    return change<Lane, void>(store, 'lanes', id, (lane = emptyLane(id)) => {
      const value = { ...lane, pausedUntil: Math.max(lane.pausedUntil ?? 0, clock.now() + wait) };
      return { value, due: nextDue(value), result: undefined };
    });
  }

  function forget(id: string, wanted: Wanted): Promise<boolean> {
    return change<Lane, boolean>(store, 'lanes', id, (lane = emptyLane(id)) => {
      const value = {
        ...lane,
        wanted: lane.wanted.filter((one) => one.key !== wanted.key || one.version !== wanted.version),
      };
      return { value, due: nextDue(value), result: true };
    });
  }

  async function send(
    stored: Stored<Lane>,
    conversation: Conversation,
    wanted: Wanted,
    drawn: { activity: Parcel['activity']; version: number },
  ): Promise<boolean> {
    const { id, value: lane } = stored;
    const shown = lane.shown[wanted.key];
    const thread = wanted.kind === 'note' ? lane.shown[wanted.incident ?? '']?.activityId : undefined;
    const leave = await gateOf(conversation.tenant ?? 'local').enter(ending.signal);
    // After a long wait somebody else might soon take the conversation over: hold it anew, or leave it to them.
    if ((lane.holder?.until ?? 0) - clock.now() < shifts.hold / 2 && !(await claim(id))) {
      leave();
      return false;
    }
    const started = clock.now();
    const parcel: Parcel = {
      reference: conversation.reference,
      activity: drawn.activity,
      ...(shown ? { updates: shown.activityId } : {}),
      ...(thread ? { inThreadOf: thread } : {}),
    };
    const delivery = await parts.courier.deliver(parcel);
    const at = leave();
    const answered = clock.now();
    parts.onDelivery?.(delivery, wanted, answered - started);
    await change<Lane, void>(
      store,
      'lanes',
      id,
      (now = emptyLane(id)) => {
        const value = enter(now, wanted, drawn.version, delivery, at, answered);
        if (value.holder?.who === me) value.holder.until = answered + shifts.hold;
        return { value, due: nextDue(value), result: undefined };
      },
      stored,
    );
    if (delivery.kind === 'conversationGone') await parts.park(id, delivery.why);
    return true;
  }

  return {
    start() {
      running = run();
    },
    async stop() {
      ending.abort();
      await running;
    },
    nudge: bell.ring,
  };
}

/** Writes down what a delivery brought. Changes the lane that it is given. */
export function enter(lane: Lane, wanted: Wanted, version: number, delivery: Delivery, at: number, now: number): Lane {
  const waiting = lane.wanted.find((one) => one.key === wanted.key);
  const others = lane.wanted.filter((one) => one.key !== wanted.key);
  lane.pace = spend(lane.pace, at);
  switch (delivery.kind) {
    case 'delivered': {
      if (wanted.kind !== 'note') {
        lane.shown[wanted.key] = { activityId: delivery.activityId, version, at: now };
        trimShown(lane);
      }
      // A newer wish that came in while this one was on its way stays.
      lane.wanted = waiting && waiting.version > version ? [...others, { ...waiting, attempts: 0 }] : others;
      return lane;
    }
    case 'cardGone':
      delete lane.shown[wanted.key];
      return lane;
    case 'conversationGone':
      return lane;
    case 'tryAgain': {
      const again = { ...(waiting ?? wanted), attempts: wanted.attempts + 1, why: delivery.why };
      const wait = delivery.after ?? backoff(again.attempts);
      if (delivery.pause) lane.pausedUntil = now + wait;
      again.notBefore = now + wait;
      const isDead = delivery.why.startsWith('401')
        ? false
        : again.attempts >= MOST_ATTEMPTS || now - again.since > OLDEST;
      lane.wanted = isDead ? others : [...others, again];
      if (isDead) lane.dead.push({ ...again, at: now });
      return lane;
    }
    case 'refused':
      lane.wanted = others;
      lane.dead.push({ ...(waiting ?? wanted), why: delivery.why, at: now });
      return lane;
  }
}
