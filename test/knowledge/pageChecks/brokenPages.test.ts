/** What somebody who writes pages and no code hears of a slip on a page. */
import { readFileSync } from 'node:fs';
import { answerPage } from '../../../knowledge/answers/page.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { checkAnswers } from '../../../knowledge/pageChecks/checkAnswers.ts';
import { checkFile, objections } from '../../../knowledge/pageChecks/checkPages.ts';
import { viewPage } from '../../../knowledge/pageChecks/view.ts';
import { causePage } from '../../../knowledge/pages/load.ts';
import { planPage } from '../../../knowledge/tools/newPage.ts';
import { aKnowledgeFolder } from '../../support/knowledgeFolder.ts';

const PAGE = 'causes/quota-exceeded.md';
const page = readFileSync(`knowledge/${PAGE}`, 'utf8');

/** The page with one slip, and the number of its line. */
function slip(from: string | RegExp, to: string): { text: string; line: number } {
  const text = page.replace(from, to);
  expect(text).not.toBe(page);
  const before = page.split('\n');
  return { text, line: text.split('\n').findIndex((row, at) => row !== before[at]) + 1 };
}

test.each<[string, string | RegExp, string, string]>([
  ['one word where a list belongs', 'since: [grows]', 'since: grow', 'since: write a list, such as [one, other].'],
  ['a word that is none of the list', '[grows]', '[growth]', 'since.0: write one of expires, '],
  ['a number in words', 'common: 2', 'common: two', 'common: write a number.'],
  ['a number that is too large', 'common: 2', 'common: 9', 'common: write 5 or less.'],
  ['a field without its value', /^owner: .*$/m, 'owner:', 'owner: nothing stands behind it: '],
  ['a field of spaces', /^owner: .*$/m, 'owner: " "', 'owner: nothing stands here: '],
  ['a name that is misspelt', '  - says:\n', '  - say:\n', 'signs.0: there is no field "say" here.'],
  ['yes for true', 'common: 2', 'hurry: yes', 'hurry: write true or false.'],
  ['a date as in a letter', /^reviewed: .*$/m, 'reviewed: 26.11.2026', 'reviewed: write the date of the last review'],
  ['a source without https', '  - https://learn', '  - learn', 'sources.0: a source is an https address.'],
])('%s', (_name, from, to, says) => {
  const { text, line } = slip(from, to);
  const { faults } = causePage(PAGE, text);
  expect(faults).toEqual([{ file: PAGE, line, says: expect.stringContaining(says) }]);
});

test('a field that was taken out is missed', () => {
  expect(causePage(PAGE, page.replace(/^title: .*\n/m, '')).faults).toEqual([
    { file: PAGE, line: 1, says: 'title: is missing.' },
  ]);
});

const FIRST_FENCE = page.slice(0, page.indexOf('```')).split('\n').length;

test.each([
  ['the last', `${page}\n\`\`\`sample\nthe last words`, page.split('\n').length + 1],
  ['one of two', page.replace(/(```bash\n.*\n)```/, '$1'), FIRST_FENCE],
])('%s fence that does not end is named by its first line', (_name, text, line) => {
  expect(causePage(PAGE, text).faults).toEqual([
    { file: PAGE, line, says: expect.stringContaining('this fence does not end') },
  ]);
});

test('an alert’s page hears of such a fence too', () => {
  const file = 'alerts/x.md';
  const root = aKnowledgeFolder([file, '---\nwhen: []\n---\n\n## Next\n\n```kusto\nStorageBlobLogs']);
  expect(checkFile(root, file)).toContainEqual({ file, line: 7, says: expect.stringContaining('does not end') });
});

test.each([
  ['sh', '```bash.'],
  ['azurecli', '```bash.'],
  ['ps1', '```powershell.'],
  ['kql', '```kusto.'],
  ['golang', 'bash, powershell or cmd for commands'],
])('a fence named %s is not checked, and hears so', (name, says) => {
  const view = viewPage(PAGE, 'cause', [{ heading: 'Fix', text: `\`\`\`${name}\nx\n\`\`\``, line: 10 }]);
  const { length } = objections(view).filter((one) => one.line === 12 && one.says.includes(says));
  expect(length).toBe(1);
});

test('a new answer is read as it is made, and its words are still to be filled in', () => {
  const shelf = { root: '/nowhere', knowledge: () => ({ causes: new Map(), byCode: new Map(), answers: [] }) as never };
  const planned = planPage('answer', 'tag-blobs', shelf);
  if (planned.kind === 'refusal') throw new Error(planned.says);
  expect(planned.path).toBe('answers/tag-blobs.md');
  const { page: made, faults } = answerPage(planned.path, planned.text);
  expect(faults).toEqual([]);
  expect(made?.sections.map(({ heading }) => heading)).toEqual(['Answer']);
});

describe('an answer that copies says what becomes of what is there', () => {
  const text = readFileSync('knowledge/answers/upload-folder.md', 'utf8');
  const copies = (answer: string) => {
    const { page: made } = answerPage(
      'answers/upload-folder.md',
      `${text.split('## Answer')[0]}## Answer\n\n${answer}\n`,
    );
    if (!made) throw new Error('no page was made');
    return checkAnswers({ ...openKnowledge(), answers: [made] }).filter(({ says }) => says.includes('the same name'));
  };
  const FENCE = '```bash\nazcopy copy "{path}" "{url}?{sas}" --recursive\n```';

  test.each([
    ['unsaid', FENCE, 1],
    ['said', `${FENCE}\n\nWhat has the same name is replaced.`, 0],
    ['asked of the flag', FENCE.replace('--recursive', '--recursive --overwrite false'), 0],
    ['only listed', FENCE.replace('--recursive', '--recursive --dry-run'), 0],
    ['a copy within a sentence', 'Take `azcopy cp ./x "{url}?{sas}"` for it.', 1],
  ])('%s', (_name, answer, faults) => {
    expect(copies(answer)).toHaveLength(faults);
  });
});
