/** What `status` and the digest tell. */
import type { AlertsReply } from '../../../dialogs/alerts/alertsPort.ts';
import type { Reply } from '../../../dialogs/cards/reply.ts';
import { digestCard, type StatusLine, statusCard } from '../../../dialogs/cards/statusCard.ts';
import type { Register } from '../audience/conversations.ts';
import type { Clock } from '../clock.ts';
import { lineOf } from '../delivery/draw.ts';
import { emptyOutbox, type Outbox } from '../delivery/outbox.ts';
import { type Incident, isOpen, type Ledger } from '../incidents/incident.ts';
import type { AlertStore } from '../store/store.ts';
import { saySubscription } from './commands.ts';
import { sayQuiet } from './subscribeWords.ts';

interface StatusParts {
  store: AlertStore;
  clock: Clock;
  known: Register;
  zone?: string;
}

const bySeverity = (one: StatusLine, other: StatusLine) => one.severity - other.severity || one.since - other.since;

async function incidents(store: AlertStore): Promise<Incident[]> {
  return (await store.list<Ledger>('ledgers')).flatMap(({ value }) => value.incidents);
}

export async function showStatus({ store, clock, known }: StatusParts, key: string): Promise<AlertsReply> {
  const now = clock.now();
  const all = await known.all();
  const here = all.get(key);
  const open = (await incidents(store)).filter(isOpen);
  const outbox = (await store.read<Outbox>('outboxes', key))?.value ?? emptyOutbox(key);
  const outboxes = await store.list<Outbox>('outboxes');
  const mine = outboxes.filter(({ id }) => all.get(id)?.tenant === here?.tenant);
  const parked = [...all.values()].filter(
    (one) => one.parked && one.tenant === here?.tenant && one.subscriptions.length > 0,
  );
  const dead = mine.flatMap(({ value }) => value.dead);
  const { card } = statusCard({
    now,
    open: open
      .filter((one) => one.audience.includes(key))
      .map(lineOf)
      .sort(bySeverity),
    unheard: open.filter((one) => one.audience.length === 0).length,
    subscriptions: (here?.subscriptions ?? []).map((one) => saySubscription(one, all)),
    mutes: (here?.mutes ?? [])
      .filter((one) => one.until === undefined || one.until > now)
      .map(
        (one) =>
          `${one.says} ${one.until === undefined ? 'for good' : `until ${new Date(one.until).toISOString().slice(0, 16).replace('T', ' ')} UTC`} (by ${one.by})`,
      ),
    quiet: (here?.quiet ?? []).map(sayQuiet),
    ...(here?.digest ? { digest: `every morning at ${here.digest.at} (${here.zone ?? 'UTC'})` } : {}),
    waiting: outbox.wanted.length,
    dead: dead.slice(-10).map((one) => ({ what: `${one.kind} ${one.key}`, why: one.why ?? 'unknown' })),
    parked: parked.map((one) => ({ name: one.name, why: one.parked?.why ?? '', since: one.parked?.at ?? now })),
    ...troubleIn(outbox),
    key,
  });
  return { card: { ...card } };
}

function troubleIn(outbox: Outbox): { trouble?: string } {
  const credential = outbox.wanted.find((one) => one.why?.startsWith('401'));
  if (credential)
    return {
      trouble:
        "Cards cannot be posted: the bot's own credential is not accepted. An operator must renew it; nothing is lost meanwhile.",
    };
  const waiting = outbox.wanted.filter((one) => one.attempts > 2);
  return waiting.length > 0
    ? { trouble: `${waiting.length} cards are late, the last answer was: ${waiting[0]?.why}.` }
    : {};
}

const DAY = 86_400_000;

/** The last 24 hours as this conversation should have seen them. */
export async function drawDigest({ store, clock }: StatusParts, key: string): Promise<Reply> {
  const now = clock.now();
  const from = now - DAY;
  const outbox = (await store.read<Outbox>('outboxes', key))?.value ?? emptyOutbox(key);
  const mine = (await incidents(store)).filter(
    (one) => one.audience.includes(key) && (isOpen(one) || one.heardAt >= from),
  );
  const isHeld = (one: Incident) =>
    !outbox.shown[one.id] && !outbox.storms.some((storm) => storm.members.some((member) => member.incident === one.id));
  const lines = (some: Incident[]) => some.map(lineOf).sort(bySeverity);
  return digestCard({
    from,
    to: now,
    open: lines(mine.filter((one) => isOpen(one) && !isHeld(one))),
    closed: lines(mine.filter((one) => !isOpen(one) && !isHeld(one))),
    heldBack: lines(mine.filter(isHeld)),
  });
}
