/** A body from any sender → the alerts in it. Never throws: what no schema fits becomes a readable unknown alert. */

import { isObject } from '../shapes.ts';
import type { Alert } from './alert.ts';
import { readCommonSchema } from './shapes/commonSchema.ts';
import { isEvent, readEvent } from './shapes/events.ts';
import { lowerNames, openJson, readTime, textsOf } from './shapes/loose.ts';
import { readOlderActivity, readOlderLog, readOlderMetric } from './shapes/olderSchemas.ts';
import { fingerprint, sumUp } from './shapes/pieces.ts';
import { findResource } from './shapes/resource.ts';

/** A body of 256 KB holds some hundred real events; more entries than this are no events. */
const MOST_ALERTS = 1000;

/** `now` (ms) stands in where a notification tells no time. */
export function readAlerts(body: unknown, now: number): Alert[] {
  const opened = openJson(body);
  if (!Array.isArray(opened)) return [readSafely(opened, now)];
  const left = opened.length - MOST_ALERTS;
  const more = left > 0 ? [{ title: `${left} more entries of one message were left out` }] : [];
  return [...opened.slice(0, MOST_ALERTS), ...more].map((one) => readSafely(openJson(one), now));
}

/** Entries of one body stand for themselves: what cannot be read is an alert of its own and takes no other along. */
function readSafely(body: unknown, now: number): Alert {
  try {
    return withPortal(readOne(body, now), body);
  } catch {
    return sumUp({
      id: fingerprint(body),
      source: 'unknown',
      severity: undefined,
      rule: 'An alert that could not be read',
      description: 'Its message has a form that is not known. "Show raw" shows it.',
      resource: findResource({ dimensions: {}, ids: [], texts: [] }),
      dimensions: {},
      texts: [],
      now,
    });
  }
}

function readOne(body: unknown, now: number): Alert {
  if (!isObject(body)) return readUnknown(body, now);
  const top = lowerNames(body);
  const data = lowerNames(top.data);
  const schema = textsOf(top).schemaid?.toLowerCase() ?? '';
  if (isObject(openJson(data.essentials))) return readCommonSchema(data, now);
  if (isObject(openJson(top.essentials))) return readCommonSchema(top, now);
  if (isEvent(top)) return readEvent(top, now);
  if (schema.includes('activitylog') || lowerNames(data.context).activitylog) return readOlderActivity(data, now);
  if (lowerNames(top.context).activitylog) return readOlderActivity(top, now);
  if (schema.includes('logalert') || data.searchquery) return readOlderLog(data, now);
  if (lowerNames(data.context).condition) return readOlderMetric(data, now);
  if (lowerNames(top.context).condition) return readOlderMetric(top, now);
  return readUnknown(body, now);
}

const TITLES = [
  'title',
  'name',
  'alertname',
  'alertrule',
  'rule',
  'rulename',
  'summary',
  'subject',
  'budgetname',
  'message',
  'text',
];

/** Whatever it is, people shall read it: a title, a time and a resource are looked for under the names that senders like. */
function readUnknown(body: unknown, now: number): Alert {
  const top = lowerNames(body);
  const said = { ...flatTexts(top, 3), ...textsOf(top) };
  const title = TITLES.map((name) => said[name]).find(Boolean) ?? (typeof body === 'string' ? body : undefined);
  const firedAt = ['timestamp', 'time', 'eventtime', 'startsat', 'fireddatetime', 'date']
    .map((name) => readTime(said[name]))
    .find(Boolean);
  const values = Object.values(said);
  const ids = values.filter((value) => value.startsWith('/subscriptions/'));
  const budget = said.budgetname !== undefined;
  return sumUp({
    id: fingerprint(body),
    source: budget ? 'budget' : 'unknown',
    condition: said.monitorcondition ?? said.status ?? said.state,
    severity: said.severity ?? said.level ?? said.priority,
    rule: title ?? 'Unknown alert',
    description: said.description ?? said.message,
    firedAt,
    resource: findResource({ dimensions: said, ids, texts: values }),
    dimensions: {},
    category: textsOf(top).schemaid,
    texts: values.slice(0, 40),
    now,
  });
}

/** Texts of nested objects under their own names, outer ones first; lists are looked into, to a depth. */
function flatTexts(value: unknown, depth: number): Record<string, string> {
  const entries = Array.isArray(value) ? value.slice(0, 20) : isObject(value) ? [value] : [];
  let flat: Record<string, string> = {};
  for (const entry of entries) {
    const low = lowerNames(entry);
    flat = { ...textsOf(low), ...flat };
    if (depth > 0)
      for (const inner of Object.values(low).slice(0, 50)) flat = { ...flatTexts(openJson(inner), depth - 1), ...flat };
  }
  return flat;
}

const PORTALS = /https:\/\/(portal\.azure\.(?:us|cn|com))(?=[/#?])/;

/** The portal of the sender's cloud: links in the notification name it. */
function withPortal(alert: Alert, body: unknown): Alert {
  const host = isObject(body) ? PORTALS.exec(JSON.stringify(body).slice(0, 100_000))?.[1] : undefined;
  return host ? { ...alert, portal: `https://${host}` } : alert;
}
