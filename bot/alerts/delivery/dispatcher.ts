/**
 * Empties the conversations' outboxes: takes wake-ups from the queue, holds one conversation at a time, keeps Teams'
 * limits, and writes down what was delivered before it sends the next.
 */

import type { Conversation } from '../audience/conversation.ts';
import type { Clock } from '../clock.ts';
import { loop } from '../loop.ts';
import { isGone } from '../store/lease.ts';
import { type AlertStore, change, type Stored, type Taken } from '../store/store.ts';
import { waker } from '../waker.ts';
import { enter } from './enter.ts';
import { emptyOutbox, nextDue, nextWanted, type Outbox, type Wanted } from './outbox.ts';
import { CONVERSATION_LIMITS, type Gate, type Limit, tenantGate, waitFor } from './pace.ts';
import type { Delivery, Outgoing, Sender } from './sender.ts';

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
const MOST_SERVED = 64;
/** As many as a queue of Azure gives at once. */
const MOST_TAKEN = 32;
/** Somebody is at work on the conversation, and may have looked for the last time. */
const WHILE_SERVED = 2_000;
const AFTER_A_FAULT = 5_000;
/** What is due so soon is worth waiting for: a new turn would cost a second. */
const WORTH_WAITING = 3_000;
/** What is due already is looked for once more, and not over and over. */
const LEAST_WAIT = 5;

export interface DispatcherParts {
  store: AlertStore;
  sender: Sender;
  clock: Clock;
  /** Names this instance. */
  me: string;
  conversation(key: string): Promise<Conversation | undefined>;
  park(key: string, why: string): Promise<void>;
  /** What to send for an entry now; undefined when there is nothing to say any more. `version` is what it shows. */
  draw(
    outbox: Outbox,
    wanted: Wanted,
    conversation: Conversation,
  ): Promise<{ activity: Outgoing['activity']; version: number } | undefined>;
  /** How many instances share the tenant's limit. */
  instances(): number;
  limits?: Limit[];
  shifts?: Shifts;
  onDelivery?(delivery: Delivery, wanted: Wanted, took: number): void;
  onFault(fault: unknown): void;
}

export interface Dispatcher {
  start(): void;
  /** Ends after the sends at hand. */
  stop(): Promise<void>;
  /** There may be something to do. */
  nudge(): void;
}

export function dispatcher(parts: DispatcherParts): Dispatcher {
  const { store, clock, me, limits = CONVERSATION_LIMITS, shifts = SHIFTS } = parts;
  const served = new Map<string, Promise<void>>();
  const gates = new Map<string, Gate>();
  const sleep = waker(clock);
  const { start, stop, ending } = loop(step, () => Promise.all(served.values()));

  function gateOf(tenant: string): Gate {
    const known = gates.get(tenant) ?? tenantGate(clock, () => 1 / Math.max(1, parts.instances()));
    gates.set(tenant, known);
    return known;
  }

  async function step(): Promise<void> {
    const free = MOST_SERVED - served.size;
    const calls = free > 0 ? await store.take('outboxes', Math.min(MOST_TAKEN, free), shifts.lease).catch(fault) : [];
    for (const call of calls) answer(call);
    if (calls.length === 0) await sleep.wait(shifts.poll, ending);
  }

  function fault(error: unknown): Taken[] {
    parts.onFault(error);
    return [];
  }

  function answer(call: Taken): void {
    const id = call.body;
    if (served.has(id)) return void call.again(WHILE_SERVED).catch(parts.onFault);
    const work = serve(id, call)
      .catch(async (error) => {
        parts.onFault(error);
        await call.again(AFTER_A_FAULT);
      })
      .catch(parts.onFault)
      .finally(() => served.delete(id));
    served.set(id, work);
  }

  async function serve(id: string, call: Taken): Promise<void> {
    const conversation = await parts.conversation(id);
    if (!conversation || conversation.parked) return call.done();
    if (!(await claim(id))) return call.again(WHILE_SERVED);
    const end = clock.now() + shifts.slice;
    while (clock.now() < end && !ending.aborted) {
      if (!(await serveOne(id, conversation, end))) break;
    }
    const due = await release(id);
    // The next call is queued before this one is taken off: a crash in between only wakes twice.
    if (due !== undefined) await store.put('outboxes', id, Math.max(0, due - clock.now()));
    await call.done();
  }

  function claim(id: string): Promise<boolean> {
    return change<Outbox, boolean>(store, 'outboxes', id, (outbox = emptyOutbox(id)) => {
      const now = clock.now();
      if (outbox.lease && outbox.lease.who !== me && isHeld(outbox.lease, now)) return { result: false };
      return { value: { ...outbox, lease: { who: me, until: now + shifts.hold } }, due: nextDue(outbox), result: true };
    });
  }

  /** A lease that would last longer than any is from before the clock was put back. */
  const isHeld = ({ who, until }: NonNullable<Outbox['lease']>, now: number) =>
    until > now && until - now < 3 * shifts.hold && !isGone(who);

  /** When to call again; undefined when nothing waits, or a call for it is queued already. */
  function release(id: string): Promise<number | undefined> {
    return change<Outbox, number | undefined>(store, 'outboxes', id, (outbox = emptyOutbox(id)) => {
      const { lease, wake, ...free } = outbox;
      const due = nextDue(outbox);
      const isCalled = due !== undefined && wake !== undefined && wake > clock.now() && wake <= due;
      const value = {
        ...free,
        ...(lease && lease.who !== me ? { lease } : {}),
        ...(due === undefined ? {} : { wake: isCalled ? wake : due }),
      };
      return { value, due, result: isCalled ? undefined : due };
    });
  }

  /** Sends one entry. False when nothing is due, not within this slice, or somebody else holds the conversation. */
  async function serveOne(id: string, conversation: Conversation, end: number): Promise<boolean> {
    const stored = await store.read<Outbox>('outboxes', id);
    const outbox = stored?.value;
    const wanted = outbox && nextWanted(outbox, clock.now());
    if (!outbox || !wanted) return waitForMore(outbox, end);
    const wait = waitFor(outbox.pace, limits, clock.now());
    if (clock.now() + wait >= end) {
      await hold(id, wait);
      return false;
    }
    if (wait > 0) await clock.sleep(wait, ending);
    if (ending.aborted) return false;
    const drawn = await parts.draw(outbox, wanted, conversation);
    if (!drawn) return forget(id, wanted);
    if (!(await send(stored as Stored<Outbox>, conversation, wanted, drawn))) return false;
    return !(await parts.conversation(id))?.parked;
  }

  async function waitForMore(outbox: Outbox | undefined, end: number): Promise<boolean> {
    const due = outbox && nextDue(outbox);
    if (due === undefined || due >= end || due - clock.now() > WORTH_WAITING) return false;
    await clock.sleep(Math.max(LEAST_WAIT, due - clock.now()), ending);
    return !ending.aborted;
  }

  /** The budget is used up for longer than this slice: everything in the outbox waits for it. */
  function hold(id: string, wait: number): Promise<void> {
    return change<Outbox, void>(store, 'outboxes', id, (outbox = emptyOutbox(id)) => {
      const value = { ...outbox, pausedUntil: Math.max(outbox.pausedUntil ?? 0, clock.now() + wait) };
      return { value, due: nextDue(value), result: undefined };
    });
  }

  function forget(id: string, wanted: Wanted): Promise<boolean> {
    return change<Outbox, boolean>(store, 'outboxes', id, (outbox = emptyOutbox(id)) => {
      const value = {
        ...outbox,
        wanted: outbox.wanted.filter((one) => one.key !== wanted.key || one.version !== wanted.version),
      };
      return { value, due: nextDue(value), result: true };
    });
  }

  async function send(
    stored: Stored<Outbox>,
    conversation: Conversation,
    wanted: Wanted,
    drawn: { activity: Outgoing['activity']; version: number },
  ): Promise<boolean> {
    const { id, value: outbox } = stored;
    const shown = outbox.shown[wanted.key];
    const thread = wanted.kind === 'note' ? outbox.shown[wanted.incident ?? '']?.activityId : undefined;
    const leave = await gateOf(conversation.tenant ?? 'local').enter(ending);
    // After a long wait somebody else might soon take the conversation over: hold it anew, or leave it to them.
    if ((outbox.lease?.until ?? 0) - clock.now() < shifts.hold / 2 && !(await claim(id))) {
      leave();
      return false;
    }
    const started = clock.now();
    const outgoing: Outgoing = {
      reference: conversation.reference,
      activity: drawn.activity,
      ...(shown ? { updates: shown.activityId } : {}),
      ...((thread ?? wanted.reply?.thread) ? { inThreadOf: thread ?? wanted.reply?.thread } : {}),
    };
    const delivery = await parts.sender.deliver(outgoing);
    const at = leave();
    const answered = clock.now();
    parts.onDelivery?.(delivery, wanted, answered - started);
    await change<Outbox, void>(
      store,
      'outboxes',
      id,
      (now = emptyOutbox(id)) => {
        const value = enter(now, { wanted, version: drawn.version, delivery, at, answered });
        if (value.lease?.who === me) value.lease.until = answered + shifts.hold;
        return { value, due: nextDue(value), result: undefined };
      },
      stored,
    );
    if (delivery.kind === 'conversationGone') await parts.park(id, delivery.why);
    return true;
  }

  return { start, stop, nudge: sleep.wake };
}
