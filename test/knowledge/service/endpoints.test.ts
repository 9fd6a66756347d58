import {
  CLOUDS,
  guessService,
  readStorageHost,
  readStorageUrl,
  storageHost,
} from '../../../knowledge/service/endpoints.ts';

describe('a storage host tells account, service, cloud and kind', () => {
  test.each([
    ['contoso.blob.core.windows.net', 'contoso', 'blob', 'global', 'main'],
    ['Contoso.Blob.Core.Windows.Net.', 'contoso', 'blob', 'global', 'main'],
    ['contoso.blob.core.windows.net:443', 'contoso', 'blob', 'global', 'main'],
    ['contoso-secondary.blob.core.windows.net', 'contoso', 'blob', 'global', 'secondary'],
    ['contoso.dfs.core.windows.net', 'contoso', 'dfs', 'global', 'main'],
    ['contoso.file.core.chinacloudapi.cn', 'contoso', 'file', 'china', 'main'],
    ['contoso.queue.core.usgovcloudapi.net', 'contoso', 'queue', 'usgov', 'main'],
    ['contoso.table.core.cloudapi.de', 'contoso', 'table', 'germany', 'main'],
    ['contoso.z13.web.core.windows.net', 'contoso', 'web', 'global', 'web'],
    ['contoso.z07.blob.storage.azure.net', 'contoso', 'blob', 'global', 'dns-zone'],
    ['contoso-secondary.z7.blob.storage.azure.net', 'contoso', 'blob', 'global', 'dns-zone'],
    ['contoso.privatelink.blob.core.windows.net', 'contoso', 'blob', 'global', 'private-link'],
    ['contoso.privatelink.dfs.core.usgovcloudapi.net', 'contoso', 'dfs', 'usgov', 'private-link'],
    ['md-abc123-x.z40.blob.storage.azure.net', undefined, 'blob', 'global', 'managed-disk'],
    ['md-impexp-0abc.blob.core.windows.net', undefined, 'blob', 'global', 'managed-disk'],
    ['127.0.0.1:10000', undefined, 'blob', 'emulator', 'emulator'],
    ['localhost:10001', undefined, 'queue', 'emulator', 'emulator'],
    ['[::1]:10002', undefined, 'table', 'emulator', 'emulator'],
    ['devstoreaccount1.blob.localhost:10000', 'devstoreaccount1', 'blob', 'emulator', 'emulator'],
  ])('%s', (host, account, service, cloud, kind) => {
    expect(readStorageHost(host)).toEqual({
      ...(account ? { account } : {}),
      service,
      cloud,
      kind,
      secondary: host.includes('-secondary'),
    });
  });

  test.each([
    'example.com',
    'core.windows.net',
    'blob.core.windows.net',
    'contoso.blob.core.windows.net.evil.example',
    'contoso.blob.core.windows.net@evil.example',
    'evil.example/contoso.blob.core.windows.net',
    'contoso.vault.azure.net',
    'a.blob.core.windows.net',
    'my_account.blob.core.windows.net',
    'contoso.evil.blob.core.windows.net',
    '127.0.0.1:8080',
    'localhost',
    '169.254.169.254',
    '10.0.0.4:10000',
    '',
  ])('%j is none', (host) => {
    expect(readStorageHost(host)).toBeUndefined();
  });
});

describe('a storage URL tells what it points at', () => {
  test.each([
    ['https://contoso.blob.core.windows.net/', 'account', undefined, undefined],
    ['https://contoso.blob.core.windows.net/box', 'container', 'box', undefined],
    ['https://contoso.blob.core.windows.net/box/', 'container', 'box', undefined],
    ['https://contoso.blob.core.windows.net/box/a%20b/c.txt?x=1', 'object', 'box', 'a b/c.txt'],
    ['http://127.0.0.1:10000/devstoreaccount1', 'account', undefined, undefined],
    ['http://127.0.0.1:10000/devstoreaccount1/box', 'container', 'box', undefined],
    ['http://127.0.0.1:11111/devstoreaccount1/box/a', 'object', 'box', 'a'],
    ['https://contoso.blob.core.windows.net/box/100%', 'object', 'box', '100%'],
  ])('%s', (url, level, container, path) => {
    const address = readStorageUrl(new URL(url));
    expect([address.level, address.container, address.path]).toEqual([level, container, path]);
    expect(address.account).toMatch(/^(contoso|devstoreaccount1)$/);
  });

  test('a secondary of the emulator belongs to the same account', () => {
    expect(readStorageUrl(new URL('http://127.0.0.1:10000/devstoreaccount1-secondary/box')).account).toBe(
      'devstoreaccount1',
    );
  });
});

test.each([
  ['contoso.blob.local.azurestack.example', 'blob'],
  ['files.example.com', undefined],
])('the service of %s is guessed as AzCopy does', (host, service) => {
  expect(guessService(host)).toBe(service);
});

test.each(CLOUDS.map(({ cloud }) => cloud))('a host that we make for %s can be read back', (cloud) => {
  expect(readStorageHost(storageHost('contoso', 'blob', cloud))).toMatchObject({
    account: 'contoso',
    cloud,
    kind: 'main',
  });
});
