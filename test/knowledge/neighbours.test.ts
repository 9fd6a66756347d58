import { explain } from '../../knowledge/explain.ts';
import { neighbourLines, neighboursOf } from '../../knowledge/neighbours.ts';
import { aCause, aKnowledge } from '../support/aKnowledge.ts';

const NEAR = 'placeholders: { what: the disk }\nneighbours: [{ cause: cold, tells: "{what} of {account} is cold" }]';

test('a neighbour is named by the title of its page, and told apart in one sentence', () => {
  const { knowledge } = aKnowledge(aCause('warm', NEAR), aCause('cold'));
  const found = neighboursOf(knowledge.causes.get('warm')!, (id) => knowledge.causes.get(id), { account: 'contoso' });
  expect(found).toEqual([{ id: 'cold', title: 'It is cold', tells: 'the disk of contoso is cold' }]);
  expect(neighbourLines(found)).toBe('- **It is cold** (cold): the disk of contoso is cold');
});

test('explain shows the neighbours of a cause below its page', () => {
  const page = explain('management-lock');
  expect(page?.sections.at(-1)).toEqual({
    heading: 'What else looks like this',
    text: expect.stringContaining('(policy-denied): '),
  });
});
