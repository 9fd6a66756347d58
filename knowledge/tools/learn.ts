/** `npm run learn`: trains the ranker of causes from the examples; `npm run learn -- --check` only says whether it is stale. */
import { writeFileSync } from 'node:fs';
import { fingerprint, readLessons } from '../learn/lessons.ts';
import { pack, toModel } from '../learn/model.ts';
import { causeRanker, RANKER_FILE } from '../learn/ranker.ts';
import { labelsOf, train } from '../learn/train.ts';

const FEW = 8;

function learnedFrom(): string | undefined {
  try {
    return causeRanker().learnedFrom;
  } catch {
    return undefined;
  }
}

function check(): number {
  if (learnedFrom() === fingerprint()) return 0;
  process.stderr.write('The examples have changed since the ranker was trained. Run: npm run learn\n');
  return 1;
}

function learn(): number {
  const started = performance.now();
  const lessons = readLessons();
  const file = pack(toModel(train(lessons), fingerprint()));
  writeFileSync(RANKER_FILE, file);
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(
    `Learned ${labelsOf(lessons).length} causes from ${lessons.length} reports in ${seconds} s; ${Math.round(file.length / 1024)} KB.\n`,
  );
  const counts = Map.groupBy(lessons, ({ labels }) => labels[0]?.label ?? '');
  const few = [...counts].filter(([, own]) => own.length < FEW).map(([label, own]) => `${label} (${own.length})`);
  if (few.length > 0) process.stdout.write(`Few examples, paste more: ${few.sort().join(', ')}\n`);
  return 0;
}

process.exitCode = process.argv.includes('--check') ? check() : learn();
