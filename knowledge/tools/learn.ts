/** `npm run learn`: trains from the examples which cause, which wish and which question people tell. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ASKED_FILE } from '../answers/asked.ts';
import { askedAndPlanned, trainAsked } from '../learn/asked.ts';
import { INTENT_OPTIONS, INTENT_WEIGHTS, INTENTS_FILE, intentLessons, intentsFingerprint } from '../learn/intents.ts';
import { fingerprint, readLessons, readWholes } from '../learn/lessons.ts';
import { pack, toModel, unpack } from '../learn/model.ts';
import { RANKER_FILE } from '../learn/ranker.ts';
import { trainSoftmax } from '../learn/softmax.ts';
import { type Lesson, labelsOf, train } from '../learn/train.ts';
import { script } from './script.ts';

const FEW = 8;

/** What is trained, from what, and into which file. */
const TRAINED = [
  {
    what: 'causes',
    file: RANKER_FILE,
    fingerprint,
    wholes: readWholes,
    lessons: readLessons,
    train: (lessons: Lesson[]) => trainSoftmax(lessons),
    weights: undefined,
  },
  {
    what: 'intents',
    file: INTENTS_FILE,
    fingerprint: () => intentsFingerprint(),
    wholes: intentLessons,
    lessons: intentLessons,
    train: (lessons: Lesson[]) => train(lessons, INTENT_OPTIONS),
    weights: INTENT_WEIGHTS,
  },
  {
    what: 'questions',
    file: ASKED_FILE,
    fingerprint,
    wholes: askedAndPlanned,
    lessons: askedAndPlanned,
    train: (lessons: Lesson[]) => trainAsked(lessons),
    weights: undefined,
  },
] as const;

function learnedFrom(file: string): string | undefined {
  try {
    return unpack(readFileSync(file)).learnedFrom;
  } catch {
    return undefined;
  }
}

function check(): number {
  const stale = TRAINED.filter(({ file, fingerprint: now, wholes }) => learnedFrom(file) !== now(wholes()));
  for (const { what } of stale)
    process.stderr.write(
      `The examples of ${what}, or what recognition finds in them, have changed since the last training. Run: npm run learn\n`,
    );
  return stale.length === 0 ? 0 : 1;
}

function learn(): number {
  for (const { what, file, fingerprint: now, lessons: read, train: teach, weights } of TRAINED) {
    const started = performance.now();
    const lessons = read();
    const packed = pack(toModel(teach(lessons), now(lessons), weights));
    const wholes = lessons.filter(({ part }) => !part);
    writeFileSync(file, packed);
    const seconds = Math.round((performance.now() - started) / 1000);
    process.stdout.write(
      `Learned ${labelsOf(lessons).length} ${what} from ${wholes.length} texts in ${seconds} s; ${Math.round(packed.length / 1024)} KB.\n`,
    );
    const counts = Map.groupBy(wholes, ({ labels }) => labels[0]?.label ?? '');
    const few = [...counts].filter(([, own]) => own.length < FEW).map(([label, own]) => `${label} (${own.length})`);
    if (few.length > 0) process.stdout.write(`Few examples, paste more: ${few.sort().join(', ')}\n`);
  }
  return 0;
}

const asked = script('npm run learn --', 'Trains what people say from the examples.')
  .option('--check', 'only say whether the examples have changed since the last training')
  .parse()
  .opts<{ check?: true }>();
process.exitCode = asked.check ? check() : learn();
