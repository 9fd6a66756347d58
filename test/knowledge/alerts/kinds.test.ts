/** Kinds of alert that a schema alone does not tell apart. */
import { enrich } from '../../../knowledge/alerts/enrich.ts';
import { alertKnowledge } from '../../../knowledge/alerts/explainAlerts.ts';
import { readAlerts } from '../../../knowledge/alerts/readAlerts.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { accountId, anAlert } from '../../support/anAlert.ts';

const NOW = Date.parse('2026-11-30T03:10:00Z');
const known = alertKnowledge(openKnowledge(), () => new Date(NOW));
const read = (body: unknown) => readAlerts(body, NOW).map((one) => enrich(one, known))[0]!;

const budget = (type: string) => ({
  schemaId: 'azureMonitorCommonAlertSchema',
  data: {
    essentials: { alertRule: 'cost', monitoringService: 'CostAlerts', monitorCondition: 'Fired' },
    alertContext: {
      AlertData: { BudgetName: 'storage-eu', ThresholdType: type, SpentAmount: '$5612', BudgetThreshold: '$5000' },
    },
  },
});

const classic = {
  status: 'Activated',
  context: {
    name: 'timeouts',
    condition: { metricName: 'ServerTimeoutError', metricValue: '12', threshold: '5', operator: 'GreaterThan' },
    resourceId: accountId('stclassic1'),
  },
};

const folder = {
  topic: accountId('stlake1'),
  eventType: 'Microsoft.Storage.DirectoryDeleted',
  subject: '/blobServices/default/containers/lake/blobs/raw/2026',
  id: '1',
  eventTime: '2026-11-30T02:59:00Z',
  data: { api: 'DeleteDirectory', recursive: 'true' },
};

const scratch = { ...folder, subject: '/blobServices/default/containers/lake/blobs/raw/_temporary/0' };

const older = {
  schemaId: 'Microsoft.Insights/LogAlert',
  data: {
    AlertRuleName: 'busy',
    SearchQuery: 'StorageBlobLogs | where StatusCode == 503 | summarize count() by AccountName',
    ResultCount: 71,
    SearchResult: {
      tables: [
        {
          columns: [
            { name: 'AccountName', type: 'string' },
            { name: 'count_', type: 'long' },
          ],
          rows: [['stmedia2', 71]],
        },
      ],
    },
  },
};

const machine = {
  schemaId: 'azureMonitorCommonAlertSchema',
  data: {
    essentials: {
      alertRule: 'health',
      monitoringService: 'Resource Health',
      alertTargetIDs: [accountId('x').replace(/microsoft\.storage.*$/i, 'Microsoft.Compute/virtualMachines/vm-copy-1')],
    },
    alertContext: {
      properties: { title: 'Restarted', currentHealthStatus: 'Unavailable', cause: 'UserInitiated' },
      status: 'Active',
    },
  },
};

const smb = {
  schemaId: 'Microsoft.Insights/LogAlert',
  data: {
    AlertRuleName: 'logons',
    SearchQuery: 'StorageFileLogs | where AccountName == "stshares1" and StatusCode == "-1073741715"',
    ResultCount: 40,
  },
};

const poison = {
  schemaId: 'Microsoft.Insights/LogAlert',
  data: { AlertRuleName: 'poison', SearchQuery: 'StorageQueueLogs | where Uri contains "-poison"', ResultCount: 3 },
};

test.each<[string, unknown, string, string]>([
  ['a forecast', budget('Forecasted'), 'budget-forecast', 'Cost: storage-eu will be passed, by the forecast'],
  ['what is spent', budget('Actual'), 'budget', 'Cost: storage-eu was reached'],
  ['a classic rule by its error', classic, 'server-timeout', 'Requests to stclassic1 time out in the service'],
  [
    'a folder with all below it',
    folder,
    'folder-tree-deleted',
    'Folder raw/2026 in lake of stlake1 was deleted with all below it',
  ],
  ['what a job clears away behind itself', scratch, 'folder-deleted', 'A folder was deleted in lake of stlake1'],
  ['rows of an older log rule', older, 'server-busy', "stmedia2 answers 'server busy'"],
  ['a machine that was restarted', machine, 'other-resource-health', 'Azure says that vm-copy-1 is Unavailable'],
  ['a share that refuses sign-ins', smb, 'smb-sign-in-refused', 'Sign-ins to a file share of stshares1 are refused'],
  ['a poison queue', poison, 'queue-poison', 'Messages of a queue of a storage account fail again and again (poison)'],
])('%s', (_name, body, id, title) => {
  expect(read(body).meaning).toMatchObject({ id, title });
});

test('what “Test” of an action group sends is a test, and nobody’s own rule called so is', () => {
  const ones = '11111111-1111-1111-1111-111111111111';
  const sample = JSON.parse(JSON.stringify(anAlert({ account: 'teststore', rule: 'test-metricAlertRule' })));
  expect(read(sample).isTest).toBeUndefined();
  sample.data.essentials.alertTargetIDs = [accountId('teststore').replace(/(?<=subscriptions\/)[^/]+/, ones)];
  expect(read(sample).isTest).toBe(true);
});

test('a line that moves with what is usual is called learned', () => {
  const dynamic = JSON.parse(JSON.stringify(anAlert({ threshold: '50', value: 412 })));
  dynamic.data.alertContext.conditionType = 'DynamicThresholdCriteria';
  expect(read(dynamic).meaning.measured).toMatch(/412 \(learned: > 50\)/);
});

test('an account is found in a list of ids that no schema knows', () => {
  expect(read({ title: 'nightly', targets: [accountId('stlist1')] }).resource.name).toBe('stlist1');
});
