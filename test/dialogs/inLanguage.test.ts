import { diagnose } from '../../knowledge/diagnose.ts';
import { explain } from '../../knowledge/explain.ts';
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
