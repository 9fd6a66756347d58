/** A conversation's outbox: what it shall show, what it shows, how fast it may be written to. One document each. */
import type { Wording } from '../../../dialogs/phrases/say.ts';
import type { Severity } from '../../../knowledge/alerts/alert.ts';
import { type AlertStore, change } from '../store/store.ts';
import type { Pace } from './pace.ts';

export interface Wanted {
  /** One entry for each card or note; a newer wish replaces the older one. */
  key: string;
  kind: 'incident' | 'note' | 'digest' | 'storm' | 'plain' | 'reply';
  ledger?: string;
  incident?: string;
  version: number;
  severity: Severity;
  /** When it was first wished for. */
  since: number;
  notBefore: number;
  attempts: number;
  /** What stood in the way last. */
  why?: string;
  /** Of a note, and of what is said plainly. */
  text?: Wording;
  /** Of a reply that the connector did not take within its turn. */
  reply?: { activity: object; thread?: string };
}

export interface Shown {
  activityId: string;
  version: number;
  at: number;
}

export interface DeadLetter extends Wanted {
  at: number;
}

export interface Storm {
  id: string;
  since: number;
  until: number;
  version: number;
  members: { ledger: string; incident: string }[];
}

export interface Outbox {
  id: string;
  wanted: Wanted[];
  shown: Record<string, Shown>;
  dead: DeadLetter[];
  pace: Pace;
  /** The instance that is writing now. */
  lease?: { who: string; until: number };
  /** When the queued wake-up is due. */
  wake?: number;
  /** After a 429 or an outage nothing is sent before. */
  pausedUntil?: number;
  /** Alerts of the last minute or so, in slices of 10 s: [start, count]. */
  arrivals: [number, number][];
  /** The latest few; late news about their members still goes to their card. */
  storms: Storm[];
}

/** A new card waits a moment, since alerts come in bunches. */
export const SETTLE = { urgent: 500, other: 1500 };
/** Counters alone are brought up to date no more often. */
export const COUNTER_PAUSE = 15_000;

export function emptyOutbox(id: string): Outbox {
  return { id, wanted: [], shown: {}, dead: [], pace: [], arrivals: [], storms: [] };
}

export function put(outbox: Outbox, entry: Wanted): void {
  outbox.wanted = [...outbox.wanted.filter((one) => one.key !== entry.key), entry];
}

/** All but the replies that another one goes before: people read them in the order in which they were said. */
function atTheHead({ wanted }: Outbox): Wanted[] {
  const replies = wanted.filter(({ kind }) => kind === 'reply');
  const first = Math.min(...replies.map(({ since }) => since));
  const head = replies.find(({ since }) => since === first);
  return wanted.filter((one) => one.kind !== 'reply' || one === head);
}

/** The entry to send next: of those that are due the most severe, then the oldest. */
export function nextWanted(outbox: Outbox, now: number): Wanted | undefined {
  if ((outbox.pausedUntil ?? 0) > now) return undefined;
  const due = atTheHead(outbox).filter((one) => one.notBefore <= now);
  const first = (one: Wanted) => one.kind === 'storm' || one.kind === 'reply';
  const rank = (one: Wanted) => (first(one) ? -1 : one.severity) * 1e15 + one.since;
  return due.sort((one, other) => rank(one) - rank(other))[0];
}

/** When there is something to do next; undefined when there is nothing. */
export function nextDue(outbox: Outbox): number | undefined {
  if (outbox.wanted.length === 0) return undefined;
  return Math.max(outbox.pausedUntil ?? 0, Math.min(...atTheHead(outbox).map((one) => one.notBefore)));
}

const KEPT_SHOWN = 400;

/** Forgets the oldest cards; a changed incident of that age gets a new card. */
export function trimShown(outbox: Outbox): void {
  const entries = Object.entries(outbox.shown);
  if (entries.length <= KEPT_SHOWN) return;
  outbox.shown = Object.fromEntries(entries.sort(([, one], [, other]) => other.at - one.at).slice(0, KEPT_SHOWN));
}

/** What waited while the conversation was parked goes out now. */
export async function wake(store: AlertStore, id: string, now: number): Promise<void> {
  const due = await change<Outbox, number | undefined>(store, 'outboxes', id, (outbox = emptyOutbox(id)) => {
    delete outbox.pausedUntil;
    const at = nextDue(outbox);
    return { value: outbox, due: at, result: at };
  });
  if (due !== undefined) await store.put('outboxes', id, Math.max(0, due - now));
}
