/** An alert that was accepted is shown, whatever it says and whatever fails on its way. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AlertsDeps, AlertsPart } from '../../../bot/alerts/alerts.ts';
import { sqliteStore } from '../../../bot/alerts/store/sqliteStore.ts';
import type { AlertStore } from '../../../bot/alerts/store/store.ts';
import { anAlert } from '../../support/anAlert.ts';
import { inChannel, onCallAlone, says } from '../../support/onCallAlone.ts';
import { PROTOTYPE_NAMES } from '../../support/property.ts';
import { type StrictConnector, strictConnector, type Trouble } from '../../support/teamsLimits.ts';
import { type VirtualClock, virtualClock } from '../../support/virtualClock.ts';

jest.setTimeout(60_000);

let folder: string;
let clock: VirtualClock;
let store: AlertStore;
let connector: StrictConnector;
let part: AlertsPart;
const MINUTES = 60_000;

async function begin(
  deps: Partial<AlertsDeps> = {},
  trouble: () => Trouble = () => 'ok',
  change: (store: AlertStore) => AlertStore = (one) => one,
) {
  clock = virtualClock();
  folder = mkdtempSync(join(tmpdir(), 'storagebot-shown-'));
  store = clock.watch(change(sqliteStore(folder, clock.now)));
  connector = strictConnector(clock, { trouble });
  part = onCallAlone({ store, sender: connector, clock }, [], deps);
  await part.start();
  await says(part, 'subscribe', inChannel('one'));
}

afterEach(async () => {
  const stopping = part.stop();
  const soon = () => new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 20));
  await clock.runUntil(async () => Promise.race([stopping.then(() => true), soon()]), 10 * MINUTES);
  rmSync(folder, { recursive: true });
});

const queue = (body: unknown) => store.put('alerts', JSON.stringify({ at: clock.now(), body }));
const shown = () => JSON.stringify(connector.posts.map(({ activity }) => activity));
const until = (what: RegExp) => clock.runUntil(() => what.test(shown()), 10 * MINUTES);

const withText = (description: string, account: string) => {
  const alert = anAlert({ account, id: account });
  alert.data.essentials.description = description;
  return alert;
};

test('a diagnosis that throws costs the causes, not the alert', async () => {
  await begin({
    diagnose: () => {
      throw new Error('no diagnosis today');
    },
  });
  await queue(withText('AuthenticationFailed at https://contoso.blob.core.windows.net/c', 'contosodata01'));
  await until(/contosodata01/);
});

test('a knowledge that throws costs the card, and the alert is said in words', async () => {
  await begin({
    diagnose: () => ({ causes: [{ id: 'x', title: 'X' }] }),
    causeTitle: () => {
      throw new Error('no titles today');
    },
  });
  await queue([withText('AuthenticationFailed', 'contosodata01'), anAlert({ account: 'contosodata02', id: 'b' })]);
  await until(/contosodata01/);
  await until(/contosodata02/);
});

test.each([...PROTOTYPE_NAMES, '\ud800'])(
  'a SAS with sr=%s in its text silences neither it nor its neighbour',
  async (name) => {
    await begin();
    const sas = `https://contoso.blob.core.windows.net/c?sv=2024-11-04&sr=${name}&sp=r&se=2030-01-01&sig=x`;
    await queue([withText(sas, 'contosodata01'), anAlert({ account: 'contosodata02', id: 'b' })]);
    await until(/contosodata01/);
    await until(/contosodata02/);
  },
);

test('what cannot be entered becomes a dead letter that the channel hears of, and its neighbour stands', async () => {
  await begin({}, undefined, (inner) => ({
    ...inner,
    write: (shelf, id, value, options) =>
      shelf === 'ledgers' && id.includes('contosobad')
        ? Promise.reject(new Error('poisoned'))
        : inner.write(shelf, id, value, options),
  }));
  await queue([
    anAlert({ account: 'contosobad', id: 'a', rule: 'the-bad-rule' }),
    anAlert({ account: 'contosogood', id: 'b' }),
  ]);
  await until(/contosogood/);
  await until(/could not be read[\s\S]*the-bad-rule/);
  expect(await store.list('dead')).toHaveLength(1);
  expect(connector.posts.filter(({ activity }) => /could not be read/.test(activity.text ?? ''))).toHaveLength(1);
});

test('a card that Teams will never take is said in words, once', async () => {
  let tries = 0;
  await begin({}, () => (++tries <= 1 ? { status: 400 } : 'ok'));
  await queue(anAlert());
  await until(/contosodata01[\s\S]*could not be posted/);
  expect(connector.posts).toHaveLength(1);
  expect(connector.posts[0]?.activity.attachments).toBeUndefined();
});
