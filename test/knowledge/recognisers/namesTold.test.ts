import { namesTold } from '../../../knowledge/recognisers/namesTold.ts';

const told = (clean: string) =>
  Object.fromEntries(
    Object.entries(namesTold({ clean, folded: clean.toLowerCase() })).filter(([, value]) => value !== undefined),
  );
const ID = '0a1b2c3d-1111-2222-3333-444455556666';

test.each([
  [
    'az storage blob list --account-name contosodata --container-name logs',
    { account: 'contosodata', container: 'logs' },
  ],
  [
    'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcontosodocs.blob.core.windows.net%2Fa.pdf',
    { account: 'contosodocs' },
  ],
  ['my storage account "contosodata" in resource group rg-prod', { account: 'contosodata', resourceGroup: 'rg-prod' }],
  [
    'az storage blob delete --account-name snapdata --container-name dbs --name orders.bak',
    { account: 'snapdata', container: 'dbs' },
  ],
  [
    'azcopy copy ~/in "https://contoso.blob.core.windows.net/box/2026/A.txt?sig=REDACTED"',
    { account: 'contoso', container: 'box', path: '$HOME/in' },
  ],
  ['GET https://contoso.blob.core.windows.net/box/2026 404', { account: 'contoso', container: 'box' }],
  ["deleting a storage account: 'The storage account cannot be deleted'", {}],
  [
    'AuthorizationFailure. Account is adventureblobs, container is img, from Windows',
    { account: 'adventureblobs', container: 'img' },
  ],
  ['account: vanarsdelmedia, container: thumbs, LeaseIdMissing', { account: 'vanarsdelmedia', container: 'thumbs' }],
  ['account is disabled, container is empty', {}],
  ['cannot delete container 409', {}],
  ['403 in the container, 404 in account 500', {}],
  ['beim Schreiben in den Blob-Container: 403 und Schluss', {}],
  ['The account is new, container is public', {}],
  [
    'ContainerNotFound: container sales-2026 in account northwindlake',
    { account: 'northwindlake', container: 'sales-2026' },
  ],
  [
    'az storage blob upload --account-name wideworldlogs -c audit -f /var/a.log -n a.log',
    { account: 'wideworldlogs', container: 'audit' },
  ],
  ['az storage container create -n bronze --account-name wideworld', { account: 'wideworld', container: 'bronze' }],
  ['azcopy copy to https://contoso.blob.core.windows.net/logs is slow', { account: 'contoso', container: 'logs' }],
  [
    'azcopy copy of many files to https://contoso.blob.core.windows.net/logs',
    { account: 'contoso', container: 'logs' },
  ],
  [
    'azcopy copy C:\\in put https://contoso.blob.core.windows.net/logs',
    { account: 'contoso', container: 'logs', path: 'C:\\in put' },
  ],
  ['das Speicherkonto contoso01 ist weg', { account: 'contoso01' }],
  ['our account contosobackup refuses everything', { account: 'contosobackup' }],
  ['im Speicherkonto contosodaten fehlt etwas', { account: 'contosodaten' }],
  ['The storage account is called proddata.', { account: 'proddata' }],
  ['das Konto heißt contoso, und nichts geht', { account: 'contoso' }],
  ['account name is contoso', { account: 'contoso' }],
  ['AuthorizationFailure at home, Get-AzStorageBlob, account contosoraw', { account: 'contosoraw' }],
  ['2019 backups from account contosobackup container yearly', { account: 'contosobackup', container: 'yearly' }],
  ["I can't overwrite disk.vhd in container vhds: 412, a lease", { container: 'vhds' }],
  ['the target is container migrate in account wingtipdst', { account: 'wingtipdst', container: 'migrate' }],
  [
    'upload to filesystem bronze says it does not exist, account wingtip2',
    { account: 'wingtip2', container: 'bronze' },
  ],
  ['service.get_container_client("invoices").upload_blob(data)', { container: 'invoices' }],
  ['BlobClient(account_name="contoso1", container_name="raw-in")', { account: 'contoso1', container: 'raw-in' }],
  ['Get-AzStorageBlob -Container logs -Context $ctx', { container: 'logs' }],
  ['our container is called raw-data, and it is empty', { container: 'raw-data' }],
  ['Konto contosodach, Container archiv', { account: 'contosodach', container: 'archiv' }],
  ['404 in the account contosofin.', { account: 'contosofin' }],
  ['40 executors reading the same account fabrikamlk', { account: 'fabrikamlk' }],
  ['403 です。アカウントは contosoraw です', { account: 'contosoraw' }],
  ['403, account disabled', {}],
  ['we hit something on account level', {}],
  ['503, is it the account limit', {}],
  ['abfss://raw@contosolk.dfs.core.windows.net/sales: 403', { account: 'contosolk', container: 'raw' }],
  ['403 since Monday on stpay, azcopy', { account: 'stpay' }],
  ['stmedia01 refuses my key', { account: 'stmedia01' }],
  ['it still stops at stage2, see stderr and the stacktrace', {}],
  ['the account name is wrong', {}],
  ['my storage account refuses keys', {}],
  ['storage account metadata cannot be read', {}],
  ['the account key is old', {}],
  ['mount -t cifs //contoso.file.core.windows.net/projects /mnt', { account: 'contoso', share: 'projects' }],
  ['nslookup contoso.blob.core.windows.net', { account: 'contoso' }],
  ['404 at https://contosoweb.z6.web.core.windows.net/docs', { account: 'contosoweb' }],
  [`azcopy jobs resume ${ID}`, { jobId: ID }],
  ["blocked: from origin 'https://shop.example.com' has been blocked by CORS", { origin: 'https://shop.example.com' }],
  ['Origin: http://localhost:3000', { origin: 'http://localhost:3000' }],
  ["from origin 'null' has been blocked by CORS policy", {}],
  ['the origin https://evil.example.com/$(rm) is odd', {}],
  ['my public IP is 203.0.113.7', { ip: '203.0.113.7' }],
  [`az login --tenant ${ID}`, { tenant: ID }],
  [
    `/subscriptions/${ID}/resourceGroups/rg-Prod/providers/Microsoft.Storage`,
    { subscription: ID, resourceGroup: 'rg-prod' },
  ],
  [
    "azcopy copy './My Data' 'https://contoso.blob.core.windows.net/backup?sv=x' --recursive",
    { path: './My Data', account: 'contoso', container: 'backup' },
  ],
  [
    'azcopy copy "https://contoso.blob.core.windows.net/backup?x" "D:\\restore" --recursive',
    { path: 'D:\\restore', account: 'contoso', container: 'backup' },
  ],
])('%s', (text, names) => {
  expect(told(text)).toEqual(names);
});

/** Words behind "account" are mostly no names, and what a shell would run is none of ours. */
test.each([
  'the storage account key is wrong',
  'storage account firewall',
  'the account name is wrong',
  'the container exists',
  'azcopy in a 2 GB container on AKS gets killed',
  'our container restarts, and the pod is in state container creating.',
  'mount fails in the container anymore',
  'delete the container, then create the container again',
  'in the account everything is fine',
  'from account to account',
  'in container apps, and in the container itself',
  'azcopy copy "$(rm -rf x)" "https://example.org/backup"',
  'azcopy copy `whoami` https://example.org/x',
  'in production',
])('%s names nothing', (text) => {
  expect(told(text)).toEqual({});
});
