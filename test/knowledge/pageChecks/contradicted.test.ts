/** A sign that decides alone is right of the reports that show it, or it does not decide. */
import type { Example } from '../../../knowledge/learn/examples.ts';
import { checkContradicted } from '../../../knowledge/pageChecks/contradicted.ts';
import { aCause, aKnowledge } from '../../support/aKnowledge.ts';

const sign = (rank: string) => `signs: [{ says: the disk is full, rank: ${rank} }]`;
const knowledgeWith = (rank: string) => aKnowledge(aCause('disk', sign(rank)), aCause('quota')).knowledge;

/** `disk:3` is three reports of the cause disk that all show the sign. */
function examples(...counts: string[]): Example[] {
  return counts.flatMap((count) => {
    const [cause = '', times = '0'] = count.split(':');
    return Array.from({ length: Number(times) }, (_, index) => ({
      accept: cause.split('+'),
      kind: 'prose' as const,
      text: `the disk is full, try ${index}`,
      codes: [],
      seen: false,
      suffices: true,
      file: `examples/written/${cause}.md`,
      line: index + 1,
    }));
  });
}

test.each([
  ['all are its own', 'detail', ['disk:5'], false],
  ['one odd report', 'detail', ['disk:5', 'quota:1'], false],
  ['two of seven', 'detail', ['disk:5', 'quota:2'], true],
  ['two of forty', 'detail', ['disk:38', 'quota:2'], false],
  ['others that accept it too', 'detail', ['disk:1', 'quota+disk:4'], false],
  ['texts that are none of ours', 'detail', ['disk:5', 'no-storage:5'], false],
  ['a sign that does not decide', 'code', ['disk:5', 'quota:5'], false],
])('%s', (_name, rank, counts, isFault) => {
  expect(checkContradicted(knowledgeWith(rank), examples(...counts)).length > 0).toBe(isFault);
});

test('the fault names the page, the counts, places and what to write', () => {
  expect(checkContradicted(knowledgeWith('detail'), examples('disk:1', 'quota:4'))).toEqual([
    {
      file: 'causes/disk.md',
      line: 1,
      says: 'disk!1 decides for disk in 1 examples of it and in 4 of other causes (examples/written/quota.md:1, examples/written/quota.md:2, examples/written/quota.md:3). Give the sign rank: code, or make it narrower.',
    },
  ]);
});
