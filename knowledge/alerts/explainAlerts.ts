/** An alert's payload → what each alert in it means. The whole of reading, in one call; pure. */

import { diagnose } from '../diagnose.ts';
import { cautionOf } from '../effects/cautionOf.ts';
import type { Facts } from '../facts/facts.ts';
import type { Knowledge } from '../pages/assemble.ts';
import type { Redacted } from '../redact/redact.ts';
import { advisedIn, type Severity, type Told } from './alert.ts';
import { type AlertKnowledge, type EnrichedAlert, enrich, type LikelyCause } from './enrich.ts';
import type { AlertPages } from './load.ts';
import { openAlertPages } from './open.ts';
import { readAlerts } from './readAlerts.ts';
import { sift } from './sift.ts';
import { callerOf } from './traits.ts';

/** One alert as an expert reads it. Nothing in it is secret. */
export interface AlertReport {
  /** Name of the page in knowledge/alerts. */
  meaning: string;
  title: string;
  state: 'fired' | 'resolved' | 'event';
  severity: Severity;
  source: string;
  rule: string;
  /** ISO 8601. */
  time: string;
  resource: { name: string; type?: string; id?: string; group?: string; service?: string };
  measured?: string;
  /** What within the resource it is about. */
  object?: string;
  /** By what the alert is narrowed down: dimensions, labels. */
  where?: Record<string, string>;
  /** Activity log: what the request sets. */
  settings?: string[];
  /** The sender's own words. */
  told?: Told;
  caller?: string;
  /** What speaks against what the rule's author tells the reader to do, in English. */
  caution?: string;
  says: string;
  causes: LikelyCause[];
  /** What else the same alert says. */
  also: { meaning: string; title: string }[];
  next: string[];
  query?: string;
  portal?: string;
  sources: string[];
}

/** The knowledge of reports, as an alert asks for it. */
export function alertKnowledge(knowledge: Knowledge, now: () => Date, pages = openAlertPages()): AlertKnowledge {
  return {
    pages,
    diagnose: (report: Redacted, facts: Facts = {}) => diagnose(knowledge, report, facts, { now: now() }),
    causeTitle: (id) => knowledge.causes.get(id)?.matter.title,
  };
}

/** `body` is what a sender posted: JSON of any schema, read already, or any text. */
export function explainAlerts(body: unknown, knowledge: Knowledge, now: Date, pages?: AlertPages): AlertReport[] {
  const known = alertKnowledge(knowledge, () => now, pages);
  return readAlerts(sift(body), now.getTime()).map((alert) => reportOn(enrich(alert, known)));
}

function reportOn({ meaning, others, resource, ...alert }: EnrichedAlert): AlertReport {
  const { name, type, id, group, service } = resource;
  const { measured, query, portal } = meaning;
  const caller = callerOf({ ...alert, resource });
  const caution = cautionOf(advisedIn(alert), 'ofStorage');
  return {
    meaning: meaning.id,
    title: meaning.title,
    state: alert.state,
    severity: alert.severity,
    source: alert.source,
    rule: alert.rule,
    time: new Date(alert.at).toISOString(),
    resource: { name, ...(type && { type }), ...(id && { id }), ...(group && { group }), ...(service && { service }) },
    ...(measured && { measured }),
    ...(alert.object && { object: alert.object }),
    ...(Object.keys(alert.dimensions).length > 0 && { where: alert.dimensions }),
    ...(alert.settings && { settings: alert.settings }),
    ...(alert.told && { told: alert.told }),
    ...(caller && { caller }),
    ...(caution && { caution }),
    says: meaning.says,
    causes: meaning.causes,
    also: others.map((other) => ({ meaning: other.id, title: other.title })),
    next: meaning.next,
    ...(query && { query }),
    ...(portal && { portal }),
    sources: meaning.sources,
  };
}
