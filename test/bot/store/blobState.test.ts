/** Conversations in a storage account instead of on disk. */
import { readConfig } from '../../../bot/config.ts';
import { openStateStore } from '../../../bot/store/stateStore.ts';
import { type Azurite, startAzurite } from '../../support/azurite.ts';
import { hasAzurite } from '../../support/emulator.ts';
import { parrot } from '../../support/parrot.ts';
import { describeWith } from '../../support/parts.ts';
import { startBot } from '../../support/runningBot.ts';
import { says } from '../../support/teams.ts';

jest.setTimeout(60_000);

describeWith({ Azurite: hasAzurite() })('with a storage account', () => {
  let azurite: Azurite;
  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());

  const openStore = (url = azurite.url) => {
    const { account, key } = azurite;
    const setting = `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};BlobEndpoint=${url};`;
    return openStateStore(readConfig({ STORAGEBOT_STORAGE: setting }));
  };

  test('a conversation goes on in another instance', async () => {
    const first = await startBot({ talks: parrot, store: openStore() });
    await first.send(says('ask colour', { serviceUrl: first.connector.url, place: 'channel' }));
    await first.stop();
    const second = await startBot({ talks: parrot, store: openStore() });
    await second.send(says('red', { serviceUrl: second.connector.url, place: 'channel' }));
    expect(second.connector.sent().map(({ text }) => text)).toEqual(['heard 2 about colour: red']);
    await second.stop();
  });

  test('21 messages, 20 of them at once, are all counted', async () => {
    const bot = await startBot({ talks: parrot, store: openStore() });
    const here = { serviceUrl: bot.connector.url, conversation: 'many' };
    await bot.send(says('first', here));
    await Promise.all(Array.from({ length: 20 }, (_, n) => bot.send(says(`message ${n}`, here))));
    const counts = bot.connector.sent().map(({ text }) => Number(/heard (\d+)/.exec(text ?? '')?.[1]));
    expect(counts).toEqual(Array.from({ length: 21 }, (_, n) => n + 1));
    await bot.stop();
  });

  test('an account that does not answer is noticed', async () => {
    const store = openStore('http://127.0.0.1:1/devstoreaccount1');
    await expect(store.check()).rejects.toThrow();
    await expect(openStore().check()).resolves.toBeUndefined();
  });
});
