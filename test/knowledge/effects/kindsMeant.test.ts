/** A kind of harm that a pattern finds is never left out for want of a literal. */
import { type KINDS, kindsInOrder } from '../../../knowledge/effects/kinds.ts';
import { kindsMeant } from '../../../knowledge/effects/kindsMeant.ts';
import { openKnowledge } from '../../../knowledge/open.ts';

const paragraphs = [...openKnowledge().causes.values()].flatMap(({ sections }) =>
  sections.flatMap(({ text }) => text.split('\n\n')),
);

test('in the paragraphs of all pages', () => {
  const found = paragraphs.flatMap((step) =>
    kindsInOrder.flatMap(([name, { does, told }]) => (does.test(step) || told?.test(step) ? [{ step, name }] : [])),
  );
  expect(found.length).toBeGreaterThan(300);
  expect(found.filter(({ step, name }) => !kindsMeant(step).some(([meant]) => meant === name))).toEqual([]);
});

test.each([
  ['AZ STORAGE ACCOUNT DELETE --name contoso', ['deletes']],
  ['Remove-AzStorageContainer -Name logs', ['deletes']],
  ['switch the account’s soft delete off', ['weakens']],
  ['Look at the metrics of the account.', []],
] as [string, (keyof typeof KINDS)[]][])('“%s” may mean %j', (step, kinds) => {
  const meant = kindsMeant(step).map(([name]) => name);
  expect(meant).toEqual(expect.arrayContaining(kinds));
  if (kinds.length === 0) expect(meant).toEqual([]);
});
