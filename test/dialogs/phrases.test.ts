import { en } from '../../dialogs/phrases/en.ts';
import { type PhraseName, phrasesFor, placeholders, TRANSLATIONS } from '../../dialogs/phrases.ts';

const NAMES = Object.keys(en) as PhraseName[];

/** Phrases that a language does not have yet; they are said in English. Take a name out when it is translated. */
const MISSING: Record<string, PhraseName[]> = { de: [], ja: [] };

describe.each(Object.keys(MISSING))('%s', (lang) => {
  const own = TRANSLATIONS[lang]!;

  test('lacks exactly the phrases that are listed as missing', () => {
    expect(NAMES.filter((name) => own[name] === undefined)).toEqual(MISSING[lang]);
  });

  test('has no phrase that English lacks', () => {
    expect(Object.keys(own).filter((name) => !(name in en))).toEqual([]);
  });

  test('fills the same places as English', () => {
    const other = NAMES.filter((name) => own[name] && `${placeholders(own[name])}` !== `${placeholders(en[name])}`);
    expect(other).toEqual([]);
  });

  test('keeps the words that must be typed', () => {
    const typed = /`[^`]+`|explain|check sas|npx storagebot sas/g;
    const words = (text: string) => [...new Set(text.match(typed))].sort();
    const changed = NAMES.filter((name) => own[name] && `${words(own[name])}` !== `${words(en[name])}`);
    expect(changed).toEqual([]);
  });
});

test.each([
  ['de-AT', 'Ja'],
  ['ja', 'はい'],
  ['DE_de', 'Ja'],
  ['fr-FR', 'Yes'],
  ['__proto__', 'Yes'],
  [undefined, 'Yes'],
])('the locale %s says %s', (locale, yes) => {
  expect(phrasesFor(locale)('yes')).toBe(yes);
});

test('a phrase that a language lacks is said in English', () => {
  const own = TRANSLATIONS.ja as Record<string, string | undefined>;
  const kept = own.thanks;
  try {
    delete own.thanks;
    expect(phrasesFor('ja')('thanks')).toBe(en.thanks);
  } finally {
    own.thanks = kept;
  }
});

test('a place without a value stays visible', () => {
  expect(phrasesFor('en')('noPage')).toContain('{word}');
});
