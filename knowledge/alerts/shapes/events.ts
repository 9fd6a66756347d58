/** Event Grid events and CloudEvents: learn.microsoft.com/azure/event-grid/event-schema-blob-storage */
import type { Alert, AlertState } from '../alert.ts';
import { type Envelope, readActivity } from './activity.ts';
import { anything, loose, lowerNames, text, textsOf, time } from './loose.ts';
import { fingerprint, sumUp } from './pieces.ts';
import { readPolicyRun } from './policyRun.ts';
import { findResource, namedAccount } from './resource.ts';
import { readScan, readVaultEvent } from './scanAndVault.ts';

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
  if (/healthresources\./i.test(type)) return readHealthEvent(event, type, now);
  if (/resourcenotifications\.resources\./i.test(type)) return readNotification(event, type, now);
  return readStorageEvent(event, type, now);
}

function readStorageEvent(event: StorageEvent, type: string, now: number): Alert {
  const data = textsOf(event.data);
  const subject = event.subject ?? '';
  const container = /\/containers\/([^/]+)/.exec(subject)?.[1];
  const own = /^microsoft\.security\./i.test(type)
    ? readScan(event.data)
    : /^microsoft\.keyvault\./i.test(type)
      ? readVaultEvent(event.data)
      : readPolicyRun(event.data);
  // Scan results come by a topic of their own, which is not what was scanned.
  const account = /^storageAccounts\/([a-z0-9]{3,24})\//i.exec(subject)?.[1];
  return sumUp({
    id: event.id ?? fingerprint(type, event.subject, event.eventtime ?? event.time),
    source: 'event',
    state: 'event',
    severity: '4',
    rule: type.replace(/^.*\./, ''),
    firedAt: event.eventtime ?? event.time,
    resource: account
      ? namedAccount(account)
      : findResource({
          dimensions: {},
          ids: [event.topic, event.source, event.subject],
          texts: [data.url ?? '', data.bloburi ?? ''],
        }),
    object: /\/blobs\/(.+)$/.exec(subject)?.[1] ?? container,
    dimensions: {
      ...(data.api ? { Api: data.api } : {}),
      ...(container ? { Container: container } : {}),
      ...(data.recursive === 'true' ? { Recursive: 'true' } : {}),
    },
    operation: type,
    ...own,
    texts: [event.subject],
    now,
  });
}

/** What an event tells of itself, where it stands for an entry of the activity log. */
const envelopeOf = (event: StorageEvent, type: string, now: number): Omit<Envelope, 'ids' | 'firedAt'> => ({
  source: 'activity',
  id: event.id,
  origin: event.id,
  rule: type.replace(/^.*\./, ''),
  severity: '4',
  condition: undefined,
  description: undefined,
  now,
});

/** Events of a resource group or subscription: the same operations that the activity log tells of. */
function readResourceEvent(event: StorageEvent, type: string, now: number): Alert {
  const data = event.data;
  const uri = textsOf(data).resourceuri ?? event.subject;
  const raw = {
    ...data,
    properties: { ...data, ...lowerNames(data.properties) },
    eventtimestamp: event.eventtime ?? event.time,
    resourceid: uri,
    status: textsOf(data).status ?? type.replace(/^.*Resource(Write|Delete|Action)/i, ''),
  };
  return readActivity(raw, { ...envelopeOf(event, type, now), ids: [uri, event.topic], firedAt: event.eventtime });
}

/** The resource as it stands after a change; what was changed, the event does not say. */
function readNotification(event: StorageEvent, type: string, now: number): Alert {
  const info = textsOf(lowerNames(event.data.resourceinfo));
  const id = info.id ?? event.subject;
  const deed = /deleted$/i.test(type) ? 'delete' : 'write';
  const raw = { operationname: `${info.type ?? 'resource'}/${deed}`, status: 'Succeeded', resourceid: id };
  const firedAt = event.eventtime ?? event.time;
  const envelope = { ...envelopeOf(event, type, now), ids: [id, event.source, event.topic], firedAt };
  return readActivity({ ...raw, eventtimestamp: firedAt }, envelope);
}

function readHealthEvent(event: StorageEvent, type: string, now: number): Alert {
  const info = lowerNames(event.data.resourceinfo);
  const health = textsOf(lowerNames(info.properties));
  const notice = health.availabilitystate === undefined;
  const ended: AlertState = /^available$/i.test(health.availabilitystate ?? '') ? 'resolved' : 'fired';
  const state: AlertState = notice ? 'event' : ended;
  const at = event.eventtime ?? event.time;
  const resource = findResource({
    dimensions: {},
    ids: [health.targetresourceid, event.subject, textsOf(info).id, event.topic],
    texts: [],
  });
  return sumUp({
    id: notice ? (event.id ?? fingerprint(type, at)) : `health|${resource.key}`,
    source: 'resource-health',
    state,
    severity: notice ? '4' : '1',
    rule: type.replace(/^.*\./, ''),
    ...(state === 'resolved' ? { resolvedAt: at } : { firedAt: at }),
    resource,
    status: health.availabilitystate,
    category: health.reasontype ?? health.context,
    told: { sentence: health.summary ?? health.title ?? health.reason, before: health.previousavailabilitystate },
    operation: type,
    texts: [health.title, health.summary, health.reason, health.annotationname],
    now,
  });
}
