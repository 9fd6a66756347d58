/** The store answers late, or not in time: nothing is lost, nothing is said twice, no turn hangs, and people hear it kindly. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { anAlert } from '../../support/anAlert.ts';
import { type AzuriteStorage, startAzuriteStorage } from '../../support/azuriteStorage.ts';
import { hasAzurite } from '../../support/emulator.ts';
import { describeWith } from '../../support/parts.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { type SlowProxy, startSlowProxy } from '../../support/slowProxy.ts';
import { freshRoom, says, type Where } from '../../support/teams.ts';

jest.setTimeout(180_000);

const KINDLY = /^Sorry, I cannot reach my/;

async function caseIn(bot: RunningBot, { conversation = '' }: Where) {
  const key = `msteams/conversations/${conversation}/`;
  const { thread } = (await bot.store.storage.read([key]))[key];
  const [{ triage }] = Object.values<{ triage: { case: string; said: { text?: string }[] } }>(thread.people) as [never];
  return triage as { case: string; said: { text?: string }[] };
}

const texts = ({ connector }: RunningBot) => connector.sent().map(({ text = '' }) => text);

const cardsOf = ({ connector }: RunningBot, account: string) =>
  connector.sent().filter((activity) => JSON.stringify(activity.attachments ?? '').includes(account)).length;

async function untilShown(bot: RunningBot, account: string): Promise<void> {
  for (let tries = 0; tries < 300 && cardsOf(bot, account) === 0; tries++) await sleep(100);
  // A second one would come now.
  await sleep(500);
}

interface Slowness {
  /** Every access takes a while, for as long as the work lasts. */
  late<T>(work: () => Promise<T>): Promise<T>;
  /** No access is answered in time. */
  stuck<T>(work: () => Promise<T>): Promise<T>;
}

function survivesASlowStore(name: string, bot: () => RunningBot, { late, stuck }: Slowness): void {
  test('late: the answer comes once, and the case goes on', async () => {
    const chat = freshRoom(bot().connector.url);
    await bot().send(says('azcopy copy fails with 403 AuthorizationPermissionMismatch', chat));
    const begun = await caseIn(bot(), chat);
    bot().connector.clear();
    const { status } = await late(() => bot().send(says('we use a managed identity', chat)));
    expect(status).toBe(200);
    expect(bot().connector.sent()).toHaveLength(1);
    expect(texts(bot())).not.toContainEqual(expect.stringMatching(KINDLY));
    const after = await caseIn(bot(), chat);
    expect([after.case, after.said.length]).toEqual([begun.case, begun.said.length + 1]);
  });

  test('late: a message that Teams delivers again meanwhile is answered once', async () => {
    const chat = freshRoom(bot().connector.url);
    bot().connector.clear();
    const message = says('AZSM1024', chat);
    await late(() => Promise.all([bot().send(message), bot().send(message)]));
    expect(bot().connector.sent()).toHaveLength(1);
  });

  test('late: an alert is shown once', async () => {
    const account = `${name}late`;
    await bot().send(says(`subscribe account ${account}`, freshRoom(bot().connector.url, 'channel')));
    bot().connector.clear();
    const alert = anAlert({ account, id: account });
    const taken = await late(async () => {
      const { status } = await bot().post('/api/alerts', alert);
      if (status === 202) await untilShown(bot(), account);
      return status;
    });
    expect([202, 503]).toContain(taken);
    // A machine may be so slow that even a short while is too long; Azure Monitor then sends it again.
    if (taken === 503) expect((await bot().post('/api/alerts', alert)).status).toBe(202);
    await untilShown(bot(), account);
    expect(cardsOf(bot(), account)).toBe(1);
  });

  test('stuck: the person hears it meanwhile, an alert is refused or safe, and afterwards all goes on', async () => {
    const account = `${name}stuck`;
    const chat = freshRoom(bot().connector.url);
    await bot().send(says(`subscribe account ${account}`, freshRoom(bot().connector.url, 'channel')));
    await bot().send(says('azcopy copy fails with 403 AuthorizationPermissionMismatch', chat));
    const begun = await caseIn(bot(), chat);
    bot().connector.clear();
    const alert = anAlert({ account, id: account });
    const refused = await stuck(async () => {
      // Both end while the store is still stuck.
      const [turn, taken] = await Promise.all([
        bot().send(says('we use a managed identity', chat)),
        bot().post('/api/alerts', alert),
      ]);
      expect(turn.status).toBe(200);
      expect(texts(bot())).toEqual([expect.stringMatching(KINDLY)]);
      return taken.status;
    });
    expect([202, 503]).toContain(refused);
    // As Azure Monitor does with what was not taken; what was taken all the same is known by its id.
    if (refused === 503) expect((await bot().post('/api/alerts', alert)).status).toBe(202);
    bot().connector.clear();
    await bot().send(says('we use a managed identity', chat));
    await untilShown(bot(), account);
    const after = await caseIn(bot(), chat);
    expect(after.case).toBe(begun.case);
    expect(after.said.slice(0, begun.said.length)).toEqual(begun.said);
    expect(cardsOf(bot(), account)).toBe(1);
  });
}

describe('SQLite, held by somebody else', () => {
  let bot: RunningBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.stop());

  /** As a backup does. */
  const hold = () => {
    const files = ['conversations.db', 'alerts.sqlite'].map((file) => new DatabaseSync(join(bot.folder, file)));
    for (const file of files) file.exec('BEGIN EXCLUSIVE');
    return () => {
      for (const file of files) file.exec('ROLLBACK');
      for (const file of files) file.close();
    };
  };

  survivesASlowStore('sqlite', () => bot, {
    async late(work) {
      const release = hold();
      const released = sleep(1500).then(release);
      return work().finally(() => released);
    },
    async stuck(work) {
      const release = hold();
      return work().finally(release);
    },
  });
});

describeWith({ Azurite: hasAzurite() })('Azure Storage, on Azurite', () => {
  let azurite: AzuriteStorage;
  let proxies: SlowProxy[];
  let bot: RunningBot;
  beforeAll(async () => {
    azurite = await startAzuriteStorage();
    const ports = [...azurite.connectionString.matchAll(/127\.0\.0\.1:(\d+)/g)].map(([, port]) => Number(port));
    proxies = await Promise.all(ports.map((port) => startSlowProxy(port)));
    const through = ports.reduce(
      (setting, port, at) => setting.replace(`127.0.0.1:${port}`, `127.0.0.1:${proxies[at]?.port}`),
      azurite.connectionString,
    );
    bot = await startBot({}, { STORAGEBOT_STORAGE: through });
  });
  afterAll(async () => {
    await bot.stop();
    for (const proxy of proxies) await proxy.close();
    await azurite.stop();
  });

  const delayed =
    (delay: number): Slowness['late'] =>
    (work) => {
      for (const proxy of proxies) proxy.delay = delay;
      return work().finally(() => {
        for (const proxy of proxies) proxy.delay = 0;
      });
    };

  survivesASlowStore('azure', () => bot, { late: delayed(150), stuck: delayed(20_000) });
});
