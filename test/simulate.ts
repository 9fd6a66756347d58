/** `npm run simulate`: how many questions simulated users are asked, and where they end. */
import { SYMPTOMS } from '../dialogs/symptoms.ts';
import { openKnowledge } from '../knowledge/open.ts';
import { menuCases } from './support/menuCases.ts';
import { readReports } from './support/score.ts';
import { type Case, dice, type Summary, summarise, walk } from './support/simulate.ts';

const knowledge = openKnowledge();
const verbose = process.argv.includes('--verbose');

function show(name: string, summary: Summary): void {
  const share = ((100 * summary.right) / Math.max(1, summary.talks)).toFixed(1);
  process.stdout.write(
    `${name.padEnd(46)} ${String(summary.talks).padStart(5)} talks  questions: mean ${summary.meanQuestions.toFixed(2)}, most ${summary.mostQuestions}  labelled cause in front ${share} %  asked twice ${summary.twice.length}\n`,
  );
  if (verbose)
    for (const one of summary.wrong)
      process.stdout.write(`    ${one.id}: ends at ${one.first} after ${one.questions.join(', ') || 'no question'}\n`);
}

const talks = (cases: Case[], doesNotKnow: number) => {
  const roll = dice(20261121);
  return summarise(cases.map((one) => walk(knowledge, one, doesNotKnow, roll)));
};

const reports = readReports();
const samples: Case[] = [...knowledge.causes.values()].flatMap((page) =>
  page.samples
    .filter((sample) => sample.settings.expect === undefined)
    .map((sample) => ({ id: `${page.name}:${sample.line}`, text: sample.text, accept: [page.matter.cause] })),
);
for (const share of [0, 0.2]) {
  const users = share === 0 ? 'who know' : 'of whom 20 % do not know';
  show(`reports, users ${users}`, talks(reports, share));
  show(`samples of the pages, users ${users}`, talks(samples, share));
  show(`start menu without text, users ${users}`, talks(menuCases(knowledge, SYMPTOMS), share));
}
