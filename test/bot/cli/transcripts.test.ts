/** On the terminal, as people use it: what is typed, what it answers, and with which exit code. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'transcripts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const one = 'test/runs/remove-with-failures/d6cc6526-9e97-ad4b-49da-c6eb11b4ca33.log';
const two = 'test/runs/ok-upload/32f770a2-4e11-ab4b-4767-5000fd8c3d65.log';
const three = 'test/runs/sas-double-encoded-signature/39f396ef-12d0-3143-4330-ebd2f1f2d916.log';
const report = file('report.txt', 'ERROR CODE: KeyBasedAuthenticationNotPermitted');

test.each<[string, string[], number, RegExp, RegExp?]>([
  [
    'a log given to diagnose goes the way of log',
    ['diagnose', one],
    0,
    /^Job (?:Failed|CompletedWith\w+)[\s\S]*Answers of the service/,
    /do not recognise/,
  ],
  ['a file with a report is read', ['diagnose', report], 0, /account keys?/i, /do not recognise/],
  [
    'a token is a report, and no file with a long name',
    ['diagnose', `eyJhbGciOiJub25lIn0.${'QWxhZGRpbg'.repeat(30)}.sig`],
    1,
    /do not recognise/,
    /QWxhZGRpbg/,
  ],
  ['a file that is not there is no report', ['diagnose', './big.log'], 2, /There is no file \.\/big\.log/],
  [
    'several jobs: each outcome is counted',
    ['log', one, two, three],
    0,
    /3 jobs: 1 [^\n]*1 [^\n]*1 [^\n]*\n/,
    /3 jobs Cancelled/,
  ],
  [
    'what there is',
    ['explain', '--list'],
    0,
    /tables \(\d+\)[\s\S]*roles[\s\S]*causes \(\d+\)[\s\S]*sas-expired[\s\S]*codes \(\d+\)/,
  ],
  ['what speaks of it', ['explain', '--search', 'rehydrate', 'archived', 'blob'], 0, /blob-archived/],
  ['a misspelt code', ['explain', 'AuthorisationFailure'], 0, /nearest word is AuthorizationFailure/],
  ['a misspelt command', ['diagnos', 'x'], 2, /Did you mean diagnose\?/],
  ['a misspelt fact', ['diagnose', '--fact', 'operaton=upload', 'x'], 2, /Did you mean operation\? Write one of/],
  ['completion, for the shell that is asked for', ['completion', 'bash'], 0, /complete .* storagebot/],
  ['a shell that it does not know', ['completion', 'tcsh'], 2, /Write one of bash, zsh, fish, powershell/],
  [
    'a host of one’s own: the whole line to type',
    ['probe', 'http://127.0.0.1:10000/devstoreaccount1/x?sv=2022-11-02&sig=REDACTED'],
    1,
    /STORAGEBOT_PROBE_HOSTS=127\.0\.0\.1:10000 npx storagebot probe/,
  ],
])('%s', (...[, args, code, says, not]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bot/storagebot.js', ...args], {
    encoding: 'utf8',
    input: '',
  });
  const printed = `${stdout}${stderr}`;
  expect(printed).toMatch(says);
  if (not) expect(printed).not.toMatch(not);
  expect(status).toBe(code);
  // Piped, nothing is broken at any width.
  expect(printed).not.toContain('\x1b');
});
