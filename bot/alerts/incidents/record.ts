/** Enters an alert into its resource's ledger: which incident, which state. The order of arrival does not matter. */

import type { Severity } from '../../../knowledge/alerts/alert.ts';
import type { EnrichedAlert } from '../../../knowledge/alerts/enrich.ts';
import type { AlertPages } from '../../../knowledge/alerts/load.ts';
import { fingerprint } from '../../../knowledge/alerts/shapes/pieces.ts';
import { correlate } from './correlation.ts';
import { alertCount, type Group, type Incident, isOpen, type Ledger, type Series } from './incident.ts';

/** Fired again so soon after its end: the same incident goes on. By the senders' clocks. */
const FLAP = 10 * 60_000;
const MOST_OPEN = 500;
const MOST_CLOSED = 50;
const MOST_SEEN = 2000;
const MOST_SERIES = 300;

export interface Recorded {
  ledger: Ledger;
  /** Incidents that the alert belongs to, changed now or when it came first. */
  touched: string[];
  /** False for a notice that had been entered before. */
  isNew: boolean;
}

/** Changes the ledger that it is given, which was read for that. `now` is the time of receipt in ms. */
export function record(before: Ledger | undefined, alert: EnrichedAlert, pages: AlertPages, now: number): Recorded {
  const ledger: Ledger = before ?? { resource: alert.resource, incidents: [], seen: [] };
  if (alert.resource.id && !ledger.resource.id) ledger.resource = alert.resource;
  if (ledger.seen.includes(alert.notice)) {
    return { ledger, touched: incidentsWith(ledger, alert.id).map((one) => one.id), isNew: false };
  }
  ledger.seen = [...ledger.seen, alert.notice].slice(-MOST_SEEN);
  const touched = alert.state === 'resolved' ? enterEnd(ledger, alert, now) : enterTrouble(ledger, alert, pages, now);
  for (const incident of touched) incident.heardAt = now;
  ledger.incidents = trim(ledger.incidents);
  return { ledger, touched: touched.map((one) => one.id), isNew: true };
}

function incidentsWith(ledger: Ledger, seriesId: string): Incident[] {
  return ledger.incidents.filter((incident) =>
    incident.groups.some((group) => group.series.some((one) => one.id === seriesId)),
  );
}

function enterTrouble(ledger: Ledger, alert: EnrichedAlert, pages: AlertPages, now: number): Incident[] {
  const known = findSeries(ledger, alert.id);
  if (known) return enterAgain(ledger, known, alert, now);
  const incident = homeFor(ledger, alert, pages, now);
  const group = groupIn(incident, alert);
  group.series.push({ id: alert.id, firedAt: alert.at, ...(alert.state === 'event' ? { event: true as const } : {}) });
  group.series = group.series.slice(-MOST_SERIES);
  countIn(incident, group, alert);
  settle(incident);
  return [incident];
}

interface Known {
  incident: Incident;
  group: Group;
  series: Series;
}

/** The latest place in which the alert was seen. */
function findSeries(ledger: Ledger, id: string): Known | undefined {
  for (const incident of [...ledger.incidents].reverse()) {
    for (const group of incident.groups) {
      const series = group.series.find((one) => one.id === id);
      if (series) return { incident, group, series };
    }
  }
  return undefined;
}

/** One more notification of an alert that is known: a repetition, a late beginning, or a new occurrence under the old id. */
function enterAgain(ledger: Ledger, { incident, group, series }: Known, alert: EnrichedAlert, now: number): Incident[] {
  if (series.event) {
    // Begun, then done: the same occurrence, told further, in whichever order it is heard.
    const isFurther = alert.status !== group.alert.status && /^succe/i.test(alert.status ?? '');
    if (group.meaning !== alert.meaning.id || !(isFurther || isNewerWord(group, alert))) return [incident];
    // What was called off, or was over, is announced anew.
    delete series.endedAt;
    tellFurther(incident, group, alert);
    settle(incident);
    return [incident];
  }
  if (series.endedAt === undefined || series.assumed || alert.at <= series.endedAt) {
    if (series.assumed && alert.at > (series.endedAt ?? 0)) reopen(series);
    series.firedAt = Math.max(series.firedAt ?? alert.at, alert.at);
    countIn(incident, group, alert);
    settle(incident);
    return [incident];
  }
  if (alert.at - series.endedAt <= FLAP || isOpen(incident)) {
    reopen(series);
    series.firedAt = alert.at;
    countIn(incident, group, alert);
    settle(incident);
    return [incident];
  }
  const fresh = newIncident(alert, now);
  ledger.incidents.push(fresh);
  const home = groupIn(fresh, alert);
  home.series.push({ id: alert.id, firedAt: alert.at });
  countIn(fresh, home, alert);
  settle(fresh);
  return [fresh];
}

/** An announcement of Azure goes on under one tracking id: it is moved, corrected, called off. */
const isNewerWord = (group: Group, alert: EnrichedAlert) =>
  alert.source === 'service-health' && alert.at >= group.lastAt;

function tellFurther(incident: Incident, group: Group, alert: EnrichedAlert): void {
  const { meaning, others, words, ...bare } = alert;
  Object.assign(group, { alert: bare, title: meaning.title, lastAt: Math.max(group.lastAt, alert.at) });
  incident.version++;
}

function reopen(series: Series): void {
  delete series.endedAt;
  delete series.assumed;
}

/** The incident for an alert that was not seen before: its group's, one that it is connected with, or a new one. */
function homeFor(ledger: Ledger, alert: EnrichedAlert, pages: AlertPages, now: number): Incident {
  const key = groupKey(alert);
  const same = ledger.incidents.findLast(
    (one) => one.groups.some((group) => group.key === key) && (isOpen(one) || alert.at - (one.endedAt ?? 0) <= FLAP),
  );
  if (same) return same;
  for (const incident of ledger.incidents.filter(isOpen)) {
    const correlation = correlate(incident, alert, pages);
    if (!correlation) continue;
    incident.correlations.push(correlation);
    incident.told = incident.version + 1;
    return incident;
  }
  const open = ledger.incidents.filter(isOpen);
  const crowded =
    open.length >= MOST_OPEN && open.find((one) => one.groups.some((group) => group.meaning === alert.meaning.id));
  if (crowded) return crowded;
  const fresh = newIncident(alert, now);
  ledger.incidents.push(fresh);
  return fresh;
}

function newIncident(alert: EnrichedAlert, now: number): Incident {
  return {
    id: fingerprint(alert.resource.key, groupKey(alert), alert.id, alert.at),
    state: 'open',
    severity: alert.severity,
    openedAt: alert.firedAt ?? alert.at,
    heardAt: now,
    groups: [],
    correlations: [],
    audit: [],
    escalations: [],
    audience: [],
    expires: alert.meaning.expires,
    version: 0,
    told: 0,
  };
}

/** Names of the account say nothing more than the resource does. */
const REDUNDANT = /^(account_?name|cluster|alertname)$/i;

/** Same meaning, same service, same dimensions. */
export function groupKey(alert: EnrichedAlert): string {
  const dimensions = Object.entries(alert.dimensions).filter(([name]) => !REDUNDANT.test(name));
  // Events are single things (a blob, an operation); their kind and place group them, not their every detail.
  return fingerprint(
    alert.meaning.id,
    alert.resource.service ?? '',
    dimensions.map(([name, value]) => `${name.toLowerCase()}=${value.toLowerCase()}`).sort(),
  );
}

function groupIn(incident: Incident, alert: EnrichedAlert): Group {
  const key = groupKey(alert);
  const known = incident.groups.find((group) => group.key === key);
  if (known) return known;
  const { meaning, others, words, ...bare } = alert;
  const group: Group = {
    key,
    meaning: meaning.id,
    title: meaning.title,
    severity: alert.severity,
    count: 0,
    since: alert.firedAt ?? alert.at,
    lastAt: alert.at,
    alert: bare,
    series: [],
  };
  incident.groups.push(group);
  return group;
}

function countIn(incident: Incident, group: Group, alert: EnrichedAlert): void {
  const { meaning, others, words, ...bare } = alert;
  group.count++;
  group.since = Math.min(group.since, alert.at);
  if (alert.at >= group.lastAt || group.alert.state === 'resolved')
    Object.assign(group, { alert: bare, title: meaning.title });
  group.lastAt = Math.max(group.lastAt, alert.at);
  group.severity = Math.min(group.severity, alert.severity) as Severity;
  incident.severity = Math.min(incident.severity, alert.severity) as Severity;
  incident.openedAt = Math.min(incident.openedAt, alert.at);
  incident.expires = Math.max(incident.expires, meaning.expires);
  incident.version++;
  if (alertCount(incident) === 1) incident.told = incident.version;
}

/** The end of an alert. What was never seen to begin is kept as ended, so that a late beginning finds its end. */
function enterEnd(ledger: Ledger, alert: EnrichedAlert, now: number): Incident[] {
  const known = findSeries(ledger, alert.id);
  const places = known ? [known] : openHealth(ledger, alert);
  if (places.length > 0) {
    for (const { series } of places) {
      // An end from before the latest beginning is an old one that arrives late.
      if (series.firedAt !== undefined && alert.at < series.firedAt) continue;
      if (series.endedAt !== undefined && !series.assumed && series.endedAt >= alert.at) continue;
      series.endedAt = alert.at;
      delete series.assumed;
    }
    const incidents = [...new Set(places.map(({ incident }) => incident))];
    for (const { group } of places) {
      group.lastAt = Math.max(group.lastAt, alert.at);
      keepLastWord(group, alert);
    }
    incidents.forEach(settle);
    return incidents;
  }
  const incident = newIncident(alert, now);
  const group = groupIn(incident, alert);
  group.series.push({ id: alert.id, ...(alert.firedAt ? { firedAt: alert.firedAt } : {}), endedAt: alert.at });
  ledger.incidents.push(incident);
  settle(incident);
  return [incident];
}

/** What Azure says at the end, such as what it was, stands in place of what it said while it looked. */
function keepLastWord(group: Group, alert: EnrichedAlert): void {
  if (alert.source !== 'service-health' || !alert.told?.sentence) return;
  group.alert = { ...group.alert, texts: alert.texts, told: { ...group.alert.told, ...alert.told } };
  group.title = alert.meaning.title;
}

/** Health events of one resource do not always share an id: "available" ends all that began before it. */
function openHealth(ledger: Ledger, alert: EnrichedAlert): Known[] {
  if (alert.source !== 'resource-health') return [];
  return ledger.incidents.flatMap((incident) =>
    incident.groups
      .filter((group) => group.meaning === alert.meaning.id)
      .flatMap((group) =>
        group.series
          .filter((one) => one.endedAt === undefined && (one.firedAt ?? 0) <= alert.at)
          .map((series) => ({ incident, group, series })),
      ),
  );
}

/** Decides the incident's state from the lives of its alerts; what only happened is over once that was told of all of it. */
export function settle(incident: Incident): void {
  const all = incident.groups.flatMap((group) => group.series);
  const trouble = all.filter((one) => !one.event);
  const lives = trouble.length > 0 ? trouble : all.every((one) => one.endedAt !== undefined) ? all : [];
  const was = incident.state;
  if (lives.some((one) => one.endedAt === undefined)) incident.state = 'open';
  else if (lives.length > 0) {
    incident.endedAt = Math.max(...lives.map((one) => one.endedAt as number));
    incident.state = lives.every((one) => one.assumed) && was === 'expired' ? 'expired' : 'resolved';
  }
  if (incident.state === 'open') {
    delete incident.endedAt;
    if (was !== 'open') delete incident.note;
  }
  if (incident.state === 'resolved' && was === 'expired') delete incident.note;
  incident.version++;
  if (incident.state !== was) incident.told = incident.version;
}

function trim(incidents: Incident[]): Incident[] {
  const closed = incidents.filter((one) => !isOpen(one));
  const old = new Set(closed.slice(0, Math.max(0, closed.length - MOST_CLOSED)));
  return incidents.filter((one) => !old.has(one));
}
