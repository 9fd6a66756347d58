/** Each command of package.json that is ours tells what it takes, and does nothing where it is asked for something else. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const OURS = Object.entries(scripts).flatMap(([name, command]): [name: string, file: string][] => {
  const [, file] = /^node (\S+\.ts)$/.exec(command) ?? [];
  return file ? [[name, file]] : [];
});

const run = (file: string, ...args: string[]) =>
  spawnSync(process.execPath, [file, ...args], { cwd: ROOT, encoding: 'utf8' });

test('there are commands of ours', () => expect(OURS.length).toBeGreaterThan(12));

test.each(OURS)('npm run %s refuses an option that it does not know, and tells those that it knows', (name, file) => {
  const { status, stdout, stderr } = run(file, '--sievs');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain("unknown option '--sievs'");
  expect(stderr).toContain(`Usage: npm run ${name} -- [options]`);
});

test('help is an answer', () => {
  const { status, stdout, stderr } = run('test/score.ts', '--help');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('--misses');
});

test('an option that is nearly right is named', () => {
  expect(run('test/score.ts', '--mises').stderr).toContain('Did you mean --misses?');
});
