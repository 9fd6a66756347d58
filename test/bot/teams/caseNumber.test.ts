/** A number that somebody quotes leads to the log: of a case, and of a fault. Nothing else of them stands there. */
import { startBot } from '../../support/runningBot.ts';
import { ADA, says } from '../../support/teams.ts';

jest.setTimeout(60_000);

test('the number in a hand-off stands in the log, beside what was answered and without what was said', async () => {
  const bot = await startBot();
  const where = { serviceUrl: bot.connector.url };
  const say = (text: string) => {
    const activity = says(text, where);
    return bot.send({ ...activity, from: { ...activity.from, name: 'Ada Lovelace-Example' } });
  };
  await say('Upload of payroll-2026 to contosodata01 by ada@contoso.com: 403 AuthorizationPermissionMismatch');
  await say('hand off');
  const shown = JSON.stringify(bot.connector.calls);
  const written = bot.logged().split('\n').filter(Boolean);
  const lines = written.map((line) => JSON.parse(line));
  const answered = lines.find(({ msg }) => msg === 'A case was answered.');
  expect(answered).toMatchObject({ certainty: expect.any(String), codes: expect.arrayContaining(['403']) });
  expect(answered.case).toMatch(/^[2-9A-Z]{6}$/);
  expect(shown).toContain(answered.case);
  for (const word of ['payroll', 'contosodata01', 'ada@', 'Lovelace', ADA.id]) expect(bot.logged()).not.toContain(word);
  await bot.stop();
});
