/** An incident as its card shows it, with the knowledge of the moment. */
import type { GroupState, IncidentView, Nature } from '../../../dialogs/cards/alerts/incidentView.ts';
import type { StatusLine } from '../../../dialogs/cards/alerts/statusCard.ts';
import { advisedIn } from '../../../knowledge/alerts/alert.ts';
import { type AlertKnowledge, enrich } from '../../../knowledge/alerts/enrich.ts';
import type { AlertPages } from '../../../knowledge/alerts/load.ts';
import { harmless } from '../../../knowledge/alerts/meaning.ts';
import { callerOf } from '../../../knowledge/alerts/traits.ts';
import { alertCount, type Group, type Incident, isOpen, type Ledger, mainGroup } from './incident.ts';

const MOST_CAUSES = 5;

export function viewOf(ledger: Ledger, incident: Incident, knowledge: AlertKnowledge): IncidentView {
  const main = mainGroup(incident);
  const { meaning, others } = enrich(main.alert, knowledge);
  const { resource } = ledger;
  const causes = [...incident.correlations.flatMap((one) => one.causes), ...meaning.causes.map((cause) => cause.id)];
  const service = main.alert.resource.service;
  const caller = callerOf(main.alert);
  const after = whatCameBefore(incident, meaning.title);
  return {
    id: incident.id,
    ledger: resource.key,
    state: incident.state,
    nature: natureOf(incident, knowledge.pages),
    severity: incident.severity,
    title: meaning.title,
    ...(after === undefined ? {} : { after }),
    resource: {
      name: harmless(resource.name.replace(/^subscription /, '')),
      kind: resource.type ?? (resource.name.startsWith('subscription ') ? 'subscription' : ''),
      ...(resource.group ? { group: resource.group } : {}),
      ...(service ? { service } : {}),
    },
    since: incident.openedAt,
    ...(incident.endedAt === undefined || isOpen(incident) ? {} : { until: incident.endedAt }),
    count: alertCount(incident),
    rules: [...new Set(incident.groups.map((group) => harmless(group.alert.rule)))],
    ...(meaning.measured ? { measured: meaning.measured } : {}),
    ...(dimensionsOf(main) ? { where: dimensionsOf(main) } : {}),
    ...(main.alert.settings ? { sets: harmless(main.alert.settings.slice(0, 6).join(', ')) } : {}),
    says: meaning.says,
    told: main.alert.told ?? {},
    advised: advisedIn(main.alert),
    also: others.map(({ title, measured }) => ({ title, ...(measured ? { measured } : {}) })),
    causes: [...new Set(causes)].slice(0, MOST_CAUSES).map((id) => ({ id, title: knowledge.causeTitle(id) ?? id })),
    next: meaning.next,
    ...(meaning.query ? { query: meaning.query } : {}),
    ...(meaning.portal ? { portal: meaning.portal } : {}),
    correlations: incident.correlations.map((one) => one.says),
    grouped: {
      resource: resource.name,
      meaning: main.meaning,
      dimensions: dimensionsOf(main),
      after: incident.correlations.map((one) => one.after),
    },
    groups: incident.groups.map((group) => ({
      title: group.title,
      dimensions: dimensionsOf(group),
      count: group.count,
      state: stateOf(group),
    })),
    ...(main.alert.region ? { region: harmless(main.alert.region) } : {}),
    ...(caller ? { caller: harmless(caller) } : {}),
    ...(incident.acknowledged ? { acknowledged: incident.acknowledged } : {}),
    ...(incident.assigned ? { assigned: incident.assigned } : {}),
    audit: incident.audit,
    ...(incident.note ? { note: incident.note } : {}),
    sources: meaning.sources,
  };
}

/** The connection stands in front of all: that is what explains the trouble. */
function whatCameBefore(incident: Incident, title: string): string | undefined {
  return incident.correlations
    .map((one) => incident.groups.find((group) => group.meaning === one.after)?.title)
    .find((said) => said && said !== title);
}

export function dimensionsOf(group: Group): string {
  const said = Object.entries(group.alert.dimensions).map(([name, value]) => `${name}=${value}`);
  return harmless(said.join(', '));
}

export function stateOf(group: Group): GroupState {
  if (group.series.every((one) => one.event)) return 'happened';
  return group.series.some((one) => !one.event && one.endedAt === undefined) ? 'firing' : 'over';
}

/** Blob events and the like are notes; a regenerated key has happened, and may need somebody all the same. */
export function natureOf(incident: Incident, pages: AlertPages): Nature {
  if (!incident.groups.every((group) => stateOf(group) === 'happened')) return 'trouble';
  const isNote = ({ meaning }: Group) => pages.get(meaning)?.note ?? pages.get(meaning)?.kind === 'events';
  return incident.groups.every(isNote) ? 'note' : 'happened';
}

export function lineOf(incident: Incident, pages: AlertPages): StatusLine {
  const { acknowledged, assigned } = incident;
  return {
    severity: incident.severity,
    headline: mainGroup(incident).title,
    state: incident.state,
    nature: natureOf(incident, pages),
    since: incident.openedAt,
    count: alertCount(incident),
    ...(acknowledged ? { acknowledged: acknowledged.who } : {}),
    ...(assigned ? { assigned: assigned.who } : {}),
  };
}
