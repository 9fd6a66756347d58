/** The HTTP door: one guard before everything, then the routes. No route lets an inner message out. */
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { acceptFirst } from './acceptFirst.ts';
import { mayUse } from './access.ts';
import { type Guesses, slowGuesses } from './guesses.ts';
import { harden } from './hardened.ts';
import { answerErrorsPlainly, refuse, sendJson, sendText } from './httpErrors.ts';
import { readJson } from './readBody.ts';

export interface Doors {
  /** POST /api/messages. @param toBegin to be awaited when all has been read, before the work */
  onActivity(request: Request, response: Response, toBegin: () => Promise<void>): Promise<void>;
  /** POST /api/diagnose: a diagnosis, or what is wrong with the question. */
  onDiagnose(question: unknown): { kind: 'diagnosis'; diagnosis: object } | { kind: 'wrong'; why: string };
  /** Sentences that say why the bot is not ready; empty when it is. */
  troubles(): Promise<string[]>;
  /** Cards and alerts that could not be delivered or read: told, and no trouble. */
  deadLetters(): Promise<{ cards: number; alerts: number }>;
}

export function createServer(config: Config, doors: Doors, metrics: Metrics, log: Logger): Server {
  const server = restify.createServer({ name: '', log: log.child({}, { level: 'silent' }) as never });
  harden(server, log, () => metrics.requests.inc({ route: 'none', status: '400' }));
  answerErrorsPlainly(server, log);
  server.pre(refuseCompression);
  server.on('after', (request: Request, response: Response) => count(metrics, request, response));

  const guesses = slowGuesses();
  const toBegin = acceptFirst(server.server);
  server.post(
    '/api/messages',
    guarded(log, (request, response) => doors.onActivity(request, response, toBegin)),
  );
  server.post(
    '/api/diagnose',
    guarded(log, (request, response) => answerDiagnose(config, doors, guesses, request, response)),
  );
  server.get('/api/openapi.json', guarded(log, answerDescription));
  server.get(
    '/healthz',
    guarded(log, async (_request, response) => sendJson(response, 200, { status: 'alive' })),
  );
  server.get(
    '/readyz',
    guarded(log, (_request, response) => answerReady(doors, response)),
  );
  if (config.metrics === 'open')
    server.get(
      '/metrics',
      guarded(log, (_request, response) => answerMetrics(metrics, response)),
    );
  return server;
}

/** Nothing that talks to a bot compresses; a body that unpacks to a thousand times its size is an attack. */
function refuseCompression(request: Request, response: Response, next: Next): void {
  const isCompressed = Boolean(request.headers['content-encoding']);
  if (isCompressed) refuse(response, 415);
  next(isCompressed ? false : undefined);
}

/** An async handler whose faults end in the log and in a plain 500. */
function guarded(log: Logger, handle: (request: Request, response: Response) => Promise<void>) {
  return async (request: Request, response: Response): Promise<void> => {
    try {
      await handle(request, response);
    } catch (fault) {
      log.error({ err: fault, route: request.getRoute()?.path }, 'A request failed.');
      refuse(response, 500);
    }
  };
}

async function answerDiagnose(
  config: Config,
  doors: Doors,
  guesses: Guesses,
  request: Request,
  response: Response,
): Promise<void> {
  if (!mayUse(request, config)) return refuse(response, await guesses(request));
  const body = await readJson(request);
  if (body.kind === 'refused') return refuse(response, body.status, body.why);
  const answer = doors.onDiagnose(body.value);
  if (answer.kind === 'wrong') return refuse(response, 400, answer.why);
  sendJson(response, 200, answer.diagnosis);
}

/** Loaded when somebody asks; it says nothing that the documentation does not. */
async function answerDescription(_request: Request, response: Response): Promise<void> {
  const { openApi } = await import('./openApi.ts');
  sendJson(response, 200, openApi());
}

async function answerReady(doors: Doors, response: Response): Promise<void> {
  const troubles = await doors.troubles();
  const deadLetters = await doors.deadLetters().catch(() => ({ cards: 0, alerts: 0 }));
  sendJson(response, troubles.length > 0 ? 503 : 200, {
    status: troubles.length > 0 ? 'not ready' : 'ready',
    troubles,
    ...(deadLetters.cards + deadLetters.alerts > 0 && { deadLetters }),
  });
}

async function answerMetrics({ registry }: Metrics, response: Response): Promise<void> {
  sendText(response, 200, await registry.metrics(), registry.contentType);
}

/** By the route's pattern: a path from outside would make a new time series each. */
function count(metrics: Metrics, request: Request, response: Response): void {
  metrics.requests.inc({ route: String(request.getRoute()?.path ?? 'none'), status: String(response.statusCode) });
}
