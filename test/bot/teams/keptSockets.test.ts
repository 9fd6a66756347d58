/** A kept connection that the connector closes just as the bot writes to it: nobody has read that, so it is said once more. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { conversationCalls } from '../../../bot/teams/conversationCalls.ts';

const credentials = { signRequest: async () => undefined };
const unlimited = <T>(call: (signal: AbortSignal) => Promise<T>) => call(new AbortController().signal);

let server: Server;
/** What arrived, and on which connection. */
let heard: [number, string][];
let closes: (connection: number) => boolean;

beforeEach(async () => {
  heard = [];
  closes = () => false;
  const connections: Socket[] = [];
  server = createServer({ keepAlive: true }, (request, response) => {
    const at = connections.indexOf(request.socket);
    heard.push([at, `${request.method} ${request.url}`]);
    if (closes(at)) request.socket.resetAndDestroy();
    else response.setHeader('content-type', 'application/json').end('{"id":"1"}');
  });
  server.on('connection', (socket) => connections.push(socket));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const calls = () =>
  conversationCalls(`http://127.0.0.1:${(server.address() as AddressInfo).port}/emea/`, credentials, unlimited);
const say = (text: string) => calls().replyToActivity('a:1', 'm1', { type: 'message', text });
const rest = (ms: number) => new Promise((rested) => setTimeout(rested, ms));
const POST = 'POST /emea/v3/conversations/a%3A1/activities/m1';

test('one that was idle and breaks is taken for closed, and the words are sent on another', async () => {
  await say('one');
  await rest(1100);
  closes = (connection) => connection === 0;
  await expect(say('two')).resolves.toEqual({ id: '1' });
  expect(heard).toEqual([
    [0, POST],
    [0, POST],
    [1, POST],
  ]);
});

test('where the other one breaks too, it ends there', async () => {
  await say('one');
  await rest(1100);
  closes = () => true;
  await expect(say('two')).rejects.toMatchObject({ name: 'RestError', code: 'ECONNRESET' });
  expect(heard).toHaveLength(3);
});

test.each([
  ['one that has just answered', true],
  ['a new one', false],
])('%s breaks for another reason, and nothing is said twice', async (_name, warm) => {
  if (warm) await say('one');
  const before = heard.length;
  closes = () => true;
  await expect(say('two')).rejects.toMatchObject({ name: 'RestError', code: 'ECONNRESET' });
  expect(heard.length - before).toBe(1);
});

test('what is posted, changed and taken back goes where the SDK sends it', async () => {
  const { sendToConversation, updateActivity, deleteActivity } = calls();
  await sendToConversation('19:x@thread.tacv2;messageid=7', { type: 'message' });
  await updateActivity('a:1', 'c/1', { type: 'message' });
  await deleteActivity('a:1', 'c1');
  expect(heard.map(([, line]) => line)).toEqual([
    'POST /emea/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D7/activities',
    'PUT /emea/v3/conversations/a%3A1/activities/c%2F1',
    'DELETE /emea/v3/conversations/a%3A1/activities/c1',
  ]);
});
