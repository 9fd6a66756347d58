/**
 * The webhooks of Prometheus' Alertmanager and of Grafana, which sends the same and a little more. One message carries a
 * group of alerts, each with its own state: prometheus.io/docs/alerting/latest/configuration (webhook_config)
 */
import { isObject } from '../../text/shapes.ts';
import type { Alert, Resource } from '../alert.ts';
import { anything, list, loose, lowerNames, number, openJson, text, textsOf, time } from './loose.ts';
import { fingerprint, sumUp } from './pieces.ts';
import { findResource } from './resource.ts';

const entrySchema = loose({
  status: text,
  labels: anything,
  annotations: anything,
  startsat: time,
  endsat: time,
  fingerprint: text,
  generatorurl: text,
  values: anything,
  valuestring: text,
});

type Entry = ReturnType<typeof entrySchema.parse>;

export function isAlertmanager(top: Record<string, unknown>): boolean {
  const alerts = openJson(top.alerts);
  if (!Array.isArray(alerts) || alerts.length === 0) return false;
  const first = lowerNames(alerts[0]);
  return isObject(openJson(first.labels)) && ('startsat' in first || 'status' in first || 'commonlabels' in top);
}

/** The same rule, resource and volume are one alert, whoever counts its fingerprint. */
export function readAlertmanager(top: Record<string, unknown>, now: number): Alert[] {
  const common = textsOf(anything.parse(top.commonlabels));
  const notes = textsOf(anything.parse(top.commonannotations));
  const group = textsOf(top).status;
  return list(entrySchema)
    .parse(top.alerts)
    .map((entry) => readEntry(entry, { common, notes, group, now }));
}

interface Message {
  common: Record<string, string>;
  notes: Record<string, string>;
  group: string | undefined;
  now: number;
}

/** The account that the words name; else the place in the cluster, so that one cluster's volumes are not taken for another's. */
function placeOf(labels: Record<string, string>, texts: string[]): Resource {
  const found = findResource({ dimensions: labels, ids: [], texts });
  const { cluster, namespace, instance, node, pod } = labels;
  const place = [cluster, namespace, instance ?? node ?? pod].filter((name) => name !== undefined);
  if (found.key !== 'unknown' || place.length === 0) return found;
  const name = place.slice(0, 2).join('/');
  return { key: `cluster:${name.toLowerCase()}`, name, isAccount: false };
}

const LINKS = /^(runbook|playbook|wiki)(_?url)?$/i;
/** What Prometheus adds to tell its own parts apart. */
const PLUMBING = /^(alertname|severity|prometheus|endpoint|job|service|uid|container|grafana_folder|__.*)$/i;

function readEntry(entry: Entry, { common, notes, group, now }: Message): Alert {
  const labels = { ...common, ...textsOf(entry.labels) };
  const { summary, description, message, ...annotations } = { ...notes, ...textsOf(entry.annotations) };
  const said = [summary, description ?? message].filter((one) => one !== undefined);
  const runbook = Object.entries(annotations).find(
    ([name, value]) => LINKS.test(name) && /^https:\/\//.test(value),
  )?.[1];
  const rule = labels.alertname ?? labels.rulename ?? 'alert without a name';
  const dimensions = Object.fromEntries(Object.entries(labels).filter(([name]) => !PLUMBING.test(name)));
  const own = Object.values(annotations).filter((value) => value !== runbook);
  const texts = [...said, ...own, rule, ...Object.values(dimensions)];
  const value = number.parse(Object.values(entry.values)[0]);
  const condition = entry.status ?? group;
  return sumUp({
    id: entry.fingerprint ?? fingerprint(rule, labels),
    source: 'prometheus',
    condition,
    severity: labels.severity ?? labels.priority,
    rule,
    description: said.join('. '),
    firedAt: entry.startsat,
    ...(/resolved/i.test(condition ?? '') ? { resolvedAt: entry.endsat } : {}),
    resource: placeOf(labels, texts),
    ...(value === undefined ? {} : { conditions: [{ value, dimensions: {} }] }),
    dimensions,
    object: labels.persistentvolumeclaim ?? labels.persistentvolume ?? labels.pod,
    told: { sentence: said.join('. '), runbook },
    texts,
    now,
  });
}
