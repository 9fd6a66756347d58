/** Alerts as Azure Monitor sends them, with the fields that a test cares about. */

export interface AlertWish {
  account?: string;
  group?: string;
  /** Tells alerts apart; fired and resolved share it. */
  id?: string;
  rule?: string;
  severity?: 0 | 1 | 2 | 3 | 4;
  state?: 'Fired' | 'Resolved';
  firedAt?: string;
  resolvedAt?: string;
  metric?: string;
  value?: number | null;
  threshold?: string;
  dimensions?: Record<string, string>;
  /** What the rule's author wrote. */
  description?: string;
}

export const SUBSCRIPTION = 'aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e';

export function accountId(account = 'contosodata01', group = 'contoso-data-rg'): string {
  return `/subscriptions/${SUBSCRIPTION}/resourcegroups/${group}/providers/microsoft.storage/storageaccounts/${account}`;
}

/** A metric alert in the common schema; by default refused uploads with a SAS. */
export function anAlert(wish: AlertWish = {}) {
  const {
    account = 'contosodata01',
    description = '',
    group = 'contoso-data-rg',
    rule = 'st-authorization-errors',
    id = `${rule}-${account}`,
    state = 'Fired',
  } = wish;
  const dimensions = wish.dimensions ?? {
    ResponseType: 'AuthorizationError',
    ApiName: 'PutBlob',
    Authentication: 'SAS',
  };
  return {
    schemaId: 'azureMonitorCommonAlertSchema',
    data: {
      essentials: {
        alertId: `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.AlertsManagement/alerts/${id}`,
        alertRule: rule,
        severity: `Sev${wish.severity ?? 2}`,
        signalType: 'Metric',
        monitorCondition: state,
        monitoringService: 'Platform',
        alertTargetIDs: [accountId(account, group)],
        configurationItems: [account],
        originAlertId: `${SUBSCRIPTION}_${rule}_${id}`,
        firedDateTime: wish.firedAt ?? '2026-03-10T09:02:11.4471823Z',
        ...(state === 'Resolved' ? { resolvedDateTime: wish.resolvedAt ?? '2026-03-10T09:31:12.0036411Z' } : {}),
        description,
        essentialsVersion: '1.0',
        alertContextVersion: '1.0',
      },
      alertContext: {
        conditionType: 'SingleResourceMultipleMetricCriteria',
        condition: {
          windowSize: 'PT5M',
          allOf: [
            {
              metricName: wish.metric ?? 'Transactions',
              metricNamespace: 'Microsoft.Storage/storageAccounts',
              operator: 'GreaterThan',
              threshold: wish.threshold ?? '50',
              timeAggregation: 'Total',
              dimensions: Object.entries(dimensions).map(([name, value]) => ({ name, value })),
              metricValue: wish.value ?? 412,
            },
          ],
        },
      },
    },
  };
}

export interface OperationWish {
  account?: string;
  operation?: string;
  at?: string;
  correlation?: string;
  properties?: Record<string, unknown>;
}

/** An activity-log alert; by default a regenerated key. */
export function anOperation({
  account = 'contosodata01',
  operation = 'Microsoft.Storage/storageAccounts/regenerateKey/action',
  at = '2026-03-10T08:49:51.3862114+00:00',
  correlation = 'cccc2222-dd33-4444-55ee-666666ffffff',
  properties = {},
}: OperationWish = {}) {
  return {
    schemaId: 'azureMonitorCommonAlertSchema',
    data: {
      essentials: {
        alertId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/contoso-data-rg/providers/microsoft.insights/activityLogAlerts/st-operations`,
        alertRule: 'st-operations',
        severity: 'Sev4',
        signalType: 'Activity Log',
        monitorCondition: 'Fired',
        monitoringService: 'Activity Log - Administrative',
        alertTargetIDs: [accountId(account)],
        configurationItems: [account],
        firedDateTime: at,
      },
      alertContext: {
        authorization: { action: operation, scope: accountId(account) },
        caller: 'user@contoso.com',
        claims: '{"name":"Sample Operator","ipaddr":"203.0.113.7"}',
        correlationId: correlation,
        operationId: correlation,
        eventSource: 'Administrative',
        eventTimestamp: at,
        operationName: operation,
        status: 'Succeeded',
        properties: { entity: accountId(account), ...properties },
      },
    },
  };
}
