/** Connections to the connector that outlive a call, and what is known of them when one of them breaks. */
import type { ClientRequest, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import { http } from '../http/nodeHttp.ts';

/** By socket: when it last became idle. */
const idleSince = new WeakMap<Duplex, number>();

function noting<Kept extends HttpAgent>(agent: Kept): Kept {
  const keep = agent.keepSocketAlive;
  agent.keepSocketAlive = (socket) => {
    idleSince.set(socket, performance.now());
    return keep.call(agent, socket);
  };
  return agent;
}

const agents = {
  'http:': noting(new http.Agent({ keepAlive: true })),
  'https:': noting(new HttpsAgent({ keepAlive: true })),
};

export const agentFor = (protocol: string): HttpAgent => agents[protocol === 'https:' ? 'https:' : 'http:'];

/** A server closes what nobody has used for some seconds. What has just answered is closed for another reason. */
const LONG_IDLE_MS = 1000;

/**
 * Watches a request for the one fault after which it surely never reached anybody: it was written to a connection that had
 * been idle, just as the other side closed it. https://nodejs.org/api/http.html#requestreusedsocket
 */
export function neverArrived(request: ClientRequest): (fault: NodeJS.ErrnoException) => boolean {
  let idle = 0;
  let unheard = () => false;
  request.once('socket', (socket) => {
    const before = socket.bytesRead;
    idle = performance.now() - (idleSince.get(socket) ?? performance.now());
    unheard = () => socket.bytesRead === before;
  });
  return ({ code }) =>
    request.reusedSocket && idle >= LONG_IDLE_MS && (code === 'ECONNRESET' || code === 'EPIPE') && unheard();
}
