import { withoutCircumstances, withoutPlaces } from '../../../knowledge/questions/circumstances.ts';

test('where it runs and with what is no reason, and what changed may be one', () => {
  const facts = { tool: 'azcopy', location: 'azure', operation: 's2s', keysRotated: 'yes', proxy: 'yes' } as const;
  expect(withoutCircumstances(facts)).toEqual({ keysRotated: 'yes' });
  expect(withoutPlaces(facts)).toEqual({ keysRotated: 'yes', proxy: 'yes' });
});
