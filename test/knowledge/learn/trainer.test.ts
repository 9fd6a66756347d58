/** The compiled loop of the trainer beside the same rules in plain JavaScript. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { vectorOf } from '../../../knowledge/learn/features.ts';
import { courseOf } from '../../../knowledge/learn/softmax.ts';
import { dice, type Lesson, matrixOf } from '../../../knowledge/learn/train.ts';
import { type Course, TRAINER_FILE, Trainer } from '../../../knowledge/learn/trainer.ts';

const WORDS = 'disk full quota expired token firewall blocked share mount role missing key rotated'.split(' ');
const LABELS = ['firewall', 'quota', 'role', 'sas', 'share'];

/** Lessons of some words each, some right for two labels. */
const lessons = Array.from({ length: 60 }, (_, index): Lesson => {
  const roll = dice(index + 1);
  const pick = <One>(all: readonly One[]) => all[roll() % all.length] as One;
  const text = Array.from({ length: 5 }, () => pick(WORDS)).join(' ');
  const first = pick(LABELS);
  const second = pick(LABELS.filter((label) => label !== first));
  const also = index % 4 === 0 ? [{ label: second, weight: 0.6 }] : [];
  return { text, labels: [{ label: first, weight: 1 }, ...also], weight: index % 3 === 0 ? 0.15 : 1 };
});

const course = courseOf(lessons, matrixOf(lessons.map(({ text }) => vectorOf(text))));
const rows = [...lessons.keys()];
const [BIAS, LEAST, COST] = [0.3, 1e-5, 4];

/** One pass in the order of the rows. */
function plainly({ matrix, labels, rightRows, rightLabels, rightShares, worth, norm }: Course): number[][] {
  const weights = labels.map(() => new Float64Array(matrix.hashes.length + 1));
  const shares = rows.map(() => labels.map(() => 0));
  const features = (row: number) => {
    const places = Array.from({ length: (matrix.rows[row + 1] ?? 0) - (matrix.rows[row] ?? 0) }, (_, at) => at);
    const own = places.map((at) => (matrix.rows[row] ?? 0) + at);
    return [
      ...own.map((at) => ({ column: matrix.columns[at] ?? 0, much: matrix.values[at] ?? 0 })),
      { column: matrix.hashes.length, much: BIAS },
    ];
  };
  const score = (row: number) =>
    weights.map((own) => features(row).reduce((sum, { column, much }) => sum + (own[column] ?? 0) * much, 0));
  const order = Uint32Array.from(rows);
  const roll = dice(7);
  for (let last = order.length - 1; last > 0; last--) {
    const other = roll() % (last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  for (const row of order) {
    const powers = score(row).map(Math.exp);
    const all = powers.reduce((sum, power) => sum + power, 0);
    const right = labels.map(() => 0);
    for (let at = rightRows[row] ?? 0; at < (rightRows[row + 1] ?? 0); at++)
      right[rightLabels[at] ?? 0] = rightShares[at] ?? 0;
    const dear = COST * (worth[row] ?? 0);
    labels.forEach((_, label) => {
      const wanted = dear * ((right[label] ?? 0) - (powers[label] ?? 0) / all);
      const moved = (wanted - (shares[row]?.[label] ?? 0)) / (1 + (dear * (norm[row] ?? 0)) / 2);
      if (Math.abs(moved) < LEAST) return;
      (shares[row] as number[])[label] = (shares[row]?.[label] ?? 0) + moved;
      const own = weights[label] as Float64Array;
      for (const { column, much } of features(row)) own[column] = (own[column] ?? 0) + moved * much;
    });
  }
  return rows.map(score);
}

const near = (scores: Float32Array, wanted: readonly number[] = []) =>
  wanted.every((score, label) => Math.abs(score - (scores[label] ?? 0)) < 1e-4);

test('a pass moves the weights as the rules say', () => {
  const trainer = new Trainer(course, 1e6);
  trainer.learn(rows, 1, COST);
  trainer.settle(rows, 0, COST);
  const wanted = plainly(course);
  expect(rows.filter((row) => !near(trainer.scoresOf(row), wanted[row]))).toEqual([]);
});

test('the weights that were kept learn like all, where all were kept', () => {
  const all = new Trainer(course, 1e6);
  all.learn(rows, 1, COST);
  const kept = new Trainer(course, 1e6);
  kept.learn(rows, 1, COST);
  all.learn(rows, 1, COST);
  all.settle(rows, 0, COST);
  kept.settle(rows, 1, COST);
  expect(rows.filter((row) => !near(kept.scoresOf(row), [...all.scoresOf(row)]))).toEqual([]);
});

test('what is forgotten leaves no trace, and a trainer goes on from where another one was', () => {
  const [first, ...others] = rows as [number, ...number[]];
  const without = new Trainer(course, 1e6);
  without.learn(others, 1, COST);
  const before = without.learned();
  without.learn([first], 1, COST);
  without.forget(first);
  without.settle([], 0, COST);
  const fresh = new Trainer(course, 1e6);
  fresh.goOnFrom(before);
  fresh.settle([], 0, COST);
  expect(rows.filter((row) => !near(without.scoresOf(row), [...fresh.scoresOf(row)]))).toEqual([]);
});

test('no more weights are kept than wanted, and only they learn on', () => {
  const trainer = new Trainer(course, 40);
  trainer.learn(rows, 2, COST);
  const { values } = trainer.settle(rows, 2, COST);
  expect(values.filter((value) => value !== 0).length).toBeLessThanOrEqual(40);
});

test('the trainer is compiled from its source; after a change: npm run wasm', () => {
  const folder = dirname(TRAINER_FILE);
  const sources = readdirSync(folder).filter((file) => file.endsWith('.as.ts'));
  const [section] = WebAssembly.Module.customSections(new WebAssembly.Module(readFileSync(TRAINER_FILE)), 'source');
  const hash = createHash('sha256').update(
    Buffer.concat(sources.sort().map((file) => readFileSync(join(folder, file)))),
  );
  expect(Buffer.from(section as ArrayBuffer)).toEqual(hash.digest());
});
