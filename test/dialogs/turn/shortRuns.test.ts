import { shortRuns } from '../../../dialogs/turn/shortRuns.ts';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { fakeDeps } from '../../support/fakeDeps.ts';
import { talkTo } from '../../support/talkTo.ts';

const many = (unit: string) => unit.repeat(20_000);

test.each([
  ['blanks', ' '],
  ['tabs and blanks', '\t '],
  ['dots', '.'],
  ['different marks', '?!'],
  ['full stops of Japanese', '。'],
  ['digits', '0'],
  ['characters of two halves', '😀'],
])('of a row of %s a hundred characters are left', (_name, unit) => {
  const { length } = shortRuns(many(unit));
  expect(length).toBeGreaterThan(98);
  expect(length).toBeLessThan(102);
});

test.each([
  ['a table', `| a |${' '.repeat(90)}| b |`],
  ['a line between two runs', '='.repeat(80)],
  ['a long name', many('a')],
  ['words', many('can I ')],
])('%s stays as it is', (_name, text) => {
  expect(shortRuns(text)).toBe(text);
});

test.each([
  ['at the start', []],
  ['in the middle of a case', ['ERROR CODE: AuthorizationPermissionMismatch']],
])('%s, what reads a message never sees a longer row', async (_name, before) => {
  const knowledge = openKnowledge();
  const read: string[] = [];
  const talk = talkTo(
    fakeDeps({
      diagnose: (report, facts) => {
        read.push(report);
        return diagnose(knowledge, report, facts);
      },
    }),
  );
  for (const text of before) await talk.says(text);
  await talk.says(`I tried azcopy copy ${many('.')} x`);
  const [text] = read.filter((one) => one.includes('I tried'));
  expect(text).toContain(`I tried azcopy copy ${'.'.repeat(100)} x`);
});
