/** A row that is read alone says the risk of the commands within it. */
import { rowObjections } from '../../../knowledge/pageChecks/rowsWarned.ts';

const row = (answer: string) =>
  `---\ncauses: [x]\n---\n\n\`\`\`said\nhow do I do it\n\`\`\`\n\n${answer}\n\n\`\`\`said\nother\n\`\`\`\n`;

test.each([
  ['a lease', '`az storage blob lease break --blob-name "{blob}" --auth-mode login` does it.', 'breaksLease'],
  ['an upgrade', 'One command: `az storage account update --name "{account}" --upgrade-to-storagev2 true`.', 'final'],
  [
    'plain NFS',
    'Take `az storage account file-service-properties update --account-name "{account}" --require-nfs-encryption-in-transit false`.',
    'goesPlain',
  ],
  ['a policy', 'Make it: `az storage container policy create --name "{policy}" --permissions rl`.', 'revives'],
  ['a key', 'Then `az storage account keys renew --account-name "{account}" --key key1`.', 'rotates'],
  ['an emulator for everybody', 'Start it: `azurite --skipApiVersionCheck --blobHost 0.0.0.0`.', 'opensEmulator'],
  ['a token', 'By hand: `az account get-access-token --resource https://storage.azure.com/`.', 'printsSecret'],
  ['a larger share', 'Raise the quota: `az storage share-rm update --name "<share>" --quota <GiB>`.', 'costs'],
  ['a zone, in words', 'They ask their network: link the zone to the network of the nodes.', 'wholeNetwork'],
  ['an exclusion, in words', 'Error 50076: exclude this one application from that policy.', 'weakens'],
  ['a restart, in words', 'Put the present key there, then restart the app.', 'restarts'],
  ['a wide role, in words', 'Give the app Reader and Data Access on the account.', 'wideRole'],
  [
    'a rule that deletes, in words',
    'Write them under new names, with a rule that deletes the old ones.',
    'ruleDeletes',
  ],
  ['a rehydration, in words', 'Those that are needed: rehydrate them first.', 'costs'],
])('%s without its risk', (_name, answer, kind) => {
  expect(rowObjections(row(answer))).toEqual([{ line: 9, says: expect.stringMatching(`^${kind}: `) }]);
});

test.each([
  ['said beside it', 'Under a running VM the disk gets corrupt: `az storage blob lease break --blob-name "{blob}"`.'],
  ['only listed', '`azcopy remove "{url}?{sas}" --recursive --dry-run` lists.'],
  ['only named', 'That is what `az storage blob lease break` does.'],
  ['named with a flag', 'Never `rm -rf` the folder.'],
  ['a lock that is set', 'A delete lock on the vault, and a tag that names the app.'],
  ['looked up', 'Who restarted it: `last -x reboot shutdown`.'],
  ['said in words beside words', 'Then restart the app (what runs in it breaks off).'],
  ['a role that is only told of', 'Storage Account Contributor is no data role.'],
  ['a rule that is there already', 'The rule may have deleted them.'],
  ['only looked at', '`az storage account show --name "{account}" --query keyCreationTime` tells.'],
])('nothing is said against what is %s', (_name, answer) => {
  expect(rowObjections(row(answer))).toEqual([]);
});

test('the risk of another row does not count', () => {
  const said = '```said\na\n```\n\nUnder a running VM the disk gets corrupt.\n\n```said\nb\n```\n\n';
  const [objection] = rowObjections(`${said}Then \`az storage blob lease break --blob-name "{blob}"\`.\n`);
  expect(objection?.line).toBe(11);
});
