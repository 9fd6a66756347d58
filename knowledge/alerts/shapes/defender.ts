/** A security alert of Defender for Cloud as it is exported, or handed on by a workflow: its own schema, in two spellings. */
import type { Alert } from '../alert.ts';
import { loose, lowerNames, text, textsOf, time } from './loose.ts';
import { adviceIn, sumUp } from './pieces.ts';
import { findResource } from './resource.ts';
import { entitiesIn, tracesIn } from './traces.ts';

const alertSchema = loose({
  alertdisplayname: text,
  alerttype: text,
  description: text,
  severity: text,
  status: text,
  compromisedentity: text,
  intent: text,
  timegenerated: time,
  timegeneratedutc: time,
  starttimeutc: time,
  systemalertid: text,
  azureresourceid: text,
  associatedresource: text,
});

const bodyOf = (top: Record<string, unknown>) => ({ ...top, ...lowerNames(top.properties) });

export const isDefender = (top: Record<string, unknown>): boolean =>
  textsOf(bodyOf(top)).alertdisplayname !== undefined && !('essentials' in top);

export function readDefender(top: Record<string, unknown>, now: number): Alert {
  const body = bodyOf(top);
  const told = alertSchema.parse(body);
  const named = JSON.stringify(body.resourceidentifiers ?? '').match(/\/subscriptions\/[^"\\]+/g) ?? [];
  const over = /resolved|dismissed/i.test(told.status ?? '');
  return sumUp({
    id: told.systemalertid ?? textsOf(top).name ?? `${told.alertdisplayname}|${told.compromisedentity}`,
    source: 'activity',
    state: over ? 'resolved' : 'event',
    severity: told.severity ?? '2',
    rule: told.alerttype ?? told.alertdisplayname,
    firedAt: told.timegeneratedutc ?? told.timegenerated ?? told.starttimeutc,
    resource: findResource({
      dimensions: /^[a-z0-9]{3,24}$/.test(told.compromisedentity ?? '')
        ? { accountname: told.compromisedentity ?? '' }
        : {},
      ids: [...named, told.azureresourceid, told.associatedresource],
      texts: [told.description ?? ''],
    }),
    operation: 'Microsoft.Security/locations/alerts/activate/action',
    status: told.status,
    object: textsOf(lowerNames(body.extendedproperties)).blob,
    dimensions: { ...entitiesIn(body.entities), ...tracesIn(textsOf(lowerNames(body.extendedproperties))) },
    told: { sentence: told.description, advice: adviceIn(body) },
    texts: [told.alertdisplayname, told.description, told.intent],
    now,
  });
}
