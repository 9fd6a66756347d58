/** Which titles and tells have no translation, or one of other words than the page has now. */
import { createHash } from 'node:crypto';
import type { AlertPages } from '../alerts/load.ts';
import { type CodePage, causeOfCode, entriesOf, type Knowledge } from '../pages/assemble.ts';
import type { Fault } from '../pages/page.ts';
import { hasAlertTitle } from '../translations/alertTitles.ts';
import { hasTitle, ownerIn, TRANSLATED, translationsIn } from '../translations/translations.ts';

/** Changes with the English words, so that a translation knows which ones it is of. */
export function wordsMark(title: string, tell = ''): string {
  return createHash('sha256').update(`${title}\n${tell}`).digest('hex').slice(0, 8);
}

/** A code that is a cause itself has its title among the causes. */
const namesCode = (page: CodePage) => entriesOf(page).some(({ code }) => code !== undefined && !causeOfCode(code));

/** Titles of codes, as a card shows them beside the code. */
const titlesWithout = (language: string, codePages: readonly CodePage[]) =>
  [...new Set(codePages.filter(namesCode).map(({ matter }) => matter.title))].filter(
    (title) => !hasTitle(language, title),
  );

/** Headlines of alerts, as their cards show them. */
const alertTitlesWithout = (language: string, alertPages: AlertPages | undefined) =>
  [...new Set([...(alertPages?.values() ?? [])].map(({ title }) => title))].filter(
    (title) => !hasAlertTitle(language, title),
  );

/** Causes, codes that are causes by themselves, and the titles of the others and of alerts. */
export function checkTranslations({
  causes,
  codePages = [],
  alertPages,
}: Pick<Knowledge, 'causes'> & Partial<Pick<Knowledge, 'codePages'>> & { alertPages?: AlertPages }): Fault[] {
  return TRANSLATED.flatMap((language) => {
    const file = `translations/${language}.yaml`;
    const rows = translationsIn(language);
    const unsaid = [...new Set([...causes.values()].map(({ matter }) => matter.owner ?? ''))].filter(
      (owner) => owner !== '' && !ownerIn(language, owner),
    );
    const ofOwners = unsaid.map((owner) => ({
      file: 'translations/owners.yaml',
      line: 1,
      says: `“${owner}” is missing in ${language}: write who that is`,
    }));
    const ofCauses = [...causes].flatMap(([id, { matter }]): Fault[] => {
      const [row, mark] = [rows.get(id), wordsMark(matter.title, matter.tell)];
      if (!row)
        return [{ file, line: 1, says: `${id} is missing: write ${id}: { of: "${mark}", title: "…", tell: "…" }` }];
      if (row.of === mark) return [];
      return [
        {
          file,
          line: 1,
          says: `the English words of ${id} have changed: see that its row fits, then write of: ${mark}`,
        },
      ];
    });
    const ofTitles = titlesWithout(language, codePages).map((title) => ({
      file: 'translations/titles.yaml',
      line: 1,
      says: `“${title}” is missing in ${language}: write the title of the code's page`,
    }));
    const ofAlerts = alertTitlesWithout(language, alertPages).map((title) => ({
      file: 'translations/alerts.yaml',
      line: 1,
      says: `“${title}” is missing in ${language}: write the title of the alert's page, with its placeholders`,
    }));
    return [...ofCauses, ...ofOwners, ...ofTitles, ...ofAlerts];
  });
}
