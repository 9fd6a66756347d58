/** An alert of a resource that only a newer version can enter waits, said once, and comes when it can; others do not wait. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ledgerId } from '../../../../bot/alerts/incidents/incident.ts';
import { sqliteStore } from '../../../../bot/alerts/store/sqliteStore.ts';
import { upgraded } from '../../../../bot/alerts/store/upgraded.ts';
import { readAlerts } from '../../../../knowledge/alerts/readAlerts.ts';
import { anAlert } from '../../../support/anAlert.ts';
import { inChannel, onCallAlone, says } from '../../../support/onCallAlone.ts';
import { strictConnector } from '../../../support/teamsLimits.ts';
import { virtualClock } from '../../../support/virtualClock.ts';

const MINUTE = 60_000;

test('an alert waits for the version that can enter it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'storagebot-newer-'));
  const clock = virtualClock();
  const connector = strictConnector(clock);
  const plain = clock.watch(sqliteStore(folder, clock.now));
  const warnings: object[] = [];
  const log = { info: () => undefined, warn: (facts: object) => warnings.push(facts), error: () => undefined };
  const part = onCallAlone({ store: upgraded(plain), sender: connector, clock }, [], { log });
  await part.start();
  await says(part, 'subscribe', inChannel('storage'));
  const newer = ledgerId(readAlerts(anAlert(), clock.now())[0]?.resource.key ?? '');
  await plain.write('ledgers', newer, { format: 2, incidents: 'in another shape' }, { over: undefined });
  for (const account of ['contosodata01', 'contosodata02'])
    await plain.put('alerts', JSON.stringify({ at: clock.now(), body: anAlert({ account }) }));
  const shown = () => connector.posts.map(({ activity }) => activity.summary ?? '').join('\n');
  await clock.runUntil(() => shown().includes('contosodata02'), MINUTE);
  const later = clock.now() + 15 * MINUTE;
  await clock.runUntil(() => clock.now() >= later, 20 * MINUTE);
  expect(shown()).not.toContain('contosodata01');
  expect(warnings).toEqual([{ why: expect.stringContaining('a newer version wrote') }]);
  expect((await plain.read('ledgers', newer))?.value).toEqual({ format: 2, incidents: 'in another shape' });
  expect(await plain.list('dead')).toEqual([]);
  await plain.remove('ledgers', newer);
  await clock.runUntil(() => shown().includes('contosodata01'), MINUTE);
  expect(connector.posts).toHaveLength(2);
  rmSync(folder, { recursive: true });
});
