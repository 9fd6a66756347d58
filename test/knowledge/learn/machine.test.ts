import { NO_STORAGE, readExamples } from '../../../knowledge/learn/examples.ts';
import { vectorOf } from '../../../knowledge/learn/features.ts';
import { toLesson } from '../../../knowledge/learn/lessons.ts';
import { learnMachine, without } from '../../../knowledge/learn/machine.ts';
import { MACHINES, UNTIL_SETTLED } from '../../../knowledge/learn/machines.ts';
import { type Lesson, matrixOf, norms } from '../../../knowledge/learn/train.ts';

const lesson = (label: string, text: string): Lesson => ({ text, labels: [{ label, weight: 1 }], weight: 1 });

const LESSONS = [
  lesson('expired', 'the token has expired since yesterday'),
  lesson('firewall', 'the firewall blocks our address'),
  lesson('expired', 'our token expired in the night'),
  lesson('firewall', 'our address is blocked by the firewall rules'),
  lesson('quota', 'the share is full, no space left'),
  lesson('quota', 'no space left on the share since yesterday'),
  lesson('expired', 'the firewall token of our share expired'),
];
const OPTIONS = { cost: 0.25, rounds: 60 };

const matrix = matrixOf(LESSONS.map(({ text }) => vectorOf(text)));
const norm = norms(matrix);
const { rows, columns, values } = matrix;
const scoreOf = (weights: Float32Array, row: number) => {
  let sum = weights.at(-1) as number;
  for (let at = rows[row] as number; at < (rows[row + 1] as number); at++)
    sum += (weights[columns[at] as number] as number) * (values[at] as number);
  return sum;
};

test.each(['expired', 'firewall', 'quota'])('a machine tells %s from the others', (label) => {
  const { weights } = learnMachine(matrix, norm, LESSONS, label, OPTIONS);
  const ranked = LESSONS.map((one, row) => ({ right: one.labels[0]?.label === label, score: scoreOf(weights, row) }));
  ranked.sort((a, b) => b.score - a.score);
  const right = ranked.filter(({ right }) => right).length;
  expect(ranked.slice(0, right).every(({ right }) => right)).toBe(true);
});

test('what a lesson taught is taken out as if it had never been learned', () => {
  const all = learnMachine(matrix, norm, LESSONS, 'expired', OPTIONS);
  const last = LESSONS.length - 1;
  const rest = LESSONS.keys().toArray().slice(0, last);
  const apart = without(matrix, all, [last], rest, 60);
  const never = learnMachine(matrix, norm, LESSONS.slice(0, last), 'expired', OPTIONS);
  for (const row of LESSONS.keys()) expect(scoreOf(apart.weights, row)).toBeCloseTo(scoreOf(never.weights, row), 1);
  expect(scoreOf(apart.weights, last)).toBeLessThan(scoreOf(all.weights, last));
});

test('a fold that many lessons are missing from is judged as by a machine that never met them', () => {
  const lessons = readExamples()
    .filter((_, at) => at % 5 === 0)
    .map(toLesson);
  const isOut = ({ labels }: Lesson, at: number) => at % 10 === 2 && labels[0]?.label === NO_STORAGE;
  // Those that are left out stand last.
  const rest = lessons.filter((one, at) => !isOut(one, at));
  const all = [...rest, ...lessons.filter(isOut)];
  const every = matrixOf(all.map(({ text }) => vectorOf(text)));
  const everyNorm = norms(every);
  const rowsOf = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
  const apart = without(
    every,
    learnMachine(every, everyNorm, all, NO_STORAGE, MACHINES),
    rowsOf(rest.length, all.length),
    rowsOf(0, rest.length),
    UNTIL_SETTLED,
  );
  const never = learnMachine(every, everyNorm, rest, NO_STORAGE, { ...MACHINES, rounds: UNTIL_SETTLED });
  expect(all.length - rest.length).toBeGreaterThan(20);
  expect(Math.abs((apart.weights.at(-1) as number) - (never.weights.at(-1) as number))).toBeLessThan(0.02);
});
