/** A secret in an alert is nowhere afterwards: not in files, cards, logs or figures. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anAlert } from '../../support/anAlert.ts';
import { startBot } from '../../support/runningBot.ts';
import { says } from '../../support/teams.ts';

jest.setTimeout(60_000);

// Made up, in the forms that secrets have; the marked part of each is looked for afterwards.
const SIGNATURE = 'uB7xQ2mZk9pLr4TnVs8WyE1oHd6JcGfA3iKtN0XqRbM%3D';
const KEY = `${'Qm9ndXNLZXlGb3JUZXN0c09ubHlOb3RSZWFs'.repeat(3).slice(0, 86)}==`;
const TOKEN =
  'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzb21lYm9keSIsIm5hbWUiOiJ0ZXN0In0.c2lnbmF0dXJlLW9mLXRlc3RzLW9ubHktbm90LXJlYWw';
const SECRETS: [string, string][] = [
  [
    `https://contosodata01.blob.core.windows.net/c?sv=2022-11-02&sp=r&se=2026-12-01T00:00:00Z&sig=${SIGNATURE}`,
    'uB7xQ2mZk9',
  ],
  [
    `https%3A%2F%2Fcontosodata01.blob.core.windows.net%2Fc%3Fsp%3Dr%26sig%3D${encodeURIComponent(SIGNATURE)}`,
    'uB7xQ2mZk9',
  ],
  [
    `DefaultEndpointsProtocol=https;AccountName=contosodata01;AccountKey=${KEY};EndpointSuffix=core.windows.net`,
    'Qm9ndXNLZXlG',
  ],
  [`Authorization: Bearer ${TOKEN}`, 'c2lnbmF0dXJlLW9m'],
  ['azcopy login --service-principal --client-secret=Abc8Q~S3cretValueOfATestThatIsNotReal00', 'S3cretValueOfATest'],
];

/** The same text at every place where a sender may put it. */
function plantedIn(text: string): unknown[] {
  const body = anAlert({ rule: `rule ${text}`, id: text.length.toString() });
  return [
    { ...body, data: { ...body.data, customProperties: { link: text, nested: JSON.stringify({ inner: text }) } } },
    anAlert({ dimensions: { ResponseType: 'AuthorizationError', Uri: text }, id: `dimension-${text.length}` }),
    {
      schemaId: 'azureMonitorCommonAlertSchema',
      data: {
        essentials: { ...body.data.essentials, description: text },
        alertContext: { DetectionSummary: text, labels: { token: text }, annotations: { summary: text } },
      },
    },
    [
      {
        id: `e-${text.length}`,
        eventType: 'Microsoft.Storage.BlobCreated',
        topic: '/subscriptions/s',
        subject: text,
        data: { url: text },
      },
    ],
    { title: text, [text]: 'as a name', deep: { list: [{ value: text }] } },
    `plain text ${text}`,
  ];
}

test('secrets in every place of every shape', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'storagebot-secrets-'));
  const bot = await startBot(
    {},
    { STORAGEBOT_DATA: folder, STORAGEBOT_ALERT_KEYS: 'the-shared-key-of-this-test-000000001' },
  );
  const where = { serviceUrl: bot.connector.url, place: 'channel' as const };
  await bot.send(says('subscribe', where));
  const bodies = SECRETS.flatMap(([text]) => plantedIn(text));
  for (const body of bodies)
    expect((await bot.post('/api/alerts?key=the-shared-key-of-this-test-000000001', body)).status).toBe(202);
  expect((await bot.post('/api/alerts?key=the-shared-key-of-this-test-000000002', anAlert())).status).toBe(401);
  for (let tries = 0; tries < 200 && bot.connector.sent().length < 10; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(bot.connector.sent().length).toBeGreaterThanOrEqual(10);
  const figures = await (await fetch(`${bot.address}/metrics`)).text();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const places: [string, string][] = [
    ['cards', JSON.stringify(bot.connector.calls)],
    ['log', bot.logged()],
    ['figures', figures],
    ...files.map((file): [string, string] => [file.name, readFileSync(join(file.parentPath, file.name), 'latin1')]),
  ];
  const found = places.flatMap(([place, text]) =>
    [...SECRETS.map(([, mark]) => mark), 'the-shared-key-of-this-test']
      .filter((mark) => text.includes(mark))
      .map((mark) => `${mark} in ${place}`),
  );
  await bot.stop();
  rmSync(folder, { recursive: true, force: true });
  expect(found).toEqual([]);
});
