/** The on-call part: alerts in, cards out, and everything that people do with them. All its wiring stands here. */
import type { Activity, CloudAdapter } from 'botbuilder';
import type { Registry } from 'prom-client';
import type { Server } from 'restify';
import type { AlertsPort, AlertsReply } from '../../dialogs/alerts/alertsPort.ts';
import type { AlertKnowledge } from '../../knowledge/alerts/enrich.ts';
import { loadAlertPages } from '../../knowledge/alerts/load.ts';
import type { Redacted } from '../../knowledge/redact.ts';
import { redact } from '../../knowledge/redact.ts';
import { conversationIdOf, conversationKey } from './audience/conversation.ts';
import { register } from './audience/conversations.ts';
import { type Clock, realClock } from './clock.ts';
import { dispatcher, SHIFTS, type Shifts } from './delivery/dispatcher.ts';
import { draw } from './delivery/draw.ts';
import { emptyOutbox, nextDue, type Outbox } from './delivery/outbox.ts';
import { type Sender, teamsSender } from './delivery/sender.ts';
import { handle } from './incidents/handling.ts';
import { mountIntake } from './intake/accept.ts';
import { type AuthoriseParts, authoriser } from './intake/authorise.ts';
import { consumer } from './intake/consumer.ts';
import { alertMetrics } from './metrics.ts';
import type { AlertSettings } from './settings.ts';
import { newHolder } from './store/lease.ts';
import { openAlertStore } from './store/openStore.ts';
import { type AlertStore, change } from './store/store.ts';
import { sweep } from './sweep.ts';
import { answer, submitForm, understands, type WordsParts } from './talk/commands.ts';
import { drawDigest } from './talk/status.ts';

/** What the on-call part takes from the house; `bot/app.ts` hands it in. */
export interface AlertsDeps {
  settings: AlertSettings;
  /** Proactive cards go out through it. */
  adapter: CloudAdapter;
  /** Likeliest causes of a text, from the same knowledge that the chat uses; most likely first. */
  diagnose(report: Redacted, facts?: Record<string, string>): { causes: { id: string; title: string }[] };
  /** Title of a cause page; undefined for an unknown id. */
  causeTitle(id: string): string | undefined;
  /** The bot's metrics; without it the part counts for itself. */
  metrics?: Registry;
  log?: AlertsLog;
}

export interface AlertsLog {
  info(facts: object, text: string): void;
  warn(facts: object, text: string): void;
  error(facts: object, text: string): void;
}

export interface AlertsPart extends AlertsPort {
  /** Adds POST and OPTIONS /api/alerts. The part reads the body itself: no body parser and no JSON guard before it. */
  mount(server: Server): void;
  /** Opens the store and starts the consumers. Throws when the store cannot be opened. */
  start(): Promise<void>;
  /** Ends the consumers after the step at hand and closes the store. Nothing is lost: what was begun is taken up again. */
  stop(): Promise<void>;
  /** Call it for each verified activity (messages and installs alike): remembers where to post, ends parking. */
  remember(activity: Activity): Promise<void>;
  /** Call it when the bot was removed from the conversation: parks it. */
  forget(activity: Activity): Promise<void>;
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

export function alertsPart(deps: AlertsDeps, parts: Partial<AlertsParts> = {}): AlertsPart {
  const { settings, log } = deps;
  const clock = parts.clock ?? realClock;
  const store = parts.store ?? openAlertStore(settings, clock);
  const sender = parts.sender ?? teamsSender(deps.adapter, settings.appId);
  const knowledge: AlertKnowledge = {
    pages: loadAlertPages(),
    diagnose: remembered(deps.diagnose),
    causeTitle: deps.causeTitle,
  };
  const known = register(store, clock);
  const me = newHolder();
  // Each look into a queue of Azure is paid for; what comes in here wakes us anyway.
  const shifts = parts.shifts ?? { ...SHIFTS, poll: settings.storage ? 1000 : SHIFTS.poll };
  let isOpen = false;
  const metrics = alertMetrics(deps.metrics, () => (isOpen ? store : undefined));

  const onFault = (fault: unknown) => {
    metrics.faults.inc();
    log?.error(
      { fault: redact(String((fault as Error)?.message ?? fault)) },
      'Working on alerts failed; it is tried again.',
    );
  };
  const post = dispatcher({
    store,
    sender,
    clock,
    me,
    conversation: known.get,
    park: known.park,
    draw: (outbox, wanted) => draw(store, knowledge, outbox, wanted, (id) => drawDigest(handling, id)),
    instances: () => sweeper.instances(),
    shifts,
    onDelivery(delivery, wanted, took) {
      metrics.deliveries.inc({ result: delivery.kind });
      metrics.seconds.observe(took / 1000);
      if (delivery.kind !== 'delivered')
        log?.warn({ delivery: redact(JSON.stringify(delivery)), kind: wanted.kind }, 'A card was not taken.');
    },
    onFault,
  });
  const handling: WordsParts = { store, clock, knowledge, known, onNews: post.nudge, zone: settings.timeZone ?? 'UTC' };
  const consumers = consumer({
    ...handling,
    ...(parts.lease ? { lease: parts.lease } : {}),
    poll: shifts.poll,
    onRecorded: (alert, isNew) =>
      metrics.recorded.inc({ source: alert.source, state: alert.state, repeated: String(!isNew) }),
    onFault,
  });
  const sweeper = sweep({ store, clock, known, me, onFault, ...(parts.sweepEvery ? { every: parts.sweepEvery } : {}) });

  return {
    mount(server) {
      mountIntake(server, {
        authorise: authoriser(settings, parts.authorise),
        async queue(envelope) {
          await store.put('alerts', envelope);
          consumers.nudge();
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
      isOpen = true;
      consumers.start();
      post.start();
      sweeper.start();
    },
    async stop() {
      isOpen = false;
      await Promise.all([consumers.stop(), post.stop(), sweeper.stop()]);
      await store.close();
    },
    understands,
    words: (text, activity) => answer(handling, text, activity),
    async actions(verb, data, activity): Promise<AlertsReply> {
      await known.remember(activity);
      if (verb === 'alert.subscribe' || verb === 'alert.unsubscribe') return submitForm(handling, verb, data, activity);
      return (
        (await handle(handling, verb, data, activity)) ?? {
          text: 'This button belongs to an older version. `status` shows what is open.',
        }
      );
    },
    async remember(activity) {
      if (!isOpen) return;
      if (await known.remember(activity)) await wake(store, conversationKey(conversationIdOf(activity)), clock);
    },
    async forget(activity) {
      if (isOpen) await known.park(conversationKey(conversationIdOf(activity)), 'the bot was removed');
    },
    async trouble() {
      if (!isOpen) return 'Alerts are not taken: their store is not open.';
      try {
        await store.depth('alerts');
        return undefined;
      } catch {
        return 'Alerts cannot be queued: their store does not answer.';
      }
    },
  };
}

const MOST_REMEMBERED = 500;

/** A diagnosis takes milliseconds, and the alerts of a storm say the same: the latest answers are kept. */
function remembered(diagnose: AlertsDeps['diagnose']): AlertsDeps['diagnose'] {
  const known = new Map<string, ReturnType<AlertsDeps['diagnose']>>();
  return (report, facts = {}) => {
    const key = JSON.stringify([report, facts]);
    const answer = known.get(key) ?? diagnose(report, facts);
    known.delete(key);
    known.set(key, answer);
    if (known.size > MOST_REMEMBERED) known.delete(known.keys().next().value as string);
    return answer;
  };
}

/** What waited while the conversation was parked goes out now. */
async function wake(store: AlertStore, id: string, clock: Clock): Promise<void> {
  const due = await change<Outbox, number | undefined>(store, 'outboxes', id, (outbox = emptyOutbox(id)) => {
    delete outbox.pausedUntil;
    const at = nextDue(outbox);
    return { value: outbox, due: at, result: at };
  });
  if (due !== undefined) await store.put('outboxes', id, Math.max(0, due - clock.now()));
}
