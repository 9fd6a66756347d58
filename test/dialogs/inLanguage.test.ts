import { diagnose } from '../../knowledge/diagnose.ts';
import { explain } from '../../knowledge/explain.ts';
import { intentOf } from '../../knowledge/learn/intents.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { fakeDeps } from '../support/fakeDeps.ts';
import { talkTo, wordsOf } from '../support/talkTo.ts';

jest.setTimeout(30_000);

const knowledge = openKnowledge();
const ERROR =
  'AuthenticationFailed: Signature not valid in the specified time frame: Start [Mon, 01 Jun 2026 08:00:00 GMT] - Expiry [Mon, 01 Jun 2026 09:00:00 GMT] - Current [Mon, 01 Jun 2026 10:00:00 GMT]';

test.each([
  [
    'German',
    'Ich bekomme diesen Fehler beim Kopieren und weiß nicht warum',
    'Die SAS ist abgelaufen',
    'Die Schritte sind auf Englisch.',
    1,
  ],
  ['Japanese', 'コピーするとこのエラーが出ます。なぜですか', 'SAS の有効期限が切れています', '手順は英語です。', 1],
  ['English', 'I get this error when I copy', 'The SAS has expired', 'The steps are in English.', 0],
])('a %s report is answered with the title in its language', async (_name, words, title, note, times) => {
  const talk = talkTo(fakeDeps({ explain, diagnose: (report, facts) => diagnose(knowledge, report, facts) }));
  await talk.says(`${words}\n${ERROR}`);
  const shown = wordsOf(talk.last().card);
  expect(shown).toContain(title);
  expect(wordsOf(talk.last().card?.body).split(note).length - 1).toBe(times);
});

const real = () =>
  talkTo(fakeDeps({ explain, intentOf, diagnose: (report, facts) => diagnose(knowledge, report, facts) }));

test.each([
  ['Mein Upload bricht ab: AuthorizationPermissionMismatch', 'Der Aufrufer ist bekannt, darf dies aber nicht.'],
  ['アップロードすると AuthorizationPermissionMismatch と表示されます', 'この操作は許可されていません。'],
])('what a code means is told in the language: %s', async (words, means) => {
  const talk = real();
  await talk.says(words);
  expect(talk.last().text).toContain(means);
  expect(talk.last().text).not.toMatch(/The caller is known/);
});

test.each([
  ['explain BlobArchived', 'de-DE', 'Der Blob liegt in der Archivstufe', 'Diese Seite gibt es nur auf Englisch.'],
  ['explain AZSM1024', 'ja-JP', 'ターゲットへ書き込む', 'このページは英語のみです。'],
  ['explain sas-expired', 'de-DE', 'Die SAS ist abgelaufen', 'Diese Seite gibt es nur auf Englisch.'],
  ['explain BlobArchived', 'en-GB', 'The blob is in the archive tier', undefined],
])('“%s” in %s has its title in the language, and says once what is not', async (words, locale, title, note) => {
  const talk = real();
  await talk.says(words, { locale });
  const shown = wordsOf(talk.last().card?.body);
  expect(shown).toContain(title);
  if (note) expect(shown.split(note)).toHaveLength(2);
  else expect(shown).not.toContain('This page is in English');
});

test('what is asked back says once that the page is English', async () => {
  const talk = real();
  await talk.says('BlobArchived', { locale: 'de-DE' });
  await talk.says('warum?', { locale: 'de-DE' });
  expect(wordsOf(talk.last().card?.body).split('Die Einzelheiten sind auf Englisch.')).toHaveLength(2);
});
