/** All wiring on one screen. Tests call createApp too, with parts of their own and without a fixed port. */
import type { Server as HttpServer } from 'node:http';
import { createRequire } from 'node:module';
import type { Server } from 'restify';
import type { About } from '../dialogs/cards/alerts/statusCard.ts';
import { type Conversations, conversations } from '../dialogs/conversations.ts';
import type { Deps } from '../dialogs/deps.ts';
import { extension } from '../dialogs/extension/extension.ts';
import type { ThreadState } from '../dialogs/turn/channel.ts';
import { within } from '../dialogs/turn/within.ts';
import { type Diagnosis, diagnose } from '../knowledge/diagnose.ts';
import { openKnowledge } from '../knowledge/open.ts';
import type { Knowledge } from '../knowledge/pages/assemble.ts';
import { redact } from '../knowledge/redact/redact.ts';
import { createAbilities } from './abilities/abilities.ts';
import { type Diagnose, diagnoseWith } from './abilities/judging.ts';
import { keptFiles } from './abilities/keptFiles.ts';
import { searchWith } from './abilities/searchAbility.ts';
import { type AlertsDeps, type AlertsPart, alertsPart } from './alerts/alerts.ts';
import { probeLate } from './azure/probeLate.ts';
import { probeWith } from './azure/probeLimit.ts';
import type { BotProbe } from './azure/storageProbe.ts';
import type { Config, TelemetryPlace } from './config.ts';
import { mountAboutPages } from './http/aboutPages.ts';
import { answerQuestion } from './http/diagnoseDoor.ts';
import { closeServer, listen, portOf } from './http/listening.ts';
import { openMetricsPort } from './http/metricsPort.ts';
import { createServer } from './http/server.ts';
import type { LocalClient, LocalClientOptions } from './localClient/localClient.ts';
import { type Logger, openLog } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { mountPages } from './pages/pages.ts';
import { openAsked } from './store/asked.ts';
import { openFeedback } from './store/feedback.ts';
import { openOutcomes } from './store/openOutcomes.ts';
import { keepForgetting } from './store/retention.ts';
import { openStateStore, type StateStore } from './store/stateStore.ts';
import { openDownload } from './teams/download.ts';
import { botbuilderEdge, type House, type OpenEdge } from './teams/edge.ts';
import { serialiseTurns } from './teams/turns.ts';
import { uploadText } from './teams/upload.ts';
import type { Telemetry } from './telemetry/openTelemetry.ts';
import { createSpans, type Facts } from './telemetry/spans.ts';
import { watchedStorage } from './telemetry/watchedStores.ts';
import { readVersion } from './version.ts';

/** What tests and other wirings may replace. */
export interface Parts {
  log: Logger;
  store: StateStore;
  knowledge: Knowledge;
  /** The SDK that speaks with Teams. */
  edge: OpenEdge;
  talks(deps: Deps, state: ThreadState): Conversations;
  alerts(deps: AlertsDeps): AlertsPart;
  /** Asks a storage service about a URL and its SAS. */
  probe: BotProbe;
  /** What tests put in place of the real abilities of the conversations. */
  abilities: Partial<Deps>;
  /** The page at `/`; only ever in local mode. */
  withClient: boolean;
  now(): Date;
}

export interface App {
  server: Server;
  /** Opens the port. Returns the address, such as http://127.0.0.1:3978. */
  start(): Promise<string>;
  /** Takes no more requests, lets running turns end, closes the store. */
  stop(): Promise<void>;
}

export function createApp(config: Config, parts: Partial<Parts> = {}): App {
  const { log = openLog(config.logLevel), knowledge = openKnowledge(), now = () => new Date() } = parts;
  const spans = createSpans();
  const store = parts.store ?? openStateStore(config);
  const turns = serialiseTurns();
  const metrics = createMetrics(turns.active, config.credential?.ends);
  const storage = watchedStorage(store.storage, spans);
  const edge = (parts.edge ?? botbuilderEdge)({ config, storage, turns, metrics, log, spans });

  const asked = openAsked({ storage, keepDays: config.keepDays, log, now });
  const searching = searchWith(knowledge, asked);
  const counted = ({ certainty, causes }: Diagnosis) => {
    metrics.diagnoses.inc({ certainty });
    if (certainty !== 'unsure') searching.noteAsked(causes[0]?.id);
  };
  const judging = diagnoseWith(knowledge, now, counted);
  const diagnoseReport: Diagnose = (...question) => spans.run('diagnose', () => judging.diagnose(...question), told);
  const alerts = (parts.alerts ?? alertsPart)({
    settings: { ...alertSettings(config), about: () => aboutOf(knowledge) },
    sender: edge.sender,
    diagnose: diagnoseReport,
    causeTitle: (id) => knowledge.causes.get(id)?.matter.title,
    metrics: metrics.registry,
    log,
    spans,
  });
  const outcomes = openOutcomes(config);
  const feedback = openFeedback({ outcomes, metrics, causes: knowledge.causes, log, now });
  const hasClient = parts.withClient === true && !config.app;
  const probe = probeWith(parts.probe ?? probeLate(config, { knowledge, log }), config.probe);
  const deps = createAbilities(config, { diagnose: diagnoseReport }, now, {
    later: edge.later,
    alerts,
    feedback,
    probe,
    async readLog(...sent) {
      const { readLogWith } = await import('./abilities/logAbility.ts');
      return readLogWith(knowledge, async (address) => client?.openFile(address) ?? openDownload(address))(...sent);
    },
    keptFiles: keptFiles(storage, now),
    noteAnswer: (name, { certainty, causes, codes }) =>
      log.info({ case: name, certainty, cause: causes[0]?.id, codes }, 'A case was answered.'),
    ...searching,
    ...(hasClient && {
      upload: (url, text) => uploadText(url, text, (address) => client?.isOwnFile(address) === true),
    }),
    ...parts.abilities,
  });
  const talks = (parts.talks ?? conversations)(deps, edge.state);
  const house: House = {
    talks,
    extension: extension(deps),
    audience: alerts,
    onReaction: feedback.onReaction,
    keepReply: alerts.keepReply,
  };

  const doors = {
    onActivity: edge.open(house),
    onDiagnose: (question: unknown) => answerQuestion(question, diagnoseReport),
    troubles: () => findTroubles(store, alerts),
    deadLetters: () => alerts.deadLetters(),
  };
  const server = createServer(config, doors, metrics, log);
  const client = hasClient ? openClient({ port: () => portOf(server), host: () => config.host, now }) : undefined;
  alerts.mount(server);
  mountAboutPages(server, config.keepDays);
  client?.mount(server);
  const pages = config.pages ?? (client ? 'open' : 'off');
  if (pages !== 'off')
    mountPages(server, { config, mode: pages, knowledge, diagnose: diagnoseReport, chat: client !== undefined, log });

  let metricsPort: HttpServer | undefined;
  let stopForgetting: (() => void) | undefined;
  let telemetry: Telemetry | undefined;
  let warmingUp: NodeJS.Timeout | undefined;
  return {
    server,
    // The port first: where it is taken, nothing has been begun. Until the alerts are ready they answer "try again".
    async start() {
      const onFault = (fault: Error) => log.error({ err: fault }, 'The server reports a fault.');
      const address = await listen(server, config.port, config.host, onFault);
      if (config.telemetry) telemetry = await startTelemetry(config.telemetry, metrics, spans);
      await alerts.start();
      void asked.open();
      stopForgetting = keepForgetting({ state: store, outcomes, keepDays: config.keepDays, log, now });
      if (typeof config.metrics === 'number') metricsPort = await openMetricsPort(metrics, config.metrics, config.host);
      warmingUp = setTimeout(() => warmUp(knowledge, log), A_MOMENT).unref();
      return address;
    },
    async stop() {
      clearTimeout(warmingUp);
      // In local mode the replies of running turns come back through our own server.
      await turns.drained();
      stopForgetting?.();
      metricsPort?.close();
      await client?.stop();
      await closeServer(server);
      await turns.drained();
      await alerts.stop();
      await asked.close();
      feedback.close();
      store.close();
      spans.use(undefined);
      await telemetry?.stop();
    },
  };
}

// Loaded only where there is a person at this machine.
const load = createRequire(import.meta.url);

function openClient(options: LocalClientOptions): LocalClient {
  const { localClient } = load('./localClient/localClient.ts') as typeof import('./localClient/localClient.ts');
  return localClient(options);
}

/** Of a diagnosis: ids of our own pages, nothing of the report. */
const told = ({ certainty, causes }: Diagnosis): Facts => ({ certainty, cause: causes[0]?.id ?? 'unknown' });

/** Loaded only now, and only where it is configured. */
async function startTelemetry(place: TelemetryPlace, { registry }: Metrics, spans: ReturnType<typeof createSpans>) {
  const { openTelemetry } = await import('./telemetry/openTelemetry.ts');
  const telemetry = await openTelemetry({ place, registry, version: readVersion() });
  spans.use(telemetry.keeper);
  return telemetry;
}

/** Milliseconds. Whoever speaks at once is not kept waiting for it. */
const A_MOMENT = 300;

/**
 * The patterns of the pages are compiled at their first use; the first person should not wait for that. The search of the
 * composer is left for its first use: a tenth of a second then, and 8 MB less where nobody searches.
 */
function warmUp(knowledge: Knowledge, log: Logger): void {
  try {
    diagnose(knowledge, redact('403 AuthorizationFailure on azcopy copy'));
  } catch (fault) {
    log.error({ err: fault }, 'A first diagnosis, to warm up, failed.');
  }
}

function aboutOf({ causes }: Knowledge): About {
  const reviews = [...causes.values()].map(({ matter }) => matter.reviewed).sort();
  return { version: readVersion(), causes: causes.size, reviewed: reviews.at(-1) ?? '' };
}

function alertSettings(config: Config): AlertsDeps['settings'] {
  return {
    dataFolder: config.data,
    storage: config.storage,
    keys: config.alertKeys,
    channels: config.alertChannels,
    owners: config.alertOwners,
    appId: config.app?.id,
    tenantId: config.app?.tenantId,
    audience: config.alertAudience,
    callers: config.alertCallers,
    cloud: config.cloud,
    credential: config.credential,
    operators: config.operators,
    keepDays: config.keepDays,
    managedIdentityClientId: config.identity,
    timeZone: config.timeZone,
  };
}

/** Whoever asks for readiness gives up after a few seconds. */
const READY_LIMIT_MS = 3000;

/** For /readyz. The fault itself goes to nobody: it may name accounts and hosts. */
async function findTroubles(store: StateStore, alerts: AlertsPart): Promise<string[]> {
  const soon = AbortSignal.timeout(READY_LIMIT_MS);
  const [stored, alerting] = await Promise.all([
    within(soon, store.check()).then(
      () => undefined,
      () => 'The store of conversations does not answer.',
    ),
    within(soon, alerts.trouble()).catch(() => 'Alerts cannot be queued: their store does not answer in time.'),
  ]);
  return [stored, alerting].filter((trouble) => trouble !== undefined);
}
