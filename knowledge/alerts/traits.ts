/** What an alert shows of itself, in the words that pages ask for. */

import { GUID } from '../text/shapes.ts';
import type { Alert, Condition } from './alert.ts';
import type { Traits, Words } from './meaning.ts';
import { sayNumber } from './measure.ts';

export function dimensionOf(alert: Alert, names: RegExp): string | undefined {
  return Object.entries(alert.dimensions).find(([name]) => names.test(name))?.[1];
}

const RESPONSE = /^(response_?type|transaction_?status)$/i;
const TEXT = /^(status_?text|error_?code|code)$/i;
const STATUS = /^(status_?code|http_?status)$/i;

const some = (value: string | undefined) => (value === undefined ? [] : [value]);

export function traitsOf(alert: Alert): Traits {
  const all = (pick: (one: Condition) => string | undefined) =>
    alert.conditions.map(pick).filter((said) => said !== undefined);
  const isSecurity = /security/i.test(alert.operation ?? '');
  return {
    source: [alert.source],
    metric: all((one) => one.metric),
    responseType: some(dimensionOf(alert, RESPONSE)),
    statusText: some(dimensionOf(alert, TEXT)),
    statusCode: some(dimensionOf(alert, STATUS) ?? azsmIn(alert)),
    operation: some(alert.operation),
    status: some(alert.status),
    category: [...some(alert.category), ...some(latencyGap(alert)), ...(isSecurity ? ['Security'] : [])],
    table: all((one) => one.query).flatMap((query) => query.match(/\bStorage[A-Za-z]*Logs\w*/g) ?? []),
    type: some(alert.resource.type),
    text: alert.texts,
    direction: all((one) => one.operator),
    auth: some(authOf(alert)),
  };
}

function azsmIn(alert: Alert): string | undefined {
  return alert.texts.map((said) => /\bAZSM\d{4}\b/.exec(said)?.[0]).find(Boolean);
}

/** Which side is slow, when one alert measures both: the service's own time is under half of what clients wait, or not. */
export function latencyGap(alert: Alert): string | undefined {
  const value = (name: RegExp) => alert.conditions.find((one) => name.test(one.metric ?? ''))?.value;
  const whole = value(/E2ELatency$/i);
  const server = value(/ServerLatency$/i);
  if (whole === undefined || server === undefined) return undefined;
  return server < whole / 2 ? 'latency-gap-client' : 'latency-gap-server';
}

/** SAS, OAuth, AccountKey or Anonymous; undefined where the alert does not say. */
export function authOf(alert: Alert): string | undefined {
  const said = [/^auth(entication|orization)?(_?type)?$/i, RESPONSE, TEXT]
    .map((names) => dimensionOf(alert, names) ?? '')
    .join(' ');
  if (/\bSAS|DelegationSas/i.test(said)) return 'SAS';
  if (/OAuth|Bearer|Entra/i.test(said)) return 'OAuth';
  if (/AccountKey|SharedKey/i.test(said)) return 'AccountKey';
  return /Anonymous/i.test(said) ? 'Anonymous' : undefined;
}

/** Classes of answers, as metrics count them; what else a status text holds is the service's code. */
const CLASS =
  /^(sas|anonymous|oauth)?(success\w*|(client|server|network|throttling|authorization|authentication)\w*error)$/i;

/** The code that the service or Storage Mover gave, as the alert tells it. */
export function codeOf(alert: Alert): string | undefined {
  const text = dimensionOf(alert, TEXT);
  if (text && !CLASS.test(text)) return text;
  const status = dimensionOf(alert, STATUS);
  return /^AZSM/i.test(status ?? '') ? status : azsmIn(alert);
}

/** Words for the placeholders of pages. */
export function wordsOf(alert: Alert): Words {
  const api = dimensionOf(alert, /^(api_?name|operation_?name|api)$/i);
  const metric = alert.conditions.find((one) => one.metric) ?? alert.conditions[0];
  const service = alert.resource.service ?? serviceOf(alert);
  return {
    account: alert.resource.name,
    resource: alert.resource.name,
    resourceId: alert.resource.id,
    service,
    table: `Storage${(service ?? 'blob').replace(/^./, (letter) => letter.toUpperCase())}Logs`,
    api: api === 'Unknown' ? undefined : api,
    auth: authOf(alert),
    operation: alert.operation?.replace(/^Microsoft\.Storage[./]/i, ''),
    thing: thingIn(alert.operation),
    status: alert.status,
    code: codeOf(alert),
    container: dimensionOf(alert, /^container/i),
    value: metric?.value === undefined ? undefined : sayNumber(metric.value, metric.metric),
    threshold: metric?.threshold === undefined ? undefined : sayNumber(metric.threshold, metric.metric),
    metric: metric?.metric,
    start: new Date((alert.window?.from ?? alert.at) - 30 * 60_000).toISOString(),
    end: new Date((alert.window?.to ?? alert.at) + 30 * 60_000).toISOString(),
    caller: callerOf(alert),
    keyName: alert.told?.keyName,
    trackingId: alert.told?.trackingId,
    before: alert.told?.before,
    region: alert.region,
    topic: topicOf(alert),
    job: dimensionOf(alert, /^job_?run/i),
  };
}

const THINGS: [RegExp, string][] = [
  [/\/containers\/delete$/i, 'A container'],
  [/\/shares\/delete$/i, 'A file share'],
  [/\/queues\/delete$/i, 'A queue'],
  [/\/tables\/delete$/i, 'A table'],
  [/\/managementpolicies\/delete$/i, 'The lifecycle policy'],
  [/\/immutabilitypolicies\/delete$/i, 'An immutability policy'],
  [/\/privateendpointconnections\/delete$/i, 'A private endpoint connection'],
  [/\/localusers\/delete$/i, 'An SFTP user'],
  [/\/objectreplicationpolicies\/delete$/i, 'An object replication policy'],
  [/\/encryptionscopes\/delete$/i, 'An encryption scope'],
];

/** What an operation of the management plane deletes, as people call it. */
const thingIn = (operation = '') => THINGS.find(([ends]) => ends.test(operation))?.[1];

const GUID_ALONE = new RegExp(`^${GUID}$`, 'i');

/** Who did it; of an application the activity log tells the number only. */
export function callerOf({ caller }: Alert): string | undefined {
  return caller && GUID_ALONE.test(caller) ? `the application or identity ${caller}` : caller;
}

/** A title of the sender's own, where the page asks for one. */
function topicOf(alert: Alert): string | undefined {
  const byRule = ['unknown', 'budget', 'log', 'prometheus'].includes(alert.source);
  return byRule ? alert.rule : alert.texts[0]?.slice(0, 120);
}

function serviceOf(alert: Alert): string | undefined {
  const said = alert.conditions.map((one) => `${one.namespace} ${one.query} ${one.metric}`).join(' ');
  return /(blob|file|queue|table)(?:services|logs|share|capacity)/i.exec(said)?.[1]?.toLowerCase();
}
