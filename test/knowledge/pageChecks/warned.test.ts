/** A command that does harm without a thought stands on a page only beside the words that say so. */
import { gravestOf } from '../../../knowledge/effects.ts';
import { objections } from '../../../knowledge/pageChecks/checkPages.ts';
import { viewPage } from '../../../knowledge/pageChecks/view.ts';
import { DANGERS } from '../../../knowledge/pageChecks/warned.ts';

const says = (text: string, heading = 'Fix', kinds = DANGERS.map(({ kind }) => kind)) =>
  objections(viewPage('causes/x.md', 'cause', [{ heading, text, line: 10 }]))
    .map((objection) => objection.says.split(':')[0] as string)
    .filter((kind) => kinds.includes(kind));

const ROWS: [string, string, string][] = [
  ['deletes data', 'azcopy remove "{url}?{sas}" ', 'Only soft delete brings it back.'],
  ['deletes data', 'azcopy sync "{path}" "{url}" --delete-destination=true', 'What the source lacks is lost.'],
  ['deletes data', 'robocopy C:\\a D:\\b /MIR', 'What the source lacks is lost.'],
  ['deletes data', 'az storage blob delete --name "{path}"', 'It cannot be undone.'],
  ['deletes snapshots', 'azcopy copy a b --delete-snapshots=include', 'They may be the only backup.'],
  ['overwrites data', 'azcopy copy "{path}" "{url}" --overwrite=true', 'The former content is lost.'],
  ['opens to everybody', 'az storage account update --allow-blob-public-access true', 'Everybody may read it then.'],
  ['uses the account key', 'az storage blob list --auth-mode key', 'Only where keys are allowed.'],
  ['ends what others use', 'az storage account keys renew --key key1', 'It ends every SAS of that key.'],
  ['lifts a lock or hold', 'az lock delete --name "x"', 'Ask its owner.'],
  [
    'breaks a lease or handle',
    'az storage blob lease break --blob-name "{path}"',
    'Under a running VM the disk gets corrupt.',
  ],
  ['cannot be taken back', 'az storage account failover --name "{account}"', 'Once begun it cannot be stopped.'],
  ['costs', 'az storage blob set-tier --tier Hot --rehydrate-priority High', 'It costs a read for each GB.'],
  [
    'sends the token elsewhere',
    'azcopy list "{url}" --trusted-microsoft-suffixes "x"',
    'AzCopy sends its token there.',
  ],
  ['changes the ACLs of a tree', 'az storage fs access update-recursive --acl "x"', 'It changes every item below.'],
  [
    'a role wider than needed',
    'az role assignment create --assignee "x" --role "Storage Blob Data Owner" --scope "y"',
    'Only where ACLs are set.',
  ],
  [
    'gives a role to whoever runs it',
    'az role assignment create --assignee "$(az ad signed-in-user show --query id)" --role "{role}" --scope "y"',
    'It gives the role to you.',
  ],
  [
    'goes in plain',
    'az storage account file-service-properties update --require-nfs-encryption-in-transit false',
    'Only within a private network.',
  ],
  ['leaves a secret in the history', 'export AZCOPY_SPA_CLIENT_SECRET="<secret>"', 'It stays in the history.'],
  ['switches a check off', 'azcopy copy "{url}" . --check-md5=NoCheck', 'Damage goes unseen.'],
  ['forgets a job', 'azcopy jobs remove "{jobId}"', 'It cannot be resumed then.'],
  ['replaces all secrets', 'az ad app credential reset --id "{appId}"', 'It replaces all other secrets.'],
  ['writes for the whole machine', 'sudo update-ca-certificates', 'It counts for every program of the machine.'],
];

describe.each(ROWS)('%s: %s', (kind, command, warning) => {
  const fence = `\`\`\`bash\n${command}\n\`\`\``;
  test('is refused without a word of it', () => {
    expect(says(`1. Do this:\n\n${fence}`, 'Fix', [kind])).toEqual([kind]);
    expect(says(`1. Do this: \`${command}\`.`, 'Fix', [kind])).toEqual([kind]);
    expect(says(`Do this:\n\n${fence}`, 'Undo', [kind])).toEqual([kind]);
  });
  test('is taken with it, before or behind the command, or above all steps', () => {
    expect(says(`1. Do this. ${warning}\n\n${fence}`, 'Fix', [kind])).toEqual([]);
    expect(says(`1. Do this:\n\n${fence}\n\n${warning}`, 'Fix', [kind])).toEqual([]);
    expect(says(`${warning}\n\n1. Do this:\n\n${fence}`, 'Fix', [kind])).toEqual([]);
  });
  test('is refused where another step has the warning', () => {
    expect(says(`1. Look. ${warning}\n2. Do this:\n\n${fence}`, 'Fix', [kind])).toEqual([kind]);
  });
  test('may be named as what does not help', () => {
    expect(says(`- \`${command}\``, 'What does not help', [kind])).toEqual([]);
  });
});

test('each kind has a row', () => {
  expect(DANGERS.map(({ kind }) => kind).filter((kind) => !ROWS.some(([known]) => known === kind))).toEqual([]);
});

test.each([
  'az storage account hns-migration start --name "{account}" --type validation',
  'azcopy copy "{path}" "{url}" --overwrite=ifSourceNewer',
  'az ad app credential reset --id "{appId}" --append',
  'az storage account keys list --account-name "{account}" --query "[].{name:keyName,created:creationTime}"',
  'az role assignment delete --assignee "x" --role "Storage Blob Data Owner" --scope "y"',
])('%s needs no warning', (command) => {
  expect(says(`1. Do this:\n\n\`\`\`bash\n${command}\n\`\`\``)).toEqual([]);
});

/** Two lists tell what a command does, one to warn in a talk and one to check pages: neither may know of harm alone. */
test.each([
  'az storage blob delete --account-name a --name b',
  'azcopy sync a b --delete-destination=true',
  'azcopy copy a b --check-md5=NoCheck',
  'az storage account update --default-action Allow',
  'az storage account update --allow-blob-public-access true',
  'az storage account update --https-only false',
  'az storage account update --allow-shared-key-access true',
  'az storage account update --min-tls-version TLS1_0',
  'az storage account keys renew --key key1',
  'az storage account failover --name a',
  'az storage blob lease break --blob-name b',
  'az storage container legal-hold clear --tags t',
  'az lock delete --ids x',
])('a talk warns of what pages warn of: %s', (command) => {
  const step = `Run:\n\n\`\`\`bash\n${command}\n\`\`\``;
  expect(gravestOf(step)).toBeDefined();
  expect(says(step).length).toBeGreaterThan(0);
});
