/**
 * `npm run simulate`: how many questions simulated users are asked, and where they end; and what the questions bring to the
 * reporters of real reports, answered by a ranker that has not seen theirs (minutes; `-- --quick` leaves them out).
 */
import { SYMPTOMS } from '../dialogs/symptoms.ts';
import { openKnowledge } from '../knowledge/open.ts';
import { unseenReports } from './support/crossScore.ts';
import { menuCases } from './support/menuCases.ts';
import { roundsOf, talkWith } from './support/reporters.ts';
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

/** First cause right before any question and after each of three; what was asked for nothing. */
function showReporters(): void {
  const unseen = unseenReports(knowledge).filter(({ example }) => example.source);
  const {
    talks: all,
    right,
    asked,
    idle,
    unknown,
    spoiled,
    wrong,
  } = roundsOf(unseen.map((one) => talkWith(knowledge, one)));
  const share = (part: number) => `${part} (${((100 * part) / all).toFixed(1)} %)`;
  const questions = asked.reduce((sum, many) => sum + many, 0);
  process.stdout.write(
    `\nreporters of ${all} real reports, cross-validated: first right ${right.map(share).join(' > ')}\n` +
      `  ${questions} questions (${asked.join(', ')}), ${idle} did not matter, ${unknown} not known; ${spoiled.length} right ones made wrong\n`,
  );
  const lines = wrong.map(
    (one) =>
      `    ${one.source}: ${one.firsts.join(' > ')} (accepted ${one.accept.join(', ')}) after ${one.asked.map(({ fact, value }) => `${fact}=${value}`).join(', ') || 'no question'}`,
  );
  if (verbose) process.stdout.write(`${lines.join('\n')}\n`);
}

if (!process.argv.includes('--quick')) showReporters();
