import { crossValidate } from '../../../knowledge/learn/crossValidate.ts';
import { layOut } from '../../../knowledge/learn/laidOut.ts';
import { type Model, pack, toModel, unpack } from '../../../knowledge/learn/model.ts';
import { predict as predictBy, scorerOf } from '../../../knowledge/learn/scorer.ts';
import { SOFTMAX, trainSoftmax } from '../../../knowledge/learn/softmax.ts';
import { coarse } from '../../../knowledge/learn/softmaxWeights.ts';
import type { Lesson } from '../../../knowledge/learn/train.ts';

const lesson = (label: string, text: string, group?: string): Lesson => ({
  text,
  labels: [{ label, weight: 1 }],
  weight: 1,
  ...(group ? { group } : {}),
});

const LESSONS = [
  lesson('expired', 'the token has expired since yesterday', 'one'),
  lesson('expired', 'our token expired in the night', 'two'),
  lesson('expired', 'expired token again', 'three'),
  lesson('firewall', 'the firewall blocks our address', 'four'),
  lesson('firewall', 'our address is blocked by the firewall rules', 'five'),
  lesson('firewall', 'blocked by a firewall', 'six'),
  lesson('quota', 'the share is full, no space left', 'seven'),
  lesson('quota', 'no space left on the share', 'eight'),
];

const predict = (model: Model, text: string) => predictBy(scorerOf(layOut(model)), text);
const likeliest = (scores: ReadonlyMap<string, number>) => [...scores].sort((a, b) => b[1] - a[1])[0]?.[0];

test('learns which words go with which label', () => {
  const model = toModel(trainSoftmax(LESSONS), '');
  expect(likeliest(predict(model, 'my token is expired'))).toBe('expired');
  expect(likeliest(predict(model, 'a firewall stands before it'))).toBe('firewall');
  expect(likeliest(predict(model, 'space on the share'))).toBe('quota');
});

test('the same lessons give the same bytes', () => {
  const once = () => pack(toModel(trainSoftmax(LESSONS), 'now'));
  expect(once().equals(once())).toBe(true);
});

test('keeps no more weights than it may, and still knows', () => {
  const few = toModel(trainSoftmax(LESSONS, { ...SOFTMAX, kept: 40 }), '');
  expect(few.weights.length).toBeLessThanOrEqual(60);
  expect(likeliest(predict(few, 'the firewall again'))).toBe('firewall');
});

test('weights are rounded to a few sizes, fine ones near 0; the strongest and the bias stay as they are', () => {
  const rounded = [...coarse(Float32Array.from([1, -0.9, 0.04, -0.005, 0.0005, 0, 0.77]))];
  expect(rounded.map((weight) => Math.round(1000 * weight))).toEqual([1000, -871, 40, -4, 0, 0, 770]);
});

test('a file is read as it was written', () => {
  const model = toModel(trainSoftmax(LESSONS), 'now');
  expect(unpack(pack(model))).toEqual(model);
});

test('a file of another kind says what to run', () => {
  expect(() => unpack(Buffer.from('{"magic":"storagebot ranker 1"}\n'))).toThrow('npm run learn');
});

test('a lesson that is also right for another label teaches both', () => {
  const both: Lesson = {
    ...lesson('expired', 'signature too old or wrong'),
    labels: [
      { label: 'expired', weight: 1 },
      { label: 'signature', weight: 0.6 },
    ],
  };
  const scores = predict(
    toModel(trainSoftmax([...LESSONS, both, lesson('signature', 'signature wrong')]), ''),
    'signature too old',
  );
  expect(likeliest(new Map([...scores].filter(([label]) => ['expired', 'firewall'].includes(label))))).toBe('expired');
});

test('a lesson is judged without what it taught itself', () => {
  const odd = [...LESSONS, lesson('odd', 'zebra crossing', 'nine'), lesson('odd', 'nothing of that', 'ten')];
  const judged = crossValidate(odd, 10);
  const of = (group: string) => judged.find((one) => one.lesson.group === group);
  expect(judged).toHaveLength(odd.length);
  expect(likeliest(of('one')?.scores ?? new Map())).toBe('expired');
  expect(likeliest(of('nine')?.scores ?? new Map())).not.toBe('odd');
});

test('the machines beside it make the right label surer', () => {
  const leads = (machines: number) => {
    const scores = predict(toModel(trainSoftmax(LESSONS, { ...SOFTMAX, machines }), ''), 'my token is expired');
    return (scores.get('expired') as number) - (scores.get('quota') as number);
  };
  expect(leads(0.3)).toBeGreaterThan(leads(0));
});
