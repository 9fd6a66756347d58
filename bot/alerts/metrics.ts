/** What the on-call side counts. No label holds text from outside. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Conversation } from './audience/conversation.ts';
import type { Outbox } from './delivery/outbox.ts';
import type { AlertStore } from './store/store.ts';

export interface AlertMetrics {
  accepted: Counter;
  refused: Counter<'status'>;
  recorded: Counter<'source' | 'state' | 'repeated'>;
  deliveries: Counter<'result'>;
  seconds: Histogram;
  faults: Counter;
  /** What could not be delivered or read, as the store had it a moment ago. */
  deadLetters(): Promise<DeadLetters>;
  /** How long the queues are, likewise. */
  depths(): Promise<Depths | undefined>;
}

export interface DeadLetters {
  cards: number;
  alerts: number;
}

/** Depths are read from the store at most so often (ms), however often somebody scrapes. */
const FRESH = 10_000;

export function alertMetrics(registry: Registry = new Registry(), store: () => AlertStore | undefined): AlertMetrics {
  const registers = [registry];
  const depths = readNowAndThen(store);
  const gauge = (name: string, help: string, pick: (depths: Depths) => number) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const known = await depths();
        if (known) this.set(pick(known));
      },
    });
  gauge('storagebot_alerts_queued', 'Alerts that wait to be entered.', (known) => known.queued);
  gauge('storagebot_outbox_waiting', 'Cards and notes that wait to be posted.', (known) => known.waiting);
  gauge('storagebot_outbox_dead', 'Cards and notes that could not be delivered.', (known) => known.dead);
  gauge('storagebot_alerts_dead', 'Alerts that could not be read or entered.', (known) => known.unreadable);
  gauge(
    'storagebot_conversations_parked',
    'Conversations that the bot was removed from or blocked in.',
    (known) => known.parked,
  );
  return {
    accepted: new Counter({
      name: 'storagebot_alerts_accepted_total',
      help: 'Notifications that were queued.',
      registers,
    }),
    refused: new Counter({
      name: 'storagebot_alerts_refused_total',
      help: 'Notifications that were turned away, by status.',
      labelNames: ['status'],
      registers,
    }),
    recorded: new Counter({
      name: 'storagebot_alerts_recorded_total',
      help: 'Alerts entered, by source and state; repeated ones apart.',
      labelNames: ['source', 'state', 'repeated'],
      registers,
    }),
    deliveries: new Counter({
      name: 'storagebot_alert_posts_total',
      help: 'Tries to post or update a card, by what came of it.',
      labelNames: ['result'],
      registers,
    }),
    seconds: new Histogram({
      name: 'storagebot_alert_post_seconds',
      help: 'Time until the connector answered.',
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10],
      registers,
    }),
    faults: new Counter({
      name: 'storagebot_alert_faults_total',
      help: 'Faults while alerts were worked on; they are tried again.',
      registers,
    }),
    depths,
    async deadLetters() {
      const known = await depths();
      return { cards: known?.dead ?? 0, alerts: known?.unreadable ?? 0 };
    },
  };
}

export interface Depths {
  queued: number;
  waiting: number;
  dead: number;
  unreadable: number;
  parked: number;
}

function readNowAndThen(store: () => AlertStore | undefined): () => Promise<Depths | undefined> {
  let held: { at: number; depths: Promise<Depths | undefined> } | undefined;
  return () => {
    const current = store();
    if (!current) return Promise.resolve(undefined);
    if (!held || Date.now() - held.at > FRESH) held = { at: Date.now(), depths: read(current).catch(() => undefined) };
    return held.depths;
  };
}

async function read(store: AlertStore): Promise<Depths> {
  const [queued, outboxes, unreadable, conversations] = await Promise.all([
    store.depth('alerts'),
    store.list<Outbox>('outboxes'),
    store.list('dead'),
    // Parked ones, and those with a hand-over, are marked as due.
    store.list<Conversation>('conversations', Number.MAX_SAFE_INTEGER),
  ]);
  const sum = (pick: (outbox: Outbox) => number) => outboxes.reduce((total, { value }) => total + pick(value), 0);
  return {
    queued,
    waiting: sum((outbox) => outbox.wanted.length),
    dead: sum((outbox) => outbox.dead.length),
    unreadable: unreadable.length,
    parked: conversations.filter(({ value }) => value.parked).length,
  };
}
