/**
 * How fast `storagebot log` reads a large log beside `grep -c` on the same file, and how much memory that takes.
 * `node test/bench/log.ts 2000` reads logs of 2,000 MB. Both lie in the page cache; pairs in turn, the median counts.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GeneratedLog } from '../support/generatedLog.ts';

const RUNS = join(import.meta.dirname, '../runs');
const CLI = join(import.meta.dirname, '../../bot/storagebot.js');
const MB = 1024 * 1024;
const megabytes = Number(process.argv[2] ?? 300);
const PAIRS = 5;

/** The largest log of a run, its body over and over. */
function* repeated(run: string, size: number): Generator<Buffer> {
  const folder = join(RUNS, run);
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.log'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const text = texts.sort((a, b) => b.length - a.length)[0] ?? '';
  const start = text.indexOf('\n', text.indexOf('Job-Command')) + 1;
  const last = text.lastIndexOf('\n', text.lastIndexOf(' summary'));
  const end = last > start ? last : text.length;
  const body = Buffer.from(text.slice(start, end));
  yield Buffer.from(text.slice(0, start));
  for (let sent = 0; sent < size; sent += body.length) yield body;
  yield Buffer.from(text.slice(end));
}

const generated = new GeneratedLog(megabytes * MB);
const LOGS: Record<string, Iterable<Buffer>> = {
  'a job of which most files go well': generated.pieces(),
  'a recorded run, over and over': repeated('mixed-failures-upload-230', megabytes * MB),
  'request errors with their stacks': repeated('dns-account-mistyped', megabytes * MB),
  'level ERROR, nothing but refusals': repeated('mixed-failures-upload-error-level', megabytes * MB),
};

interface Ran {
  seconds: number;
  out: string;
  memory: number;
}

/** Node tells its own high-water mark at the end. */
const MEMORY = 'data:text/javascript,process.on("exit",()=>process.stderr.write("="+process.resourceUsage().maxRSS))';

function run(command: string, args: string[]): Ran {
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0 && command !== 'grep') process.stderr.write(stderr);
  const memory = Number(/=(\d+)$/.exec(stderr)?.[1] ?? 0) / 1024;
  return { seconds: (performance.now() - start) / 1000, out: stdout, memory };
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

const folder = mkdtempSync(join(tmpdir(), 'storagebot-bench-'));
const file = join(folder, 'job.log');
const read = (...paths: string[]) => run(process.execPath, ['--import', MEMORY, CLI, 'log', ...paths, '--json']);

const small = join(folder, 'small.log');
closeSync(openSync(small, 'w'));
const started = median(Array.from({ length: PAIRS }, () => read(small).seconds));
process.stdout.write(`the command alone, on an empty file: ${started.toFixed(2)} s\n`);

for (const [name, pieces] of Object.entries(LOGS)) {
  const to = openSync(file, 'w');
  for (const piece of pieces) writeSync(to, piece);
  closeSync(to);
  const pairs = Array.from(
    { length: PAIRS },
    () => [run('grep', ['-c', 'X-Ms-Error-Code', file]), read(file)] as const,
  );
  const [grep, ours] = [median(pairs.map(([one]) => one.seconds)), median(pairs.map(([, one]) => one.seconds))];
  const ratio = median(pairs.map(([one, other]) => other.seconds / one.seconds));
  const memory = Math.max(...pairs.map(([, one]) => one.memory));
  process.stdout.write(
    `${name.padEnd(36)} ${megabytes} MB: grep ${grep.toFixed(2)} s, storagebot ${ours.toFixed(2)} s, ${ratio.toFixed(1)} times, most memory ${memory.toFixed(0)} MB\n`,
  );
  if (name === Object.keys(LOGS)[0]) compare(pairs[0]?.[1].out ?? '');
}
rmSync(folder, { recursive: true });

/** The counts are known. */
function compare(json: string): void {
  const { transfers, codes } = JSON.parse(json) as {
    transfers: { completed: number; failed: number };
    codes: { code: string; count: number; benign: number }[];
  };
  const found = Object.fromEntries(codes.map(({ code, count, benign }) => [code, { count, benign }]));
  const { completed, failed, codes: known } = generated.known;
  const isRight =
    transfers.completed === completed &&
    transfers.failed === failed &&
    Object.entries(known).every(
      ([code, one]) => found[code]?.count === one.count && found[code]?.benign === one.benign,
    );
  process.stdout.write(
    `  counts ${isRight ? 'are right' : `ARE WRONG: ${JSON.stringify({ transfers, found, completed, failed, known })}`}\n`,
  );
  if (!isRight) process.exitCode = 1;
}
