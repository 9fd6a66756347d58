/** Measured values as people say them, and what an alert that names no account is about. */
import { explainAlerts } from '../../../knowledge/alerts/explainAlerts.ts';
import { sayNumber } from '../../../knowledge/alerts/measure.ts';
import { openKnowledge } from '../../../knowledge/open.ts';

test.each([
  [0.02, '', '0.02'],
  [0.0034, '', '0.0034'],
  [0.5, '', '0.5'],
  [0, '', '0'],
  [4.55, '', '4.6'],
  [412.4, '', '412'],
  [0.04, 'Availability', '0.04 %'],
  [5_497_558_138_880, 'UsedCapacity', '5 TiB'],
])('%d of %j is said as %s', (value, metric, said) => {
  expect(sayNumber(value, metric)).toBe(said);
});

const NOW = new Date('2026-11-20T03:00:00Z');
const SUBSCRIPTION = '/subscriptions/aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e';
const common = (monitoringService: string, target: string, rule: string, alertContext: object) => ({
  schemaId: 'azureMonitorCommonAlertSchema',
  data: {
    essentials: {
      alertId: `${SUBSCRIPTION}/providers/Microsoft.AlertsManagement/alerts/1`,
      alertRule: rule,
      severity: 'Sev4',
      signalType: 'Log',
      monitorCondition: 'Fired',
      monitoringService,
      alertTargetIDs: [`${SUBSCRIPTION}/resourceGroups/rg/providers/${target}`],
      firedDateTime: '2026-11-20T02:50:00Z',
    },
    alertContext,
  },
});
const explained = (body: object) => explainAlerts(body, openKnowledge(), NOW)[0];

test('a detection names its application', () => {
  const body = common('SmartDetector', 'Microsoft.Insights/components/shop', 'Failure Anomalies - shop', {
    DetectionSummary: 'An abnormal rise in the rate of failed requests',
    SmartDetectorName: 'Failure Anomalies',
  });
  expect(explained(body)?.title).toBe('An abnormal rise in the rate of failed requests in the application shop');
});

test('a rule of Prometheus is known by its name, and what is left is no 0', () => {
  const body = common('Prometheus', 'Microsoft.ContainerService/managedClusters/aks1', 'KubePVUsageHigh', {
    expression: 'kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes < 0.03',
    expressionValue: '0.02',
    labels: { alertname: 'KubePVUsageHigh', persistentvolumeclaim: 'media', namespace: 'shop' },
    annotations: { description: 'media is 98% used' },
  });
  expect(explained(body)).toMatchObject({ meaning: 'volume-full', measured: expect.stringContaining('0.02') });
});

test('what Azure says of its own health is graver than the lowest severity that it sends', () => {
  const body = common('Resource Health', 'Microsoft.Storage/storageAccounts/stshop01', 'health', {
    eventSource: 'ResourceHealth',
    operationName: 'Microsoft.Resourcehealth/healthevent/Activated/action',
    properties: { title: 'Unavailable', currentHealthStatus: 'Unavailable', cause: 'PlatformInitiated' },
    status: 'Active',
  });
  expect(explained(body)).toMatchObject({ meaning: 'resource-health', severity: 2 });
});
