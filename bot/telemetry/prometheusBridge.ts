/** The metrics that /metrics shows, as OpenTelemetry has them: counted once, in one place, and sent to any other. */
import type { Attributes, HrTime } from '@opentelemetry/api';
import { emptyResource } from '@opentelemetry/resources';
import {
  AggregationTemporality,
  type CollectionResult,
  DataPointType,
  type MetricData,
  type MetricProducer,
} from '@opentelemetry/sdk-metrics';
import type { MetricObjectWithValues, MetricValue, Registry } from 'prom-client';

type Family = MetricObjectWithValues<MetricValue<string> & { metricName?: string }>;

/** Of prom-client's own kinds, by their number. */
const time = (ms: number): HrTime => [Math.floor(ms / 1000), Math.round((ms % 1000) * 1e6)];

/** @param isDelta what was counted since the last time, and not since the start: Application Insights adds it up itself */
export function prometheusBridge(registry: Registry, version: string, isDelta: boolean): MetricProducer {
  const start = Date.now();
  let last = start;
  const before = new Map<string, number>();

  /** Of a counter's value under this name, what is to be told now. */
  function told(name: string, labels: object, value: number): number {
    if (!isDelta) return value;
    const key = `${name} ${JSON.stringify(labels)}`;
    const grown = value - (before.get(key) ?? 0);
    before.set(key, value);
    return grown;
  }

  function pointsOf(family: Family, from: HrTime, to: HrTime): MetricData | undefined {
    const descriptor = { name: family.name, description: family.help, unit: '', valueType: 1 };
    const temporality = isDelta ? AggregationTemporality.DELTA : AggregationTemporality.CUMULATIVE;
    const span = { startTime: from, endTime: to };
    // The types of prom-client say numbers; at run time it is a word.
    switch (String(family.type)) {
      case 'counter':
        return {
          descriptor,
          aggregationTemporality: temporality,
          dataPointType: DataPointType.SUM,
          isMonotonic: true,
          dataPoints: family.values.map(({ labels, value }) => ({
            ...span,
            attributes: labels as Attributes,
            value: told(family.name, labels, value),
          })),
        };
      case 'gauge':
        return {
          descriptor,
          aggregationTemporality: AggregationTemporality.CUMULATIVE,
          dataPointType: DataPointType.GAUGE,
          dataPoints: family.values.map(({ labels, value }) => ({ ...span, attributes: labels as Attributes, value })),
        };
      case 'histogram':
        return {
          descriptor,
          aggregationTemporality: temporality,
          dataPointType: DataPointType.HISTOGRAM,
          dataPoints: seriesOf(family).map(({ labels, values }) => ({
            ...span,
            attributes: labels as Attributes,
            value: histogram(family.name, labels, values, told),
          })),
        };
      default:
        return undefined;
    }
  }

  return {
    async collect(): Promise<CollectionResult> {
      const families = (await registry.getMetricsAsJSON()) as unknown as Family[];
      const now = Date.now();
      const [from, to] = [time(isDelta ? last : start), time(now)];
      last = now;
      const metrics = families
        .filter(({ values }) => values.length > 0)
        .map((family) => pointsOf(family, from, to))
        .filter((data) => data !== undefined);
      const scopeMetrics = [{ scope: { name: 'storagebot', version }, metrics }];
      return { resourceMetrics: { resource: emptyResource(), scopeMetrics }, errors: [] };
    },
  };
}

interface Series {
  labels: Record<string, string | number>;
  values: Family['values'];
}

/** The rows of a histogram by everything but `le`. */
function seriesOf({ values }: Family): Series[] {
  const series = new Map<string, Series>();
  for (const value of values) {
    const { le: _, ...labels } = value.labels as Record<string, string | number>;
    const key = JSON.stringify(labels);
    const known = series.get(key) ?? { labels, values: [] };
    known.values.push(value);
    series.set(key, known);
  }
  return [...series.values()];
}

/** Prometheus counts what is at most `le`; OpenTelemetry what lies between two bounds. */
function histogram(
  name: string,
  labels: object,
  values: Family['values'],
  told: (name: string, labels: object, value: number) => number,
) {
  const rowOf = (suffix: string) => values.find(({ metricName }) => metricName === `${name}_${suffix}`)?.value ?? 0;
  const buckets = values
    .filter(({ metricName }) => metricName === `${name}_bucket`)
    .map(({ labels: own, value }) => ({ le: Number((own as { le: string | number }).le), value }))
    .filter(({ le }) => Number.isFinite(le))
    .sort((one, other) => one.le - other.le);
  const count = rowOf('count');
  const upTo = [...buckets.map(({ value }) => value), count];
  const counts = upTo.map((value, index) =>
    told(`${name} ${index}`, labels, value - (index > 0 ? (upTo[index - 1] as number) : 0)),
  );
  return {
    buckets: { boundaries: buckets.map(({ le }) => le), counts },
    sum: told(`${name} sum`, labels, rowOf('sum')),
    count: told(`${name} count`, labels, count),
  };
}
