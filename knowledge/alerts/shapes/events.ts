/** Event Grid events and CloudEvents: learn.microsoft.com/azure/event-grid/event-schema-blob-storage */
import type { Alert, AlertState } from '../alert.ts';
import { type Envelope, readActivity } from './activity.ts';
import { anything, loose, lowerNames, text, textsOf, time } from './loose.ts';
import { fingerprint, sumUp } from './pieces.ts';
import { readPolicyRun } from './policyRun.ts';
import { findResource } from './resource.ts';

const eventSchema = loose({
  id: text,
  topic: text,
  source: text,
  subject: text,
  eventtype: text,
  type: text,
  eventtime: time,
  time: time,
  data: anything,
});

type StorageEvent = ReturnType<typeof eventSchema.parse>;

export function isEvent(value: Record<string, unknown>): boolean {
  const { specversion, type, eventtype } = textsOf(value);
  return eventtype !== undefined || (specversion !== undefined && type !== undefined);
}

export function readEvent(value: Record<string, unknown>, now: number): Alert {
  const event = eventSchema.parse(value);
  const type = event.eventtype ?? event.type ?? 'unknown event';
  if (/^microsoft\.resources\.resource/i.test(type)) return readResourceEvent(event, type, now);
  if (/healthresources\.availabilitystatuschanged/i.test(type)) return readHealthEvent(event, type, now);
  return readStorageEvent(event, type, now);
}

function readStorageEvent(event: StorageEvent, type: string, now: number): Alert {
  const data = textsOf(event.data);
  const container = /\/containers\/([^/]+)/.exec(event.subject ?? '')?.[1];
  return sumUp({
    id: event.id ?? fingerprint(type, event.subject, event.eventtime ?? event.time),
    source: 'event',
    state: 'event',
    severity: '4',
    rule: type.replace(/^.*\./, ''),
    firedAt: event.eventtime ?? event.time,
    resource: findResource({
      dimensions: {},
      ids: [event.topic, event.source, event.subject],
      texts: [data.url ?? ''],
    }),
    dimensions: { ...(data.api ? { Api: data.api } : {}), ...(container ? { Container: container } : {}) },
    operation: type,
    ...readPolicyRun(event.data),
    texts: [event.subject],
    now,
  });
}

/** Events of a resource group or subscription: the same operations that the activity log tells of. */
function readResourceEvent(event: StorageEvent, type: string, now: number): Alert {
  const data = event.data;
  const uri = textsOf(data).resourceuri ?? event.subject;
  const raw = {
    ...data,
    eventtimestamp: event.eventtime ?? event.time,
    resourceid: uri,
    status: textsOf(data).status ?? type.replace(/^.*Resource(Write|Delete|Action)/i, ''),
  };
  const envelope: Envelope = {
    source: 'activity',
    id: event.id,
    origin: event.id,
    rule: type.replace(/^.*\./, ''),
    severity: '4',
    condition: undefined,
    description: undefined,
    ids: [uri, event.topic],
    firedAt: event.eventtime,
    now,
  };
  return readActivity(raw, envelope);
}

function readHealthEvent(event: StorageEvent, type: string, now: number): Alert {
  const info = lowerNames(event.data.resourceinfo);
  const health = textsOf(lowerNames(info.properties));
  const state: AlertState = /^available$/i.test(health.availabilitystate ?? '') ? 'resolved' : 'fired';
  const at = event.eventtime ?? event.time;
  const resource = findResource({
    dimensions: {},
    ids: [health.targetresourceid, event.subject, textsOf(info).id, event.topic],
    texts: [],
  });
  return sumUp({
    id: `health|${resource.key}`,
    source: 'resource-health',
    state,
    severity: '1',
    rule: type.replace(/^.*\./, ''),
    ...(state === 'resolved' ? { resolvedAt: at } : { firedAt: at }),
    resource,
    status: health.availabilitystate,
    category: health.reasontype ?? health.context,
    told: { sentence: health.summary ?? health.title, before: health.previousavailabilitystate },
    operation: type,
    texts: [health.title, health.summary],
    now,
  });
}
