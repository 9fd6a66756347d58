/** A text that somebody made to hold the bot up costs what an ordinary one of its length costs, whichever door it comes through. */
import { openKnowledge } from '../../knowledge/open.ts';
import { HOSTILE, hostile } from '../support/hostileTexts.ts';
import { oneBot } from '../support/oneBot.ts';
import { freshRoom, says } from '../support/teams.ts';

// Generous: other work may share the machine.
jest.setTimeout(240_000);

const LENGTH = 24_000;
/** Four times the text takes a reader four times as long, and sixteen times if it begins anew at each place. */
const MOST_GROWTH = 8;

const LINE =
  '2026/11/21 10:00:00 ERR: [P#0-T#0] UPLOADFAILED: https://contoso.blob.core.windows.net/in/a.csv : 403 : Refused';
const ORDINARY = Array.from(
  { length: LENGTH / 200 },
  (_, at) => `${LINE} ${at}\nWe copied it on Monday, and it still fails.`,
)
  .join('\n')
  .slice(0, LENGTH);

const bot = oneBot({ knowledge: openKnowledge() });

async function inTalk(text: string): Promise<number> {
  const room = freshRoom(bot.connector.url);
  await bot.send(says('azcopy copy fails with 403 AuthorizationPermissionMismatch', room));
  return (await bot.send(says(text, room))).status;
}

type Door = (text: string) => Promise<number>;

const DOORS: Record<string, Door> = {
  'a first message': async (text) => (await bot.send(says(text, freshRoom(bot.connector.url)))).status,
  'a message in a talk': inTalk,
  'POST /api/diagnose': async (text) => (await bot.post('/api/diagnose', { text })).status,
  'an alert': async (text) =>
    (await bot.post('/api/alerts', { title: text, data: { essentials: { description: text } } })).status,
  'a SAS': async (text) =>
    (await bot.send(says(`sas ?sv=2024-11-04&sp=r&sig=${text}`, freshRoom(bot.connector.url)))).status,
};

/** Time of the processor, and not of the clock: what else the machine does has no part in it. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return process.cpuUsage(before).user / 1000;
}

test.each(Object.keys(DOORS))('%s', async (name) => {
  const send = DOORS[name]!;
  // A talk reads each message many times, and what stands before it costs a turn as well.
  const shapes = send === inTalk ? HOSTILE.filter((_shape, at) => at % 2 === 0) : HOSTILE;
  await send(ORDINARY);
  const usual = await cost(() => send(`${ORDINARY} again`));
  const isDear = async (shape: string) => {
    const whole = await cost(() => send(hostile(shape, LENGTH)));
    return whole > 2 * usual + 50 && whole > MOST_GROWTH * (await cost(() => send(hostile(shape, LENGTH / 4))));
  };
  const dear: string[] = [];
  // What is loaded or collected in between costs once.
  for (const shape of shapes) if ((await isDear(shape)) && (await isDear(shape))) dear.push(shape);
  expect(dear).toEqual([]);
  expect(bot.logged()).not.toContain('A turn failed');
});
