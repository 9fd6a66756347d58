/** Stands between the bot and a service, and makes it slow or forgetful. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface SlowProxy {
  port: number;
  /** Milliseconds before each request is passed on. */
  delay: number;
  /** The request is worked off, and its answer is lost; asked once for each. */
  losesAnswer: (method: string, path: string) => boolean;
  close(): Promise<void>;
}

/** @param own a port to listen on; a free one otherwise. */
export async function startSlowProxy(target: number, own = 0): Promise<SlowProxy> {
  const server = createServer((asked, answer) => void pass(asked, answer).catch(() => asked.socket.destroy()));

  async function pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk as Buffer);
    if (proxy.delay > 0) await sleep(proxy.delay);
    const { method = 'GET', url: path = '/', headers } = asked;
    const isLost = proxy.losesAnswer(method, path);
    const there = request({ host: '127.0.0.1', port: target, method, path, headers }, (from) => {
      if (isLost) return void from.resume().once('end', () => asked.socket.destroy());
      answer.writeHead(from.statusCode ?? 502, from.headers);
      from.pipe(answer);
    });
    there.once('error', () => asked.socket.destroy());
    there.end(Buffer.concat(chunks));
  }

  await new Promise<void>((ready) => server.listen(own, '127.0.0.1', ready));
  const proxy: SlowProxy = {
    port: (server.address() as AddressInfo).port,
    delay: 0,
    losesAnswer: () => false,
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
  return proxy;
}
