/** Messages that one person sees (a preview): whatever answers them is for that person only. */
import { oneBot } from '../../support/oneBot.ts';
import { ADA, BOT, freshRoom, type Place, says } from '../../support/teams.ts';

jest.setTimeout(30_000);

const bot = oneBot();

const whispers = (text: string, place: Place) => {
  const message = says(text, freshRoom(bot.connector.url, place), { mentioned: false });
  return { ...message, recipient: { ...BOT, isTargeted: true } };
};

test.each<[Place, string]>([
  ['groupChat', 'ERROR CODE: AuthorizationPermissionMismatch'],
  ['channel', 'check-sas'],
  ['channel', 'help'],
])('in a %s, “%s” is answered for that person only', async (place, text) => {
  const message = whispers(text, place);
  await bot.send(message);
  // That it is still thinking is told to nobody else either.
  expect(new Set(bot.connector.calls.map(({ query }) => query))).toEqual(new Set(['isTargetedActivity=true']));
  const [answer] = bot.connector.sent();
  expect(answer?.recipient?.id).toBe(ADA.id);
  expect(answer?.entities).toEqual([{ type: 'targetedMessageInfo', messageId: message.id }]);
});

test('a further word is answered for that person too, and no card for all is changed', async () => {
  const first = whispers('403 on azcopy copy', 'channel');
  await bot.send(first);
  await bot.send({ ...first, id: '1700000009999', text: 'we use a SAS', attachments: [] });
  expect(bot.connector.calls.map(({ method, query }) => [method, query])).toEqual([
    ['POST', 'isTargetedActivity=true'],
    ['POST', 'isTargetedActivity=true'],
  ]);
});

test('what Teams does not take for the moment is not posted for all later', async () => {
  let refused = 0;
  bot.connector.answerWith = () => (++refused <= 1 ? { status: 429 } : undefined);
  await bot.send(whispers('ERROR CODE: ServerBusy', 'groupChat'));
  await new Promise((done) => setTimeout(done, 2500));
  expect(bot.connector.calls.filter(({ query }) => query === '')).toEqual([]);
});

test('every other message is answered for all', async () => {
  await bot.send(says('help', freshRoom(bot.connector.url, 'channel')));
  expect(bot.connector.calls.map(({ query }) => query)).toEqual(['']);
});
