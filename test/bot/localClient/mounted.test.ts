import { ask } from '../../support/localChat.ts';
import { startBot } from '../../support/runningBot.ts';

const registered = {
  MicrosoftAppId: '6f1b2c3d-0000-4000-8000-000000000001',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '6f1b2c3d-0000-4000-8000-000000000002',
  MicrosoftAppPassword: 'made-up',
};

test.each([
  ['is there in local mode', true, {}, 200],
  ['is not there when nobody wants it', false, {}, 404],
  ['is never there with a registration', true, registered, 404],
])('the local client %s', async (_name, withClient, settings, status) => {
  const running = await startBot({ withClient }, settings);
  for (const path of ['/', '/local/chats', '/local/page/main.js']) {
    expect((await ask(running.address + path)).status).toBe(status);
  }
  await running.stop();
});
