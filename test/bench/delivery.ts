/**
 * Alerts for 50 conversations against a connector on loopback that keeps Teams' limits by the wall clock: how much of
 * the permitted rate is used, and how many 429 it costs. ALERTS=10000 is the whole run (a good three minutes).
 */

import { CONVERSATION_LIMITS, TENANT_LIMIT } from '../../bot/alerts/delivery/pace.ts';
import { anAlert } from '../support/anAlert.ts';
import { startBot } from '../support/runningBot.ts';
import { says } from '../support/teams.ts';

const ALERTS = Number(process.env.ALERTS ?? 2000);
const CONVERSATIONS = 50;

const bot = await startBot({}, { STORAGEBOT_LOG_LEVEL: 'error' });
const sends = new Map<string, number[]>();
const tenant: number[] = [];
let tooMany = 0;
let measuring = false;

const within = (moments: number[], per: number, now: number) => moments.filter((at) => at > now - per).length;

bot.connector.answerWith = ({ conversation }) => {
  if (!measuring) return undefined;
  const now = performance.now();
  const own = (sends.get(conversation) ?? []).slice(-1800);
  const isOver =
    CONVERSATION_LIMITS.some(({ count, per }) => within(own, per, now) >= count) ||
    within(tenant.slice(-60), TENANT_LIMIT.per, now) >= TENANT_LIMIT.count;
  if (isOver) {
    tooMany++;
    return { status: 429, headers: { 'retry-after': '2' } };
  }
  sends.set(conversation, [...own, now]);
  tenant.push(now);
  return undefined;
};

for (let index = 0; index < CONVERSATIONS; index++) {
  await bot.send(
    says(`subscribe account acct${index}x*`, { serviceUrl: bot.connector.url, conversation: `19:bench-${index}` }),
  );
}
bot.connector.clear();
measuring = true;

const began = performance.now();
const seconds = () => (performance.now() - began) / 1000;
let last = began;
for (let index = 0; index < ALERTS; index++) {
  const number = Math.floor(index / CONVERSATIONS);
  const account = `acct${index % CONVERSATIONS}x${number % 20}`;
  const dimensions = { ResponseType: 'AuthorizationError', ApiName: `Api${number}` };
  const answer = await bot.post(
    '/api/alerts',
    anAlert({ id: `a${index}`, account, rule: `rule-${number}`, dimensions }),
  );
  if (answer.status !== 202) throw new Error(`The bot answered ${answer.status}.`);
}
process.stdout.write(`${ALERTS} alerts taken in ${seconds().toFixed(1)} s\n`);

const posts = () => bot.connector.calls.filter((call) => call.method === 'POST').length;
let before = -1;
while (posts() < ALERTS && performance.now() - last < 60_000) {
  if (posts() !== before) last = performance.now();
  before = posts();
  await new Promise((wait) => setTimeout(wait, 500));
}
const whole = seconds();
const rate = posts() / whole;
process.stdout.write(
  `${posts()} cards in ${whole.toFixed(1)} s: ${rate.toFixed(1)} a second, ${((rate / TENANT_LIMIT.count) * 100).toFixed(0)} % of what is permitted; ${tooMany} × 429\n`,
);
await bot.stop();
process.exit(0);
