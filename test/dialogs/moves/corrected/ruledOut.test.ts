import { namesAPart, ruledOut } from '../../../../dialogs/moves/corrected/ruledOut.ts';

const CAUSES = [
  { id: 'firewall-blocked', title: "The account's network rules refuse this address" },
  { id: 'key-invalid', title: 'The account key is wrong or was regenerated' },
  { id: 'clock-skew', title: "This machine's clock is off" },
  { id: 'rbac-role-missing', title: 'The identity has no data role here' },
];

test.each([
  ['key is right, checked', 'key-invalid'],
  ['Schlüssel stimmt, daran liegt es nicht', 'key-invalid'],
  ['the clock is fine', 'clock-skew'],
  ['時計は正しいです', 'clock-skew'],
  ['the role is in place, checked', 'rbac-role-missing'],
  ["firewall is off, so it can't be that", 'firewall-blocked'],
  ['tried that, still fails', undefined],
  ['hat nichts gebracht', undefined],
])('“%s” rules out %s', (said, cause) => {
  expect(ruledOut(CAUSES, said)).toBe(cause);
});

const RULE = { id: 'lifecycle-not-applied', title: 'The lifecycle rule has not run yet, or does not match' };
const PAGE = 'Changed within two days: wait. Prefix: write it with the container.';

test.each([
  ['the prefix of the rule is right', true],
  ['the rule is right', false],
  ['the rule is right, I looked twice', false],
  ['the rule is right, it has a prefix', false],
])('“%s” names a part of the cause: %s', (said, part) => {
  expect(namesAPart(RULE, PAGE, said)).toBe(part);
});
