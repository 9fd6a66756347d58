/** An incident as its card shows it, with the knowledge of the moment. */
import type { GroupState, IncidentView, Nature } from '../../../dialogs/cards/alerts/incidentView.ts';
import type { StatusLine } from '../../../dialogs/cards/alerts/statusCard.ts';
import type { Wording } from '../../../dialogs/phrases/say.ts';
import { type Alert, type AlertSource, advisedIn } from '../../../knowledge/alerts/alert.ts';
import { type AlertKnowledge, enrich } from '../../../knowledge/alerts/enrich.ts';
import type { AlertPages } from '../../../knowledge/alerts/load.ts';
import { harmless } from '../../../knowledge/alerts/meaning.ts';
import { callerOf } from '../../../knowledge/alerts/traits.ts';
import {
  alertCount,
  beganAt,
  type Correlation,
  type Group,
  type Incident,
  isOpen,
  type Ledger,
  mainGroup,
} from './incident.ts';

const MOST_CAUSES = 5;

export function viewOf(ledger: Ledger, incident: Incident, knowledge: AlertKnowledge): IncidentView {
  const main = mainGroup(incident);
  const { meaning, others } = enrich(main.alert, knowledge);
  const platform = platformTrouble(incident);
  const first = platform && enrich(platform.alert, knowledge).meaning;
  const { resource } = ledger;
  const causes = [
    ...incident.correlations.flatMap((one) => one.causes),
    ...(first ?? meaning).causes.map((cause) => cause.id),
  ];
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
      kind: resource.type ?? kindById(resource.id),
      ...(resource.group ? { group: resource.group } : {}),
      ...(service ? { service } : {}),
    },
    since: beganAt(incident),
    ...(incident.endedAt === undefined || isOpen(incident) ? {} : { until: incident.endedAt }),
    count: alertCount(incident),
    rules: [...new Set(incident.groups.map((group) => harmless(group.alert.rule)))],
    ...(meaning.measured ? { measured: meaning.measured } : {}),
    ...(dimensionsOf(main) ? { where: dimensionsOf(main) } : {}),
    ...(main.alert.settings ? { sets: saySettings(main.alert.settings) } : {}),
    says: meaning.says,
    ...(/^fail/i.test(main.alert.status ?? '') ? { failed: true as const } : {}),
    told: { ...main.alert.told, ...(platform?.alert.told?.sentence && { sentence: platform.alert.told.sentence }) },
    ...(describedBy(main.alert) && { described: describedBy(main.alert) }),
    ...(main.alert.planned && { planned: main.alert.planned }),
    ...(main.alert.object && { object: harmless(main.alert.object) }),
    advised: advisedIn(main.alert),
    also: others.map(({ title, measured }) => ({ title, ...(measured ? { measured } : {}) })),
    causes: [...new Set(causes)].slice(0, MOST_CAUSES).map((id) => ({ id, title: knowledge.causeTitle(id) ?? id })),
    next: [...(first?.next.slice(0, 1) ?? askFirst(incident, knowledge)), ...meaning.next],
    ...(meaning.query ? { query: meaning.query } : {}),
    ...(meaning.portal ? { portal: meaning.portal } : {}),
    correlations: incident.correlations.map((one) => connectionOf(one, incident, knowledge)),
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
    ...(noteOn(incident) ? { note: noteOn(incident) as Wording } : {}),
    sources: meaning.sources,
  };
}

/** Why it was closed; else that nothing has happened at all. */
const noteOn = (incident: Incident): Wording | undefined =>
  incident.note ?? (mainGroup(incident).alert.isTest ? { phrase: 'isTestNotification' } : undefined);

/** A resource group or a subscription has no type of its own. */
const kindById = (id = ''): string =>
  /\/resourcegroups\/[^/]+\/?$/i.test(id)
    ? 'resourcegroup'
    : /^\/subscriptions\/[^/]+\/?$/i.test(id)
      ? 'subscription'
      : '';

/** While Azure itself is ill, that is what there is to read and to do, whatever else fires. */
export function platformTrouble(incident: Incident): Group | undefined {
  const explains = (group: Group) => incident.correlations.some((one) => one.after === group.meaning);
  return incident.groups.find(
    (group) => group.alert.source === 'resource-health' && stateOf(group) === 'firing' && explains(group),
  );
}

/** What the rule's author wrote for this moment. */
const describedBy = ({ source, description, told }: Alert): string | undefined =>
  RULED.has(source) && description !== told?.sentence ? description : undefined;
const RULED: ReadonlySet<AlertSource> = new Set(['metric', 'log', 'prometheus']);

/** The connection stands in front of all: that is what explains the trouble. */
function whatCameBefore(incident: Incident, title: string): string | undefined {
  return incident.correlations
    .map((one) => incident.groups.find((group) => group.meaning === one.after)?.title)
    .find((said) => said && said !== title);
}

/** What was changed just before is asked after first: "Ask jo@contoso.com whether it was planned." */
function askFirst(incident: Incident, knowledge: AlertKnowledge): string[] {
  const main = mainGroup(incident);
  const changed = incident.groups.find(
    (group) =>
      group !== main &&
      stateOf(group) === 'happened' &&
      incident.correlations.some(({ after }) => after === group.meaning),
  );
  return changed ? enrich(changed.alert, knowledge).meaning.next.slice(0, 1) : [];
}

/** Where the headline is what explains, its own sentence would say it twice: what it explains is said instead. */
function connectionOf({ after, meaning, says }: Correlation, incident: Incident, knowledge: AlertKnowledge): string {
  const explained = incident.groups.find((group) => group.meaning === meaning);
  if (after !== mainGroup(incident).meaning || !explained) return says;
  const { measured } = enrich(explained.alert, knowledge).meaning;
  return measured ? `${explained.title} (${measured})` : explained.title;
}

/** A number of the request's own, and the whole id of what is named by the headline. */
const TELLS_NOTHING = /^(?:id|principalType)=|=\/subscriptions\//i;

const saySettings = (settings: string[]) =>
  harmless(
    settings
      .filter((one) => !TELLS_NOTHING.test(one))
      .slice(0, 6)
      .map((one) => one.replace(/=\[\]$/, '=none'))
      .join(', '),
  );

/** Without what the card says by itself: the account, the tracking id, who did it. */
export function dimensionsOf({ alert }: Group): string {
  const known = new Set([alert.resource.name, alert.told?.trackingId, alert.caller].map((one) => one?.toLowerCase()));
  const said = Object.entries(alert.dimensions).filter(([, value]) => !known.has(value.toLowerCase()));
  return harmless(said.map(([name, value]) => `${name}=${value}`).join(', '));
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
    since: beganAt(incident),
    count: alertCount(incident),
    ...(acknowledged ? { acknowledged: acknowledged.who } : {}),
    ...(assigned ? { assigned: assigned.who } : {}),
  };
}
