/** The schemas before the common one: learn.microsoft.com/azure/azure-monitor/alerts/alerts-non-common-schema-definitions */
import type { Alert } from '../alert.ts';
import { accountAsked } from '../ruleQuery.ts';
import { readActivity } from './activity.ts';
import { anything, list, loose, lowerNames, METRIC_CONDITION, number, text, textsOf, time } from './loose.ts';
import { callerIn, readDimensions, sumUp } from './pieces.ts';
import { findResource } from './resource.ts';
import { rowsTold } from './rowsTold.ts';

const metricSchema = loose({
  timestamp: time,
  id: text,
  name: text,
  description: text,
  severity: text,
  resourceid: text,
  resourcename: text,
  portallink: text,
  condition: loose({
    allof: list(loose(METRIC_CONDITION)),
    // The classic rule has its one condition here.
    metricname: text,
    operator: text,
    threshold: number,
    timeaggregation: text,
    metricvalue: number,
  }),
});

/** Metric alerts, `AzureMonitorMetricAlert` and the classic ones: Activated and Deactivated. */
export function readOlderMetric(data: Record<string, unknown>, now: number): Alert {
  const context = metricSchema.parse(data.context);
  const listed =
    context.condition.allof.length > 0
      ? context.condition.allof
      : [{ ...context.condition, dimensions: [], metricnamespace: undefined }];
  const conditions = listed.map((one) => ({
    metric: one.metricname,
    namespace: one.metricnamespace,
    operator: one.operator,
    threshold: one.threshold,
    value: one.metricvalue,
    aggregation: one.timeaggregation,
    dimensions: readDimensions(one.dimensions),
  }));
  const dimensions = Object.assign({}, ...conditions.map((one) => one.dimensions)) as Record<string, string>;
  const resource = findResource({ dimensions, ids: [context.resourceid], texts: [] });
  const condition = textsOf(data).status;
  return sumUp({
    // The rule's id is all the identity there is; the resource tells the alerts of one rule apart.
    id: `${context.id}|${resource.key}|${JSON.stringify(dimensions)}`,
    source: 'metric',
    condition,
    severity: context.severity,
    rule: context.name,
    description: context.description,
    ...(/^deactivated|resolved/i.test(condition ?? '')
      ? { resolvedAt: context.timestamp }
      : { firedAt: context.timestamp }),
    resource,
    conditions,
    texts: [context.description],
    now,
  });
}

const logSchema = loose({
  alertrulename: text,
  alertname: text,
  searchquery: text,
  searchintervalstarttimeutc: time,
  searchintervalendtimeutc: time,
  alertthresholdoperator: text,
  alertthresholdvalue: number,
  resultcount: number,
  description: text,
  severity: text,
  affectedconfigurationitems: list(text),
  resourceid: text,
  workspaceid: text,
  applicationid: text,
  dimensions: list(anything),
  monitorcondition: text,
  searchresult: anything,
  searchresults: anything,
});

/** Log alerts, `Microsoft.Insights/LogAlert`. They have no end. */
export function readOlderLog(data: Record<string, unknown>, now: number): Alert {
  const told = logSchema.parse(data);
  const dimensions = { ...rowsTold(told.searchresult ?? told.searchresults), ...readDimensions(told.dimensions) };
  const firedAt = told.searchintervalendtimeutc ?? now;
  const rule = told.alertrulename ?? told.alertname;
  const asked = accountAsked(told.searchquery ?? '');
  return sumUp({
    id: `${rule}|${told.workspaceid ?? told.applicationid}|${firedAt}|${JSON.stringify(dimensions)}`,
    source: 'log',
    condition: told.monitorcondition,
    severity: told.severity,
    rule,
    description: told.description,
    firedAt,
    caller: callerIn(dimensions),
    resource: findResource({
      dimensions: { ...(asked ? { accountname: asked } : {}), ...dimensions },
      ids: [...told.affectedconfigurationitems, told.resourceid],
      texts: [told.searchquery ?? ''],
    }),
    conditions: [
      {
        query: told.searchquery,
        operator: told.alertthresholdoperator,
        threshold: told.alertthresholdvalue,
        value: told.resultcount,
        dimensions,
      },
    ],
    ...(told.searchintervalstarttimeutc ? { window: { from: told.searchintervalstarttimeutc, to: firedAt } } : {}),
    texts: [told.description],
    now,
  });
}

/** Activity-log alerts, `Microsoft.Insights/activityLogs`. */
export function readOlderActivity(data: Record<string, unknown>, now: number): Alert {
  const context = lowerNames(data.context);
  const event = lowerNames(context.activitylog);
  const said = textsOf(event);
  const origin = `${said.eventsource} ${said.operationname}`.toLowerCase();
  const source = origin.includes('resourcehealth')
    ? 'resource-health'
    : origin.includes('servicehealth')
      ? 'service-health'
      : 'activity';
  const rule = textsOf(data).alertrule ?? textsOf(context).name ?? 'activity log alert';
  return readActivity(event, {
    source,
    id: said.eventdataid,
    origin: said.correlationid,
    rule,
    severity: undefined,
    condition: undefined,
    description: said.description,
    ids: [],
    firedAt: undefined,
    now,
  });
}
