/** The clock jumps by an hour while alerts are on their way: each card comes soon, and once; what was held is free again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../../bot/alerts/clock.ts';
import type { Outbox } from '../../../bot/alerts/delivery/outbox.ts';
import { sqliteStore } from '../../../bot/alerts/store/sqliteStore.ts';
import { anAlert } from '../../support/anAlert.ts';
import { inChannel, onCallAlone, says } from '../../support/onCallAlone.ts';
import { strictConnector } from '../../support/teamsLimits.ts';
import { virtualClock } from '../../support/virtualClock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const BUSY = 8;

async function aWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'storagebot-jumps-'));
  const time = virtualClock();
  let jumped = 0;
  const clock: Clock = { now: () => time.now() + jumped, sleep: time.sleep };
  const connector = strictConnector(time);
  const store = time.watch(sqliteStore(folder, clock.now));
  const faults: unknown[] = [];
  const part = onCallAlone({ store, sender: connector, clock }, faults);
  await part.start();
  await says(part, 'subscribe', inChannel('storage'));
  const shown = () => connector.posts.map(({ activity }) => String(activity.summary));
  const pass = async (ms: number) => {
    const end = time.now() + ms;
    await time.runUntil(() => time.now() >= end, ms + HOUR);
  };
  return {
    store,
    faults,
    shown,
    pass,
    clock,
    jump(ms: number) {
      jumped += ms;
    },
    fire: (account: string) => store.put('alerts', JSON.stringify({ at: clock.now(), body: anAlert({ account }) })),
    sees: (account: string) => time.runUntil(() => shown().some((text) => text.includes(account)), 2 * MINUTE),
    async end() {
      let isOver = false;
      void part.stop().then(() => {
        isOver = true;
      });
      await time.runUntil(() => isOver, HOUR);
      rmSync(folder, { recursive: true });
    },
  };
}

test.each([
  ['forward', HOUR],
  ['back', -HOUR],
])('%s, between alerts and with one in the queue', async (_name, jump) => {
  const world = await aWorld();
  for (let index = 0; index < BUSY; index++) await world.fire(`before${index}`);
  await world.sees(`before${BUSY - 1}`);
  await world.fire('queued');
  world.jump(jump);
  await world.fire('after');
  await world.sees('queued');
  await world.sees('after');
  await world.pass(HOUR + 5 * MINUTE);
  expect(world.shown()).toHaveLength(BUSY + 2);
  expect(world.faults).toEqual([]);
  await world.end();
});

test('what another machine held when the clock was put back is free at once', async () => {
  const world = await aWorld();
  await world.fire('first');
  await world.sees('first');
  await world.pass(MINUTE);
  const [stored] = await world.store.list<Outbox>('outboxes');
  if (!stored) throw new Error('There is no outbox.');
  const lease = { who: 'elsewhere|7|x', until: world.clock.now() + HOUR };
  await world.store.write('outboxes', stored.id, { ...stored.value, lease }, { over: '*' });
  await world.fire('second');
  await world.sees('second');
  expect(world.shown()).toHaveLength(2);
  await world.end();
});
