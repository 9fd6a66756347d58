/** `npm run score`: the score card. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Example, NO_STORAGE, readExamples } from '../knowledge/learn/examples.ts';
import { FIGURES, LIMITS } from '../knowledge/learn/join.ts';
import { openKnowledge } from '../knowledge/open.ts';
import { script } from '../knowledge/tools/script.ts';
import saved from './score.json' with { type: 'json' };
import { type Answered, crossScore, isBrief, isRight } from './support/crossScore.ts';
import { learningCurve, type Point } from './support/learningCurve.ts';
import { chooseLimits, judgeLimits } from './support/limitFolds.ts';
import { type Score, scoreRuns } from './support/score.ts';
import { calibration, confusions, familyOf, figuresOf, showFigures } from './support/scoreCard.ts';

const asked = script(
  'npm run score --',
  'How good the diagnosis is on reports that it has not seen, and on recorded runs.',
)
  .option('--misses', 'list what was answered wrongly')
  .option('--curve', 'measure anew what more examples bring')
  .option('--fit', 'keep the weights of the joint that it finds (look at the runs before and after)')
  .option('--save', 'keep the figures below which later changes may not fall')
  .parse()
  .opts<{ misses?: true; curve?: true; fit?: true; save?: true }>();
const say = (...rows: string[]) => process.stdout.write(`${rows.join('\n')}\n`);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`.padStart(8);

function showRuns(score: Score): string {
  const { family, reports, first, withinThree, wrongThoughCertain, misses } = score;
  const figures = `${family.padEnd(28)} ${String(reports).padStart(4)}  first ${percent(first, reports)}  within three ${percent(withinThree, reports)}  wrong though certain ${percent(wrongThoughCertain, reports)}`;
  const missed = misses.map(
    ({ id, got, accept }) => `    ${id}: ${got.join(', ') || 'nothing'}; accepted: ${accept.join(', ')}`,
  );
  return [figures, ...(asked.misses ? missed : [])].join('\n');
}

/** The parts of the real reports that are shown by themselves. */
const PARTS: [string, (example: Example) => boolean][] = [
  ['all real reports', () => true],
  ['  told in words', ({ kind }) => kind === 'prose'],
  ['  pasted', ({ kind }) => kind === 'pasted'],
  ['  never seen by an author', ({ seen }) => !seen],
  ['    told in words', ({ seen, kind }) => !seen && kind === 'prose'],
  ['    pasted', ({ seen, kind }) => !seen && kind === 'pasted'],
];

const partsOf = (real: Answered[]) =>
  PARTS.map(([name, wanted]) => ({ name, figures: figuresOf(real.filter(({ example }) => wanted(example))) }));

function showMisses(real: Answered[]): string[] {
  return real
    .filter((one) => !isRight(one))
    .map(({ example, causes, certainty }) => {
      const got = causes.slice(0, 3).map(({ id, confidence }) => `${id} ${Math.round(100 * confidence)} %`);
      return `  [${certainty}] ${example.source}: ${got.join(', ') || 'nothing'}; accepted: ${example.accept.join(', ')}`;
    });
}

const showCurve = (points: readonly Point[]) =>
  points.map(
    ({ written, reports, first, withinThree }) =>
      `  ${String(written).padStart(6)} written texts  first ${percent(first, reports)}  within three ${percent(withinThree, reports)}`,
  );

function showLimits(answered: readonly Answered[]): string[] {
  const { certain, wrong, folds, kept, likelyKept } = judgeLimits(answered);
  const best = chooseLimits(answered);
  return [
    `  shipped: certain from ${LIMITS.certain}, by words alone from ${LIMITS.certainByWords}; all folds together would choose ${best.certain} and ${best.certainByWords}`,
    `  certain: ${certain} of ${answered.length}, ${wrong} of them wrong; ${kept} of ${folds} folds keep to one in a hundred`,
    `  likely, by the limit that is shipped: in ${likelyKept} of ${folds} folds three of four are right`,
  ];
}

const knowledge = openKnowledge();
const examples = readExamples();
const { answered, weights } = crossScore(knowledge, examples);
const real = answered.filter(({ example }) => example.source);
const foreign = answered.filter(({ example }) => example.accept[0] === NO_STORAGE && !example.source);
const brief = answered.filter(({ example }) => isBrief(example));
const parts = partsOf(real);
const refused = foreign.filter(isRight).length;
const runs = scoreRuns(knowledge);

say('Cross-validated, each report by a ranker that has not seen its thread:', '');
say(...parts.map(({ name, figures }) => showFigures(name, figures)));
say(
  '',
  showFigures('a few words, written', figuresOf(brief)),
  `  of them ${brief.filter(({ causes }) => causes.length === 0).length} get no cause`,
  `no storage trouble: ${refused} of ${foreign.length} get no cause (${percent(refused, foreign.length).trim()})`,
);
say('', 'By family:');
for (const [family, own] of Map.groupBy(real, ({ example }) => familyOf(example.accept[0] ?? '')))
  say(showFigures(`  ${family}`, figuresOf(own)));
say(
  '',
  'Calibration:',
  ...calibration(real),
  'of a few words:',
  ...calibration(brief),
  '',
  'Limits of certainty, chosen by nine folds and judged by the tenth:',
  ...showLimits(real),
  '',
  'Taken for each other:',
  ...confusions(real),
);
if (asked.misses) say('', 'Misses (read them for their kind; their words do not go on pages):', ...showMisses(real));
const curve: Point[] = asked.curve ? learningCurve(knowledge, examples) : saved.curve;
say(
  '',
  'Learning curve (the ranker alone, taught with written texts only; kept by `--curve --save`):',
  ...showCurve(curve),
);
say('', 'Recorded AzCopy runs:', ...runs.map(showRuns));

if (asked.fit) {
  const rounded = weights.map((weight) => Math.round(1000 * weight) / 1000);
  const joint = { weights: Object.fromEntries(FIGURES.map((name, at) => [name, rounded[at]])), limits: LIMITS };
  writeFileSync(join(import.meta.dirname, '../knowledge/learn/join.json'), `${JSON.stringify(joint, null, 2)}\n`);
}

if (asked.save) {
  const figures = {
    examples: examples.length,
    reports: Object.fromEntries(
      parts.map(({ name, figures }) => [name.trim() + (name.startsWith('    ') ? ', never seen' : ''), figures]),
    ),
    brief: figuresOf(brief),
    foreign: { reports: foreign.length, refused },
    curve,
    runs: Object.fromEntries(
      runs.map(({ family, first, withinThree, wrongThoughCertain }) => [
        family,
        { first, withinThree, wrongThoughCertain },
      ]),
    ),
  };
  writeFileSync(join(import.meta.dirname, 'score.json'), `${JSON.stringify(figures, null, 2)}\n`);
}
