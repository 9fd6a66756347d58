/** `npm run score`: the score card. `npm run score -- --save` keeps the figures that later changes may not fall below. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '../knowledge/load.ts';
import { type Score, scoreAll } from './support/score.ts';

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`.padStart(8);

function show(score: Score): string {
  const { family, reports, first, withinThree, wrongThoughCertain, abstained, misses, codesMissing } = score;
  const figures = `${family.padEnd(30)} ${String(reports).padStart(4)}  first ${percent(first, reports)}  within three ${percent(withinThree, reports)}  wrong though certain ${percent(wrongThoughCertain, reports)}  abstained ${percent(abstained, reports)}`;
  const missed = misses.map(
    (miss) =>
      `    ${miss.withinThree ? '~' : 'x'} ${miss.id} [${miss.certainty}]: ${miss.got.join(', ') || 'nothing'}; accepted: ${miss.accept.join(', ') || 'nothing is wrong'}`,
  );
  return [figures, ...missed, ...codesMissing.map((line) => `    codes not found: ${line}`)].join('\n');
}

const scores = scoreAll(loadKnowledge());
process.stdout.write(`${scores.map(show).join('\n')}\n`);
if (process.argv.includes('--save')) {
  const floor = Object.fromEntries(
    scores.map(({ family, first, withinThree, wrongThoughCertain, codesMissing }) => [
      family,
      { first, withinThree, wrongThoughCertain, codesMissing: codesMissing.length },
    ]),
  );
  writeFileSync(join(import.meta.dirname, 'score.json'), `${JSON.stringify(floor, null, 2)}\n`);
}
