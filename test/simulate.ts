/**
 * `npm run simulate`: how many questions simulated users are asked, and where they end; and what the questions bring to the
 * reporters of real reports, answered by a ranker that has not seen theirs: once by the tables of the pages, once by what
 * was written down for each of them, and people who were made up to measure.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SYMPTOMS } from '../dialogs/case/symptoms.ts';
import { openKnowledge } from '../knowledge/open.ts';
import { script } from '../knowledge/tools/script.ts';
import { unseenReports } from './support/crossScore.ts';
import { answersOf, type HonestTalk, isHeldOut, talkHonestly, talksOfMadeUp } from './support/honestReporters.ts';
import { menuCases } from './support/menuCases.ts';
import { isRightAfter, roundsOf, type Talk, talkWith } from './support/reporters.ts';
import { readReports } from './support/score.ts';
import { type Case, dice, type Summary, summarise, walk } from './support/simulate.ts';

const { quick, save, verbose } = script(
  'npm run simulate --',
  'How many questions simulated users and the reporters of real reports are asked, and where they end.',
)
  .option('--quick', 'without the reporters of real reports, who take minutes')
  .option('--save', 'keep the figures')
  .option('--verbose', 'list who ends at a wrong cause')
  .parse()
  .opts<{ quick?: true; save?: true; verbose?: true }>();
const knowledge = openKnowledge();

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

interface Figures {
  talks: number;
  right: number[];
  asked: number[];
  idle: number;
  unknown: number;
  spoiled: number;
  /** Their first cause is wrong, and nobody asks anything. */
  wrongUnasked: number;
}

function figuresOf(talks: Talk[]): Figures {
  const { right, asked, idle, unknown, spoiled } = roundsOf(talks);
  const unasked = talks.filter((talk) => !isRightAfter(talk, 0) && talk.asked.length === 0);
  return { talks: talks.length, right, asked, idle, unknown, spoiled: spoiled.length, wrongUnasked: unasked.length };
}

/** First cause right before any question and after each of three; what was asked for nothing. */
function showTalks(name: string, talks: Talk[]): Figures {
  const figures = figuresOf(talks);
  const share = (part: number) => `${part} (${((100 * part) / talks.length).toFixed(1)} %)`;
  const questions = figures.asked.reduce((sum, many) => sum + many, 0);
  process.stdout.write(
    `\n${name}: ${talks.length}, first right ${figures.right.map(share).join(' > ')}\n` +
      `  ${questions} questions (${figures.asked.join(', ')}), ${figures.idle} did not matter, ${figures.unknown} not known; ${figures.spoiled} right ones made wrong; ${figures.wrongUnasked} wrong ones asked nothing\n`,
  );
  const lines = roundsOf(talks).wrong.map(
    (one) =>
      `    ${one.source}: ${one.firsts.join(' > ')} (accepted ${one.accept.join(', ')}) after ${one.asked.map(({ fact, value }) => `${fact}=${value}`).join(', ') || 'no question'}`,
  );
  if (verbose) process.stdout.write(`${lines.join('\n')}\n`);
  return figures;
}

/** As the formatter writes it: a list of numbers is one row. */
const inRows = (saved: object) =>
  JSON.stringify(saved, null, 2).replace(/\[[\s\d,]+\]/g, (list) =>
    list.replace(/\s+/g, ' ').replace(/\[ | \]/g, (at) => at.trim()),
  );

/** The held-out half is not shown one by one: pages are mended by the other. */
function showReporters(): void {
  const unseen = unseenReports(knowledge).filter(({ example }) => example.source);
  const byTables = unseen.map((one) => talkWith(knowledge, one));
  const honest = unseen.map((one) => talkHonestly(knowledge, one, answersOf(one.example.source) ?? {}));
  const [half, held] = [false, true].map((out) => honest.filter(({ source }) => isHeldOut(source) === out));
  const saved = {
    byTables: showTalks('reporters who answer by the tables', byTables),
    half: showTalks('who answer honestly, the half that pages were mended by', half as HonestTalk[]),
    held: figuresOf(held as HonestTalk[]),
    all: figuresOf(honest),
    fresh: figuresOf(talksOfMadeUp(knowledge, 'fresh')),
    further: figuresOf(talksOfMadeUp(knowledge, 'further')),
    vague: figuresOf(talksOfMadeUp(knowledge, 'vague')),
    drawn: figuresOf(talksOfMadeUp(knowledge, 'drawn')),
    drawnLater: figuresOf(talksOfMadeUp(knowledge, 'drawnLater')),
    drawnReal: figuresOf(talksOfMadeUp(knowledge, 'drawnReal')),
    free: honest.reduce((sum, { free }) => sum + free, 0),
    unheard: honest.reduce((sum, { unheard }) => sum + unheard.length, 0),
  };
  process.stdout.write(
    `\nheld out: ${JSON.stringify(saved.held)}\nall honest: ${JSON.stringify(saved.all)}\nmade up: ${JSON.stringify(saved.fresh)}\nfurther: ${JSON.stringify(saved.further)}\nvague: ${JSON.stringify(saved.vague)}\ndrawn: ${JSON.stringify(saved.drawn)}\ndrawn later: ${JSON.stringify(saved.drawnLater)}\ndrawn from real: ${JSON.stringify(saved.drawnReal)}\n`,
  );
  process.stdout.write(`${saved.free} free answers, ${saved.unheard} not heard\n`);
  if (save) writeFileSync(join(import.meta.dirname, 'reporters/figures.json'), `${inRows(saved)}\n`);
}

if (!quick) showReporters();
