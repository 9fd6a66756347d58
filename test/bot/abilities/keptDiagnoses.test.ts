/** What was judged is kept, and never where another moment, fact or text could make it another verdict. */
import { keptDiagnoses } from '../../../bot/abilities/keptDiagnoses.ts';
import type { Diagnosis } from '../../../knowledge/diagnose.ts';

const verdict = () => ({ causes: [], certainty: 'unknown', codes: [] }) as unknown as Diagnosis;

function watched(perf?: { now(): number }) {
  const asked: unknown[][] = [];
  const judge = keptDiagnoses((...question: [string, ...unknown[]]) => {
    asked.push(question);
    return verdict();
  }, perf);
  return { judge, asked };
}

test('the same question is judged once', () => {
  const { judge, asked } = watched();
  const [first, second] = [judge('403 on upload', { auth: 'sas' }), judge('403 on upload', { auth: 'sas' })];
  expect(second).toBe(first);
  expect(asked).toHaveLength(1);
});

test.each<[string, unknown[], unknown[]]>([
  ['another text', ['403'], ['404']],
  ['another fact', ['403', { auth: 'sas' }], ['403', { auth: 'entra' }]],
  ['another cause that was tried', ['403', {}, ['sas-expired']], ['403', {}, []]],
  ['another suspicion', ['403', {}, [], [{ cause: 'throttled' }]], ['403', {}, [], []]],
])('%s is another question', (_name, one, other) => {
  const { judge, asked } = watched();
  judge(...(one as [string]));
  judge(...(other as [string]));
  expect(asked).toEqual([one, other]);
});

test.each([
  ['the end of a SAS', 'https://a.blob.core.windows.net/c?se=2026-11-26T10:00:00Z'],
  ['its signature', '"…?sig=REDACTED" gives 403'],
  ['one that is escaped', 'url=https%3A%2F%2Fa.blob.core.windows.net%2Fc%3Fse%3d2026-11-26'],
  ['one that is escaped twice', 'url=https%253A%252F%252Fa.blob.core.windows.net%252Fc%253Fse%253d2026-11-26'],
  ['a long text', 'a line of a log\n'.repeat(400)],
])('%s is judged by the clock of its own moment', (_name, text) => {
  const { judge, asked } = watched();
  judge(text);
  judge(text);
  expect(asked).toHaveLength(2);
});

test('what nobody asked for a while is forgotten', () => {
  const { judge, asked } = watched();
  for (let one = 0; one < 200; one++) judge(`report ${one}`);
  judge('report 0');
  judge('report 199');
  expect(asked).toHaveLength(201);
});

test('what comes again later is kept for whoever asks next', () => {
  const { judge, asked } = watched();
  const others = (name: string) => {
    for (let one = 0; one < 40; one++) judge(`${name} ${one}`);
  };
  judge('an outage');
  others('first');
  judge('an outage');
  others('second');
  judge('an outage');
  expect(asked.filter(([text]) => text === 'an outage')).toHaveLength(2);
});

test('after a minute it is judged anew: a remedy that makes a SAS says when it ends', () => {
  let now = 1_000;
  const { judge, asked } = watched({ now: () => now });
  judge('403 on upload');
  now += 59_000;
  judge('403 on upload');
  expect(asked).toHaveLength(1);
  // The age is that of the first answer, not of the last look at it.
  now += 2_000;
  judge('403 on upload');
  expect(asked).toHaveLength(2);
});
