/** Teams' limits: never exceeded, and hardly anything of them left unused. */
import fc from 'fast-check';
import {
  CONVERSATION_LIMITS,
  countedAt,
  type Limit,
  type Pace,
  spend,
  tenantGate,
  waitFor,
} from '../../../../bot/alerts/delivery/pace.ts';
import { virtualClock } from '../../../support/virtualClock.ts';

// Other work on the machine may slow these down; what they assert has no time in it.
jest.setTimeout(60_000);

/** The most sends that any window of the limit holds. */
function fullest(moments: number[], { per }: Limit): number {
  let first = 0;
  let most = 0;
  moments.forEach((at, index) => {
    while ((moments[first] as number) <= at - per) first++;
    most = Math.max(most, index - first + 1);
  });
  return most;
}

/** Sends as fast as is allowed, with pauses of the sender's own. */
function sendAll(count: number, pauses: (index: number) => number): number[] {
  let pace: Pace = [];
  let now = 1_700_000_000_000;
  const moments: number[] = [];
  for (let index = 0; index < count; index++) {
    now += pauses(index);
    now += waitFor(pace, CONVERSATION_LIMITS, now);
    pace = spend(pace, now);
    moments.push(now);
  }
  return moments;
}

test('whatever the rhythm, no window holds more than it may', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 50, maxLength: 300 }), (pauses) => {
      const moments = sendAll(pauses.length, (index) => pauses[index] as number);
      for (const limit of CONVERSATION_LIMITS) expect(fullest(moments, limit)).toBeLessThanOrEqual(limit.count);
    }),
    { numRuns: 100 },
  );
});

test('over two hours the hour’s 1,800 are kept to and used', () => {
  const moments = sendAll(3700, () => 0);
  const start = moments[0] as number;
  for (const limit of CONVERSATION_LIMITS) expect(fullest(moments, limit)).toBeLessThanOrEqual(limit.count);
  expect(moments.filter((at) => at < start + 7_200_000).length).toBeGreaterThan(3500);
});

test('what is remembered stays small', () => {
  let pace: Pace = [];
  for (let index = 0; index < 1800; index++) pace = spend(pace, 1_700_000_000_000 + index * 2000);
  expect(pace.length).toBeLessThan(450);
});

test.each([
  ['a quick answer counts when it came', 1000, 1100, 100, 1000],
  ['a slow one later, by what it needed more than the quickest', 1000, 1400, 100, 1300],
  ['one that hangs no later than after a second and a half', 1000, 9000, 100, 2500],
])('%s', (_name, started, answered, quickest, at) => {
  expect(countedAt(started, answered, quickest)).toBe(at);
});

test('the gate lets 50 a second through, in the order of asking, and a share of it to each instance', async () => {
  for (const share of [1, 0.5]) {
    const clock = virtualClock();
    const gate = tenantGate(clock, () => share);
    const entered: [number, number][] = [];
    const all = Array.from({ length: 200 }, async (_, index) => {
      const leave = await gate.enter();
      entered.push([index, clock.now()]);
      await clock.sleep(30);
      leave();
    });
    await clock.runUntil(() => entered.length === 200, 60_000);
    void all;
    const moments = entered.map(([, at]) => at);
    expect(fullest(moments, { count: 50, per: 1000 })).toBeLessThanOrEqual(50 * share);
    expect(entered.map(([index]) => index)).toEqual(Array.from({ length: 200 }, (_, index) => index));
    expect(((moments.at(-1) as number) - (moments[0] as number)) / 1000).toBeLessThan((200 / (50 * share)) * 1.1);
  }
});
