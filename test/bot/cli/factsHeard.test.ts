import { factsHeard } from '../../../bot/cli/factsHeard.ts';
import { askFor } from '../../../knowledge/questions/question.ts';

test.each([
  ['auth', '1', { auth: 'sas' }],
  ['auth', 'Account key', { auth: 'key' }],
  ['auth', 'we sign in with a managed identity', { auth: 'entra', identity: 'managed-identity' }],
  ['networkRules', 'yes, selected networks', { networkRules: 'yes' }],
  ['networkRules', 'nope, it is open to all networks', { networkRules: 'no' }],
  ['dataRole', 'only Contributor', { dataRole: 'no' }],
  ['location', "it's my laptop at home", { location: 'local' }],
] as const)('asked for %s: “%s”', (fact, typed, facts) => {
  expect(factsHeard(askFor(fact), typed)).toMatchObject(facts);
});

test('words that tell another fact leave the one that was asked open', () => {
  const heard = factsHeard(askFor('networkRules'), 'we use a SAS');
  expect(heard).toMatchObject({ auth: 'sas' });
  expect(heard.networkRules).toBeUndefined();
});

test('words that tell nothing are nothing', () => {
  expect(factsHeard(askFor('networkRules'), 'hm')).toEqual({});
});
