/** What `explain` shows from what is kept is what it would show from the pages. */
import { keepPages, keptPage } from '../../../bot/cli/explainKept.ts';
import { showExplanation } from '../../../bot/cli/showExplanation.ts';
import { explainedIn } from '../../../knowledge/explain.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { placeNamed } from '../../../knowledge/pages/pageNames.ts';

const NOW = new Date('2026-11-26T21:30:00Z');
const { names, pages } = explainedIn(openKnowledge());

beforeAll(keepPages);

beforeAll(keepPages);

// Each reads the file of all pages anew, as the command does; a part of them keeps this quick.
const words = [...names.codes.keys(), ...names.causes.keys(), ...names.answers.keys()].filter((_, at) => at % 9 === 0);

test('every page, with the times of today', () => {
  const shownNow = (word: string) => {
    const page = pages[placeNamed(word, names) ?? -1];
    return page && showExplanation(word, page(NOW));
  };
  expect(words.filter((word) => keptPage(word, NOW) !== shownNow(word))).toEqual([]);
  expect(words.length).toBeGreaterThan(100);
});

test.each([
  ['in another case', 'authorizationfailure', 'AuthorizationFailure'],
  ['as a sentence has it', 'HTTP 403', '403'],
  ['with its words apart', 'exit code 2', 'exit-2'],
])('a word %s finds the same page', (_name, word, same) => {
  expect(keptPage(word, NOW)).toBe(keptPage(same, NOW));
});

test.each([['AuthorisationFailure'], ['no such thing'], ['__proto__'], ['']])('nothing is kept of “%s”', (word) => {
  expect(keptPage(word, NOW)).toBeUndefined();
});

test('a time moves with the clock', () => {
  const on = (day: string) => keptPage('AuthorizationFailure', new Date(`${day}T10:00:00Z`)) ?? '';
  expect(on('2026-01-02')).toContain('2026-01-02T18:00Z');
  expect(on('2027-05-06')).toContain('2027-05-06T18:00Z');
});
