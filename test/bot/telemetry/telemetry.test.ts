/** Traces and metrics, as a collector and Application Insights get them; and that nothing of it is there when nobody asked. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { AzureMonitorMetricExporter, AzureMonitorTraceExporter } from '@azure/monitor-opentelemetry-exporter';
import { Counter, Histogram, Registry } from 'prom-client';
import { alertsPart } from '../../../bot/alerts/alerts.ts';
import { prometheusBridge } from '../../../bot/telemetry/prometheusBridge.ts';
import { createSpans } from '../../../bot/telemetry/spans.ts';
import { anAlert } from '../../support/anAlert.ts';
import { type Collector, startCollector } from '../../support/otlp.ts';
import { plantSecrets, searchFor } from '../../support/plantedSecrets.ts';
import { startBot } from '../../support/runningBot.ts';
import { says } from '../../support/teams.ts';
import { until } from '../../support/until.ts';

jest.setTimeout(120_000);

/** What the exporters of Application Insights were made with and given: they speak nothing but HTTPS. */
const insights = { options: new Set<object>(), given: [] as string[] };
for (const { prototype } of [AzureMonitorTraceExporter, AzureMonitorMetricExporter])
  jest.spyOn(prototype, 'export').mockImplementation(async function (this: object, batch, done) {
    const spans = Array.isArray(batch) ? batch.map(({ name, attributes }) => ({ name, attributes })) : batch;
    insights.options.add((this as { options: object }).options);
    insights.given.push(JSON.stringify(spans));
    done({ code: 0 });
  });
afterAll(() => jest.restoreAllMocks());

describe('a bot that is watched', () => {
  const planted = plantSecrets(7).slice(0, 12);
  const PERSON = 'Ada Lovelace-Example';
  let collector: Collector;
  let exposed = '';
  const [endpoint, others] = ['OTEL_EXPORTER_OTLP_ENDPOINT', process.env];

  beforeAll(async () => {
    collector = await startCollector();
    others[endpoint] = collector.url;
    const bot = await startBot(
      { alerts: (deps) => alertsPart(deps) },
      {
        [endpoint]: collector.url,
        APPLICATIONINSIGHTS_CONNECTION_STRING: 'InstrumentationKey=66666666-7777-8888-9999-000000000000',
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=33333333-4444-5555-6666-777777777777',
      },
    );
    const where = { serviceUrl: bot.connector.url, place: 'channel' } as const;
    const say = (text: string) => {
      const activity = says(text, where);
      return bot.send({ ...activity, from: { ...activity.from, name: PERSON } });
    };
    await say('subscribe');
    await say('403 AuthorizationPermissionMismatch on azcopy copy');
    for (const { text } of planted) await say(`azcopy copy fails ${text}`);
    await bot.post('/api/alerts', anAlert({ description: planted[0]!.text } as never));
    await until('the card', () =>
      bot.connector.calls.some((call) => JSON.stringify(call.activity).includes('are refused')),
    );
    await until('its count', async () => /alert_posts_total\{result="delivered"\} [1-9]/.test(await bot.metrics()));
    exposed = await bot.metrics();
    await bot.stop();
  });
  afterAll(async () => {
    delete others[endpoint];
    await collector.close();
  });

  test('turns, diagnoses, the store and the stages of an alert are spans', () => {
    const names = new Set(collector.spans().map(({ name }) => name));
    for (const name of [
      'turn',
      'diagnose',
      'store read',
      'store write',
      'alert accept',
      'alert enter',
      'alert deliver',
    ])
      expect([...names]).toContain(name);
  });

  test('a diagnosis and a read of the store belong to their turn, and nothing of the loops stands alone', () => {
    const spans = collector.spans();
    const byId = new Map(spans.map((span) => [span.id, span]));
    const root = (span: (typeof spans)[number]): string => {
      const parent = byId.get(span.parent);
      return parent ? root(parent) : span.name;
    };
    const roots = (name: string) => new Set(spans.filter((span) => span.name === name).map(root));
    expect(roots('diagnose')).toContain('turn');
    expect([...roots('store read')].filter((name) => name.startsWith('store'))).toEqual([]);
    expect([...roots('store write')].filter((name) => name.startsWith('store'))).toEqual([]);
  });

  test('every metric of /metrics goes out under its name', () => {
    const names = [...exposed.matchAll(/^# TYPE (\S+) (?:counter|gauge|histogram)$/gm)].map((match) => match[1]);
    const sent = collector.text(/v1\/metrics/);
    // Counters and histograms with labels have no value before their first event.
    const counted = names.filter((name) => new RegExp(`^${name}(?:_count)?[ {]`, 'm').test(exposed));
    expect(counted.length).toBeGreaterThan(20);
    expect(counted.filter((name) => !sent.includes(name as string))).toEqual([]);
  });

  test('Application Insights gets both', () => {
    const sent = insights.given.join('\n');
    expect(sent).toContain('storagebot_turns_total');
    expect(sent).toMatch(/"name":"turn","attributes":\{"kind":"message","channel":"msteams"\}/);
    expect(sent).toMatch(/"name":"diagnose","attributes":\{"certainty":"\w+","cause":"[\w-]+"\}/);
    expect(insights.options.size).toBeGreaterThan(0);
    for (const options of insights.options)
      expect(options).toMatchObject({ disableOfflineStorage: true, credential: expect.anything() });
  });

  test('no secret, no person, no conversation leaves', () => {
    const sent = collector.text(/./) + insights.given.join('\n') + exposed;
    expect(planted).toHaveLength(12);
    expect(searchFor(planted)('telemetry', sent)).toEqual([]);
    for (const word of [PERSON, 'contosodata01', 'thread.tacv2']) expect(sent).not.toContain(word);
    // Ids of people and conversations; a time of day has a number behind the colon.
    expect(sent).not.toMatch(/\b[12]9:[a-z]/i);
  });
});

test('without a place to send to, nothing of the SDK is loaded', () => {
  const script = `
    process.env.PORT = '0';
    const { createApp } = await import('./bot/app.ts');
    const { readConfig } = await import('./bot/config.ts');
    const app = createApp(readConfig({ PORT: '0', STORAGEBOT_DATA: process.argv[1], STORAGEBOT_LOG_LEVEL: 'silent' }));
    await app.start();
    const { createRequire } = await import('node:module');
    const loaded = Object.keys(createRequire(process.cwd() + '/x.js').cache).filter((file) => file.includes('monitor-opentelemetry') || file.includes('@opentelemetry/sdk'));
    console.log(JSON.stringify(loaded));
    await app.stop();
    process.exit();
  `;
  const folder = mkdtempSync('/tmp/storagebot-test-');
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, folder], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect([stdout.trim().split('\n').at(-1), stderr]).toEqual(['[]', '']);
});

describe('the bridge from Prometheus', () => {
  async function twice(isDelta: boolean) {
    const registry = new Registry();
    const registers = [registry];
    const count = new Counter({ name: 'c_total', help: 'c', labelNames: ['kind'], registers });
    const seconds = new Histogram({ name: 's', help: 's', buckets: [1, 2], labelNames: ['kind'], registers });
    const bridge = prometheusBridge(registry, '0', isDelta);
    const look = async () => (await bridge.collect()).resourceMetrics.scopeMetrics[0]!.metrics;
    count.inc({ kind: 'a' }, 2);
    for (const value of [0.5, 1.5, 1.6, 9]) seconds.observe({ kind: 'a' }, value);
    const first = await look();
    count.inc({ kind: 'a' }, 3);
    seconds.observe({ kind: 'a' }, 0.1);
    const then = await look();
    return [first, then].map(([counter, histogram]) => [
      counter!.dataPoints[0]!.value,
      histogram!.dataPoints[0]!.value as { buckets: object; sum: number; count: number },
    ]);
  }

  test('counts since the start, as Prometheus does', async () => {
    expect(await twice(false)).toEqual([
      [2, { buckets: { boundaries: [1, 2], counts: [1, 2, 1] }, sum: 12.6, count: 4 }],
      [5, { buckets: { boundaries: [1, 2], counts: [2, 2, 1] }, sum: 12.7, count: 5 }],
    ]);
  });

  test('or since the last time, where the other side adds up', async () => {
    const [first, then] = await twice(true);
    expect(first).toEqual([2, { buckets: { boundaries: [1, 2], counts: [1, 2, 1] }, sum: 12.6, count: 4 }]);
    expect(then![0]).toBe(3);
    expect(then![1]).toMatchObject({ buckets: { counts: [1, 0, 0] }, count: 1, sum: expect.closeTo(0.1) });
  });
});

test('a seam that nobody looks at only calls', async () => {
  const spans = createSpans();
  expect(spans.run('turn', () => 5)).toBe(5);
  expect(await spans.within('store read', async () => 6)).toBe(6);
  expect(() =>
    spans.run('turn', () => {
      throw new Error('x');
    }),
  ).toThrow('x');
});
