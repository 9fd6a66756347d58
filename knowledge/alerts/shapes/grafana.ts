/** Grafana's alerts of before version 9: one rule a message, its state beside what it measured. */
import type { Alert } from '../alert.ts';
import { anything, list, loose, number, text, textsOf } from './loose.ts';
import { sumUp } from './pieces.ts';
import { findResource } from './resource.ts';

const messageSchema = loose({
  title: text,
  rulename: text,
  ruleid: text,
  state: text,
  message: text,
  evalmatches: list(loose({ value: number, metric: text, tags: anything })),
});

export const isOlderGrafana = (top: Record<string, unknown>): boolean =>
  'evalmatches' in top && ('rulename' in top || 'ruleid' in top);

export function readOlderGrafana(top: Record<string, unknown>, now: number): Alert {
  const told = messageSchema.parse(top);
  const [first] = told.evalmatches;
  const tags = textsOf(first?.tags ?? {});
  const texts = [told.message, told.title];
  return sumUp({
    id: `${told.ruleid}|${told.rulename}`,
    source: 'prometheus',
    condition: told.state,
    severity: tags.severity,
    rule: told.rulename ?? told.title,
    resource: findResource({ dimensions: tags, ids: [], texts: texts.filter((said) => said !== undefined) }),
    ...(first?.value === undefined
      ? {}
      : { conditions: [{ metric: first.metric, value: first.value, dimensions: {} }] }),
    dimensions: tags,
    told: { sentence: told.message },
    texts,
    now,
  });
}
