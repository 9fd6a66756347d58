/** "Is 8 GB enough?": an amount beside what a page says of such amounts. */
import { amountAsked } from '../../../knowledge/followUps/amountAsked.ts';

const KEY = 'A user delegation SAS is signed with a key that lives at most seven days.';
const ROLE = 'A role counts after up to ten minutes.';
const FILE = 'One file of a share may have up to 4 TiB.';
const BLOCK = 'With a cap of 100 MB, use at least 200 MB of memory.';

test.each<[text: string, page: string[], fit: string | undefined, shown: number]>([
  ['can it last 10 days?', [KEY, FILE], 'beyond', 1],
  ['can it be valid for just a day', [KEY, FILE], 'within', 1],
  ['kann es zwei Wochen gelten: 14 Tage?', [KEY], 'beyond', 1],
  ['are 5 minutes enough?', [ROLE, FILE], 'short', 1],
  ['reichen 15 Minuten?', [ROLE], 'within', 1],
  ['10 分で足りますか', [ROLE], 'within', 1],
  ['would 5 TB do', [FILE, KEY], 'beyond', 1],
  ['is 3 TB ok', [FILE, KEY], 'within', 1],
  ['is 150 MB enough', [BLOCK], 'short', 1],
  ['is 8 hours enough', [KEY, ROLE], undefined, 2],
])('%s', (text, page, fit, shown) => {
  const asked = amountAsked(text, page);
  expect(asked?.fit).toBe(fit);
  expect(asked?.sentences).toHaveLength(shown);
});

test.each([
  ['no amount', 'is that enough', [KEY]],
  ['a number without a unit', 'is 4096 enough', [KEY]],
  ['two amounts, which are compared elsewhere', 'the quota is 5 TB and it holds 3 TB', [FILE]],
  ['another kind than the page has', 'is 8 GB enough', [KEY, ROLE]],
  ['a page that only asks', 'can it last 10 days', ['Longer than 7 days is wanted?']],
])('nothing is said of %s', (_what, text, page) => expect(amountAsked(text, page)).toBeUndefined());
