/** From what is kept to what is shown: views for the cards, made with the knowledge of the moment. */
import type { Activity } from 'botbuilder';
import {
  type IncidentView,
  incidentCard,
  incidentLine,
  type StormView,
  stormCard,
} from '../../../dialogs/cards/incidentCard.ts';
import type { Reply } from '../../../dialogs/cards/reply.ts';
import type { StatusLine } from '../../../dialogs/cards/statusCard.ts';
import { type AlertKnowledge, enrich } from '../../../knowledge/alerts/enrich.ts';
import { harmless } from '../../../knowledge/alerts/meaning.ts';
import { fingerprint } from '../../../knowledge/alerts/shapes/pieces.ts';
import { table } from '../../../knowledge/table.ts';
import { alertCount, type Group, type Incident, isOpen, type Ledger, mainGroup } from '../incidents/incident.ts';
import type { AlertStore } from '../store/store.ts';
import type { Outbox, Wanted } from './outbox.ts';

const KINDS = table<string>({
  'microsoft.storage/storageaccounts': 'storage account',
  'microsoft.storagemover/storagemovers': 'Storage Mover',
});

export function viewOf(ledger: Ledger, incident: Incident, knowledge: AlertKnowledge): IncidentView {
  const main = mainGroup(incident);
  const { meaning, others } = enrich(main.alert, knowledge);
  const { resource } = ledger;
  const causes = [
    ...incident.correlations.flatMap((correlation) => correlation.causes),
    ...meaning.causes.map((cause) => cause.id),
  ];
  const service = main.alert.resource.service;
  return {
    id: incident.id,
    ledger: resource.key,
    state: incident.state,
    severity: incident.severity,
    headline: headlineOf(incident, meaning.title),
    resource: {
      name: harmless(resource.name),
      kind: KINDS.get(resource.type ?? '') ?? resource.type ?? 'resource',
      ...(resource.group ? { group: resource.group } : {}),
      ...(service ? { service } : {}),
    },
    since: incident.openedAt,
    ...(incident.endedAt === undefined || isOpen(incident) ? {} : { until: incident.endedAt }),
    count: alertCount(incident),
    rules: [...new Set(incident.groups.map((group) => harmless(group.alert.rule)))],
    ...(meaning.measured ? { measured: meaning.measured } : {}),
    says: [meaning.says, ...others.map((one) => `Also: ${one.title}${one.measured ? ` (${one.measured})` : ''}.`)].join(
      ' ',
    ),
    causes: [...new Set(causes)].slice(0, 5).map((id) => ({ id, title: knowledge.causeTitle(id) ?? id })),
    next: meaning.next,
    ...(meaning.query ? { query: meaning.query } : {}),
    ...(meaning.portal ? { portal: meaning.portal } : {}),
    correlations: incident.correlations.map((correlation) => correlation.says),
    groupedBecause: groupedBecause(ledger, incident, main),
    groups: incident.groups.map((group) => ({
      title: group.title,
      dimensions: dimensionsOf(group),
      count: group.count,
      state: stateOf(group),
    })),
    ...(main.alert.region ? { region: harmless(main.alert.region) } : {}),
    ...(main.alert.caller ? { caller: harmless(main.alert.caller) } : {}),
    ...(incident.acknowledged ? { acknowledged: incident.acknowledged } : {}),
    ...(incident.assigned ? { assigned: incident.assigned } : {}),
    audit: incident.audit,
    ...(incident.note ? { note: incident.note } : {}),
    sources: meaning.sources,
  };
}

/** With its connection in front of all: that is what explains the trouble. */
function headlineOf(incident: Incident, title: string): string {
  const before = incident.correlations
    .map((correlation) => incident.groups.find((group) => group.meaning === correlation.after)?.title)
    .filter((said) => said && said !== title);
  return before[0] ? `${title}, after: ${before[0]}` : title;
}

function dimensionsOf(group: Group): string {
  const said = Object.entries(group.alert.dimensions).map(([name, value]) => `${name}=${value}`);
  return harmless(said.join(', '));
}

function stateOf(group: Group): string {
  if (group.series.every((one) => one.event)) return 'happened';
  return group.series.some((one) => !one.event && one.endedAt === undefined) ? 'firing' : 'over';
}

function groupedBecause(ledger: Ledger, incident: Incident, main: Group): string {
  const dimensions = dimensionsOf(main);
  const same = `same resource (${ledger.resource.name}), same meaning (${main.meaning})${dimensions ? `, same dimensions (${dimensions})` : ', no dimensions'}`;
  return incident.correlations.length > 0
    ? `${same}; connected with ${incident.correlations.map((correlation) => correlation.after).join(', ')} on the same resource`
    : same;
}

export function lineOf(incident: Incident): StatusLine {
  const by = incident.assigned
    ? `assigned to ${incident.assigned.who}`
    : incident.acknowledged && `acknowledged by ${incident.acknowledged.who}`;
  return {
    severity: incident.severity,
    headline: mainGroup(incident).title,
    state: incident.state === 'open' ? 'open' : incident.state,
    since: incident.openedAt,
    count: alertCount(incident),
    ...(by ? { by } : {}),
  };
}

export interface Drawn {
  activity: Partial<Activity>;
  version: number;
}

export function posted({ card, text }: Reply, summary: string): Partial<Activity> {
  void text;
  return {
    type: 'message',
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

/** What an outbox entry looks like now; undefined when there is nothing to show any more. */
export async function draw(
  store: AlertStore,
  knowledge: AlertKnowledge,
  outbox: Outbox,
  wanted: Wanted,
  digest: (key: string) => Promise<Reply>,
): Promise<Drawn | undefined> {
  switch (wanted.kind) {
    case 'incident':
      return drawIncident(store, knowledge, outbox, wanted);
    case 'storm':
      return drawStorm(store, outbox, wanted);
    case 'note':
      return outbox.shown[wanted.incident ?? '']
        ? { activity: { type: 'message', text: wanted.text ?? '' }, version: wanted.version }
        : undefined;
    case 'digest':
      return { activity: posted(await digest(outbox.id), 'Hand-over'), version: wanted.version };
  }
}

async function drawIncident(
  store: AlertStore,
  knowledge: AlertKnowledge,
  outbox: Outbox,
  wanted: Wanted,
): Promise<Drawn | undefined> {
  const ledger = (await store.read<Ledger>('ledgers', ledgerId(wanted.ledger ?? '')))?.value;
  const incident = ledger?.incidents.find((one) => one.id === wanted.incident);
  if (!ledger || !incident) return undefined;
  // Held back by quiet hours and over before they ended: the digest tells of it.
  const isStale =
    !outbox.shown[wanted.key] &&
    incident.state !== 'open' &&
    wanted.notBefore - wanted.since > 10 * 60_000 &&
    wanted.attempts === 0;
  if (isStale) return undefined;
  const view = viewOf(ledger, incident, knowledge);
  return { activity: posted(incidentCard(view), incidentLine(view)), version: incident.version };
}

async function drawStorm(store: AlertStore, outbox: Outbox, wanted: Wanted): Promise<Drawn | undefined> {
  const storm = outbox.storms.find((one) => one.id === wanted.key);
  if (!storm) return undefined;
  const found = await stormGroups(store, storm.members);
  const total = found.reduce((sum, group) => sum + group.count, 0);
  const reply = stormCard({ since: storm.since, total, groups: found });
  return { activity: posted(reply, `Alert storm: ${total} alerts`), version: wanted.version };
}

async function stormGroups(
  store: AlertStore,
  members: { ledger: string; incident: string }[],
): Promise<StormView['groups']> {
  const keys = [...new Set(members.map((one) => one.ledger))];
  const wanted = new Set(members.map((one) => one.incident));
  const ledgers = await Promise.all(keys.map((key) => store.read<Ledger>('ledgers', ledgerId(key))));
  const groups = ledgers.flatMap((stored) =>
    (stored?.value.incidents ?? [])
      .filter((incident) => wanted.has(incident.id))
      .flatMap((incident) =>
        incident.groups.map((group) => ({
          title: `${group.title} ${dimensionsOf(group)}`.trim(),
          resource: stored?.value.resource.name ?? '',
          severity: group.severity,
          count: group.count,
          state: stateOf(group),
          id: incident.id,
          ledger: stored?.value.resource.key ?? '',
        })),
      ),
  );
  return groups.sort((one, other) => other.count - one.count || one.severity - other.severity);
}

/** Safe as a file and blob name, whatever the resource is called. */
export function ledgerId(key: string): string {
  const safe = key.replace(/[^A-Za-z0-9:._-]/g, '-');
  return safe === key && key.length <= 120 ? key : `${safe.slice(-100)}-${fingerprint(key)}`;
}
