/** Secrets through the command line and through a bot in a process of its own: nothing of them on either stream, nor in its files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killLeftBots, runStoragebot, startBotProcess } from '../../support/botProcess.ts';
import { bytesBelow } from '../../support/bytesBelow.ts';
import { startConnector } from '../../support/connector.ts';
import { plantSecrets, searchFor } from '../../support/plantedSecrets.ts';
import { invokes, says } from '../../support/teams.ts';

// Generous: other work may share the machine.
jest.setTimeout(120_000);

const planted = plantSecrets(7);
const search = searchFor(planted);
const texts = planted.map(({ text }) => text);
const folder = mkdtempSync(join(tmpdir(), 'storagebot-planted-'));
afterEach(killLeftBots);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const some = (from: number, step: number) => texts.filter((_text, index) => index % step === from);
const together = some(0, 1).join('\n\n');
const urls = planted
  .filter(({ kind, encoding }) => kind === 'SAS URL' && encoding === 'as it is')
  .map(({ text }) => text);
const url = urls[0] as string;
const logLine = (text: string) =>
  `2026/11/21 10:00:00 ERR: [P#0-T#0] UPLOADFAILED: ${text} : 403 : This request is not authorized.`;
const logFile = join(folder, 'a1b2c3d4-0000-0000-0000-000000000000.log');
writeFileSync(
  logFile,
  [
    '2026/11/21 09:59:59 AzcopyVersion  10.32.2',
    ...texts.map(logLine),
    '2026/11/21 10:00:01 Final Job Status: Failed',
  ].join('\n'),
);

type Run = [says: string, args: string[], stdin?: string];

const RUNS: Run[] = [
  ['diagnose from standard input', ['diagnose', '-'], together],
  ['diagnose --json', ['diagnose', '--json', '-'], together],
  ['diagnose of arguments', ['diagnose', 'azcopy', 'copy', ...some(1, 4)]],
  ['diagnose --jsonl', ['diagnose', '--jsonl'], texts.map((text, id) => JSON.stringify({ id, text })).join('\n')],
  [
    'diagnose --jsonl with broken lines',
    ['diagnose', '--jsonl'],
    [
      ...texts,
      ...texts.map((text) => JSON.stringify({ id: 1, text: '403', facts: { auth: text } })),
      ...texts.map((text) => JSON.stringify({ id: 1, text: '403', facts: { [text]: 'sas' } })),
    ].join('\n'),
  ],
  ['diagnose with a fact that is none', ['diagnose', '403', '--fact', `auth=${url}`]],
  ['diagnose with a name that is none', ['diagnose', '403', '--fact', `${texts[4]}=sas`]],
  ['diagnose with an option that is none', ['diagnose', '403', `--account-key=${texts[2]}`]],
  ['explain', ['explain', url]],
  ['explain --json', ['explain', '--json', ...some(2, 8)]],
  ['sas', ['sas', url]],
  ['sas --json', ['sas', '--json', '-'], url],
  ['sas of everything', ['sas', '-'], together],
  ['sas with a job', ['sas', url, '--for', `azcopy copy ./x "${urls[1] ?? url}" --recursive`]],
  ['sas with a job that is none', ['sas', url, '--for', some(3, 16).join(' ')]],
  ['sas with a time that is none', ['sas', url, '--now', url]],
  ['sas with an option that is none', ['sas', `--token=${url}`]],
  ['probe of a host that is none of ours', ['probe', url.replace('blob.core.windows.net', 'blob.example.invalid')]],
  ['probe of what is no URL', ['probe', texts[4] as string]],
  ['log of a file', ['log', logFile]],
  ['log --json from standard input', ['log', '--json', '-'], texts.map(logLine).join('\n')],
  ['log of a file that is missing', ['log', url]],
  ['alert', ['alert', '-'], JSON.stringify({ rule: texts[4], essentials: { description: together }, data: texts })],
  ['alert --json', ['alert', '--json', '-'], together],
  ['alert of a file that is missing', ['alert', url]],
  ['a command that is none', [url]],
  ['chat', ['chat'], ['403 AuthorizationPermissionMismatch', ...some(0, 3), 'hand-off', 'explain x'].join('\n')],
  ['feedback since a time that is none', ['feedback', '--since', url]],
];

test.each(RUNS)('%s: prints nothing of them', async (_says, args, stdin = '') => {
  const { stdout, stderr } = await runStoragebot(args, { stdin, env: { STORAGEBOT_DATA: join(folder, 'data') } });
  expect(stdout.length + stderr.length).toBeGreaterThan(0);
  expect(search('standard output', stdout)).toEqual([]);
  expect(search('standard error', stderr)).toEqual([]);
});

test.each([
  ['a password without an id', { MicrosoftAppPassword: texts[8] as string }],
  ['a connection string that is none', { STORAGEBOT_STORAGE: `Account:${texts[4]}` }],
  ['a connection string as the folder', { STORAGEBOT_DATA: `/dev/null/${texts[4]}` }],
  ['an address as the host', { HOST: url }],
])('a bot that cannot start for %s: nor does it', async (_says, env) => {
  const { code, stdout, stderr } = await runStoragebot(['serve'], {
    env: { STORAGEBOT_DATA: join(folder, 'data'), ...env },
  });
  expect(code).toBeGreaterThan(1);
  expect(search('what it printed', stdout + stderr)).toEqual([]);
});

const NOBODY = 'http://127.0.0.1:1/contosodata01';
const keyOf = (name: string) => planted.find((one) => one.name === name)?.secrets[0];

test.each([
  [
    'outbox',
    `AccountName=contosodata01;AccountKey=${keyOf('account key, as it is')};BlobEndpoint=${NOBODY};QueueEndpoint=${NOBODY}`,
  ],
  ['feedback', `BlobEndpoint=${NOBODY};QueueEndpoint=${NOBODY};SharedAccessSignature=${new URL(url).search.slice(1)}`],
])('%s with an account that does not answer: nor does it', async (command, storage) => {
  const env = { STORAGEBOT_DATA: join(folder, 'data'), STORAGEBOT_STORAGE: storage };
  const { code, stdout, stderr } = await runStoragebot([command], { env });
  expect(code).toBe(3);
  expect(search('what it printed', stdout + stderr)).toEqual([]);
});

test('a bot that was killed leaves nothing of them behind', async () => {
  const data = join(folder, 'killed');
  const bot = await startBotProcess({ STORAGEBOT_DATA: data, STORAGEBOT_LOG_LEVEL: 'debug' });
  const connector = await startConnector();
  const post = async (path: string, body: unknown) =>
    (
      await fetch(bot.address + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).text();
  const answers: string[] = [];
  for (const [index, text] of some(5, 6).entries()) {
    const here = { serviceUrl: connector.url, conversation: `room-${index % 5}` };
    answers.push(await post('/api/messages', says(text, here)));
    answers.push(
      await post('/api/messages', invokes('task/submit', { data: { sas: text, job: text, probe: 'no' } }, here)),
    );
    answers.push(await post('/api/alerts', { title: text, text }));
    answers.push(await post('/api/diagnose', { text }));
  }
  await bot.end('SIGKILL');
  const sent = JSON.stringify(connector.calls);
  await connector.close();
  expect(connector.calls.length).toBeGreaterThan(20);
  expect(search('what was sent', sent + answers.join('\n'))).toEqual([]);
  expect(search('what it printed', bot.printed())).toEqual([]);
  expect(bytesBelow(data).flatMap(([file, bytes]) => search(file, bytes))).toEqual([]);
});
