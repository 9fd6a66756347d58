/** A secret that ends: told in time, once each, to whoever runs the bot; and what else they are told. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conversationKey } from '../../../bot/alerts/audience/conversation.ts';
import { register } from '../../../bot/alerts/audience/conversations.ts';
import { type Clock, realClock } from '../../../bot/alerts/clock.ts';
import { daysLeft, warningFor, watchCredential } from '../../../bot/alerts/credentialEnd.ts';
import type { Outbox } from '../../../bot/alerts/delivery/outbox.ts';
import { sqliteStore } from '../../../bot/alerts/store/sqliteStore.ts';
import type { AlertStore } from '../../../bot/alerts/store/store.ts';
import type { Credential } from '../../../bot/credential.ts';
import { sayAgain } from '../../../dialogs/phrases/say.ts';
import { phrasesFor } from '../../../dialogs/phrases.ts';
import { inChannel, onCallAlone, says } from '../../support/onCallAlone.ts';

const ENDS = new Date('2027-05-31T00:00:00Z');
const at = (moment: string) => Date.parse(moment);

test.each<[string, string, number | undefined, number]>([
  ['31 days before', '2027-04-29T12:00Z', undefined, 32],
  ['30 days before', '2027-05-01T00:00Z', 30, 30],
  ['8 days before', '2027-05-23T00:00Z', 30, 8],
  ['7 days before', '2027-05-24T00:00Z', 7, 7],
  ['a day and a minute before', '2027-05-29T23:59Z', 7, 2],
  ['a day before', '2027-05-30T00:00Z', 1, 1],
  ['an hour before', '2027-05-30T23:00Z', 1, 1],
  ['afterwards', '2027-06-01T00:00Z', 0, 0],
])('%s the warning of so many days is due', (_name, now, warning, left) => {
  expect([warningFor(ENDS, at(now)), daysLeft(ENDS, at(now))]).toEqual([warning, left]);
});

describe('on a store', () => {
  const OPERATORS = '19:operators@thread.tacv2';
  let folder: string;
  let store: AlertStore;
  let now: number;
  const clock: Clock = { now: () => now, sleep: realClock.sleep };
  const credential: Credential = { kind: 'secret', ends: ENDS };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'storagebot-test-'));
    now = at('2027-04-01T00:00Z');
    store = sqliteStore(folder, () => now);
    await store.open();
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const instance = (logged: string[] = [], operators: string | undefined = OPERATORS) =>
    watchCredential({
      store,
      clock,
      known: register(store, clock),
      credential,
      operators,
      onNews: () => undefined,
      warn: (_facts, text) => logged.push(text),
    });
  const greet = () => register(store, clock).remember(inChannel('operators'));
  const told = async (lang = 'en') => {
    const outbox = (await store.read<Outbox>('outboxes', conversationKey(OPERATORS)))?.value;
    return (outbox?.wanted ?? []).map((one) => sayAgain(phrasesFor(lang), one.text ?? ''));
  };

  test('each of the three warnings comes once, however many instances look and however often', async () => {
    await greet();
    const logged: string[] = [];
    const instances = [instance(logged), instance(), instance()];
    for (const day of [
      '2027-04-30',
      '2027-05-01',
      '2027-05-02',
      '2027-05-24',
      '2027-05-25',
      '2027-05-30',
      '2027-06-02',
    ]) {
      now = at(`${day}T00:00Z`);
      for (const look of instances) await look();
      await instance()();
    }
    expect(await told()).toEqual([
      expect.stringContaining('ends on 2027-05-31, in 30 days. Renew it'),
      expect.stringContaining('in 7 days.'),
      expect.stringContaining('in 1 day.'),
    ]);
    expect((await told('de'))[2]).toContain('endet am 2027-05-31, in 1 Tag.');
    expect(logged).toEqual([
      "The bot's credential ends soon: renew it.",
      "The bot's credential ends soon: renew it.",
      "The bot's credential ends soon: renew it.",
      "The bot's credential has ended.",
    ]);
  });

  test('operators who have not greeted the bot yet are told when they do', async () => {
    now = at('2027-05-24T00:00Z');
    await instance()();
    expect(await told()).toEqual([]);
    await greet();
    await instance()();
    expect(await told()).toHaveLength(1);
  });

  test('the short name of a conversation will do', async () => {
    await greet();
    now = at('2027-05-24T00:00Z');
    await instance([], conversationKey(OPERATORS))();
    expect(await told()).toHaveLength(1);
  });

  test.each<[string, string, object, boolean]>([
    ['in the operators’ channel', 'operators', { operators: OPERATORS, appId: 'x' }, true],
    ['elsewhere', 'others', { operators: OPERATORS, appId: 'x' }, false],
    ['to an owner, anywhere', 'others', { owners: ['ada'], appId: 'x' }, true],
    ['of a local bot', 'others', {}, true],
    ['where nobody is named', 'others', { appId: 'x' }, false],
  ])('status tells how the bot is doing %s', async (_name, place, settings, isTold) => {
    now = at('2027-05-24T00:00Z');
    const about = () => ({ version: '0.1.0', causes: 180, reviewed: '2026-11-20' });
    const part = onCallAlone({ store, clock }, [], {
      settings: { dataFolder: '', keys: [], credential, about, ...settings },
    });
    await part.start();
    const { card } = (await says(part, 'status', inChannel(place))) as { card: unknown };
    await part.stop();
    await store.open();
    const words = JSON.stringify(card);
    const facts = ['0 alerts wait', 'Not delivered: 0 cards', 'No alert has come yet', '180 causes', 'in 7 days'];
    expect(facts.filter((fact) => words.includes(fact))).toEqual(isTold ? facts : []);
  });
});
