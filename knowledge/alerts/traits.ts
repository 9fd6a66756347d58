/** What an alert shows of itself, in the words that pages ask for. */

import { GUID, isGuid } from '../text/shapes.ts';
import type { Alert, Condition } from './alert.ts';
import type { Traits, Words } from './meaning.ts';
import { sayNumber } from './measure.ts';
import { roleIn } from './roles.ts';
import { askedOf, bareName, columnsIn, pairsAsked, tablesIn } from './ruleQuery.ts';
import { UNNAMED } from './shapes/pieces.ts';
import { isBystander } from './shapes/resource.ts';

/** What the alert says in a dimension of such a name; else the one value that its rule asks for there. */
export function dimensionOf(alert: Alert, names: RegExp): string | undefined {
  const [only, ...others] = saidOf(alert, names).filter((said) => !said.includes('*'));
  return others.length === 0 ? only : undefined;
}

/** All of what the alert, or else its rule, says under such a name; `*` where the rule asks for a part only. */
function saidOf(alert: Alert, names: RegExp): string[] {
  const told = Object.entries(alert.dimensions).find(([name]) => names.test(bareName(name)))?.[1];
  return told === undefined ? [...new Set(askedOf(alert, names))] : [told];
}

const RESPONSE = /^(response_?type|transaction_?status)$/i;
const TEXT = /^(status_?text|error_?code|code)$/i;
const STATUS = /^(status_?code|http_?status)$/i;
const API = /^(api_?name|operation_?name|api)$/i;
/** Columns of the activity log, as a rule over it names them. */
const DEED = /^operation_?name_?value$/i;
const OUTCOME = /^activity_?status(_?value)?$/i;

const some = (value: string | undefined) => (value === undefined ? [] : [value]);

export function traitsOf(alert: Alert): Traits {
  const all = (pick: (one: Condition) => string | undefined) =>
    alert.conditions.map(pick).filter((said) => said !== undefined);
  const isSecurity = /^microsoft\.security\//i.test(alert.operation ?? '');
  return {
    source: [alert.source],
    metric: all((one) => one.metric),
    // Classic rules have a metric for each class of answers.
    responseType: [...saidOf(alert, RESPONSE), ...all((one) => one.metric).filter((name) => CLASS.test(name))],
    statusText: saidOf(alert, TEXT),
    statusCode: [...saidOf(alert, STATUS), ...some(azsmIn(alert))],
    operation: [...some(alert.operation), ...askedOf(alert, DEED)],
    setting: alert.settings ?? [],
    api: saidOf(alert, API),
    dimension: [...Object.entries(alert.dimensions).map(([name, value]) => `${name}=${value}`), ...pairsAsked(alert)],
    column: alert.source === 'log' ? all((one) => one.query).flatMap(columnsIn) : [],
    status: [...some(alert.status), ...askedOf(alert, OUTCOME)],
    category: [
      ...some(alert.category),
      ...askedOf(alert, /^category$/),
      ...some(latencyGap(alert)),
      ...(isSecurity ? ['Security'] : []),
    ],
    table: all((one) => one.query).flatMap(tablesIn),
    // Where no resource is named, the alert came to those who look after storage.
    type: [isBystander(alert.resource) ? ACCOUNT : (alert.resource.type ?? ACCOUNT)],
    // Rules of Prometheus have names that many share.
    text: alert.source === 'prometheus' ? [...alert.texts, alert.rule] : alert.texts,
    direction: all((one) => one.operator),
    auth: some(authOf(alert)),
  };
}

const ACCOUNT = 'microsoft.storage/storageaccounts';

/** Codes of the service in the words of those who have no field for them. */
export function codesTold({ source, told, texts }: Alert): string[] {
  if (source !== 'prometheus' && source !== 'unknown') return [];
  return (told?.sentence ?? texts.join(' ')).match(/\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b/g) ?? [];
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
  if (/Preflight/i.test(said)) return 'AnonymousPreflight';
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

/** What a detection or a web test is about, though its own alerts are about something else. */
const isApplication = ({ key, type }: Alert['resource']): boolean =>
  key !== 'unknown' && /^microsoft\.insights\/(?:components|webtests)$/.test(type ?? '');

/** Words for the placeholders of pages. */
export function wordsOf(alert: Alert): Words {
  const api = dimensionOf(alert, API);
  const metric = alert.conditions.find((one) => one.metric) ?? alert.conditions[0];
  const service = alert.resource.service ?? serviceOf(alert);
  return {
    account: isBystander(alert.resource) ? undefined : alert.resource.name,
    resource: isBystander(alert.resource) && !isApplication(alert.resource) ? undefined : alert.resource.name,
    resourceId: alert.resource.id,
    service,
    table: `Storage${(service ?? 'blob').replace(/^./, (letter) => letter.toUpperCase())}Logs`,
    api: api === 'Unknown' ? undefined : api,
    auth: authOf(alert),
    operation: alert.operation?.replace(/^Microsoft\.Storage[./]/i, ''),
    thing: thingIn(alert.operation),
    object: alert.object,
    setting: alert.settings?.slice(0, 4).join(', '),
    principal: principalIn(alert),
    role: roleIn([...(alert.settings ?? []), ...alert.texts]),
    status: alert.status,
    code: codeOf(alert),
    container: dimensionOf(alert, /^container/i),
    share: dimensionOf(alert, /^(file_?)?share(_?name)?$/i),
    value: metric?.value === undefined ? undefined : sayNumber(metric.value, metric.metric),
    threshold: metric?.threshold === undefined ? undefined : sayNumber(metric.threshold, metric.metric),
    metric: metric?.metric ?? (alert.source === 'prometheus' ? alert.rule : undefined),
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
  [/\/containers\/delete$/i, 'container'],
  [/\/shares\/delete$/i, 'file share'],
  [/\/queues\/delete$/i, 'queue'],
  [/\/tables\/delete$/i, 'table'],
];

/** What an operation of the management plane deletes, as people call it. */
const thingIn = (operation = '') => THINGS.find(([ends]) => ends.test(operation))?.[1];

const PRINCIPAL = new RegExp(`principalId"?[:=]\\s*"?(${GUID})`, 'i');

/** Who gets or loses a role, by its number. */
const principalIn = ({ settings = [], texts }: Alert) =>
  [...settings, ...texts].map((said) => PRINCIPAL.exec(said)?.[1]).find(Boolean);

/** Who did it; of an application the activity log tells the number only. */
export function callerOf({ caller }: Alert): string | undefined {
  return caller && isGuid(caller) ? `the application or identity ${caller}` : caller;
}

/** A title of the sender's own, where the page asks for one. */
function topicOf(alert: Alert): string | undefined {
  const byRule = ['unknown', 'budget', 'backup', 'log', 'prometheus'].includes(alert.source);
  if (byRule) return alert.rule === UNNAMED ? undefined : alert.rule;
  return alert.texts[0]?.slice(0, 120).replace(/[.\s]+$/, '');
}

function serviceOf(alert: Alert): string | undefined {
  const said = alert.conditions.map((one) => `${one.namespace} ${one.query} ${one.metric}`).join(' ');
  return /(blob|file|queue|table)(?:services|logs|share|capacity)/i.exec(said)?.[1]?.toLowerCase();
}
