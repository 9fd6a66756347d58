/** Two versions beside each other on one store: old state is read, newer state is left alone, what is unknown stays. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../bot/config.ts';
import { openStateStore } from '../../../bot/store/stateStore.ts';
import { THREAD_FORMAT } from '../../../dialogs/turn/format.ts';
import { type Azurite, startAzurite } from '../../support/azurite.ts';
import { hasAzurite } from '../../support/emulator.ts';
import { describeWith } from '../../support/parts.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { executes, freshRoom, says } from '../../support/teams.ts';

jest.setTimeout(60_000);

const NEWER = { format: THREAD_FORMAT + 1, people: 'kept in another shape', more: { deep: [1] } };
const SORRY: [locale: string, text: string, says: RegExp][] = [
  ['en-GB', '403 on azcopy copy', /^I am being updated just now/],
  ['de-AT', 'Die Kopie geht nicht', /^Ich werde gerade aktualisiert/],
  ['ja-JP', 'コピーが失敗します', /^現在更新中/],
];

function twoVersions(begin: () => Promise<{ env: Record<string, string>; end(): unknown }>): void {
  let bot: RunningBot;
  let end: () => unknown;
  beforeAll(async () => {
    const begun = await begin();
    end = begun.end;
    bot = await startBot({ store: openStateStore(readConfig(begun.env)) });
  });
  afterAll(async () => {
    await bot.stop();
    await end();
  });
  beforeEach(() => bot.connector.clear());

  const where = () => freshRoom(bot.connector.url);
  const keyOf = ({ conversation }: { conversation: string }) => `msteams/conversations/${conversation}/`;
  const stored = async (key: string) => (await bot.store.storage.read([key]))[key];
  const keep = (key: string, item: object) => bot.store.storage.write({ [key]: { ...item, eTag: '*' } });

  test('state is written with its number', async () => {
    const here = where();
    await bot.send(says('403 on azcopy copy', here));
    expect((await stored(keyOf(here))).thread.format).toBe(THREAD_FORMAT);
  });

  test.each([
    ['no number', {}],
    ['a lower one', { format: 0 }],
  ])('state with %s is read, the case goes on, and unknown fields stay', async (_name, old) => {
    const here = where();
    await bot.send(says('azcopy copy fails with 403 AuthorizationPermissionMismatch', here));
    const { thread, ...others } = await stored(keyOf(here));
    const { format: _, ...rest } = thread;
    const [who, person] = Object.entries<Record<string, object>>(thread.people)[0] as [string, never];
    const { triage, ...known } = person as Record<string, object>;
    const people = { [who]: { ...known, mood: 'calm', triage: { ...triage, weather: 'fine' } } };
    await keep(keyOf(here), { ...others, beside: { a: 1 }, thread: { ...rest, ...old, people, more: [1, 2] } });
    await bot.send(says('we use a managed identity', here));
    const after = await stored(keyOf(here));
    expect(after).toMatchObject({ beside: { a: 1 }, thread: { format: THREAD_FORMAT, more: [1, 2] } });
    expect(after.thread.people[who]).toMatchObject({ mood: 'calm', triage: { weather: 'fine' } });
    expect(after.thread.people[who].triage.case).toBe((triage as { case?: string }).case);
    expect(after.thread.people[who].triage.said.length).toBeGreaterThan(1);
  });

  test.each(SORRY)('newer state is refused kindly and not written over, in %s', async (locale, text, expected) => {
    const here = where();
    await keep(keyOf(here), { thread: NEWER });
    const before = await stored(keyOf(here));
    await bot.send({ ...says(text, here), locale });
    expect(bot.connector.sent().map((sent) => sent.text)).toEqual([expect.stringMatching(expected)]);
    const pressed = await bot.send({ ...executes('answer', { case: 'ABC' }, here), locale });
    expect(((await pressed.json()) as { value: string }).value).toMatch(expected);
    expect(await stored(keyOf(here))).toEqual(before);
  });
}

describe('SQLite', () => {
  twoVersions(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'storagebot-rolling-'));
    return { env: { STORAGEBOT_DATA: folder }, end: () => rmSync(folder, { recursive: true }) };
  });
});

describeWith({ Azurite: hasAzurite() })('Azure Storage, on Azurite', () => {
  twoVersions(async () => {
    const azurite: Azurite = await startAzurite();
    const { account, key, url } = azurite;
    const setting = `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};BlobEndpoint=${url};`;
    return { env: { STORAGEBOT_STORAGE: setting }, end: () => azurite.stop() };
  });
});
