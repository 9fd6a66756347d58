/** What people do with an incident from its card. Who pressed is read from the verified activity, never from the card. */
import type { Activity } from 'botbuilder';
import { DateTime } from 'luxon';
import { z } from 'zod';
import type { AlertsReply } from '../../../dialogs/alerts/alertsPort.ts';
import { incidentCard } from '../../../dialogs/cards/incidentCard.ts';
import { type AlertKnowledge, enrich } from '../../../knowledge/alerts/enrich.ts';
import { fingerprint } from '../../../knowledge/alerts/shapes/pieces.ts';
import { table } from '../../../knowledge/table.ts';
import { conversationIdOf, conversationKey, type Mute, nextTime } from '../audience/conversation.ts';
import type { Register } from '../audience/conversations.ts';
import { fanOut } from '../audience/fanOut.ts';
import type { Clock } from '../clock.ts';
import { ledgerId, viewOf } from '../delivery/draw.ts';
import { emptyOutbox, leaveStorm, nextDue, type Outbox } from '../delivery/outbox.ts';
import { type AlertStore, change } from '../store/store.ts';
import { type Incident, isOpen, type Ledger, mainGroup } from './incident.ts';
import { dueOf } from './timers.ts';

export interface HandlingParts {
  store: AlertStore;
  clock: Clock;
  knowledge: AlertKnowledge;
  known: Register;
  /** IANA zone of a conversation that names none. */
  zone: string;
  onNews(): void;
}

const pressed = z.object({
  incident: z.string().max(64),
  ledger: z.string().max(600),
  howLong: z.enum(['1h', 'morning', 'ever', 'meaning', 'resource']).catch('1h'),
});

interface Person {
  name: string;
  id: string;
}

export function personIn(activity: Partial<Activity>): Person {
  const { name, aadObjectId, id } = (activity.from ?? {}) as { name?: string; aadObjectId?: string; id?: string };
  return { name: (name ?? 'somebody').replace(/[<>[\]*`]/g, '').slice(0, 80), id: aadObjectId ?? id ?? '' };
}

const NOT_HERE: AlertsReply = { text: 'That incident is not known here any more. `status` lists what is open.' };

/** Undefined for a verb that is none of these. */
export async function handle(
  parts: HandlingParts,
  verb: string,
  data: unknown,
  activity: Activity,
): Promise<AlertsReply | undefined> {
  const read = pressed.safeParse(data);
  if (verb === 'alert.show') return show(parts, data, activity);
  const act = ACTS.get(verb);
  if (!act) return undefined;
  if (!read.success) return NOT_HERE;
  const key = conversationKey(conversationIdOf(activity));
  if (!(await isShownIn(parts.store, key, read.data.incident))) return NOT_HERE;
  return act(parts, { ...read.data, key, who: personIn(activity), activity });
}

interface Press {
  incident: string;
  ledger: string;
  howLong: z.infer<typeof pressed>['howLong'];
  key: string;
  who: Person;
  activity: Activity;
}

/** Buttons work only where the card was posted: a made-up id must not open another team's incident. */
async function isShownIn(store: AlertStore, key: string, incident: string): Promise<boolean> {
  const stored = await store.read<Outbox>('outboxes', key);
  const { shown = {}, storms = [], wanted = [] } = stored?.value ?? {};
  return (
    Boolean(shown[incident]) ||
    wanted.some((one) => one.key === incident) ||
    storms.some((storm) => storm.members.some((one) => one.incident === incident))
  );
}

type Act = (parts: HandlingParts, press: Press) => Promise<AlertsReply>;

const ACTS = table<Act>({
  'alert.acknowledge': (parts, press) =>
    apply(parts, press, 'acknowledged', (incident, now) => {
      if (!isOpen(incident) || incident.acknowledged) return false;
      incident.acknowledged = { who: press.who.name, at: now };
      return true;
    }),
  'alert.assign': (parts, press) =>
    apply(parts, press, 'took it over', (incident, now) => {
      if (!isOpen(incident) || incident.assigned?.id === press.who.id) return false;
      incident.assigned = { who: press.who.name, id: press.who.id, at: now };
      incident.acknowledged ??= { who: press.who.name, at: now };
      return true;
    }),
  'alert.resolve': (parts, press) => apply(parts, press, 'resolved it by hand', resolveByHand),
  'alert.mute': mute,
  'alert.triage': triage,
  'alert.raw': raw,
});

function resolveByHand(incident: Incident, now: number): boolean {
  if (!isOpen(incident)) return false;
  incident.state = 'resolved';
  incident.endedAt = Math.max(now, incident.openedAt);
  for (const series of incident.groups.flatMap((group) => group.series)) {
    if (!series.event && series.endedAt === undefined)
      Object.assign(series, { endedAt: incident.endedAt, assumed: true });
  }
  return true;
}

/** Changes the incident, writes down who did what, and brings its cards everywhere up to date. */
async function apply(
  parts: HandlingParts,
  press: Press,
  what: string,
  act: (incident: Incident, now: number) => boolean,
): Promise<AlertsReply> {
  const { store, clock, known, knowledge } = parts;
  const now = clock.now();
  const done = await change<Ledger, { ledger: Ledger; incident: Incident; changed: boolean } | undefined>(
    store,
    'ledgers',
    ledgerId(press.ledger),
    (ledger) => {
      const incident = ledger?.incidents.find((one) => one.id === press.incident);
      if (!ledger || !incident) return { result: undefined };
      if (!act(incident, now)) return { result: { ledger, incident, changed: false } };
      incident.audit = [...incident.audit, { at: now, who: press.who.name, what }].slice(-100);
      incident.version++;
      incident.told = incident.version;
      return { value: ledger, due: dueOf(ledger), result: { ledger, incident, changed: true } };
    },
  );
  if (!done) return NOT_HERE;
  const note = done.changed ? { note: `${press.who.name} ${what}.` } : {};
  await fanOut(store, known, [{ ledger: done.ledger, incident: done.incident, alerts: 0, ...note }], now);
  parts.onNews();
  return { card: { ...incidentCard(viewOf(done.ledger, done.incident, knowledge)).card } };
}

const HOUR = 3_600_000;

async function mute(parts: HandlingParts, press: Press): Promise<AlertsReply> {
  const now = parts.clock.now();
  const ledger = (await parts.store.read<Ledger>('ledgers', ledgerId(press.ledger)))?.value;
  const incident = ledger?.incidents.find((one) => one.id === press.incident);
  if (!ledger || !incident) return NOT_HERE;
  const says = await parts.known.edit(press.key, (conversation) => {
    const until =
      press.howLong === 'ever'
        ? undefined
        : press.howLong === 'morning'
          ? morning(now, conversation.zone ?? parts.zone)
          : now + HOUR;
    const fresh = {
      id: fingerprint(now, press.incident),
      by: press.who.name,
      ...(until === undefined ? {} : { until }),
      ...muted(press.howLong, ledger, incident),
    };
    conversation.mutes = [
      ...conversation.mutes.filter((one) => one.until === undefined || one.until > now),
      fresh,
    ].slice(-50);
    return fresh.says;
  });
  const long = {
    '1h': 'for 1 hour',
    morning: 'until morning',
    ever: 'for good',
    meaning: 'for 1 hour',
    resource: 'for 1 hour',
  }[press.howLong];
  return apply(parts, press, `muted ${says ?? 'it'} here ${long}`, () => true);
}

function muted(
  howLong: Press['howLong'],
  ledger: Ledger,
  incident: Incident,
): Pick<Mute, 'groups' | 'filter' | 'says'> {
  const none = { severities: [], accounts: [], groups: [], meanings: [] };
  const { meaning, title } = mainGroup(incident);
  if (howLong === 'meaning')
    return { filter: { ...none, meanings: [meaning] }, says: `everything of the meaning "${meaning}"` };
  if (howLong === 'resource')
    return {
      filter: { ...none, accounts: [ledger.resource.name.toLowerCase()] },
      says: `everything of ${ledger.resource.name}`,
    };
  return { groups: incident.groups.map((group) => group.key), says: `"${title}"` };
}

/** The next 8 o'clock where the conversation is. */
export function morning(now: number, zone = 'utc'): number {
  return nextTime(DateTime.fromMillis(now, { zone }), '08:00').toMillis();
}

async function triage(parts: HandlingParts, press: Press): Promise<AlertsReply> {
  let report: AlertsReply['triage'];
  await apply(parts, press, 'started triage', (incident) => {
    report = enrich(mainGroup(incident).alert, parts.knowledge).meaning.report;
    return true;
  });
  return report === undefined ? NOT_HERE : { triage: report };
}

async function raw(parts: HandlingParts, press: Press): Promise<AlertsReply> {
  const ledger = (await parts.store.read<Ledger>('ledgers', ledgerId(press.ledger)))?.value;
  const incident = ledger?.incidents.find((one) => one.id === press.incident);
  if (!ledger || !incident) return NOT_HERE;
  const kept = await parts.store.read<{ text: string }>('raw', incident.id);
  return {
    card: {
      ...incidentCard({
        ...viewOf(ledger, incident, parts.knowledge),
        raw: kept?.value.text ?? 'The message is not kept any more.',
      }).card,
    },
  };
}

const chosen = z.object({ which: z.string().max(700) });

/** Gives an incident of a storm a card of its own. */
async function show(
  { store, clock, known, onNews }: HandlingParts,
  data: unknown,
  activity: Activity,
): Promise<AlertsReply> {
  const read = chosen.safeParse(data);
  const [, ledgerKey, id] = /^(.*) (\S+)$/.exec(read.data?.which ?? '') ?? [];
  const key = conversationKey(conversationIdOf(activity));
  if (!ledgerKey || !id || !(await isShownIn(store, key, id))) return NOT_HERE;
  const ledger = (await store.read<Ledger>('ledgers', ledgerId(ledgerKey)))?.value;
  const incident = ledger?.incidents.find((one) => one.id === id);
  if (!ledger || !incident) return NOT_HERE;
  await change<Outbox, void>(store, 'outboxes', key, (value = emptyOutbox(key)) => {
    leaveStorm(value, id);
    value.arrivals = [];
    return { value, due: nextDue(value), result: undefined };
  });
  await fanOut(store, known, [{ ledger, incident, alerts: 0 }], clock.now());
  onNews();
  return { text: 'It gets a card of its own below.' };
}
