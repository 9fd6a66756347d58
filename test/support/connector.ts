/**
 * A connector service on loopback, as Teams' own looks from the bot: it takes what the bot sends, updates and deletes,
 * keeps it, and answers with ids. Tests read `sent`, wait with `next()`, and may make it misbehave with `answerWith`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity, Attachment } from '../../dialogs/turn/channel.ts';

export interface Call {
  method: 'POST' | 'PUT' | 'DELETE' | 'GET';
  /** Conversation id as the bot wrote it, a `;messageid=` suffix included. */
  conversation: string;
  /** Id of the activity that is replied to, updated or deleted. */
  activityId?: string;
  activity: Partial<Activity>;
  authorization?: string;
  /** What stands behind the question mark. */
  query: string;
}

/** What to answer instead of 201: a status with headers, a connection cut, or nothing at all. */
export type Misbehaviour = { status: number; headers?: Record<string, string>; body?: unknown } | 'reset' | 'hang';

export interface FakeConnector {
  /** To be used as the activities' serviceUrl. */
  url: string;
  host: string;
  calls: Call[];
  /** Activities posted (not updates), typing left out. */
  sent(): Partial<Activity>[];
  /** Adaptive Cards posted, in order. */
  cards(): Record<string, unknown>[];
  /** Waits until `count` more activities than those already taken have been posted, and returns them. */
  next(count?: number, withinMs?: number): Promise<Partial<Activity>[]>;
  /** Decides per call; undefined means: answer normally. */
  answerWith?: (call: Call) => Misbehaviour | undefined;
  /** Answers what was left hanging, and behaves from now on. */
  release(): void;
  clear(): void;
  close(): Promise<void>;
}

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

/** Starts the fake on a free loopback port. */
export async function startConnector(): Promise<FakeConnector> {
  const calls: Call[] = [];
  const waiting = new Set<() => void>();
  const hanging = new Set<ServerResponse>();
  let taken = 0;
  let ids = 0;

  const server = createServer((req, res) => {
    void receive(req).then((call) => {
      const misbehaviour = connector.answerWith?.(call);
      if (misbehaviour === 'hang') return void hanging.add(res);
      if (misbehaviour === 'reset') return void req.socket.destroy();
      if (misbehaviour) return answer(res, misbehaviour.status, misbehaviour.body ?? {}, misbehaviour.headers);
      calls.push(call);
      answer(res, call.method === 'POST' ? 201 : 200, { id: call.activity.id ?? call.activityId });
      for (const wake of [...waiting]) wake();
    });
  });

  async function receive(req: IncomingMessage): Promise<Call> {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : {};
    const [address = '', query = ''] = (req.url ?? '').split('?');
    const path = decodeURIComponent(address);
    const [, conversation = '', activityId] =
      /^\/v3\/conversations\/([^/]+)(?:\/activities(?:\/([^/]+))?)?/.exec(path) ?? [];
    const method = req.method as Call['method'];
    const activity = method === 'POST' ? { ...body, id: `sent-${++ids}` } : body;
    return { method, conversation, activityId, activity, authorization: req.headers.authorization, query };
  }

  const posted = () => calls.filter((call) => call.method === 'POST' && call.activity.type !== 'typing');

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;

  const connector: FakeConnector = {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    calls,
    sent: () => posted().map((call) => call.activity),
    cards: () => posted().flatMap((call) => cardsOf(call.activity)),
    async next(count = 1, withinMs = 5000) {
      await until(
        () => posted().length >= taken + count,
        withinMs,
        waiting,
        () => describe(posted().slice(taken)),
      );
      taken += count;
      return posted()
        .slice(taken - count, taken)
        .map((call) => call.activity);
    },
    release() {
      connector.answerWith = undefined;
      for (const res of hanging) answer(res, 201, { id: `sent-${++ids}` });
      hanging.clear();
    },
    clear() {
      calls.length = 0;
      taken = 0;
    },
    async close() {
      for (const res of hanging) res.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return connector;
}

function answer(res: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(JSON.stringify(body));
}

export function cardsOf(activity: Partial<Activity>): Record<string, unknown>[] {
  const cards = (activity.attachments ?? []).filter((attachment: Attachment) => attachment.contentType === ADAPTIVE);
  return cards.map((attachment) => attachment.content);
}

function describe(calls: Call[]): string {
  return calls.map((call) => call.activity.text ?? call.activity.type).join(' | ') || 'nothing';
}

async function until(
  done: () => boolean,
  withinMs: number,
  waiting: Set<() => void>,
  got: () => string,
): Promise<void> {
  if (done()) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => finish(new Error(`The connector waited ${withinMs} ms; it got: ${got()}`)),
      withinMs,
    );
    const wake = () => done() && finish();
    const finish = (fault?: Error) => {
      clearTimeout(timer);
      waiting.delete(wake);
      fault ? reject(fault) : resolve();
    };
    waiting.add(wake);
  });
}
