/**
 * Activity-log events: operations on resources, resource health, service health. They carry no end of their own
 * (monitorCondition stays Fired), so status, stage and health tell the state:
 * learn.microsoft.com/azure/azure-monitor/alerts/activity-log-alerts-webhook
 */
import { isGuid } from '../../text/shapes.ts';
import type { Alert, AlertState } from '../alert.ts';
import { anything, list, loose, lowerNames, openJson, text, textsOf, time } from './loose.ts';
import { adviceIn, type Parts, readState, sumUp } from './pieces.ts';
import { findResource } from './resource.ts';
import { settingsIn } from './settings.ts';
import { tracesIn } from './traces.ts';

const activitySchema = loose({
  authorization: loose({ action: text, scope: text }),
  caller: text,
  correlationid: text,
  eventdataid: text,
  eventtimestamp: time,
  operationid: text,
  operationname: text,
  resourceid: text,
  level: text,
  status: text,
  properties: anything,
  description: text,
});

const serviceSchema = loose({
  title: text,
  service: text,
  region: text,
  incidenttype: text,
  trackingid: text,
  impactstarttime: time,
  impactmitigationtime: time,
  stage: text,
  communication: text,
  communicationid: text,
  impactedservices: list(loose({ servicename: text, impactedregions: list(loose({ regionname: text })) })),
});

export interface Envelope {
  source: 'activity' | 'resource-health' | 'service-health';
  id: string | undefined;
  origin: string | undefined;
  rule: string | undefined;
  severity: string | undefined;
  condition: string | undefined;
  description: string | undefined;
  ids: (string | undefined)[];
  firedAt: number | undefined;
  now: number;
}

type Activity = ReturnType<typeof activitySchema.parse>;

export function readActivity(raw: unknown, envelope: Envelope): Alert {
  const event = activitySchema.parse(raw);
  const properties = textsOf(event.properties);
  const ids = [event.resourceid, event.authorization.scope, properties.entity, ...envelope.ids];
  const shared = {
    source: envelope.source,
    rule: envelope.rule,
    severity: envelope.severity ?? event.level,
    description: envelope.description ?? event.description,
    resource: findResource({ dimensions: properties, ids, texts: [] }),
    operation: event.operationname ?? event.authorization.action,
    caller: event.caller,
    now: envelope.now,
  };
  if (envelope.source === 'service-health') return sumUp({ ...shared, ...serviceHealth(event, envelope) });
  if (envelope.source === 'resource-health')
    return sumUp({ ...shared, ...resourceHealth(event, envelope, properties) });
  return sumUp({ ...shared, ...operation(event, envelope, properties) });
}

type Part = Pick<Parts, 'id' | 'state' | 'texts'> & Partial<Parts>;

const FAILED = /^fail/i;

/** The last name of a resource id, where it is more than the account itself: a container, a lock, a server endpoint. */
function objectIn(ids: (string | undefined)[]): string | undefined {
  const name = ids.map(lastNameIn).find((one) => one !== undefined && one !== 'default');
  return name && !isGuid(name) && !/^(blob|file|queue|table)services$/i.test(name) ? name : undefined;
}

function lastNameIn(id: string | undefined): string | undefined {
  const [, ...providers] = id?.split('/providers/') ?? [];
  const segments = providers.at(-1)?.split('/') ?? [];
  // What hangs on a resource, such as a lock, is named by a provider of its own.
  return segments.length > (providers.length > 1 ? 2 : 3) ? segments.at(-1) : undefined;
}

const isSecurity = (event: Activity) => /^microsoft\.security\//i.test(event.operationname ?? '');

/** Defender says how grave it is; the activity log itself calls everything Sev4. */
const ownSeverity = (event: Activity, properties: Record<string, string>) =>
  isSecurity(event) ? (properties.severity ?? event.level) : undefined;

/** What Advisor's advice is about, and how much it would bring. */
const adviceOf = ({ recommendationcategory: category, recommendationimpact: impact }: Record<string, string>) => ({
  ...(category ? { Category: category } : {}),
  ...(impact ? { Impact: impact } : {}),
});

/** Started, Accepted and Succeeded of one operation are one occurrence; that it failed is another. */
function operation(event: Activity, envelope: Envelope, properties: Record<string, string>): Part {
  const one = event.operationid ?? event.correlationid ?? event.eventdataid ?? envelope.origin ?? envelope.id;
  const body = [properties.requestbody, properties.responsebody].filter((said) => said !== undefined);
  const failed = FAILED.test(event.status ?? '');
  const severity = ownSeverity(event, properties);
  return {
    id: `${one}|${event.operationname}${failed ? '|failed' : ''}`,
    ...(severity ? { severity } : {}),
    dimensions: isSecurity(event) ? tracesIn(properties) : adviceOf(properties),
    object: objectIn([event.resourceid, event.authorization.scope, properties.entity]) ?? properties.recommendationname,
    // What was refused has set nothing.
    settings: failed ? undefined : settingsIn(event.properties.requestbody),
    state: readState(envelope.condition) === 'resolved' ? 'resolved' : 'event',
    firedAt: event.eventtimestamp ?? envelope.firedAt,
    status: event.status,
    told: {
      sentence: ownWords(properties) ?? (isSecurity(event) ? event.description : undefined),
      advice: adviceIn(properties),
      keyName: textsOf(lowerNames(properties.requestbody)).keyname ?? properties.keyname,
    },
    texts: [
      properties.title ?? properties.alertdisplayname ?? (isSecurity(event) ? event.description : undefined),
      properties.recommendationname,
      properties.message,
      properties.statusmessage,
      properties.policies,
      ...body,
    ],
  };
}

/** Defender's title, Advisor's advice, or why the resource provider refused. */
const ownWords = (properties: Record<string, string>) =>
  properties.title ??
  properties.recommendationname ??
  policiesIn(properties.policies) ??
  failureIn(properties.statusmessage) ??
  properties.description;

const MOST_POLICIES = 3;

/** The policies that spoke, by the names that people gave them. */
function policiesIn(listed: string | undefined): string | undefined {
  const opened = listed === undefined ? undefined : openJson(listed);
  const names = (Array.isArray(opened) ? opened : []).slice(0, MOST_POLICIES).flatMap((one) => {
    const said = textsOf(lowerNames(one));
    const name = said.policydefinitiondisplayname ?? said.policydefinitionname;
    const assigned = said.policyassignmentdisplayname ?? said.policyassignmentname;
    return name ? [assigned ? `${name} (${assigned})` : name] : [];
  });
  return names.length > 0 ? `Policy: ${names.join('; ')}` : undefined;
}

/** The resource provider's own words: `{"error":{"code":"ScopeLocked","message":"The scope …"}}`, or a sentence. */
function failureIn(status: string | undefined): string | undefined {
  const opened = lowerNames(status);
  const { code, message } = textsOf(lowerNames(opened.error ?? opened));
  return message ? [code, message].filter(Boolean).join(': ') : Object.keys(opened).length > 0 ? undefined : status;
}

function resourceHealth(event: Activity, envelope: Envelope, properties: Record<string, string>): Part {
  const health = properties.currenthealthstatus;
  const over =
    /^available$/i.test(health ?? '') || (!health && /resolved/i.test(`${event.status} ${event.operationname}`));
  const state: AlertState = over || readState(envelope.condition) === 'resolved' ? 'resolved' : 'fired';
  const at = event.eventtimestamp ?? envelope.firedAt;
  return {
    id: event.correlationid ?? event.operationid ?? `${envelope.id}`,
    state,
    ...(state === 'resolved' ? { resolvedAt: at } : { firedAt: at }),
    status: health ?? event.status,
    category: properties.cause ?? properties.type,
    told: { sentence: properties.details ?? properties.title, before: properties.previoushealthstatus },
    texts: [properties.title, properties.details],
  };
}

/** What is asked for "begins" on the day that it is told: only its end is a date to plan for. */
function plannedAt(
  from: number,
  ends: number | undefined,
  { announced = from, type = '' }: { announced?: number | undefined; type?: string | undefined },
): Pick<Parts, 'planned'> {
  const to = ends !== undefined && ends > from ? ends : undefined;
  if (to === undefined && from < announced && !/maintenance/i.test(type)) return {};
  return { planned: { from, ...(to === undefined ? {} : { to }) } };
}

const OVER = /^(resolved|complete|completed|canceled|cancelled|rca)$/i;

function serviceHealth(event: Activity, envelope: Envelope): Part {
  const told = serviceSchema.parse(event.properties);
  const stage = told.stage ?? event.status;
  const over = OVER.test(stage ?? '') || readState(envelope.condition) === 'resolved';
  // An incident goes on until it ends; what is planned, asked for or told has happened with its announcement.
  const goesOn = /^(incident|security)$/i.test(told.incidenttype ?? 'incident');
  const state: AlertState = over ? 'resolved' : goesOn ? 'fired' : 'event';
  const announced = event.eventtimestamp ?? envelope.firedAt;
  const begins = told.impactstarttime;
  const ends = told.impactmitigationtime;
  const firedAt = state === 'event' ? (announced ?? begins) : (begins ?? announced);
  const regions = told.impactedservices.flatMap((service) =>
    service.impactedregions.map((region) => region.regionname),
  );
  const region = told.region ?? [...new Set(regions)].filter((name) => name !== undefined).join(', ');
  return {
    id: told.trackingid ?? event.correlationid ?? `${envelope.id}`,
    message: told.communicationid ?? event.eventdataid,
    state,
    firedAt,
    ...(begins && !goesOn ? plannedAt(begins, ends, { announced, type: told.incidenttype }) : {}),
    ...(state === 'resolved'
      ? { resolvedAt: told.impactmitigationtime ?? event.eventtimestamp ?? envelope.firedAt }
      : {}),
    status: stage,
    category: told.incidenttype,
    ...(region ? { region } : {}),
    dimensions: {
      ...(told.service ? { Service: told.service } : {}),
      ...(told.trackingid ? { 'Tracking id': told.trackingid } : {}),
    },
    told: { sentence: told.communication, trackingId: told.trackingid },
    texts: [told.title, told.communication],
  };
}
