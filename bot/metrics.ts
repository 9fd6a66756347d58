/** What the bot counts about itself, in Prometheus' text form. No label ever holds text from outside. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { readVersion } from './version.ts';

export interface Metrics {
  registry: Registry;
  requests: Counter<'route' | 'status'>;
  turns: Counter<'kind' | 'result'>;
  turnSeconds: Histogram<'kind'>;
  faults: Counter<'kind'>;
  diagnoses: Counter<'certainty'>;
  outcomes: Counter<'cause' | 'outcome'>;
}

/**
 * @param activeConversations read at each scrape
 * @param credentialEnds until when the bot can sign in, where that is known
 */
export function createMetrics(activeConversations: () => number, credentialEnds?: Date): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'storagebot_' });
  new Gauge({
    name: 'storagebot_active_conversations',
    help: 'Conversations with a running or waiting turn.',
    registers,
    collect() {
      this.set(activeConversations());
    },
  });
  new Gauge({
    name: 'storagebot_info',
    help: 'Always 1; the version of storagebot and of its knowledge.',
    labelNames: ['version'],
    registers,
  }).set({ version: readVersion() }, 1);
  if (credentialEnds)
    new Gauge({
      name: 'storagebot_credential_ends_timestamp_seconds',
      help: 'When the secret or certificate ends that the bot signs in with, in seconds since 1970.',
      registers,
    }).set(credentialEnds.getTime() / 1000);
  return {
    registry,
    requests: new Counter({
      name: 'storagebot_http_requests_total',
      help: 'Requests by route and status.',
      labelNames: ['route', 'status'],
      registers,
    }),
    turns: new Counter({
      name: 'storagebot_turns_total',
      help: 'Turns by kind of activity and result.',
      labelNames: ['kind', 'result'],
      registers,
    }),
    turnSeconds: new Histogram({
      name: 'storagebot_turn_seconds',
      help: 'Length of a turn, the sending of the answer included.',
      labelNames: ['kind'],
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
      registers,
    }),
    faults: new Counter({
      name: 'storagebot_turn_faults_total',
      help: 'Turns that failed and were answered with a case number.',
      labelNames: ['kind'],
      registers,
    }),
    outcomes: new Counter({
      name: 'storagebot_outcomes_total',
      help: 'What people said about answers, by cause.',
      labelNames: ['cause', 'outcome'],
      registers,
    }),
    diagnoses: new Counter({
      name: 'storagebot_diagnoses_total',
      help: 'Diagnoses by certainty.',
      labelNames: ['certainty'],
      registers,
    }),
  };
}

const KINDS = new Set([
  'message',
  'invoke',
  'conversationUpdate',
  'installationUpdate',
  'messageUpdate',
  'messageDelete',
]);

/** Types come from outside, so only known ones become a label. */
export function kindLabel(type: string): string {
  return KINDS.has(type) ? type : 'other';
}
