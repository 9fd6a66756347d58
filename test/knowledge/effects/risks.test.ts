/** How something stands that is a risk by itself, whatever the trouble is; and what only sounds so. */
import { cautionOf } from '../../../knowledge/effects/cautionOf.ts';
import { riskIn } from '../../../knowledge/effects/risks.ts';

const OF_A_SAS = ['The SAS has expired'];

test.each([
  ['longSas', 'the new token lasts fifteen years'],
  ['longSas', 'unser SAS gilt bis 2045'],
  ['longSas', 'our partner says the link never expires'],
  ['longSas', 'トークンの有効期限は 2040 年です'],
  ['sharedKey', 'everyone here signs in with the account key'],
  ['sharedKey', 'jeder kennt den Kontoschlüssel'],
  ['sharedKey', 'みんなで接続文字列を共有しています'],
  ['neverRenewed', 'the storage keys have never been changed'],
  ['neverRenewed', 'unsere Schlüssel wurden noch nie erneuert'],
  ['sharedSas', 'all partners have the same SAS'],
  ['sharedSas', 'alle nutzen denselben Token'],
  ['keyInFiles', 'the access key sits in our wiki'],
  ['keyInFiles', 'der Schlüssel steht im Quellcode'],
  ['ownersAll', 'every developer has Owner there'],
  ['ownersAll', '全員が所有者になっています'],
  ['openToRead', 'our invoices lie in a container with anonymous access'],
  ['openToRead', 'die Sicherungen liegen in einem öffentlichen Container'],
  ['noWayBack', 'there is no backup of that share'],
  ['noWayBack', 'Versionierung ist aus'],
  ['openEmulator', 'azurite runs on 0.0.0.0 in the office network'],
  ['anyOrigin', 'CORS allows * with every method'],
  ['goesPlain', 'encryption in transit is not required'],
])('%s: %s', (risk, said) => {
  expect(riskIn(said, 'inTalk', OF_A_SAS)).toBe(risk);
});

test.each([
  'the token ends on Friday',
  'is the token good for ten years?',
  'our certificate is valid until 2033',
  'nobody but me has the account key',
  'does everybody use one key here?',
  'the key is kept in Key Vault',
  'der Schlüssel liegt nicht im Repo',
  'the backups go over a private endpoint, public access is off',
  'soft delete is on',
  'is soft delete off?',
  'azurite runs on 127.0.0.1',
  'our container is private',
  'the team has Reader on the container',
])('no risk: %s', (said) => {
  expect(riskIn(said, 'inTalk', OF_A_SAS)).toBeUndefined();
});

test('what runs for years is a SAS only where one is spoken of', () => {
  expect(riskIn('it runs until 2040', 'inTalk', ['The share is full'])).toBeUndefined();
});

test('who is about to do it is warned, and who only tells how it stands is not', () => {
  expect(cautionOf('the SAS runs until 2040 with rwdl', 'inTalk')).toMatch(/^Apart from this trouble: /);
  expect(cautionOf('I make a SAS with all permissions until 2040 then', 'inTalk')).toMatch(/^Before you do that: /);
});

test.each([
  ['terraform wants to replace our storage account', true],
  ['the plan shows azurerm_storage_container.data must be replaced', true],
  ['Terraform will das Speicherkonto ersetzen', true],
  ['terraform がコンテナーを再作成しようとしています', true],
  ['terraform no longer wants to replace the storage account', false],
  ['terraform wants to replace the role assignment', false],
  ['terraform replaced the storage account last week', false],
])('what terraform is about to replace is told before it is applied: %s', (said, isTold) => {
  expect(cautionOf(said, 'ofStorage')?.includes('prevent_destroy') ?? false).toBe(isTold);
});
