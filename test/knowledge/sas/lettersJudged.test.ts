/** What the letters of a SAS are worth for what is done, in a sentence. */
import { judgeLetters } from '../../../knowledge/sas/lettersJudged.ts';

test.each([
  ['rl', 'upload', true, /needs write \(`w`\).*with `rwl`/],
  ['racw', 'list', true, /needs list \(`l`\).*with `racwl`/],
  ['w', 'download', true, /needs read \(`r`\)/],
  ['racwdl', 'remove', false, /every letter that deleting needs/],
  ['rl', undefined, false, /allows read \(`r`\) and list \(`l`\), not create \(`c`\), write \(`w`\) or delete \(`d`\)/],
  ['racwdl', undefined, false, /all that most jobs take/],
])('sp=%s, %s', (letters, operation, lacks, says) => {
  const judged = judgeLetters(letters, { auth: 'sas', operation });
  expect(judged?.lacks).toBe(lacks);
  expect(judged?.says).toMatch(says);
});

test('what is no letter of a SAS is not judged', () => expect(judgeLetters('zz', { auth: 'sas' })).toBeUndefined());
