import type { Facts } from '../../../knowledge/facts/facts.ts';
import { isSpokenAgainst } from '../../../knowledge/questions/against.ts';

test.each<[Facts, cause: string, boolean]>([
  [{ ruleForm: 'public' }, 'firewall-blocked', true],
  [{ ruleForm: 'nothing' }, 'firewall-blocked', false],
  [{ ruleForm: 'public' }, 'firewall-propagation', false],
  [{ ruleForm: 'public' }, 'sas-expired', false],
  [{ tool: 'azcopy' }, 'firewall-blocked', false],
  [{}, 'firewall-blocked', false],
])('%j speaks against %s: %s', (given, cause, isAgainst) => {
  expect(isSpokenAgainst(given, cause)).toBe(isAgainst);
});
