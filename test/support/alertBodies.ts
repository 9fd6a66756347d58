/** Bodies of alerts as their senders post them, each with the few fields that a test cares about. */
import { accountId, SUBSCRIPTION } from './anAlert.ts';

export const ACCOUNT = accountId('tailwindmedia3');
export const inGroup = (path: string) => `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/${path}`;

const common = (essentials: object, alertContext: object) => ({
  schemaId: 'azureMonitorCommonAlertSchema',
  data: {
    essentials: {
      alertId: `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.AlertsManagement/alerts/a1`,
      alertRule: 'a rule',
      severity: 'Sev4',
      monitorCondition: 'Fired',
      firedDateTime: '2026-11-26T22:41:03Z',
      alertTargetIDs: [ACCOUNT],
      ...essentials,
    },
    alertContext,
  },
});

/** An operation of the management plane, by the activity log. */
export function deed(operationName: string, properties: object = {}, scope = ACCOUNT, status = 'Succeeded') {
  const context = { authorization: { action: operationName, scope }, operationName, status, properties };
  const essentials = { monitoringService: 'Activity Log - Administrative', alertTargetIDs: [scope] };
  return common(essentials, { ...context, caller: 'kim@tailwind.example', eventTimestamp: '2026-11-26T22:40:00Z' });
}

/** A change of the account, or of one of its services, with the request's body. */
export const change = (properties: object, of = '', status = 'Succeeded') =>
  deed(
    `Microsoft.Storage/storageAccounts/${of}write`,
    { requestbody: JSON.stringify({ properties }) },
    ACCOUNT,
    status,
  );

export function metric(
  metricName: string,
  dimensions: Record<string, string> = {},
  { target = ACCOUNT, ...more }: { target?: string; operator?: string } = {},
) {
  const listed = Object.entries(dimensions).map(([name, value]) => ({ name, value }));
  const condition = {
    metricName,
    operator: 'GreaterThan',
    threshold: '1',
    metricValue: 5,
    dimensions: listed,
    ...more,
  };
  return common(
    { signalType: 'Metric', monitoringService: 'Platform', alertTargetIDs: [target] },
    { condition: { allOf: [condition] } },
  );
}

/** A rule over a workspace, which names no account by itself. */
export function logRule(searchQuery: string, dimensions: Record<string, string> = {}) {
  const listed = Object.entries(dimensions).map(([name, value]) => ({ name, value }));
  const essentials = {
    signalType: 'Log',
    monitoringService: 'Log Alerts V2',
    alertTargetIDs: [inGroup('microsoft.operationalinsights/workspaces/law-central')],
  };
  return common(essentials, { condition: { allOf: [{ searchQuery, metricValue: 9, dimensions: listed }] } });
}

export const event = (eventType: string, data: object = {}, topic = ACCOUNT, subject = '') => ({
  id: 'e1',
  eventType,
  topic,
  subject,
  eventTime: '2026-11-26T22:40:11Z',
  data,
});

export const serviceHealth = (incidentType: string, title: string, stage = 'Active') =>
  common(
    { monitoringService: 'ServiceHealth', alertTargetIDs: [`/subscriptions/${SUBSCRIPTION}`] },
    { eventSource: 'ServiceHealth', properties: { title, incidentType, stage, trackingId: 'T-1', service: 'Storage' } },
  );

export const backup = (context: object, essentials: object = {}) =>
  common(
    {
      monitoringService: 'Azure Backup',
      alertRule: '',
      alertTargetIDs: [inGroup('microsoft.recoveryservices/vaults/v1')],
      ...essentials,
    },
    context,
  );
