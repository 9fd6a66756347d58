/** A conversation's outbox: what it shall show, what it shows, how fast it may be written to. One document each. */
import type { Wording } from '../../../dialogs/phrases/say.ts';
import type { Severity } from '../../../knowledge/alerts/alert.ts';
import type { Conversation } from '../audience/conversation.ts';
import { muteFor, quietUntil } from '../audience/conversation.ts';
import type { Incident, Ledger } from '../incidents/incident.ts';
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

/** 500 alerts in a minute are a storm; a burst of half that size is taken for its beginning. */
export const STORM_ALERTS = 250;
const STORM_WINDOW = 60_000;
/** A new card waits a moment, since alerts come in bunches. */
const SETTLE = { urgent: 500, other: 1500 };
/** Counters alone are brought up to date no more often. */
const COUNTER_PAUSE = 15_000;

export function emptyOutbox(id: string): Outbox {
  return { id, wanted: [], shown: {}, dead: [], pace: [], arrivals: [], storms: [] };
}

export interface News {
  ledger: Ledger;
  incident: Incident;
  /** Alerts that this news stands for; 0 when nothing arrived. */
  alerts: number;
  /** What shall stand in the card's thread. */
  note?: Wording;
}

/**
 * Enters what a conversation shall show. Entering the same news twice changes nothing, so a crash between two steps
 * may repeat it. Returns false when nothing changed. Changes the outbox that it is given.
 */
export function wish(outbox: Outbox, conversation: Conversation, news: News[], now: number): boolean {
  noteArrivals(outbox, news, now);
  let changed = news.some((one) => one.alerts > 0);
  for (const one of news) changed = wishOne(outbox, conversation, one, now) || changed;
  return changed;
}

function wishOne(outbox: Outbox, conversation: Conversation, { ledger, incident }: News, now: number): boolean {
  const key = incident.id;
  const shown = outbox.shown[key];
  if (shown && shown.version >= incident.version) return false;
  const storm = shown ? undefined : stormWith(outbox, key);
  if (storm) return bumpStorm(outbox, storm, now);
  const waiting = outbox.wanted.find((one) => one.key === key);
  if (waiting && waiting.version >= incident.version) return false;
  if (!shown && !waiting && isStorm(outbox, now) && currentStorm(outbox, now).members.length > 0) {
    return joinStorm(outbox, ledger, incident, now);
  }
  const notBefore = waiting && !shown ? waiting.notBefore : momentFor(conversation, ledger, incident, shown, now);
  if (notBefore === undefined) return false;
  const urgent = shown && incident.told > shown.version ? now : notBefore;
  put(outbox, {
    key,
    kind: 'incident',
    ledger: ledger.resource.key,
    incident: key,
    version: incident.version,
    severity: incident.severity,
    since: waiting?.since ?? now,
    notBefore: Math.min(notBefore, urgent),
    attempts: waiting?.attempts ?? 0,
  });
  return true;
}

/** When the card may appear or change; undefined: never, it is muted for good. */
function momentFor(
  conversation: Conversation,
  ledger: Ledger,
  incident: Incident,
  shown: Shown | undefined,
  now: number,
): number | undefined {
  if (shown) return incident.told > shown.version ? now : Math.max(now, shown.at + COUNTER_PAUSE);
  const mute = muteFor(conversation, incident, ledger, now);
  if (mute) return mute.until;
  const settle = incident.severity <= 1 ? SETTLE.urgent : SETTLE.other;
  return quietUntil(conversation, incident.severity, now) ?? now + settle;
}

export function put(outbox: Outbox, entry: Wanted): void {
  outbox.wanted = [...outbox.wanted.filter((one) => one.key !== entry.key), entry];
}

/** A reply in the card's thread, in channels only: elsewhere it would be one message more for everybody. */
export function wishNote(
  outbox: Outbox,
  conversation: Conversation,
  incident: Incident,
  ledger: Ledger,
  text: Wording,
  now: number,
): void {
  if (conversation.kind !== 'channel') return;
  const key = `${incident.id}/${incident.version}`;
  put(outbox, {
    key,
    kind: 'note',
    ledger: ledger.resource.key,
    incident: incident.id,
    version: 1,
    severity: incident.severity,
    since: now,
    notBefore: now,
    attempts: 0,
    text,
  });
}

/** In place of a card that cannot be had: a few words, which nothing can make unreadable. */
export function wishPlain(outbox: Outbox, key: string, text: Wording, now: number, of: Partial<Wanted> = {}): void {
  const { ledger, incident, reply, severity = 1 } = of;
  const place = { ...(ledger ? { ledger } : {}), ...(incident ? { incident } : {}), ...(reply ? { reply } : {}) };
  put(outbox, { ...place, key, kind: 'plain', version: 1, severity, since: now, notBefore: now, attempts: 0, text });
}

/** What somebody was answered, and the connector did not take: before all alerts, in the order in which it was said. */
export function wishReply(outbox: Outbox, key: string, reply: Wanted['reply'], now: number, wait: number): void {
  // Later than those before it, also within one moment.
  const since = Math.max(now, ...outbox.wanted.map((one) => (one.kind === 'reply' ? one.since + 1 : 0)));
  put(outbox, {
    key,
    kind: 'reply',
    version: 1,
    severity: 0,
    since,
    notBefore: now + wait,
    attempts: 1,
    ...(reply ? { reply } : {}),
  });
}

function noteArrivals(outbox: Outbox, news: News[], now: number): void {
  const count = news.reduce((sum, one) => sum + one.alerts, 0);
  const slice = Math.floor(now / 10_000) * 10_000;
  const recent = outbox.arrivals.filter(([start]) => start > now - STORM_WINDOW - 10_000);
  const last = recent.at(-1);
  if (count > 0 && last?.[0] === slice) last[1] += count;
  else if (count > 0) recent.push([slice, count]);
  outbox.arrivals = recent;
  if (isStorm(outbox, now)) beginStorm(outbox, now);
}

export function isStorm(outbox: Outbox, now: number): boolean {
  return (
    outbox.arrivals.reduce((sum, [start, count]) => (start > now - STORM_WINDOW ? sum + count : sum), 0) >= STORM_ALERTS
  );
}

function stormWith(outbox: Outbox, incident: string): Storm | undefined {
  return outbox.storms.find((storm) => storm.members.some((one) => one.incident === incident));
}

/** The storm that is on, or a new one. */
function currentStorm(outbox: Outbox, now: number): Storm {
  const last = outbox.storms.at(-1);
  if (last && last.until >= now) return last;
  const fresh = { id: `storm-${now}`, since: outbox.arrivals[0]?.[0] ?? now, until: now, version: 0, members: [] };
  outbox.storms = [...outbox.storms, fresh].slice(-4);
  return fresh;
}

/** What waits for its first card goes into the storm's card instead. */
function beginStorm(outbox: Outbox, now: number): void {
  const storm = currentStorm(outbox, now);
  storm.until = now + STORM_WINDOW;
  const fresh = outbox.wanted.filter((one) => one.kind === 'incident' && !outbox.shown[one.key]);
  // One group counts on its own card.
  if (storm.members.length + fresh.length < 2) return;
  for (const { ledger, incident } of fresh)
    storm.members.push({ ledger: ledger as string, incident: incident as string });
  outbox.wanted = outbox.wanted.filter((one) => !fresh.includes(one));
  bumpStorm(outbox, storm, now);
}

function joinStorm(outbox: Outbox, ledger: Ledger, incident: Incident, now: number): boolean {
  const storm = currentStorm(outbox, now);
  storm.members.push({ ledger: ledger.resource.key, incident: incident.id });
  return bumpStorm(outbox, storm, now);
}

function bumpStorm(outbox: Outbox, storm: Storm, now: number): boolean {
  if (storm.members.length === 0) return false;
  storm.version++;
  const shown = outbox.shown[storm.id];
  const waiting = outbox.wanted.find((one) => one.key === storm.id);
  const notBefore = waiting?.notBefore ?? (shown ? Math.max(now, shown.at + COUNTER_PAUSE) : now + SETTLE.urgent);
  put(outbox, {
    key: storm.id,
    kind: 'storm',
    version: storm.version,
    severity: 0,
    since: waiting?.since ?? now,
    notBefore,
    attempts: waiting?.attempts ?? 0,
  });
  return true;
}

/** Its card stands here or waits to, alone or within a storm's. */
export function isShown(outbox: Outbox | undefined, incident: string): boolean {
  const { shown = {}, wanted = [] } = outbox ?? {};
  return (
    Boolean(shown[incident]) ||
    wanted.some((one) => one.key === incident) ||
    (outbox !== undefined && stormWith(outbox, incident) !== undefined)
  );
}

/** Takes an incident out of its storm's card: it is to have one of its own. */
export function leaveStorm(outbox: Outbox, incident: string): void {
  for (const storm of outbox.storms) storm.members = storm.members.filter((one) => one.incident !== incident);
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
