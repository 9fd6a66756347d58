/** Headlines of alerts are kept in English, and read in the language of the conversation. */
import { openAlertPages } from '../../../knowledge/alerts/open.ts';
import { alertTitleIn } from '../../../knowledge/translations/alertTitles.ts';

test.each([
  ['de', 'Requests to contosodata01 are refused', 'Anfragen an contosodata01 werden abgelehnt'],
  ['ja', 'Requests to contosodata01 are refused', 'contosodata01 への要求が拒否されています'],
  ['de', 'A storage account is at its limits', 'Ein Speicherkonto ist an seinen Grenzen'],
  ['de', 'A copy job fails: failed transfers', 'Ein Kopierauftrag scheitert: fehlgeschlagene Übertragungen'],
  ['de', 'A copy job fails: NightlyExport', 'Ein Kopierauftrag scheitert: NightlyExport'],
  [
    'de',
    'stshop01 is failed over to its secondary region (begun, its end is not told yet)',
    'stshop01 wird in die zweite Region umgeschaltet (Failover) (begonnen, das Ende ist noch nicht gemeldet)',
  ],
  ['ja', 'File share home of stfiles02 is nearly full', 'stfiles02 のファイル共有 home がほぼいっぱいです'],
  ['de', 'key1 of stshop01 was regenerated', 'key1 von stshop01 wurde neu erzeugt'],
  ['de', 'The container invoices of stshop01 was deleted', 'In stshop01 wurde gelöscht: Container invoices'],
])('%s: %s', (language, title, said) => {
  expect(alertTitleIn(language, title)).toBe(said);
});

test.each([
  ['en', 'Requests to contosodata01 are refused'],
  ['fr', 'Requests to contosodata01 are refused'],
  ['de', 'Disk of vm7 at 91 %'],
  ['ja', 'nightly-import is red'],
  ['de', ''],
])('%s, in English, and where the words are the sender’s own, a title stays: %s', (language, title) => {
  expect(alertTitleIn(language, title)).toBe(title);
});

test('a translation names just what the English title does', () => {
  const named = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).toSorted();
  for (const { title } of openAlertPages().values())
    for (const language of ['de', 'ja']) {
      const filled = alertTitleIn(language, title.replace(/\{(\w+)(?:\|[^{}]*)?\}/g, '<$1>'));
      expect([title, (filled.match(/<\w+>/g) ?? []).map((one) => one.slice(1, -1)).toSorted()]).toEqual([
        title,
        named(title),
      ]);
    }
});
