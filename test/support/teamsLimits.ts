/** A connector in memory that keeps Teams' limits strictly, and misbehaves when it is told to. */

import type { Clock } from '../../bot/alerts/clock.ts';
import { CONVERSATION_LIMITS, TENANT_LIMIT } from '../../bot/alerts/delivery/pace.ts';
import { type Delivery, type Outgoing, readFault, type Sender } from '../../bot/alerts/delivery/sender.ts';
import type { Activity } from '../../dialogs/turn/channel.ts';

export interface Post {
  conversation: string;
  activityId: string;
  activity: Partial<Activity>;
  /** How often it was updated. */
  updates: number;
}

export interface StrictConnector extends Sender {
  posts: Post[];
  /** Moments of all calls that were let in, by conversation. */
  calls: Map<string, number[]>;
  tooMany: number;
}

export type Trouble = 'ok' | { status: number; after?: number } | 'reset' | 'hang' | 'reset after delivery';

export interface StrictOptions {
  /** How long an answer takes (ms of the clock). */
  latency?: () => number;
  trouble?: () => Trouble;
}

const HANG = 8000;

export function strictConnector(
  clock: Clock,
  { latency = () => 40, trouble = () => 'ok' }: StrictOptions = {},
): StrictConnector {
  const calls = new Map<string, number[]>();
  const tenant: number[] = [];
  let ids = 0;

  function isTooMany(conversation: string, now: number): boolean {
    const own = calls.get(conversation) ?? [];
    const within = (moments: number[], per: number) => moments.filter((at) => at > now - per).length;
    const exceeds = CONVERSATION_LIMITS.some(({ count, per }) => within(own.slice(-count), per) >= count);
    return exceeds || within(tenant.slice(-TENANT_LIMIT.count), TENANT_LIMIT.per) >= TENANT_LIMIT.count;
  }

  function keep({ reference, activity, updates, inThreadOf }: Outgoing): string {
    const conversation = `${reference.conversation?.id}${inThreadOf ? `;messageid=${inThreadOf}` : ''}`;
    const known = connector.posts.find((post) => post.activityId === updates);
    if (known) {
      known.activity = activity;
      known.updates++;
      return known.activityId;
    }
    const activityId = `post-${++ids}`;
    connector.posts.push({ conversation, activityId, activity, updates: 0 });
    return activityId;
  }

  async function deliver(outgoing: Outgoing): Promise<Delivery> {
    const whole = latency();
    await clock.sleep(whole / 2);
    const conversation = outgoing.reference.conversation?.id ?? '';
    const now = clock.now();
    const fails = trouble();
    const fault = (status: number, after?: number) =>
      readFault(
        { statusCode: status, response: { headers: { get: () => (after === undefined ? undefined : String(after)) } } },
        outgoing,
      );
    if (isTooMany(conversation, now)) {
      connector.tooMany++;
      return fault(429, 5);
    }
    calls.set(conversation, [...(calls.get(conversation) ?? []), now].slice(-2000));
    tenant.push(now);
    if (fails === 'reset') return readFault(new Error('ECONNRESET'), outgoing);
    if (fails === 'hang') {
      await clock.sleep(HANG);
      return readFault(Object.assign(new Error('no answer'), { name: 'ConnectorTooSlow' }), outgoing);
    }
    if (fails === 'reset after delivery') {
      keep(outgoing);
      return readFault(new Error('ECONNRESET'), outgoing);
    }
    if (fails !== 'ok') return fault(fails.status, fails.after);
    // Somebody deleted the card.
    if (outgoing.updates && !connector.posts.some((post) => post.activityId === outgoing.updates)) return fault(404);
    const activityId = keep(outgoing);
    await clock.sleep(whole / 2);
    return { kind: 'delivered', activityId };
  }

  const connector: StrictConnector = { posts: [], calls, tooMany: 0, deliver };
  return connector;
}
