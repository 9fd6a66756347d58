/** Completion in the shells themselves. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FOLDER = mkdtempSync(join(tmpdir(), 'completion-'));
const node = process.execPath;
const storagebot = (...args: string[]) => execFileSync(node, ['bot/storagebot.js', ...args], { encoding: 'utf8' });
const script = (shell: string) => {
  const file = join(FOLDER, `storagebot.${shell}`);
  if (!existsSync(file)) writeFileSync(file, storagebot('completion', shell));
  return file;
};
const at = (path: string) => [`/usr/bin/${path}`, `/bin/${path}`].find(existsSync);

afterAll(() => rmSync(FOLDER, { recursive: true }));

/** A shell that is not installed is nobody's here: its tests wait for a machine that has it. */
const inShell = (shell: string) => (at(shell) ? describe : describe.skip);

const CASES: [string[], string[], string[]][] = [
  [['ex'], ['explain'], ['sas']],
  [['explain', 'AuthorizationP'], ['AuthorizationPermissionMismatch'], ['AuthorizationFailure']],
  [['explain', 'sas-exp'], ['sas-expired'], ['sas-malformed']],
  [['explain', '--s'], ['--search'], ['--list']],
  [['completion', ''], ['bash', 'zsh', 'fish', 'powershell'], []],
];

inShell('bash')('bash', () => {
  test.each(CASES)('%j', (said, offered, not) => {
    const words = ['storagebot', ...said];
    const lines = [
      `source ${script('bash')}`,
      `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`,
      '_storagebot; compgen -W "${COMPREPLY' + '[*]}"',
    ];
    const answers = execFileSync('bash', ['--norc', '-c', lines.join('\n')], { encoding: 'utf8' }).split(/\s+/);
    for (const one of offered) expect(answers).toContain(one);
    for (const one of not) expect(answers).not.toContain(one);
  });

  test('leaves files to the shell', () => {
    expect(
      execFileSync('bash', ['--norc', '-c', `source ${script('bash')}; complete -p storagebot`], { encoding: 'utf8' }),
    ).toContain('-o default');
  });
});

inShell('fish')('fish', () => {
  test.each(CASES)('%j', (said, offered, not) => {
    const asked = ['storagebot', ...said].join(' ');
    const out = execFileSync(at('fish') as string, ['-c', `source ${script('fish')}; complete -C "${asked}"`], {
      encoding: 'utf8',
    });
    const answers = out.split('\n').map((line) => line.split('\t')[0]);
    for (const one of offered) expect(answers).toContain(one);
    for (const one of not) expect(answers).not.toContain(one);
  });
});

inShell('zsh')('zsh', () => {
  test('reads the script', () => {
    execFileSync(at('zsh') as string, ['-n', script('zsh')]);
    expect(execFileSync('cat', [script('zsh')], { encoding: 'utf8' })).toContain('compdef _storagebot storagebot');
  });
});

test('PowerShell gets every command, and quotes doubled', () => {
  const text = storagebot('completion', 'PowerShell');
  expect(text).toContain('Register-ArgumentCompleter -Native -CommandName storagebot');
  for (const name of ['diagnose', 'explain', 'log', 'sas', 'completion']) expect(text).toContain(`'${name}' = '`);
});

test('another shell is told which there are', () => {
  expect(() => execFileSync(node, ['bot/storagebot.js', 'completion', 'tcsh'], { stdio: 'pipe' })).toThrow(
    /Write one of bash, zsh, fish, powershell/,
  );
});
