import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { factsTold } from '../../../knowledge/words/told.ts';

type Sentences = Record<string, Record<string, string[]>>;

const examples = parse(readFileSync(join(import.meta.dirname, 'toldExamples.yaml'), 'utf8')) as Sentences;

describe.each(Object.entries(examples))('%s', (fact, values) => {
  test.each(Object.entries(values).flatMap(([value, texts]) => texts.map((text) => [text, value])))(
    '“%s” tells %s',
    (text, value) => {
      expect(factsTold(text, fact)[fact]).toBe(value);
    },
  );
});

test.each([
  ['works from my laptop', undefined],
  ['on my laptop it works', undefined],
  ['on my laptop it does not work', 'outside'],
  ['it works fine on my PC, the function app fails', 'function'],
  ['it does not work from my laptop', 'outside'],
  ['I run it from my laptop', 'outside'],
])('“%s” tells of the caller: %s', (text, caller) => {
  expect(factsTold(text).caller).toBe(caller);
});

test.each([
  ['from my laptop it resolves', { otherNetworkWorks: 'yes' }],
  ['from my laptop the same url answers', { otherNetworkWorks: 'yes' }],
  ['works fine from my home office', { otherNetworkWorks: 'yes' }],
  ['vom Laptop aus klappt es', { otherNetworkWorks: 'yes' }],
  ['自分のノートPCからは引けます', { otherNetworkWorks: 'yes' }],
  ['ok vpn then', {}],
  ['okay, hotspot it is', {}],
  ['on the VM it resolves to 20.60.0.7', { location: 'azure', caller: 'vm' }],
  ['it does not answer from my laptop', { location: 'local', caller: 'outside' }],
])('“%s” tells where it goes, or where it fails: %j', (text, facts) => {
  const told = factsTold(text);
  expect({ location: told.location, caller: told.caller, otherNetworkWorks: told.otherNetworkWorks }).toEqual({
    location: undefined,
    caller: undefined,
    otherNetworkWorks: undefined,
    ...facts,
  });
});

/** None of these has to be asked for to be heard. */
test.each([
  ['nope, there is no proxy on our side', { proxy: 'no' }],
  ['the team drive is missing on every desk', { tool: 'mount', protocol: 'smb' }],
  ['Laufwerk S: ist weg', { tool: 'mount', protocol: 'smb' }],
  ['the address ends in ?sv=2024-05-04&sp=r', { auth: 'sas' }],
  ['we drop the table and recreate it', { recentlyDeleted: 'yes' }],
  ['the end date was last month', { sasEnds: 'no' }],
  ['the app still has the key of the former account', { auth: 'key' }],
  ['the account key was exchanged for a managed identity', { auth: 'entra', identity: 'managed-identity' }],
  ['we switched from keys to a service principal', { auth: 'entra', identity: 'service-principal' }],
  ['I only have Contributor', { dataRole: 'no' }],
  ["I'm on a VM in the same region as the account", { location: 'azure' }],
  ['gave it Storage Blob Data Contributor 5 minutes ago', { dataRole: 'yes', roleChanged: 'yes', service: 'blob' }],
  ['wir sitzen hinter einem Proxy', { proxy: 'yes' }],
  ['プロキシはありません', { proxy: 'no' }],
  ['SASの期限は切れていないのに403', { sasEnds: 'yes' }],
  ['キーは再生成していないのに AuthenticationFailed', { keysRotated: 'no' }],
  ['ロールは付いているのに書き込めない', { dataRole: 'yes' }],
  ['共同作成者ロールは付いている', { dataRole: 'no' }],
  ['the key has not been changed by anybody', { keysRotated: 'no' }],
  ['den Container gibt es noch nicht', { exists: 'no' }],
  ['ich bin nicht Besitzer', { dataRole: 'no' }],
  ['abgelaufen ist der nicht', { sasEnds: 'yes' }],
  ['rotiert wurde der Key nicht', { keysRotated: 'no' }],
  ['aktiviert ist die Firewall nicht', { networkRules: 'no' }],
  ['zugewiesen ist die Rolle nicht', { dataRole: 'no' }],
  ['we never open it to all networks', { networkRules: 'yes' }],
])('“%s”', (text, facts) => {
  expect(factsTold(text)).toMatchObject(facts);
});

/** Said in passing they mean nothing of the kind. */
test.each(['is there anything else?', 'how do I list them', 'and the target?', 'ありますか', 'it expired?'])(
  '“%s” tells nothing of exists, side or list',
  (text) => {
    const { exists, side, operation } = factsTold(text);
    expect({ exists, side, operation }).toEqual({});
  },
);

test('a paste is none of this reader', () => {
  expect(factsTold(`proxy ${'line of a log '.repeat(40)}`)).toEqual({});
});

test.each([
  ['still 403 after an hour', undefined],
  ['still the same two hours later', undefined],
  ['we waited an hour', undefined],
  ['an hour later still refused', undefined],
  ['immer noch 403 nach einer Stunde', undefined],
  ['1時間待ってもまだ403です', undefined],
  ['it dies after exactly an hour', 'hours'],
  ['bricht nach einer Stunde ab', 'hours'],
  ['it still breaks after one hour', 'hours'],
  ['one run ends sometimes after 40 seconds, sometimes after 15 minutes', 'random'],
  ['der Job endet mal nach 40 Sekunden, mal nach einer Viertelstunde', 'random'],
  ['the backup dies at different points', 'random'],
])('“%s” breaks after %s', (text, after) => {
  expect(factsTold(text).breaksAfter).toBe(after);
});

/** What is denied is not told, whichever stands first; what is denied in one phrase tells that it is not there. */
test.each([
  ['tool', 'hmm we use the java sdk not azcopy', 'sdk'],
  ['tool', "it's storage explorer, not azcopy", 'explorer'],
  ['tool', 'not the sdk, we use azcopy', 'azcopy'],
  ['tool', 'no azcopy here, we use python', 'sdk'],
  ['tool', 'kein azcopy, sondern das .NET SDK', 'sdk'],
  ['tool', 'azcopyではなくSDKです', 'sdk'],
  ['tool', 'rather than azcopy we take az cli', 'cli'],
  ['auth', 'we use a key instead of SAS', undefined],
  ['operation', 'der Download, nicht der Upload', 'download'],
  ['networkRules', 'no firewall', 'no'],
  ['privateEndpoint', 'there is no private endpoint', 'no'],
  ['proxy', 'there is no internet without a proxy', 'yes'],
])('%s: “%s”', (fact, text, value) => {
  expect(factsTold(text)[fact]).toBe(value);
});
