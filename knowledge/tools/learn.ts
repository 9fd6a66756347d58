/** `npm run learn`: trains from the examples which cause, which wish and which question people tell. */
import { on } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Option } from 'commander';
import { fromShares, readShare, type Share } from '../learn/lessons.ts';
import { unpack } from '../learn/model.ts';
import type { Lesson } from '../learn/train.ts';
import { readKnowledge } from '../pages/load.ts';
import { script } from './script.ts';
import { type Learned, learnOne, TRAINED, type Trains } from './trained.ts';

function learnedFrom(file: string): string | undefined {
  try {
    return unpack(readFileSync(file)).learnedFrom;
  } catch {
    return undefined;
  }
}

function check(): number {
  const stale = Object.entries(TRAINED).filter(
    ([, { file, fingerprint, wholes }]) => learnedFrom(file) !== fingerprint(wholes()),
  );
  for (const [what] of stale)
    process.stderr.write(
      `The examples of ${what}, or what recognition finds in them, have changed since the last training. Run: npm run learn\n`,
    );
  return stale.length === 0 ? 0 : 1;
}

const share = (number: number): Share => ({ number, of: 2 });

/** Causes take longest, so they are learned here, and all else by another thread. */
async function learnAll(): Promise<Learned[]> {
  const beside = new Worker(join(import.meta.dirname, 'learnBeside.ts'), { workerData: share(1) });
  const told = on(beside, 'message', { close: ['exit'] });
  const next = async <Told>() => (await told.next()).value?.[0] as Told;
  const { knowledge } = readKnowledge();
  const own = readShare(knowledge, share(0));
  const causes = learnOne('causes', fromShares(knowledge, [own, await next<Lesson[][]>()]));
  return [causes, ...(await next<Learned[]>())];
}

async function learn(only: Trains | undefined): Promise<number> {
  const started = performance.now();
  for (const { what, packed, says } of only ? [learnOne(only, TRAINED[only].wholes())] : await learnAll()) {
    writeFileSync(TRAINED[what].file, packed);
    process.stdout.write(says);
  }
  process.stdout.write(`All in ${Math.round((performance.now() - started) / 1000)} s.\n`);
  return 0;
}

/** Causes are learned of parts as well, which two threads read. */
const ALONE: Exclude<Trains, 'causes'>[] = ['intents', 'questions', 'onCall'];

const asked = script('npm run learn --', 'Trains what people say from the examples.')
  .option('--check', 'only say whether the examples have changed since the last training')
  .addOption(new Option('--only <what>', 'learn this alone').choices(ALONE))
  .parse()
  .opts<{ check?: true; only?: Trains }>();
process.exitCode = asked.check ? check() : await learn(asked.only);
