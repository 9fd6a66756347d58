import {
  dryFlagOf,
  type Effect,
  effectsOf,
  gravestOf,
  isGrave,
  takesAdministrator,
} from '../../../knowledge/effects/effectsOf.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { stepsOf } from '../../../knowledge/text/markdown.ts';

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
  ['az storage account update --allow-blob-public-access true', 'opensToAll', true],
  ['az storage account update --allow-blob-public-access false', 'shutsOut', true],
  ['az storage account create --allow-blob-public-access false --name a', 'creates', false],
  ['az storage account failover --name a', 'final', true],
  ['az storage blob restore --account-name a --time-to-restore t --blob-range b c', 'rollsBack', true],
  ['az storage blob tag set --name b --tags x=y', 'replacesList', true],
  ['az storage account network-rule remove --account-name a --ip-address 203.0.113.7', 'takesAway', false],
  ['az role assignment delete --assignee a --role r --scope s', 'takesAway', false],
  ['azcopy jobs resume "id" --destination-sas "s"', 'resumes', false],
  ['az storage blob undelete --account-name a --name b', 'bringsBack', false],
  ['fusermount3 -u /mnt/data', 'unmounts', false],
  ['az storage blob copy start --destination-blob b --source-uri "https://a/b?versionid=1"', 'replaces', false],
  ['az disk grant-access --name d --access-level Read', 'linksDisk', false],
  ['az ad app credential reset --id a --append', 'printsSecret', false],
  ['az role assignment create --role "Storage Blob Data Reader"', 'gives', false],
  ['az storage account network-rule add --ip-address 203.0.113.7', 'opens', false],
  ['azcopy copy ./a "https://a.blob.core.windows.net/c?SAS" --recursive', 'overwrites', false],
  ['azcopy copy ./a "https://a.blob.core.windows.net/c?SAS" --recursive --overwrite=false', 'adds', false],
  ['azcopy copy ./a "https://a.blob.core.windows.net/c?SAS" --overwrite=ifSourceNewer', 'updates', false],
  ['azcopy sync ./a "https://a.blob.core.windows.net/c?SAS"', 'syncs', false],
  ['azcopy sync ./a "https://a.blob.core.windows.net/c?SAS" --mirror-mode=true', 'replaces', false],
  ['az storage blob upload --file a --name b', 'creates', false],
  ['az storage blob upload --file a --name b --overwrite', 'replaces', false],
  ['azcopy login --tenant-id t', 'signsIn', false],
  ['sudo update-ca-certificates', 'wholeMachine', false],
])('%s', (command, first, grave) => {
  expect(effectsOf(step(command))[0]).toBe(first);
  expect(gravestOf(step(command)) !== undefined).toBe(grave);
});

/** A sentence about a flag is said only where the command has that flag. */
test.each<[command: string, not: Effect]>([
  ['azcopy sync ./a "https://a.blob.core.windows.net/c?SAS" --compare-hash MD5', 'overwrites'],
  ['azcopy copy ./a "https://a.blob.core.windows.net/c?SAS"', 'syncs'],
  ['az storage blob upload --file a --name b', 'overwrites'],
  ['az ad app credential reset --id a --append', 'replacesSecrets'],
  ['az ad app credential reset --id a', 'addsSecret'],
])('%s is not said to be: %s', (command, not) => {
  expect(effectsOf(step(command))).not.toContain(not);
});

test.each([
  ['azcopy remove "https://a.blob.core.windows.net/c?SAS" --recursive --dry-run', '--dry-run'],
  ['Remove-AzStorageBlob -Container c -Blob b -WhatIf', '-WhatIf'],
  ['robocopy C:\\a D:\\b /MIR /L', '/L'],
  ['kubectl create secret generic s --dry-run=client -o yaml | kubectl apply -f -', undefined],
  ['azcopy remove "https://a.blob.core.windows.net/c?SAS"', undefined],
])('%s only lists by: %s', (command, flag) => {
  expect(dryFlagOf(step(command))).toBe(flag);
});

test.each<[words: string, first: Effect]>([
  ['Regenerate the key, then make the SAS anew.', 'rotates'],
  ['Set public network access to Enabled.', 'opensWide'],
  ['Switch soft delete off for the container.', 'weakens'],
  ['Versions: a lifecycle rule that removes previous ones after some days.', 'ruleDeletes'],
  ['The folder is full: delete the old files.', 'deletes'],
  ['The region cannot be waited for: the unplanned failover (`--failover-type Unplanned`).', 'final'],
])('a step in words does something too: %s', (words, first) => {
  expect(effectsOf(words)[0]).toBe(first);
});

test.each([
  'Never run `az lock delete` here.',
  'Do not switch soft delete off.',
  'A key that was regenerated fails.',
  'Wait: nothing is to be deleted.',
])('what is not to be done does nothing: %s', (words) => {
  expect(effectsOf(words)).toEqual([]);
});

test('what counts for all users of a machine is its administrator’s', () => {
  expect(takesAdministrator(step('sudo cp a b'))).toBe(true);
  expect(takesAdministrator(step('azcopy list x'))).toBe(false);
});

test('the gravest is the first grave one of all, in every step of every page', () => {
  const steps = [...openKnowledge().causes.values()].flatMap(({ sections }) =>
    sections.flatMap(({ heading, text }) => (heading === 'Fix' ? stepsOf(text) : [])),
  );
  expect(steps.filter((one) => gravestOf(one) !== undefined).length).toBeGreaterThan(20);
  expect(steps.filter((one) => gravestOf(one) !== effectsOf(one).find(isGrave))).toEqual([]);
});
