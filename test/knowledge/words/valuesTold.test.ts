/** Names of somebody's own are taken for the gaps of commands; what only stands where a name might is not. */
import { valuesTold, withValues } from '../../../knowledge/words/valuesTold.ts';

test.each([
  [
    'account is stmedia01, container videos, resource group rg-media',
    { account: 'stmedia01', container: 'videos', resourceGroup: 'rg-media' },
  ],
  ['the vm is in vnet-app, subnet backend', { vnet: 'vnet-app', subnet: 'backend' }],
  ['Konto heißt stfirma, Freigabe daten', { account: 'stfirma', share: 'daten' }],
  ['アカウントは stfoo1、コンテナーは raw です', { account: 'stfoo1', container: 'raw' }],
  [
    'the source account is stold and the destination account is stnew',
    { sourceAccount: 'stold', destinationAccount: 'stnew' },
  ],
  ['user is svc-load@contoso.com', { user: 'svc-load@contoso.com' }],
  ['path is C:\\data\\in, account contosoraw', { path: 'C:\\data\\in', account: 'contosoraw' }],
  ['account is contosobackup, germany west central', { account: 'contosobackup', region: 'germanywestcentral' }],
  ['stlake01 is our account', { account: 'stlake01' }],
  ['my ip is 203.0.113.7', { address: '203.0.113.7' }],
])('%s', (text, told) => {
  const { values, rest, isSure } = valuesTold(text);
  expect(values).toEqual(told);
  expect(rest).toBe('');
  expect(isSure).toBe(true);
});

test.each([
  'account is disabled',
  'container is private',
  'azcopy sync to the container: 403',
  'the share is full',
  'the account is in another subscription',
  'the account key is wrong',
  'Konto ist leer',
  'file is 900 GB',
  'the user is external',
  'container app restarts',
  'the vm is in azure',
  'we did change the firewall of the storage account yesterday',
  'created the container manually',
])('no name: %s', (text) => expect(valuesTold(text).values).toEqual({}));

test('what is wanted beside the names is left', () => {
  const { values, rest } = valuesTold('how do I do that in PowerShell? account contosodata');
  expect(values).toEqual({ account: 'contosodata' });
  expect(rest).toMatch(/^how do I do that in PowerShell\?/);
});

test.each([
  [
    'az storage fs create --account-name "<account>" -n "<container>"',
    { account: 'stone' },
    'az storage fs create --account-name "stone" -n "<container>"',
  ],
  [
    '--resource-group "<group>" or <resource-group>',
    { resourceGroup: 'rg-one' },
    '--resource-group "rg-one" or rg-one',
  ],
  ['?<SAS>', { account: 'stone' }, '?<SAS>'],
  [
    '--assignee "$(az ad signed-in-user show --query id --output tsv)"',
    { user: 'jo@contoso.com' },
    '--assignee "jo@contoso.com"',
  ],
])('%s', (text, told, filled) => expect(withValues(text, told as Record<string, string>)).toBe(filled));

test('a plain word in a question is no name', () =>
  expect(valuesTold('how do I check which tenant the account serves').values).toEqual({}));
