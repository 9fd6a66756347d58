/** What somebody says not to know is told by nobody. */

import { whatIsSure, withoutAsked } from '../../../knowledge/words/sure.ts';
import { factsTold } from '../../../knowledge/words/told.ts';

test.each<[text: string, fact: string]>([
  ['idk if trusted services are allowed', 'ruleForm'],
  ["not sure whether there's a private endpoint", 'privateEndpoint'],
  ['no idea if we have a proxy', 'proxy'],
  ["I don't know if someone rotated the keys", 'keysRotated'],
  ["can't tell if the SAS has expired", 'sasEnds'],
  ["I'd have to ask whether the firewall is on", 'networkRules'],
  ['how would I know if I have Storage Blob Data Contributor', 'dataRole'],
  ['keine Ahnung, ob die Firewall an ist', 'networkRules'],
  ['ich weiß nicht, ob es einen privaten Endpunkt gibt', 'privateEndpoint'],
  ['プライベート エンドポイントがあるかどうかわかりません', 'privateEndpoint'],
  ['プロキシを使っているか不明です', 'proxy'],
])('“%s” tells nothing of %s', (text, fact) => expect(factsTold(text)[fact]).toBeUndefined());

test('what is known beside it is heard', () =>
  expect(factsTold('we use a SAS, but idk if the firewall is on')).toMatchObject({ auth: 'sas' }));

test.each(['the firewall is on', 'I know that the keys were rotated', 'it does not work if the proxy is on'])(
  '“%s” is said for sure',
  (text) => expect(whatIsSure(text)).toBe(text),
);

test.each<[text: string, fact: string]>([
  ['is a service principal affected too', 'identity'],
  ['would a private endpoint help?', 'privateEndpoint'],
  ['ok and can I use a managed identity for that?', 'identity'],
  ['brauche ich dafür einen privaten Endpunkt?', 'privateEndpoint'],
  ['マネージド ID は使えますか', 'identity'],
])('“%s” asks, and tells nothing of %s', (text, fact) => expect(factsTold(text)[fact]).toBeUndefined());

test.each<[text: string, facts: object]>([
  ['does it matter that the firewall is on?', { networkRules: 'yes' }],
  ['do we need a new SAS, since we use a managed identity?', { identity: 'managed-identity' }],
  ['could it be blocked? we have a private endpoint', { privateEndpoint: 'yes' }],
])('“%s” tells what it takes for granted', (text, facts) => expect(factsTold(text)).toMatchObject(facts));

test('what lies in another account is no role', () =>
  expect(factsTold("oh, it's in the other storage account")).not.toHaveProperty('roleKind'));

test.each(['is it x ', 'can I ', 'ist es x '])('a sentence of “%s” without an end is looked at once', (words) => {
  const text = words.repeat(30_000);
  expect(withoutAsked(text)).toBe(text);
});
