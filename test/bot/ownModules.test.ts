/** How our own modules are found, and that all others are found as ever. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const BEGIN = "const { findOwnModulesByName } = await import('./bot/ownModules.ts'); findOwnModulesByName();";

function runs(script: string) {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', `${BEGIN} ${script}`], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

test.each([
  ['one of ours, with what it imports', "console.log((await import('./bot/exit.ts')).EXIT.answered)", /^0$/m],
  ['a package', "console.log(typeof (await import('commander')).Command)", /^function$/m],
  [
    'one of ours that is required',
    "const { createRequire } = await import('node:module'); console.log(createRequire(import.meta.url)('./bot/exit.ts').EXIT.answered)",
    /^0$/m,
  ],
  [
    'zod, which says in English what is wrong and has loaded no other language',
    "const { z } = await import('zod'); console.log(z.string().safeParse(1).error.issues[0].message, Object.keys(z.locales))",
    /expected string.* \[ 'default' \]/,
  ],
  ['one that is not there is named', "await import('./bot/nothingOfTheKind.ts')", /nothingOfTheKind\.ts/],
])('%s', (_name, script, shows) => {
  expect(runs(script)).toMatch(shows);
});
