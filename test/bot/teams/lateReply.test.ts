/** A reply that the connector refuses for the moment goes through the outbox of the alerts, and is not lost. */
import { enter } from '../../../bot/alerts/delivery/enter.ts';
import { emptyOutbox, nextDue, nextWanted } from '../../../bot/alerts/delivery/outbox.ts';
import { wishReply } from '../../../bot/alerts/delivery/wishes.ts';
import { startBot } from '../../support/runningBot.ts';
import { says } from '../../support/teams.ts';

describe('a reply that the connector does not take for the moment', () => {
  test.each<[string, number, Record<string, string>]>([
    ['429 with Retry-After', 429, { 'retry-after': '1' }],
    ['429 with a Retry-After that has passed', 429, { 'retry-after': '-5' }],
    ['500', 500, {}],
    ['502', 502, {}],
    ['503', 503, {}],
  ])('%s: it comes later, once, in its thread, and the turn is no fault', async (_name, status, headers) => {
    const bot = await startBot();
    let refusals = 2;
    bot.connector.answerWith = () => (refusals-- > 0 ? { status, headers } : undefined);
    const question = says('explain AuthorizationFailure', { serviceUrl: bot.connector.url, place: 'channel' });
    expect((await bot.send(question)).status).toBe(200);
    await bot.connector.next(1, 20_000);
    expect(JSON.stringify(bot.connector.sent())).toContain('AuthorizationFailure');
    expect(bot.connector.calls[0]?.conversation).toBe(question.conversation?.id);
    expect(bot.logged()).not.toMatch(/A turn failed/);
    await bot.stop();
  });
});

test('replies of a conversation stay in their order, however long the first of them has to wait', () => {
  const outbox = emptyOutbox('chat');
  for (const key of ['first', 'second', 'third']) wishReply(outbox, key, { activity: {} }, 1_000, 500);
  const first = nextWanted(outbox, 2_000)!;
  expect(first.key).toBe('first');
  const refused = { kind: 'tryAgain', why: 'refused', after: 9_000, pause: false } as const;
  enter(outbox, { wanted: first, version: 1, delivery: refused, at: 2_000, answered: 2_000 });
  expect([nextWanted(outbox, 3_000), nextDue(outbox)]).toEqual([undefined, 11_000]);
  const order: string[] = [];
  for (let next = nextWanted(outbox, 20_000); next; next = nextWanted(outbox, 20_000)) {
    order.push(next.key);
    const delivery = { kind: 'delivered', activityId: 'x' } as const;
    enter(outbox, { wanted: next, version: 1, delivery, at: 20_000, answered: 20_000 });
  }
  expect(order).toEqual(['first', 'second', 'third']);
});
