/**
 * On call: alerts in, cards out, and what people do with them. The way of an alert is told below as a list of stages;
 * each takes what the one before has put down, safe to be repeated after a crash.
 */
import type { Registry } from 'prom-client';
import type { Server } from 'restify';
import type { AlertsPort } from '../../dialogs/alerts/alertsPort.ts';
import type { Operations } from '../../dialogs/cards/alerts/statusCard.ts';
import { phrasesFor } from '../../dialogs/phrases.ts';
import type { Activity } from '../../dialogs/turn/channel.ts';
import { NewerFormat } from '../../dialogs/turn/format.ts';
import type { AlertKnowledge } from '../../knowledge/alerts/enrich.ts';
import { openAlertPages } from '../../knowledge/alerts/open.ts';
import type { Facts } from '../../knowledge/facts/facts.ts';
import { type Redacted, redact } from '../../knowledge/redact/redact.ts';
import { slowGuesses } from '../http/guesses.ts';
import type { TeamEvent } from '../teams/life.ts';
import { NO_SPANS, type Spans } from '../telemetry/spans.ts';
import { watchedAlertStore } from '../telemetry/watchedStores.ts';
import { conversationIdOf, conversationKey } from './audience/conversation.ts';
import { register } from './audience/conversations.ts';
import { followTeam } from './audience/teamLife.ts';
import { type Clock, realClock } from './clock.ts';
import { sayEnd, watchCredential } from './credentialEnd.ts';
import { dispatcher, SHIFTS, type Shifts } from './delivery/dispatcher.ts';
import { draw } from './delivery/draw.ts';
import { keepReply } from './delivery/lateReply.ts';
import { wake } from './delivery/outbox.ts';
import type { Delivery, Sender } from './delivery/sender.ts';
import type { HandlingParts } from './incidents/handling.ts';
import { mountIntake } from './intake/accept.ts';
import { type AuthoriseParts, authoriser } from './intake/authorise.ts';
import { consumer } from './intake/consumer.ts';
import { alertMetrics, type DeadLetters } from './metrics.ts';
import { alertsPort } from './port.ts';
import { remembered } from './remembered.ts';
import type { AlertSettings } from './settings.ts';
import { newHolder } from './store/lease.ts';
import { openAlertStore } from './store/openStore.ts';
import { type AlertStore, checkStore } from './store/store.ts';
import { sweep } from './sweep.ts';

/** What the alerts side takes from the house; `bot/app.ts` hands it in. */
export interface AlertsDeps {
  settings: AlertSettings;
  /** Proactive cards go out through it. */
  sender: Sender;
  /** Likeliest causes of a text, from the same knowledge that the chat uses; most likely first. */
  diagnose(report: Redacted, facts?: Facts): { causes: { id: string; title: string }[] };
  /** Title of a cause page; undefined for an unknown id. */
  causeTitle(id: string): string | undefined;
  /** The bot's metrics; without it the part counts for itself. */
  metrics?: Registry;
  log?: AlertsLog;
  /** Where the stages of an alert's way can be seen. */
  spans?: Spans;
}

export interface AlertsLog {
  info(facts: object, text: string): void;
  warn(facts: object, text: string): void;
  error(facts: object, text: string): void;
}

export interface AlertsPart extends AlertsPort {
  /** Adds POST and OPTIONS /api/alerts. The part reads the body itself: no body parser and no JSON guard before it. */
  mount(server: Server): void;
  /** Opens the store and starts the stages. Throws when the store cannot be opened. */
  start(): Promise<void>;
  /** Ends the stages after the step at hand and closes the store. Nothing is lost: what was begun is taken up again. */
  stop(): Promise<void>;
  /** Call it for each verified activity (messages and installs alike): remembers where to post, ends parking. */
  remember(activity: Activity): Promise<void>;
  /** Call it when the bot was removed from the conversation: parks it. */
  forget(activity: Activity): Promise<void>;
  /** What happened to a team or channel: renamed, archived, deleted, and back. */
  follow(event: TeamEvent): Promise<void>;
  /**
   * Keeps a reply that the connector did not take now, to post it later. True once it is safe; false: it cannot be kept.
   */
  keepReply(turn: Partial<Activity>, reply: Partial<Activity>, wait: number): Promise<boolean>;
  /** For /readyz's body: one dead card is no reason to leave the load balancer. */
  deadLetters(): Promise<DeadLetters>;
  /** For /readyz: a sentence when alerts cannot be queued or posted now. */
  trouble(): Promise<string | undefined>;
}

/** What tests replace. */
export interface AlertsParts {
  store: AlertStore;
  sender: Sender;
  clock: Clock;
  authorise: AuthoriseParts;
  shifts: Shifts;
  /** Lease of alerts in work, and the rhythm of the sweep (ms). */
  lease: number;
  sweepEvery: number;
}

const KEEP_DAYS = 90;

/** A stretch of an alert's way that works by itself. */
interface Stage {
  does: string;
  start(): void;
  stop(): Promise<void>;
}

export function alertsPart(deps: AlertsDeps, parts: Partial<AlertsParts> = {}): AlertsPart {
  const { settings, log, spans = NO_SPANS } = deps;
  const clock = parts.clock ?? realClock;
  const store = watchedAlertStore(parts.store ?? openAlertStore(settings, clock), spans);
  const sender = watchedSender(parts.sender ?? deps.sender, spans);
  const knowledge: AlertKnowledge = {
    pages: openAlertPages(),
    diagnose: remembered(deps.diagnose),
    causeTitle: deps.causeTitle,
    onFault: (fault) => onFault(fault),
  };
  const known = register(store, clock);
  const me = newHolder();
  // Each look into a queue of Azure is paid for; what comes in here wakes us anyway.
  const shifts = parts.shifts ?? { ...SHIFTS, poll: settings.storage ? 1000 : SHIFTS.poll };
  let isOpen = false;
  const metrics = alertMetrics(deps.metrics, () => (isOpen ? store : undefined));
  const left = new Set<string>();
  const onFault = (fault: unknown) => {
    if (fault instanceof NewerFormat) return leave(fault);
    metrics.faults.inc();
    log?.error(
      { fault: redact(String((fault as Error)?.message ?? fault)) },
      'Working on alerts failed; it is tried again.',
    );
  };

  /** It is tried every few seconds, and said once. */
  function leave({ message }: NewerFormat): void {
    if (!left.has(message)) log?.warn({ why: message }, 'Something of the alerts waits for a newer version.');
    left.add(message);
  }

  const sweeping = sweep({
    store,
    clock,
    known,
    me,
    onFault,
    keepDays: settings.keepDays ?? KEEP_DAYS,
    watch: () => watching(),
    ...(parts.sweepEvery ? { every: parts.sweepEvery } : {}),
  });
  const delivering = dispatcher({
    store,
    sender,
    clock,
    me,
    conversation: known.get,
    park: known.park,
    draw: (outbox, wanted, conversation) =>
      draw({ store, knowledge, outbox, wanted, conversation, say: phrasesFor(conversation.lang), now: clock.now() }),
    instances: sweeping.instances,
    shifts,
    onDelivery(delivery, wanted, took) {
      metrics.deliveries.inc({ result: delivery.kind });
      metrics.seconds.observe(took / 1000);
      if (delivery.kind !== 'delivered')
        log?.warn({ delivery: redact(JSON.stringify(delivery)), kind: wanted.kind }, 'A card was not taken.');
    },
    onFault,
  });
  const watching = watchCredential({
    store,
    clock,
    known,
    credential: settings.credential,
    operators: settings.operators,
    onNews: delivering.nudge,
    warn: (facts, text) => log?.warn(facts, text),
  });
  const handling: HandlingParts = {
    store,
    clock,
    knowledge,
    known,
    onNews: delivering.nudge,
    zone: settings.timeZone ?? 'UTC',
  };
  const entering = consumer({
    ...handling,
    ...(parts.lease ? { lease: parts.lease } : {}),
    poll: shifts.poll,
    spans,
    onRecorded: (alert, isNew) =>
      metrics.recorded.inc({ source: alert.source, state: alert.state, repeated: String(!isNew) }),
    onFault,
  });

  async function tellOperations(): Promise<Operations> {
    const { queued = 0, waiting = 0, dead = 0, unreadable = 0 } = (await metrics.depths()) ?? {};
    const credential = settings.credential && sayEnd(settings.credential, clock.now());
    const about = settings.about?.();
    const told = { ...(about ? { about } : {}), ...(credential ? { credential } : {}) };
    return { queued, waiting, dead, unreadable, instances: sweeping.instances(), ...told };
  }

  /** The door before them answers 202 once an alert is safely in the queue. */
  const stages: Stage[] = [
    { does: 'queue "alerts" → read → enrich → incident → audience → outboxes', ...entering },
    { does: 'outbox → draw → send, within the limits of Teams → written down', ...delivering },
    { does: 'what time alone brings: ends, escalations, hand-overs, lost wake-ups', ...sweeping },
  ];

  return {
    ...alertsPort(
      handling,
      { isLocal: !settings.appId, channels: settings.channels ?? [], owners: settings.owners ?? [] },
      { ...(settings.operators ? { operators: settings.operators } : {}), tell: () => tellOperations() },
    ),
    mount(server) {
      mountIntake(server, {
        authorise: authoriser(settings, parts.authorise),
        guesses: slowGuesses(),
        async queue(envelope) {
          await spans.run('alert accept', () => store.put('alerts', envelope));
          entering.nudge();
        },
        now: clock.now,
        isOpen: () => isOpen,
        onAccepted: () => metrics.accepted.inc(),
        onRefused: (status) => metrics.refused.inc({ status: String(status) }),
        onFault,
      });
    },
    async start() {
      await store.open();
      await known.open();
      isOpen = true;
      for (const stage of stages) stage.start();
    },
    async stop() {
      isOpen = false;
      await Promise.all(stages.map((stage) => stage.stop()));
      await store.close();
    },
    async remember(activity) {
      if (isOpen && (await known.remember(activity))) await wake(store, keyOf(activity), clock.now());
    },
    async forget(activity) {
      if (isOpen) await known.park(keyOf(activity), 'removed');
    },
    async follow(event) {
      if (!isOpen) return;
      for (const key of await followTeam(known, event)) await wake(store, key, clock.now());
    },
    async keepReply(turn, reply, wait) {
      if (!isOpen) return false;
      await keepReply({ store, known, clock, nudge: delivering.nudge }, turn, reply, wait);
      return true;
    },
    deadLetters: metrics.deadLetters,
    async trouble() {
      if (!isOpen) return 'Alerts are not taken: their store is not open.';
      return checkStore(store, `check-${me}`).then(
        () => undefined,
        () => 'Alerts cannot be queued: their store does not answer.',
      );
    },
  };
}

function watchedSender(sender: Sender, spans: Spans): Sender {
  const facts = ({ kind }: Delivery) => ({ result: kind });
  return { deliver: (outgoing) => spans.run('alert deliver', () => sender.deliver(outgoing), facts) };
}

const keyOf = (activity: Activity) => conversationKey(conversationIdOf(activity));
