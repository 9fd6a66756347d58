import { alertsEn } from '../../dialogs/phrases/alerts/en.ts';
import { effectsEn } from '../../dialogs/phrases/effects/en.ts';
import { en } from '../../dialogs/phrases/en.ts';
import { pagesEn } from '../../dialogs/phrases/pages/en.ts';
import { plansEn } from '../../dialogs/phrases/plans/en.ts';
import { type PhraseName, placeholders } from '../../dialogs/phrases/say.ts';
import { talkEn } from '../../dialogs/phrases/talk/en.ts';
import { teamsEn } from '../../dialogs/phrases/teams/en.ts';
import { phrasesFor, questionIn, translationIn } from '../../dialogs/phrases.ts';
import { factDefinition, factNames, questionInLanguage } from '../../knowledge/facts/facts.ts';
import { askFor } from '../../knowledge/questions/question.ts';

const NAMES = Object.keys(en) as PhraseName[];

/** Phrases that a language does not have yet; they are said in English. Take a name out when it is translated. */
const MISSING: Record<string, PhraseName[]> = { de: [], ja: [] };

describe.each(Object.keys(MISSING))('%s', (lang) => {
  const own = translationIn(lang);

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
    const typed = /`[^`]+`|\bexplain\b|check sas|npx storagebot sas/g;
    const words = (text: string) => [...new Set(text.match(typed))].sort();
    const changed = NAMES.filter((name) => own[name] && `${words(own[name])}` !== `${words(en[name])}`);
    expect(changed).toEqual([]);
  });
});

/** New facts may come before their translation: so many may lack one. Beyond that the failure lists them all. */
const MAY_LACK = 0.1;
const lacking = (missing: string[], all: string[]) => (missing.length > all.length * MAY_LACK ? missing : []);

/** Answers whose label is a name and the same everywhere. */
const NAMES_ONLY =
  /^[A-Z0-9][\w.…-]*( (Explorer|Mover|Stack Hub|Files|Lake \(dfs\)|Entra ID \(azcopy login\)|407))*$|^Proxy, 407$|^Microsoft Entra|^[\d, ]+$|^(?:Client|Server|Authorization|Network)\w*Error|^AuthorizationFailed|^ACCOUNT\./;

describe.each(['de', 'ja'])('the questions in %s', (lang) => {
  const asked = factNames().filter((fact) => factDefinition(fact).question);

  test('are nearly all there', () => {
    const missing = asked.filter((fact) => !questionInLanguage(fact, lang));
    expect(lacking(missing, asked)).toEqual([]);
  });

  test('translate nearly every answer that is more than a name', () => {
    const open = asked.flatMap((fact) =>
      factDefinition(fact)
        .answers.filter(
          ({ value, label }) =>
            !['Yes', 'No'].includes(label) &&
            !NAMES_ONLY.test(label) &&
            !questionInLanguage(fact, lang)?.labels?.[value],
        )
        .map(({ value }) => `${fact}.${value}`),
    );
    expect(lacking(open, asked)).toEqual([]);
  });
});

test('a question keeps its values in every language', () => {
  const english = askFor('auth');
  const german = questionIn(english, phrasesFor('de'));
  expect(german.answers).toEqual(english.answers);
  expect(german.labels).toEqual([
    'SAS (sig= in der URL)',
    'Microsoft Entra ID (azcopy login)',
    'Kontoschlüssel',
    'Gar nicht: öffentlicher Zugriff',
    'Etwas anderes',
    'Weiß ich nicht',
  ]);
});

test('yes and no are said in the language of the person', () => {
  expect(questionIn(askFor('dataRole'), phrasesFor('ja')).labels).toEqual(['はい', 'いいえ', 'わかりません']);
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
  const own = translationIn('ja') as Record<string, string | undefined>;
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

test('no two parts give a phrase one name: the later one would be said for both', () => {
  const names = [alertsEn, teamsEn, effectsEn, talkEn, pagesEn, plansEn].flatMap((part) => Object.keys(part));
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});
