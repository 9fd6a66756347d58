/** Every command of the guides is run here, or by the test that is named here, or is marked as needing Azure. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { COMMANDS } from '../../bot/cli/commands.ts';
import { anAlert } from '../support/anAlert.ts';

jest.setTimeout(180_000);

const ROOT = join(import.meta.dirname, '../..');
const GUIDES = [
  'README.md',
  'dialogs/README.md',
  'knowledge/README.md',
  'deploy/README.md',
  'CONTRIBUTING.md',
  'deploy/DEPENDENCIES.md',
];
const read = (guide: string) => readFileSync(join(ROOT, guide), 'utf8');
const SCRIPTS = JSON.parse(read('package.json')).scripts as Record<string, string>;

interface Told {
  guide: string;
  command: string;
}

/** Lines of fences named bash; one that is marked with azure needs a subscription, a registry or a cluster. */
const fenced = (isAzure: boolean): Told[] =>
  GUIDES.flatMap((guide) =>
    [...read(guide).matchAll(/^ *```bash( azure)?\n(.*?)^ *```/gms)]
      .filter(([, mark]) => Boolean(mark) === isAzure)
      .flatMap(([, , block = '']) => block.trim().split('\n'))
      .map((line) => ({ guide, command: line.trim() })),
  );

/** Run as they stand, with files and URLs of ours: what to put in, and how it may end. */
const RUN: [command: string, instead: [string, string][], ends: number[]][] = [
  [
    'azcopy copy … 2>&1 | npx storagebot diagnose -',
    [['azcopy copy …', 'echo 403 AuthorizationPermissionMismatch']],
    [0],
  ],
  ['npx storagebot explain AuthorizationFailure', [], [0]],
  ['npx storagebot explain --search rehydrate archived blob', [], [0]],
  ['npx storagebot log ~/.azcopy/*.log', [], [0]],
  ['npx storagebot sas - --for "azcopy copy ./x URL --recursive" < sas.txt', [['sas.txt', '"$HOME/sas.txt"']], [1]],
  ['npx storagebot alert payload.json', [], [0]],
  ['npx storagebot feedback', [], [0]],
  [
    'npm run teams:package -- --app-id 11111111-2222-3333-4444-555555555555 --host storagebot.example.com',
    [['npm run teams:package --', 'node deploy/teams/package.ts --out "$HOME/storagebot.zip"']],
    [0],
  ],
];

/** Run by another test, which holds these words. */
const ELSEWHERE: [command: string, test: string, words: string][] = [
  ['npm ci && npm start', 'test/bot/process.test.ts', 'startBotProcess'],
  ['npm ci && npm test', 'test/docs/commands.test.ts', 'npm ci && npm test'],
  ['npx storagebot probe - < sas.txt', 'test/bot/cli/probe.test.ts', 'probe'],
  ['npx storagebot chat', 'test/bot/cli/chat.test.ts', 'chat'],
  ['npx storagebot mcp', 'test/bot/mcp/mcp.test.ts', 'mcp'],
  ['npm ci --ignore-scripts --omit=dev', 'test/deploy/image.test.ts', 'npm ci --ignore-scripts --omit=dev'],
  ['node bot/storagebot.js serve --no-client', 'test/deploy/image.test.ts', 'image.command'],
];

const known = new Set([...RUN.map(([command]) => command), ...ELSEWHERE.map(([command]) => command)]);

test('each command in a fence is known here', () => {
  const told = fenced(false);
  expect(told.length).toBeGreaterThan(12);
  expect(told.filter(({ command }) => !known.has(command))).toEqual([]);
});

test('what is known here stands in a guide', () => {
  const told = new Set(fenced(false).map(({ command }) => command));
  expect([...known].filter((command) => !told.has(command))).toEqual([]);
});

test('only what needs Azure is marked so', () => {
  const marked = fenced(true);
  expect(marked.length).toBeGreaterThan(12);
  const other = marked.filter(({ command }) => !/^(?:\w+=\$\()?(?:az|docker|kubectl) /.test(command));
  expect(other).toEqual([]);
});

test.each(ELSEWHERE)('%s is run by %s', (_command, test, words) => {
  expect(existsSync(join(ROOT, test)) && read(test)).toContain(words);
});

describe('as they stand', () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'storagebot-guide-'));
    mkdirSync(join(home, '.azcopy'));
    const line = '2026/11/20 10:00:00 ERR: [P#0-T#0] UPLOADFAILED: x: 403: 403 AuthorizationPermissionMismatch\n';
    writeFileSync(join(home, '.azcopy/11111111-2222-3333-4444-555555555555.log'), line.repeat(3));
    const sas = 'https://contoso.blob.core.windows.net/backup?sv=2024-11-04&sr=c&sp=rl&se=2030-01-01&sig=REDACTED';
    writeFileSync(join(home, 'sas.txt'), sas);
    writeFileSync(join(home, 'payload.json'), JSON.stringify(anAlert()));
  });
  afterAll(() => rmSync(home, { recursive: true }));

  test.each(RUN)('%s', (command, instead, ends) => {
    const ours = instead.reduce((line, [told, given]) => line.replace(told, given), command);
    const line = ours
      .replace('npx storagebot', 'node bot/storagebot.js')
      .replace('payload.json', '"$HOME/payload.json"');
    const path = `${dirname(process.execPath)}:${process.env.PATH}`;
    const env = { PATH: path, HOME: home, STORAGEBOT_DATA: join(home, 'data') };
    const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: ROOT, env, encoding: 'utf8' });
    expect([ends.includes(status ?? -1), status, stderr]).toEqual([true, status, '']);
    expect(stdout).not.toBe('');
  });
});

test('each `npm run …` and each `npx storagebot …` in the text is one that there is', () => {
  for (const guide of GUIDES) {
    const scripts = [...read(guide).matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name]) => name as string);
    expect([guide, scripts.filter((name) => !SCRIPTS[name])]).toEqual([guide, []]);
    const commands = [...read(guide).matchAll(/npx storagebot ([a-z]+)/g)].map(([, name]) => name as string);
    expect([guide, commands.filter((name) => !COMMANDS.some((one) => one.name === name))]).toEqual([guide, []]);
  }
});

test('each link to a file leads to one, and each link within a page to a heading', () => {
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .trim()
      .replace(/\s/g, '-');
  for (const guide of GUIDES) {
    const text = read(guide);
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link]) => link as string);
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slug(heading as string));
    const isThere = (link: string) =>
      link.startsWith('#')
        ? headings.includes(link.slice(1))
        : existsSync(resolve(ROOT, dirname(guide), link.split('#')[0] as string));
    expect([guide, links.filter((link) => !isThere(link))]).toEqual([guide, []]);
  }
});
