import type { Observation } from '../../../knowledge/evidence/evidence.ts';
import { precedenceOf } from '../../../knowledge/evidence/precedence.ts';
import type { Rank } from '../../../knowledge/pages/schema.ts';

const seen = (rank: Rank, causes: string[], harmless = false): Observation => ({
  id: `${rank} ${causes}`,
  rank,
  causes: causes.map((cause) => ({ cause })),
  quote: '',
  line: 1,
  count: 1,
  harmless,
});

const precedenceOfLast = (...observations: Observation[]) => [...precedenceOf(observations).values()].at(-1);

test.each([
  ['a code alone counts for all its causes', [seen('code', ['a', 'b'])], { factor: 1 }],
  [
    'a code beside a detail counts for what both name',
    [seen('detail', ['a']), seen('code', ['a', 'b'])],
    { factor: 1, only: new Set(['a']) },
  ],
  ['a code beside another detail counts less', [seen('detail', ['x']), seen('code', ['a'])], { factor: 0.7 }],
  [
    'a symptom tells the causes of a code apart',
    [seen('code', ['a', 'b']), seen('symptom', ['b', 'c'])],
    { factor: 1, only: new Set(['b']) },
  ],
  [
    'a symptom beside another detail is a side effect',
    [seen('detail', ['x']), seen('symptom', ['a'])],
    { factor: 0.35 },
  ],
  [
    'a printed hint beside anything else counts nothing',
    [seen('symptom', ['x']), seen('generic', ['a'])],
    { factor: 0 },
  ],
  ['a printed hint alone counts', [seen('generic', ['a'])], { factor: 1 }],
  [
    'what did no harm hardly counts beside a fault',
    [seen('code', ['x']), seen('detail', ['a'], true)],
    { factor: 0.1 },
  ],
  ['what did no harm counts where nothing else is seen', [seen('detail', ['a'], true)], { factor: 1 }],
  [
    'only the first causes of a detail settle a code',
    [seen('detail', ['x', 'y', 'b']), seen('code', ['b'])],
    { factor: 0.7 },
  ],
  [
    'what names only an effect of a detail hardly counts',
    [{ ...seen('detail', ['x']), over: ['a'] }, seen('code', ['a', 'b'])],
    { factor: 0.1 },
  ],
])('%s', (_name, observations, precedence) => {
  expect(precedenceOfLast(...observations)).toEqual(precedence);
});
