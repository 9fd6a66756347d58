import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

test('npx finds the command beside the other tools, and does not install the project into its cache', () => {
  expect(existsSync(join(ROOT, 'node_modules/.bin/storagebot'))).toBe(true);
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { bin?: unknown };
  expect(manifest.bin).toBeUndefined();
});

test('npx storagebot runs on the Node that comes with the project', () => {
  const said = execFileSync('npx', ['--no-install', 'storagebot', 'explain', 'AZSM1024'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(said).toContain('Authorization failure accessing the target location');
}, 60_000);
