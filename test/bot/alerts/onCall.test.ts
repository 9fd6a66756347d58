/** Alerts through the whole bot: over HTTP in, as cards out, handled with buttons. */
import { alertsPart } from '../../../bot/alerts/alerts.ts';
import { alertSample } from '../../support/alertSamples.ts';
import { anAlert, anOperation } from '../../support/anAlert.ts';
import { cardsOf, type FakeConnector } from '../../support/connector.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { executes, says, submits, uninstalls, type Where } from '../../support/teams.ts';

// Other work on the machine may slow these down; what they assert has no time in it.
jest.setTimeout(60_000);

let bot: RunningBot;
let where: Where;

beforeEach(async () => {
  bot = await startBot({ alerts: (deps) => alertsPart(deps) });
  where = { serviceUrl: bot.connector.url, place: 'channel' };
});
afterEach(() => bot.stop());

const words = (card: unknown) => JSON.stringify(card);

/** The card of an incident as it stands now: posted once, then updated. */
async function cardSaying(connector: FakeConnector, text: string | RegExp): Promise<string> {
  const holds = (card: string) => (typeof text === 'string' ? card.includes(text) : text.test(card));
  for (let tries = 0; tries < 200; tries++) {
    const found = connector.calls.map((call) => cardsOf(call.activity).map(words).join()).findLast(holds);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(
    `No card says ${text}; there are: ${connector.calls.map((call) => words(call.activity).slice(0, 300)).join('\n')}`,
  );
}

const posts = (connector: FakeConnector, text: string) =>
  connector.calls.filter((call) => call.method === 'POST' && words(call.activity).includes(text));

async function subscribed(): Promise<void> {
  await bot.send(says('subscribe', where));
  await bot.connector.next();
}

test('an alert becomes a card that says what it means, and its end updates the same card', async () => {
  await subscribed();
  expect((await bot.post('/api/alerts', anAlert())).status).toBe(202);
  const card = await cardSaying(bot.connector, 'Requests to contosodata01 are refused');
  expect(card).toContain('FIRING');
  expect(card).toContain('sas-missing-permission');
  expect((await bot.post('/api/alerts', anAlert({ state: 'Resolved' }))).status).toBe(202);
  const ended = await cardSaying(bot.connector, 'RESOLVED');
  expect(ended).toContain('after 29 min');
  expect(posts(bot.connector, 'are refused')).toHaveLength(1);
  expect(bot.connector.calls.filter((call) => call.method === 'PUT').at(-1)?.activityId).toMatch(/^sent-/);
});

test('a regenerated key and the refusals after it are one incident that says so', async () => {
  await subscribed();
  await bot.post('/api/alerts', anAlert());
  await bot.post('/api/alerts', anOperation());
  const card = await cardSaying(bot.connector, 'An account key was regenerated {{DATE(2026-03-10T08:49:51Z, SHORT)}}');
  expect(card).toContain('Requests to contosodata01 are refused');
  expect(posts(bot.connector, 'are refused')).toHaveLength(1);
});

test('who acknowledges is written on the card and in the thread, by the name that the channel vouches for', async () => {
  await subscribed();
  await bot.post('/api/alerts', anAlert());
  const card = await cardSaying(bot.connector, 'alert.acknowledge');
  const { incident, ledger } = /"incident":"(?<incident>[^"]+)","ledger":"(?<ledger>[^"]+)"/.exec(card)?.groups ?? {};
  const pressed = executes('alert.acknowledge', { incident, ledger, who: 'Mallory' }, where);
  const reply = await (await bot.send(pressed)).json();
  expect(words(reply)).toContain('acknowledged');
  const updated = await cardSaying(bot.connector, 'FIRING, acknowledged');
  expect(updated).toContain('Ada Example');
  expect(updated).not.toContain('Mallory');
});

async function pressable(): Promise<{ incident?: string; ledger?: string }> {
  await subscribed();
  await bot.post('/api/alerts', anAlert());
  const card = await cardSaying(bot.connector, 'alert.acknowledge');
  return /"incident":"(?<incident>[^"]+)","ledger":"(?<ledger>[^"]+)"/.exec(card)?.groups ?? {};
}

test('where Execute is not known, Submit does the same', async () => {
  const data = await pressable();
  expect((await bot.send(submits({ ...data, verb: 'alert.acknowledge' }, where, 'sent-2'))).status).toBe(200);
  expect(await cardSaying(bot.connector, 'FIRING, acknowledged')).toContain('Ada Example: acknowledged');
});

test('below the card of one of two alerts “mine” takes that one, and “what is it?” writes nothing into its audit', async () => {
  await subscribed();
  await bot.post('/api/alerts', anAlert());
  await cardSaying(bot.connector, 'Requests to contosodata01 are refused');
  await bot.post('/api/alerts', anAlert({ account: 'contosologs02', id: 'another' }));
  await cardSaying(bot.connector, 'Requests to contosologs02 are refused');
  const root = bot.connector.sent().find((one) => words(one).includes('Requests to contosologs02'))?.id;
  const thread = { ...where, conversation: `19:channel-general@thread.tacv2;messageid=${root}` };
  await bot.send(says('what is it?', thread));
  await bot.send(says('mine', thread));
  const taken = await cardSaying(bot.connector, 'FIRING, acknowledged');
  expect(taken).toContain('contosologs02');
  expect(taken).not.toContain('started triage');
});

test('triage begins below the card with what the alert knows', async () => {
  const data = await pressable();
  const before = bot.connector.sent().length;
  await bot.send(executes('alert.triage', data, where));
  for (let tries = 0; tries < 60 && bot.connector.sent().length <= before; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(words(bot.connector.sent().slice(before))).toMatch(/sas-missing-permission|SAS|refused|AuthorizationError/);
});

/** An incident that arrives by itself, and what pressing its button is answered with. */
async function triageOf(body: object, title: string): Promise<string> {
  await subscribed();
  await bot.post('/api/alerts', body);
  const card = await cardSaying(bot.connector, title);
  const data = /"incident":"(?<incident>[^"]+)","ledger":"(?<ledger>[^"]+)"/.exec(card)?.groups ?? {};
  return words(await (await bot.send(executes('alert.triage', data, where))).json());
}

test('words of a sender that nobody knows are diagnosed all the same', async () => {
  const body = { name: 'Nightly sync', text: 'azcopy sync ended with 403: This request is not authorized' };
  expect(await triageOf(body, 'Nightly sync')).toContain('The diagnosis begins below');
});

test('a budget has no cause to look for', async () => {
  const body = {
    schemaId: 'AIP Budget Notification',
    data: { BudgetName: 'storage', SpendingAmount: '12', Budget: '10' },
  };
  expect(await triageOf(body, 'Cost: storage')).toContain('Nothing on your side');
});

test('triage of connected alerts begins with what came before, and asks nothing that the card knows', async () => {
  const data = await pressable();
  await bot.post('/api/alerts', anOperation());
  await cardSaying(bot.connector, 'after: An account key of contosodata01 was regenerated');
  const before = bot.connector.sent().length;
  await bot.send(executes('alert.triage', data, where));
  const isAnswer = (text: string) => text.includes('From the incident');
  for (
    let tries = 0;
    tries < 100 &&
    !bot.connector
      .sent()
      .slice(before)
      .some((one) => isAnswer(words(one)));
    tries++
  )
    await new Promise((resolve) => setTimeout(resolve, 50));
  const answer = words(
    bot.connector
      .sent()
      .slice(before)
      .findLast((one) => isAnswer(words(one))),
  );
  expect(answer).toContain('From the incident: An account key was regenerated 10 Mar 2026, 08:49 UTC by');
  const order = ['The signature of the SAS does not match', 'The SAS lacks a permission'].map((title) =>
    answer.indexOf(title),
  );
  expect(order[0]).toBeGreaterThan(0);
  expect(order[1] === -1 || (order[1] as number) > (order[0] as number)).toBe(true);
  expect(answer).not.toContain('Was an account key regenerated');
});

test('an incident of Azure’s own is not diagnosed: the card says what to do', async () => {
  await subscribed();
  await bot.post('/api/alerts', alertSample('activitylog-resourcehealth-storage-active'));
  const card = await cardSaying(bot.connector, 'alert.triage');
  expect(card).toContain('“Some write requests are failing because of a platform problem”');
  expect(card).toContain('It is Azure’s own trouble');
  const data = /"incident":"(?<incident>[^"]+)","ledger":"(?<ledger>[^"]+)"/.exec(card)?.groups ?? {};
  const answer = await (await bot.send(executes('alert.triage', data, where))).json();
  expect(words(answer)).toContain('Nothing on your side is known to cause this');
});

test('a blob event is a note: it never fires, and status does not count it as open', async () => {
  await subscribed();
  await bot.post('/api/alerts', alertSample('eventgrid-blobcreated-batch'));
  const card = await cardSaying(bot.connector, 'A blob was written');
  expect(card).toContain('**NOTE**');
  expect(card).not.toContain('alert.acknowledge');
  await bot.send(says('status', where));
  const status = await cardSaying(bot.connector, 'No open incidents here');
  expect(status).toContain('2 notes of blobs and policies');
});

test('status leads to the cards of a channel', async () => {
  await pressable();
  await bot.send(says('status', where));
  const status = await cardSaying(bot.connector, '1 open incident');
  expect(status).toMatch(
    /\[Requests to contosodata01 are refused\]\(https:\/\/teams\.microsoft\.com\/l\/message\/19%3Achannel-general%40thread\.tacv2\/sent-\d+\?tenantId=/,
  );
});

test('a conversation that the bot was removed from is parked and gets nothing', async () => {
  await subscribed();
  await bot.send(uninstalls(where));
  await bot.post('/api/alerts', anAlert());
  await bot.send(says('status', { serviceUrl: bot.connector.url, place: 'groupChat' }));
  const status = await cardSaying(bot.connector, 'Parked conversations');
  expect(status).toContain('the bot was removed');
  expect(posts(bot.connector, 'are refused')).toHaveLength(0);
});

test('the figures tell of alerts and posts', async () => {
  await pressable();
  const text = await (await fetch(`${bot.address}/metrics`)).text();
  expect(text).toMatch(/storagebot_alerts_accepted_total 1/);
  expect(text).toMatch(/storagebot_alert_posts_total\{result="delivered"\} 1/);
  expect(text).toMatch(/storagebot_outbox_dead 0/);
});

test('"resolve all except one" leaves that one alone', async () => {
  await subscribed();
  await bot.post('/api/alerts', anAlert({ account: 'contosodata01' }));
  await bot.post('/api/alerts', anAlert({ account: 'contosodata02' }));
  await cardSaying(bot.connector, 'Requests to contosodata01 are refused');
  await cardSaying(bot.connector, 'Requests to contosodata02 are refused');
  await bot.send(says('resolve all except contosodata01', where));
  await cardSaying(bot.connector, /contosodata02[\s\S]*RESOLVED|RESOLVED[\s\S]*contosodata02/);
  await bot.send(says('status', where));
  const status = await cardSaying(bot.connector, /1 open incident/);
  expect(status).toContain('contosodata01');
});

test('"unmute one" leaves the mute of another alone', async () => {
  await subscribed();
  await bot.send(says('mute contosodata01 2h', where));
  await bot.send(says('mute contosodata02 2h', where));
  await bot.send(says('unmute contosodata02', where));
  await bot.send(says('status', where));
  const status = await cardSaying(bot.connector, 'Muted here');
  expect(status).toContain('account contosodata01');
  expect(status).not.toContain('account contosodata02');
});
