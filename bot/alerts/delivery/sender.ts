/** One try to post or update. What comes back is a value; one loop in one place does the trying again. */
import type { Activity, ConversationReference } from '../../../dialogs/turn/channel.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

export type Delivery =
  | { kind: 'delivered'; activityId: string }
  /** Try again; `after` (ms) is what the service asked for. `pause` holds back the whole conversation. */
  | { kind: 'tryAgain'; why: string; after?: number; pause: boolean }
  /** The card that should be updated is no more. */
  | { kind: 'cardGone' }
  /** The bot is not in that conversation any more, or is blocked there. */
  | { kind: 'conversationGone'; why: string }
  /** It will never be taken like this. */
  | { kind: 'refused'; why: string };

export interface Outgoing {
  reference: Partial<ConversationReference>;
  activity: Partial<Activity>;
  /** Card to update; absent: a new post. */
  updates?: string;
  /** Card in whose thread the post goes. */
  inThreadOf?: string;
}

export interface Sender {
  deliver(outgoing: Outgoing): Promise<Delivery>;
}

const LONGEST_WHY = 200;

interface Fault {
  statusCode?: number;
  status?: number;
  code?: string;
  message?: string;
  name?: string;
  response?: { headers?: { get?(name: string): string | undefined } };
  details?: { error?: { code?: string } };
  body?: { error?: { code?: string } };
}

/** Reads what went wrong. Teams asks to repeat 412, 429, 502 and 504: learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
export function readFault(error: unknown, { updates }: Outgoing): Delivery {
  const fault = (error ?? {}) as Fault;
  const status = fault.statusCode ?? fault.status;
  const code = fault.body?.error?.code ?? fault.details?.error?.code ?? fault.code ?? '';
  // Kept and shown by `storagebot outbox`; the connector may repeat what it was asked with.
  const why = redact([status, code || fault.name].filter(Boolean).join(' ')).slice(0, LONGEST_WHY);
  const after = retryAfter(fault.response?.headers?.get?.('retry-after'));
  if (status === 429) return { kind: 'tryAgain', why, pause: true, ...(after === undefined ? {} : { after }) };
  if (status === undefined || status === 408 || status === 412 || status >= 500)
    return { kind: 'tryAgain', why, pause: (status ?? 0) >= 500, ...(after === undefined ? {} : { after }) };
  // The bot's own credential: everything waits until somebody mends it.
  if (status === 401)
    return { kind: 'tryAgain', why: `${why}: the bot's own credential was not accepted`, pause: true, after: 60_000 };
  if (status === 404 && updates && !/conversation/i.test(code)) return { kind: 'cardGone' };
  if (
    status === 403 ||
    status === 404 ||
    /ConversationBlocked|NotInConversationRoster|ConversationNotFound|BotDisabled/i.test(code)
  )
    return { kind: 'conversationGone', why };
  return { kind: 'refused', why };
}

/** Seconds or a date, as HTTP allows; at most an hour. */
export function retryAfter(header: string | undefined | null, now = Date.now()): number | undefined {
  if (!header) return undefined;
  const wait = /^\d+(\.\d+)?$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? undefined : Math.min(3_600_000, Math.max(0, wait));
}

/** 1, 2, 4 … 60 s, somewhere between half of it and all of it, so that many do not come back at once. */
export function backoff(attempts: number, random: () => number = Math.random): number {
  const whole = Math.min(60_000, 1000 * 2 ** Math.min(10, Math.max(0, attempts - 1)));
  return whole / 2 + (random() * whole) / 2;
}
