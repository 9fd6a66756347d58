/** What an autoscale setting tells its webhook: learn.microsoft.com/azure/azure-monitor/autoscale/autoscale-webhook-email */
import type { Alert } from '../alert.ts';
import { lowerNames, readTime, textsOf } from './loose.ts';
import { sumUp } from './pieces.ts';
import { findResource } from './resource.ts';

const SCALES = /^scale\s*(in|out|up|down)$/i;

export const isAutoscale = (top: Record<string, unknown>): boolean =>
  SCALES.test(textsOf(top).operation ?? '') && 'newcapacity' in textsOf(lowerNames(top.context));

export function readAutoscale(top: Record<string, unknown>, now: number): Alert {
  const { operation = '' } = textsOf(top);
  const said = textsOf(lowerNames(top.context));
  const grows = /out|up/i.test(operation);
  return sumUp({
    id: `${said.id}|${said.timestamp}`,
    source: 'activity',
    state: 'event',
    severity: 'Sev4',
    rule: said.name,
    firedAt: readTime(said.timestamp),
    operation: `Microsoft.Insights/AutoscaleSettings/${grows ? 'Scaleup' : 'Scaledown'}/Action`,
    resource: findResource({ dimensions: {}, ids: [said.resourceid], texts: [] }),
    dimensions: {},
    told: { sentence: `${operation}: ${said.oldcapacity ?? '?'} → ${said.newcapacity} instances.` },
    texts: [said.details],
    now,
  });
}
