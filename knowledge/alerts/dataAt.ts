/** "Is data lost?": what an alert means for what is stored. Its page says so; else its kind does. Pure. */
import type { AlertSource } from './alert.ts';
import type { AlertPage } from './load.ts';
import type { AlertKind, DataAt } from './schema.ts';

const KEPT: ReadonlySet<AlertKind> = new Set(['access', 'throttling', 'errors', 'latency', 'health', 'capacity']);

export function dataAt(source: AlertSource, page: AlertPage | undefined): DataAt {
  if (page?.data) return page.data;
  if (page?.kind === 'jobs') return 'copied';
  if (source === 'resource-health' || source === 'service-health') return 'kept';
  return page?.kind !== undefined && KEPT.has(page.kind) ? 'kept' : 'told';
}
