/** What people type and press: subscriptions, mutes, quiet hours, digest, escalation, and who may press what. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AlertsPart } from '../../../../bot/alerts/alerts.ts';
import { conversationKey } from '../../../../bot/alerts/audience/conversation.ts';
import { drop, replay, viewOutboxes } from '../../../../bot/alerts/delivery/outboxView.ts';
import { sqliteStore } from '../../../../bot/alerts/store/sqliteStore.ts';
import type { AlertStore } from '../../../../bot/alerts/store/store.ts';
import type { Activity } from '../../../../dialogs/turn/channel.ts';
import { type AlertWish, anAlert } from '../../../support/anAlert.ts';
import { inChannel, onCallAlone, presses, says } from '../../../support/onCallAlone.ts';
import { type StrictConnector, strictConnector } from '../../../support/teamsLimits.ts';
import { type VirtualClock, virtualClock } from '../../../support/virtualClock.ts';

// Other work on the machine may slow these down; what they assert has no time in it.
jest.setTimeout(60_000);

let folder: string;
let clock: VirtualClock;
let store: AlertStore;
let connector: StrictConnector;
let part: AlertsPart;
let isRefused: boolean;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

beforeEach(async () => {
  // A quarter past ten at night, UTC.
  clock = virtualClock(Date.parse('2026-03-10T22:15:00Z'));
  folder = mkdtempSync(join(tmpdir(), 'storagebot-handling-'));
  isRefused = false;
  connector = strictConnector(clock, { trouble: () => (isRefused ? { status: 400 } : 'ok') });
  await restart();
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

async function restart(): Promise<void> {
  store = clock.watch(sqliteStore(folder, clock.now));
  // Hours pass in these tests: nobody looks four times a second.
  const shifts = { slice: 15_000, hold: 40_000, lease: 60_000, poll: 20_000 };
  part = onCallAlone({ store, sender: connector, clock, shifts, sweepEvery: 30_000 });
  await part.start();
}

async function stop(): Promise<void> {
  let stopped = false;
  void part.stop().then(() => {
    stopped = true;
  });
  await clock.runUntil(() => stopped, 10 * MINUTE);
}

const queue = (wish: AlertWish = {}) => store.put('alerts', JSON.stringify({ at: clock.now(), body: anAlert(wish) }));
const say = async (words: string, channel = 'one') => JSON.stringify(await says(part, words, inChannel(channel)));
const posts = (channel = 'one') =>
  connector.posts
    .filter(({ conversation }) => conversation === `19:${channel}@thread.tacv2`)
    .map(({ activity }) => activity.summary ?? '');
const passes = (time: number) => {
  const until = clock.now() + time;
  return clock.runUntil(() => clock.now() >= until, time + HOUR);
};

/** Presses a button of the only card in a channel. */
async function press(verb: string, more: object = {}, by: Partial<Activity> = {}, channel = 'one'): Promise<string> {
  const card = JSON.stringify(connector.posts[0]?.activity);
  const { incident, ledger } = /"incident":"(?<incident>[^"]+)","ledger":"(?<ledger>[^"]+)"/.exec(card)?.groups ?? {};
  return JSON.stringify(
    await presses(part, verb, { incident, ledger, ...more }, { ...inChannel(channel), ...by } as Activity),
  );
}

describe('subscriptions', () => {
  test.each<[string, AlertWish, number]>([
    ['subscribe', {}, 1],
    ['subscribe sev0-1', {}, 0],
    ['subscribe sev0-1', { severity: 1 }, 1],
    ['subscribe account contosodata01', {}, 1],
    ['subscribe account contosolog*', {}, 0],
    ['subscribe contoso-data-rg', {}, 1],
    ['subscribe throttling', {}, 0],
    ['subscribe throttling', { dimensions: { ResponseType: 'ClientThrottlingError' } }, 1],
    ['subscribe refused sev2', {}, 1],
  ])('"%s" and an alert %j: %i card', async (words, wish, count) => {
    await say(words);
    await queue(wish);
    await passes(MINUTE);
    expect(posts()).toHaveLength(count);
  });

  test('they survive a restart, and nobody has to write before a card comes', async () => {
    await say('subscribe');
    await stop();
    await restart();
    await queue();
    await passes(MINUTE);
    expect(posts()).toHaveLength(1);
  });

  test('unsubscribe ends them; the card that stands is still brought up to date', async () => {
    await say('subscribe');
    await queue();
    await passes(MINUTE);
    await say('unsubscribe');
    await queue({ id: 'other', account: 'contosodata02' });
    await queue({ state: 'Resolved' });
    await passes(MINUTE);
    expect(posts()).toEqual(['RESOLVED · Sev2 · Requests to contosodata01 are refused']);
  });

  test('unsubscribe with a number ends only that one', async () => {
    await say('subscribe sev0');
    await say('subscribe throttling');
    const answer = await say('unsubscribe 1');
    expect(answer).not.toContain('1. Sev0');
    expect(answer).toContain('1. all severities · file-share-throttled, server-busy, throttled');
  });

  test('words that mean nothing change nothing, and are named', async () => {
    expect(await say('subscribe flurb')).toContain('I did not understand: flurb');
    await queue();
    await passes(MINUTE);
    expect(posts()).toEqual([]);
  });

  test('the form does what the words do', async () => {
    await presses(
      part,
      'alert.subscribe',
      { severities: '0,1', accounts: 'contosodata01', groups: '', meanings: '', quiet: '', digest: '' },
      inChannel('one'),
    );
    await queue({ severity: 1 });
    await queue({ severity: 3, id: 'low', dimensions: { ResponseType: 'NetworkError' } });
    await passes(MINUTE);
    expect(posts()).toHaveLength(1);
  });

  test('who subscribes in the middle of trouble sees what is open', async () => {
    await queue();
    await passes(MINUTE);
    await say('subscribe');
    await passes(MINUTE);
    expect(posts()).toHaveLength(1);
  });

  test('two conversations get a card each, and both are kept up to date', async () => {
    await say('subscribe');
    await say('subscribe', 'two');
    await queue();
    await passes(MINUTE);
    await queue({ state: 'Resolved' });
    await passes(MINUTE);
    expect([...posts(), ...posts('two')].map((title) => title.split(' ')[0])).toEqual(['RESOLVED', 'RESOLVED']);
  });
});

describe('quiet hours and digest', () => {
  test('a warning waits until quiet hours end, an error does not', async () => {
    await say('subscribe quiet 22:00-07:00');
    await queue({ severity: 2 });
    await queue({ severity: 1, id: 'urgent', account: 'contosodata02' });
    await passes(MINUTE);
    expect(posts()).toEqual(['FIRING · Sev1 · Requests to contosodata02 are refused']);
    await passes(9 * HOUR);
    expect(posts()).toHaveLength(2);
  });

  test('what is over before they end is told by the digest only', async () => {
    await say('subscribe quiet 22:00-07:00 digest 07:30');
    await queue();
    await passes(HOUR);
    await queue({ state: 'Resolved' });
    await passes(9 * HOUR);
    expect(posts()).toEqual(['Hand-over']);
    expect(JSON.stringify(connector.posts[0])).toContain('Held back by quiet hours or mutes');
    expect(JSON.stringify(connector.posts[0])).toContain('Requests to contosodata01 are refused');
  });

  test('the digest comes once a day', async () => {
    await say('subscribe digest 07:30');
    await passes(34 * HOUR);
    expect(posts()).toEqual(['Hand-over', 'Hand-over']);
  });
});

describe('buttons', () => {
  beforeEach(async () => {
    await say('subscribe');
    await queue();
    await passes(MINUTE);
  });

  const card = () => JSON.stringify(connector.posts[0]?.activity);

  test.each([
    ['alert.acknowledge', 'acknowledged'],
    ['alert.assign', 'took it over'],
    ['alert.resolve', 'resolved it by hand'],
    ['alert.triage', 'started triage'],
  ])('%s is written on the card and in its thread', async (verb, what) => {
    await press(verb);
    await passes(MINUTE);
    expect(card()).toContain(`Ada Example: ${what}`);
    const thread = connector.posts.find(({ conversation }) =>
      conversation.includes(`;messageid=${connector.posts[0]?.activityId}`),
    );
    expect(thread?.activity.text).toBe(`Ada Example ${what}.`);
  });

  test('the second acknowledgement changes nothing', async () => {
    await press('alert.acknowledge');
    await press('alert.acknowledge', {}, { from: { id: '29:bob', name: 'Bob Example' } as Activity['from'] });
    await passes(MINUTE);
    expect(card()).not.toContain('Bob Example');
  });

  test('after Resolve by hand a real end changes nothing, and a new alert hours later is a new incident', async () => {
    await press('alert.resolve');
    await queue({ state: 'Resolved' });
    await passes(MINUTE);
    expect(posts()[0]).toContain('RESOLVED');
    await queue({ id: 'new', firedAt: '2026-03-10T22:20:00Z' });
    await passes(MINUTE);
    expect(posts().map((title) => title.split(' ')[0])).toEqual(['RESOLVED', 'FIRING']);
  });

  test('triage begins with what the alert knows', async () => {
    const { report, suspicions } = JSON.parse(await press('alert.triage')).triage;
    expect(report).toContain('AuthorizationError');
    expect(suspicions).toEqual([
      expect.objectContaining({ explains: false, facts: { auth: 'sas', operation: 'upload', speaksOf: 'refused' } }),
    ]);
  });

  test.each([
    ['ack all', 'Acknowledged 1 incident.', 'acknowledged'],
    ['ack contosodata01', 'Acknowledged 1 incident.', 'acknowledged'],
    ['resolve refused', 'Resolved 1 incident by hand', 'resolved it by hand'],
    ['assign all to me', '1 incident is yours.', 'took it over'],
  ])('"%s" is written on the card like the button', async (words, says, what) => {
    expect(await say(words)).toContain(says);
    await passes(MINUTE);
    expect(card()).toContain(`Ada Example: ${what}`);
  });

  test.each([
    ['of another account', 'ack contosodata99', 'Nothing that is open here fits'],
    ['twice', 'ack all', 'That was done before'],
  ])('in words, %s: nothing is changed', async (_name, words, says) => {
    await press('alert.acknowledge');
    expect(await say(words)).toContain(says);
  });

  test('words of a conversation that never had the card reach nothing', async () => {
    expect(await say('resolve all', 'strangers')).toContain('No open incidents here');
    await passes(MINUTE);
    expect(posts()[0]).toContain('FIRING');
  });

  test('the raw message is shown without its secrets', async () => {
    const raw = await press('alert.raw');
    expect(raw).toContain('monitorCondition');
    expect(raw).not.toContain('REDACTED REDACTED');
  });

  test('a button pressed in a conversation that never had the card does nothing', async () => {
    expect(await press('alert.resolve', {}, {}, 'strangers')).toContain('not known here');
    await passes(MINUTE);
    expect(posts()[0]).toContain('FIRING');
  });

  test.each([null, {}, { incident: 5 }, { incident: 'x'.repeat(9000), ledger: '' }, 'text'])(
    'data that no card of ours sends (%j) is answered kindly',
    async (data) => {
      expect((await presses(part, 'alert.acknowledge', data, inChannel('one'))).text).toContain('not known here');
    },
  );

  test.each([
    ['1h', 30 * MINUTE, 0],
    ['1h', 70 * MINUTE, 1],
    ['morning', 9 * HOUR, 0],
    ['ever', 12 * HOUR, 0],
  ])('muted (%s): another alert of the same kind brings no new card within %i ms', async (howLong, time, more) => {
    await press('alert.mute', { howLong });
    await press('alert.resolve');
    await queue({ state: 'Resolved' });
    await passes(20 * MINUTE);
    await queue({ id: 'later', firedAt: new Date(clock.now()).toISOString() });
    await passes(time - 20 * MINUTE);
    expect(posts().filter((title) => title.startsWith('FIRING'))).toHaveLength(more);
  });

  test('unmute brings what was held back', async () => {
    await say('mute 5h refused');
    await queue({ id: 'other', account: 'contosodata02' });
    await passes(HOUR);
    expect(posts()).toHaveLength(1);
    await say('unmute');
    await passes(6 * HOUR);
    expect(posts()).toHaveLength(2);
  });
});

describe('escalation', () => {
  const key = conversationKey('19:second@thread.tacv2');

  test.each([
    ['nobody acknowledges', false, 1],
    ['somebody acknowledges in time', true, 0],
  ])('%s', async (_name, acknowledged, count) => {
    await say('status', 'second');
    await say(`subscribe sev0-2 escalate after 15 to ${key}`);
    await queue();
    await passes(5 * MINUTE);
    if (acknowledged) await press('alert.acknowledge');
    await passes(15 * MINUTE);
    expect(posts('second')).toHaveLength(count);
  });

  test('a conversation of another organisation is not known', async () => {
    await says(part, 'status', inChannel('second', 'fabrikam'));
    expect(await say(`subscribe escalate after 15 to ${key}`)).toContain('I know no conversation called');
  });
});

describe('status and outbox', () => {
  test('status tells what is open, for whom, and what nobody gets', async () => {
    await queue();
    await passes(MINUTE);
    expect(await say('status')).toContain('1 open incident has no subscriber');
    await say('subscribe');
    const status = await say('status');
    expect(status).toContain('1 open incident');
    expect(status).toContain('Requests to contosodata01 are refused');
  });

  test('a dead letter is listed, can be repeated, and then stands', async () => {
    isRefused = true;
    await say('subscribe');
    await queue();
    await passes(MINUTE);
    expect((await viewOutboxes(store)).dead.map(({ kind, why }) => [kind, why])).toEqual([['incident', '400']]);
    isRefused = false;
    expect(await replay(store, clock, 'all')).toBe(1);
    await passes(MINUTE);
    expect(posts()).toHaveLength(1);
    expect((await viewOutboxes(store)).dead).toEqual([]);
  });

  test('a dead letter can be dropped by its key, and no other', async () => {
    isRefused = true;
    await say('subscribe');
    await queue();
    await queue({ id: 'other', account: 'contosodata02' });
    await passes(MINUTE);
    const [first, second] = (await viewOutboxes(store)).dead;
    expect(await drop(store, clock, [first?.key ?? ''])).toBe(1);
    expect((await viewOutboxes(store)).dead.map(({ key }) => key)).toEqual([second?.key]);
  });
});
