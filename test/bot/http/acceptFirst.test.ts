import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { acceptFirst } from '../../../bot/http/acceptFirst.ts';

const CALLERS = 20;
const WORK_MS = 3;

/** For each piece of work that began: which caller's it is, and how many had been let in by then. */
async function begun(callers: number): Promise<{ path: string; inside: number }[]> {
  const seen: { path: string; inside: number }[] = [];
  let inside = 0;
  const server = createServer(async (request, response) => {
    await toBegin();
    seen.push({ path: request.url ?? '', inside });
    for (const end = performance.now() + WORK_MS; performance.now() < end; );
    response.end();
  });
  server.on('connection', () => inside++);
  const toBegin = acceptFirst(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const sockets: Socket[] = [];
  for (let caller = 0; caller < callers; caller++) {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    socket.write(`GET /${caller} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  }
  await Promise.all(sockets.map((socket) => once(socket.resume(), 'close')));
  server.close();
  return seen;
}

describe('whoever connects is let in before further work begins', () => {
  test('of twenty who come at once, all are inside when the fifth piece of work begins', async () => {
    const seen = await begun(CALLERS);
    expect(seen).toHaveLength(CALLERS);
    expect(seen[4]?.inside).toBe(CALLERS);
  });

  test('each is heard once', async () => {
    const seen = await begun(CALLERS);
    expect(new Set(seen.map(({ path }) => path)).size).toBe(CALLERS);
  });

  test('however many knock, those who are inside are heard', async () => {
    const seen = await begun(300);
    expect(seen).toHaveLength(300);
    expect(seen[0]?.inside).toBeLessThan(300);
  });
});
