/** Of what is not certain the third place is the ranker's own; answers have their say in all places. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import type { Facts } from '../../../knowledge/facts/facts.ts';
import { NO_STORAGE } from '../../../knowledge/learn/examples.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import type { Scores } from '../../../knowledge/verdict/ranker.ts';

const SEVENTEEN_WORDS = 'our people have told me since Monday that this one thing on the share does not work';

/** In the order of the words; how often a cause is told moves the third behind the fourth in the joint. */
const byWords = (causes: Record<string, [score: number, told: number]>) => (): Scores => ({
  scores: new Map([[NO_STORAGE, -3], ...Object.entries(causes).map(([cause, [score]]) => [cause, score] as const)]),
  told: new Map(Object.entries(causes).map(([cause, [, told]]) => [cause, told])),
  strange: false,
  elsewhere: false,
  asks: 0,
  words: 17,
});

const RARE_THIRD = byWords({
  'key-invalid': [3, 100],
  'quota-exceeded': [2.8, 100],
  'lease-active': [2, 1],
  throttled: [1.2, 500],
});

const CERTAIN = byWords({
  'key-invalid': [9, 100],
  'quota-exceeded': [2.8, 100],
  'lease-active': [2, 1],
  throttled: [1.2, 500],
});

test.each<[string, () => Scores, Facts, string[]]>([
  ['what the words speak for', RARE_THIRD, {}, ['key-invalid', 'quota-exceeded', 'lease-active', 'throttled']],
  [
    'what is likeliest after an answer',
    RARE_THIRD,
    { workedBefore: 'unknown' },
    ['key-invalid', 'quota-exceeded', 'throttled'],
  ],
])('third stands %s', (_name, ranker, given, expected) => {
  const { causes } = diagnose(openKnowledge(), redact(SEVENTEEN_WORDS), given, { ranker });
  expect(causes.map(({ id }) => id).slice(0, expected.length)).toEqual(expected);
  const shown = causes.map(({ confidence }) => confidence);
  expect(shown).toEqual(shown.toSorted((a, b) => b - a));
});

test('what is certain keeps its places', () => {
  const { causes, certainty } = diagnose(openKnowledge(), redact(SEVENTEEN_WORDS), {}, { ranker: CERTAIN });
  expect([certainty, causes.map(({ id }) => id)]).toEqual(['certain', ['key-invalid']]);
});
