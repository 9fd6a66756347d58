/** What is known of the incidents that a conversation shows, for questions about them. */
import { type Below, LATELY, type ShownIncident } from '../../../dialogs/alerts/alertsPort.ts';
import type { Activity } from '../../../dialogs/turn/channel.ts';
import { callersQuery } from '../../../knowledge/alerts/callersQuery.ts';
import { dataAt } from '../../../knowledge/alerts/dataAt.ts';
import { enrich } from '../../../knowledge/alerts/enrich.ts';
import { activityLook, firstLookOf, rolesLook } from '../../../knowledge/alerts/firstLook.ts';
import { callerOf } from '../../../knowledge/alerts/traits.ts';
import { whoseIs } from '../../../knowledge/alerts/whose.ts';
import { conversationIdOf, conversationKey } from '../audience/conversation.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { isShown } from '../delivery/storms.ts';
import type { AlertStore } from '../store/store.ts';
import type { HandlingParts } from './handling.ts';
import { type Group, type Incident, isOpen, type Ledger, mainGroup } from './incident.ts';
import { natureOf, platformTrouble, stateOf, viewOf } from './view.ts';

/** The incident in whose thread something was said: a channel's thread is named after the message that opened it. */
export async function incidentBelow(store: AlertStore, activity: Partial<Activity>): Promise<Below> {
  const id = activity.conversation?.id ?? '';
  const message = activity.replyToId ?? id.split(';messageid=')[1];
  if (!message) return undefined;
  const outbox = (await store.read<Outbox>('outboxes', conversationKey(conversationIdOf(activity))))?.value;
  return Object.entries(outbox?.shown ?? {}).find(([, { activityId }]) => activityId === message)?.[0];
}

const DAY = 86_400_000;

/** That one alone in whose thread it is asked; else what is open, and what ended lately where nothing is. Notes are asked about only where nothing else stands here. */
export async function shownIn(parts: HandlingParts, key: string, below: Below): Promise<ShownIncident[]> {
  const { store, clock, knowledge } = parts;
  const outbox = (await store.read<Outbox>('outboxes', key))?.value;
  if (!outbox) return [];
  const ledgers = (await store.list<Ledger>('ledgers')).map(({ value }) => value);
  const all = ledgers.flatMap((ledger) =>
    ledger.incidents.filter(({ id }) => isShown(outbox, id)).map((incident) => ({ ledger, incident })),
  );
  const own = all.filter(({ incident }) => incident.id === below);
  const open = all.filter(({ incident }) => isOpen(incident));
  const trouble = open.filter(({ incident }) => natureOf(incident, knowledge.pages) !== 'note');
  const over = all.filter(({ incident }) => !isOpen(incident) && incident.heardAt > clock.now() - LATELY);
  const meant = [own, trouble, open, over].find((some) => some.length > 0) ?? [];
  const shownAt = ({ id }: Incident) => outbox.shown[id]?.at ?? 0;
  return meant
    .sort((one, other) => shownAt(one.incident) - shownAt(other.incident))
    .map(({ ledger, incident }) => tell(parts, ledger, incident, { others: trouble.length }));
}

function tell(parts: HandlingParts, ledger: Ledger, incident: Incident, { others }: { others: number }): ShownIncident {
  const { knowledge } = parts;
  const main = mainGroup(incident);
  const page = knowledge.pages.get(main.meaning);
  const sick = platformTrouble(incident);
  const view = viewOf(ledger, incident, knowledge);
  const look = firstLookOf((sick ?? main).alert);
  const changes = activityLook(main.alert);
  const callers = callersQuery(view.query);
  const roles = rolesLook(main.alert, view.caller);
  return {
    view,
    ...(look ? { look } : {}),
    ...(changes ? { activityLook: changes } : {}),
    ...(callers ? { callers } : {}),
    ...(roles ? { rolesLook: roles } : {}),
    heard: incident.heardAt,
    whose: sick ? 'azure' : whoseIs(main.alert, page),
    ...(page?.kind ? { kind: page.kind } : {}),
    data: dataAt(main.alert.source, page),
    back: stepsBack(incident, parts),
    othersOpen: others - (isOpen(incident) ? 1 : 0),
    earlier: ledger.incidents
      .filter((one) => one.id !== incident.id && one.groups.some((group) => group.meaning === main.meaning))
      .map(({ openedAt, endedAt }) => ({ since: openedAt, ...(endedAt === undefined ? {} : { until: endedAt }) })),
    deeds: ledger.incidents
      .flatMap((one) => one.groups.filter((group) => stateOf(group) === 'happened' && isBefore(group, main)))
      .sort((one, other) => other.lastAt - one.lastAt)
      .map(({ title, lastAt, alert }) => {
        const caller = callerOf(alert);
        return { title, at: lastAt, ...(caller ? { caller } : {}) };
      }),
  };
}

const isBefore = (deed: Group, main: Group) =>
  deed !== main && deed.alert.source === 'activity' && Math.abs(main.since - deed.lastAt) < DAY;

/** How pages tell of the way back. */
const BACK = /\b(?:not planned|not expected|back|again|restore|recover|undelete|missing one)\b/i;

/** Of what somebody did, and what stands in front of the incident. */
function stepsBack({ groups }: Incident, { knowledge }: HandlingParts): string[] {
  const deed = groups.find((group) => stateOf(group) === 'happened');
  return deed ? enrich(deed.alert, knowledge).meaning.next.filter((step) => BACK.test(step)) : [];
}
