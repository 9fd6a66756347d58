/** One notification, whatever its sender's schema: what the rest of the on-call side works with. */

export type Severity = 0 | 1 | 2 | 3 | 4;

/** Who speaks: the kind of rule or event that sent the notification. */
export type AlertSource =
  | 'metric'
  | 'log'
  | 'activity'
  | 'resource-health'
  | 'service-health'
  | 'prometheus'
  | 'smart-detector'
  | 'event'
  | 'budget'
  | 'backup'
  | 'unknown';

/** `event` has happened and has no end: a regenerated key, a deleted blob. */
export type AlertState = 'fired' | 'resolved' | 'event';

export interface Resource {
  /** Groups: the storage account's name (unique in its cloud), else the resource id, in lower case. */
  key: string;
  /** Azure resource id as far as it is known. */
  id?: string;
  /** Name that people know: the account, never `default`. */
  name: string;
  /** Provider and type in lower case, such as microsoft.storage/storageaccounts. */
  type?: string;
  group?: string;
  subscription?: string;
  /** blob, file, queue or table, when the alert is about one service of an account. */
  service?: string;
  /** True for a storage account and everything in it. */
  isAccount: boolean;
}

export interface Condition {
  metric?: string;
  operator?: string;
  threshold?: number;
  value?: number;
  aggregation?: string;
  /** Its line is learned from what was usual, and moves. */
  isLearned?: true;
  dimensions: Record<string, string>;
  query?: string;
  namespace?: string;
}

export interface Told {
  /** What happened, in a sentence or a few. */
  sentence?: string;
  /** Resource health: what it was before. */
  before?: string;
  /** Service health: what to look for in the portal. */
  trackingId?: string;
  /** Which of the account's keys: key1, key2. */
  keyName?: string;
  /** What the sender itself says is to be done. */
  advice?: string;
  /** What the rule's author wrote down for this moment. */
  runbook?: string;
  /** The rule's own description, and what its author hung on it. */
  notes?: string[];
}

export interface Alert {
  /** The same for the fired and the resolved notification of one alert. */
  id: string;
  /** The same only when one notification is delivered again. */
  notice: string;
  source: AlertSource;
  state: AlertState;
  severity: Severity;
  rule: string;
  description?: string;
  /** When the state began, in milliseconds since 1970. */
  at: number;
  /** When it fired, also told by a resolved notification. */
  firedAt?: number;
  resource: Resource;
  conditions: Condition[];
  /** Of all conditions together, resource ids left out; names as the sender spells them. */
  dimensions: Record<string, string>;
  /** Window of the evaluation, for queries. */
  window?: { from: number; to: number };
  /** When what is announced shall be, in milliseconds since 1970. */
  planned?: { from: number; to?: number };
  /** Activity log: operation name; Event Grid: event type. */
  operation?: string;
  /** What within the resource it is about: a container, a blob, a key, a server endpoint. */
  object?: string;
  /** Activity log: what the request sets, as `path=value`. */
  settings?: string[];
  /** Activity log: Succeeded, Failed …; health: Available, Degraded …; service health: its stage. */
  status?: string;
  /** Service health: Incident, Maintenance …; smart detection: the detector. */
  category?: string;
  region?: string;
  /** Who did it, by the activity log. */
  caller?: string;
  /** What the sender itself says, in its own words: shown as a quotation, and filled into pages. */
  told?: Told;
  /** Free text of the notification, to recognise codes in; never shown as the meaning. */
  texts: string[];
  /** What “Test” of an action group sends: it shows that alerts arrive, and nothing has happened. */
  isTest?: true;
  /** Portal of the alert's cloud. */
  portal: string;
}

/** Their sentences are Azure's own, and advise nobody to do anything. */
const NO_AUTHOR: ReadonlySet<AlertSource> = new Set([
  'activity',
  'event',
  'resource-health',
  'service-health',
  'smart-detector',
  'backup',
]);

/** What people wrote for whoever reads it, such as what to do when it fires. */
export function advisedIn({ told = {}, source }: Pick<Alert, 'told' | 'source'>): string {
  const { sentence, notes = [] } = told;
  return [NO_AUTHOR.has(source) ? undefined : sentence, ...notes].filter(Boolean).join('\n');
}
