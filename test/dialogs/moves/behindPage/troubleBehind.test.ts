/** Trouble that is told behind a page is a case at once, with what the page was about; what only goes on is none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { knowingTalk } from '../../../support/knowingTalk.ts';

const ROWS: string[][] = parse(readFileSync(join(import.meta.dirname, 'troubleBehind.yaml'), 'utf8'));

test.each(ROWS.map((row) => [`“${row[0]}” “${row[1]}”`, row] as const))('%s', async (_name, row) => {
  const [asked = '', told = '', ...patterns] = row;
  const talk = knowingTalk();
  await talk.says(asked);
  await talk.says(told);
  const { text } = talk.last();
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) expect(text).not.toMatch(new RegExp(pattern.slice(1), 'u'));
    else expect(text).toMatch(new RegExp(pattern, 'u'));
  }
});
