/** Bodies as they arrive on a socket: in pieces, too large, cut off. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { readBytes, readJson } from '../../../bot/http/readBody.ts';

const LIMIT = 10;

/** A server that reads what comes by `read`, and a connection to it. */
async function talking<T>(read: (request: IncomingMessage) => Promise<T>) {
  const results: (T | string)[] = [];
  const server = createServer(async (request, response) => {
    results.push(await read(request).catch((fault: Error) => fault.message));
    response.end('heard');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const close = () => {
    socket.destroy();
    server.close();
  };
  return { results, socket, close };
}

const head = (length: number) =>
  `POST / HTTP/1.1\r\nhost: here\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;

/** Waits until the server has answered so often. */
async function answers(socket: Socket, count: number): Promise<void> {
  let heard = '';
  while (heard.split('heard').length <= count) heard += String((await once(socket, 'data'))[0]);
}

test('pieces are put together', async () => {
  const { results, socket, close } = await talking((request) => readBytes(request, LIMIT));
  socket.write(`${head(6)}one`);
  setTimeout(() => socket.write('two'), 20);
  await answers(socket, 1);
  close();
  expect(String(results[0])).toBe('onetwo');
});

test('more than the limit is nothing, and the next request on the same connection is heard', async () => {
  const { results, socket, close } = await talking((request) => readBytes(request, LIMIT));
  socket.write(head(200_000) + 'x'.repeat(200_000));
  await answers(socket, 1);
  socket.write(`${head(4)}next`);
  await answers(socket, 1);
  close();
  expect([results[0], String(results[1])]).toEqual([undefined, 'next']);
});

test('a connection that breaks is a fault, before the reading and in the midst of it', async () => {
  const gone = async (request: IncomingMessage) => {
    await once(request, 'close');
    return readBytes(request, LIMIT);
  };
  for (const read of [(request: IncomingMessage) => readBytes(request, LIMIT), gone]) {
    const { results, socket, close } = await talking(read);
    socket.write(`${head(6)}one`);
    setTimeout(() => socket.destroy(), 20);
    while (results.length === 0) await new Promise((later) => setTimeout(later, 10));
    close();
    expect(results[0]).toMatch(/broke before its end|aborted/);
  }
});

test('a body in another encoding spoils none that comes after it', async () => {
  const { results, socket, close } = await talking((request) => readJson(request));
  socket.write(Buffer.concat([Buffer.from(head(3)), Buffer.from([0x22, 0xe2, 0x82])]));
  await answers(socket, 1);
  socket.write(`${head(6)}"€" `);
  await answers(socket, 1);
  close();
  expect(results).toEqual([
    { kind: 'refused', status: 400, why: 'The body is no JSON in UTF-8.' },
    { kind: 'read', value: '€' },
  ]);
});
