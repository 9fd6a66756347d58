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

test('what is piped in finds its way', async () => {
  const { code, stdout } = await runStoragebot(['diagnose', '-', '--json'], {
    stdin: 'ERROR CODE: AuthenticationFailed\n',
  });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ codes: expect.arrayContaining(['AuthenticationFailed']) });
});
