/** The first look at what an alert tells, as a command with the resource's own names. It changes nothing. Pure. */
import { table } from '../table.ts';
import type { Alert, Condition } from './alert.ts';

/** An id that pastes as it is, in every shell. */
const PASTES = /^\/[\w\-./()]+$/;
const PLAIN = /^[\w.-]{1,80}$/;

export function firstLookOf(alert: Alert): string | undefined {
  const { id } = alert.resource;
  if (!id || !PASTES.test(id)) return undefined;
  if (alert.source === 'metric') return metricLook(alert, id);
  if (alert.source === 'activity') return changesOn(id);
  return alert.source === 'resource-health' ? healthLook(id) : undefined;
}

/** https://learn.microsoft.com/cli/azure/monitor/activity-log#az-monitor-activity-log-list */
export const activityLook = ({ resource: { id = '' } }: Alert): string | undefined =>
  PASTES.test(id) ? changesOn(id) : undefined;
const changesOn = (id: string) =>
  `az monitor activity-log list --resource-id "${id}" --offset 1d --query "[].{time:eventTimestamp, who:caller, what:operationName.localizedValue, state:status.value}" --output table`;

/** What somebody pastes as a name: an address of a mailbox, or an id. */
const CALLER = /^[\w.+@-]{3,120}$/;

/** https://learn.microsoft.com/cli/azure/role/assignment#az-role-assignment-list */
export const rolesLook = ({ resource: { id = '' } }: Alert, caller = ''): string | undefined =>
  PASTES.test(id) && CALLER.test(caller)
    ? `az role assignment list --assignee "${caller}" --scope "${id}" --include-inherited --include-groups --query "[].{role:roleDefinitionName, scope:scope}" --output table`
    : undefined;

/** https://learn.microsoft.com/rest/api/resourcehealth/availability-statuses/get-by-resource */
const healthLook = (id: string) =>
  `az rest --method get --url "${id}/providers/Microsoft.ResourceHealth/availabilityStatuses/current?api-version=2025-05-01" --query "properties.{state:availabilityState, says:summary, since:occurredTime}"`;

const SERVICES = table<string>({
  blob: '/blobServices/default',
  file: '/fileServices/default',
  queue: '/queueServices/default',
  table: '/tableServices/default',
});

/** Measured once an hour. */
const HOURLY = /capacity$|count$|quota$|indexcapacity/i;
const BEFORE = 60 * 60_000;

/** https://learn.microsoft.com/cli/azure/monitor/metrics#az-monitor-metrics-list */
function metricLook({ resource, conditions, window, at, firedAt }: Alert, id: string): string | undefined {
  const first = conditions.find(({ metric }) => metric && PLAIN.test(metric));
  if (!first?.metric) return undefined;
  const of = resource.isAccount ? `${id}${serviceOf(resource.service, first)}` : id;
  const isHourly = HOURLY.test(first.metric);
  const from = new Date((window?.from ?? firedAt ?? at) - BEFORE * (isHourly ? 24 : 1)).toISOString().slice(0, 16);
  const { metric, filter } = splitBy(first);
  return [
    `az monitor metrics list --resource "${of}" --metrics ${metric}`,
    `--start-time ${from}Z --interval ${isHourly ? 'PT1H' : 'PT5M'}`,
    ...(filter ? [`--filter "${filter}"`] : []),
    '--output table',
  ].join(' ');
}

const OF_SERVICE = /^(blob|file|queue|table)/i;

/** Some figures are those of one service, whatever the rule is set on. */
const serviceOf = (service: string | undefined, { metric = '', namespace = '' }: Condition): string => {
  const named = OF_SERVICE.exec(/\/(\w+)services$/i.exec(namespace)?.[1] ?? '')?.[1] ?? OF_SERVICE.exec(metric)?.[1];
  return SERVICES.get((service ?? named ?? '').toLowerCase()) ?? '';
};

/** What availability lost stands in the answers, by their kind; else the alert's own narrowing is kept. */
function splitBy({ metric, dimensions }: Condition): { metric: string; filter: string } {
  if (metric === 'Availability') return { metric: 'Transactions', filter: "ResponseType eq '*'" };
  const narrowed = Object.entries(dimensions).filter(([name, value]) => PLAIN.test(name) && PLAIN.test(value));
  return { metric: metric ?? '', filter: narrowed.map(([name, value]) => `${name} eq '${value}'`).join(' and ') };
}
