/** What answers do to causes. */

import { NO_EVIDENCE } from '../../../knowledge/evidence/evidence.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { expectedGain, partsOf, tellsApart, toBeSure } from '../../../knowledge/questions/gain.ts';
import { tableFor } from '../../../knowledge/questions/likely.ts';
import { shiftBy } from '../../../knowledge/questions/shift.ts';
import { spokenTo } from '../../../knowledge/questions/spoken.ts';

const knowledge = openKnowledge();
const stated = () => [];

function moved(fact: string, value: string, chances: Record<string, number>) {
  const possible = Object.entries(chances).map(([cause, probability]) => ({ cause, probability }));
  return shiftBy(knowledge, NO_EVIDENCE, { [fact]: value }, possible);
}

test('an answer raises the cause that makes it likely and lowers its rival', () => {
  const shift = moved('clockRight', 'no', { 'key-invalid': 0.5, 'clock-skew': 0.5 });
  expect(shift('clock-skew')).toBeGreaterThan(1.5);
  expect(shift('key-invalid')).toBeLessThan(0.3);
});

test('an answer that everybody in question would give says nothing', () => {
  const shift = moved('networkRules', 'yes', { 'firewall-blocked': 0.6, 'ip-rule-invalid': 0.4 });
  expect(shift('firewall-blocked')).toBeCloseTo(1, 0);
  expect(shift('ip-rule-invalid')).toBeCloseTo(shift('firewall-blocked'), 1);
});

test('a word of the error that two causes share leaves them as they were to each other', () => {
  const shift = moved('errorWord', 'permission-mismatch', { 'wrong-identity-chosen': 0.5, 'rbac-role-missing': 0.3 });
  expect(shift('rbac-role-missing')).toBeCloseTo(shift('wrong-identity-chosen'), 5);
});

test('limited networks speak for the firewall and rule no missing role out', () => {
  const shift = moved('networkRules', 'yes', { 'rbac-role-missing': 0.6, 'firewall-blocked': 0.2 });
  expect(shift('firewall-blocked')).toBeGreaterThan(1);
  expect(shift('rbac-role-missing')).toBeGreaterThan(0.3);
});

test('where answers rule out the causes of a code, none is left over that goes with another code', () => {
  const possible = ['acl-missing', 'firewall-blocked'].map((cause) => ({ cause, probability: 0.1 }));
  const seen = { ...NO_EVIDENCE, codes: ['AuthorizationPermissionMismatch'] };
  const shift = shiftBy(knowledge, seen, { roleChanged: 'no' }, possible);
  expect(shift('firewall-blocked')).toBeLessThan(0.5 * shift('acl-missing'));
});

test('a cause that no table names stays where it is', () => {
  expect(moved('mountWhen', 'slow', { throttled: 0.5, 'blob-not-found': 0.5 })('blob-not-found')).toBe(1);
});

test('unless the page says what is usual: what is unusual speaks against all that have nothing to do with it', () => {
  const chances = { 'clock-skew': 0.05, 'blob-not-found': 0.5 };
  const [wrong, right] = ['no', 'yes'].map((value) => moved('clockRight', value, chances));
  expect(wrong?.('clock-skew')).toBeGreaterThan(4);
  expect(wrong?.('blob-not-found')).toBeLessThan(0.6);
  expect(right?.('clock-skew')).toBeLessThan(0.2);
  expect(right?.('blob-not-found')).toBeCloseTo(1, 0);
});

test.each([
  ['nobody is struck out', 'clockRight', 'no'],
  ['nor by a table that is sure', 'errorWord', 'key-not-permitted'],
])('%s by one answer', (_name, fact, value) => {
  const causes = [...tableFor(fact).rows.keys()];
  const shift = moved(fact, value, Object.fromEntries(causes.map((cause) => [cause, 1 / causes.length])));
  for (const cause of causes) {
    expect(shift(cause)).toBeGreaterThanOrEqual(0.05);
    expect(shift(cause)).toBeLessThanOrEqual(20);
  }
});

test('a soft answer moves less than a hard fact', () => {
  const spread = (fact: string) => {
    const { rows } = tableFor(fact);
    const chances = [...rows.keys()].map((cause) => Math.max(...(rows.get(cause) ?? [])));
    return Math.max(...chances);
  };
  expect(spread('tool')).toBeLessThan(spread('hostKind'));
});

test('a clock that is wrong outweighs a cause that was fifteen times likelier', () => {
  const chances = { 'key-invalid': 0.58, 'clock-skew': 0.04 };
  const shift = moved('clockRight', 'no', chances);
  expect(chances['clock-skew'] * shift('clock-skew')).toBeGreaterThan(chances['key-invalid'] * shift('key-invalid'));
});

const even = [
  { cause: 'key-invalid', probability: 0.5 },
  { cause: 'clock-skew', probability: 0.4 },
];

test('a question is worth what it tells apart', () => {
  expect(expectedGain(partsOf(even, spokenTo(stated, even, 'clockRight')))).toBeGreaterThan(0.2);
  expect(expectedGain(partsOf(even, spokenTo(stated, even, 'tierShown')))).toBe(0);
  expect(tellsApart(spokenTo(stated, even, 'clockRight'), false)).toBe(true);
  expect(tellsApart(spokenTo(stated, even, 'tierShown'), false)).toBe(false);
});

test('of a first cause that is not certain it is worth something to be sure', () => {
  const chances = (first: number) => [
    { cause: 'firewall-blocked', probability: first },
    { cause: 'rbac-role-missing', probability: 0.03 },
  ];
  expect(toBeSure(partsOf(chances(0.75), spokenTo(stated, chances(0.75), 'networkSetting')))).toBeGreaterThan(0.007);
  expect(toBeSure(partsOf(chances(0.97), spokenTo(stated, chances(0.97), 'networkSetting')))).toBeLessThan(0.005);
});

test.each([
  ['deletedBy', 'itself', 'recreate-conflict', 'being-deleted'],
  ['versionSent', 'retired', 'api-version-retired', 'api-version'],
  ['signedVersion', 'newer', 'sas-version', 'sas-malformed'],
  ['slowShape', 'one-place', 'hot-partition', 'throttled'],
  ['metadataEndpoint', 'no-identity', 'managed-identity-unavailable', 'network-egress-blocked'],
])('%s=%s tells %s from %s', (fact, value, right, wrong) => {
  const shift = moved(fact, value, { [right]: 0.4, [wrong]: 0.5 });
  expect(0.4 * shift(right)).toBeGreaterThan(0.5 * shift(wrong));
});

test('those who see something else answer as is usual', () => {
  const { values, rows } = tableFor('whatChanged');
  const row = rows.get('network-unstable');
  const of = (value: string) => row?.[values.indexOf(value)] ?? 0;
  expect(of('first')).toBeGreaterThan(2 * of('rights'));
});

test('what makes no sense is not heard: whoever signs in with a secret tells nothing of a SAS', () => {
  const possible = ['sas-expired', 'login-secret-invalid'].map((cause) => ({ cause, probability: 0.5 }));
  const told = { sasEnds: 'no' };
  expect(shiftBy(knowledge, NO_EVIDENCE, told, possible)('sas-expired')).toBeGreaterThan(1);
  expect(shiftBy(knowledge, NO_EVIDENCE, { auth: 'entra', ...told }, possible)('sas-expired')).toBeLessThanOrEqual(1);
});
