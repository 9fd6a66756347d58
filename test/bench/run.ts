/** `npm run bench`: runs the files of this folder one after the other, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { script } from '../../knowledge/tools/script.ts';

const isNumber = (word: string) => /^\d+(?:\.\d+)?$/.test(word);
const all = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== basename(import.meta.filename))
  .map((file) => basename(file, '.ts'));
const { args } = script('npm run bench --', 'How fast it is; the benches one after the other.')
  .argument('[name or number...]', `${all.join(', ')}; a number goes to them (minutes, megabytes)`)
  .parse();
const wanted = args.filter((word) => !isNumber(word));
const numbers = args.filter(isNumber);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench called ${unknown.join(', ')}. Write one of: ${all.join(', ')}.\n`);
  process.exitCode = 2;
} else {
  for (const name of wanted.length > 0 ? wanted : all) {
    process.stdout.write(`\n== ${name}\n`);
    const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`), ...numbers], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
}
