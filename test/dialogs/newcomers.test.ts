/** People who do not know the words, and what the last message of each talk is answered: newcomers.yaml says what must show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { diagnose } from '../../knowledge/diagnose.ts';
import { explain } from '../../knowledge/explain.ts';
import { intentOf } from '../../knowledge/learn/intents.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { cardFaults } from '../support/cardFaults.ts';
import { fakeDeps } from '../support/fakeDeps.ts';
import { talkTo } from '../support/talkTo.ts';

jest.setTimeout(60_000);

const TALKS = parse(readFileSync(join(import.meta.dirname, 'newcomers.yaml'), 'utf8')) as string[][];
const knowledge = openKnowledge();

test.each(TALKS.map((talk) => [talk.slice(0, -1).join('” “'), talk] as const))('“%s”', async (_name, talk) => {
  const talking = talkTo(
    fakeDeps({
      explain,
      intentOf,
      diagnose: (report, facts, tried = [], suspicions = [], later = '', asked?: number) =>
        diagnose(knowledge, report, facts, { tried, suspicions, later, asked }),
    }),
  );
  for (const said of talk.slice(0, -1)) await talking.says(said);
  expect(talking.last().text).toMatch(new RegExp(talk.at(-1) as string, 'iu'));
  expect(cardFaults(talking.last().card)).toEqual([]);
});
