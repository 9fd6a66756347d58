/** What a log is sure of has a step; a guess has what would be seen, and nothing to do. */
import { createReadStream, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { showReport } from '../../../bot/cli/logReport.ts';
import { logCard } from '../../../dialogs/cards/logCard.ts';
import { phrasesFor } from '../../../dialogs/phrases.ts';
import { readLogs } from '../../../knowledge/log/read.ts';
import { openKnowledge } from '../../../knowledge/open.ts';

const logOf = (run: string) => {
  const folder = join('test/runs', run);
  const name = readdirSync(folder).find((file) => file.endsWith('.log') && !file.includes('scanning')) as string;
  return join(folder, name);
};

const readRun = (run: string) => {
  const path = logOf(run);
  return readLogs(openKnowledge(), [{ name: basename(path), bytes: createReadStream(path) }]);
};

test.each([
  ['firewall-blocked-upload', 'firewall-blocked', /network-rule|allow its one public address/],
  ['rbac-role-missing-spn-upload', 'rbac-role-missing', /role assignment create/],
])('%s: a code alone shows no command', async (run, cause, step) => {
  const report = await readRun(run);
  const [first] = report.causes;
  expect(first).toMatchObject({ id: cause, certainty: 'unsure', fix: '', tell: expect.any(String) });
  expect(first?.rivals?.length).toBeGreaterThan(1);
  const shown = [stripVTControlCharacters(showReport(report)), logCard(report, 'job.log', phrasesFor('en')).text];
  for (const text of shown) {
    expect(text).not.toMatch(step);
    expect(text).toContain(first?.rivals?.[0]?.title);
  }
});

test.each([
  ['archived-download', 'blob-archived', 'certain', /Rehydrate one blob/],
  ['sas-expired-upload', 'sas-expired', 'certain', /Make a new SAS/],
])('%s: what the lines name has its first step', async (run, cause, certainty, step) => {
  const report = await readRun(run);
  expect(report.causes[0]).toMatchObject({ id: cause, certainty, fix: expect.stringMatching(step) });
  expect(stripVTControlCharacters(showReport(report))).toMatch(step);
});

test('no guess in any recorded log has a step', async () => {
  const all = await Promise.all(
    readdirSync('test/runs')
      .filter((run) => run.includes('-upload'))
      .map(readRun),
  );
  const causes = all.flatMap((report) => report.causes);
  expect(causes.length).toBeGreaterThan(25);
  expect(causes.filter(({ certainty, fix }) => (certainty === 'unsure') !== (fix === ''))).toEqual([]);
});
