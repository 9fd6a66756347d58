/** How long one diagnosis takes in the process, and how long the command line takes to start. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { diagnose } from '../../knowledge/diagnose.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { redact } from '../../knowledge/redact.ts';
import { readReports, readRuns } from '../support/score.ts';

const ROOT = join(import.meta.dirname, '../..');
const milliseconds = (value: number) => `${value.toFixed(2)} ms`;

function show(name: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    milliseconds(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number);
  process.stdout.write(`${name.padEnd(46)} median ${at(0.5)}  p95 ${at(0.95)}  most ${at(1)}\n`);
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const start = performance.now();
const knowledge = loadKnowledge();
process.stdout.write(`reading all pages: ${milliseconds(performance.now() - start)}\n`);

const now = new Date('2026-11-21T00:00:00Z');
const run = (text: string) => diagnose(knowledge, redact(text), {}, now);
const reports = readReports().map(({ text }) => text);
const runs = readRuns()
  .filter(({ family }) => family === 'runs: console and log')
  .map(({ text }) => text);
for (const text of reports) run(text);
show(
  'one report, signs compiled',
  Array.from({ length: 10 }, () => reports.map((text) => time(() => run(text)))).flat(),
);
show(
  'console and whole log of an AzCopy run',
  runs.map((text) => time(() => run(text))),
);
const large = `${'2026/11/20 16:30:10 INFO: [P#0-T#1] Starting transfer\n'.repeat(19_000)}${reports[0]}`;
show(
  '1 MB of log',
  Array.from({ length: 5 }, () => time(() => run(large))),
);
const explain = (command: string, words: string[]) =>
  Array.from({ length: 7 }, () => time(() => execFileSync(command, [...words, 'explain', 'AZSM1024'], { cwd: ROOT })));
show('node bot/cli.ts explain AZSM1024', explain(process.execPath, ['bot/cli.ts']));
show('npx storagebot explain AZSM1024', explain('npx', ['storagebot']));
