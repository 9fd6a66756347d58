/** Logs that are sent or pasted, with the real engine and files that Teams would hand over. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readLogWith } from '../../bot/abilities/logAbility.ts';
import { isWholeLog, progress } from '../../dialogs/logFiles.ts';
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
  ['nothing', Buffer.alloc(0), 'the file is empty'],
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

describe('what failed, as a file', () => {
  const kept = new Map<string, string>();
  const sent: [string, string][] = [];
  const deps = (more = {}) =>
    fakeDeps({
      readLog: readLogWith(knowledge, async () => ({
        kind: 'open',
        bytes: pieces(logOf('mixed-failures-upload-230')),
      })),
      keptFiles: {
        keep: async (text) => [...kept.set('k1', text).keys()][0],
        find: async (id) => kept.get(id),
        drop: async (id) => void kept.delete(id),
      },
      upload: async (url, text) => {
        sent.push([url, text]);
        return 'taken';
      },
      ...more,
    });
  beforeEach(() => {
    kept.clear();
    sent.splice(0);
  });

  test('is offered below the card, and given once the person agreed', async () => {
    const talk = talkTo(deps());
    expect(await talk.attaches([file()], TEAMS)).toBe(3);
    const offer = wordsOf(talk.last().attachment);
    expect(offer).toContain('failed-paths.txt');
    expect(offer).toContain('The 20 paths that failed');
    await talk.consents('accept', { file: 'k1' }, TEAMS);
    expect(sent[0]?.[1].trim().split('\n')).toHaveLength(20);
    expect(sent[0]?.[1]).toContain('2026/08/INV-100480.pdf');
  });

  test.each<[string, { action: 'accept' | 'decline'; context: object }, string]>([
    ['a no', { action: 'decline', context: { file: 'k1' } }, 'no file'],
    ['a list that is not kept any more', { action: 'accept', context: { file: 'k2' } }, 'once more'],
  ])('%s is answered', async (_name, { action, context }, says) => {
    const talk = talkTo(deps());
    await talk.attaches([file()], TEAMS);
    await talk.consents(action, context, TEAMS);
    expect([sent, talk.last().text.includes(says)]).toEqual([[], true]);
  });

  test('nothing is offered where nothing failed, or where no file can be given', async () => {
    const well = talkTo(
      deps({ readLog: readLogWith(knowledge, async () => ({ kind: 'open', bytes: pieces(logOf('ok-upload')) })) }),
    );
    expect(await well.attaches([file()], TEAMS)).toBe(2);
    const without = talkTo(deps({ upload: undefined }));
    expect(await without.attaches([file()], TEAMS)).toBe(2);
  });
});

test('how far it is stands in the first message, at most once in five seconds', async () => {
  const updates: string[] = [];
  const context = {
    activity: { conversation: { id: 'c' } },
    updateActivity: async ({ text }: { text: string }) => void updates.push(text),
  };
  let now = 0;
  const tell = progress(
    context as never,
    'm1',
    (mb) => `${mb} MB`,
    () => now,
  );
  for (let mb = 1; mb <= 120; mb++) {
    now += 200;
    tell(mb * 1024 * 1024);
  }
  expect(updates).toEqual(['25 MB', '50 MB', '75 MB', '100 MB']);
});
