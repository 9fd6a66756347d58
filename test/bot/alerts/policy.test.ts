/** Who may do what, through the whole on-call part: in a tenant, with strangers who try. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AlertsPart } from '../../../bot/alerts/alerts.ts';
import { conversationKey } from '../../../bot/alerts/audience/conversation.ts';
import { sqliteStore } from '../../../bot/alerts/store/sqliteStore.ts';
import type { Activity } from '../../../dialogs/turn/channel.ts';
import { inChannel, onCallAlone, says } from '../../support/onCallAlone.ts';
import { virtualClock } from '../../support/virtualClock.ts';

let folder: string;
let part: AlertsPart;
const settings = { dataFolder: 'not used', keys: [], appId: 'an-app' };

async function begin(more: { channels?: string[]; owners?: string[] } = {}) {
  const clock = virtualClock();
  folder = mkdtempSync(join(tmpdir(), 'storagebot-policy-'));
  const sender = { deliver: async () => ({ kind: 'delivered' as const, activityId: 'x' }) };
  part = onCallAlone({ store: clock.watch(sqliteStore(folder, clock.now)), sender, clock }, [], {
    settings: { ...settings, ...more },
  });
  await part.start();
}
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const as = (who: string, activity: Activity): Activity =>
  ({ ...activity, from: { id: `29:${who}`, name: who, aadObjectId: who } }) as Activity;
const personal = (who: string): Activity =>
  as(who, {
    ...inChannel('x'),
    conversation: { id: `a:${who}`, conversationType: 'personal', tenantId: 'contoso' },
  } as unknown as Activity);
const answer = async (text: string, activity: Activity) => JSON.stringify(await says(part, text, activity));

test('a personal chat is refused, with the way to ask for it', async () => {
  await begin();
  expect(await answer('subscribe', personal('bob'))).toMatch(/may not be brought here.*STORAGEBOT_ALERT_OWNERS/);
  expect((await part.listeners(conversationKey('a:bob'), 'bob')).get(conversationKey('a:bob'))?.subscriptions).toEqual(
    [],
  );
});

test('an owner may subscribe in person', async () => {
  await begin({ owners: ['ada'] });
  expect(await answer('subscribe', personal('ada'))).not.toMatch(/may not/);
  expect(await answer('subscribe', as('bob', inChannel('one')))).toMatch(/may not/);
});

test('nobody hears the names of channels that he is not in', async () => {
  await begin();
  await says(part, 'status', as('ada', inChannel('Secret Falcon')));
  expect(await answer('subscribe', as('bob', inChannel('Ops')))).not.toContain('Falcon');
  expect(await answer('subscribe', as('ada', inChannel('Ops')))).toContain('Falcon');
});

test('nobody escalates to a channel that he is not in, or to a personal chat', async () => {
  await begin();
  await says(part, 'status', as('ada', inChannel('Secret Falcon')));
  await says(part, 'status', personal('ada'));
  const secret = conversationKey('19:Secret Falcon@thread.tacv2');
  const chat = conversationKey('a:ada');
  expect(await answer(`subscribe escalate after 1 to ${secret}`, as('bob', inChannel('Ops')))).toContain(
    'no conversation called',
  );
  expect(await answer(`subscribe escalate after 1 to ${secret}`, as('ada', inChannel('Ops')))).not.toContain(
    'no conversation called',
  );
  for (const who of ['ada', 'bob'])
    expect(await answer(`subscribe escalate after 1 to ${chat}`, as(who, inChannel('Ops')))).toContain(
      'no conversation called',
    );
});
