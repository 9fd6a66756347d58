/** So many alerts at once that they share one card: when that begins, who is in it, and when it is brought up to date. */
import type { Incident, Ledger } from '../incidents/incident.ts';
import { COUNTER_PAUSE, type Outbox, put, SETTLE, type Storm } from './outbox.ts';

/** 500 alerts in a minute are a storm; a burst of half that size is taken for its beginning. */
export const STORM_ALERTS = 250;
const STORM_WINDOW = 60_000;

/** @param count alerts that have just come */
export function noteArrivals(outbox: Outbox, count: number, now: number): void {
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

export function stormWith(outbox: Outbox, incident: string): Storm | undefined {
  return outbox.storms.find((storm) => storm.members.some((one) => one.incident === incident));
}

/** The storm that is on, or a new one. */
export function currentStorm(outbox: Outbox, now: number): Storm {
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

export function joinStorm(outbox: Outbox, ledger: Ledger, incident: Incident, now: number): boolean {
  const storm = currentStorm(outbox, now);
  storm.members.push({ ledger: ledger.resource.key, incident: incident.id });
  return bumpStorm(outbox, storm, now);
}

export function bumpStorm(outbox: Outbox, storm: Storm, now: number): boolean {
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

/** Takes an incident out of its storm's card: it is to have one of its own. */
export function leaveStorm(outbox: Outbox, incident: string): void {
  for (const storm of outbox.storms) storm.members = storm.members.filter((one) => one.incident !== incident);
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
