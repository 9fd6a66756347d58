/** Takes alerts from the queue, enters them into the ledgers and tells the conversations; only then are they taken off. */
import { sayDuration } from '../../../dialogs/cards/parts/time.ts';
import type { Wording } from '../../../dialogs/phrases/say.ts';
import { NewerFormat } from '../../../dialogs/turn/format.ts';
import { type AlertKnowledge, type EnrichedAlert, enrich } from '../../../knowledge/alerts/enrich.ts';
import type { AlertPages } from '../../../knowledge/alerts/load.ts';
import { readAlerts } from '../../../knowledge/alerts/readAlerts.ts';
import { fingerprint } from '../../../knowledge/alerts/shapes/pieces.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { NO_SPANS, type Spans } from '../../telemetry/spans.ts';
import { addAudience, fanOut, type Known } from '../audience/fanOut.ts';
import type { Clock } from '../clock.ts';
import { emptyOutbox, nextDue, type Outbox } from '../delivery/outbox.ts';
import { type News, wishPlain } from '../delivery/wishes.ts';
import { beganAt, type Incident, type Ledger, ledgerId } from '../incidents/incident.ts';
import { record } from '../incidents/record.ts';
import { dueOf, growOlder } from '../incidents/timers.ts';
import { natureOf } from '../incidents/view.ts';
import { loop } from '../loop.ts';
import { type AlertStore, change, type Taken } from '../store/store.ts';
import { waker } from '../waker.ts';
import type { Envelope } from './accept.ts';

export interface ConsumerParts {
  store: AlertStore;
  clock: Clock;
  knowledge: AlertKnowledge;
  known: Known;
  /** After news were written into outboxes. */
  onNews(): void;
  onRecorded?(alert: EnrichedAlert, isNew: boolean): void;
  onFault(fault: unknown): void;
  lease?: number;
  poll?: number;
  spans?: Spans;
}

export interface Consumer {
  start(): void;
  stop(): Promise<void>;
  nudge(): void;
}

/** Time passes for a ledger: what is due is looked at. */
export interface Tick {
  tick: string;
}

const LEASE = 30_000;
/** Longest stretch of work (ms) without letting others in. */
const SLICE = 5;
const MOST_ATTEMPTS = 8;
/** Times the number of tries. */
const AGAIN = 2_000;
const UPDATING = 20_000;
const RAW_LENGTH = 20_000;
const RAW_KEPT = 30 * 86_400_000;

interface Job {
  taken: Taken;
  alert: EnrichedAlert;
  at: number;
  raw: unknown;
}

export function consumer(parts: ConsumerParts): Consumer {
  const { store, clock, poll = 250 } = parts;
  const sleep = waker(clock);
  const { start, stop } = loop(async (ending) => {
    const taken = await store.take('alerts', 64, parts.lease ?? LEASE).catch((fault) => {
      parts.onFault(fault);
      return [];
    });
    if (taken.length > 0) await work(parts, taken).catch(parts.onFault);
    else await sleep.wait(poll, ending);
    // Intake shares the thread: let it have its turn.
    await new Promise(setImmediate);
  });
  return { start, stop, nudge: sleep.wake };
}

/** Works off a batch: alerts of one resource together, so that a storm costs one write and not five hundred. */
export async function work(parts: ConsumerParts, batch: Taken[]): Promise<void> {
  const ledgers = new Map<string, Job[]>();
  const failed = new Map<Taken, unknown>();
  let began = performance.now();
  for (const taken of batch) {
    // Intake shares the thread: nobody who sends an alert waits for a whole batch.
    if (performance.now() - began > SLICE) {
      await new Promise(setImmediate);
      began = performance.now();
    }
    try {
      const jobs = open(taken, parts);
      if (jobs === 'tick') await tick(parts, taken.body);
      else
        for (const job of jobs)
          ledgers.set(job.alert.resource.key, [...(ledgers.get(job.alert.resource.key) ?? []), job]);
    } catch (fault) {
      parts.onFault(fault);
      failed.set(taken, fault);
    }
  }
  const news = await Promise.all([...ledgers.values()].map((jobs) => enterTogether(parts, jobs, failed)));
  // All news of the batch at once: a conversation's outbox is written once, however many resources are in trouble.
  await fanOut(parts.store, parts.known, news.flat(), parts.clock.now());
  parts.onNews();
  await Promise.all(
    batch.map((taken) => (failed.has(taken) ? postpone(parts, taken, failed.get(taken)) : taken.done())),
  );
}

function open(taken: Taken, { knowledge }: ConsumerParts): Job[] | 'tick' {
  const told = JSON.parse(taken.body) as Envelope | Tick;
  if ('tick' in told) return 'tick';
  return readAlerts(told.body, told.at).map((alert) => ({
    taken,
    alert: enrich(alert, knowledge),
    at: told.at,
    raw: told.body,
  }));
}

/** One bad alert must not hold back the others of its resource: if all together fail, each goes alone. */
async function enterTogether(parts: ConsumerParts, jobs: Job[], failed: Map<Taken, unknown>): Promise<News[]> {
  const { spans = NO_SPANS } = parts;
  try {
    return await spans.run(
      'alert enter',
      () => enter(parts, jobs),
      () => ({ alerts: jobs.length }),
    );
  } catch (fault) {
    parts.onFault(fault);
    const [only, ...more] = jobs as [Job, ...Job[]];
    if (more.length === 0) {
      failed.set(only.taken, fault);
      return [];
    }
    const news: News[] = [];
    for (const job of jobs) news.push(...(await enterTogether(parts, [job], failed)));
    return news;
  }
}

async function enter(parts: ConsumerParts, jobs: Job[]): Promise<News[]> {
  const { store, clock, knowledge } = parts;
  const conversations = await parts.known.subscribed();
  const id = ledgerId((jobs[0] as Job).alert.resource.key);
  const now = clock.now();
  const entered = await change<Ledger, Entered>(store, 'ledgers', id, (before) => {
    const result = enterAll(before, jobs, knowledge.pages, now);
    for (const { incident } of result.news) addAudience(result.ledger, incident, conversations, now);
    // Nothing new still tells the conversations: the first time may have ended in a crash right here.
    return result.fresh.size > 0 ? { value: result.ledger, due: dueOf(result.ledger), result } : { result };
  });
  await Promise.all([...entered.raws].map(([incident, raw]) => keepRaw(store, incident, raw, now)));
  for (const job of jobs) parts.onRecorded?.(job.alert, entered.fresh.has(job));
  return entered.news;
}

interface Entered {
  ledger: Ledger;
  news: News[];
  /** Latest message by incident. */
  raws: Map<string, unknown>;
  fresh: Set<Job>;
}

/** Enters alerts of one resource, one after another. Changes the ledger that it is given. */
function enterAll(before: Ledger | undefined, jobs: Job[], pages: AlertPages, now: number): Entered {
  const states = new Map(before?.incidents.map(({ id, state }) => [id, state]));
  const counts = new Map<string, number>();
  const raws = new Map<string, unknown>();
  const fresh = new Set<Job>();
  let ledger = before;
  for (const job of jobs) {
    const recorded = record(ledger, job.alert, pages, now);
    ledger = recorded.ledger;
    if (recorded.isNew) fresh.add(job);
    for (const id of recorded.touched) {
      counts.set(id, (counts.get(id) ?? 0) + (recorded.isNew ? 1 : 0));
      if (recorded.isNew) raws.set(id, job.raw);
    }
  }
  const after = ledger as Ledger;
  const touched = after.incidents.filter(({ id }) => counts.has(id));
  const news = touched.map((incident) => ({
    ledger: after,
    incident,
    alerts: counts.get(incident.id) ?? 0,
    ...turned(incident, states.get(incident.id), pages),
  }));
  return { ledger: after, news, raws, fresh };
}

/** For the thread: the incident is over, or began anew. */
function turned(incident: Incident, was: Incident['state'] | undefined, pages: AlertPages): { note?: Wording } {
  if (was === undefined || was === incident.state) return {};
  if (incident.state === 'open') return { note: { phrase: 'firesAgain' } };
  // What was announced takes no time of ours: it was planned for another.
  if (natureOf(incident, pages) !== 'trouble') return { note: { phrase: 'isOverNow' } };
  const duration = sayDuration((incident.endedAt ?? 0) - beganAt(incident));
  return { note: { phrase: 'isOver', values: { duration } } };
}

/** The latest message of an incident, secrets masked, for "Show raw". */
async function keepRaw(store: AlertStore, incident: string, raw: unknown, now: number): Promise<void> {
  const text = JSON.stringify(raw, null, 1).slice(0, RAW_LENGTH);
  await store.write('raw', incident, { text }, { over: '*', due: now + RAW_KEPT });
}

/** What time alone brings: an end that never came, an escalation. */
export async function tick(parts: Pick<ConsumerParts, 'store' | 'clock' | 'known'>, body: string): Promise<void> {
  const { tick: key } = JSON.parse(body) as Tick;
  const { store, clock, known } = parts;
  const now = clock.now();
  const stored = await store.read<Ledger>('ledgers', key);
  const targets = stored?.value.incidents.flatMap(({ escalations }) => escalations.map(({ to }) => to)) ?? [];
  const conversations = await known.those(targets);
  const grow = (ledger: Ledger | undefined) => {
    if (!ledger) return { result: undefined };
    const result = growOlder(ledger, conversations, now);
    return { value: ledger, due: dueOf(ledger), result };
  };
  const grown = await change<Ledger, News[] | undefined>(store, 'ledgers', key, grow, stored);
  // Told again for all that is open: a crash may have come between this tick's first try and here.
  if (grown) await fanOut(store, known, grown, now);
}

async function postpone(parts: ConsumerParts, taken: Taken, fault: unknown): Promise<void> {
  const { store, clock } = parts;
  // An update takes as long as it takes; one of the newer version will take it, or this one after its own update.
  if (fault instanceof NewerFormat) return taken.again(UPDATING);
  if (taken.attempts < MOST_ATTEMPTS) return taken.again(AGAIN * taken.attempts);
  const id = `alert-${fingerprint(taken.body)}`.replace(/[^\w-]/g, 'x');
  const why = `could not be read or entered after ${taken.attempts} tries`;
  await store.write('dead', id, { body: taken.body, at: clock.now(), why }, { over: '*' });
  await sayPlainly(parts, id, taken.body);
  await taken.done();
}

/** An alert that was accepted is shown, whatever it says: here to all who subscribed, since whom it is for cannot be told. */
async function sayPlainly({ store, clock, known, onNews }: ConsumerParts, id: string, body: string): Promise<void> {
  const text = { phrase: 'plainUnreadable', values: { id, glimpse: glimpse(body) } } as const;
  for (const [key, conversation] of await known.subscribed()) {
    if (conversation.subscriptions.length === 0 || conversation.parked) continue;
    const due = await change<Outbox, number>(store, 'outboxes', key, (outbox = emptyOutbox(key)) => {
      const now = clock.now();
      const isSaid = outbox.wanted.some((one) => one.key === id);
      if (!isSaid) wishPlain(outbox, id, text, now);
      return { value: outbox, due: nextDue(outbox), result: now };
    });
    await store.put('outboxes', key, Math.max(0, due - clock.now()));
  }
  onNews();
}

/** The names that the alert carries about itself, as they stand there. */
function glimpse(body: string): string {
  const found = body.match(
    /"(?:alertRule|name|title|subject|description|alertTargetIDs?|resource(?:Id|Name)?)":\[?"[^"\\]{1,200}"/gi,
  );
  return redact((found ?? []).slice(0, 6).join('\n').replaceAll('"', ''));
}
