/**
 * Trains one softmax over all labels (L2), by coordinate ascent in the dual (Shalev-Shwartz and Zhang 2013): each lesson
 * holds its share of the weights, which goes towards cost × (what is right − what is believed). Written here since it is
 * short, needs no native code, and gives the same bytes everywhere: fixed order, fixed seed, only + - * /. The loop itself is
 * WebAssembly (trainer/trainer.as.ts), since it does ten thousand million of them.
 */
import { vectorOf } from './features.ts';
import { addMachines } from './machines.ts';
import { wholesOf } from './parts.ts';
import { byLabel, coarse } from './softmaxWeights.ts';
import { type Lesson, labelsOf, type Matrix, matrixOf, norms, type Trained, toldOf } from './train.ts';
import { type Course, Trainer } from './trainer.ts';

export interface SoftmaxOptions {
  /** How dear a mistake is. */
  cost: number;
  rounds: number;
  /** So many weights go into the file. */
  kept: number;
  /** They learn on without the others, which is dearer: fewer have to say the same. */
  keptCost: number;
  keptRounds: number;
  /** So much of each score is that of the machines beside it (machines.ts); without it there are none. */
  machines?: number;
}

export const SOFTMAX: SoftmaxOptions = {
  cost: 4,
  rounds: 5,
  kept: 600_000,
  keptCost: 24,
  keptRounds: 6,
  machines: 0.3,
};

export function courseOf(lessons: readonly Lesson[], matrix: Matrix): Course {
  const labels = labelsOf(lessons);
  const place = new Map(labels.map((label, index) => [label, index]));
  const right = lessons.flatMap(({ labels: own }) => {
    const all = own.reduce((sum, { weight }) => sum + weight, 0);
    return own.map(({ label, weight }) => ({ label: place.get(label) as number, share: weight / all }));
  });
  let begun = 0;
  return {
    matrix,
    labels,
    rightRows: Uint32Array.from([0, ...lessons.map(({ labels: own }) => (begun += own.length))]),
    rightLabels: Uint32Array.from(right, ({ label }) => label),
    rightShares: Float32Array.from(right, ({ share }) => share),
    worth: Float32Array.from(lessons, ({ weight }) => weight),
    norm: norms(matrix),
  };
}

export function trainSoftmax(lessons: readonly Lesson[], options: SoftmaxOptions = SOFTMAX): Trained {
  const wholes = wholesOf(lessons);
  const vectors = lessons.map(({ text, marks }) => vectorOf(text, marks));
  const matrix = matrixOf(vectors, wholes);
  const trainer = new Trainer(courseOf(lessons, matrix), options.kept);
  const rows = lessons.map((_, row) => row);
  trainer.learn(rows, options.rounds, options.cost);
  const kept = trainer.settle(rows, options.keptRounds, options.keptCost);
  if (options.machines) addMachines(kept, trainer.course, lessons.slice(0, wholes), options.machines);
  const told = toldOf(lessons);
  const { labels } = trainer.course;
  return {
    labels,
    told: labels.map((label) => told.get(label) ?? 0),
    hashes: matrix.hashes,
    weights: byLabel(kept, labels.length, matrix.rare).map(coarse),
  };
}
