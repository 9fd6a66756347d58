/** The form in Teams, the bot, the emulator: what the service said comes back as a card, and the SAS stays nowhere. */
import { BlobServiceClient } from '@azure/storage-blob';
import { containerToken, credential } from '../../support/aSas.ts';
import { type Azurite, startAzurite } from '../../support/azurite.ts';
import { hasAzurite } from '../../support/emulator.ts';
import { describeWith } from '../../support/parts.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { invokes } from '../../support/teams.ts';

describeWith({ Azurite: hasAzurite() })('a SAS is probed from the chat', () => {
  let azurite: Azurite;
  let bot: RunningBot;

  beforeAll(async () => {
    azurite = await startAzurite();
    await new BlobServiceClient(`http://127.0.0.1:${azurite.port}/contoso`, credential).createContainer('box');
  }, 30_000);
  afterEach(() => bot?.stop());
  afterAll(() => azurite?.stop());

  const probeInChat = async (letters: string, exercise: 'yes' | 'no', env: Record<string, string> = {}) => {
    bot = await startBot({}, { STORAGEBOT_PROBE_HOSTS: `127.0.0.1:${azurite.port}`, ...env });
    const token = containerToken('box', letters, new Date(Date.now() + 3_600_000));
    const sas = `http://127.0.0.1:${azurite.port}/contoso/box?${token}`;
    const data = { task: 'checkSas', sas, job: '', probe: 'yes', exercise };
    const where = { serviceUrl: bot.connector.url, conversation: 'a:ada' };
    const response = await bot.send(invokes('task/submit', { data, context: {} }, where));
    const [, told] = await bot.connector.next(2, 20_000);
    return { status: response.status, told: JSON.stringify(told), secret: /sig=([^&]+)/.exec(token)?.[1] ?? '' };
  };

  test('with the wish to exercise, the card tells reading from writing', async () => {
    const { status, told, secret } = await probeInChat('rl', 'yes');
    expect(status).toBe(200);
    expect(told).toContain('Listing is allowed');
    expect(told).toContain('Deleting is refused');
    for (const text of [JSON.stringify(bot.connector.calls), bot.logged()]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(decodeURIComponent(secret));
    }
  });

  test('the log has one line of it, with the person and without the SAS', async () => {
    await probeInChat('rl', 'no');
    const audits = bot
      .logged()
      .split('\n')
      .filter((line) => line.includes('"audit":"probe"'))
      .map((line) => JSON.parse(line));
    expect(audits).toMatchObject([{ level: 'look', host: `127.0.0.1:${azurite.port}`, reached: true }]);
    expect(audits[0].who).toMatch(/\S/);
  });

  test('an operator who allows looking only is obeyed', async () => {
    const { told } = await probeInChat('rlwd', 'yes', { STORAGEBOT_PROBE: 'look' });
    expect(told).toContain('Listing is allowed');
    expect(told).not.toContain('Deleting is allowed');
  });
});
