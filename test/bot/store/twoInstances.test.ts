/** Two instances take turns of one conversation at once: nothing of either is lost, and nothing is said twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../bot/config.ts';
import { openStateStore } from '../../../bot/store/stateStore.ts';
import { NOT_THERE, StaleItemError, type Storage } from '../../../bot/store/storage.ts';
import { startAzurite } from '../../support/azurite.ts';
import { hasAzurite } from '../../support/emulator.ts';
import { parrot } from '../../support/parrot.ts';
import { describeWith } from '../../support/parts.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { startSlowProxy } from '../../support/slowProxy.ts';
import { freshRoom, says } from '../../support/teams.ts';

jest.setTimeout(90_000);

type Begin = () => Promise<{ env: Record<string, string>; end(): unknown }>;

function twoInstances(begin: Begin): void {
  let both: RunningBot[] = [];
  let storage: Storage;
  let env: Record<string, string>;
  let end: () => unknown;
  beforeAll(async () => {
    const begun = await begin();
    ({ env, end } = begun);
    storage = openStateStore(readConfig(env)).storage;
  });
  afterAll(() => end());

  const start = async (parts: Parameters<typeof startBot>[0] = {}) => {
    both = await Promise.all([1, 2].map(() => startBot({ ...parts, store: openStateStore(readConfig(env)) })));
  };
  afterEach(async () => {
    for (const bot of both.splice(0)) await bot.stop();
  });

  test('20 messages, half of them at each instance, are all counted, each once', async () => {
    await start({ talks: parrot });
    const conversation = `both-${Date.now()}`;
    const send = (bot: RunningBot, n: number) =>
      bot.send(says(`message ${n}`, { serviceUrl: bot.connector.url, conversation }));
    await Promise.all(Array.from({ length: 20 }, (_, n) => send(both[n % 2] as RunningBot, n)));
    const said = both.flatMap(({ connector }) => connector.sent().map(({ text = '' }) => text));
    const counts = said.map((text) => Number(/heard (\d+)/.exec(text)?.[1])).sort((a, b) => a - b);
    expect(counts).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(new Set(said.map((text) => /message \d+/.exec(text)?.[0])).size).toBe(20);
  });

  test('two people of a thread who speak at once both have their case', async () => {
    await start();
    const [one, other] = both as [RunningBot, RunningBot];
    const here = freshRoom(one.connector.url, 'groupChat');
    const say = (bot: RunningBot, who: string, text: string) =>
      bot.send({ ...says(text, { ...here, serviceUrl: bot.connector.url }), from: { id: `29:${who}`, name: who } });
    await Promise.all([say(one, 'ann', 'AZSM1024'), say(other, 'bob', 'mount error(13): Permission denied')]);
    const key = `msteams/conversations/${here.conversation}/`;
    const { thread } = (await storage.read([key]))[key];
    const cases = Object.values<{ triage?: { case: string } }>(thread.people).map(({ triage }) => triage?.case);
    expect(cases).toEqual([expect.any(String), expect.any(String)]);
    for (const bot of both) expect(bot.connector.cards()).toHaveLength(1);
  });

  test('what a newer version wrote while a turn ran is not written over', async () => {
    await start({
      talks: (_deps, state) => ({
        ...parrot(_deps, state),
        async onMessage(context) {
          const kept = await state.createProperty<{ heard: number }>('parrot').get(context, { heard: 0 });
          kept.heard += 1;
          await context.sendActivity('first');
          kept.heard += 1;
          const key = `msteams/conversations/${context.activity.conversation.id}/`;
          await storage.write({ [key]: { thread: { format: 99, people: 'of another shape' }, eTag: '*' } });
        },
      }),
    });
    const here = freshRoom(both[0]!.connector.url);
    await both[0]!.send(says('hello', here));
    const key = `msteams/conversations/${here.conversation}/`;
    expect((await storage.read([key]))[key].thread).toEqual({ format: 99, people: 'of another shape' });
  });

  test('whoever never comes to write throws nothing away of what the other wrote', async () => {
    await start({ talks: parrot });
    const [bot] = both as [RunningBot];
    const here = freshRoom(bot.connector.url);
    const key = `msteams/conversations/${here.conversation}/`;
    let others = 0;
    const write = bot.store.storage.write.bind(bot.store.storage);
    // The other instance comes first, each time, from when the answer was said.
    bot.store.storage.write = async (changes) => {
      if (changes[key] && bot.connector.sent().length > 0) await write({ [key]: { others: ++others, eTag: '*' } });
      return write(changes);
    };
    await bot.send(says('hello', here));
    expect((await storage.read([key]))[key].others).toBe(others);
    expect(others).toBeGreaterThan(5);
    const said = bot.connector.sent().map(({ text = '' }) => text);
    expect(said).toEqual(['heard 1: hello', expect.stringMatching(/^Sorry, I cannot reach my memory/)]);
  });
}

/** What every store does with eTags. */
function etags(open: () => Storage): void {
  const refused = (storage: Storage, item: object) =>
    expect(storage.write({ one: item })).rejects.toThrow(StaleItemError);

  test('a store tells the eTag of what it wrote, and takes no other', async () => {
    const storage = open();
    const item = { n: 1, eTag: NOT_THERE };
    await storage.write({ one: item });
    expect((await storage.read(['one'])).one).toEqual(item);
    const next = { n: 2, eTag: item.eTag };
    await storage.write({ one: next });
    await refused(storage, { n: 3, eTag: item.eTag });
    await refused(storage, { n: 3, eTag: NOT_THERE });
    await storage.write({ one: { n: 4, eTag: next.eTag } });
    await storage.write({ one: { n: 5, eTag: '*' } });
    await storage.delete(['one', 'never there']);
    expect(await storage.read(['one'])).toEqual({});
  });
}

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'storagebot-both-'));
  const env = { STORAGEBOT_DATA: folder };
  twoInstances(async () => ({ env, end: () => rmSync(folder, { recursive: true }) }));
  etags(() => openStateStore(readConfig(env)).storage);
});

describeWith({ Azurite: hasAzurite() })('Azure Storage, on Azurite', () => {
  const settingFor = ({ account, key }: { account: string; key: string }, url: string) =>
    `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};BlobEndpoint=${url};`;
  let url = '';
  twoInstances(async () => {
    const azurite = await startAzurite();
    url = settingFor(azurite, azurite.url);
    return { env: { STORAGEBOT_STORAGE: url }, end: () => azurite.stop() };
  });
  etags(() => openStateStore(readConfig({ STORAGEBOT_STORAGE: url })).storage);

  test('a write whose answer was lost is known as the own one', async () => {
    const azurite = await startAzurite();
    const proxy = await startSlowProxy(azurite.port);
    const setting = settingFor(azurite, azurite.url.replace(String(azurite.port), String(proxy.port)));
    const { storage } = openStateStore(readConfig({ STORAGEBOT_STORAGE: setting }));
    await storage.write({ one: { n: 1 } });
    const { one } = await storage.read(['one']);
    let lost = 0;
    proxy.losesAnswer = (method) => method === 'PUT' && ++lost === 1;
    await storage.write({ one: { ...one, n: 2 } });
    expect(lost).toBe(2);
    expect((await storage.read(['one'])).one.n).toBe(2);
    await proxy.close();
    await azurite.stop();
  });
});
