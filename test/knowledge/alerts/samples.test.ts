/** Every shape that senders use: the right resource, state, meaning and next step, and nothing thrown. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { enrich } from '../../../knowledge/alerts/enrich.ts';
import { loadAlertPages } from '../../../knowledge/alerts/load.ts';
import { readAlerts } from '../../../knowledge/alerts/readAlerts.ts';
import { sift } from '../../../knowledge/alerts/sift.ts';

const FOLDER = join(import.meta.dirname, 'samples');
const pages = loadAlertPages();
const knowledge = { pages, diagnose: () => ({ causes: [] }), causeTitle: (id: string) => `title of ${id}` };
const NOW = Date.parse('2026-03-25T12:00:00Z');

const sample = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
const read = (body: unknown) => readAlerts(sift(body), NOW).map((alert) => enrich(alert, knowledge));

type Row = [sample: string, resource: string, state: string, severity: number, meaning: string];

const ROWS: Row[] = [
  ['metric-transactions-authorizationerror-fired', 'contosodata01', 'fired', 2, 'refused'],
  ['metric-transactions-authorizationerror-resolved', 'contosodata01', 'resolved', 2, 'refused'],
  ['metric-transactions-clientthrottlingerror-fired', 'contosodata01', 'fired', 3, 'throttled'],
  ['metric-transactions-clientthrottlingerror-resolved', 'contosodata01', 'resolved', 3, 'throttled'],
  ['metric-transactions-serverbusyerror-blobservice-fired', 'contosodata01', 'fired', 1, 'server-busy'],
  ['metric-availability-fired', 'contosodata01', 'fired', 1, 'availability'],
  ['metric-availability-resolved', 'contosodata01', 'resolved', 1, 'availability'],
  ['metric-successe2elatency-dynamic-fired', 'contosodata01', 'fired', 3, 'latency-end-to-end'],
  ['metric-successe2elatency-dynamic-resolved', 'contosodata01', 'resolved', 3, 'latency-end-to-end'],
  ['metric-usedcapacity-fired', 'contosodata01', 'fired', 4, 'capacity'],
  ['metric-two-criteria-fired', 'contosodata01', 'fired', 2, 'availability'],
  ['metric-multi-resource-fired', 'contosodata02', 'fired', 3, 'traffic'],
  ['logv2-storagebloblogs-statustext-fired', 'contosodata01', 'fired', 2, 'refused'],
  ['logv2-storagebloblogs-statustext-resolved', 'contosodata01', 'resolved', 2, 'refused'],
  ['logv2-storagemovercopylogsfailed-fired', 'contoso-mover', 'fired', 3, 'mover-job'],
  ['logv2-storagemoverjobrunlogs-fired', 'contoso-mover', 'fired', 1, 'mover-job'],
  ['logv2-storagemoverjobrunlogs-resolved', 'contoso-mover', 'resolved', 1, 'mover-job'],
  ['activitylog-administrative-regeneratekey-fired', 'contosodata01', 'event', 4, 'key-regenerated'],
  ['activitylog-resourcehealth-storage-active', 'contosodata01', 'fired', 1, 'resource-health'],
  ['activitylog-resourcehealth-storage-resolved-status', 'contosodata01', 'resolved', 1, 'resource-health'],
  [
    'activitylog-servicehealth-incident-active',
    'subscription aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e',
    'fired',
    4,
    'service-health',
  ],
  [
    'activitylog-servicehealth-incident-resolved-stage',
    'subscription aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e',
    'resolved',
    4,
    'service-health',
  ],
  ['prometheus-fired', 'contoso-aks', 'fired', 3, 'copy-job'],
  ['prometheus-resolved', 'contoso-aks', 'resolved', 3, 'copy-job'],
  ['smartdetector-dependency-latency-fired', 'test-applicationInsights', 'fired', 4, 'dependency-slow'],
  ['docs-test-action-metric-static', 'test-storageaccount', 'fired', 4, 'traffic'],
  ['docs-test-action-metric-dynamic', 'test-storageaccount', 'fired', 4, 'traffic'],
  ['noncommon-metric-activated', 'contosodata01', 'fired', 2, 'refused'],
  ['noncommon-metric-deactivated', 'contosodata01', 'resolved', 2, 'refused'],
  ['eventgrid-blobcreated-batch', 'contosodata01', 'event', 4, 'blob-written'],
  ['cloudevents-blobtierchanged', 'contosodata01', 'event', 4, 'blob-tier-changed'],
  ['metric-transactions-clientaccountrequestthrottlingerror-fired', 'contosodata01', 'fired', 3, 'throttled'],
  ['metric-transactions-networkerror-unknown-api-fired', 'contosodata01', 'fired', 3, 'network-errors'],
];

describe('each sample is read as an expert reads it', () => {
  test.each(ROWS)('%s: %s, %s, Sev%i, %s', (name, resource, state, severity, meaning) => {
    const [alert] = read(sample(name));
    expect([alert?.resource.name, alert?.state, alert?.severity, alert?.meaning.id]).toEqual([
      resource,
      state,
      severity,
      meaning,
    ]);
    expect(alert?.meaning.next.length).toBeGreaterThan(0);
    expect(alert?.meaning.says.length).toBeGreaterThan(60);
  });

  test('the table names every sample but the handshake', () => {
    const named = ROWS.map(([name]) => `${name}.json`);
    const files = readdirSync(FOLDER).filter((file) => !file.startsWith('eventgrid-subscription-validation'));
    expect(files.filter((file) => !named.includes(file))).toEqual([]);
  });
});

test.each([
  ['metric-transactions-authorizationerror', 'fired', 'resolved'],
  ['metric-availability', 'fired', 'resolved'],
  ['logv2-storagebloblogs-statustext', 'fired', 'resolved'],
  ['activitylog-resourcehealth-storage', 'active', 'resolved-status'],
  ['activitylog-servicehealth-incident', 'active', 'resolved-stage'],
  ['prometheus', 'fired', 'resolved'],
  ['noncommon-metric', 'activated', 'deactivated'],
])('%s: beginning and end are known as one alert', (name, begins, ends) => {
  const [first] = read(sample(`${name}-${begins}`));
  const [last] = read(sample(`${name}-${ends}`));
  expect(last?.id).toBe(first?.id);
  expect(last?.notice).not.toBe(first?.notice);
});

test('a rule with two criteria tells of both', () => {
  const [alert] = read(sample('metric-two-criteria-fired'));
  expect(alert?.others.map((other) => other.id)).toEqual(['latency-server']);
});

test('the service of an account is told apart from the account', () => {
  const [alert] = read(sample('metric-transactions-serverbusyerror-blobservice-fired'));
  expect(alert?.resource).toMatchObject({ name: 'contosodata01', service: 'blob', group: 'contoso-data-rg' });
});

test('a batch of events is read one by one', () => {
  expect(read(sample('eventgrid-blobcreated-batch')).map((alert) => alert.meaning.id)).toEqual([
    'blob-written',
    'blob-deleted',
  ]);
});

test('the query is ready to paste: account, operation and times stand in it', () => {
  const [alert] = read(sample('metric-transactions-authorizationerror-fired'));
  expect(alert?.meaning.query).toContain('AccountName == "contosodata01"');
  expect(alert?.meaning.query).toContain('OperationName == "PutBlob"');
  expect(alert?.meaning.query).toContain('2026-03-10T08:25:00.000Z');
  expect(alert?.meaning.query).not.toMatch(/[{}]/);
});

test('claims of a person are not kept', () => {
  const kept = JSON.stringify(sift(sample('activitylog-administrative-regeneratekey-fired')));
  expect(kept).toContain('user@contoso.com');
  expect(kept).not.toContain('203.0.113.7');
  expect(kept).not.toContain('Sample Operator');
});

describe('shapes of the same families that no sample shows', () => {
  const essentials = (more: object) => ({
    schemaId: 'azureMonitorCommonAlertSchema',
    data: {
      essentials: {
        alertId: 'x',
        alertRule: 'r',
        severity: 'Sev2',
        monitorCondition: 'Fired',
        firedDateTime: '2026-03-25T10:00:00Z',
        alertTargetIDs: ['/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/contosoapp'],
        ...more,
      },
      alertContext: {},
    },
  });
  const metric = (metricName: string, dimensions: object[] = [], value: unknown = 5) => {
    const body = essentials({ signalType: 'Metric', monitoringService: 'Platform' });
    return {
      ...body,
      data: {
        ...body.data,
        alertContext: {
          condition: {
            allOf: [{ metricName, dimensions, metricValue: value, threshold: '1', operator: 'GreaterThan' }],
          },
        },
      },
    };
  };
  const response = (value: string) => metric('Transactions', [{ name: 'ResponseType', value }]);
  const activity = (operationName: string, properties: object = {}) => {
    const body = essentials({ signalType: 'Activity Log', monitoringService: 'Activity Log - Administrative' });
    return {
      ...body,
      data: { ...body.data, alertContext: { operationName, correlationId: 'c', status: 'Succeeded', properties } },
    };
  };

  test.each<[string, unknown, string]>([
    ['ResponseType=AuthenticationError', response('AuthenticationError'), 'sign-in-failed'],
    ['ResponseType=ServerTimeoutError', response('ServerTimeoutError'), 'server-timeout'],
    ['ResponseType=ServerOtherError', response('ServerOtherError'), 'server-error'],
    ['ResponseType=ClientTimeoutError', response('ClientTimeoutError'), 'client-timeout'],
    ['ResponseType=ClientOtherError', response('ClientOtherError'), 'expected-client-errors'],
    [
      'ResponseType=ClientAccountBandwidthThrottlingError',
      response('ClientAccountBandwidthThrottlingError'),
      'throttled',
    ],
    ['ResponseType=SuccessWithThrottling', response('SuccessWithThrottling'), 'throttled'],
    ['ResponseType=ClientShareIopsThrottlingError', response('ClientShareIopsThrottlingError'), 'file-share-throttled'],
    ['SASAuthorizationError of classic metrics', response('SASAuthorizationError'), 'refused'],
    ['SuccessServerLatency', metric('SuccessServerLatency'), 'latency-server'],
    ['Egress', metric('Egress'), 'traffic'],
    ['FileCapacity', metric('FileCapacity'), 'capacity'],
    ['a metric without a page', metric('SomethingNew'), 'metric-rule'],
    ['listKeys', activity('Microsoft.Storage/storageAccounts/listKeys/action'), 'keys-listed'],
    [
      'a changed network rule',
      activity('Microsoft.Storage/storageAccounts/write', {
        requestbody: '{"properties":{"networkAcls":{"defaultAction":"Deny"}}}',
      }),
      'network-rules-changed',
    ],
    [
      'a private endpoint connection',
      activity('Microsoft.Storage/storageAccounts/privateEndpointConnections/write'),
      'network-rules-changed',
    ],
    ['a changed account', activity('MICROSOFT.STORAGE/STORAGEACCOUNTS/WRITE'), 'account-changed'],
    ['a deleted account', activity('Microsoft.Storage/storageAccounts/delete'), 'deleted'],
    ['a role assignment', activity('Microsoft.Authorization/roleAssignments/write'), 'roles-changed'],
    ['an operation of another provider', activity('Microsoft.Compute/virtualMachines/restart/action'), 'operation'],
    [
      'Event Grid: lifecycle run',
      {
        eventType: 'Microsoft.Storage.LifecyclePolicyCompleted',
        topic: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/contosoapp',
        id: '1',
        data: {},
      },
      'policy-run',
    ],
    [
      'CloudEvents: health of a resource',
      {
        specversion: '1.0',
        type: 'Microsoft.ResourceNotifications.HealthResources.AvailabilityStatusChanged',
        source: '/subscriptions/s',
        data: {
          resourceInfo: {
            properties: {
              availabilityState: 'Unavailable',
              targetResourceId:
                '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/contosoapp',
            },
          },
        },
      },
      'resource-health',
    ],
    [
      'Event Grid: a resource was written',
      {
        eventType: 'Microsoft.Resources.ResourceActionSuccess',
        topic: '/subscriptions/s',
        subject: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/contosoapp',
        id: '2',
        data: { operationName: 'Microsoft.Storage/storageAccounts/regenerateKey/action' },
      },
      'key-regenerated',
    ],
    [
      'older log alert',
      {
        schemaId: 'Microsoft.Insights/LogAlert',
        data: {
          AlertRuleName: 'r',
          SearchQuery: 'StorageBlobLogs | where StatusCode == 403',
          ResultCount: 4,
          Severity: 'Warning',
          SearchIntervalEndtimeUtc: '3/22/2026 10:00:00 AM',
        },
      },
      'log-errors',
    ],
    [
      'older activity-log alert',
      {
        schemaId: 'Microsoft.Insights/activityLogs',
        data: {
          status: 'Activated',
          context: {
            activityLog: {
              operationName: 'Microsoft.Storage/storageAccounts/regenerateKey/action',
              resourceId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/contosoapp',
              eventSource: 'Administrative',
              correlationId: 'c',
            },
          },
        },
      },
      'key-regenerated',
    ],
    [
      'classic metric alert without a schema',
      {
        status: 'Activated',
        context: {
          id: 'i',
          name: 'n',
          condition: { metricName: 'Availability', metricValue: '90' },
          resourceId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/contosoapp',
        },
      },
      'availability',
    ],
    [
      'a budget',
      { schemaId: 'AIP Budget Notification', data: { BudgetName: 'b', SpendingAmount: '100', SubscriptionId: 's' } },
      'budget',
    ],
    ['a foreign sender', { title: 'Disk full', text: 'contosoapp.blob.core.windows.net answers 403' }, 'unknown'],
    ['plain text', 'something happened', 'unknown'],
  ])('%s', (_name, body, meaning) => {
    expect(read(body)[0]?.meaning.id).toBe(meaning);
  });

  test.each([
    ['both latencies, the client slow', 1000, 20, 'latency-gap-client'],
    ['both latencies, the service slow', 1000, 900, 'latency-gap-server'],
  ])('%s', (_name, whole, server, meaning) => {
    const body = metric('SuccessE2ELatency', [], whole);
    body.data.alertContext.condition.allOf.push({
      metricName: 'SuccessServerLatency',
      dimensions: [],
      metricValue: server,
      threshold: '1',
      operator: 'GreaterThan',
    });
    expect(read(body).map((alert) => [alert.meaning.id, alert.others.length])).toEqual([[meaning, 0]]);
  });

  test('an account is found by a host name where no id is given', () => {
    expect(read({ title: 'x', text: 'https://contosoapp.blob.core.windows.net/c answers 403' })[0]?.resource.name).toBe(
      'contosoapp',
    );
  });

  test('a sovereign cloud keeps its own portal', () => {
    const body = metric('Availability');
    const linked = { ...body, customProperties: { link: 'https://portal.azure.us/#x' } };
    expect(read(linked)[0]?.meaning.portal).toMatch(/^https:\/\/portal\.azure\.us\/#resource\//);
  });
});

describe('odd types', () => {
  const mangled = (change: (name: string, value: unknown) => [string, unknown]): ((value: unknown) => unknown) => {
    const walk = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(walk);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, entry]) => change(name, walk(entry))));
    };
    return walk;
  };
  const ways: [string, (value: unknown) => unknown][] = [
    ['names in upper case', mangled((name, value) => [name.toUpperCase(), value])],
    ['names in lower case', mangled((name, value) => [name.toLowerCase(), value])],
    ['numbers as text', mangled((name, value) => [name, typeof value === 'number' ? String(value) : value])],
    [
      'context as JSON in text',
      mangled((name, value) => [
        name,
        name === 'alertContext' || name === 'context' || name === 'condition' ? JSON.stringify(value) : value,
      ]),
    ],
    [
      'resource ids in upper case',
      mangled((name, value) => [
        name,
        typeof value === 'string' && value.startsWith('/subscriptions/') ? value.toUpperCase() : value,
      ]),
    ],
    [
      'seven-digit fractions',
      mangled((name, value) => [
        name,
        typeof value === 'string' ? value.replace(/(\d\d:\d\d:\d\d)(\.\d+)?Z/, '$1.1234567Z') : value,
      ]),
    ],
    [
      'nulls where nothing is needed',
      mangled((name, value) => [
        name,
        /description|windowSize|essentialsVersion|webTestName/.test(name) ? null : value,
      ]),
    ],
  ];
  const cases = ways.flatMap(([way, mangle]) =>
    ROWS.map((row): [string, string, (value: unknown) => unknown, Row] => [way, row[0], mangle, row]),
  );
  test.each(cases)('%s: %s means the same', (_way, name, mangle, [, resource, state, severity, meaning]) => {
    const [alert] = read(mangle(sample(name)));
    expect([alert?.resource.name.toLowerCase(), alert?.state, alert?.severity, alert?.meaning.id]).toEqual([
      resource.toLowerCase(),
      state,
      severity,
      meaning,
    ]);
  });
});

test('no JSON whatever makes the reader throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const alert of read(value)) expect(alert.meaning.next.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test('no sample with anything put in place of a part makes the reader throw', () => {
  const bodies = ROWS.map(([name]) => sample(name));
  const paths = (value: unknown, at: string[] = []): string[][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, entry]) => [[...at, name], ...paths(entry, [...at, name])])
      : [];
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.jsonValue(), (which, where, stranger) => {
      const body = structuredClone(bodies[which % bodies.length]) as object;
      const all = paths(body);
      const path = all[where % all.length] as string[];
      const parent = path
        .slice(0, -1)
        .reduce((value, name) => value[name] as Record<string, unknown>, body as Record<string, unknown>);
      parent[path.at(-1) as string] = stranger;
      expect(() => read(body)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});
