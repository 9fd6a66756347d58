/** What is read in the output of a command: by the row that fits it, of the cause that stands. */
import { isLookOutput, isPrinted } from '../../../knowledge/looks/lookCommand.ts';
import { readLook } from '../../../knowledge/looks/looks.ts';

const RULES = '{ "bypass": "None", "defaultAction": "Deny", "ipRules": [], "virtualNetworkRules": [] }';
const TESTED = 'RemoteAddress : 20.60.1.4\nRemotePort : 445\nTcpTestSucceeded : ';

test.each([
  ['what shuts the sync service out', RULES, ['file-sync'], /bypass: None/, undefined],
  [
    'the same list for whoever comes from outside',
    RULES,
    ['firewall-blocked'],
    /no address and no subnet/,
    'firewall-blocked',
  ],
  ['nothing in it for a blob that is missing', RULES, ['blob-not-found'], undefined, undefined],
  ['a closed port, whatever stands', `${TESTED}False`, ['key-invalid'], /does not get out/, 'network-egress-blocked'],
  [
    'an open port against the network',
    `${TESTED}True`,
    ['network-egress-blocked'],
    /no blocked port/,
    'smb-client-setup',
  ],
  [
    'a name within the answer',
    '{ "prefixMatch": [ "/logs" ] }',
    ['lifecycle-not-applied'],
    /`\/logs` begins/,
    'lifecycle-not-applied',
  ],
  [
    '"none" as a part of a longer word',
    '{ "bypass": "NoneOfIt", "defaultAction": "Deny" }',
    ['file-sync'],
    undefined,
    undefined,
  ],
])('%s', (_name, output, causes, says, leads) => {
  const read = readLook(output, causes);
  expect(read?.leads).toBe(leads);
  if (says) expect(read?.says).toMatch(says);
  else expect(read).toBeUndefined();
});

const summary = (completed: number, failed: number, skipped: number, status: string) =>
  `Number of File Transfers Completed: ${completed}\nNumber of File Transfers Failed: ${failed}\nNumber of File Transfers Skipped: ${skipped}\nFinal Job Status: ${status}`;

test.each([
  ['some failed', summary(1188, 12, 0, 'CompletedWithErrors'), /1188 went through and 12 did not/, 'some-failed'],
  ['all failed', summary(0, 40, 0, 'Failed'), /All 40 failed/, 'all-failed'],
  ['some were left out', summary(20, 0, 1180, 'CompletedWithSkipped'), /1180 were left out/, 'skipped'],
  ['all went through', summary(12, 0, 0, 'Completed'), /All 12 went through/, 'completed'],
])('the summary of a job tells of any trouble: %s', (_name, output, says, counts) => {
  const read = readLook(output, ['azcopy-old-version']);
  expect(read?.says).toMatch(says);
  expect(read?.facts.summaryShows).toBe(counts);
  expect(read?.isOfAny).toBe(true);
});

test('an open port proves no setting of the client', () =>
  expect(readLook(`${TESTED}True`, ['network-egress-blocked'])?.perhaps).toBe(true));

test.each([
  ['PS C:\\Users\\jo> nslookup contoso.file.core.windows.net\nServer: UnKnown', true],
  ['az storage account show -n contoso --query networkRuleSet\n{ "bypass": "None" }', true],
  ['az storage account update -n contoso --bypass AzureServices\n{ "bypass": "AzureServices" }', false],
  ['az storage account show -n contoso', false],
  ['the list of the account\nis empty', false],
])('“%s” is what a look printed: %s', (text, is) => expect(isLookOutput(text)).toBe(is));

test.each([
  ['Server: 168.63.129.16\nAddress: 168.63.129.16#53', true],
  ['[{"roleDefinitionName":"Reader","scope":"/subscriptions/1"}]', true],
  ['[]', true],
  ['ran date on the box: Mon Nov 30 03:52:11 CET 2026', true],
  ['PS C:\\> nslookup contoso.file.core.windows.net\nServer: UnKnown', true],
  ['two things: it is slow\nand it fails', false],
  ['[sorry] it works now', false],
  ['it ends on Mon Nov 30', false],
  ['azcopy: fails', false],
])('“%s” was printed, with its command or without: %s', (text, is) => expect(isPrinted(text)).toBe(is));

test('a name with no privatelink on the way has no endpoint', () => {
  const output =
    'Non-authoritative answer:\nName: blob.ams07prdstr02a.store.core.windows.net\nAddress: 20.60.14.132\nAliases: contoso.blob.core.windows.net';
  expect(readLook(output, ['private-endpoint-path'])?.says).toMatch(/no `privatelink` stands on the way/);
  expect(readLook(output, ['firewall-blocked'])).toBeUndefined();
});

test('open rules answer whether networks are limited, and prove no missing role', () => {
  const read = readLook('{ "publicNetworkAccess": "Enabled", "defaultAction": "Allow" }', ['firewall-blocked']);
  expect(read?.facts).toEqual({ networkRules: 'no' });
  expect(read?.leads).toBeUndefined();
});
