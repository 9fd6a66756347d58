/** A server on loopback that answers as it is told and remembers who asked what. */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';

export interface Recorded {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** The name that the client asked for in TLS. */
  serverName?: string | false;
}

export interface RecordingServer {
  port: number;
  requests: Recorded[];
  /** Connections that were opened, whether or not they asked anything. */
  connections(): number;
  stop(): Promise<void>;
}

type Reply = (request: Recorded, response: ServerResponse) => void;

/** In two steps: restify, once loaded by another test, makes writeHead return nothing, everywhere in the process. */
export function answerWith(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  body = '',
): void {
  response.writeHead(status, headers);
  response.end(body);
}

const STORAGE = { 'x-ms-request-id': 'r', 'x-ms-version': '2021-12-02' };

/** Every request is missed: what a storage service answers to somebody who may, but names what does not exist. */
export const missing: Reply = (_request, response) =>
  answerWith(response, 404, { ...STORAGE, 'x-ms-error-code': 'BlobNotFound' });

/** @param tls PEM of key and certificate; without it plain http. */
export async function startRecordingServer(
  reply: Reply,
  { tls, host = '127.0.0.1', port = 0 }: { tls?: { key: string; cert: string }; host?: string; port?: number } = {},
): Promise<RecordingServer> {
  const requests: Recorded[] = [];
  let connections = 0;
  const listener: RequestListener = (incoming, response) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      const { method = '', url = '', headers, socket } = incoming;
      const body = Buffer.concat(parts).toString('utf8');
      const recorded = { method, url, headers, body, serverName: (socket as TLSSocket).servername ?? false };
      requests.push(recorded);
      reply(recorded, response);
    });
  };
  const server: Server = tls ? createSecureServer(tls, listener) : createServer(listener);
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((listening) => server.listen(port, host, listening));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    connections: () => connections,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
