/** "Is it us or Azure?": on whose side an alert lies, as far as it tells. Pure. */
import type { Alert, AlertSource } from './alert.ts';
import type { AlertPage } from './load.ts';
import type { AlertKind } from './schema.ts';

export type Whose = 'ours' | 'azure' | 'either';

/** Somebody's own deed, or their own bill. */
const OURS: ReadonlySet<AlertSource> = new Set(['activity', 'event', 'budget']);
/** What these measure may be slow or broken on either side. */
const OPEN: ReadonlySet<AlertKind> = new Set(['errors', 'latency', 'health']);

export function whoseIs({ source, category }: Pick<Alert, 'source' | 'category'>, page: AlertPage | undefined): Whose {
  if (source === 'service-health') return 'azure';
  // https://learn.microsoft.com/azure/service-health/resource-health-overview#unavailable
  if (source === 'resource-health') {
    if (/^unknown$/i.test(category ?? '')) return 'either';
    return /^(customer|user)initiated$/i.test(category ?? '') ? 'ours' : 'azure';
  }
  if (OURS.has(source)) return 'ours';
  if (page?.whose) return page.whose;
  return page?.kind === undefined || OPEN.has(page.kind) ? 'either' : 'ours';
}
