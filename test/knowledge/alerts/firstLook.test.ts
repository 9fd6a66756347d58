/** The first look at an alert: a command with the resource's own names, and the query that counts who calls. */
import { callersQuery } from '../../../knowledge/alerts/callersQuery.ts';
import { firstLookOf } from '../../../knowledge/alerts/firstLook.ts';
import { readAlerts } from '../../../knowledge/alerts/readAlerts.ts';
import { sift } from '../../../knowledge/alerts/sift.ts';
import { metric } from '../../support/alertBodies.ts';
import { alertSample } from '../../support/alertSamples.ts';
import { accountId, anAlert } from '../../support/anAlert.ts';

const lookAt = (body: unknown) => firstLookOf(readAlerts(sift(body), Date.parse('2026-03-10T10:00:00Z'))[0]!);

test.each<[string, unknown, string[]]>([
  [
    'refused requests: the alert’s own narrowing, from an hour before',
    anAlert(),
    [
      'az monitor metrics list --resource "/subscriptions/',
      'storageaccounts/contosodata01"',
      '--metrics Transactions',
      '--start-time 2026-03-10T08:02Z --interval PT5M',
      `--filter "ResponseType eq 'AuthorizationError' and ApiName eq 'PutBlob' and Authentication eq 'SAS'"`,
    ],
  ],
  [
    'availability: the answers by their kind',
    anAlert({ metric: 'Availability', dimensions: {} }),
    ['--metrics Transactions', `--filter "ResponseType eq '*'"`],
  ],
  [
    'capacity is measured once an hour',
    anAlert({ metric: 'UsedCapacity', dimensions: {} }),
    ['--metrics UsedCapacity --start-time 2026-03-09T09:02Z --interval PT1H --output table'],
  ],
  ['a figure of queues is the queue service’s', metric('QueueMessageCount'), ['/queueServices/default" --metrics']],
  [
    'health: what Azure says of the resource now',
    alertSample('activitylog-resourcehealth-storage-active'),
    ['az rest --method get', '/providers/Microsoft.ResourceHealth/availabilityStatuses/current?api-version='],
  ],
  [
    'a deed: who did what',
    alertSample('activitylog-administrative-regeneratekey-fired'),
    ['az monitor activity-log list --resource-id "/subscriptions/'],
  ],
])('%s', (_name, body, parts) => {
  const look = lookAt(body) ?? '';
  for (const part of parts) expect(look).toContain(part);
  expect(look).not.toMatch(/<|\n|\b(?:set|update|delete|create)\b/);
});

test.each<[string, unknown]>([
  ['service health has no resource', alertSample('activitylog-servicehealth-incident-active')],
  ['a name that would not paste', anAlert({ account: 'a"; rm -rf ~; "' })],
])('%s: no command', (_name, body) => {
  expect(lookAt(body)).toBeUndefined();
});

test('a dimension that would not paste is left out', () => {
  const look = lookAt(anAlert({ dimensions: { ApiName: `x' or '1`, ResponseType: 'ServerBusyError' } }));
  expect(look).toContain(`--filter "ResponseType eq 'ServerBusyError'"`);
  expect(look).toContain(accountId().split('/').at(-1));
});

test('the query of a page is counted by who calls', () => {
  const query =
    'StorageBlobLogs\n| where AccountName == "a"\n| summarize Requests = count() by StatusText\n| order by Requests';
  expect(callersQuery(query)).toMatch(
    /^StorageBlobLogs\n\| where AccountName == "a"\n\| extend Address[^\n]*\n\| summarize [^\n]* by Address, UserAgentHeader, AuthenticationType, RequesterObjectId\n\| order by Requests desc$/,
  );
});

test.each([undefined, 'StorageMoverCopyLogsFailed\n| where true'])('%j names no caller', (query) => {
  expect(callersQuery(query)).toBeUndefined();
});
