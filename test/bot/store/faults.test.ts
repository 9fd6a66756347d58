/** The store is full, read-only, or gone and back: /readyz tells, people hear it kindly, nothing is lost, the bot lives. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { anAlert } from '../../support/anAlert.ts';
import { type AzuriteStorage, startAzuriteStorage } from '../../support/azuriteStorage.ts';
import { hasAzurite } from '../../support/emulator.ts';
import { describeWith } from '../../support/parts.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { freshRoom, says } from '../../support/teams.ts';
import { until } from '../../support/until.ts';

jest.setTimeout(120_000);

const TROUBLES = [expect.stringContaining('conversations'), expect.stringContaining('Alerts')];

async function readiness({ address }: RunningBot) {
  const response = await fetch(`${address}/readyz`);
  return { status: response.status, troubles: ((await response.json()) as { troubles: string[] }).troubles };
}

const cardsOf = ({ connector }: RunningBot, account: string) =>
  connector.sent().filter((activity) => JSON.stringify(activity.attachments ?? '').includes(account)).length;

/** A case is begun; the store breaks; somebody goes on, an alert comes; the store is back, and all goes on. */
async function survives(bot: RunningBot, account: string, spoil: () => unknown, mend: () => unknown): Promise<void> {
  const chat = freshRoom(bot.connector.url);
  await bot.send(says(`subscribe account ${account}`, freshRoom(bot.connector.url, 'channel')));
  await bot.send(says('azcopy copy fails with 403 AuthorizationPermissionMismatch', chat));
  const caseOf = async () => {
    const item = (await bot.store.storage.read([`msteams/conversations/${chat.conversation}/`]))[
      `msteams/conversations/${chat.conversation}/`
    ];
    const [{ triage }] = Object.values<{ triage: { case: string; said: unknown[] } }>(item.thread.people) as [never];
    return triage as { case: string; said: unknown[] };
  };
  const begun = await caseOf();

  await spoil();
  expect(await readiness(bot)).toEqual({ status: 503, troubles: TROUBLES });
  bot.connector.clear();
  const answer = await bot.send({ ...says(`we use a managed identity. ${'It fails again. '.repeat(500)}`, chat) });
  expect(answer.status).toBe(200);
  expect(bot.connector.sent().map(({ text }) => text)).toEqual([expect.stringMatching(/^Sorry, I cannot reach my/)]);
  const alert = anAlert({ account, id: account });
  const refused = await bot.post('/api/alerts', alert);
  expect((await fetch(`${bot.address}/healthz`)).status).toBe(200);

  await mend();
  await until('readiness', async () => (await readiness(bot)).status === 200);
  // As Azure Monitor does with what was not taken.
  if (refused.status !== 202) expect(refused.status).toBe(503);
  if (refused.status !== 202) expect((await bot.post('/api/alerts', alert)).status).toBe(202);
  await bot.send(says('we use a managed identity', chat));
  const after = await caseOf();
  expect(after.case).toBe(begun.case);
  expect(after.said.slice(0, begun.said.length)).toEqual(begun.said);
  expect(after.said.length).toBeGreaterThan(begun.said.length);
  await until('the card', () => cardsOf(bot, account) > 0);
  expect(cardsOf(bot, account)).toBe(1);
}

describe('SQLite', () => {
  const opened = jest.spyOn(DatabaseSync.prototype, 'exec');
  let bot: RunningBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(async () => {
    await bot.stop();
    opened.mockRestore();
  });

  const everyDatabase = (sql: string) => {
    for (const database of new Set(opened.mock.contexts as DatabaseSync[])) if (database.isOpen) database.exec(sql);
  };

  test('full', async () => {
    // SQLite takes no limit below what is in use: whatever needs a new page finds no room.
    await survives(
      bot,
      'full01',
      () => everyDatabase('PRAGMA max_page_count = 1'),
      () => everyDatabase('PRAGMA max_page_count = 1000000'),
    );
  });

  test('read-only', async () => {
    await survives(
      bot,
      'readonly01',
      () => everyDatabase('PRAGMA query_only = 1'),
      () => everyDatabase('PRAGMA query_only = 0'),
    );
  });
});

describeWith({ Azurite: hasAzurite() })('Azure Storage, on Azurite', () => {
  let azurite: AzuriteStorage;
  let bot: RunningBot;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'storagebot-azurite-'));
    azurite = await startAzuriteStorage(folder);
    bot = await startBot({}, { STORAGEBOT_STORAGE: azurite.connectionString });
  });
  afterAll(async () => {
    await bot.stop();
    await azurite.stop();
    rmSync(folder, { recursive: true });
  });

  test('stopped and started again', () => survives(bot, 'azurite01', azurite.stop, azurite.start));
});
