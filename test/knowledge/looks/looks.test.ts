/** What is read in the output of a command: by the row that fits it, of the cause that stands. */
import { isLookOutput } from '../../../knowledge/looks/lookCommand.ts';
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

test.each([
  ['PS C:\\Users\\jo> nslookup contoso.file.core.windows.net\nServer: UnKnown', true],
  ['az storage account show -n contoso --query networkRuleSet\n{ "bypass": "None" }', true],
  ['az storage account update -n contoso --bypass AzureServices\n{ "bypass": "AzureServices" }', false],
  ['az storage account show -n contoso', false],
  ['the list of the account\nis empty', false],
])('“%s” is what a look printed: %s', (text, is) => expect(isLookOutput(text)).toBe(is));
