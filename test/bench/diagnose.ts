/** How long one diagnosis takes in the process, each part of it by itself, and how long the command line takes to start. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Bench } from 'tinybench';
import { diagnose } from '../../knowledge/diagnose.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { recognise } from '../../knowledge/recognise.ts';
import { type Redacted, redact } from '../../knowledge/redact/redact.ts';
import { rankerOf } from '../../knowledge/verdict/ranker.ts';
import { readReports, readRuns } from '../support/score.ts';

const ROOT = join(import.meta.dirname, '../..');
const milliseconds = (value: number) => `${value.toFixed(2)} ms`;

const start = performance.now();
const knowledge = openKnowledge();
process.stdout.write(`reading all pages: ${milliseconds(performance.now() - start)}\n`);

const now = new Date('2026-11-21T00:00:00Z');
let asked = 0;
/** Each time another line at the end: what was answered a moment ago is remembered. */
const unseen = (text: string) => `${text}\n${asked++}` as Redacted;
const diagnosed = (report: Redacted) => diagnose(knowledge, report, {}, { now });

/** With what a card shows before anybody unfolds it. */
function run(text: string): unknown {
  const { certainty, causes, question } = diagnosed(redact(unseen(text)));
  const [first] = causes;
  return [certainty, question, causes.map(({ title }) => title), first?.because, first?.fix];
}

/** One text after the other, again and again. */
function inTurn(texts: string[], task: (text: string) => unknown = run): () => void {
  let next = 0;
  return () => void task(texts[next++ % texts.length] as string);
}

/** So much of one diagnosis is due to each of its parts. */
const parts: [string, (text: string) => unknown][] = [
  ['redacted', (text) => redact(unseen(text))],
  ['recognised', (text) => recognise(knowledge, unseen(text), {}, now)],
  ['ranked', (text) => rankerOf(knowledge)?.(text)],
  ['its codes alone', (text) => diagnosed(unseen(text)).codes],
  ['its verdict', (text) => diagnosed(unseen(text)).certainty],
  ['its verdict and question', (text) => diagnosed(unseen(text)).question],
];

const reports = readReports().map(({ text }) => text);
const runs = readRuns()
  .filter(({ family }) => family === 'runs: console and log')
  .map(({ text }) => text);
const sentences = reports.filter((text) => text.length < 400);
const pastes = runs.filter((text) => text.length > 10_000).map((text) => text.slice(0, 10_000));
const large = `${'2026/11/20 16:30:10 INFO: [P#0-T#1] Starting transfer\n'.repeat(19_000)}${reports[0]}`;
const explain = (command: string, words: string[]) => () =>
  void execFileSync(command, [...words, 'explain', 'AZSM1024'], { cwd: ROOT });

const bench = new Bench({ time: 1000, iterations: 5, warmupTime: 200, warmupIterations: 2 });
bench
  .add('one report', inTurn(reports))
  .add('a sentence', inTurn(sentences))
  .add('10 KB of log', inTurn(pastes))
  .add('console and whole log of an AzCopy run', inTurn(runs))
  .add('1 MB of log', inTurn([large]))
  .add('Node alone', () => void execFileSync(process.execPath, ['-e', '0']))
  .add('node bot/storagebot.js explain AZSM1024', explain(process.execPath, ['bot/storagebot.js']))
  .add('npx storagebot explain AZSM1024', explain('npx', ['storagebot']));
for (const [name, task] of parts) {
  bench.add(`a sentence: ${name}`, inTurn(sentences, task));
  bench.add(`10 KB of log: ${name}`, inTurn(pastes, task));
}
await bench.run();
for (const { name, result } of bench.tasks) {
  if (!('latency' in result)) throw new Error(`${name} was not measured: ${JSON.stringify(result)}`);
  const { p50, p99, max } = result.latency;
  process.stdout.write(
    `${name.padEnd(46)} median ${milliseconds(p50)}  p99 ${milliseconds(p99)}  most ${milliseconds(max)}\n`,
  );
}
