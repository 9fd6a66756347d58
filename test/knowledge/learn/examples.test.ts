import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkExamples, EXAMPLES_ROOT, readBlocks, readExamples } from '../../../knowledge/learn/examples.ts';
import { toLesson } from '../../../knowledge/learn/lessons.ts';

const CAUSES = new Set(['sas-expired', 'firewall-blocked']);

function faultsIn(part: string, text: string): string {
  const root = mkdtempSync(join(tmpdir(), 'examples-'));
  mkdirSync(join(root, part));
  writeFileSync(join(root, part, 'sas-expired.md'), text);
  return checkExamples(root, CAUSES)
    .map(({ line, says }) => `${line} ${says}`)
    .join('\n');
}

const REAL = 'source=https://github.com/contoso/app/issues/1';

describe('the check of examples', () => {
  test.each([
    ['accepts a real report', 'real', `\`\`\`report kind=prose ${REAL} also=firewall-blocked\ntext\n\`\`\``, ''],
    ['ignores prose between reports', 'written', 'a remark\n\n```report kind=pasted\ntext\n```\nanother', ''],
    ['wants the thread of a real one', 'real', '```report kind=prose\ntext\n```', '1 a real report names its thread'],
    ['wants the kind', 'written', '```report\ntext\n```', '1 write kind=prose or kind=pasted'],
    ['knows its settings', 'written', '```report kind=prose tool=az\ntext\n```', '1 tool= is no setting'],
    [
      'refuses an unknown cause',
      'written',
      '```report kind=prose also=nowhere\nx\n```',
      '1 the cause "nowhere" is unknown',
    ],
    ['refuses an empty one', 'written', '```report kind=prose\n\n```', '1 the example is empty'],
    [
      'finds doubles',
      'written',
      '```report kind=prose\ntext\n```\n```report kind=prose\ntext\n```',
      '4 the same text stands at examples/written/sas-expired.md:1',
    ],
    [
      'refuses a secret',
      'written',
      `\`\`\`report kind=prose\nhttps://contoso.blob.core.windows.net/c?sig=${'a1B2'.repeat(11)}%3D\n\`\`\``,
      '1 here stands what looks like a secret',
    ],
  ])('%s', (_name, part, text, says) => {
    const faults = faultsIn(part, text);
    if (says === '') expect(faults).toBe('');
    else expect(faults).toContain(says);
  });
});

test('a longer fence holds a shorter one', () => {
  expect(readBlocks('````report kind=prose\n```\ncode\n```\n````')[0]?.text).toBe('```\ncode\n```');
});

test('real and written reports are all there, each real one with its thread', () => {
  const examples = readExamples();
  expect(examples.filter(({ source }) => source).length).toBeGreaterThanOrEqual(279);
  expect(examples.filter(({ source }) => !source).length).toBeGreaterThanOrEqual(5199);
  const unknownCause = /unknown/;
  expect(checkExamples(EXAMPLES_ROOT, CAUSES).filter(({ says }) => !unknownCause.test(says))).toEqual([]);
});

test('what retells the kind of a real report is left out with it, and counts as written', () => {
  const all = readExamples();
  const threads = new Set(all.flatMap(({ source }) => source ?? []));
  expect(all.flatMap(({ kin }) => kin ?? []).filter((kin) => !threads.has(kin))).toEqual([]);
  const retold = all.find(({ kin }) => kin !== undefined);
  expect(retold && toLesson(retold)).toMatchObject({ group: retold?.kin, weight: 1 });
});
