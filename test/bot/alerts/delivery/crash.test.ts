/** The process dies after any single step: nothing is lost, and at most one card stands twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sender } from '../../../../bot/alerts/delivery/sender.ts';
import { sqliteStore } from '../../../../bot/alerts/store/sqliteStore.ts';
import type { AlertStore } from '../../../../bot/alerts/store/store.ts';
import { anAlert, anOperation } from '../../../support/anAlert.ts';
import { inChannel, onCallAlone, says } from '../../../support/onCallAlone.ts';
import { type StrictConnector, strictConnector } from '../../../support/teamsLimits.ts';
import { type VirtualClock, virtualClock } from '../../../support/virtualClock.ts';

const NEVER = new Promise<never>(() => undefined);

interface Life {
  steps: number;
  /** Dies after so many steps; the step is done, but nobody hears of it. */
  endsAfter: number;
}

function mortal<T extends unknown[], R>(life: Life, step: (...args: T) => Promise<R>): (...args: T) => Promise<R> {
  return async (...args) => {
    if (life.steps >= life.endsAfter) return NEVER;
    life.steps++;
    const isLast = life.steps === life.endsAfter;
    const result = await step(...args);
    return isLast ? NEVER : result;
  };
}

function mortalStore(store: AlertStore, life: Life): AlertStore {
  return {
    ...store,
    read: mortal(life, store.read) as AlertStore['read'],
    write: mortal(life, store.write) as AlertStore['write'],
    put: mortal(life, store.put),
    list: mortal(life, store.list) as AlertStore['list'],
    take: async (...args) =>
      (await mortal(life, store.take)(...args)).map((one) => ({
        ...one,
        done: mortal(life, one.done),
        again: mortal(life, one.again),
      })),
  };
}

const ENDS = [
  anAlert({ id: 'first' }),
  anOperation(),
  anAlert({ id: 'other', account: 'contosodata02' }),
  anAlert({ id: 'first', state: 'Resolved' }),
];
const HALF_AN_HOUR = 30 * 60_000;

interface World {
  clock: VirtualClock;
  connector: StrictConnector;
  store(): AlertStore;
  end(): void;
}

function aWorld(): World {
  const folder = mkdtempSync(join(tmpdir(), 'storagebot-crash-'));
  const clock = virtualClock();
  return {
    clock,
    connector: strictConnector(clock),
    store: () => clock.watch(sqliteStore(folder, clock.now)),
    end: () => rmSync(folder, { recursive: true }),
  };
}

const titles = ({ posts }: StrictConnector) => posts.map(({ activity }) => activity.summary ?? '').sort();

/** Subscribes, queues the alerts, lets the first process live so long, and a second one go on to the end. */
async function live({ clock, connector, store }: World, endsAfter: number): Promise<number> {
  const life: Life = { steps: 0, endsAfter: Number.POSITIVE_INFINITY };
  const own = store();
  const sender: Sender = { deliver: mortal(life, connector.deliver) };
  const first = onCallAlone({ store: mortalStore(own, life), sender, clock });
  await first.start();
  await says(first, 'subscribe', inChannel('storage'));
  for (const body of ENDS) await own.put('alerts', JSON.stringify({ at: clock.now(), body }));
  life.steps = 0;
  life.endsAfter = endsAfter;
  const isOver = () => life.steps >= endsAfter || finished(connector);
  await clock.runUntil(isOver, HALF_AN_HOUR).catch(() => undefined);
  if (life.steps < endsAfter) return life.steps;
  const second = onCallAlone({ store: store(), sender: connector, clock });
  await second.start();
  await clock.runUntil(() => finished(connector), HALF_AN_HOUR);
  // What still waits shall show itself.
  const until = clock.now() + 3 * 60_000;
  await clock.runUntil(() => clock.now() >= until, HALF_AN_HOUR);
  return life.steps;
}

function finished(connector: StrictConnector): boolean {
  const now = titles(connector);
  return (
    now.some((title) => title.startsWith('RESOLVED') && title.includes('contosodata01')) &&
    now.some((title) => title.startsWith('FIRING') && title.includes('contosodata02'))
  );
}

test('the process dies after any single step', async () => {
  const whole = aWorld();
  const steps = await live(whole, 100_000);
  whole.end();
  expect(titles(whole.connector)).toEqual([
    'FIRING · Sev2 · Requests to contosodata02 are refused',
    expect.stringMatching(/^RESOLVED .* after: An account key of contosodata01 was regenerated$/),
  ]);
  expect(steps).toBeGreaterThan(15);

  for (let step = 1; step <= Math.min(steps, 60); step++) {
    const world = aWorld();
    await live(world, step);
    world.end();
    const posts = titles(world.connector);
    expect([step, finished(world.connector), posts.length <= 3]).toEqual([step, true, true]);
  }
}, 240_000);
