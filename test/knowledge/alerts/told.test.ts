/** What an expert reads in alerts of many kinds: the page, the causes that follow and no others, and how grave it is. */

import { advisedIn } from '../../../knowledge/alerts/alert.ts';
import { enrich } from '../../../knowledge/alerts/enrich.ts';
import { alertKnowledge } from '../../../knowledge/alerts/explainAlerts.ts';
import { loadAlertPages } from '../../../knowledge/alerts/load.ts';
import { readAlerts } from '../../../knowledge/alerts/readAlerts.ts';
import { sift } from '../../../knowledge/alerts/sift.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import {
  ACCOUNT,
  backup,
  change,
  deed,
  event,
  inGroup,
  logRule,
  metric,
  serviceHealth,
} from '../../support/alertBodies.ts';

const pages = loadAlertPages();
const known = alertKnowledge(openKnowledge(), () => new Date('2026-11-27T03:00:00Z'), pages);
const NOW = Date.parse('2026-11-27T03:00:00Z');
const read = (body: unknown) => readAlerts(sift(body), NOW).map((alert) => enrich(alert, known));

type Row = [name: string, body: unknown, meaning: string, causes: string[], severity?: number];

const said = ([, body, , , severity]: Row) => {
  const [alert] = read(body);
  const causes = alert?.meaning.causes.map(({ id }) => id);
  return [alert?.meaning.id, causes, ...(severity === undefined ? [] : [alert?.severity])];
};
const told = ([, , meaning, causes, severity]: Row) => [meaning, causes, ...(severity === undefined ? [] : [severity])];

const BLOBS = 'blobServices/';
const FILES = 'fileServices/';

const SETTINGS: Row[] = [
  [
    'a kind that does not go back',
    deed('Microsoft.Storage/storageAccounts/write', { requestbody: { kind: 'StorageV2' } }),
    'kind-upgraded',
    [],
  ],
  ['anonymous access on', change({ allowBlobPublicAccess: true }), 'public-access-on', [], 2],
  ['anonymous access off', change({ allowBlobPublicAccess: false }), 'public-access-off', ['public-access-off']],
  ['keys off', change({ allowSharedKeyAccess: false }), 'keys-off', ['key-access-disabled'], 3],
  ['keys on', change({ allowSharedKeyAccess: true }), 'keys-on', []],
  ['old TLS let in', change({ minimumTlsVersion: 'TLS1_0' }), 'tls-lowered', [], 2],
  ['old TLS kept out', change({ minimumTlsVersion: 'TLS1_2' }), 'tls-raised', ['tls-version']],
  ['plain http let in', change({ supportsHttpsTrafficOnly: false }), 'https-only-off', [], 2],
  ['open to all networks', change({ networkAcls: { defaultAction: 'Allow' } }), 'network-opened', [], 2],
  [
    'no public network',
    change({ publicNetworkAccess: 'Disabled' }),
    'public-network-off',
    ['firewall-blocked', 'private-endpoint-path'],
  ],
  [
    'the perimeter decides',
    change({ publicNetworkAccess: 'SecuredByPerimeter' }),
    'public-network-off',
    ['nsp-denied', 'firewall-blocked'],
  ],
  [
    'an empty list of addresses',
    change({ networkAcls: { ipRules: [] } }),
    'network-rules-changed',
    ['firewall-blocked', 'firewall-propagation'],
  ],
  [
    'soft delete off',
    change({ deleteRetentionPolicy: { enabled: false } }, BLOBS),
    'soft-delete-off',
    ['data-deleted'],
    2,
  ],
  [
    'soft delete of shares off',
    change({ shareDeleteRetentionPolicy: { enabled: false } }, FILES),
    'soft-delete-off',
    ['data-deleted'],
    2,
  ],
  ['versions off', change({ isVersioningEnabled: false }, BLOBS), 'versioning-off', ['versioning-restore']],
  ['CORS', change({ cors: { corsRules: [] } }, BLOBS), 'cors-changed', ['cors-blocked']],
  ['default tier', change({ accessTier: 'Cool' }), 'default-tier-changed', ['early-deletion']],
  [
    'key of a vault',
    change({ encryption: { keySource: 'Microsoft.Keyvault' } }),
    'encryption-key-changed',
    ['encryption-key-unavailable'],
  ],
  ['key of Azure’s own', change({ encryption: { keySource: 'Microsoft.Storage' } }), 'encryption-key-changed', []],
  ['SAS policy', change({ sasPolicy: { expirationAction: 'Block' } }), 'sas-policy-changed', ['sas-expiration-policy']],
  ['replication across tenants', change({ allowCrossTenantReplication: true }), 'cross-tenant-on', []],
  [
    'Kerberos only',
    change({ protocolSettings: { smb: { authenticationMethods: 'Kerberos;' } } }, FILES),
    'smb-settings-changed',
    ['smb-hardening', 'smb-client-setup'],
  ],
  [
    'a container for everybody',
    change({ publicAccess: 'Blob' }, 'blobServices/containers/'),
    'container-opened',
    [],
    2,
  ],
  [
    'a rule that deletes',
    change(
      { policy: { rules: [{ definition: { actions: { baseBlob: { delete: { days: 7 } } } } }] } },
      'managementPolicies/',
    ),
    'lifecycle-changed',
    ['data-deleted', 'lifecycle-not-applied'],
  ],
  ['a setting that no page knows', change({ largeFileSharesState: 'Enabled' }), 'account-changed', []],
  ['what failed has set nothing', change({ allowBlobPublicAccess: true }, '', 'Failed'), 'failed-operation', []],
];

const DEEDS: Row[] = [
  [
    'a route',
    deed('Microsoft.Network/routeTables/routes/write'),
    'network-path-changed',
    ['network-egress-blocked', 'private-endpoint-path', 'firewall-blocked'],
  ],
  [
    'a vault purged',
    deed('Microsoft.KeyVault/locations/deletedVaults/purge/action'),
    'vault-purged',
    ['encryption-key-unavailable'],
    1,
  ],
  ['a lock removed', deed('Microsoft.Authorization/locks/delete'), 'lock-removed', [], 2],
  ['a lock set', deed('Microsoft.Authorization/locks/write'), 'lock-set', ['management-lock']],
  [
    'retention removed',
    deed('Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies/delete'),
    'immutability-removed',
    [],
    2,
  ],
  [
    'delegation keys revoked',
    deed('Microsoft.Storage/storageAccounts/revokeUserDelegationKeys/action'),
    'delegation-keys-revoked',
    ['sas-delegation-key'],
  ],
  [
    'set back in time',
    deed('Microsoft.Storage/storageAccounts/restoreBlobRanges/action'),
    'restore-begun',
    ['point-in-time-restore'],
  ],
  ['failed over', deed('Microsoft.Storage/storageAccounts/failover/action'), 'failover', ['failover-and-last-sync'], 1],
  [
    'a private endpoint deleted',
    deed('Microsoft.Network/privateEndpoints/delete'),
    'private-endpoint-removed',
    ['private-endpoint-path', 'firewall-blocked'],
    2,
  ],
  [
    'one rejected',
    change({ privateLinkServiceConnectionState: { status: 'Rejected' } }, 'privateEndpointConnections/'),
    'private-endpoint-removed',
    ['private-endpoint-path', 'firewall-blocked'],
    2,
  ],
  [
    'a DNS record deleted',
    deed('Microsoft.Network/privateDnsZones/A/delete'),
    'private-dns-removed',
    ['private-dns-zone', 'private-endpoint-path', 'firewall-blocked'],
    2,
  ],
  ['logs no longer kept', deed('microsoft.insights/diagnosticSettings/delete'), 'diagnostics-removed', [], 2],
  [
    'the perimeter is no alert of Defender',
    deed('Microsoft.Network/networkSecurityPerimeters/resourceAssociations/write'),
    'perimeter-changed',
    ['nsp-denied'],
  ],
  [
    'a policy refused',
    deed('Microsoft.Authorization/policies/deny/action', {}, ACCOUNT, 'Failed'),
    'policy-refused',
    ['policy-denied'],
  ],
  ['a policy noted', deed('Microsoft.Authorization/policies/audit/action'), 'policy-audited', []],
  [
    'advice',
    deed('Microsoft.Advisor/recommendations/available/action', { recommendationName: 'Enable soft delete' }),
    'advice',
    [],
  ],
  [
    'a server out of File Sync',
    deed('Microsoft.StorageSync/storageSyncServices/registeredServers/delete'),
    'sync-server-removed',
    ['file-sync'],
    2,
  ],
  [
    'keys refused to somebody',
    deed(
      'Microsoft.Storage/storageAccounts/listKeys/action',
      {
        statusMessage:
          '{"error":{"code":"AuthorizationFailed","message":"does not have authorization to perform action"}}',
      },
      ACCOUNT,
      'Failed',
    ),
    'failed-operation',
    ['arm-permission-missing'],
  ],
];

const VAULT = inGroup('Microsoft.KeyVault/vaults/kv');
const TOPIC = inGroup('Microsoft.EventGrid/topics/scans');
const scan = (data: object) =>
  event(
    'Microsoft.Security.MalwareScanningResult',
    data,
    TOPIC,
    'storageAccounts/tailwindmedia3/containers/in/blobs/a.zip',
  );

const EVENTS: Row[] = [
  ['malware', scan({ scanResultType: 'Malicious' }), 'malware-found', ['malware-quarantine'], 1],
  [
    'a scan that could not look',
    scan({ scanResultType: 'Not Scanned' }),
    'malware-not-scanned',
    ['malware-quarantine'],
    3,
  ],
  ['a clean blob', scan({ scanResultType: 'No threats found' }), 'malware-clean', [], 4],
  [
    'a key that has ended',
    event('Microsoft.KeyVault.KeyExpired', { ObjectName: 'cmk' }, VAULT),
    'vault-key-expired',
    ['encryption-key-unavailable'],
    1,
  ],
  [
    'a secret that ends',
    event('Microsoft.KeyVault.SecretNearExpiry', { 'ObjectName ': 'sas' }, VAULT),
    'vault-secret-ends',
    ['sas-expired', 'key-invalid'],
  ],
  ['a renamed directory', event('Microsoft.Storage.DirectoryRenamed'), 'blob-renamed', ['blob-not-found']],
  ['out of the archive', event('Microsoft.Storage.AsyncOperationInitiated'), 'rehydration-begun', ['blob-archived']],
  [
    'a retirement',
    serviceHealth('ActionRequired', 'TLS 1.0 and 1.1 end for Blob Storage'),
    'service-action-required',
    ['tls-version'],
  ],
  ['planned work', serviceHealth('Maintenance', 'Planned work', 'Planned'), 'service-maintenance', []],
  ['a security advisory', serviceHealth('Security', 'Advisory'), 'service-security', [], 2],
  ['a backup without a code', backup({ status: 'Failed' }), 'backup-failed', []],
  [
    'too many snapshots',
    backup({ errorCode: 'FileshareSnapshotsLimitReached' }),
    'backup-failed',
    ['capacity-not-freed'],
  ],
  ['backups deleted', backup({}, { description: 'Delete Backup Data' }), 'backup-removed', ['data-deleted']],
];

const LESS = { operator: 'LessThan' };
const OF = (path: string) => ({ target: inGroup(path) });
const METRICS: Row[] = [
  [
    'messages that wait',
    metric('QueueMessageCount'),
    'queue-backlog',
    ['queue-semantics', 'queue-message-encoding', 'functions-host-storage'],
  ],
  ['many blobs', metric('BlobCount'), 'objects-many', ['lifecycle-not-applied', 'azcopy-slow-scan']],
  ['the secondary', metric('Availability', { GeoType: 'Secondary' }, LESS), 'secondary', ['failover-and-last-sync']],
  ['read without a login', metric('Transactions', { Authentication: 'Anonymous' }), 'anonymous-reads', []],
  [
    'refused without a login',
    metric('Transactions', { Authentication: 'Anonymous', ResponseType: 'AuthorizationError' }),
    'refused',
    ['public-access-off', 'firewall-blocked'],
  ],
  [
    'preflight',
    metric('Transactions', { Authentication: 'AnonymousPreflight', ResponseType: 'ClientOtherError' }),
    'preflight',
    ['cors-blocked'],
  ],
  [
    'silence',
    metric('Transactions', {}, LESS),
    'traffic-stopped',
    ['firewall-blocked', 'sas-expired', 'private-endpoint-path'],
  ],
  ['deletions', metric('Transactions', { ApiName: 'DeleteBlob' }), 'deletions', ['data-deleted']],
  [
    'deletions that are refused',
    metric('Transactions', { ApiName: 'DeleteBlob', ResponseType: 'AuthorizationError', Authentication: 'SAS' }),
    'refused',
    ['sas-missing-permission', 'sas-expired', 'firewall-blocked'],
  ],
  [
    'a share that is throttled',
    metric('Transactions', { ResponseType: 'ClientThrottlingError', FileShare: 'team' }),
    'file-share-throttled',
    ['throttled', 'files-metadata-slow'],
  ],
  [
    'a server that is silent',
    metric('StorageSyncServerHeartbeat', {}, LESS),
    'sync-server-offline',
    ['file-sync', 'network-egress-blocked', 'proxy-misconfigured'],
  ],
  ['data that is gone', metric('BlobCapacity', {}, LESS), 'data-shrank', ['data-deleted']],
  ['no messages', metric('QueueMessageCount', {}, LESS), 'queue-quiet', ['queue-semantics']],
  [
    'events that fail',
    metric('DeliveryAttemptFailCount', {}, OF('Microsoft.EventGrid/systemTopics/t')),
    'events-undelivered',
    ['event-or-trigger-missing'],
  ],
  [
    'a vault’s own availability',
    metric('Availability', {}, OF('Microsoft.KeyVault/vaults/kv')),
    'vault-trouble',
    ['encryption-key-unavailable'],
  ],
  ['another service’s availability', metric('Availability', {}, OF('Microsoft.Cache/redis/r')), 'metric-rule', []],
];

const LOGS: Row[] = [
  ['old TLS', logRule('StorageBlobLogs | where TlsVersion in ("TLS 1.0", "TLS 1.1")'), 'old-tls-used', ['tls-version']],
  ['bytes that leave', logRule('StorageBlobLogs | summarize sum(ResponseBodySize) by CallerIpAddress'), 'egress', []],
  [
    'refused SAS',
    logRule('StorageBlobLogs | where AuthenticationType == "SAS" and StatusText == "AuthenticationFailed"'),
    'sign-in-failed',
    ['sas-expired', 'sas-signature-invalid', 'sas-malformed', 'clock-skew'],
  ],
  [
    'refused logins at a queue',
    logRule('StorageQueueLogs | where StatusCode == 403', { AuthenticationType: 'OAuth' }),
    'refused',
    ['rbac-role-missing', 'data-role-wrong-service', 'firewall-blocked'],
  ],
  [
    'deletions',
    logRule('StorageBlobLogs | where OperationName in ("DeleteBlob", "DeleteFile")'),
    'deletions',
    ['data-deleted'],
  ],
  [
    'keys that are listed',
    logRule('AzureActivity | where OperationNameValue =~ "MICROSOFT.STORAGE/STORAGEACCOUNTS/LISTKEYS/ACTION"'),
    'keys-listed',
    [],
  ],
  [
    'mounts whose users are refused',
    logRule('StorageFileLogs | where Protocol == "SMB" and StatusCode in ("-1073741790")'),
    'smb-refused',
    ['files-share-role-missing'],
  ],
  ['keys that are used', logRule('StorageBlobLogs | where AuthenticationType == "AccountKey"'), 'key-used', []],
  [
    'what is left out says nothing',
    logRule('StorageBlobLogs | where StatusText !in ("AuthorizationFailure") | where not(StatusCode == 403)'),
    'log-errors',
    [],
  ],
  [
    'a part of a word',
    logRule('StorageFileLogs | where StatusText has "Throttl"'),
    'file-share-throttled',
    ['throttled', 'files-metadata-slow'],
  ],
];

describe.each([
  ['a setting', SETTINGS],
  ['an operation', DEEDS],
  ['an event', EVENTS],
  ['a metric', METRICS],
  ['a log rule', LOGS],
])('%s', (_kind, rows) => {
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_name, row) => {
    expect(said(row)).toEqual(told(row));
  });
});

test.each([
  ['what a rule’s author advises', 'metric', 'delete the container and make it anew'],
  ['and not what Azure tells', 'activity', ''],
] as const)('cautions are for %s', (_name, source, advised) => {
  expect(advisedIn({ source, told: { sentence: 'delete the container and make it anew' } })).toBe(advised);
});

test('a change that a policy refused, as Event Grid tells it', () => {
  const statusMessage = '{"error":{"code":"RequestDisallowedByPolicy","message":"Disallowed by policy."}}';
  const data = { operationName: 'Microsoft.Storage/storageAccounts/write', status: 'Failed', statusMessage };
  const [alert] = read(event('Microsoft.Resources.ResourceWriteFailure', data, '/subscriptions/s', ACCOUNT));
  expect([alert?.meaning.id, alert?.meaning.causes[0]?.id]).toEqual(['failed-operation', 'policy-denied']);
});

test('several settings say several things, the gravest first', () => {
  const [alert] = read(change({ minimumTlsVersion: 'TLS1_2', accessTier: 'Hot', allowBlobPublicAccess: true }));
  expect([alert?.meaning.id, ...(alert?.others ?? []).map(({ id }) => id)]).toEqual([
    'public-access-on',
    'tls-raised',
    'default-tier-changed',
  ]);
});

test('a template that sends every setting is a change as a whole, unless something grave is in it', () => {
  const whole = (properties: object) =>
    deed('Microsoft.Storage/storageAccounts/write', { requestbody: { location: 'westeurope', properties } });
  const safe = { allowSharedKeyAccess: false, minimumTlsVersion: 'TLS1_2' };
  expect(read(whole(safe))[0]?.meaning.id).toBe('account-changed');
  expect(read(whole({ ...safe, supportsHttpsTrafficOnly: false }))[0]?.meaning.id).toBe('https-only-off');
});

test('what has only begun is told so', () => {
  const [alert] = read(deed('Microsoft.Storage/storageAccounts/delete', {}, ACCOUNT, 'Started'));
  expect(alert?.meaning.title).toBe('The storage account tailwindmedia3 was deleted (begun, its end is not told yet)');
});

describe('a rule over a workspace', () => {
  test.each([
    ['by the query', 'StorageBlobLogs | where AccountName == "tailwindlogs" | count', {}, 'tailwindlogs'],
    [
      'by the id in the query',
      'StorageBlobLogs | where _ResourceId has "storageAccounts/tailwindlogs"',
      {},
      'tailwindlogs',
    ],
    ['by a dimension', 'StorageBlobLogs | count', { AccountName: 'tailwindlogs' }, 'tailwindlogs'],
    ['not by two', 'StorageBlobLogs | where AccountName in ("one", "two")', {}, 'law-central'],
  ])('names its account %s', (_how, query, dimensions, name) => {
    expect(read(logRule(query, dimensions))[0]?.resource.name).toBe(name);
  });

  test('that names none asks for none', () => {
    const [alert] = read(logRule('StorageBlobLogs | where StatusCode == 403'));
    expect(alert?.meaning.query).not.toContain('AccountName');
    expect(alert?.meaning.title).toBe('Requests to a storage account are refused');
  });
});

describe('Alertmanager and Grafana', () => {
  const entry = (status: string, labels: object, summary: string) => ({
    status,
    labels,
    annotations: { summary },
    startsAt: '2026-11-26T20:00:00Z',
    endsAt: status === 'resolved' ? '2026-11-26T21:00:00Z' : '0001-01-01T00:00:00Z',
    fingerprint: JSON.stringify(labels),
  });
  const message = (...alerts: object[]) => ({
    version: '4',
    status: 'firing',
    receiver: 'bot',
    commonLabels: { severity: 'critical' },
    alerts,
  });
  const volume = { alertname: 'KubePersistentVolumeFillingUp', persistentvolumeclaim: 'assets' };

  test.each([
    ['a full volume', entry('firing', volume, '2 % left'), 'volume-full', 'fired'],
    ['one that has room again', entry('resolved', volume, '40 % left'), 'volume-full', 'resolved'],
    [
      'a mount that fails',
      entry('firing', { alertname: 'PodWaits', pod: 'erp-0' }, 'MountVolume.MountDevice failed: mount error(13)'),
      'volume-mount',
      'fired',
    ],
    [
      'blobfuse',
      entry('firing', { alertname: 'BlobfuseDown' }, 'Transport endpoint is not connected'),
      'blobfuse-down',
      'fired',
    ],
  ])('%s', (_name, one, meaning, state) => {
    expect(read(message(one)).map((alert) => [alert.meaning.id, alert.state, alert.severity])).toEqual([
      [meaning, state, 0],
    ]);
  });

  test('each alert of a message stands for itself, and ends as it began', () => {
    const other = { ...volume, persistentvolumeclaim: 'uploads' };
    const [first, second] = read(message(entry('firing', volume, 'x'), entry('firing', other, 'x')));
    const [end] = read(message(entry('resolved', volume, 'x')));
    expect([first?.id === second?.id, first?.id === end?.id]).toEqual([false, true]);
    expect(second?.meaning.title).toBe('Volume uploads is nearly full');
  });
});

const spending = { BudgetName: 'storage', SpendingAmount: '9120.44', Budget: '9000', Unit: 'EUR' };
const ofBudget = {
  schemaId: 'AIP Budget Notification',
  data: { ...spending, SubscriptionId: 's', ResourceGroup: 'rg' },
};
const costAlert = {
  essentials: { monitoringService: 'CostAlerts', alertId: 'c1', alertTargetIDs: null },
  alertContext: {
    AlertData: { BudgetName: 'media', BudgetThreshold: '$5,000.00', NotificationThresholdAmount: '0.8', Unit: 'USD' },
  },
};
const finding = {
  severity: 'High',
  'client IP address': '203.0.113.9',
  'authentication type': 'SAS',
  threatID: '1',
  remediationSteps: '["Rotate the key."]',
};
const lock = `${ACCOUNT}/providers/Microsoft.Authorization/locks/do-not-delete`;

test.each([
  ['a budget', ofBudget, { meaning: { measured: 'Spent (EUR): 9,120 (rule: > 9,000)' }, resource: { name: 'rg' } }],
  ['a cost alert', costAlert, { meaning: { id: 'budget', measured: 'Spent (USD): no value (rule: > 4,000)' } }],
  [
    'a forecast',
    {
      essentials: costAlert.essentials,
      alertContext: { AlertData: { BudgetName: 'b', SpentAmount: '€1,310.55', ThresholdType: 'Forecasted' } },
    },
    { meaning: { measured: 'Forecast: 1,311' } },
  ],
  [
    'a mount that fails outside a cluster',
    { subject: 'mount is gone', message: 'mount error(13): Permission denied on //contoso.file.core.windows.net/home' },
    { meaning: { id: 'unknown', title: 'mount is gone' }, resource: { name: 'contoso' } },
  ],
  [
    'a finding of Defender by the activity log',
    deed('Microsoft.Security/locations/alerts/activate/action', finding),
    {
      severity: 1,
      dimensions: { 'client ip address': '203.0.113.9', 'authentication type': 'SAS' },
      told: { advice: 'Rotate the key.' },
    },
  ],
  [
    'a lock, by its name',
    deed('Microsoft.Authorization/locks/delete', {}, lock),
    { meaning: { title: 'Lock do-not-delete on tailwindmedia3 was removed' } },
  ],
  [
    'why a backup failed, and what the sender advises',
    backup({ errorCode: 'NewCode', errorMessage: 'The firewall is on.', recommendedActions: 'Let it in.' }),
    {
      meaning: { causes: [{ id: 'trusted-service-or-resource-rule' }, { id: 'firewall-blocked' }] },
      told: { advice: 'Let it in.' },
    },
  ],
  [
    'a share by its name',
    metric('FileCapacity', { FileShare: 'scans' }),
    { meaning: { id: 'share-quota', title: 'File share scans of tailwindmedia3 is nearly full' } },
  ],
  [
    'a finding of Defender in its own schema: from which address, at which container',
    {
      properties: {
        alertDisplayName: 'Access from a Tor exit node',
        severity: 'High',
        resourceIdentifiers: [{ azureResourceId: ACCOUNT }],
        entities: [
          { type: 'ip', address: '203.0.113.77' },
          { type: 'blob-container', name: 'payroll' },
        ],
        extendedProperties: { 'Authentication type': 'SAS' },
      },
    },
    {
      meaning: { id: 'security' },
      dimensions: { 'IP address': '203.0.113.77', Container: 'payroll', 'authentication type': 'SAS' },
    },
  ],
  [
    'too little availability and busy at once: the kind of error comes first',
    {
      schemaId: 'azureMonitorCommonAlertSchema',
      data: {
        essentials: { alertRule: 'two', signalType: 'Metric', monitorCondition: 'Fired', alertTargetIDs: [ACCOUNT] },
        alertContext: {
          condition: {
            allOf: [
              { metricName: 'Availability', operator: 'LessThan', threshold: '99', metricValue: 96.1, dimensions: [] },
              {
                metricName: 'Transactions',
                operator: 'GreaterThan',
                threshold: '10',
                metricValue: 73,
                dimensions: [{ name: 'ResponseType', value: 'ServerBusyError' }],
              },
            ],
          },
        },
      },
    },
    { meaning: { id: 'server-busy' }, others: [{ id: 'availability' }] },
  ],
  [
    'how much smart detection noticed, and how much it is otherwise',
    {
      schemaId: 'azureMonitorCommonAlertSchema',
      data: {
        essentials: { alertRule: 'slow', monitoringService: 'SmartDetector', monitorCondition: 'Fired' },
        alertContext: {
          SmartDetectorId: 'DependencyPerformanceDegradationDetector',
          DetectionSummary: 'A degradation in the dependency duration',
          DetectedValue: '3.1 sec',
          NormalValue: '0.2 sec (over the last 7 days)',
        },
      },
    },
    {
      told: { sentence: 'A degradation in the dependency duration: 3.1 sec, normally 0.2 sec (over the last 7 days)' },
    },
  ],
  [
    'of how much a budget is, beside the line that was reached',
    {
      schemaId: 'AIP Budget Notification',
      data: {
        BudgetName: 'egress',
        SpendingAmount: '901',
        Budget: '1000',
        NotificationThresholdAmount: '900',
        Unit: 'USD',
      },
    },
    { dimensions: { Budget: '1000 USD' } },
  ],
  [
    'the text of a sender that nobody knows',
    { name: 'Nightly sync', text: 'azcopy sync ended with 403' },
    { meaning: { title: 'Nightly sync' }, told: { sentence: 'azcopy sync ended with 403' } },
  ],
])('reads %s', (_name, body, expected) => {
  expect(read(body)[0]).toMatchObject(expected);
});
