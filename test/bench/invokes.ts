/** What an invoke costs, of the five seconds that Teams gives it: the whole bot over HTTP, one after the other. */
import { opens, pressesIn, searches } from '../support/extension.ts';
import { startBot } from '../support/runningBot.ts';
import { buttonsOf } from '../support/talkTo.ts';
import { executes, freshRoom, invokes, says } from '../support/teams.ts';

const TIMES = 100;
const REPORT = 'azcopy copy ./x https://contoso.blob.core.windows.net/c\nERROR CODE: AuthorizationPermissionMismatch';
const TYPED = [
  'a',
  'auth',
  'authorizationp',
  'autorizat',
  'sas expird',
  'which role do i need to read blobs?',
  '403',
  '',
];

const bot = await startBot({}, { STORAGEBOT_LOG_LEVEL: 'error' });
const where = () => freshRoom(bot.connector.url, 'groupChat');
const message = { body: { contentType: 'html' as const, content: `<p>${REPORT}</p>` } };

async function answer(activity: object): Promise<unknown> {
  const response = await bot.send(activity);
  if (response.status !== 200) throw new Error(`${JSON.stringify(activity)}: ${response.status}`);
  return response.json();
}

async function measure(name: string, activityOf: (time: number) => object): Promise<void> {
  const took: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const activity = activityOf(time);
    const began = performance.now();
    await answer(activity);
    took.push(performance.now() - began);
  }
  took.sort((one, other) => one - other);
  const at = (share: number) => (took[Math.ceil(TIMES * share) - 1] as number).toFixed(1).padStart(7);
  process.stdout.write(`${name.padEnd(34)} median ${at(0.5)} ms  p95 ${at(0.95)} ms  most ${at(1)} ms\n`);
}

const shown = await answer(opens(message, where()));
const go = buttonsOf(shown).find(({ title }) => title === 'Go on');
const here = where();
await bot.send(says('403 on azcopy copy', here));
const [card] = bot.connector.sent();
const pressed = buttonsOf(card).find(({ verb }) => verb === 'answer');

await measure('diagnose a message', () => opens(message, where()));
await measure('go on in its dialog', () => pressesIn({ ...go?.data, more: 'we use a SAS' }, where()));
await measure('search while typing', (time) => searches(TYPED[time % TYPED.length] as string, where()));
await measure('open the form for a SAS', () => invokes('task/fetch', { data: { task: 'checkSas' } }, where()));
await measure('press a button of a card', () => executes('answer', pressed?.data ?? {}, here, card?.id));
await bot.stop();
