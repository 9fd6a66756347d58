/** GET /metrics on a port of its own, which a network or a sidecar can keep to itself. */
import type { Server } from 'node:http';
import type { Metrics } from '../metrics.ts';
import { http } from './nodeHttp.ts';

/** Answers nothing else. */
export function openMetricsPort({ registry }: Metrics, port: number, host: string): Promise<Server> {
  const server = http.createServer((request, response) => {
    const answer = (status: number, text = '') => {
      response.statusCode = status;
      response.setHeader('content-type', registry.contentType);
      response.setHeader('cache-control', 'no-store');
      response.end(text);
    };
    const isMeant = request.method === 'GET' && /^\/metrics(?:\?|$)/.test(request.url ?? '');
    if (!isMeant) return answer(404);
    registry.metrics().then(
      (text) => answer(200, text),
      () => answer(503),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
