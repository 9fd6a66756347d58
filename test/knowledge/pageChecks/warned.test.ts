/** A command that does harm without a thought stands on a page only beside the words that say so. */
import { KINDS, type Kind, type KindName, kindsInOrder } from '../../../knowledge/effects/kinds.ts';
import { objections } from '../../../knowledge/pageChecks/checkPages.ts';
import { viewPage } from '../../../knowledge/pageChecks/view.ts';

const says = (text: string, heading = 'Fix', kinds: string[] = Object.keys(KINDS)) =>
  objections(viewPage('causes/x.md', 'cause', [{ heading, text, line: 10 }]))
    .map((objection) => objection.says.split(':')[0] as string)
    .filter((kind) => kinds.includes(kind));

/** A command of each kind, and words that say its risk. */
const ROWS: [KindName, string, string][] = [
  ['deletes', 'azcopy remove "{url}?{sas}" ', 'Only soft delete brings it back.'],
  ['deletes', 'azcopy sync "{path}" "{url}" --delete-destination=true', 'What the source lacks is lost.'],
  ['deletes', 'robocopy C:\\a D:\\b /MIR', 'What the source lacks is lost.'],
  ['deletes', 'az storage blob delete --name "{path}"', 'It cannot be undone.'],
  ['deletes', 'find "$HOME/.azcopy" -name "*.log" -delete', 'Their content is lost.'],
  [
    'rollsBack',
    'az storage blob restore --account-name x --time-to-restore "{time}" --blob-range a b',
    'All that was written there since is set back.',
  ],
  [
    'ruleDeletes',
    `az storage account management-policy create --policy '{"rules":[{"actions":{"baseBlob":{"delete":{}}}}]}'`,
    'Only soft delete brings it back.',
  ],
  ['replacesList', 'az storage blob tag set --name "{path}" --tags a=b', 'The former tags are replaced.'],
  ['restarts', 'kubectl drain "{node}" --ignore-daemonsets', 'Its pods stop for a moment.'],
  ['deletesSnapshots', 'azcopy copy a b --delete-snapshots=include', 'They may be the only backup.'],
  ['replaces', 'azcopy copy "{path}" "{url}" --overwrite=true', 'The former content is lost.'],
  ['replaces', 'azcopy sync "{path}" "{url}" --mirror-mode=true', 'The former content is lost.'],
  ['replaces', 'azcopy sync "{path}" "{url}" --compare-hash MD5', 'What differs is lost.'],
  ['unregisters', 'Unregister-AzStorageSyncServer -InputObject $x', 'Recall tiered files first.'],
  ['locksTarget', 'az storage account or-policy create --account-name x', 'That container is read-only then.'],
  [
    'replacesList',
    'az network private-endpoint dns-zone-group create --endpoint-name x --name default',
    'A group of that name is replaced.',
  ],
  ['opensToAll', 'az storage account update --allow-blob-public-access true', 'Everybody may read it then.'],
  ['opensToAll', 'az storage blob service-properties update --static-website true', 'Everybody may read it then.'],
  [
    'reopens',
    'az storage account update --allow-blob-public-access true',
    'Other containers whose own level was left open can be read again.',
  ],
  ['opensEmulator', 'docker run -p 10000:10000 azurite azurite-blob', 'Its key is public.'],
  ['opensEmulator', 'azurite --blobHost 0.0.0.0', 'Its key is known to everybody.'],
  [
    'replacesList',
    'az storage account local-user update --name "{user}" --permission-scope permissions=cwl service=blob resource-name=x',
    'The whole list is replaced.',
  ],
  ['opensWide', 'az storage account update --default-action Allow', 'All networks reach it then.'],
  ['weakens', 'az storage account update --allow-shared-key-access true', 'The owner decides.'],
  ['shutsOut', 'az storage account update --allow-blob-public-access false', 'It shuts out anonymous readers.'],
  ['shutsOut', 'az storage account update --min-tls-version TLS1_2', 'The logs show whom it concerns.'],
  ['usesKey', 'az storage blob list --auth-mode key', 'Only where keys are allowed.'],
  ['rotates', 'az storage account keys renew --key key1', 'It ends every SAS of that key.'],
  [
    'revives',
    'az storage container policy create --name "{policy}" --permissions rl',
    'All old tokens that name it come alive again.',
  ],
  ['breaksLock', 'az lock delete --name "x"', 'Ask its owner.'],
  ['endsHold', 'az storage container legal-hold clear --tags t', 'Ask its owner.'],
  ['breaksLease', 'az storage blob lease break --blob-name "{path}"', 'Under a running VM the disk gets corrupt.'],
  ['final', 'az storage account failover --name "{account}"', 'Once begun it cannot be stopped.'],
  ['costs', 'az storage blob set-tier --tier Hot --rehydrate-priority High', 'It costs a read for each GB.'],
  ['costs', 'az storage share-rm update --provisioned-iops 5000', 'It is billed by the hour.'],
  ['sendsToken', 'azcopy list "{url}" --trusted-microsoft-suffixes "x"', 'AzCopy sends its token there.'],
  ['changesTree', 'az storage fs access update-recursive --acl "x"', 'It changes every item below.'],
  [
    'wideRole',
    'az role assignment create --assignee "x" --role "Storage Blob Data Owner" --scope "y"',
    'Only where ACLs are set.',
  ],
  [
    'givesToYou',
    'az role assignment create --assignee "$(az ad signed-in-user show --query id)" --role "{role}" --scope "y"',
    'It gives the role to you.',
  ],
  [
    'goesPlain',
    'az storage account file-service-properties update --require-nfs-encryption-in-transit false',
    'Only within a private network.',
  ],
  ['keepsSecret', 'export AZCOPY_SPA_CLIENT_SECRET="<secret>"', 'It stays in the history.'],
  ['keepsSecret', 'npx storagebot sas "{url}?{sas}"', 'It stays in the history.'],
  ['printsSecret', 'az ad app credential reset --id "{appId}" --append', 'It is printed once.'],
  ['skipsCheck', 'azcopy copy "{url}" . --check-md5=NoCheck', 'Damage goes unseen.'],
  ['skipsCheck', 'azcopy copy "{path}" "{url}" --check-length=false', 'A file that arrived cut goes unseen.'],
  [
    'comesPrivate',
    'az network vnet subnet update --ids "{subnetId}" --service-endpoints $(x) Microsoft.Storage',
    'Rules for its public address count no more.',
  ],
  [
    'reroutes',
    'az network private-endpoint dns-zone-group create --name default',
    'Every network that is linked goes that way then.',
  ],
  [
    'replacesList',
    'az storage account update --name "{account}" --bypass AzureServices',
    'It replaces the list of exceptions.',
  ],
  [
    'replacesList',
    'az storage account management-policy create --account-name "{account}" --policy @policy.json',
    'A policy is replaced as a whole.',
  ],
  ['forgetsJob', 'azcopy jobs remove "{jobId}"', 'It cannot be resumed then.'],
  ['replacesSecrets', 'az ad app credential reset --id "{appId}"', 'It replaces all other secrets.'],
  ['wholeMachine', 'sudo update-ca-certificates', 'It counts for every program of the machine.'],
  ['wholeNetwork', 'az network private-dns link vnet create --zone-name z', 'Names of other accounts may vanish.'],
  ['restarts', 'az functionapp config appsettings set --name "{app}" --settings "A=B"', 'The app restarts.'],
  ['hostRights', 'docker run --cap-add SYS_ADMIN image', 'It has nearly the host then.'],
];

/** The same in words alone: how a page might tell somebody, and what makes it good. */
const TOLD: [KindName, string, string][] = [
  ['deletes', 'Delete the old files.', 'Only soft delete brings them back.'],
  ['deletes', 'Look first, then remove the container.', 'Its content is lost.'],
  ['shutsOut', 'Limit the network at the account.', 'It shuts out whoever comes from elsewhere.'],
  ['shutsOut', 'Associate it with the same perimeter.', 'It shuts out whoever reaches it today.'],
  ['ruleDeletes', 'Let a lifecycle rule delete the old ones.', 'Only soft delete brings them back.'],
  ['ruleDeletes', 'A lifecycle rule deletes former versions.', 'Keep as many days as somebody may go back.'],
  ['wideRole', 'Give it Storage Account Contributor.', 'It may read the keys, which open everything.'],
  ['costs', 'Convert the account to ZRS first.', 'It costs more each month.'],
  ['weakens', 'Networking > Exceptions > "Allow Azure services on the list".', 'The owner decides.'],
  ['deletesSnapshots', 'Delete old snapshots.', 'They may be the only backup.'],
  ['replaces', 'Ask for overwriting.', 'The former content is lost.'],
  ['replaces', 'In code: overwrite=True.', 'The former content is lost.'],
  ['opensToAll', 'Allow anonymous access at the account.', 'Everybody may read it then.'],
  ['opensToAll', 'Make the container public.', 'Everybody may read it then.'],
  ['opensWide', 'Set public network access to Enabled.', 'Everybody may try then.'],
  ['opensWide', 'Portal: Networking > allow access from all networks.', 'The owner decides.'],
  ['opensWide', 'Disable the firewall of the account.', 'The owner decides.'],
  ['goesPlain', 'Turn secure transfer required off.', 'The data goes in plain.'],
  ['weakens', 'Turn off soft delete.', 'The owner decides.'],
  ['weakens', 'Enable shared key access.', 'The owner decides.'],
  ['skipsCheck', 'Switch off the virus scanner.', 'Switch it on again afterwards.'],
  ['shutsOut', 'Disable shared key access.', 'The logs show whom it concerns.'],
  ['breaksLock', 'Remove the lock.', 'Ask its owner.'],
  ['endsHold', 'Lift the legal hold.', 'Ask whoever set it.'],
  ['unregisters', 'Unregister the agent.', 'Its identity and roles go with it.'],
  ['breaksLease', 'Break the lease.', 'What its holder writes is lost.'],
  ['breaksLease', 'Rename the blob or end the lease.', 'Under a running machine its data gets corrupt.'],
  ['rotates', 'Regenerate the key.', 'Every SAS of it ends.'],
  ['rotates', 'Rotate key1 now.', 'Every SAS of it ends.'],
  ['final', 'Upgrade the account.', 'It cannot be undone.'],
  ['restarts', 'Restart the agent.', 'Do it when no job runs.'],
  ['costs', 'Raise the quota.', 'It is billed.'],
  ['wholeNetwork', 'Link the zone.', 'Other accounts may vanish.'],
  ['printsSecret', 'Show the key.', 'No log may keep it.'],
  ['forgetsJob', 'Clean the plan folder.', 'No job in it can be resumed.'],
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

describe.each(TOLD)('%s: %s', (kind, sentence, warning) => {
  test('is refused without a word of it', () => {
    expect(says(`1. ${sentence}`, 'Fix', [kind])).toEqual([kind]);
    expect(says(`- ${sentence}`, 'Telling the causes apart', [kind])).toEqual([kind]);
    expect(says(sentence, 'Answer', [kind])).toEqual([kind]);
  });
  test('is taken with it', () => {
    expect(says(`1. ${sentence} ${warning}`, 'Fix', [kind])).toEqual([]);
  });
  test('may be named as what does not help, and be forbidden', () => {
    expect(says(`- ${sentence}`, 'What does not help', [kind])).toEqual([]);
    if (!sentence.includes(':')) expect(says(`1. Nobody should ${sentence}`, 'Fix', [kind])).toEqual([]);
  });
});

test('what a code means may advise something too', () => {
  const page = viewPage('codes/x.md', 'code', [], ['A title'], ['The blob has snapshots; delete old snapshots.']);
  expect(objections(page).map((objection) => objection.says.split(':')[0])).toEqual(['deletesSnapshots']);
});

test('each kind that a page must warn of has a row, in a command and, where it can be told so, in words', () => {
  const without = (has: (kind: Kind) => unknown, rows: [KindName, string, string][]) =>
    kindsInOrder.filter(([name, kind]) => kind.warns && has(kind) && !rows.some(([known]) => known === name));
  expect(without(({ does }) => does, ROWS)).toEqual([]);
  expect(without(({ told }) => told, TOLD)).toEqual([]);
});

test.each([
  'az storage account hns-migration start --name "{account}" --type validation',
  'azcopy copy "{path}" "{url}" --overwrite=ifSourceNewer',
  'az storage account keys list --account-name "{account}" --query "[].{name:keyName,created:creationTime}"',
  'az role assignment delete --assignee "x" --role "Storage Blob Data Owner" --scope "y"',
])('%s needs no warning', (command) => {
  expect(says(`1. Do this:\n\n\`\`\`bash\n${command}\n\`\`\``)).toEqual([]);
});
