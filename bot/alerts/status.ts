/** How things stand: for `status`, and for the hand-over in the morning. */
import type { Standing } from '../../dialogs/alerts/alertsPort.ts';
import { digestCard, type Operations, type StatusLine, type Trouble } from '../../dialogs/cards/alerts/statusCard.ts';
import type { Reply } from '../../dialogs/cards/parts/reply.ts';
import type { Say } from '../../dialogs/phrases/say.ts';
import type { AlertPages } from '../../knowledge/alerts/load.ts';
import type { Conversation } from './audience/conversation.ts';
import { messageLink } from './audience/messageLink.ts';
import { emptyOutbox, type Outbox } from './delivery/outbox.ts';
import { type Incident, isOpen, type Ledger } from './incidents/incident.ts';
import { lineOf } from './incidents/view.ts';
import type { AlertStore } from './store/store.ts';

const MOST_DEAD = 10;

const bySeverity = (one: StatusLine, other: StatusLine) => one.severity - other.severity || one.since - other.since;
/** Where an incident's card stands in a conversation: its own, or that of its storm. */
type CardOf = (incident: Incident) => string | undefined;

function linesOf(some: Incident[], pages: AlertPages, cardOf: CardOf): StatusLine[] {
  const line = (one: Incident) => {
    const link = cardOf(one);
    return { ...lineOf(one, pages), ...(link && { link }) };
  };
  return some.map(line).sort(bySeverity);
}

function cardsIn(outbox: Outbox, conversation: Conversation | undefined): CardOf {
  return ({ id }) => {
    const storm = outbox.storms.find((one) => one.members.some(({ incident }) => incident === id));
    const card = outbox.shown[id] ?? (storm && outbox.shown[storm.id]);
    return card && conversation && messageLink(conversation, card.activityId);
  };
}

async function incidents(store: AlertStore): Promise<Incident[]> {
  return (await store.list<Ledger>('ledgers')).flatMap(({ value }) => value.incidents);
}

interface Asked {
  /** This conversation, and those that the asker is in. */
  visible: Map<string, Conversation>;
  /** Of the conversation that asks. */
  key: string;
  pages: AlertPages;
  now: number;
  /** What whoever runs the bot is told besides. */
  operations?(): Promise<Operations>;
}

export async function standingOf(store: AlertStore, asked: Asked): Promise<Standing> {
  const { visible, key, pages, now, operations } = asked;
  const all = await incidents(store);
  const open = all.filter(isOpen);
  const outbox = (await store.read<Outbox>('outboxes', key))?.value ?? emptyOutbox(key);
  const { dead } = outbox;
  const parked = [...visible.values()].filter((one) => one.parked && one.subscriptions.length > 0);
  const trouble = troubleIn(outbox);
  return {
    now,
    open: linesOf(
      open.filter((one) => one.audience.includes(key)),
      pages,
      cardsIn(outbox, visible.get(key)),
    ),
    unheard: open.filter((one) => one.audience.length === 0).length,
    waiting: outbox.wanted.length,
    dead: dead.slice(-MOST_DEAD).map((one) => ({ what: `${one.kind} ${one.key}`, why: one.why ?? '?' })),
    parked: parked.map((one) => ({ name: one.name, why: one.parked?.why ?? '', since: one.parked?.at ?? now })),
    ...(trouble ? { trouble } : {}),
    ...(operations ? { operations: { ...(await operations()), ...lastAlertOf(all) } } : {}),
  };
}

function lastAlertOf(all: Incident[]): Pick<Operations, 'lastAlert'> {
  return all.length > 0 ? { lastAlert: Math.max(...all.map((one) => one.heardAt)) } : {};
}

function troubleIn({ wanted }: Outbox): Trouble | undefined {
  if (wanted.some((one) => one.why?.startsWith('401'))) return { kind: 'credential' };
  const late = wanted.filter((one) => one.attempts > 2);
  return late.length > 0 ? { kind: 'late', count: late.length, why: late[0]?.why ?? '?' } : undefined;
}

const DAY = 86_400_000;

interface Digest {
  store: AlertStore;
  outbox: Outbox;
  knowledge: { pages: AlertPages };
  conversation?: Conversation;
  say: Say;
  now: number;
}

/** The last 24 hours as this conversation should have seen them. */
export async function drawDigest({ store, outbox, say, now, knowledge, conversation }: Digest): Promise<Reply> {
  const { pages } = knowledge;
  const cardOf = cardsIn(outbox, conversation);
  const lines = (some: Incident[]) => linesOf(some, pages, cardOf);
  const from = now - DAY;
  const mine = (await incidents(store)).filter(
    (one) => one.audience.includes(outbox.id) && (isOpen(one) || one.heardAt >= from),
  );
  const isHeld = (one: Incident) =>
    !outbox.shown[one.id] && !outbox.storms.some((storm) => storm.members.some((member) => member.incident === one.id));
  const seen = mine.filter((one) => !isHeld(one));
  return digestCard(
    {
      from,
      to: now,
      open: lines(seen.filter(isOpen)),
      closed: lines(seen.filter((one) => !isOpen(one))),
      heldBack: lines(mine.filter(isHeld)),
    },
    say,
  );
}
