import { runStoragebot } from '../support/botProcess.ts';

jest.setTimeout(30_000);

const COMMANDS = ['diagnose', 'explain', 'log', 'sas', 'probe', 'alert', 'chat', 'serve', 'outbox', 'feedback'];

test('--help lists every command', async () => {
  const { code, stdout } = await runStoragebot(['--help']);
  expect(code).toBe(0);
  for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
});

test('--version tells the version', async () => {
  const { code, stdout } = await runStoragebot(['--version']);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
});

test.each([
  ['an unknown command', ['diagnoze', 'x'], 'diagnose'],
  ['an unknown option', ['explain', '--nope', '403'], '--nope'],
  ['a missing argument', ['explain'], 'missing'],
  ['a search without words', ['explain', '--search'], 'Words are missing'],
  ['help for what is no command', ['help', 'nothing'], "unknown command 'nothing'"],
  ['a folder as a report', ['diagnose', 'knowledge'], 'knowledge is a folder'],
  ['a picture as a report', ['diagnose', '.github/storagebot.png'], 'is no text'],
])('%s is wrong usage', async (_name, args, says) => {
  const { code, stdout, stderr } = await runStoragebot(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(says);
  expect(stderr).not.toMatch(/\bat \S+ \(/);
});

test.each(COMMANDS)('%s has a help of its own', async (command) => {
  const { code, stdout } = await runStoragebot([command, '--help']);
  expect([code, stdout]).toEqual([0, expect.stringContaining(`Usage: storagebot ${command}`)]);
});

test("a flag of AzCopy's is explained like a word", async () => {
  const { code, stdout } = await runStoragebot(['explain', '--recursive']);
  expect([code, stdout]).toEqual([0, expect.stringContaining('Goes into sub-folders')]);
});

test('a page names conditions by its questions', async () => {
  const { stdout } = await runStoragebot(['explain', '403']);
  expect(stdout).toContain('How does the client prove who it is? SAS (sig= in the URL)');
  expect(stdout).not.toMatch(/errorWord|auth is/);
});

test('what is piped in finds its way', async () => {
  const { code, stdout } = await runStoragebot(['diagnose', '-', '--json'], {
    stdin: 'ERROR CODE: AuthenticationFailed\n',
  });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ codes: expect.arrayContaining(['AuthenticationFailed']) });
});

test('what only reads comes before what changes something', async () => {
  const { stdout } = await runStoragebot(['diagnose', '--all', 'KeyBasedAuthenticationNotPermitted']);
  const [look, fix] = [stdout.indexOf('Look first'), stdout.indexOf('\nFix\n')];
  expect(look).toBeGreaterThan(0);
  expect(fix).toBeGreaterThan(look);
  expect(stdout.slice(look, fix)).toContain('az storage account show --name');
});

test('a question is answered by a page, and that counts as an answer', async () => {
  const { code, stdout } = await runStoragebot(['diagnose', '--json', 'which', 'endpoints', 'does', 'azcopy', 'need?']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ causes: [], answer: { kind: 'page', name: 'endpoints' } });
});

test('explain lists everything, and searches', async () => {
  const all = await runStoragebot(['explain', '--list']);
  expect(all.stdout).toMatch(/^ {2}roles {2}Which role/m);
  expect(all.stdout).toMatch(/^ {2}sas-expired {2}/m);
  const found = await runStoragebot(['explain', '--search', 'rehydrate', 'an', 'archived', 'blob', '--json']);
  expect(JSON.parse(found.stdout).hits.map(({ name }: { name: string }) => name)).toContain('blob-archived');
  expect((await runStoragebot(['explain', '--search', 'xyzzy'])).code).toBe(1);
});

test('explain says which word it took for a misspelt one', async () => {
  const { code, stdout } = await runStoragebot(['explain', 'AuthorisationFailure']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/No page is called “AuthorisationFailure”\. The nearest word is AuthorizationFailure/);
});
