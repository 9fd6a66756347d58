/** Names of one's own in a query are those of the service again. */
import { withServiceNames } from '../../../knowledge/looks/ownKeys.ts';

const show = (query: string, output: string) => `az storage account show -n st1 --query "${query}"\n${output}`;

test.each([
  [
    '{p:publicNetworkAccess, d:networkRuleSet.defaultAction}',
    '{ "d": "Allow", "p": "Disabled" }',
    ['"defaultAction": "Allow"', '"publicNetworkAccess": "Disabled"'],
  ],
  ['{sku:sku.name}', '{ "sku": "Standard_LRS" }', ['"name": "Standard_LRS"']],
])('%s', (query, output, shown) => {
  const read = withServiceNames(show(query, output)).split('\n')[1];
  for (const one of shown) expect(read).toContain(one);
});

test('an output without such a query stays as it is', () => {
  const output = 'az storage account show -n st1\n{ "p": "Disabled" }';
  expect(withServiceNames(output)).toBe(output);
});
