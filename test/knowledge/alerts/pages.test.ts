/** The pages that say what alerts mean: whole, connected, and chosen as their lines ask. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadAlertPages, readAlertPage, readAlertPages } from '../../../knowledge/alerts/load.ts';
import { fill, fillQuery, findMeaning } from '../../../knowledge/alerts/meaning.ts';

const CAUSES = join(import.meta.dirname, '../../../knowledge/causes');
const causes = { has: (id: string) => /^azsm-\d{4}$/.test(id) || existsSync(join(CAUSES, `${id}.md`)) };
const pages = loadAlertPages();

test('no page has a fault, and every cause that one names has a page', () => {
  expect(readAlertPages(undefined, causes).faults).toEqual([]);
});

test.each([...pages.values()].map((page) => [page.meaning, page] as const))(
  '%s: its texts are whole without any word of an alert',
  (_name, page) => {
    const texts = [page.title, page.says, ...page.next].map((text) => fill(text, {}));
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
    expect(page.says.length).toBeGreaterThan(60);
  },
);

test.each(
  [...pages.values()].filter((page) => page.query).map((page) => [page.meaning, page.query as string] as const),
)('%s: its query is whole without any word of an alert', (_name, query) => {
  const rows = fillQuery(query, { table: 'StorageBlobLogs' }).split('\n');
  expect(rows[0]).toMatch(/^[A-Z]\w+$/);
  expect(rows.slice(1).every((row) => row.startsWith('|'))).toBe(true);
});

const aPage = (more: string, body = '## What it means\n\nSomething.\n\n## Check next\n\n1. Look.\n') =>
  `---\nmeaning: test\ntitle: A test\nwhen:\n  - { metric: Test }\nsources:\n  - https://learn.microsoft.com/azure\nreviewed: 2026-11-21\n${more}---\n\n${body}`;

test.each([
  ['a page without a meaning', aPage('', '## Check next\n\n1. Look.\n'), /write a section "## What it means"/],
  ['a page without steps', aPage('', '## What it means\n\nSomething.\n'), /numbered steps/],
  [
    'an unknown placeholder',
    aPage('', '## What it means\n\n{nothing}\n\n## Check next\n\n1. Look.\n'),
    /\{nothing\} is no placeholder/,
  ],
  ['an unknown field', aPage('colour: red\n'), /colour/i],
  ['a page without front matter', 'just text', /no front matter/],
])('%s is told with the remedy', (_name, text, says) => {
  expect(
    readAlertPage('alerts/test.md', text)
      .faults.map((fault) => fault.says)
      .join(' '),
  ).toMatch(says);
});

describe('which page', () => {
  test.each([
    [
      'the line that asks more',
      { source: ['metric'], metric: ['Transactions'], responseType: ['AuthorizationError'] },
      'refused',
    ],
    [
      'a metric alone',
      { source: ['metric'], metric: ['transactions'], type: ['microsoft.storage/storageaccounts'] },
      'traffic',
    ],
    [
      'not storage’s page for another service',
      { source: ['metric'], metric: ['Availability'], type: ['microsoft.cache/redis'] },
      'metric-rule',
    ],
    [
      'what the service said before who counted',
      { source: ['log'], table: ['StorageBlobLogs'], statusText: ['AuthorizationFailure'] },
      'refused',
    ],
    [
      'the longer pattern',
      { source: ['activity'], operation: ['Microsoft.Storage/storageAccounts/regenerateKey/action'] },
      'key-regenerated',
    ],
    ['the source when nothing else fits', { source: ['metric'], metric: ['Unheard'] }, 'metric-rule'],
  ])('%s', (_name, signs, meaning) => {
    expect(findMeaning(pages, signs)?.meaning).toBe(meaning);
  });
});

describe('filling', () => {
  test.each([
    ['a known word', '{api} fails', { api: 'PutBlob' }, 'PutBlob fails'],
    ['a fallback', 'it {api|cannot} do', {}, 'it cannot do'],
    ['nothing, and no double blank', 'the {api} call', {}, 'the call'],
    ['no link from outside', '{topic}', { topic: '[click](https://evil.example)' }, '(click)(https://evil.example)'],
  ])('%s', (_name, text, words, expected) => {
    expect(fill(text, words)).toBe(expected);
  });

  test('a value cannot break out of a query', () => {
    expect(fillQuery('T | where A == "{account}"', { account: 'x" or 1 == 1 //\n| drop' })).toBe(
      'T | where A == "x\\" or 1 == 1 // | drop"',
    );
  });

  test('a row whose value is not known is left out', () => {
    expect(fillQuery('T\n| where A == "{api}"\n| take 1', {})).toBe('T\n| take 1');
  });
});
