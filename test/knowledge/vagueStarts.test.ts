/** Somebody says that it fails and no more: the error's words, the tool and the time are asked, in any of our languages. */
import { diagnose } from '../../knowledge/diagnose.ts';
import { factDefinition } from '../../knowledge/facts/facts.ts';
import { NO_STORAGE } from '../../knowledge/learn/examples.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { mayBeOurs } from '../../knowledge/questions/opening.ts';
import { redact } from '../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const ask = (text: string, given = {}) => diagnose(knowledge, redact(text), given);

test.each([
  'it does not work',
  'nothing works',
  '403',
  'azcopy fails',
  'upload broken',
  'my copy fails',
  'mount fails',
  'azcopy login fails',
  'geht nicht',
  'Hochladen geht nicht',
  'アップロードできない',
  '動かない',
])('“%s” gets one of the three questions that matter, and no cause is claimed', (text) => {
  const { certainty, question } = ask(text);
  expect(certainty).toBe('unsure');
  expect(factDefinition(question?.fact ?? '').starts).toMatch(/words|tool|since/);
  expect(question?.answers.at(-1)).toBe('unknown');
});

test.each(['タイムアウト', 'アーカイブ', 'リース'])('a word alone makes no cause likely: %s', (text) => {
  expect(ask(text).certainty).toMatch(/unsure|unknown/);
});

test('the word of the error counts as if it had been pasted', () => {
  const said = ask('403 on azcopy copy', { errorWord: 'authorization-failure' });
  const pasted = ask('403 on azcopy copy\nAuthorizationFailure');
  expect(said.codes).toEqual(pasted.codes);
  expect(said.causes[0]?.id).toBe(pasted.causes[0]?.id);
});

test('several answers in one message are read, and none of them is asked again', () => {
  const { question, causes } = ask(
    'azcopy upload with a SAS fails with AuthorizationPermissionMismatch since yesterday',
  );
  expect(causes[0]?.id).toBe('sas-missing-permission');
  expect(['tool', 'errorWord', 'auth', 'operation', 'speaksOf']).not.toContain(question?.fact);
});

test('a text of storage that tells no cause is asked for the words, and an answer opens what may be behind it', () => {
  const text = 'our storage is strange since the weekend';
  const first = ask(text);
  expect(first.causes).toEqual([]);
  expect(first.question?.fact).toBe('speaksOf');
  const then = ask(text, { speaksOf: 'refused' });
  expect(then.certainty).toBe('unsure');
  expect(then.causes.length).toBeGreaterThan(0);
  expect(then.question).toBeDefined();
});

test.each(['what a nice day', 'my printer is not working'])('“%s” is asked nothing', (text) => {
  expect(ask(text).question).toBeUndefined();
});

test.each([
  ['since the weekend nothing is written any more', 'speaksOf'],
  ['der Abgleich läuft seit gestern nicht mehr', 'speaksOf'],
  ['could anybody look at an export that fails', 'speaksOf'],
  ['help please, it is urgent, all is down', 'speaksOf'],
  ['the transfer is at 40 % since noon', 'speaksOf'],
  ['it does not continue', 'speaksOf'],
  ['läuft seit Montag schon wieder nicht', 'speaksOf'],
  ['急に開けなくなりました', 'speaksOf'],
  ['Zugriff weg seit dem Wechsel der Abteilung', 'speaksOf'],
  ['今朝のジョブが失敗しました', 'speaksOf'],
  ['we have an issue', 'speaksOf'],
  ["doesn't work", 'speaksOf'],
  ['どなたか相談に乗ってください、ダウンロードで困っています', 'speaksOf'],
  ['can somebody help me with my tax form', undefined],
  ['thank you very much for the help', undefined],
  ['our meeting was moved to Thursday', undefined],
  ["my printer won't print since the update", undefined],
  ['the web shop is slow in the evening', undefined],
])('“%s” names nothing of storage: asked for %s', (text, fact) => {
  const { causes, question } = ask(text);
  expect([causes, question?.fact]).toEqual([[], fact]);
});

test.each([
  ['something broke while we slept', 'speaksOf', 'unknown'],
  ['sign-in trouble', 'whatChanged', 'unsure'],
])('“%s” may be ours: asked for %s, and no cause is likely', (text, fact, sure) => {
  const { certainty, question } = ask(text);
  expect([certainty, question?.fact]).toEqual([sure, fact]);
});

test.each(['Storage Explorer is acting up', 'trouble with our queues', 'wir haben Probleme mit unserem Speicherkonto'])(
  '“%s” is asked, and shown no page that only comes near',
  (text) => {
    const { answer, question } = ask(text);
    expect([answer, question?.fact]).toEqual([undefined, 'speaksOf']);
  },
);

test.each([
  ['names another product and tells one of our causes clearly', 2.9, 1.7, 20, true],
  ['names another product and tells one of ours hardly', 2.2, 1.7, 20, false],
  ['names another product in a few words', 2.9, 1.7, 4, false],
])('whoever %s: asked about or not', (_name, ours, foreign, words, expected) => {
  const scores = new Map([
    ['databricks-network', ours],
    [NO_STORAGE, foreign],
  ]);
  expect(mayBeOurs({ scores, words, elsewhere: true, strange: true, asks: 0.05 } as never)).toBe(expected);
});

test.each([
  'uploads to the account are terribly slow',
  'downloading blobs takes forever',
  'der Upload ist extrem langsam',
  'ストレージが遅いです',
])('“%s” tells of no error, so nobody is asked for its words, and nothing that refuses is thought of first', (text) => {
  const { facts, question, causes } = ask(text);
  expect(facts.slow).toBe('yes');
  expect(question?.fact).not.toBe('speaksOf');
  expect(causes[0]?.id ?? '').not.toMatch(/^(?:sas|key|rbac|tls|firewall)-/);
});

test.each(['pipeline red since this week', 'our report job is dead since the update'])(
  '“%s” names no cause, and none is called likely',
  (text) => {
    expect(ask(text).certainty).not.toMatch(/likely|certain/);
  },
);

test.each([
  'our nightly copy gets slower every night',
  'pipeline is red',
  'die pipeline ist rot',
  'cannot list anything',
  'migration is super slow',
  'app cant read from storage',
  'Kosten sind explodiert',
  '急に遅くなりました',
])('“%s” names nothing of storage, and begins a case all the same', (text) => {
  const { question, answer } = ask(text);
  expect(answer).toBeUndefined();
  expect(question).toBeDefined();
});

test('a browser that does not work is no other client that does', () => {
  expect(ask('upload from browser doesnt work').facts.otherClientWorks).not.toBe('yes');
});

test.each([
  'access denied on the share',
  'sftp: Connection closed',
  'storage is very slow today',
  '403 since this morning and nobody changed a thing',
  'nfs share hangs every now and then',
  '共有フォルダーが遅い',
  'our function app works only sometimes',
  'seit dem Umzug ins neue Netz geht der Zugriff auf den Speicher nicht mehr',
  'Zugriff verweigert beim Kopieren auf die Freigabe',
])('“%s” has no word that tells why, so no cause is likely', (text) => {
  const { certainty, causes } = ask(text);
  expect([certainty, causes.length > 1]).toEqual(['unsure', true]);
});

test.each([
  ['file share is full, users cannot save', 'quota-exceeded'],
  ['cannot mount the share at home, at work it mounts', 'network-egress-blocked'],
  ['sync copies nothing', 'azcopy-sync-comparison'],
  ['sftp user can list but not upload', 'sftp-local-user'],
])('“%s” has one, and stays likely', (text, cause) => {
  const { certainty, causes } = ask(text);
  expect([certainty, causes[0]?.id]).toEqual(['likely', cause]);
});

test.each([
  ['python script runs out of memory', false],
  ['our java service eats all memory when it uploads big files', false],
  ['azcopy runs out of memory', true],
])('“%s” may be AzCopy’s own memory: %s', (text, expected) => {
  expect(ask(text).causes.some(({ id }) => id === 'azcopy-memory')).toBe(expected);
});

test.each([
  ["function app can't write to the queue, 403", 'triggerTrouble'],
  ['lookup contoso.blob.core.windows.net: no such host, we just made the private endpoint', 'nameExact'],
])('“%s” is not asked for %s', (text, fact) => {
  const { question } = ask(text);
  expect(question).toBeDefined();
  expect(question?.fact).not.toBe(fact);
});

test.each([
  'downloads from our account are slow',
  'migration is super slow',
  'uploads to blob storage are terribly slow',
])('“%s”: what of it is slow is asked before the program', (text) =>
  expect(ask(text).question?.fact).toBe('slowShape'),
);
