import { explain } from '../../../knowledge/explain.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { neighbourLines, neighboursOf, tellsApart, unnamedNeighbours } from '../../../knowledge/verdict/neighbours.ts';
import { aCause, aKnowledge } from '../../support/aKnowledge.ts';

const NEAR = 'placeholders: { what: the disk }\nneighbours: [{ cause: cold, tells: "{what} of {account} is cold" }]';
const { causes } = aKnowledge(aCause('warm', NEAR), aCause('cold')).knowledge;
const [warm, cold] = [causes.get('warm')!, causes.get('cold')!];

test('a neighbour is named by the title of its page, and told apart in one sentence', () => {
  const found = neighboursOf(warm, (id) => causes.get(id), { account: 'contoso' });
  expect(found).toEqual([{ id: 'cold', title: 'It is cold', tells: 'the disk of contoso is cold' }]);
  expect(neighbourLines(found)).toBe('- **It is cold** (cold): the disk of contoso is cold');
});

test('two causes are told apart by the page of either', () => {
  const sentence = { of: 'warm', tells: '{what} of {account} is cold' };
  expect([tellsApart(warm, cold), tellsApart(cold, warm)]).toEqual([sentence, sentence]);
  expect(tellsApart(cold, cold)).toBeUndefined();
});

test('a page learns who names it', () => {
  expect(unnamedNeighbours(cold, causes.values())).toEqual(['warm']);
  expect(unnamedNeighbours(warm, causes.values())).toEqual([]);
});

test('explain shows the neighbours of a cause below its page', () => {
  const page = explain('management-lock');
  expect(page?.sections.at(-1)).toEqual({
    heading: 'What else looks like this',
    text: expect.stringContaining('(policy-denied): '),
  });
});

describe('causes that tools mix up are told apart', () => {
  const { causes: real } = openKnowledge();
  test.each([
    ['firewall-blocked', 'nsp-denied'],
    ['management-lock', 'blob-immutable'],
    ['rbac-role-missing', 'data-role-wrong-service'],
    ['rbac-role-missing', 'arm-permission-missing'],
    ['throttled', 'hot-partition'],
    ['throttled', 'management-throttled'],
    ['blob-not-found', 'versioning-restore'],
    ['private-endpoint-path', 'private-dns-zone'],
    ['tls-untrusted-certificate', 'custom-domain-certificate'],
    ['sas-expired', 'sas-stored-policy'],
  ])('%s and %s', (one, other) => {
    expect(tellsApart(real.get(one)!, real.get(other)!)?.tells).toMatch(/^There .{20,}/);
  });
});
