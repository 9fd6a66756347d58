/** Every shape that senders use: the right resource, state, meaning and next step, and nothing thrown. */
import fc from 'fast-check';
import { enrich } from '../../../knowledge/alerts/enrich.ts';
import { loadAlertPages } from '../../../knowledge/alerts/load.ts';
import { readAlerts } from '../../../knowledge/alerts/readAlerts.ts';
import { sift } from '../../../knowledge/alerts/sift.ts';
import { alertSample, alertSamples } from '../../support/alertSamples.ts';

const pages = loadAlertPages();
const knowledge = { pages, diagnose: () => ({ causes: [] }), causeTitle: (id: string) => `title of ${id}` };
const NOW = Date.parse('2026-03-25T12:00:00Z');

const read = (body: unknown) => readAlerts(sift(body), NOW).map((alert) => enrich(alert, knowledge));

describe('each sample is read as an expert reads it', () => {
  test.each(alertSamples().map((one) => [one.name, one] as const))('%s', (_name, { body, expect: expected }) => {
    // Handshakes are no alerts.
    if (!expected) return;
    const [alert] = read(body);
    expect({
      resource: alert?.resource.name,
      state: alert?.state,
      severity: alert?.severity,
      meaning: alert?.meaning.id,
    }).toEqual(expected);
    expect(alert?.meaning.next.length).toBeGreaterThan(0);
    expect(alert?.meaning.says.length).toBeGreaterThan(60);
  });

  test('only handshakes expect nothing', () => {
    const silent = alertSamples().filter(({ expect: expected }) => !expected);
    expect(silent.map(({ name }) => name)).toEqual(['eventgrid-subscription-validation']);
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
  const [first] = read(alertSample(`${name}-${begins}`));
  const [last] = read(alertSample(`${name}-${ends}`));
  expect(last?.id).toBe(first?.id);
  expect(last?.notice).not.toBe(first?.notice);
});

const LEFT_SOME = {
  deleteSummary: { totalObjectsCount: 9, successCount: 7, errorList: 'logs/a.txt' },
  tierToCoolSummary: { totalObjectsCount: 0, successCount: 0, errorList: '' },
};

test.each([
  ['counts', LEFT_SOME, '7 of 9 deleted (logs/a.txt)'],
  [
    'its own words',
    { policyRunStatus: 'Failed', policyRunStatusMessage: 'Inventory destination container does not exist' },
    'Inventory destination container does not exist',
  ],
  ['nothing to tell', { scheduleTime: '2026-11-27' }, undefined],
])('a policy run is told by %s', (_name, data, says) => {
  const topic = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/contosoapp';
  const [alert] = read({ eventType: 'Microsoft.Storage.LifecyclePolicyCompleted', topic, id: '1', data });
  expect(alert?.told?.sentence).toBe(says);
});

describe('a payload whose end was cut off is read as far as it goes', () => {
  const whole = JSON.stringify(alertSample('metric-transactions-authorizationerror-fired'));
  const cuts = Array.from({ length: 36 }, (_, at) => Math.round((whole.length * (at + 34)) / 70));

  test.each(cuts)('at character %s', (at) => {
    const [alert] = read(whole.slice(0, at));
    expect(alert?.rule).toBe('st-authorization-errors');
    expect(alert?.resource.name).toBe('contosodata01');
  });

  test.each(['{', '["a', '{"a":', '{"a":"\\u12', '[1,', '{"a":tru', `{"a":"b"}x`, '['.repeat(5000)])('%s', (text) => {
    expect(() => read(text)).not.toThrow();
  });
});

test.each([
  ['metric-transactions-authorizationerror-fired', { auth: 'sas', operation: 'upload', speaksOf: 'refused' }],
  ['metric-successe2elatency-dynamic-fired', { operation: 'download', slow: 'yes' }],
  ['logv2-storagebloblogs-statustext-fired', { auth: 'entra', operation: 'list' }],
  ['metric-availability-fired', {}],
])('%s tells what the refused call was to do', (name, facts) => {
  expect(read(alertSample(name))[0]?.meaning.facts).toEqual(facts);
});

test('a rule with two criteria tells of both', () => {
  const [alert] = read(alertSample('metric-two-criteria-fired'));
  expect(alert?.others.map((other) => other.id)).toEqual(['latency-server']);
});

test('the service of an account is told apart from the account', () => {
  const [alert] = read(alertSample('metric-transactions-serverbusyerror-blobservice-fired'));
  expect(alert?.resource).toMatchObject({ name: 'contosodata01', service: 'blob', group: 'contoso-data-rg' });
});

test('a batch of events is read one by one', () => {
  expect(read(alertSample('eventgrid-blobcreated-batch')).map((alert) => alert.meaning.id)).toEqual([
    'blob-written',
    'blob-deleted',
  ]);
});

test('the query is ready to paste: account, operation and times stand in it', () => {
  const [alert] = read(alertSample('metric-transactions-authorizationerror-fired'));
  expect(alert?.meaning.query).toContain('AccountName == "contosodata01"');
  expect(alert?.meaning.query).toContain('OperationName == "PutBlob"');
  expect(alert?.meaning.query).toContain('2026-03-10T08:25:00.000Z');
  expect(alert?.meaning.query).not.toMatch(/[{}]/);
});

describe('the sender’s own words are read', () => {
  test.each<[string, object]>([
    [
      'activitylog-resourcehealth-storage-active',
      { sentence: 'Some write requests are failing because of a platform problem', before: 'Available' },
    ],
    [
      'activitylog-servicehealth-incident-active',
      { sentence: 'Impact: a subset of customers may see 503 on writes. Status page', trackingId: 'TEST-TTT' },
    ],
    [
      'prometheus-fired',
      { sentence: 'azcopy reports failed transfers. AuthorizationPermissionMismatch on destination contosodata01' },
    ],
    ['metric-successe2elatency-dynamic-fired', { notes: ['owner: storage-oncall', 'environment: test'] }],
  ])('%s', (name, told) => {
    expect(read(alertSample(name))[0]?.told).toMatchObject(told);
  });

  const regenerated = (properties: object, more: object = {}) => {
    const body = structuredClone(alertSample('activitylog-administrative-regeneratekey-fired')) as {
      data: { alertContext: { properties: object } };
    };
    Object.assign(body.data.alertContext, more);
    Object.assign(body.data.alertContext.properties, properties);
    return read(body)[0];
  };

  test('which key, from the body of the request', () => {
    const alert = regenerated({ requestbody: '{"keyName":"key1"}' });
    expect(alert?.meaning.title).toBe('key1 of contosodata01 was regenerated');
    expect(alert?.meaning.next[0]).toContain('The key: key1.');
  });

  test('an application is called one, where the activity log knows its number only', () => {
    const alert = regenerated({}, { caller: '22223333-cccc-4444-dddd-5555eeee6666' });
    expect(alert?.meaning.next[0]).toContain('Ask whoever runs the application or identity 22223333');
  });

  test('why an operation failed', () => {
    const statusMessage = '{"error":{"code":"ScopeLocked","message":"The scope cannot be deleted: it is locked."}}';
    const alert = regenerated(
      { statusMessage },
      { operationName: 'Microsoft.Storage/storageAccounts/delete', status: 'Failed' },
    );
    expect(alert?.told?.sentence).toBe('ScopeLocked: The scope cannot be deleted: it is locked.');
  });
});

test.each([
  ['PlatformInitiated', 'It is Azure’s own trouble', []],
  ['UserInitiated', 'It comes from something done to the account', ['account-disabled']],
])('resource health says whose trouble it is: %s', (cause, says, causes) => {
  const body = structuredClone(alertSample('activitylog-resourcehealth-storage-active')) as {
    data: { alertContext: { properties: object } };
  };
  Object.assign(body.data.alertContext.properties, { cause });
  const meaning = read(body)[0]?.meaning;
  expect(meaning?.says).toContain(says);
  expect(meaning?.causes.slice(0, 1).map(({ id }) => id)).toEqual(causes);
});

test('what a login lacks is looked for where it is: no SAS, no firewall', () => {
  const [alert] = read(alertSample('logv2-storagebloblogs-statustext-fired'));
  expect(alert?.meaning.next.join()).toContain('data* role');
  expect(alert?.meaning.next.join()).not.toContain('`sp`');
  expect(alert?.meaning.causes.map(({ id }) => id)).not.toContain('firewall-blocked');
});

test('claims of a person are not kept', () => {
  const kept = JSON.stringify(sift(alertSample('activitylog-administrative-regeneratekey-fired')));
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
    ['ResponseType=SuccessWithThrottling', response('SuccessWithThrottling'), 'file-share-throttled'],
    ['ResponseType=ClientShareIopsThrottlingError', response('ClientShareIopsThrottlingError'), 'file-share-throttled'],
    ['SASAuthorizationError of classic metrics', response('SASAuthorizationError'), 'refused'],
    ['SuccessServerLatency', metric('SuccessServerLatency'), 'latency-server'],
    ['Egress', metric('Egress'), 'egress'],
    ['FileCapacity', metric('FileCapacity'), 'capacity'],
    ['a metric without a page', metric('SomethingNew'), 'metric-rule'],
    ['listKeys', activity('Microsoft.Storage/storageAccounts/listKeys/action'), 'keys-listed'],
    [
      'a changed network rule',
      activity('Microsoft.Storage/storageAccounts/write', {
        requestbody: '{"properties":{"networkAcls":{"defaultAction":"Deny"}}}',
      }),
      'network-closed',
    ],
    [
      'a private endpoint connection',
      activity('Microsoft.Storage/storageAccounts/privateEndpointConnections/write'),
      'private-endpoint-made',
    ],
    ['a changed account', activity('MICROSOFT.STORAGE/STORAGEACCOUNTS/WRITE'), 'account-changed'],
    ['a deleted account', activity('Microsoft.Storage/storageAccounts/delete'), 'account-deleted'],
    ['a deleted container', activity('Microsoft.Storage/storageAccounts/blobServices/containers/delete'), 'deleted'],
    ['a role assignment', activity('Microsoft.Authorization/roleAssignments/write'), 'role-given'],
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
    ...(
      [
        ['an inventory that failed', 'BlobInventoryPolicyCompleted', { policyRunStatus: 'Failed' }, 'inventory-failed'],
        ['a lifecycle run that left some', 'LifecyclePolicyCompleted', LEFT_SOME, 'policy-run-failed'],
        ['an inventory that worked', 'BlobInventoryPolicyCompleted', { policyRunStatus: 'Succeeded' }, 'policy-run'],
      ] as const
    ).map(([name, type, data, meaning]): [string, object, string] => [
      `Event Grid: ${name}`,
      {
        eventType: `Microsoft.Storage.${type}`,
        topic: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/contosoapp',
        id: '1',
        data,
      },
      meaning,
    ]),
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
      'refused',
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
    ['what tells no trouble', { hello: 'world', foo: [1, 2] }, 'no-alert'],
    ['a greeting', { text: 'Hello from the new webhook' }, 'no-alert'],
    ['trouble in words that nobody listed', { text: 'Kontingent fast voll auf Freigabe projekte' }, 'unknown'],
    ['a number that is told of', { summary: 'queue depth 120000 on ingest' }, 'unknown'],
    ['the same in Japanese', { message: 'キューの滞留が増えています' }, 'unknown'],
    ['nothing at all', {}, 'no-alert'],
    [
      'Defender: deletions',
      { AlertDisplayName: 'Unusual deletion in a storage account', Severity: 'Medium' },
      'deletions',
    ],
    ['a state and nothing else', { name: 'x', state: 'alerting' }, 'unknown'],
    [
      'Defender: malware',
      { AlertDisplayName: 'Malicious file uploaded', Severity: 'High', ExtendedProperties: { Blob: 'a.exe' } },
      'malware-found',
    ],
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
  const told = alertSamples().filter(({ expect: expected }) => expected);
  const cases = ways.flatMap(([way, mangle]) => told.map((one) => [way, one.name, mangle, one] as const));
  test.each(cases)('%s: %s means the same', (_way, _name, mangle, { body, expect: expected }) => {
    const [alert] = read(mangle(body));
    expect({
      resource: alert?.resource.name.toLowerCase(),
      state: alert?.state,
      severity: alert?.severity,
      meaning: alert?.meaning.id,
    }).toEqual({ ...expected, resource: expected?.resource.toLowerCase() });
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
  const bodies = alertSamples().map(({ body }) => body);
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

test.each([
  ['AzCopyJobFailing', 'azcopy reports failed transfers', 'copy-job'],
  ['KubePodCrashLooping', 'Pod contoso-web restarts again and again', 'metric-rule'],
])('a rule of Prometheus called %s is about %s: %s', (alertname, summary, meaning) => {
  const body = {
    data: {
      essentials: { alertId: 'x', alertRule: alertname, monitoringService: 'Prometheus', monitorCondition: 'Fired' },
      alertContext: { labels: { alertname }, annotations: { summary } },
    },
  };
  expect(read(body)[0]?.meaning.id).toBe(meaning);
});
