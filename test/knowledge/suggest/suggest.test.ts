import { openKnowledge } from '../../../knowledge/open.ts';
import { isName, mostAsked, suggest } from '../../../knowledge/suggest/suggest.ts';

const knowledge = openKnowledge();
const names = (words: string, skip = 0, count = 5) =>
  suggest(knowledge, words, { skip, count }).offers.map(({ name }) => name);

test.each([
  ['a code', 'AuthorizationPermissionMismatch', 'AuthorizationPermissionMismatch'],
  ['a code in lower case', 'authorizationpermissionmismatch', 'AuthorizationPermissionMismatch'],
  ['a code as words', 'authorization permission mismatch', 'AuthorizationPermissionMismatch'],
  ['a code of Storage Mover', 'azsm1024', 'AZSM1024'],
  ['a status', '403', '403'],
  ['a status as it is said', 'HTTP 403', '403'],
  ['an exit code', 'exit code 2', 'exit code 2'],
  ['a cause by its id', 'sas-expired', 'sas-expired'],
  ['a table by its name', 'roles', 'roles'],
])('%s stands first: %s', (_name, words, first) => {
  expect(names(words)[0]).toBe(first);
});

test.each([
  ['the beginning of a code', 'authorizationperm', 'AuthorizationPermissionMismatch'],
  ['the beginning of a number', 'AZSM102', 'AZSM1024'],
  ['the beginning of a word', 'rehydr', 'tiers'],
  ['a slip in a code', 'AuthorizationPermisionMismatch', 'AuthorizationPermissionMismatch'],
  ['a slip at the end of a code', 'ThrottlingEror', 'ThrottlingError'],
  ['a slip in a word that is not typed to its end', 'autorizatio', 'AuthorizationFailure'],
  ['a British spelling', 'AuthorisationFailure', 'AuthorizationFailure'],
  ['two words, one with a slip', 'sas expird', 'sas-expired'],
  ['words in another order', 'expired sas', 'sas-expired'],
  ['a question', 'how do i mount a file share', 'mount-file-share'],
  ['German', 'SAS ist abgelaufen', 'sas-expired'],
  ['Japanese', '期限', 'sas-expired'],
])('%s finds it: %s', (_name, words, wanted) => {
  expect(names(words, 0, 10)).toContain(wanted);
});

test('numbers are no slips of each other', () => {
  expect(names('AZSM1028')).not.toContain('AZSM1027');
});

test('behind a code stand its causes', () => {
  expect(names('AuthorizationPermissionMismatch')).toEqual(expect.arrayContaining(['rbac-role-missing']));
});

test('nothing is found for what nobody wrote about', () => {
  expect(suggest(knowledge, 'qqqqzzzz', { skip: 0, count: 5 })).toEqual({ offers: [], total: 0 });
});

test('pages follow each other without gap or repeat, and end', () => {
  const { total } = suggest(knowledge, 'blob', { skip: 0, count: 1 });
  const all = Array.from({ length: Math.ceil(total / 7) + 1 }, (_, page) => names('blob', page * 7, 7)).flat();
  expect([all.length, new Set(all).size]).toEqual([total, total]);
});

test('no code is offered twice', () => {
  const all = names('40', 0, 500).map((name) => name.toLowerCase());
  expect(new Set(all).size).toBe(all.length);
});

test('each offer has a title, and no placeholder is left in it', () => {
  const everything = 'abcdefghijklmnopqrstuvwxyz'
    .split('')
    .flatMap((sign) => suggest(knowledge, sign, { skip: 0, count: 2000 }).offers);
  const wrong = everything.filter(({ title, text }) => title.trim() === '' || /\{[a-z]\w*\}/.test(`${title} ${text}`));
  expect([everything.length > 500, wrong]).toEqual([true, []]);
});

test('titles of causes are in the language that is asked for', () => {
  const titles = (language: string) =>
    suggest(knowledge, 'sas-expired', { skip: 0, count: 1 }, language).offers.map(({ title }) => title);
  expect([titles('en'), titles('de')]).toEqual([['The SAS has expired'], ['Die SAS ist abgelaufen']]);
});

test('is it a name as a whole?', () => {
  expect(['403', 'sas-expired', 'AZSM1024', 'it hangs', '40'].map((words) => isName(knowledge, words))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

describe('without words', () => {
  const page = { skip: 0, count: 4 };

  test('what is common in the field comes first', () => {
    const first = mostAsked(knowledge, new Map(), page).offers.map(({ name }) => name);
    expect(first).toContain('sas-expired');
  });

  test('what was asked for here goes before it', () => {
    const asked = new Map([
      ['tiers', 2],
      ['AZSM1024', 5],
    ]);
    expect(
      mostAsked(knowledge, asked, page)
        .offers.map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['AZSM1024', 'tiers']);
  });
});

test('one search takes less than 50 ms', () => {
  suggest(knowledge, 'x', { skip: 0, count: 1 });
  const words = ['a', 'autorizat', 'azcopy copy hangs', '403', 'expired sas', 'blob'];
  const slowest = Math.max(
    ...words.map((one) => {
      suggest(knowledge, one, { skip: 0, count: 25 });
      const began = process.cpuUsage();
      suggest(knowledge, one, { skip: 0, count: 25 });
      return process.cpuUsage(began).user / 1000;
    }),
  );
  expect(slowest).toBeLessThan(50);
});
