/** A connection to one checked address and to nothing else: no second look-up, no proxy, no redirect, no retry. */
import { randomUUID } from 'node:crypto';
import { type Agent, type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import type { Target } from './address.ts';
import type { Budget } from './budget.ts';

export interface Question {
  method: string;
  url: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Cut where an answer was longer than the budget allows. */
  body: string;
  requestId: string;
  /** Our clock in milliseconds, when the question left and when the answer's head came. */
  sent: number;
  received: number;
}

export interface Connection {
  ask(question: Question): Promise<Answer>;
  close(): void;
}

/** Nothing more may be asked: the time or the requests are used up. */
export class BudgetSpent extends Error {
  override name = 'BudgetSpent';
}

const flatHeaders = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      // A client that follows redirects must not see where to.
      .filter(([name]) => name !== 'location')
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );

/** Reads up to the limit and hangs up then: an answer can be endless. */
function readBody(answer: IncomingMessage, most: number): Promise<string> {
  return new Promise((done) => {
    const parts: Buffer[] = [];
    let size = 0;
    const finish = () => done(Buffer.concat(parts).subarray(0, most).toString('utf8'));
    answer.on('data', (part: Buffer) => {
      parts.push(part);
      size += part.length;
      if (size < most) return;
      finish();
      answer.destroy();
    });
    answer.on('end', finish).on('close', finish).on('error', finish);
  });
}

export interface ConnectionParts {
  /** Certificates to trust beside the system's; for tests and private clouds. */
  ca?: string;
  now?(): number;
}

/** Opens nothing yet. `address` is the one that was judged; the URL's name goes into SNI and the Host header only. */
export function openConnection(
  { url: { host: hostHeader }, host, port, secure }: Target,
  address: string,
  budget: Budget,
  { ca, now = Date.now }: ConnectionParts = {},
): Connection {
  const options = { keepAlive: true, maxSockets: 1, ...(ca ? { ca } : {}) };
  const agent: Agent = secure ? new SecureAgent(options) : new PlainAgent(options);
  const request = secure ? secureRequest : plainRequest;
  const toName = secure ? { servername: isIP(host) ? '' : host } : {};

  async function ask({ method, url, headers = {}, body }: Question): Promise<Answer> {
    const { pathname, search, host: asked } = new URL(url);
    if (asked !== hostHeader) throw new Error('A request of the probe wanted to leave the host that was checked.');
    if (!budget.spend()) throw new BudgetSpent(budget.exhausted());
    const requestId = randomUUID();
    const sent = now();
    const answer = await new Promise<IncomingMessage>((done, failed) => {
      const outgoing = request({
        host: address,
        port,
        agent,
        method,
        path: pathname + search,
        signal: budget.signal,
        ...toName,
        headers: {
          ...headers,
          host: hostHeader,
          'x-ms-client-request-id': requestId,
          'accept-encoding': 'identity',
          ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
        },
      });
      outgoing.once('response', done).once('error', failed).end(body);
    });
    const received = now();
    const text = await readBody(answer, budget.answerBytes);
    return { status: answer.statusCode ?? 0, headers: flatHeaders(answer), body: text, requestId, sent, received };
  }

  return { ask, close: () => agent.destroy() };
}
