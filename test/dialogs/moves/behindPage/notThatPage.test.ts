/** A page that was not what was meant gives way to the one that is wanted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { wantedInstead } from '../../../../dialogs/moves/behindPage/notThatPage.ts';
import { knowingTalk } from '../../../support/knowingTalk.ts';

const ROWS: string[][] = parse(readFileSync(join(import.meta.dirname, 'notThatPage.yaml'), 'utf8'));

test.each(ROWS.map((row) => [`“${row[0]}” “${row[1]}”`, row] as const))('%s', async (_name, row) => {
  const [asked = '', ...told] = row;
  const talk = knowingTalk();
  await talk.says(asked);
  await talk.says(told.shift() ?? '');
  const { text } = talk.last();
  for (const pattern of told) {
    if (pattern.startsWith('!')) expect(text).not.toMatch(new RegExp(pattern.slice(1), 'mu'));
    else expect(text).toMatch(new RegExp(pattern, 'u'));
  }
});

test.each([
  ["that's not what I meant: how do I list them", 'how do I list them'],
  ['nein, ich meinte die Warteschlangen in Azure', 'die Warteschlangen in Azure'],
  ['違います、キューの削除方法です', 'キューの削除方法です'],
  ['and how long does that take', undefined],
  ['no', undefined],
  ['it says that this is not the right key, so I took the other one', undefined],
])('what is wanted in place of the page: %s', (said, wanted) => {
  expect(wantedInstead(said)).toBe(wanted);
});
