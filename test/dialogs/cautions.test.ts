/** Whoever is about to do harm hears what speaks against it, at every door and in the person's language. */

import { createAbilities } from '../../bot/abilities/abilities.ts';
import { diagnoseWith } from '../../bot/abilities/judging.ts';
import { showDiagnosis } from '../../bot/cli/showDiagnosis.ts';
import { readConfig } from '../../bot/config.ts';
import { sayDiagnosis } from '../../bot/mcp/say.ts';
import { cautionIn } from '../../dialogs/cards/parts/caution.ts';
import { extension } from '../../dialogs/extension/extension.ts';
import { phrasesFor } from '../../dialogs/phrases.ts';
import { diagnose } from '../../knowledge/diagnose.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { redact } from '../../knowledge/redact/redact.ts';
import { talkTo, wordsOf } from '../support/talkTo.ts';

const knowledge = openKnowledge();
const LOCK = 'ScopeLocked when I delete a container, how do I get rid of this lock?';
const HEARD = /Before you do that: A lock was set so that nobody deletes/;
const now = () => new Date();
const talk = () => talkTo(createAbilities(readConfig({}), diagnoseWith(knowledge, now), now, {}));

test('the diagnosis itself, for programs', () => {
  expect(diagnose(knowledge, redact(LOCK)).caution).toMatch(/^Before you do that: A lock was set/);
  expect(diagnose(knowledge, redact('ScopeLocked')).caution).toBeUndefined();
});

const SYNC =
  'azcopy sync "https://contosofs.blob.core.windows.net/media?sv=2023-11-03&sig=REDACTED" "/mnt/nas/media" --recursive --delete-destination=true\n403 AuthorizationPermissionMismatch';

test('a reported command that takes away at the destination is told to do so before it runs again', () => {
  expect(diagnose(knowledge, redact(SYNC)).caution).toMatch(/^Before that command runs again: Mirroring deletes/);
  expect(cautionIn(SYNC, phrasesFor('de'), 'ofStorage')).toMatch(/^Bevor dieser Befehl wieder läuft: Spiegeln löscht/);
  expect(diagnose(knowledge, redact(SYNC.replace('--recursive', '--recursive --dry-run'))).caution).toBeUndefined();
});

test('terminal and coding agents', () => {
  const diagnosis = diagnose(knowledge, redact(LOCK));
  expect(showDiagnosis(diagnosis)).toMatch(HEARD);
  expect(sayDiagnosis(diagnosis, 'case-1')).toMatch(HEARD);
});

test('the chat, at the first message and at later ones', async () => {
  const person = talk();
  await person.says('AuthorizationFailure on azcopy copy');
  expect(person.last().text).not.toContain('Before you do that');
  await person.says('can I just open the firewall for all?');
  expect(person.last().text).toMatch(/Before you do that: Opening the whole firewall/);
});

test('in the language that is written', async () => {
  const person = talk();
  await person.says('Kann ich einfach die Firewall am Speicherkonto abschalten? 403 AuthorizationFailure');
  expect(person.last().text).toMatch(/^Bevor du das tust: Die ganze Firewall/);
  expect(cautionIn('ストレージのファイアウォールを全部開けてもいいですか', phrasesFor('ja'))).toMatch(/^その前に: /);
});

test('the one command is the one that only looks, where the next one does harm', async () => {
  const person = talk();
  await person.says('azcopy: LeaseAlreadyPresent on terraform.tfstate');
  await person.says('give me the one command');
  expect(person.last().text).toMatch(/az storage blob show .*properties\.lease/);
  expect(person.last().text).not.toContain('lease break');
  expect(person.last().text).toContain('The step after it is another matter');
});

test('data that is gone comes first, in the middle of another case too', async () => {
  const person = talk();
  await person.says('azcopy: LeaseAlreadyPresent on terraform.tfstate');
  await person.says('oh no, it deleted the wrong ones');
  expect(person.last().text).toMatch(/^First of all: Stop what deletes or writes there/);
});

test('"diagnose this message", whose words need not name storage where its code does', () => {
  const { openMessage } = extension(createAbilities(readConfig({}), diagnoseWith(knowledge, now), now, {}));
  const read = { text: 'LeaseIdMissing. Can I just break the lease?', files: [], deleted: false };
  const answer = openMessage(read, { locale: 'en-GB', who: 'somebody' });
  expect(wordsOf(answer.kind === 'dialog' && answer.card)).toContain('Before you do that: Somebody holds it');
});

test.each([
  [
    'ok then I just allow all networks on the firewall and see',
    'A network rule was just changed and does not count yet\nCertain',
  ],
  ['じゃあファイアウォールですべてのネットワークを許可します', 'データのロールがありません'],
])('what is only planned is no fact: %s', async (plan, verdict) => {
  const person = talk();
  await person.says('AuthorizationFailure 403');
  await person.says(plan);
  expect(person.last().text).toMatch(/^(?:Before you do that|その前に): /);
  expect(person.last().text).not.toContain(verdict);
});

test('what was announced is warned of, and what another step does is not told of it', async () => {
  const person = talk();
  await person.says('azcopy copy to blob fails with 403 AuthorizationFailure');
  await person.says('then I remove the private endpoint and make it anew');
  expect(person.last().text).toMatch(/^Before you do that: That cuts off everybody/);
  expect(person.last().text).toContain('What mends the trouble is still this:');
  expect(person.last().text).not.toContain('It lets in what it names');
});

test('what somebody does himself is warned of, though it answers the question that stands', async () => {
  const said = talk();
  await said.says('contractor gets 403 AuthorizationPermissionMismatch on our container');
  await said.says("meh. I'm slacking him the connection string");
  expect(said.messages.at(-1)?.text).toMatch(/^Before you do that: The account key opens everything/);
});
