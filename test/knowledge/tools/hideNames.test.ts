import fc from 'fast-check';
import { hideNames } from '../../../knowledge/tools/hideNames.ts';

const ID = 'a1b2c3d4-501e-00ab-1234-567890abcdef';

test.each([
  ['an account in a URL', 'https://northwind7.blob.core.windows.net/in', 'https://contoso.blob.core.windows.net/in'],
  ['its secondary', 'northwind7-secondary.blob.core.windows.net', 'contoso-secondary.blob.core.windows.net'],
  ['another cloud', 'northwind7.file.core.chinacloudapi.cn', 'contoso.file.core.chinacloudapi.cn'],
  ['a private link', 'northwind7.privatelink.dfs.core.windows.net', 'contoso.privatelink.dfs.core.windows.net'],
  [
    'an account in an encoded URL',
    'x-ms-copy-source: https%3A%2F%2Fnorthwind7.blob.core.windows.net%2Fin',
    'x-ms-copy-source: https%3A%2F%2Fcontoso.blob.core.windows.net%2Fin',
  ],
  ['an account of Hadoop', 'abfss://in@northwind7.dfs.core.windows.net/a', 'abfss://in@contoso.dfs.core.windows.net/a'],
  ['a DNS zone', 'northwind7.z12.blob.storage.azure.net', 'contoso.z12.blob.storage.azure.net'],
  ['a connection string', 'AccountName=northwind7;AccountKey=REDACTED', 'AccountName=contoso;AccountKey=REDACTED'],
  ['an account in a sentence', "the storage account 'northwind' is", "the storage account 'contoso' is"],
  ['an option', 'az storage blob list --account-name northwind7', 'az storage blob list --account-name contoso'],
  [
    'a resource id',
    '/resourceGroups/nw-prod/providers/Microsoft.Storage/storageAccounts/northwind7',
    '/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/contoso',
  ],
  [
    'an account that is named again without its host',
    'northwind7.blob.core.windows.net: the firewall of northwind7 is on',
    'contoso.blob.core.windows.net: the firewall of contoso is on',
  ],
  [
    'an account whose name is a word, where it is an account',
    'backup.blob.core.windows.net/x after the backup',
    'contoso.blob.core.windows.net/x after the backup',
  ],
  [
    'two accounts, each as itself',
    'nwsrc.blob.core.windows.net nwdst.blob.core.windows.net nwsrc.blob.core.windows.net',
    'contoso.blob.core.windows.net fabrikam.blob.core.windows.net contoso.blob.core.windows.net',
  ],
  [
    'an account beside contoso',
    'contoso.blob.core.windows.net nwdst.blob.core.windows.net',
    'contoso.blob.core.windows.net fabrikam.blob.core.windows.net',
  ],
  ['an id', `RequestId:${ID}`, 'RequestId:00000000-0000-0000-0000-000000000001'],
  [
    'two ids, each as itself, in any case',
    `${ID} 3f1c9a20-aaaa-bbbb-cccc-0123456789ab ${ID.toUpperCase()}`,
    '00000000-0000-0000-0000-000000000001 00000000-0000-0000-0000-000000000002 00000000-0000-0000-0000-000000000001',
  ],
  ['a public address', 'Source IP 20.50.2.1 and 20.50.2.1', 'Source IP 203.0.113.1 and 203.0.113.1'],
  ['a mail address', 'ana.diaz@northwind.example said', 'someone@contoso.com said'],
  ['a tenant', 'northwind.onmicrosoft.com', 'contoso.onmicrosoft.com'],
  ['a user folder', 'C:\\Users\\ana.diaz\\.azcopy and /home/ana/x', 'C:\\Users\\someone\\.azcopy and /home/someone/x'],
])('hides %s', (_name, text, hidden) => {
  expect(hideNames(text).text).toBe(hidden);
});

test.each([
  [
    'what documentation uses',
    'https://contoso.blob.core.windows.net/c devstoreaccount1 fabrikam.file.core.windows.net',
  ],
  ['private and special addresses', '10.0.0.4 192.168.1.1 172.16.0.1 127.0.0.1 168.63.129.16 169.254.169.254'],
  ['versions', 'AzCopy 10.32.2, sv=2024-11-04, Windows 10.0.22631'],
  ['times', '2026-03-02T08:00:00Z and 14:00:01.1234567'],
  ['a zero id', '00000000-0000-0000-0000-000000000000'],
  ['sentences about accounts', 'the storage account keys were rotated, account name is wrong'],
  ['other hosts', 'login.microsoftonline.com and management.azure.com'],
])('leaves %s alone', (_name, text) => {
  expect(hideNames(text).text).toBe(text);
});

test('counts what it hid', () => {
  const { counts } = hideNames(`nwsrc.blob.core.windows.net nwdst.blob.core.windows.net ${ID}`);
  expect(counts).toMatchObject({ accounts: 2, ids: 1, addresses: 0 });
});

test('a second pass changes nothing', () => {
  const pieces = fc.constantFrom(
    'nw1.blob.core.windows.net',
    'fabrikam.dfs.core.windows.net',
    'contoso3',
    'nw1',
    ID,
    '20.1.2.3',
    'x@y.example',
    'AccountName=nw2;',
    '/home/ana/',
    ' 403 ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const once = hideNames(`nw1.blob.core.windows.net ${parts.join(' ')}`).text;
      expect(hideNames(once).text).toBe(once);
      expect(once).not.toMatch(/nw1|nw2|20\.1\.2\.3|ana|a1b2c3d4/);
    }),
  );
});
