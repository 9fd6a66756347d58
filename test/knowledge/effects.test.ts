import { type Effect, effectsOf, gravestOf, takesAdministrator } from '../../knowledge/effects.ts';

const step = (command: string) => `Do this:\n\n\`\`\`bash\n${command}\n\`\`\``;

test.each<[command: string, first: Effect | undefined, grave: boolean]>([
  ['az storage account show --name "a" --query keyCreationTime', undefined, false],
  ['az storage container list --account-name a --auth-mode login', undefined, false],
  ['nslookup a.blob.core.windows.net', undefined, false],
  ['azcopy remove "https://a.blob.core.windows.net/c/old?SAS" --recursive --dry-run', 'deletes', true],
  ['az storage blob delete --account-name a --name b', 'deletes', true],
  ['azcopy sync a b --delete-destination=true', 'deletes', true],
  ['az storage blob lease break --account-name a --blob-name b', 'breaksLease', true],
  ['az lock delete --ids x', 'breaksLock', true],
  ['az storage account keys renew --key key1', 'rotates', true],
  ['az storage account update --default-action Allow', 'opensWide', true],
  ['az storage account failover --name a', 'final', true],
  ['az role assignment create --role "Storage Blob Data Reader"', 'gives', false],
  ['az storage account network-rule add --ip-address 203.0.113.7', 'opens', false],
  ['azcopy copy ./a "https://a.blob.core.windows.net/c?SAS" --recursive', 'overwrites', false],
  ['azcopy copy ./a "https://a.blob.core.windows.net/c?SAS" --recursive --overwrite=false', 'adds', false],
  ['azcopy sync ./a "https://a.blob.core.windows.net/c?SAS" --recursive', 'syncs', false],
  ['azcopy sync ./a "https://a.blob.core.windows.net/c?SAS" --delete-destination true --dry-run', 'deletes', true],
  ['azcopy login --tenant-id t', 'signsIn', false],
  ['sudo update-ca-certificates', 'machine', false],
])('%s', (command, first, grave) => {
  expect(effectsOf(step(command))[0]).toBe(first);
  expect(gravestOf(step(command)) !== undefined).toBe(grave);
});

test('words in a step that is no command do nothing', () => {
  expect(effectsOf('Never run `az lock delete` here.')).toEqual([]);
});

test('what counts for all users of a machine is its administrator’s', () => {
  expect(takesAdministrator(step('sudo cp a b'))).toBe(true);
  expect(takesAdministrator(step('azcopy list x'))).toBe(false);
});
