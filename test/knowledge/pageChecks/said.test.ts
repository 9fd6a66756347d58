/** Commands within sentences are held to the same tables as those of a fence. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { azcopyTable, objectionsToAzcopy } from '../../../knowledge/pageChecks/azcopyTable.ts';
import { objectionsTo } from '../../../knowledge/pageChecks/azTable.ts';
import { placeObjections } from '../../../knowledge/pageChecks/places.ts';
import { objectionsToSaid, saidIn } from '../../../knowledge/pageChecks/said.ts';
import { objectionsToSwitches } from '../../../knowledge/pageChecks/switches.ts';
import { hasAzcopy, runAzcopy } from '../../support/azcopy.ts';
import { describeWith } from '../../support/parts.ts';

describe('refused within a sentence', () => {
  test.each([
    ['a flag that the CLI has not', 'az storage account show --name "{account}" --colour red', 'knows no --colour'],
    ['a command that the CLI has not', 'az storage moon', 'no command "az storage moon'],
    ['a value that the flag does not take', 'az storage account update --default-action Open', 'takes no "Open"'],
    ['a whole command without what it needs', 'az storage share-rm restore --name "{share}"', 'needs'],
    ['a status as a number', 'StorageBlobLogs | where StatusCode == 403', 'StatusCode is text'],
    ['a version by order', 'StorageBlobLogs | where OperationVersion < "2019-12-12"', 'strcmp'],
    ['a column that the logs have not', 'StorageBlobLogs | project RefererHeader', 'no column RefererHeader'],
    ['a cmdlet that is not there', 'Get-AzStorageMoon -Context $ctx', 'no cmdlet Get-AzStorageMoon'],
    ['a flag of another azcopy command', 'azcopy sync … --overwrite=true', 'azcopy sync knows no --overwrite'],
    ['a status that azcopy does not know', 'azcopy jobs show <job-id> --with-status=Broken', 'takes no "Broken"'],
    ['a switch that robocopy has not', 'robocopy <source> <target> /E /SECURITY', 'robocopy knows no /SECURITY'],
    ['a mount option that cifs has not', 'sudo mount -t cifs //x/y /mnt/y -o vers=3.1.1,colour=red', 'knows no colour'],
    [
      'a share that goes with all in it',
      'az storage share-rm delete --storage-account "{account}" --name "{share}"',
      'deletes everything',
    ],
    [
      'all snapshots of a blob',
      'az storage blob delete --container-name "{container}" --name "{blob}" --delete-snapshots only',
      'only backup',
    ],
    [
      'a role whose scope may come out empty',
      'az role assignment create --assignee "<id>" --role "{role}" --scope "$(az storage account show --name "{account}" --query id --output tsv)"',
      'whole subscription',
    ],
    [
      'a mirror that asks file by file',
      'azcopy sync ./dist "{url}?{sas}" --delete-destination=prompt',
      'show it with --dry-run',
    ],
    ['rights of a whole tree', 'robocopy <source> <share> /E /COPY:SO /SECFIX /XL', 'show it with /L'],
    ['robocopy that deletes', 'robocopy C:\\data "Z:\\<target>" /MIR /R:1', 'show it with /L'],
    ['a plan that nobody reads', 'terraform apply -auto-approve -target=<address>', 'nobody reads the plan'],
    [
      'a loop without an end',
      'p="{blob}"; while :; do p=$(dirname "$p"); [ "$p" = / ] && break; done',
      'may never end',
    ],
    [
      'names that az eats',
      'while read -r name; do az storage blob undelete --container-name "{container}" --name "$name"; done < gone.txt',
      '</dev/null',
    ],
    ['the key of a drive', 'cmdkey /add:{fileHost} /user:localhost\\{account} /pass:<key>', 'stays in the history'],
    [
      'the key of a mount',
      'net use Z: \\\\{fileHost}\\<share> /user:localhost\\{account} <key>',
      'stays in the history',
    ],
    ['a SAS in the history', 'az keyvault secret set --vault-name "<vault>" --name "<name>" --value "<SAS>"', '--file'],
    [
      'the rights of one folder for all below another',
      'az storage fs access update-recursive --account-name "{account}" --file-system "{container}" --path "<to>" --acl "$acl"',
      'name the one entry',
    ],
    [
      'keys for everybody',
      'az storage account update --name "{account}" --allow-shared-key-access true',
      'ask the owner',
    ],
  ])('%s', (_name, span, says) => {
    expect(objectionsToSaid(span).join('\n')).toContain(says);
  });
});

test.each([
  ['a group of commands', 'az storage blob'],
  ['what is left out', 'az storage … --debug'],
  ['a command that is only named', 'az storage share-rm stats'],
  ['a flag that is only named', 'az role assignment list --scope'],
  ['a place for a value', 'azcopy jobs resume <job-id> --destination-sas "<new SAS>"'],
  ['a header of the service', 'Server: Windows-Azure-Blob/1.0'],
  ['a harmful flag that is only named', '--delete-snapshots only'],
  ['one snapshot', 'az storage share-rm delete --storage-account "{account}" --name "{share}" --snapshot "<time>"'],
  ['a list of who is Owner', 'az role assignment list --role Owner --scope "/subscriptions/<subscription>"'],
  ['a key that is asked for', 'cmdkey /add:{fileHost} /user:localhost\\{account} /pass'],
  ['a drive that asks', 'net use Z: \\\\{fileHost}\\<share> /user:localhost\\{account} *'],
  ['a mirror that only lists', 'robocopy <source> <target> /MIR /L'],
  [
    'names that are left to the loop',
    'while IFS= read -r b; do az storage blob undelete --account-name "{account}" --container-name "{container}" --name "$b" </dev/null; done < gone.txt',
  ],
  ['switches of robocopy', 'robocopy <source> <target> /E /COPY:SO /SECFIX /XL /XO /R:1 /W:1 /L'],
])('nothing is said against %s', (_name, span) => {
  expect(objectionsToSaid(span)).toEqual([]);
});

test.each([
  ['az storage blob show --container-name "{container}" --name "{path}"', 'write {blob}'],
  ['curl -sI "{url}/{path}?{sas}"', 'write {blob}'],
  ['azcopy copy "{blob}" "{url}?{sas}"', 'write {path}'],
  ['az storage blob upload --name "{blob}" --file "{path}"', undefined],
  ['azcopy copy "{url}/{blob}?{sas}" "{path}"', undefined],
])('of places: %s', (line, says) => {
  expect(placeObjections(line)[0]?.says ?? '').toContain(says ?? '');
  expect(placeObjections(line).length > 0).toBe(says !== undefined);
});

test('a fence, a sample and what is said are no sentences', () => {
  const text = 'Take `az login`.\n\n```sample\nuse `az moon`\n```\n\nThen `azcopy list`.';
  expect(saidIn(text)).toEqual([
    { span: 'az login', line: 1 },
    { span: 'azcopy list', line: 7 },
  ]);
});

test('a query may hold what ends a command elsewhere', () => {
  const call = `az storage account list --query "[?kind=='Storage' || kind=='BlobStorage'].name" --colour red`;
  expect(objectionsToSaid(call).join('\n')).toContain('knows no --colour');
});

test.each([
  ['mirrors without a look first', 'robocopy a b /MIR', '/L'],
  ['fixes security that is not named', 'robocopy a b /E /SECFIX', '/COPY:S'],
])('robocopy: %s', (_name, command, says) => {
  expect(objectionsToSwitches(command).join('\n')).toContain(says);
});

test('values are taken in any case, and what a shell fills in is not judged', () => {
  expect(objectionsToAzcopy('azcopy jobs clean --with-status=completed')).toEqual([]);
  expect(objectionsToAzcopy('azcopy copy "a" "b" --overwrite="$mode"')).toEqual([]);
  expect(objectionsTo('az storage account update --name x --default-action "$action"')).toEqual([]);
});

test('what the bot itself says holds no wrong command', () => {
  const root = join(import.meta.dirname, '../../../dialogs');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:ts|yaml|md)$/.test(file),
  );
  const wrong = files.flatMap((file) =>
    saidIn(readFileSync(join(root, file), 'utf8')).flatMap(({ span, line }) =>
      objectionsToSaid(span).map((says) => `${file}:${line} ${says}`),
    ),
  );
  expect(wrong).toEqual([]);
});

describeWith({ AzCopy: hasAzcopy() })('the real AzCopy', () => {
  test.each([...azcopyTable()])('shows no flag of %s that the table lacks', async (verb, flags) => {
    const { console: help } = await runAzcopy([...verb.split(' '), '--help']);
    const shown = [...help.matchAll(/^ +(?:-\w, )?--([\w-]+)/gm)].map((match) => match[1] as string);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((name) => !flags.has(name))).toEqual([]);
  });
});
