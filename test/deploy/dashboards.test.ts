/** The workbook and the Grafana dashboard ask only for what the bot really counts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alertMetrics } from '../../bot/alerts/metrics.ts';
import { createMetrics } from '../../bot/metrics.ts';

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../../deploy', name), 'utf8'));

interface Shown {
  title: string;
  query: string;
}

const inWorkbook = (): Shown[] =>
  read('workbook.json').items.flatMap(({ content }: { content: Partial<Shown> }) =>
    content.query ? [{ title: content.title, query: content.query }] : [],
  );
const inGrafana = (): Shown[] =>
  read('grafana.json').panels.flatMap(({ title, targets }: { title: string; targets: { expr: string }[] }) =>
    targets.map(({ expr }) => ({ title, query: expr })),
  );

/** Name → labels, and the rows of a histogram. */
async function counted(): Promise<Map<string, Set<string>>> {
  const { registry } = createMetrics(() => 0, new Date());
  alertMetrics(registry, () => undefined);
  const text = await registry.metrics();
  const names = [...text.matchAll(/^# TYPE (\S+) (\w+)$/gm)].flatMap(([, name = '', type]) =>
    type === 'histogram' ? [name, `${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
  );
  const labelsOf = (name: string) => {
    const metric =
      registry.getSingleMetric(name.replace(/_(?:bucket|count|sum)$/, '')) ?? registry.getSingleMetric(name);
    return new Set<string>((metric as unknown as { labelNames?: string[] } | undefined)?.labelNames ?? []);
  };
  return new Map(names.map((name) => [name, labelsOf(name)]));
}

const namesIn = (query: string) => query.match(/storagebot_\w+/g) ?? [];
/** What stands behind `by`, and is no name of Prometheus' or of the scrape's. */
const labelsIn = (query: string) =>
  [
    ...[...query.matchAll(/\bby \(([\w, ]+)\)/g)].flatMap(([, list = '']) => list.split(/,\s*/)),
    ...[...query.matchAll(/customDimensions\.(\w+)/g)].map(([, label = '']) => label),
  ].filter((label) => label !== 'le');

describe.each([
  ['the workbook', inWorkbook],
  ['the Grafana dashboard', inGrafana],
])('%s', (_name, shown) => {
  test('has no name and no label that the bot does not have', async () => {
    const known = await counted();
    const asked = shown().filter(({ query }) => namesIn(query).length > 0);
    expect(asked.length).toBeGreaterThan(14);
    for (const { title, query } of asked)
      for (const name of namesIn(query)) {
        expect([title, name, known.has(name)]).toEqual([title, name, true]);
        for (const label of labelsIn(query))
          expect([title, label, known.get(name)?.has(label)]).toEqual([title, label, true]);
      }
  });

  test('shows queues, failures, deliveries, turns and the credential', () => {
    const names = new Set(shown().flatMap(({ query }) => namesIn(query)));
    for (const name of [
      'alerts_queued',
      'outbox_dead',
      'alert_posts_total',
      'turns_total',
      'credential_ends_timestamp_seconds',
    ])
      expect(names).toContain(`storagebot_${name}`);
  });
});
