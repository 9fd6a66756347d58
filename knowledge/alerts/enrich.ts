/** What an alert means for the storage account, from the pages of knowledge/alerts and the causes. Pure. */

import type { Facts } from '../facts/facts.ts';
import { type Redacted, redact } from '../redact/redact.ts';
import { table } from '../table.ts';
import type { Alert, AlertSource, Severity } from './alert.ts';
import { changesOf } from './changes.ts';
import type { AlertPage, AlertPages } from './load.ts';
import { fill, fillQuery, findMeaning, fits, harmless, type Traits, textsOf, type Words } from './meaning.ts';
import { measuredOf } from './measure.ts';
import type { Trait } from './schema.ts';
import { authOf, codeOf, codesTold, dimensionOf, latencyGap, traitsOf, wordsOf } from './traits.ts';

export interface LikelyCause {
  id: string;
  title: string;
  confidence?: number;
}

export interface Meaning {
  /** Name of the page. */
  id: string;
  title: string;
  says: string;
  causes: LikelyCause[];
  /** Steps to check next, in order. */
  next: string[];
  query?: string;
  /** Page of the resource in its cloud's portal. */
  portal?: string;
  /** What was measured, in one line. */
  measured?: string;
  /** Hours after which an incident without an end is closed. */
  expires: number;
  /** What to diagnose when somebody presses "Start triage". */
  report: Redacted;
  /** What the alert tells of a case by itself. */
  facts: Facts;
  sources: string[];
}

export interface EnrichedAlert extends Alert {
  meaning: Meaning;
  /** Meanings of the other conditions of the same alert. */
  others: Meaning[];
  /** Words of the alert, for sentences about it. */
  words: Words;
}

/** What enrichment needs from the rest of the knowledge. */
export interface AlertKnowledge {
  pages: AlertPages;
  diagnose(report: Redacted, facts?: Facts): { causes: LikelyCause[]; certainty?: string };
  causeTitle(id: string): string | undefined;
  /** Hears of what went wrong within; the alert goes on without it. */
  onFault?(fault: unknown): void;
}

/** Never throws: an alert whose meaning cannot be worked out is shown plainly, and says so. */
export function enrich(alert: Alert, knowledge: AlertKnowledge): EnrichedAlert {
  try {
    return enriched(alert, knowledge);
  } catch (fault) {
    knowledge.onFault?.(fault);
    return { ...alert, meaning: plainMeaning(alert), others: [], words: {} };
  }
}

function plainMeaning(alert: Alert): Meaning {
  return {
    id: 'unknown',
    title: `Alert of the rule ${harmless(alert.rule)}`,
    says: 'What it means could not be worked out, so this is the alert as it came in.',
    causes: [],
    next: ['Open the alert in the portal.', 'Read the message itself under "Show raw".'],
    expires: 24,
    report: redact(alert.texts.slice(0, 5).join('\n')),
    facts: {},
    sources: [],
  };
}

function enriched(alert: Alert, knowledge: AlertKnowledge): EnrichedAlert {
  const parts = gravestKind(
    partsOf(alert, knowledge.pages).map((part) => meaningOf(part, knowledge)),
    knowledge,
  );
  const [first, ...rest] = parts as [Meaning, ...Meaning[]];
  const others = rest.filter(
    (one, index) => one.id !== first.id && rest.findIndex((other) => other.id === one.id) === index,
  );
  const meaning = { ...first, title: titleOf(alert, first.title) };
  return { ...alert, severity: severityOf(alert, first, knowledge), meaning, others, words: wordsOf(alert) };
}

/** The activity log and what is sent by it, of health too, call everything Sev4, and events say nothing: there the page says how grave it is. */
const ONE_SEVERITY: ReadonlySet<AlertSource> = new Set(['activity', 'service-health', 'resource-health', 'event']);

function severityOf({ source, severity }: Alert, { id }: Meaning, { pages }: AlertKnowledge): Severity {
  if (!ONE_SEVERITY.has(source)) return severity;
  return Math.min(severity, pages.get(id)?.severity ?? severity) as Severity;
}

/** A rule with several criteria says several things, and so does a change of several settings; both latencies say one. */
function partsOf(alert: Alert, pages: AlertPages): Alert[] {
  if (alert.settings) return changesOf(alert, alert.settings, pages);
  if (alert.conditions.length < 2 || latencyGap(alert)) return [alert];
  return alert.conditions.map((one) => ({ ...alert, conditions: [one], dimensions: { ...one.dimensions } }));
}

/** Too little availability and slow answers are what throttling and errors look like: the one that names the kind comes first. */
function gravestKind(parts: Meaning[], { pages }: AlertKnowledge): Meaning[] {
  const kindOf = ({ id }: Meaning) => pages.get(id)?.kind;
  const [first] = parts;
  const named = parts.find((one) => ['throttling', 'errors'].includes(kindOf(one) ?? ''));
  if (!first || !named || !['health', 'latency'].includes(kindOf(first) ?? '')) return parts;
  return [named, ...parts.filter((one) => one !== named)];
}

/** Pages that say no more than who sent it; a code in the alert's own words says more. */
const GENERAL = new Set(['metric-rule', 'unknown']);

function pageOf(alert: Alert, traits: Traits, pages: AlertPages): AlertPage {
  const page = findMeaning(pages, traits) ?? (pages.get('unknown') as AlertPage);
  const statusText = codesTold(alert);
  if (!GENERAL.has(page.meaning) || statusText.length === 0) return page;
  return findMeaning(pages, { ...traits, statusText }) ?? page;
}

/** Where no account or resource is known, a page's own fallback stands, or else that it is one. */
function said(text: string, words: Words): string {
  const whole = text
    .replaceAll('{account}', '{account|a storage account}')
    .replaceAll('{resource}', '{resource|a resource}');
  return fill(whole, words)
    .replace(/^a (?=storage account|resource)/, 'A ')
    .replace(/\bAsk (?=the application or identity )/g, 'Ask whoever runs ');
}

/** The sender's own title often begins as ours does, and names the region itself. */
function once(title: string): string {
  const own = title.replace(/^(.{3,60}?): (?=\1)/i, '');
  const [, before = '', place = ''] = /^(.*) \(([^()]+)\)$/.exec(own) ?? [];
  return place !== '' && before.includes(place) ? before : own;
}

function meaningOf(alert: Alert, knowledge: AlertKnowledge): Meaning {
  const traits = traitsOf(alert);
  const page = pageOf(alert, traits, knowledge.pages);
  const text = textsOf(page, traits);
  const known = wordsOf(alert);
  const query =
    page.query && fillQuery(page.query, alert.resource.isAccount ? known : { ...known, account: undefined });
  const portal = portalLink(alert, page.blade);
  const measured = measuredOf(alert);
  return {
    id: page.meaning,
    title: once(said(page.title, known)),
    says: said(text.says, known),
    causes: causesOf(alert, page, traits, knowledge),
    next: text.next.map((step) => said(step, known)),
    ...(query ? { query } : {}),
    ...(portal ? { portal } : {}),
    ...(measured ? { measured } : {}),
    expires: page.expires,
    report: reportOf(alert),
    facts: factsOf(alert),
    sources: page.sources,
  };
}

/** The activity log tells of a beginning too, and what has only begun may still fail. */
function titleOf({ source, status }: Alert, title: string): string {
  const begun = source === 'activity' && /^(started|accepted|in ?progress|running)$/i.test(status ?? '');
  return begun ? `${title} (begun, its end is not told yet)` : title;
}

/** Causes of the code that the alert names, then those of the page that its words allow. */
function causesOf(alert: Alert, page: AlertPage, traits: Traits, knowledge: AlertKnowledge): LikelyCause[] {
  const words = table<string>({
    auth: authOf(alert) ?? 'unknown',
    category: alert.category ?? 'unknown',
    code: codeOf(alert) ?? codeToldFor(page, alert) ?? 'unknown',
    service: wordsOf(alert).service ?? 'unknown',
  });
  const own = page.causes.flatMap((one) => {
    if (typeof one === 'string') return [one];
    const holds = Object.entries(one.when).every(([name, values]) => {
      const said = words.get(name);
      if (said !== undefined) return values.includes(said);
      return values.some((value) => traits[name as Trait]?.some((has) => fits(value, has, name === 'text')));
    });
    return holds ? [one.cause] : [];
  });
  const ids = [...new Set([...codeCauses(alert, knowledge), ...own])].slice(0, 4);
  return ids.map((id) => ({ id, title: knowledge.causeTitle(id) ?? id }));
}

/** A code that stands in the alert's own words, where it is what led to the page. */
const codeToldFor = (page: AlertPage, alert: Alert): string | undefined =>
  codesTold(alert).find((code) => page.when.some(({ statusText = [] }) => statusText.includes(code)));

const AUTH_FACTS = table<string>({ SAS: 'sas', OAuth: 'entra', AccountKey: 'key', Anonymous: 'anonymous' });

/** https://learn.microsoft.com/azure/storage/common/storage-analytics-logged-operations-and-status-messages */
const DOES: [RegExp, string][] = [
  [/^(?:Put(?:Blob|Block|BlockList|Page|Range)|Append(?:Block|File)|FlushFile|CreatePathFile|CreateFile)$/i, 'upload'],
  [/^(?:GetBlob|GetFile|ReadFile|GetBlobProperties|GetFileProperties)$/i, 'download'],
  [/^List(?:Blobs|Containers|Shares|Files?\w*|FileSystem\w*|DirectoriesAndFiles)$/i, 'list'],
  [/^Delete(?:Blob|File|Path|Directory\w*|PathFile|Files?System\w*)$/i, 'remove'],
  [/^CopyBlob\w*$/i, 's2s'],
];

/** What an error would speak of, by the class of answers that a metric counts. */
const SPEAKS_OF: [RegExp, string][] = [
  [/Authori[sz]ation|Authentication/i, 'refused'],
  [/Throttling|ServerBusy|ServerTimeout|ServerOther/i, 'busy'],
  [/NetworkError/i, 'network'],
];

/** What the refused call was to do, how it proved itself and what is amiss, as a metric and its dimensions tell. */
function factsOf(alert: Alert): Facts {
  const isSlow = alert.conditions.some(({ metric }) => /Latency$/i.test(metric ?? ''));
  const response = dimensionOf(alert, /^(?:response_?type|transaction_?status)$/i) ?? '';
  const speaksOf = SPEAKS_OF.find(([classes]) => classes.test(response))?.[1];
  const auth = AUTH_FACTS.get(authOf(alert) ?? '');
  const api = dimensionOf(alert, /^(?:api_?name|operation_?name|api)$/i) ?? '';
  const operation = DOES.find(([calls]) => calls.test(api))?.[1];
  return {
    ...(auth && { auth }),
    ...(operation && { operation }),
    ...(isSlow && { slow: 'yes' }),
    ...(speaksOf && { speaksOf }),
  };
}

/** Of the first: what is less likely stands on no card. */
const WORTH_A_LINE = 0.05;

/** A code in the alert (status text, AZSM code, a message) is diagnosed like any report. */
function codeCauses(alert: Alert, knowledge: AlertKnowledge): string[] {
  if (alert.source === 'backup' || (isDeed(alert) && !hasFailed(alert))) return [];
  const told = alert.source === 'prometheus' && alert.told?.sentence ? [alert.told.sentence] : alert.texts;
  const saysCode = told.some((said) => /\b(AZSM\d{4}|AADSTS\d+|[A-Z][a-z]+[A-Z]\w+)\b/.test(said));
  const isTold = alert.source === 'unknown' && alert.told?.sentence !== undefined;
  if (!codeOf(alert) && !saysCode && !isTold) return [];
  try {
    const { causes, certainty } = knowledge.diagnose(reportOf(alert), factsOf(alert));
    // Words without a code may be of anything: they count where they leave little doubt.
    if (!codeOf(alert) && !saysCode && certainty !== 'certain' && certainty !== 'likely') return [];
    const [first, ...rivals] = causes.slice(0, 3);
    const least = (first?.confidence ?? 0) * WORTH_A_LINE;
    const mayBe = rivals.filter(({ confidence = 1 }) => confidence >= least);
    return first ? [first, ...mayBe].map((cause) => cause.id) : [];
  } catch (fault) {
    // The page of the alert still says what it means; only the causes of its code are missing.
    knowledge.onFault?.(fault);
    return [];
  }
}

/** It has happened or was announced: what its words hold is no error of somebody's request. */
const isDeed = ({ source, state }: Alert) => source === 'activity' || source === 'event' || state === 'event';
const hasFailed = ({ source, status }: Alert) => source === 'activity' && /^fail/i.test(status ?? '');

/** What of an alert's own words may hold a code: why an operation failed, else what people wrote. */
function wordsToDiagnose(alert: Alert): string[] {
  if (isDeed(alert)) return hasFailed(alert) ? [alert.told?.sentence ?? ''] : [];
  return alert.texts.slice(0, 5);
}

/** The alert as a report that the diagnosis understands. */
function reportOf(alert: Alert): Redacted {
  const code = codeOf(alert);
  const status = dimensionOf(alert, /^(status_?code|http_?status|response_?type|transaction_?status)$/i);
  const { name, isAccount } = alert.resource;
  const lines = [
    ...(isAccount ? [`AccountName: ${name}`] : []),
    ...(code ? [`Error code: ${code}`] : []),
    ...(status && status !== code ? [`Status: ${status}`] : []),
    ...Object.entries(alert.dimensions)
      .filter(([name]) => /^(operation_?name|api_?name|auth)/i.test(name))
      .map(([name, value]) => `${name}: ${value}`),
    ...wordsToDiagnose(alert),
  ];
  return redact(lines.join('\n'));
}

function portalLink(alert: Alert, blade: string): string | undefined {
  const { id } = alert.resource;
  if (alert.source === 'service-health') return `${alert.portal}/#view/Microsoft_Azure_Health/AzureHealthBrowseBlade`;
  if (!id || !/^\/[\w\-./()]+$/.test(id)) return undefined;
  return `${alert.portal}/#resource${id}/${alert.resource.isAccount ? blade : 'overview'}`;
}
