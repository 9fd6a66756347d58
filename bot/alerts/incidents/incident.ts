/** What is kept about trouble: one ledger a resource, in it incidents, in them groups, in them the alerts' own lives. */
import type { Wording } from '../../../dialogs/phrases/say.ts';
import type { Alert, Resource, Severity } from '../../../knowledge/alerts/alert.ts';
import { fingerprint } from '../../../knowledge/alerts/shapes/pieces.ts';

/** The life of one alert: the notifications that share its id. */
export interface Series {
  id: string;
  /** The latest beginning. */
  firedAt?: number;
  endedAt?: number;
  /** Has happened and has no end. */
  event?: true;
  /** Ended here, by hand or because nothing was heard for long; a real end still counts. */
  assumed?: true;
}

/** Alerts with the same meaning and the same dimensions. */
export interface Group {
  key: string;
  /** Name of the page. */
  meaning: string;
  title: string;
  severity: Severity;
  /** Notifications that told of trouble; ends are not counted. */
  count: number;
  since: number;
  lastAt: number;
  /** The latest alert that fired; the card's texts are made from it. */
  alert: Alert;
  series: Series[];
}

export interface AuditEntry {
  at: number;
  who: string;
  what: Wording;
}

/** Why a group stands in this incident beside others. */
export interface Correlation {
  /** The meaning that came first, and the one that it explains. */
  after: string;
  meaning: string;
  says: string;
  causes: string[];
  /** What is known by it; absent in what older versions kept. */
  facts?: Record<string, string>;
}

export interface Escalation {
  /** Received time at which it is due. */
  at: number;
  minutes: number;
  /** Keys of conversations. */
  from: string;
  to: string;
  done?: true;
}

export interface Incident {
  id: string;
  state: 'open' | 'resolved' | 'expired';
  severity: Severity;
  /** By the senders' clocks. */
  openedAt: number;
  endedAt?: number;
  /** By our clock: when something was last heard. */
  heardAt: number;
  groups: Group[];
  correlations: Correlation[];
  acknowledged?: { who: string; at: number };
  assigned?: { who: string; id: string; at: number };
  audit: AuditEntry[];
  escalations: Escalation[];
  /** Wording on the card, such as why it expired. */
  note?: Wording;
  /** Keys of the conversations that shall show it. */
  audience: string[];
  /** Hours without news after which it expires. */
  expires: number;
  /** Grows with each change that a card shows. */
  version: number;
  /** The version of the last change that is more than a counter. */
  told: number;
}

export interface Ledger {
  resource: Resource;
  incidents: Incident[];
  /** Notices that were already counted, newest last. */
  seen: string[];
}

export function isOpen(incident: Incident): boolean {
  return incident.state === 'open';
}

const onlyHappened = (group: Group) => group.series.every((one) => one.event);
const fires = (group: Group) => group.series.some((one) => !one.event && one.endedAt === undefined);

/**
 * The group that the card speaks of: the worst, then the earliest. What is over steps back behind what still fires,
 * and what merely happened behind trouble.
 */
export function mainGroup(incident: Incident): Group {
  const anyFires = incident.groups.some(fires);
  const rank = (group: Group) => group.severity + (onlyHappened(group) ? 20 : 0) + (anyFires && !fires(group) ? 10 : 0);
  return [...incident.groups].sort((one, other) => rank(one) - rank(other) || one.since - other.since)[0] as Group;
}

/** When the trouble began; what happened before and explains it was none yet. */
export function beganAt(incident: Incident): number {
  const trouble = incident.groups.filter((group) => !onlyHappened(group)).map(({ since }) => since);
  return trouble.length > 0 ? Math.min(...trouble) : incident.openedAt;
}

export function alertCount(incident: Incident): number {
  return incident.groups.reduce((sum, group) => sum + group.count, 0);
}

/** Safe as a file and blob name, whatever the resource is called. */
export function ledgerId(key: string): string {
  const safe = key.replace(/[^A-Za-z0-9:._-]/g, '-');
  return safe === key && key.length <= 120 ? key : `${safe.slice(-100)}-${fingerprint(key)}`;
}
