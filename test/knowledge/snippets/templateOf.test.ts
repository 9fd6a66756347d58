/** What a command sets, as a template holds it; what is done to data stands in none. */
import { templateNamed, templateOf } from '../../../knowledge/snippets/templateOf.ts';

test.each([
  [
    'az role assignment create --role "Storage Blob Data Reader" --scope x',
    'role_definition_name = "Storage Blob Data Reader"',
    'roleAssignments',
  ],
  [
    'az storage account update --name x --min-tls-version TLS1_2',
    'min_tls_version = "TLS1_2"',
    "minimumTlsVersion: 'TLS1_2'",
  ],
  [
    'az storage account update --name x --allow-shared-key-access false',
    'shared_access_key_enabled = false',
    'allowSharedKeyAccess: false',
  ],
  ['az storage account network-rule add --account-name x --ip-address 1.2.3.4', 'ip_rules', 'ipRules'],
  ['az storage account blob-service-properties cors-rule add --allowed-origins x', 'cors_rule', 'corsRules'],
  ['az storage container create --name x', 'azurerm_storage_container', 'blobServices/containers'],
  ['az storage blob set-tier --tier Cool', undefined, undefined],
  ['az storage account update --name x --tags a=b', undefined, undefined],
])('%s', (command, terraform, bicep) => {
  const written = (language: 'terraform' | 'bicep') => templateOf(command, language)?.snippet;
  expect(written('terraform')?.includes(terraform ?? '')).toBe(terraform === undefined ? undefined : true);
  expect(written('bicep')?.includes(bicep ?? '')).toBe(bicep === undefined ? undefined : true);
});

test('a list of rules is the whole list, and a role is one more', () => {
  expect(templateOf('az storage account network-rule add --subnet x', 'bicep')?.whole).toBe(true);
  expect(templateOf('az role assignment create --role x', 'bicep')?.whole).toBeUndefined();
});

test('Terraform is meant where Bicep is not named', () => {
  expect([templateNamed('in bicep?'), templateNamed('ARM template'), templateNamed('and terraform')]).toEqual([
    'bicep',
    'bicep',
    'terraform',
  ]);
});

test.each([
  ['Storage Blob Data Reader', '/blobServices/default/containers/', 'blobServices/containers@'],
  ['Storage Queue Data Contributor', '/queueServices/default/queues/', 'queueServices/queues@'],
  ['Storage File Data SMB Share Reader', '/fileServices/default/fileshares/', 'fileServices/shares@'],
  ['Reader and Data Access', 'this.id}"', 'storageAccounts@'],
])('the role %s goes to the one place that it is for', (role, terraform, bicep) => {
  const command = `az role assignment create --role "${role}" --scope x`;
  expect(templateOf(command, 'terraform')?.snippet).toContain(terraform);
  expect(templateOf(command, 'bicep')?.snippet).toContain(bicep);
});
