/** Senders whose messages have a form of their own, and messages that did not come whole. */
import { explainAlerts } from '../../../knowledge/alerts/explainAlerts.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { anAlert } from '../../support/anAlert.ts';

const NOW = new Date('2026-11-20T03:00:00Z');
const knowledge = openKnowledge();
const explained = (body: unknown) =>
  explainAlerts(typeof body === 'string' ? body : JSON.stringify(body), knowledge, NOW)[0];

test('an autoscale setting tells how many instances there are now', () => {
  const told = explained({
    version: '1.0',
    status: 'Activated',
    operation: 'Scale In',
    context: {
      timestamp: '2026-11-20T02:10:00Z',
      id: '/subscriptions/1/resourceGroups/rg/providers/microsoft.insights/autoscalesettings/as1',
      name: 'as1',
      resourceId: '/subscriptions/1/resourceGroups/rg/providers/Microsoft.Compute/virtualMachineScaleSets/vmss1',
      oldCapacity: '5',
      newCapacity: '2',
    },
  });
  expect(told).toMatchObject({ meaning: 'autoscale', resource: { name: 'vmss1' } });
  expect(JSON.stringify(told)).toContain('5 → 2 instances');
});

test('the name of an operation in a query is no account', () => {
  const alert = anAlert({ account: 'unused' });
  const query = 'AzureActivity | where OperationNameValue =~ "MICROSOFT.STORAGE/STORAGEACCOUNTS/DELETE"';
  Object.assign(alert.data.essentials, {
    signalType: 'Log',
    monitoringService: 'Log Alerts V2',
    alertTargetIDs: ['/subscriptions/1/resourcegroups/rg/providers/microsoft.operationalinsights/workspaces/law'],
    configurationItems: [],
  });
  Object.assign(alert.data.alertContext, {
    conditionType: 'LogQueryCriteria',
    condition: { allOf: [{ searchQuery: query, metricValue: 1, threshold: '0', dimensions: [] }] },
  });
  expect(explained(alert)?.resource.name).not.toMatch(/^delete$/i);
});

test('a message that was cut off says so', () => {
  const whole = JSON.stringify(anAlert({ account: 'contosodata01' }));
  expect(JSON.stringify(explained(whole.slice(0, -120)))).toContain('ends in the middle');
  expect(JSON.stringify(explained(whole))).not.toContain('ends in the middle');
});
