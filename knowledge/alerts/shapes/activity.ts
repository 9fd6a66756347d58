/**
 * Activity-log events: operations on resources, resource health, service health. They carry no end of their own
 * (monitorCondition stays Fired), so status, stage and health tell the state:
 * learn.microsoft.com/azure/azure-monitor/alerts/activity-log-alerts-webhook
 */
import type { Alert, AlertState } from '../alert.ts';
import { anything, list, loose, lowerNames, text, textsOf, time } from './loose.ts';
import { type Parts, readState, sumUp } from './pieces.ts';
import { findResource } from './resource.ts';

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

/** Started, Accepted and Succeeded of one operation are one occurrence. */
function operation(event: Activity, envelope: Envelope, properties: Record<string, string>): Part {
  const one = event.operationid ?? event.correlationid ?? event.eventdataid ?? envelope.origin ?? envelope.id;
  const body = [properties.requestbody, properties.responsebody].filter((said) => said !== undefined);
  return {
    id: `${one}|${event.operationname}`,
    state: readState(envelope.condition) === 'resolved' ? 'resolved' : 'event',
    firedAt: event.eventtimestamp ?? envelope.firedAt,
    status: event.status,
    told: {
      sentence: properties.title ?? failureIn(properties.statusmessage),
      keyName: textsOf(lowerNames(properties.requestbody)).keyname ?? properties.keyname,
    },
    texts: [properties.title, properties.message, properties.statusmessage, ...body],
  };
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

const OVER = /^(resolved|complete|completed|canceled|cancelled|rca)$/i;

function serviceHealth(event: Activity, envelope: Envelope): Part {
  const told = serviceSchema.parse(event.properties);
  const stage = told.stage ?? event.status;
  const state: AlertState =
    OVER.test(stage ?? '') || readState(envelope.condition) === 'resolved' ? 'resolved' : 'fired';
  const firedAt = told.impactstarttime ?? event.eventtimestamp ?? envelope.firedAt;
  const regions = told.impactedservices.flatMap((service) =>
    service.impactedregions.map((region) => region.regionname),
  );
  const region = told.region ?? [...new Set(regions)].filter((name) => name !== undefined).join(', ');
  return {
    id: told.trackingid ?? event.correlationid ?? `${envelope.id}`,
    state,
    firedAt,
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
