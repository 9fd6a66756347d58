import { makePackage } from '../../../deploy/teams/appPackage.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';

let bot: RunningBot;
afterEach(() => bot.stop());

const { developer } = makePackage({ appId: '11111111-2222-3333-4444-555555555555', host: 'bot.contoso.com' })
  .manifest as unknown as {
  developer: Record<string, string>;
};
const LINKED = Object.entries(developer).filter(([name]) => name.endsWith('Url'));

test('every address that the app package names is answered, with a title and a policy', async () => {
  bot = await startBot();
  expect(LINKED.map(([name]) => name).sort()).toEqual(['privacyUrl', 'termsOfUseUrl', 'websiteUrl']);
  for (const [, address] of LINKED) {
    const response = await fetch(bot.address + new URL(address).pathname);
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toMatch(/<title>[^<]+<\/title>[\s\S]*<h1>/);
    expect(text).not.toMatch(/<script|style=|https?:/);
  }
});

test('the privacy page says how long is kept', async () => {
  bot = await startBot({}, { STORAGEBOT_KEEP_DAYS: '30' });
  expect(await (await fetch(`${bot.address}/privacy`)).text()).toContain('silent for 30 days');
});
