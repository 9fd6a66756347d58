import { openAlertPages } from '../../../knowledge/alerts/open.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { checkTranslations } from '../../../knowledge/pageChecks/checkTranslations.ts';
import { TRANSLATED, translationOf, translationsIn } from '../../../knowledge/translations/translations.ts';

const placeholders = (text = '') => (text.match(/\{[^}]*\}/g) ?? []).sort();

describe('titles and tells in other languages', () => {
  const pages = new Map([...openKnowledge().causes.values()].map((page) => [page.matter.cause, page]));

  it.each(TRANSLATED)('%s names only causes that have a page, with the placeholders of the page', (language) => {
    for (const [id, { title, tell }] of translationsIn(language)) {
      const page = pages.get(id);
      expect({ id, known: page !== undefined }).toEqual({ id, known: true });
      expect([id, placeholders(title), placeholders(tell)]).toEqual([
        id,
        placeholders(page?.matter.title),
        placeholders(page?.matter.tell),
      ]);
    }
  });

  it('has every cause of today in every language, of the words that it has now', () => {
    expect(checkTranslations({ ...openKnowledge(), alertPages: openAlertPages() })).toEqual([]);
  });

  it('names the title of a code that no language has', () => {
    const page = {
      matter: { title: 'A title of nobody', code: 'NewCode', causes: [] },
      family: 'storage',
      name: 'x',
      sections: [],
    };
    const says = checkTranslations({ causes: new Map(), codePages: [page as never] }).map((fault) => fault.says);
    expect(says).toEqual(
      TRANSLATED.map((language) => `“A title of nobody” is missing in ${language}: write the title of the code's page`),
    );
  });

  it.each([
    ['missing', 'a-new-cause', 'A new one', 'is missing'],
    ['stale', 'clock-skew', 'Other words than before', 'have changed'],
  ])('names what is %s', (_what, id, title, says) => {
    const causes = new Map([[id, { matter: { title, tell: '' } }]]) as never;
    expect(checkTranslations({ causes })).toHaveLength(TRANSLATED.length);
    expect(checkTranslations({ causes })[0]?.says).toContain(`${id}`);
    expect(checkTranslations({ causes })[0]?.says).toContain(says);
  });

  it('translates the same causes into every language', () => {
    expect([...translationsIn('ja').keys()]).toEqual([...translationsIn('de').keys()]);
  });

  it.each([
    ['de', 'sas-expired', 'Die SAS ist abgelaufen'],
    ['ja', 'sas-expired', 'SAS の有効期限が切れています'],
    ['en', 'sas-expired', undefined],
    ['de', 'constructor', undefined],
  ])('%s %s: %s', (language, cause, title) => {
    expect(translationOf(language, cause)?.title).toBe(title);
  });
});
