/** The second message of a talk, as people write it: secondMessages.yaml says what must show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { cardFaults } from '../support/cardFaults.ts';
import { knowingTalk } from '../support/knowingTalk.ts';

jest.setTimeout(60_000);

interface Talk {
  first: string;
  then: Record<string, string>;
}

const TALKS = parse(readFileSync(join(import.meta.dirname, 'secondMessages.yaml'), 'utf8')) as Talk[];
const rows = TALKS.flatMap(({ first, then }) =>
  Object.entries(then).map(([said, shows]) => [first, said, shows] as const),
);

test.each(rows)('“%s”, then “%s”: %s', async (first, said, shows) => {
  const talk = knowingTalk();
  await talk.says(first);
  expect(await talk.says(said)).toBe(1);
  expect(talk.last().text).toMatch(new RegExp(shows, 'iu'));
  expect(cardFaults(talk.last().card)).toEqual([]);
});
