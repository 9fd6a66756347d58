/**
 * How long the commands take beside Node's own start, in turn and in one run. What `npx` adds is its own. Medians, and the
 * least of all rounds, which other work on the machine lengthens least; PAIRS=20 for more rounds.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const ROUNDS = Number(process.env.PAIRS ?? 9);
const SIGNATURE = `${'A'.repeat(43)}%3D`;
const SAS = `https://contoso.blob.core.windows.net/b?sv=2024-11-04&sr=c&sp=rl&se=2030-01-01T00:00Z&sig=${SIGNATURE}`;
const own = (...words: string[]) => [process.execPath, 'bot/storagebot.js', ...words];
const COMMANDS: Record<string, string[]> = {
  'Node alone': [process.execPath, '-e', '0'],
  'explain AZSM1024': own('explain', 'AZSM1024'),
  'diagnose AuthorizationFailure': own('diagnose', 'AuthorizationFailure'),
  'sas URL': own('sas', SAS),
  'npx storagebot explain AZSM1024': ['npx', 'storagebot', 'explain', 'AZSM1024'],
};

function secondsOf([file = '', ...args]: string[]): number {
  const began = performance.now();
  const { status, error } = spawnSync(file, args, { cwd: ROOT, stdio: 'ignore' });
  // 1: answered, and something is wrong with what was asked about.
  if (error || (status ?? 2) > 1) throw new Error(`${file} ${args.join(' ')} ended with ${status}.`);
  return (performance.now() - began) / 1000;
}

const took = new Map(Object.keys(COMMANDS).map((name) => [name, [] as number[]]));
for (const command of Object.values(COMMANDS)) secondsOf(command);
for (let round = 0; round < ROUNDS; round++)
  for (const [name, command] of Object.entries(COMMANDS)) took.get(name)?.push(secondsOf(command));
for (const [name, all] of took) {
  const [least = 0, median = 0] = [0, all.length >> 1].map((place) => all.toSorted((a, b) => a - b)[place]);
  process.stdout.write(`${name.padEnd(34)} median ${median.toFixed(2)} s  least ${least.toFixed(2)} s\n`);
}
