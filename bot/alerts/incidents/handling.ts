/** What people do with an incident from its card: acknowledge, assign, resolve, mute, triage, look at the raw message. */
import type { IncidentTold, Press, Pressed } from '../../../dialogs/alerts/alertsPort.ts';
import { addMute, hoursAfter, type Mute } from '../../../dialogs/alerts/listener.ts';
import { morning } from '../../../dialogs/alerts/morning.ts';
import { MUTES } from '../../../dialogs/cards/alerts/incidentCard.ts';
import { inWords } from '../../../dialogs/cards/parts/time.ts';
import type { Wording } from '../../../dialogs/phrases/say.ts';
import { type AlertKnowledge, enrich } from '../../../knowledge/alerts/enrich.ts';
import { fingerprint } from '../../../knowledge/alerts/shapes/pieces.ts';
import type { Register } from '../audience/conversations.ts';
import { fanOut } from '../audience/fanOut.ts';
import type { Clock } from '../clock.ts';
import { emptyOutbox, nextDue, type Outbox } from '../delivery/outbox.ts';
import { isShown, leaveStorm } from '../delivery/storms.ts';
import { type AlertStore, change } from '../store/store.ts';
import { type Incident, isOpen, type Ledger, ledgerId, mainGroup } from './incident.ts';
import { dueOf } from './timers.ts';
import { platformTrouble, viewOf } from './view.ts';

export interface HandlingParts {
  store: AlertStore;
  clock: Clock;
  knowledge: AlertKnowledge;
  known: Register;
  /** IANA zone of a conversation that names none. */
  zone: string;
  onNews(): void;
}

/** Undefined when no incident of that name is shown where the button was pressed. */
export async function handle(parts: HandlingParts, press: Press): Promise<Pressed | undefined> {
  if (!(await isShownIn(parts.store, press.key, press.incident))) return undefined;
  return ACTS[press.act](parts, press);
}

/** Buttons work only where the card was posted: a made-up id must not open another team's incident. */
async function isShownIn(store: AlertStore, key: string, incident: string): Promise<boolean> {
  return isShown((await store.read<Outbox>('outboxes', key))?.value, incident);
}

const ACTS: Record<Press['act'], (parts: HandlingParts, press: Press) => Promise<Pressed | undefined>> = {
  acknowledge: (parts, press) =>
    apply(parts, press, { phrase: 'didAcknowledge' }, (incident, now) => {
      if (!isOpen(incident) || incident.acknowledged) return false;
      incident.acknowledged = { who: press.who.name, at: now };
      return true;
    }),
  assign: (parts, press) =>
    apply(parts, press, { phrase: 'didAssign' }, (incident, now) => {
      if (!isOpen(incident) || incident.assigned?.id === press.who.id) return false;
      incident.assigned = { who: press.who.name, id: press.who.id, at: now };
      incident.acknowledged ??= { who: press.who.name, at: now };
      return true;
    }),
  resolve: (parts, press) => apply(parts, press, { phrase: 'didResolve' }, resolveByHand),
  mute,
  triage,
  raw,
};

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

const MOST_AUDIT = 100;

/** Changes the incident, writes down who did what, and brings its cards everywhere up to date. */
async function apply(
  parts: HandlingParts,
  press: Press,
  what: Wording,
  act: (incident: Incident, now: number) => boolean,
): Promise<Pressed | undefined> {
  const { store, clock, known, knowledge } = parts;
  const { name } = press.who;
  const now = clock.now();
  const done = await change<Ledger, { ledger: Ledger; incident: Incident; changed: boolean } | undefined>(
    store,
    'ledgers',
    ledgerId(press.ledger),
    (ledger) => {
      const incident = ledger?.incidents.find((one) => one.id === press.incident);
      if (!ledger || !incident) return { result: undefined };
      if (!act(incident, now)) return { result: { ledger, incident, changed: false } };
      incident.audit = [...incident.audit, { at: now, who: name, what }].slice(-MOST_AUDIT);
      incident.version++;
      incident.told = incident.version;
      return { value: ledger, due: dueOf(ledger), result: { ledger, incident, changed: true } };
    },
  );
  if (!done) return undefined;
  const note: Wording = { phrase: 'threadDid', values: { who: name, what } };
  const news = { ledger: done.ledger, incident: done.incident, alerts: 0, ...(done.changed && { note }) };
  await fanOut(store, known, [news], now);
  parts.onNews();
  return { view: viewOf(done.ledger, done.incident, knowledge) };
}

async function find({ store }: HandlingParts, { ledger: key, incident: id }: Pick<Press, 'ledger' | 'incident'>) {
  const ledger = (await store.read<Ledger>('ledgers', ledgerId(key)))?.value;
  const incident = ledger?.incidents.find((one) => one.id === id);
  return ledger && incident ? { ledger, incident } : undefined;
}

async function mute(parts: HandlingParts, press: Press): Promise<Pressed | undefined> {
  const found = await find(parts, press);
  if (!found) return undefined;
  const now = parts.clock.now();
  const fresh = await parts.known.edit(press.key, (conversation) => {
    const until = endOfMute(press.howLong, now, conversation.zone ?? parts.zone);
    const what = mutedBy(press.howLong, found.ledger, found.incident);
    const one: Mute = { id: fingerprint(now, press.incident), by: press.who.name, ...what };
    if (until !== undefined) one.until = until;
    addMute(conversation, one, now);
    return one;
  });
  const did: Wording = {
    phrase: 'didMute',
    values: { what: saidOf(fresh), long: { phrase: MUTES[LENGTHS[press.howLong]] } },
  };
  return apply(parts, press, did, () => true);
}

/** What is muted by meaning or resource is muted for an hour. */
const LENGTHS = { '1h': '1h', morning: 'morning', ever: 'ever', meaning: '1h', resource: '1h' } as const;

function endOfMute(howLong: Press['howLong'], now: number, zone: string): number | undefined {
  if (howLong === 'ever') return undefined;
  return howLong === 'morning' ? morning(now, zone) : hoursAfter(now, 1);
}

const saidOf = (mute: Mute | undefined): Wording =>
  mute?.filter ? [...mute.filter.meanings, ...mute.filter.accounts].join(', ') : `“${mute?.title ?? ''}”`;

function mutedBy(
  howLong: Press['howLong'],
  { resource }: Ledger,
  incident: Incident,
): Pick<Mute, 'groups' | 'filter' | 'title'> {
  const none = { severities: [], accounts: [], groups: [], meanings: [] };
  const { meaning, title } = mainGroup(incident);
  if (howLong === 'meaning') return { filter: { ...none, meanings: [meaning] } };
  if (howLong === 'resource') return { filter: { ...none, accounts: [resource.name.toLowerCase()] } };
  return { groups: incident.groups.map((group) => group.key), title };
}

async function triage(parts: HandlingParts, press: Press): Promise<Pressed | undefined> {
  const found = await find(parts, press);
  if (!found) return undefined;
  const told = toldBy(found.incident, parts.knowledge);
  const done = await apply(parts, press, { phrase: 'didTriage' }, () => true);
  return done && { ...done, triage: told };
}

/** The case begins with what stands on the card: what came before and explains it, then the causes of its kind. */
function toldBy(incident: Incident, knowledge: AlertKnowledge): IncidentTold {
  const { report, title, causes, facts } = enrich(mainGroup(incident).alert, knowledge).meaning;
  const before = incident.correlations.map(({ says, causes: own, facts: known = {} }) => ({
    says: inWords(says),
    causes: own,
    explains: true,
    facts: known,
  }));
  // While Azure itself is ill, nothing that the other alerts could mean is worth a question.
  const platform = platformTrouble(incident);
  const likely = platform ? enrich(platform.alert, knowledge).meaning.causes : causes;
  return {
    report,
    suspicions: [...before, { says: title, causes: likely.map(({ id }) => id), explains: false, facts }],
  };
}

async function raw(parts: HandlingParts, press: Press): Promise<Pressed | undefined> {
  const found = await find(parts, press);
  if (!found) return undefined;
  const kept = await parts.store.read<{ text: string }>('raw', found.incident.id);
  return { view: { ...viewOf(found.ledger, found.incident, parts.knowledge), raw: kept?.value.text ?? '' } };
}

/** Gives an incident of a storm a card of its own. */
export async function giveOwnCard(
  parts: HandlingParts,
  key: string,
  of: Pick<Press, 'ledger' | 'incident'>,
): Promise<boolean> {
  const { store, clock, known, onNews } = parts;
  const found = (await isShownIn(store, key, of.incident)) ? await find(parts, of) : undefined;
  if (!found) return false;
  await change<Outbox, void>(store, 'outboxes', key, (outbox = emptyOutbox(key)) => {
    leaveStorm(outbox, of.incident);
    outbox.arrivals = [];
    return { value: outbox, due: nextDue(outbox), result: undefined };
  });
  await fanOut(store, known, [{ ...found, alerts: 0 }], clock.now());
  onNews();
  return true;
}
