/** Secrets in every field of every kind of alert, and a search of the cards, of the store and of all that people ask of an incident. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openKnowledge } from '../../../knowledge/open.ts';
import { alertSamples } from '../../support/alertSamples.ts';
import { bytesBelow } from '../../support/bytesBelow.ts';
import { plantSecrets, searchFor } from '../../support/plantedSecrets.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { executes, says } from '../../support/teams.ts';
import { until } from '../../support/until.ts';

// Generous: other work may share the machine.
jest.setTimeout(120_000);

const planted = plantSecrets(5);
const search = searchFor(planted);
const folder = mkdtempSync(join(tmpdir(), 'storagebot-planted-'));
const bodies: string[] = [];
let bot: RunningBot;
const here = () => ({ serviceUrl: bot.connector.url, place: 'personal' as const });

beforeAll(async () => {
  bot = await startBot({ knowledge: openKnowledge() }, { STORAGEBOT_DATA: folder });
  await bot.send(says('subscribe', here()));
});
afterAll(async () => {
  await bot.stop();
  rmSync(folder, { recursive: true, force: true });
});

const samples = alertSamples().flatMap(({ expect: expected, body }) => (expected ? [body] : []));

/** Fields in which senders write what they like. Ids, types and times stay, so that the alert is read as what it is. */
const FREE =
  /desc|query|link|summary|expression|message|note|title|caller|subject|url|rule$|name$|value$|details|claims|text/i;
const FIXED =
  /metricname|metricnamespace|operationname|alertid|monitor|schema|condition|severity|eventtype|^type$|signal|displayname/i;

function fill(value: unknown, text: string, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => fill(one, text, name));
  if (typeof value === 'string') return FREE.test(name) && !FIXED.test(name) ? `${value} ${text}`.trim() : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one, text, key)]));
}

const withProperties = (text: string) => ({
  hint: text,
  [text]: 'a name',
  deep: { list: [{ password: text, sas: text }], url: text },
});

/** Bodies that no schema knows. */
const UNKNOWN: ((text: string) => unknown)[] = [
  (text) => ({ title: text, message: text, ...withProperties(text) }),
  (text) => text,
  (text) => [{ alertname: text }, text, [text]],
  (text) => ({
    schemaId: text,
    data: JSON.stringify({ essentials: JSON.stringify({ alertRule: text, description: text }) }),
  }),
  (text) => `{"broken": "${text}`,
  (text) => ({
    data: {
      essentials: {
        alertId: text,
        alertRule: text,
        monitorCondition: text,
        severity: text,
        configurationItems: [text],
        alertTargetIDs: [`/subscriptions/x/${text}`],
      },
    },
  }),
];

function bodiesWith(text: string, index: number): unknown[] {
  const sample = fill(samples[index % samples.length], text);
  const customised =
    Array.isArray(sample) || typeof sample !== 'object'
      ? sample
      : { ...sample, customProperties: withProperties(text), properties: withProperties(text) };
  return [customised, (UNKNOWN[index % UNKNOWN.length] as (text: string) => unknown)(text)];
}

interface Kept {
  id: string;
  resource: { key: string };
  incidents: { id: string }[];
}

function read<Row>(sql: string): Row[] {
  const database = new DatabaseSync(join(folder, 'alerts.sqlite'), { readOnly: true });
  try {
    return database.prepare(sql).all() as Row[];
  } finally {
    database.close();
  }
}

test('an alert with a secret in any field is taken, and its cards show none of it', async () => {
  for (const [index, { text }] of planted.entries())
    for (const body of bodiesWith(text, index)) {
      const response = await bot.post('/api/alerts', body);
      expect([200, 202]).toContain(response.status);
      bodies.push(await response.text());
    }
  await until(
    'all alerts to be entered',
    () => read<{ count: number }>("select count(*) as count from messages where queue = 'alerts'")[0]?.count === 0,
  );
  await until('a card', () => bot.connector.cards().length > 5);
  expect(search('the cards', JSON.stringify(bot.connector.calls))).toEqual([]);
  expect(search('the answers', bodies.join('\n'))).toEqual([]);
});

test('nor does what people ask of an incident', async () => {
  const ledgers = read<{ value: string }>("select value from documents where shelf = 'ledgers'").map(
    ({ value }) => JSON.parse(value) as Kept,
  );
  const incidents = ledgers.flatMap(({ resource, incidents: all }) =>
    all.map(({ id }) => ({ incident: id, ledger: resource.key })),
  );
  expect(incidents.length).toBeGreaterThan(20);
  const shown: string[] = [];
  for (const data of incidents)
    for (const verb of ['alert.raw', 'alert.acknowledge', 'alert.mute'])
      shown.push(await (await bot.send(executes(verb, data, here()))).text());
  for (const data of incidents.slice(0, 40))
    shown.push(await (await bot.send(executes('alert.triage', data, here()))).text());
  for (const words of ['status', 'hand-off', 'unmute']) shown.push(await (await bot.send(says(words, here()))).text());
  const seen = shown.join('\n') + JSON.stringify(bot.connector.calls);
  expect(seen).toContain('secrets masked');
  expect(search('what was shown', seen)).toEqual([]);
});

test('nor do the files, the log and the metrics', async () => {
  expect(search('the log', bot.logged())).toEqual([]);
  expect(search('/metrics', await bot.metrics())).toEqual([]);
  expect(bytesBelow(folder).flatMap(([file, bytes]) => search(file, bytes))).toEqual([]);
});
