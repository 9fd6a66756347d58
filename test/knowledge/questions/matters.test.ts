/** Whether an answer would change anything for the person who gives it. */
import { chanceToMatter } from '../../../knowledge/questions/matters.ts';
import { spokenTo } from '../../../knowledge/questions/spoken.ts';

function matters(fact: string, chances: Record<string, number>) {
  const possible = Object.entries(chances).map(([cause, probability]) => ({ cause, probability }));
  const now = possible.map(({ probability }) => probability);
  return chanceToMatter(
    now,
    possible,
    spokenTo(() => [], possible, fact),
  );
}

test('where either of two may be first, the answer that tells them apart matters', () => {
  expect(matters('clockRight', { 'key-invalid': 0.55, 'clock-skew': 0.45 })).toBeGreaterThan(0.9);
});

test('where both would answer alike, no answer matters', () => {
  expect(matters('errorWord', { 'wrong-identity-chosen': 0.55, 'rbac-role-missing': 0.45 })).toBeLessThan(0.05);
});

test('of what is nearly settled the usual answer changes nothing, and the unusual one is seldom', () => {
  expect(matters('clockRight', { 'key-invalid': 0.98, 'clock-skew': 0.02 })).toBeLessThan(0.15);
});

test('an answer that makes a likely cause certain matters', () => {
  const chances = { 'firewall-blocked': 0.84, 'rbac-role-missing': 0.16 };
  expect(matters('networkRules', chances)).toBeGreaterThan(0.3);
});
