/** The figures of the score card may not fall. `npm run score -- --save` writes new floors after an improvement. */
import { readKnowledge } from '../knowledge/load.ts';
import floors from './score.json' with { type: 'json' };
import { scoreAll } from './support/score.ts';

interface Floor {
  first: number;
  withinThree: number;
  wrongThoughCertain: number;
  codesMissing: number;
}

const scores = scoreAll(readKnowledge().knowledge);

test('every family of reports has its floor', () => {
  expect(scores.map(({ family }) => family).sort()).toEqual(Object.keys(floors).sort());
});

describe.each(scores.map((score) => [score.family, score] as const))('%s', (family, score) => {
  const floor = (floors as Record<string, Floor>)[family];
  const missed = score.misses
    .map((miss) => `${miss.id}: ${miss.got[0] ?? 'nothing'} instead of ${miss.accept.join(' or ')}`)
    .join('\n');

  test('an accepted cause stands first as often as before', () => {
    expect({
      enough: score.first >= (floor?.first ?? 0),
      missed: score.first >= (floor?.first ?? 0) ? '' : missed,
    }).toEqual({ enough: true, missed: '' });
  });

  test('and among the first three', () => {
    expect(score.withinThree).toBeGreaterThanOrEqual(floor?.withinThree ?? 0);
  });

  test('no more verdicts are wrong though certain', () => {
    expect(score.wrongThoughCertain).toBeLessThanOrEqual(floor?.wrongThoughCertain ?? 0);
  });

  test('no code is overlooked that was found before', () => {
    expect(score.codesMissing.slice(floor?.codesMissing ?? 0)).toEqual([]);
  });
});
