/** What an answer of the connector means for a card. */
import { backoff, readFault, retryAfter } from '../../../../bot/alerts/delivery/sender.ts';

const outgoing = { reference: {}, activity: {} };
const update = { ...outgoing, updates: 'card-1' };
const fault = (statusCode: number, code = '', after?: string) => ({
  statusCode,
  details: { error: { code } },
  response: { headers: { get: () => after } },
});

test.each<[string, unknown, object, object]>([
  ['429 with Retry-After', fault(429, '', '7'), outgoing, { kind: 'tryAgain', after: 7000, pause: true }],
  ['429 without', fault(429), outgoing, { kind: 'tryAgain', pause: true }],
  ['412', fault(412), outgoing, { kind: 'tryAgain', pause: false }],
  ['502', fault(502), outgoing, { kind: 'tryAgain', pause: true }],
  ['504', fault(504), outgoing, { kind: 'tryAgain', pause: true }],
  ['503 with a Retry-After', fault(503, '', '2'), outgoing, { kind: 'tryAgain', after: 2000 }],
  ['a connection that broke', new Error('ECONNRESET'), outgoing, { kind: 'tryAgain', pause: false }],
  ['401: the bot’s own credential', fault(401), outgoing, { kind: 'tryAgain', after: 60_000, pause: true }],
  ['403: blocked or removed', fault(403, 'ConversationBlockedByUser'), outgoing, { kind: 'conversationGone' }],
  ['404 for a new post', fault(404, 'ConversationNotFound'), outgoing, { kind: 'conversationGone' }],
  [
    '404 for an update: the card was deleted',
    fault(404, 'ActivityNotFoundInConversation'.replace('Conversation', 'Thread')),
    update,
    { kind: 'cardGone' },
  ],
  [
    '404 for an update in a conversation that is gone',
    fault(404, 'ConversationNotFound'),
    update,
    { kind: 'conversationGone' },
  ],
  ['400', fault(400, 'BadSyntax'), outgoing, { kind: 'refused' }],
  ['413', fault(413, 'MessageSizeTooBig'), outgoing, { kind: 'refused' }],
])('%s', (_name, error, sent, expected) => {
  expect(readFault(error, sent as typeof outgoing)).toMatchObject(expected);
});

test('what is kept of a refusal holds no secret that the connector repeated', () => {
  const signature = 'aB3%2BdE%2FfG1hIjKlMnOpQrStUvWxYz0123456789abcd%3D';
  const code = `BadUrl https://contoso.blob.core.windows.net/a?sp=r&sig=${signature}`;
  const delivery = readFault(fault(400, code), outgoing as never);
  expect(delivery).toMatchObject({ kind: 'refused', why: expect.stringContaining('sig=REDACTED') });
});

test.each([
  ['3', 3000],
  ['0', 0],
  ['Tue, 10 Mar 2026 10:00:05 GMT', 5000],
  ['999999', 3_600_000],
  ['soon', undefined],
  ['', undefined],
])('Retry-After: "%s" is %s ms', (header, expected) => {
  expect(retryAfter(header, Date.parse('2026-03-10T10:00:00Z'))).toBe(expected);
});

test('waiting doubles up to a minute, and differs from card to card', () => {
  expect([1, 2, 3, 7, 30].map((attempts) => backoff(attempts, () => 1))).toEqual([1000, 2000, 4000, 60_000, 60_000]);
  expect([1, 2, 3].map((attempts) => backoff(attempts, () => 0))).toEqual([500, 1000, 2000]);
});
