/** GET /metrics on a port of its own, which a network or a sidecar can keep to itself. */
import { createServer, type Server } from 'node:http';
import type { Metrics } from '../metrics.ts';

/** Answers nothing else. */
export function openMetricsPort({ registry }: Metrics, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    const isMeant = request.method === 'GET' && /^\/metrics(?:\?|$)/.test(request.url ?? '');
    if (!isMeant) return void response.writeHead(404).end();
    registry.metrics().then(
      (text) =>
        response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
