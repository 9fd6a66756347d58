/** The door for alerts: who speaks, is it small enough, is it a handshake, and is it safely queued. Only then 202. */

import type { IncomingMessage } from 'node:http';
import type { Request, Response, Server } from 'restify';
import { within } from '../../../dialogs/turn/within.ts';
import { sift } from '../../../knowledge/alerts/sift.ts';
import type { Guesses } from '../../http/guesses.ts';
import { refuse, sendJson } from '../../http/httpErrors.ts';
import { LARGEST_BODY, readBytes } from '../../http/readBody.ts';
import type { Entry } from './authorise.ts';
import { answerEventGrid, answerOptions } from './handshakes.ts';

export interface AcceptParts {
  authorise(request: IncomingMessage): Promise<Entry>;
  /** What is answered to whoever may not enter. */
  guesses: Guesses;
  /** Resolves when the envelope is durable. */
  queue(envelope: string): Promise<void>;
  now(): number;
  /** False while stopping. */
  isOpen(): boolean;
  onAccepted?(): void;
  onRefused?(status: number): void;
  onFault(fault: unknown): void;
}

/** What waits in the queue. */
export interface Envelope {
  /** Time of receipt, ms since 1970. */
  at: number;
  body: unknown;
}

/** Event Grid waits 30 s, Azure Monitor about 10 s. */
const QUEUE_LIMIT = 8000;
const RETRY_AFTER = '10';

const tooSlow = () =>
  new Error(`Queueing an alert: not durable within ${QUEUE_LIMIT} ms. The sender is asked to repeat it.`);

export function mountIntake(server: Server, parts: AcceptParts): void {
  const handle =
    (work: (request: Request, response: Response) => Promise<void>) => async (request: Request, response: Response) => {
      try {
        await work(request, response);
      } catch (fault) {
        // Azure Monitor gives up on 500 at once; 503 it repeats.
        parts.onFault(fault);
        unavailable(response, parts);
      }
    };
  server.post('/api/alerts', handle((request, response) => accept(request, response, parts)) as never);
  server.opts('/api/alerts', handle((request, response) => handshake(request, response, parts)) as never);
}

async function accept(request: Request, response: Response, parts: AcceptParts): Promise<void> {
  if (!(await mayEnter(request, response, parts))) return;
  const read = await readText(request);
  if (typeof read === 'number') return turnAway(response, parts, read);
  const body = parse(read);
  const reply = answerEventGrid(request.headers, body);
  if (reply) return sendJson(response, 200, reply);
  if (!parts.isOpen()) return unavailable(response, parts);
  const envelope: Envelope = { at: parts.now(), body: sift(body) };
  await within(QUEUE_LIMIT, parts.queue(JSON.stringify(envelope)), tooSlow);
  parts.onAccepted?.();
  sendJson(response, 202, { status: 'queued' });
}

async function handshake(request: Request, response: Response, parts: AcceptParts): Promise<void> {
  if (!(await mayEnter(request, response, parts))) return;
  const headers = answerOptions(request.headers);
  response.writeHead(200, { ...headers, 'Content-Length': '0' });
  response.end();
}

async function mayEnter(request: Request, response: Response, parts: AcceptParts): Promise<boolean> {
  const entry = await parts.authorise(request);
  if (entry.kind === 'let in') return true;
  if (entry.kind === 'unavailable') {
    parts.onFault(entry.fault);
    unavailable(response, parts);
  } else turnAway(response, parts, await parts.guesses(request));
  return false;
}

/** Event Grid never repeats 400, 401, 403 and 413; none of these is our own trouble. */
function turnAway(response: Response, parts: AcceptParts, status: number): void {
  parts.onRefused?.(status);
  // The rest of a body that is too long is not waited for.
  if (status === 413) response.setHeader('Connection', 'close');
  refuse(response, status);
}

function unavailable(response: Response, parts: AcceptParts): void {
  parts.onRefused?.(503);
  if (!response.headersSent) response.setHeader('Retry-After', RETRY_AFTER);
  refuse(response, 503);
}

async function readText(request: Request): Promise<string | 400 | 413> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return 413;
  const bytes = await readBytes(request, LARGEST_BODY);
  if (!bytes) return 413;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? 400 : text;
  } catch {
    return 400;
  }
}

/** What is no JSON is somebody's alert all the same. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
