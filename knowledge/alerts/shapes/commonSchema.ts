/** Azure Monitor's common alert schema, all signal types: learn.microsoft.com/azure/azure-monitor/alerts/alerts-common-schema */
import type { Alert, AlertSource, Condition, Told } from '../alert.ts';
import { accountAsked } from '../ruleQuery.ts';
import { readActivity } from './activity.ts';
import { readBackup } from './backup.ts';
import { budgetIn } from './budget.ts';
import { anything, list, loose, lowerNames, METRIC_CONDITION, number, text, textsOf, time } from './loose.ts';
import { callerIn, readDimensions, sentences, sumUp } from './pieces.ts';
import { findResource } from './resource.ts';
import { rowsTold } from './rowsTold.ts';

const essentialsSchema = loose({
  alertid: text,
  alertrule: text,
  alertruleid: text,
  severity: text,
  signaltype: text,
  monitorcondition: text,
  monitoringservice: text,
  alerttargetids: list(text),
  configurationitems: list(text),
  originalertid: text,
  fireddatetime: time,
  resolveddatetime: time,
  description: text,
});

const conditionSchema = loose({ ...METRIC_CONDITION, searchquery: text, metricmeasurecolumn: text });

/** What the contexts of metric alerts, log alerts old and new, Prometheus and smart detection hold, side by side. */
const contextSchema = loose({
  condition: loose({ allof: list(conditionSchema), windowstarttime: time, windowendtime: time }),
  conditiontype: text,
  // Log alerts of the older kind.
  searchquery: text,
  threshold: number,
  operator: text,
  resultcount: number,
  searchintervalstarttimeutc: time,
  searchintervalendtimeutc: time,
  affectedconfigurationitems: list(text),
  dimensions: list(anything),
  searchresults: anything,
  // Prometheus.
  labels: anything,
  annotations: anything,
  expression: text,
  expressionvalue: number,
  // Smart detection.
  smartdetectorid: text,
  smartdetectorname: text,
  detectionsummary: text,
  detectedvalue: text,
  normalvalue: text,
});

type Essentials = ReturnType<typeof essentialsSchema.parse>;
type Context = ReturnType<typeof contextSchema.parse>;

/** Reads `data` of a common-schema notification. `now` stands in for a missing time. */
export function readCommonSchema(data: Record<string, unknown>, now: number): Alert {
  const essentials = essentialsSchema.parse(data.essentials);
  const context = contextSchema.parse(data.alertcontext);
  const source = sourceOf(essentials, context, data.alertcontext);
  const facts = { rule: essentials.alertrule, id: essentials.alertid, origin: essentials.originalertid };
  if (source === 'activity' || source === 'resource-health' || source === 'service-health') {
    const ids = [...essentials.configurationitems, ...essentials.alerttargetids];
    return readActivity(data.alertcontext, {
      ...facts,
      source,
      severity: essentials.severity,
      ids,
      condition: essentials.monitorcondition,
      firedAt: essentials.fireddatetime,
      description: essentials.description,
      now,
    });
  }
  const budget = source === 'budget' ? budgetIn(data.alertcontext, lowerNames(data.essentials), now) : undefined;
  if (budget) return budget;
  if (source === 'backup') return readBackupAlert(essentials, data.alertcontext, now);
  const told = ownWords(essentials, context, textsOf(anything.parse(data.customproperties)));
  return readSignal({ essentials, context, told }, source, now);
}

const RUNBOOK = /^(runbook|playbook|wiki|docs?)(_?url|_?link)?$/i;

/** What people wrote for this moment: the rule's description, annotations, and the properties that its author hung on it. */
function ownWords(essentials: Essentials, context: Context, properties: Record<string, string>): Told {
  const { summary, description, ...annotations } = textsOf(context.annotations);
  const own = { ...annotations, ...properties };
  const runbook = Object.entries(own).find(([name, said]) => RUNBOOK.test(name) && /^https:\/\//.test(said))?.[1];
  const sentence = sentences([summary, description]) || detected(context);
  const notes = Object.entries(own).flatMap(([name, said]) => (said === runbook ? [] : [`${name}: ${said}`]));
  return {
    ...(sentence && { sentence }),
    ...(runbook && { runbook }),
    notes: [...(essentials.description ? [essentials.description] : []), ...notes],
  };
}

/** Smart detection: what it noticed, how much it is, and how much it is otherwise. */
function detected({ detectionsummary, detectedvalue, normalvalue }: Context): string | undefined {
  const amounts = detectedvalue && (normalvalue ? `${detectedvalue}, normally ${normalvalue}` : detectedvalue);
  return [detectionsummary, amounts].filter(Boolean).join(': ') || undefined;
}

function sourceOf(essentials: Essentials, context: Context, raw: unknown): AlertSource {
  const service = (essentials.monitoringservice ?? '').replace(/[\s-]/g, '').toLowerCase();
  const signal = (essentials.signaltype ?? '').replace(/\s/g, '').toLowerCase();
  if (service === 'servicehealth') return 'service-health';
  if (service === 'resourcehealth') return 'resource-health';
  if (service === 'prometheus') return 'prometheus';
  if (service === 'smartdetector' || context.smartdetectorid) return 'smart-detector';
  if (/budget|cost/.test(service)) return 'budget';
  if (/backup/.test(service)) return 'backup';
  if (service.startsWith('activitylog') || signal === 'activitylog') return eventSource(raw);
  if (signal === 'log' || /^(log|applicationinsights)/.test(service)) return 'log';
  if (signal === 'metric' || context.condition.allof.length > 0) return 'metric';
  return 'unknown';
}

/** Activity-log rules also carry health events; the event says which. */
function eventSource(raw: unknown): AlertSource {
  const { eventsource, operationname } = loose({ eventsource: text, operationname: text }).parse(raw);
  const said = `${eventsource} ${operationname}`.toLowerCase();
  if (said.includes('resourcehealth')) return 'resource-health';
  if (said.includes('servicehealth')) return 'service-health';
  return 'activity';
}

function readBackupAlert(essentials: Essentials, context: unknown, now: number): Alert {
  const { ids, ...told } = readBackup(context, essentials.description);
  const resource = findResource({
    dimensions: {},
    ids: [...essentials.alerttargetids, ...essentials.configurationitems, ...ids],
    texts: [],
  });
  return sumUp({
    id: identityOf(essentials, resource.key, told.dimensions),
    source: 'backup',
    condition: essentials.monitorcondition,
    severity: essentials.severity,
    rule: essentials.alertrule ?? 'Azure Backup',
    firedAt: essentials.fireddatetime,
    resolvedAt: essentials.resolveddatetime,
    resource,
    object: told.dimensions.Item ?? essentials.configurationitems.find((item) => item && !item.includes('/')),
    now,
    ...told,
  });
}

interface Signal {
  essentials: Essentials;
  context: Context;
  told: Told;
}

function readSignal({ essentials, context, told }: Signal, source: AlertSource, now: number): Alert {
  const conditions = conditionsOf(context);
  const texts = [
    essentials.description,
    ...Object.values(textsOf(context.annotations)),
    context.detectionsummary,
    context.expression,
  ].filter((said) => said !== undefined);
  const ids = [...essentials.configurationitems, ...context.affectedconfigurationitems, ...essentials.alerttargetids];
  const dimensions = Object.assign({}, ...conditions.map((condition) => condition.dimensions)) as Record<
    string,
    string
  >;
  const queries = conditions.map(({ query }) => query ?? '').filter(Boolean);
  const asked = queries.map(accountAsked).find(Boolean);
  const named = { ...(asked ? { accountname: asked } : {}), ...dimensions };
  const resource = findResource({ dimensions: named, ids, texts: [...texts, ...queries] });
  const from = context.condition.windowstarttime ?? context.searchintervalstarttimeutc;
  const to = context.condition.windowendtime ?? context.searchintervalendtimeutc;
  return sumUp({
    id: identityOf(essentials, resource.key, dimensions),
    source,
    condition: essentials.monitorcondition,
    severity: essentials.severity,
    rule: essentials.alertrule,
    description: essentials.description,
    firedAt: essentials.fireddatetime,
    resolvedAt: essentials.resolveddatetime,
    resource,
    caller: callerIn(dimensions),
    conditions,
    ...(from && to ? { window: { from, to } } : {}),
    category: context.smartdetectorid,
    told,
    texts,
    now,
  });
}

/** The alert's own id where it is one; the rule's id stands there for some senders, and then the series tells. */
function identityOf(essentials: Essentials, resource: string, dimensions: Record<string, string>): string {
  const own = /\/alerts\//i.test(essentials.alertid ?? '') ? essentials.alertid : essentials.originalertid;
  return `${own ?? `${essentials.alertid}|${resource}|${JSON.stringify(dimensions)}`}|${essentials.alertrule}`;
}

function conditionsOf(context: Context): Condition[] {
  const listed = context.condition.allof.map((one) => ({
    metric: one.metricname ?? one.metricmeasurecolumn,
    namespace: one.metricnamespace,
    operator: one.operator,
    threshold: one.threshold,
    value: one.metricvalue,
    aggregation: one.timeaggregation,
    ...(one.alertsensitivity || /dynamic/i.test(context.conditiontype ?? '') ? { isLearned: true as const } : {}),
    query: one.searchquery,
    dimensions: readDimensions(one.dimensions),
  }));
  if (listed.length > 0) return listed;
  const dimensions = {
    ...rowsTold(context.searchresults),
    ...readDimensions(context.dimensions),
    ...textsOf(context.labels),
  };
  const query = context.searchquery ?? context.expression;
  if (!query && Object.keys(dimensions).length === 0) return [];
  const value = context.resultcount ?? context.expressionvalue;
  return [{ query, operator: context.operator, threshold: context.threshold, value, dimensions }];
}
