/**
 * Traces and metrics by OpenTelemetry's own SDK, to Application Insights or to any OTLP endpoint. Imported only where one
 * of them is configured: it takes time and memory that nobody else should pay.
 */
import { hostname } from 'node:os';
import type { AzureMonitorExporterOptions } from '@azure/monitor-opentelemetry-exporter';
import { type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { type Resource, resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, type MetricReader, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, NodeTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-node';
import type { Registry } from 'prom-client';
import type { TelemetryPlace } from '../config.ts';
import { prometheusBridge } from './prometheusBridge.ts';
import type { Facts, SpanKeeper } from './spans.ts';

export interface Telemetry {
  keeper: SpanKeeper;
  /** Sends what is left. */
  stop(): Promise<void>;
}

export interface TelemetryParts {
  place: TelemetryPlace;
  registry: Registry;
  version: string;
  /** How often metrics are sent; traces go in bunches, every five seconds. */
  every?: number;
}

const EVERY = 60_000;
/** Ending must not wait for a collector that is gone. */
const LAST_WORDS = 5_000;

export async function openTelemetry(parts: TelemetryParts): Promise<Telemetry> {
  const resource = resourceFromAttributes({
    'service.name': 'storagebot',
    'service.version': parts.version,
    'service.instance.id': hostname(),
  });
  const ways = await Promise.all([...(parts.place.otlp ? [toCollector()] : []), ...toInsights(parts.place)]);
  const tracing = new NodeTracerProvider({ resource, spanProcessors: ways.map(({ spans }) => spans) });
  // The context follows a turn through everything that it awaits.
  tracing.register();
  const readers = ways.map(({ reader }) => reader(parts));
  const metering = new MeterProvider({ resource: resource as Resource, readers });
  return {
    keeper: keeperOf(tracing.getTracer('storagebot', parts.version)),
    async stop() {
      const given = new Promise((resolve) => setTimeout(resolve, LAST_WORDS).unref());
      await Promise.race([Promise.allSettled([tracing.shutdown(), metering.shutdown()]), given]);
    },
  };
}

interface Way {
  spans: SpanProcessor;
  reader(parts: TelemetryParts): MetricReader;
}

/** Address and headers stand in the environment, where the SDK looks for them. */
async function toCollector(): Promise<Way> {
  const [{ OTLPTraceExporter }, { OTLPMetricExporter }] = await Promise.all([
    import('@opentelemetry/exporter-trace-otlp-proto'),
    import('@opentelemetry/exporter-metrics-otlp-proto'),
  ]);
  return {
    spans: new BatchSpanProcessor(new OTLPTraceExporter()),
    reader: ({ registry, version, every = EVERY }) =>
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter(),
        exportIntervalMillis: every,
        metricProducers: [prometheusBridge(registry, version, false)],
      }),
  };
}

function toInsights({ insights, signIn }: TelemetryPlace): Promise<Way>[] {
  return insights ? [insightsWay(insights, signIn)] : [];
}

async function insightsWay(connectionString: string, signIn: TelemetryPlace['signIn']): Promise<Way> {
  // The exporter would tell Microsoft about itself besides, and keep what it cannot send on disk.
  process.env.APPLICATION_INSIGHTS_NO_STATSBEAT ??= 'true';
  const [{ AzureMonitorMetricExporter, AzureMonitorTraceExporter }, { DefaultAzureCredential }] = await Promise.all([
    import('@azure/monitor-opentelemetry-exporter'),
    import('@azure/identity'),
  ]);
  const options: AzureMonitorExporterOptions = {
    connectionString,
    disableOfflineStorage: true,
    ...(signIn && { credential: new DefaultAzureCredential({ managedIdentityClientId: signIn.clientId }) }),
  };
  return {
    spans: new BatchSpanProcessor(new AzureMonitorTraceExporter(options)),
    reader: ({ registry, version, every = EVERY }) =>
      new PeriodicExportingMetricReader({
        exporter: new AzureMonitorMetricExporter(options),
        exportIntervalMillis: every,
        metricProducers: [prometheusBridge(registry, version, true)],
      }),
  };
}

function keeperOf(tracer: ReturnType<NodeTracerProvider['getTracer']>): SpanKeeper {
  return {
    isWithin: () => trace.getActiveSpan() !== undefined,
    run: (name, work, facts) => tracer.startActiveSpan(name, (span) => runIn(span, work, facts)),
  };
}

function runIn<T>(span: Span, work: () => T, facts?: (result: Awaited<T>) => Facts): T {
  const end = (result: Awaited<T>) => {
    if (facts) span.setAttributes(facts(result));
    span.end();
  };
  try {
    const result = work();
    if (!(result instanceof Promise)) {
      end(result as Awaited<T>);
      return result;
    }
    return result.then(
      (value) => {
        end(value);
        return value;
      },
      (fault) => failed(span, fault),
    ) as T;
  } catch (fault) {
    return failed(span, fault);
  }
}

/** The kind of a fault only: its words may hold names, addresses and worse. The log has them, masked. */
function failed(span: Span, fault: unknown): never {
  span.setAttribute('error.type', (fault as Error | undefined)?.name ?? 'unknown');
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
  throw fault;
}
