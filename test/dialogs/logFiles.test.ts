/** Logs that are sent or pasted, with the real engine and files that Teams would hand over. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readLogWith } from '../../bot/logAbility.ts';
import { isWholeLog } from '../../dialogs/logFiles.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { SIGNATURE } from '../support/aSas.ts';
import { cardFaults } from '../support/cardFaults.ts';
import { fakeDeps } from '../support/fakeDeps.ts';
import { talkTo, wordsOf } from '../support/talkTo.ts';

const knowledge = openKnowledge();

const logOf = (run: string) => {
  const folder = join('test', 'runs', run);
  const file = readdirSync(folder).find((name) => name.endsWith('.log') && !/scanning|chunks/.test(name));
  return readFileSync(join(folder, file as string));
};

async function* pieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000);
}

const ADDRESS = 'https://contoso-my.sharepoint.com/x';
const file = (name = 'job.log') => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name,
  content: { downloadUrl: ADDRESS, uniqueId: '1', fileType: 'log' },
});

const talkWith = (bytes: Buffer) =>
  talkTo({ ...fakeDeps(), readLog: readLogWith(knowledge, async () => ({ kind: 'open', bytes: pieces(bytes) })) });

const TEAMS = { channel: 'msteams' } as const;

test.each([
  ['as it is', (bytes: Buffer) => bytes],
  ['packed', gzipSync],
])('a log that is sent in a personal chat, %s: first a word, then the card', async (_name, pack) => {
  const talk = talkWith(pack(logOf('mixed-failures-upload-230')));
  expect(await talk.attaches([file()], TEAMS)).toBe(2);
  expect(talk.messages.at(-2)?.text).toContain('I am reading job.log');
  const { card } = talk.last();
  expect(cardFaults(card)).toEqual([]);
  for (const words of [
    'CompletedWithErrors: 210 completed, 20 failed, 0 skipped',
    'azcopy copy /srv/inv → https://contosomix.blob.core.windows.net/mix',
    '7 × **A lease guards',
    'line 438, 2026-11-20 16:29:09 UTC, request 60b222f8-001e-00fc-467c-2f7c39000000, /srv/inv/2026/08/INV-100480.pdf',
    'azcopy jobs resume 47ada661-800f-014c-7e0c-9b9854cd3367',
    '26 × ServerBusy (503), 26 without harm',
  ])
    expect(wordsOf(card)).toContain(words);
});

test.each<[string, string]>([
  ['operation-timed-out-partial', '█▂▁▁▁▁▁▂'],
  ['overwrite-false-skips', '--with-status=SkippedEntityAlreadyExists'],
  ['ok-upload', 'Nothing is wrong here'],
  ['recursive-missing-upload', 'names no error'],
])('%s shows %s', async (run, words) => {
  const talk = talkWith(logOf(run));
  await talk.attaches([file()], TEAMS);
  expect(cardFaults(talk.last().card)).toEqual([]);
  expect(wordsOf(talk.last().card)).toContain(words);
});

test('a file that is no log is read as a report', async () => {
  const talk = talkWith(Buffer.from('ERROR CODE: AuthorizationPermissionMismatch'));
  await talk.attaches([file('error.txt')]);
  expect(talk.last().text).toContain('The identity has no data role here');
});

test.each([
  ['binary', Buffer.alloc(5000), 'no text that I know'],
  ['nothing', Buffer.alloc(0), 'no text that I know'],
])('%s is refused kindly', async (_name, bytes, says) => {
  const talk = talkWith(bytes);
  await talk.attaches([file('x.bin')]);
  expect(talk.last().text).toContain(says);
});

test.each([
  ['tooLarge', 'larger than 2 GB'],
  ['refused', 'did not hand it over'],
] as const)('a download that is %s', async (kind, says) => {
  const talk = talkTo({ ...fakeDeps(), readLog: readLogWith(knowledge, async () => ({ kind })) });
  await talk.attaches([file()]);
  expect(talk.last().text).toContain(says);
});

test('a name that holds a secret is masked', async () => {
  const talk = talkWith(logOf('ok-upload'));
  await talk.attaches([file(`x?sig=${encodeURIComponent(SIGNATURE)}.log`)], TEAMS);
  expect(JSON.stringify(talk.messages)).not.toContain(SIGNATURE.slice(8, 24));
});

test('in a channel Teams gives no file: the way to get there', async () => {
  const talk = talkWith(logOf('ok-upload'));
  const html = {
    contentType: 'text/html',
    content: '<div><at>storagebot</at> see this</div><attachment id="1"></attachment>',
  };
  await talk.attaches([html], { ...TEAMS, scope: 'channel' }, 'see this');
  expect(wordsOf(talk.last().card)).toContain('send the log there (up to 2 GB)');
});

test('a quoted message is no file', async () => {
  const talk = talkWith(logOf('ok-upload'));
  const html = { contentType: 'text/html', content: '<attachment id="1"></attachment>' };
  const quoted = { contentType: 'messageReference', content: '{}' };
  await talk.attaches([html, quoted], { ...TEAMS, scope: 'channel' }, 'ServerBusy');
  expect(wordsOf(talk.last().card)).toContain('throttling');
});

test.each([
  ['alone', '', 'I cannot read pictures'],
  ['with the error in words', 'ServerBusy', 'throttling'],
])('a picture %s', async (_name, text, says) => {
  const talk = talkWith(logOf('ok-upload'));
  await talk.attaches([{ contentType: 'image/png', contentUrl: 'https://smba.trafficmanager.net/x' }], TEAMS, text);
  expect(wordsOf(talk.last().card)).toContain(says);
});

test('a whole log that is pasted has the counts and lines of the terminal', async () => {
  const text = logOf('leased-blobs-overwrite').toString().slice(0, 60_000);
  const talk = talkWith(Buffer.alloc(0));
  await talk.says(text, TEAMS);
  expect(wordsOf(talk.last().card)).toMatch(/3 × \*\*A lease guards.*line \d+, 2026-11-20/);
});

test.each([
  ['the last lines of a log', logOf('leased-blobs-overwrite').toString().split('\n').slice(-80).join('\n'), false],
  ['a whole log', logOf('leased-blobs-overwrite').toString(), true],
  ['a note', '2026/11/20 16:30:10 AzcopyVersion  10.32.2 and then it failed', false],
])('%s is a whole log: %p', (_name, text, expected) => {
  expect(isWholeLog(text)).toBe(expected);
});

test('the limit is said beforehand', async () => {
  const talk = talkWith(Buffer.alloc(0));
  await talk.says('help');
  expect(talk.last().text).toContain('up to 2 GB');
});
