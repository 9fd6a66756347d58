import { whoseIs } from '../../../knowledge/learn/whose.ts';

const scope = (type: string) => `over scope '/subscriptions/0000/resourceGroups/rg/providers/${type}/one'`;
const action = (name: string) => `does not have authorization to perform action '${name}'`;

describe('whose a resource is that the manager names', () => {
  test.each([
    ['a web app', `${action('Microsoft.Web/sites/restart/action')} ${scope('Microsoft.Web/sites')}`, 'others'],
    ['an account', action('Microsoft.Storage/storageAccounts/listKeys/action'), 'ours'],
    [
      'an account, and a web app in passing',
      `The deployment of Microsoft.Web/sites went well. ${action('Microsoft.Storage/storageAccounts/read')}`,
      'ours',
    ],
    [
      'a web app, and an account in passing',
      `For Microsoft.Storage/storageAccounts all is well. ${action('Microsoft.Web/sites/write')}`,
      'others',
    ],
    ['the subnet of a network rule', action('Microsoft.Network/virtualNetworks/subnets/joinViaServiceEndpoint/action')],
    [
      'a locked network',
      "The scope '/subscriptions/0000/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub' cannot perform delete operation",
      'others',
    ],
    [
      'a locked account',
      "The scope '/subscriptions/0000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/old' cannot perform delete operation",
      'ours',
    ],
    ['a namespace', "The subscription is not registered to use namespace 'Microsoft.ContainerInstance'", 'others'],
    [
      'both, joined by one request',
      "has permission to perform action 'Microsoft.Storage/storageAccounts/write' on scope '/x'; not permission to perform action(s) 'Microsoft.Network/virtualNetworks/subnets/join/action'",
      'ours',
    ],
    ['events, which blobs have too', "not registered to use namespace 'Microsoft.EventGrid'"],
    ['a class of .NET', 'at Microsoft.WindowsAzure.Storage.Blob.CloudBlob.Fetch()'],
  ])('%s', (_name, text, whose = undefined) => {
    expect(whoseIs(text, false)).toBe(whose);
  });

  test('a role that is given for an account is ours', () => {
    const text = action('Microsoft.Authorization/roleAssignments/write');
    expect(whoseIs(text, false)).toBe('others');
    expect(whoseIs(`storage account: ${text}`, true)).toBeUndefined();
  });
});

describe('whose a host is that an error names', () => {
  test.each([
    ['a key vault', "Failed to resolve 'kv-prod.vault.azure.net'", 'others'],
    ['a registry', 'dial tcp: lookup team.azurecr.io on 10.0.0.1:53: no such host', 'others'],
    ['a database', 'Connect timed out at pg.postgres.database.azure.com:5432', 'others'],
    [
      'a store of another cloud',
      'Could not connect to the endpoint URL: "https://b.s3.eu-west-1.amazonaws.com/x"',
      'others',
    ],
    ['a partner’s SFTP server', 'sftp to mft.partner-ag.de: Permission denied (publickey)', 'somebodys'],
    ['a directory', 'ldaps://dc01.corp.local certificate verify failed', 'somebodys'],
    ['one that we do not know', 'curl: (6) Could not resolve host: api.contoso.internal', 'somebodys'],
    ['an account', 'lookup contoso.blob.core.windows.net on 10.0.0.1:53: no such host'],
    ['an account beside a package', 'https://pypi.org/simple works, contoso.file.core.windows.net:445 does not'],
    ['a proxy before everything', 'proxyconnect tcp: dial tcp: lookup proxy.contoso.local: no such host'],
    ['a page where a message is explained', 'Refer to https://github.com/Azure/login#readme for more'],
    ['where a code is entered', 'open the page https://microsoft.com/devicelogin'],
    ['a domain that a page is told of', 'images from img.contoso.com do not load'],
    ['where everybody signs in', 'connection to login.microsoftonline.com:443 reset'],
    ['a page that was read', 'see https://learn.microsoft.com/azure'],
    ['a name in code', 'at System.Net.Http.HttpClient.Send()'],
  ])('%s', (_name, text, whose = undefined) => {
    expect(whoseIs(text, false)).toBe(whose);
  });

  test('a text that names an account is not taken away by another host', () => {
    expect(whoseIs('azcopy copy https://s3.amazonaws.com/b fails with 403', true)).toBeUndefined();
  });
});

describe('whose a server is that is mounted', () => {
  test.each([
    ['by its name', 'mount error(13): Permission denied //nas01.lan/backups', 'others'],
    ['by its address', 'mount.nfs: access denied by server while mounting 10.0.0.5:/volume1', 'others'],
    ['by its address, with a volume first', 'mount.nfs: timed out for 192.168.1.9:/volume1/media', 'others'],
    ['a private address, with account and share', 'mount.nfs: Connection timed out for 10.3.1.7:/contoso/data'],
    ['an account', 'mount -t cifs //contoso.file.core.windows.net/data /mnt/data'],
    ['the private address of an account', 'mount -t aznfs 10.0.0.5:/contoso/data /mnt/data'],
    ['a drive', 'net use Z: gives System error 53'],
  ])('%s', (_name, text, whose = undefined) => {
    expect(whoseIs(text, /core\.windows/.test(text))).toBe(whose);
  });
});

test.each(['a.com/', 'for a.', ' //a.a', "action 'microsoft.a/", "scope '/subscriptions/"])(
  'many times %s takes no time',
  (part) => {
    const begun = performance.now();
    whoseIs(part.repeat(10_000), false);
    expect(performance.now() - begun).toBeLessThan(1000);
  },
);
