/**
 * An alert as people tell or paste it: the subject of a mail ("Fired:Sev2 Azure Monitor Alert …"), a page at night ("got alert
 * Availability < 99 % on stprod01"). The metric, the kind of answer and the source are read by the names that Azure Monitor
 * and people give them.
 */
import type { Alert, AlertSource, Condition } from '../alert.ts';
import { tellsAlert } from '../tellsAlert.ts';
import { fingerprint, sumUp } from './pieces.ts';
import { findResource, namedAccount } from './resource.ts';

/** As spelled by Azure Monitor; in words the first that fits. */
const METRICS: [string, RegExp][] = [
  ['SuccessServerLatency', /\b(?:success ?|average ?)?server ?-?latency\b/i],
  [
    'SuccessE2ELatency',
    /\b(?:success ?|average ?)?(?:e2e|end.to.end) ?-?latency\b|\blatency\b|\blatenz\w*|遅延|レイテンシ/i,
  ],
  ['IndexCapacity', /\bindex ?capacity\b/i],
  ['FileShareCapacityQuota', /\bfile ?share ?capacity ?quota\b|\bshare quota\b/i],
  ['UsedCapacity', /\b(?:used|blob|file|table|queue)? ?capacity\b|\bkapazität\b|容量/i],
  ['QueueMessageCount', /\bqueue ?(?:message ?count|length|depth)\b/i],
  ['Egress', /\begress\b|\bdownload traffic\b|送信(?:データ|トラフィック)/i],
  ['Availability', /\bavail(?:ab\w+)?\b|\bverfügbarkeit\b|可用性/i],
  ['Ingress', /\bingress\b/i],
  ['Transactions', /\btransactions?\b|\btransaktionen\b|\brequest count\b|トランザクション/i],
];

const RESPONSE_TYPE =
  /\b(?:SAS|Anonymous|OAuth)?(?:Client|Server|Network|Throttling|Authorization|Authentication)\w*?(?:Throttling|Timeout|Busy|Other|Network|Authorization|Authentication)?Error\b|\bAnonymousSuccess\b/;

/** "The throttling alert fired": no kind of answer is named, and the usual one is meant. */
const THROTTLED = /\bthrottl\w+|drossel|スロットリング|帯域制限|調整エラー/i;

const BELOW = /<|\b(?:below|under|less than|lower than|dropped|drops?|fell|zero|unter|gefallen|gesunken)\b|下回|低下/i;

const SOURCES: [AlertSource, RegExp][] = [
  ['resource-health', /\bresource ?health\b|リソース ?正常性/i],
  ['service-health', /\bservice ?health\b|サービス ?正常性/i],
  ['budget', /\bbudget\b|予算/i],
  ['backup', /\b(?:azure )?backup alert\b|\bbackup (?:job )?failed\b/i],
];
const OF_SECURITY = /\bdefender\b|\bsecurity alert\b/i;
/** Whose signal it is, where not the account's. */
const TYPES: [string, RegExp][] = [
  ['microsoft.keyvault/vaults', /\bkey ?vault\b/i],
  ['microsoft.cdn/profiles', /\bfront ?door\b|\bcdn\b/i],
  ['microsoft.eventgrid/systemtopics', /\bevent ?grid\b/i],
];
const CATEGORIES: [string, RegExp][] = [
  ['PlatformInitiated', /platform.?initiated|\bunplanned\b/i],
  ['UserInitiated', /user.?initiated|customer.?initiated/i],
  ['Maintenance', /\bmaintenance\b|\bwartung/i],
];

const first = <Named>(list: [Named, RegExp][], text: string): Named | undefined =>
  list.find(([, words]) => words.test(text))?.[0];

/** "st-prod on stprod01 ( microsoft.storage/storageaccounts )", "on stprod01". */
const ACCOUNT =
  /\b([a-z0-9]{3,24})\s*\(\s*microsoft\.storage\/storageaccounts|\b(?:on|for|of|auf|für|account|konto)\s+["'“]?((?=[a-z]*\d)[a-z0-9]{3,24})\b/i;

/** "Storage alert: stprod01 availability low": the only word that is built as names of accounts are. */
function onlyName(text: string): string | undefined {
  const [only, ...others] = text.slice(0, MOST_LETTERS).match(BUILT_AS_A_NAME) ?? [];
  return others.length === 0 ? only : undefined;
}
const MOST_LETTERS = 300;
const BUILT_AS_A_NAME =
  /(?<![\w./@:-])(?!azsm|aadsts|http|sha\d|tls)(?=[a-z0-9]{6,24}(?![\w./@:-]))[a-z]{2,}[a-z0-9]*\d[a-z0-9]*/g;

const CLEARED = /\b(?:resolved|deactivated|cleared|recovered|closed|aufgehoben|behoben)\b|解決|解消/i;

function conditionIn(text: string): Condition | undefined {
  const named = first(METRICS, text);
  const isThrottled = (named === undefined || named === 'Transactions') && THROTTLED.test(text);
  const responseType = RESPONSE_TYPE.exec(text)?.[0] ?? (isThrottled ? 'ClientThrottlingError' : undefined);
  const metric = named ?? (responseType && 'Transactions');
  const dimensions: Record<string, string> = responseType ? { ResponseType: responseType } : {};
  return metric ? { metric, ...(BELOW.test(text) && { operator: 'LessThan' }), dimensions } : undefined;
}

/** Undefined where the words name neither a metric nor a source. */
export function readInWords(text: string, now: number): Alert | undefined {
  if (!tellsAlert(text)) return undefined;
  const condition = conditionIn(text);
  const secures = OF_SECURITY.test(text);
  const source = first(SOURCES, text) ?? (secures ? 'activity' : condition && 'metric');
  if (!source) return undefined;
  const [, named, spoken] = ACCOUNT.exec(text) ?? [];
  const account = named ?? spoken ?? onlyName(text);
  const found = account ? namedAccount(account) : findResource({ dimensions: {}, ids: [], texts: [text] });
  const type = first(TYPES, text);
  return sumUp({
    id: fingerprint(text),
    source,
    state: CLEARED.test(text) ? 'resolved' : 'fired',
    severity: /\bsev ?([0-4])\b/i.exec(text)?.[1],
    rule: text,
    resource: type ? { ...found, type } : found,
    ...(source === 'metric' && condition && { conditions: [condition] }),
    ...(secures && { operation: 'Microsoft.Security/locations/alerts/activate/action', told: { sentence: text } }),
    category: source === 'resource-health' || source === 'service-health' ? first(CATEGORIES, text) : undefined,
    texts: [text],
    now,
  });
}
