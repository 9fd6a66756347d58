/** What a conversation shall show: cards of incidents, notes in their threads, plain words, replies that came too late. */
import type { Wording } from '../../../dialogs/phrases/say.ts';
import { type Conversation, muteFor, quietUntil } from '../audience/conversation.ts';
import type { Incident, Ledger } from '../incidents/incident.ts';
import { COUNTER_PAUSE, type Outbox, put, SETTLE, type Shown, type Wanted } from './outbox.ts';
import { bumpStorm, currentStorm, isStorm, joinStorm, noteArrivals, stormWith } from './storms.ts';

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
  const alerts = news.reduce((sum, one) => sum + one.alerts, 0);
  noteArrivals(outbox, alerts, now);
  let changed = alerts > 0;
  for (const one of news) changed = wishOne(outbox, conversation, one, now) || changed;
  return changed;
}

function wishOne(outbox: Outbox, conversation: Conversation, one: News, now: number): boolean {
  const { ledger, incident } = one;
  const key = incident.id;
  const shown = outbox.shown[key];
  if (shown && shown.version >= incident.version) return false;
  const storm = shown ? undefined : stormWith(outbox, key);
  if (storm) return bumpStorm(outbox, storm, now);
  const waiting = outbox.wanted.find((wanted) => wanted.key === key);
  if (waiting && waiting.version >= incident.version) return false;
  if (!shown && !waiting && isStorm(outbox, now) && currentStorm(outbox, now).members.length > 0) {
    return joinStorm(outbox, ledger, incident, now);
  }
  const notBefore = waiting && !shown ? waiting.notBefore : momentFor(conversation, one, shown, now);
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
  { ledger, incident }: News,
  shown: Shown | undefined,
  now: number,
): number | undefined {
  if (shown) return incident.told > shown.version ? now : Math.max(now, shown.at + COUNTER_PAUSE);
  const mute = muteFor(conversation, incident, ledger, now);
  if (mute) return mute.until;
  const settle = incident.severity <= 1 ? SETTLE.urgent : SETTLE.other;
  return quietUntil(conversation, incident.severity, now) ?? now + settle;
}

/** A reply in the card's thread, in channels only: elsewhere it would be one message more for everybody. */
export function wishNote(
  outbox: Outbox,
  conversation: Conversation,
  { incident, ledger, note: text }: News,
  now: number,
): void {
  if (conversation.kind !== 'channel' || !text) return;
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
