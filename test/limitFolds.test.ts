import type { Example } from '../knowledge/learn/examples.ts';
import type { Answered, Limit } from './support/crossScore.ts';
import { chooseLimits, judgeLimits } from './support/limitFolds.ts';

const example: Example = {
  accept: ['right'],
  kind: 'prose',
  text: 'it fails',
  codes: [],
  seen: false,
  suffices: true,
  file: 'examples/real/right.md',
  line: 1,
};

const answered = (confidence: number, id: string, limit: Limit | undefined = 'certain', fold = 0): Answered => ({
  example,
  causes: [{ id, confidence }],
  certainty: limit ? 'certain' : 'likely',
  fold,
  limit,
  reaches: confidence,
});

const many = (confidence: number, limit?: Limit) =>
  Array.from({ length: 50 }, (_, index) => answered(confidence, 'right', limit, index % 10));

test.each<[string, Answered[], number, number]>([
  ['are as low as none is wrong', many(0.9), 0.8, 0.9],
  ['pass over what is wrong', [...many(0.9), answered(0.85, 'wrong')], 0.86, 0.9],
  ['bear one wrong in a hundred', [...many(0.85), ...many(0.9), answered(0.85, 'wrong')], 0.8, 0.9],
  [
    'are apart for words alone',
    [...many(0.95, 'certainByWords'), answered(0.92, 'wrong', 'certainByWords')],
    0.8,
    0.93,
  ],
])('limits that are chosen %s', (_name, all, certain, certainByWords) => {
  expect(chooseLimits(all)).toEqual({ certain, certainByWords });
});

test('a fold is judged by limits that it had no part in', () => {
  const odd = answered(0.85, 'wrong', 'certain', 3);
  expect(judgeLimits([...many(0.9), odd])).toMatchObject({ certain: 51, wrong: 1, folds: 10, kept: 9 });
});

test('what nothing would make certain is never counted so', () => {
  const likely = { ...answered(0.99, 'wrong', undefined, 1), certainty: 'likely', limit: undefined };
  expect(judgeLimits([...many(0.9), likely])).toMatchObject({ certain: 50, wrong: 0, kept: 10, likelyKept: 9 });
});
