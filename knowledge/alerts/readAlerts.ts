/** A body from any sender → the alerts in it. Never throws: what no schema fits becomes a readable unknown alert. */

import { isObject } from '../text/shapes.ts';
import type { Alert } from './alert.ts';
import { isAlertmanager, readAlertmanager } from './shapes/alertmanager.ts';
import { isAutoscale, readAutoscale } from './shapes/autoscale.ts';
import { isBudget, readBudget } from './shapes/budget.ts';
import { closed } from './shapes/closed.ts';
import { readCommonSchema } from './shapes/commonSchema.ts';
import { isDefender, readDefender } from './shapes/defender.ts';
import { isEvent, readEvent } from './shapes/events.ts';
import { isOlderGrafana, readOlderGrafana } from './shapes/grafana.ts';
import { readInWords } from './shapes/inWords.ts';
import { flatTexts, lowerNames, openJson, readTime, textsOf } from './shapes/loose.ts';
import { readOlderActivity, readOlderLog, readOlderMetric } from './shapes/olderSchemas.ts';
import { fingerprint, sumUp } from './shapes/pieces.ts';
import { findResource } from './shapes/resource.ts';

/** A body of 256 KB holds some hundred real events; more entries than this are no events. */
const MOST_ALERTS = 1000;

/** `now` (ms) stands in where a notification tells no time. */
export function readAlerts(body: unknown, now: number): Alert[] {
  const alerts = readWhole(body, now);
  return typeof body === 'string' && closed(body) !== body ? alerts.map(cutOff) : alerts;
}

const CUT = 'The message ends in the middle: what stood behind that is missing.';
const cutOff = (alert: Alert): Alert => ({
  ...alert,
  told: { ...alert.told, notes: [...(alert.told?.notes ?? []), CUT] },
});

function readWhole(body: unknown, now: number): Alert[] {
  const opened = openJson(body);
  if (!Array.isArray(opened)) return readGroup(opened, now) ?? [readSafely(opened, now)];
  const left = opened.length - MOST_ALERTS;
  const more = left > 0 ? [{ title: `${left} more entries of one message were left out` }] : [];
  return [...opened.slice(0, MOST_ALERTS), ...more].map((one) => readSafely(openJson(one), now));
}

/** A message of one sender that carries several alerts. */
function readGroup(body: unknown, now: number): Alert[] | undefined {
  const top = lowerNames(body);
  if (!isAlertmanager(top)) return undefined;
  try {
    return readAlertmanager(top, now).slice(0, MOST_ALERTS);
  } catch {
    return undefined;
  }
}

/** Entries of one body stand for themselves: what cannot be read is an alert of its own and takes no other along. */
function readSafely(body: unknown, now: number): Alert {
  try {
    return asTest(withPortal(readOne(body, now), body));
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

/** What the shapes are told by: the fields of the body, of its `data`, and the name that some schemas give themselves. */
interface Clues {
  top: Fields;
  data: Fields;
  schema: string;
}

type Fields = Record<string, unknown>;

interface Shape {
  fits(clues: Clues): boolean;
  read(clues: Clues, now: number): Alert;
}

const hasEssentials = (fields: Fields) => isObject(openJson(fields.essentials));
const contextOf = (fields: Fields) => lowerNames(fields.context);

/** Every schema of a sender, the first that fits. What none fits becomes a readable unknown alert. */
const SHAPES: Shape[] = [
  { fits: ({ data }) => hasEssentials(data), read: ({ data }, now) => readCommonSchema(data, now) },
  { fits: ({ top }) => hasEssentials(top), read: ({ top }, now) => readCommonSchema(top, now) },
  { fits: ({ top }) => isOlderGrafana(top), read: ({ top }, now) => readOlderGrafana(top, now) },
  { fits: ({ top }) => isAutoscale(top), read: ({ top }, now) => readAutoscale(top, now) },
  { fits: ({ top }) => isDefender(top), read: ({ top }, now) => readDefender(top, now) },
  { fits: ({ top }) => isEvent(top), read: ({ top }, now) => readEvent(top, now) },
  {
    fits: ({ schema, data }) => schema.includes('activitylog') || Boolean(contextOf(data).activitylog),
    read: ({ data }, now) => readOlderActivity(data, now),
  },
  { fits: ({ top }) => Boolean(contextOf(top).activitylog), read: ({ top }, now) => readOlderActivity(top, now) },
  {
    fits: ({ schema, data }) => schema.includes('logalert') || Boolean(data.searchquery),
    read: ({ data }, now) => readOlderLog(data, now),
  },
  { fits: ({ data }) => Boolean(contextOf(data).condition), read: ({ data }, now) => readOlderMetric(data, now) },
  { fits: ({ top }) => Boolean(contextOf(top).condition), read: ({ top }, now) => readOlderMetric(top, now) },
];

function readOne(body: unknown, now: number): Alert {
  if (typeof body === 'string') return readInWords(body, now) ?? readUnknown(body, now);
  if (!isObject(body)) return readUnknown(body, now);
  const top = lowerNames(body);
  const clues = { top, data: lowerNames(top.data), schema: textsOf(top).schemaid?.toLowerCase() ?? '' };
  return SHAPES.find((shape) => shape.fits(clues))?.read(clues, now) ?? readUnknown(body, now);
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

const MOST_LETTERS = 100_000;

/** Whatever it is, people shall read it: a title, a time and a resource are looked for under the names that senders like. */
function readUnknown(body: unknown, now: number): Alert {
  const top = lowerNames(body);
  const said = { ...flatTexts(top, 3), ...textsOf(top) };
  const title = TITLES.map((name) => said[name]).find(Boolean) ?? (typeof body === 'string' ? body : undefined);
  const firedAt = ['timestamp', 'time', 'eventtime', 'startsat', 'fireddatetime', 'date']
    .map((name) => readTime(said[name]))
    .find(Boolean);
  const values = Object.values(said);
  // Lists of ids have no names.
  const listed =
    JSON.stringify(body ?? '')
      .slice(0, MOST_LETTERS)
      .match(/\/subscriptions\/[^"\\\s]{1,600}/gi) ?? [];
  const ids = [...values.filter((value) => value.startsWith('/subscriptions/')), ...listed.slice(0, 20)];
  if (isBudget(said)) return readBudget(said, fingerprint(body), now);
  const told = LONG_TEXTS.map((name) => said[name]).find((one) => one && one !== title);
  const condition = said.monitorcondition ?? said.status ?? said.state;
  const severity = said.severity ?? said.level ?? said.priority;
  const resource = findResource({ dimensions: said, ids, texts: values });
  const tells =
    typeof body === 'string' ||
    condition !== undefined ||
    severity !== undefined ||
    resource.key !== 'unknown' ||
    OF_TROUBLE.test(`${title ?? ''} ${JSON.stringify(body ?? '').slice(0, MOST_LETTERS)}`) ||
    values.some(tellsSomething);
  return sumUp({
    id: fingerprint(body),
    source: 'unknown',
    ...(told && { told: { sentence: told } }),
    condition,
    severity,
    ...(!tells && { state: 'event', status: 'no alert' }),
    rule: title ?? (tells ? 'Unknown alert' : undefined),
    description: said.description ?? said.message,
    firedAt,
    resource,
    dimensions: {},
    category: textsOf(top).schemaid,
    texts: values.slice(0, 40),
    now,
  });
}

/** Somewhere in it, under a name or as a text: what has none of this, no state, no severity and no resource is no alert. */
const OF_TROUBLE =
  /alert|alarm|warn|critic|fir(?:ed|ing)|fail|error|exception|fatal|\bdown\b|outage|incident|availab|exceed|threshold|refus|denied|tim(?:ed? ?out)|health|degrad|problem|trouble|\bfull\b|\bslow\b|\bstuck\b|urgent|broken|storage|blob|share|azure|azcopy|(?<!\d)[45]\d\d(?!\d)|\bsas\b|fehler|störung|ausfall|notfall|障害|警告|異常|エラー|失敗|停止/i;

/** "Queue depth 120000 on ingest", 「残り容量わずか」: what somebody wrote out is shown as an alert, in whatever words, unless it is a greeting or a try. */
const tellsSomething = (text: string) => {
  const beginning = text.slice(0, BEGINNING);
  return A_SENTENCE.test(beginning) && !OF_A_TRY.test(beginning);
};
const BEGINNING = 300;
const A_SENTENCE = /(?:\p{L}{2,}\P{L}+){2,}\p{L}{2,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{5,}/u;
const OF_A_TRY = /\b(?:hello|hi there|ping|pong|test(?:s|ing|ed)?|probe|dummy|sample|hallo|probeweise)\b|テスト/iu;

/** Under these names senders tell more than a title. */
const LONG_TEXTS = ['description', 'message', 'text', 'body', 'details', 'detail', 'content', 'error', 'summary'];

const PORTALS = /https:\/\/(portal\.azure\.(?:us|cn|com))(?=[/#?])/;

/** The portal of the sender's cloud: links in the notification name it. */
function withPortal(alert: Alert, body: unknown): Alert {
  const host = isObject(body) ? PORTALS.exec(JSON.stringify(body).slice(0, MOST_LETTERS))?.[1] : undefined;
  return host ? { ...alert, portal: `https://${host}` } : alert;
}

/**
 * “Test” of an action group sends the samples of the documentation: resources that nobody has, in a subscription of ones.
 * https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-payload-samples
 */
const OF_SAMPLES = /^1{8}(?:-1{4}){3}-1{12}$/;

function asTest(alert: Alert): Alert {
  const { id = '', subscription = '' } = alert.resource;
  const isSample = OF_SAMPLES.test(subscription) && (/^test\b/i.test(alert.rule) || /\/test-/i.test(id));
  return isSample ? { ...alert, isTest: true } : alert;
}
