import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExamples } from '../../../knowledge/learn/examples.ts';
import { fromShares, markedLesson, readShare } from '../../../knowledge/learn/lessons.ts';
import { assemble } from '../../../knowledge/pages/assemble.ts';

const TEXTS = [
  'The copy job fails with 403 since last Monday. The firewall of the account was switched on that very day.',
  'Mounting the share says error 53. Port 445 is closed by the provider, as we found out this morning.',
  'Short one.',
  'RESPONSE Status: 403 This request is not authorized to perform this operation.\nERROR CODE: AuthorizationFailure',
  'The copy job fails with 403 since last Monday. We use azcopy with a SAS that a colleague made in May.',
];

const root = mkdtempSync(join(tmpdir(), 'storagebot-lessons-'));
afterAll(() => rmSync(root, { recursive: true }));

test('however many read the examples, the lessons are the same ones in the same order: wholes, pages, parts', () => {
  mkdirSync(join(root, 'written'));
  writeFileSync(
    join(root, 'written', 'firewall.md'),
    TEXTS.map((text) => `\`\`\`report\n${text}\n\`\`\`\n`).join('\n'),
  );
  const knowledge = assemble({ causes: [], codePages: [], answers: [], releases: [] });
  const readBy = (of: number) =>
    fromShares(
      knowledge,
      Array.from({ length: of }, (_, number) => readShare(knowledge, { number, of }, root)),
    );
  const lessons = readBy(1);
  const firstPart = lessons.findIndex(({ part }) => part);
  expect(lessons.slice(0, firstPart)).toEqual(readExamples(root).map((one) => markedLesson(knowledge, one)));
  expect(lessons.slice(firstPart).every(({ part }) => part)).toBe(true);
  expect(lessons.length - firstPart).toBeGreaterThanOrEqual(6);
  for (const readers of [2, 3, 7]) expect(readBy(readers)).toEqual(lessons);
});
