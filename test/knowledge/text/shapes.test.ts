import { parseResourceId } from '../../../knowledge/alerts/shapes/resource.ts';
import { fitsWildcard, holdsWildcard } from '../../../knowledge/text/shapes.ts';

test.each<[string, string, boolean]>([
  ['contosologs', 'ContosoLogs', true],
  ['contosologs', 'contosologs1', false],
  ['logs*', 'logs01', true],
  ['logs*', 'mylogs', false],
  ['*logs', 'mylogs', true],
  ['*logs', 'logs01', false],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['ab*ba', 'aba', false],
  ['*', '', true],
  ['', '', true],
  ['', 'a', false],
  ['a.c', 'abc', false],
])('%j fits %j: %j', (pattern, value, expected) => {
  expect(fitsWildcard(pattern, value)).toBe(expected);
});

test.each<[string, string, boolean]>([
  ['throttl', 'The request was THROTTLED', true],
  ['server*busy', 'the server is too busy now', true],
  ['busy*server', 'the server is too busy now', false],
])('%j stands in %j: %j', (pattern, value, expected) => {
  expect(holdsWildcard(pattern, value)).toBe(expected);
});

describe('what an alert may hold takes no time', () => {
  test.each<[string, string, string]>([
    ['a name of stars', '*a'.repeat(100_000), 'Transactions'],
    ['a name without an end', '*transactions', 'a'.repeat(200_000)],
    ['a name that nearly fits', '*a*a*a*a*b', 'a'.repeat(200_000)],
  ])('%s', (_name, pattern, value) => {
    expect(fitsWildcard(pattern, value)).toBe(false);
  });

  test('slashes without an end are no resource', () => {
    const start = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/contoso';
    expect(parseResourceId(`${start}///`)?.name).toBe('contoso');
    expect(parseResourceId(`${start}${'/'.repeat(200_000)}.`)).toBeUndefined();
  });
});
