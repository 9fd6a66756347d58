import { readKnowledge, showFault } from '../../../knowledge/pages/load.ts';
import { aCause, aCode, aKnowledge } from '../../support/aKnowledge.ts';

const faultsOf = (...pages: [string, string][]) => aKnowledge(...pages).faults.map(showFault);

describe('a page that cannot be read says where and what to write', () => {
  test.each([
    ['an unknown fact', aCause('x', 'facts: { colour: red }'), 'causes/x.md:7', 'the fact "colour" is unknown'],
    [
      'an unknown value',
      aCode('X', 'causes: [{ cause: x, when: { auth: SAS } }]'),
      'codes/storage/X.md:4',
      '"SAS" is no value of auth. Write sas, entra, key, anonymous.',
    ],
    ['a broken list', aCause('x', 'signs: [a, b'), 'causes/x.md:', 'the front matter is not valid YAML'],
    ['a number sign without quotes', aCause('x', 'signs:\n  - after # hours'), 'causes/x.md:8', 'put quotes around it'],
    [
      'a blank that may be missing',
      aCause('x', "signs: [{ pattern: 'a ?b' }]"),
      'causes/x.md:7',
      'a blank stands for any white space',
    ],
    [
      'a date in words',
      [
        'causes/x.md',
        '---\ncause: x\ntitle: t\ntell: t\nsources: [https://a.example/]\nreviewed: yesterday\n---\n',
      ] as [string, string],
      'causes/x.md:6',
      'write the date of the last review as 2026-11-20',
    ],
    ['no front matter', ['causes/x.md', '# Hello'] as [string, string], 'causes/x.md:1', 'no front matter'],
    [
      'no source',
      ['causes/x.md', '---\ncause: x\ntitle: t\ntell: t\nsources: []\nreviewed: 2026-01-01\n---\n'] as [string, string],
      'causes/x.md:5',
      'name at least one source',
    ],
  ])('%s', (_name, page, place, says) => {
    const [fault = ''] = faultsOf(page);
    expect(fault).toContain(place);
    expect(fault).toContain(says);
  });
});

test('yes, no and 403 need no quotes in a page', () => {
  const { knowledge, faults } = aKnowledge(
    aCause('x', 'facts: { dataRole: no }'),
    aCode('403', 'status: 403\ncauses: [x]'),
  );
  expect(faults).toEqual([]);
  expect(knowledge.causes.get('x')?.matter.facts).toEqual({ dataRole: 'no' });
  expect(knowledge.byCode.get('403')?.status).toEqual([403]);
});

test('kin share the causes of their page and may have their own', () => {
  const kin =
    'title: Leases\ncauses: [lease]\nentries:\n  - { code: LeaseOne, message: one }\n  - { code: LeaseTwo, causes: [other] }';
  const page: [string, string] = [
    'codes/storage/leases.md',
    `---\n${kin}\nsources: [https://a.example/]\nreviewed: 2026-01-01\n---\n`,
  ];
  const { knowledge } = aKnowledge(page);
  expect(knowledge.byCode.get('leaseone')?.causes).toEqual([{ cause: 'lease' }]);
  expect(knowledge.byCode.get('leasetwo')?.causes).toEqual([{ cause: 'other' }]);
});

test('samples keep their blanks and are no part of a section', () => {
  const body = '## Fix\n\n1. Do it.\n\n## Samples\n\n```sample expect=x auth=sas\n  a\n\n  b\n```\n';
  const page = aKnowledge(aCause('x', '', body)).knowledge.causes.get('x');
  expect(page?.samples).toEqual([
    { text: '  a\n\n  b', line: expect.any(Number), settings: { expect: 'x', auth: 'sas' } },
  ]);
  expect(page?.sections.map(({ heading, text }) => [heading, text])).toEqual([
    ['Fix', '1. Do it.'],
    ['Samples', ''],
  ]);
});

test('a Storage Mover code brings a cause of its own, before the general one', () => {
  const page: [string, string] = [
    'codes/storage-mover/AZSM1024.md',
    '---\ncode: AZSM1024\ntitle: t\ncauses: [rbac-role-missing]\nsources: [https://a.example/]\nreviewed: 2026-01-01\n---\n',
  ];
  expect(
    aKnowledge(page)
      .knowledge.byCode.get('azsm1024')
      ?.causes.map((one) => one.cause),
  ).toEqual(['azsm-1024', 'rbac-role-missing']);
});

test('the pages of the product can all be read', () => {
  expect(readKnowledge().faults.map(showFault)).toEqual([]);
});
