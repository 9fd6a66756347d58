import { steppingBack } from '../../../dialogs/case/tried.ts';
import type { DiagnosedCause, Diagnosis } from '../../../knowledge/diagnose.ts';

const verdict = (causes: [string, number][], certainty: Diagnosis['certainty']): Diagnosis => ({
  causes: causes.map(([id, confidence]) => ({ id, confidence }) as DiagnosedCause),
  certainty,
  codes: [],
  facts: {},
  requestIds: [],
  times: [],
});

test.each([
  ['nothing tried changes nothing', [], ['a', 'b'], 'likely'],
  ['the next one leads, but is no verdict yet', ['a'], ['b', 'c'], 'unsure'],
  ['what is left alone leads', ['a', 'c'], ['b'], 'unsure'],
  ['with everything tried nothing is claimed', ['a', 'b', 'c'], [], 'unknown'],
] as const)('%s', (_name, tried, left, certainty) => {
  const before = verdict(
    [
      ['a', 0.76],
      ['b', 0.15],
      ['c', 0.07],
    ],
    'likely',
  );
  const after = steppingBack(before, [...tried]);
  expect(after.causes.map(({ id }) => id).slice(0, left.length)).toEqual(left);
  expect(after.causes.some(({ id }) => (tried as readonly string[]).includes(id))).toBe(false);
  expect(after.certainty).toBe(certainty);
});
