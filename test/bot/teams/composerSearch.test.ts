/** The composer's search as Teams asks for it: over HTTP, with the real knowledge. */
import { SIGNATURE } from '../../support/aSas.ts';
import { cardFaults } from '../../support/cardFaults.ts';
import { chooses, searches } from '../../support/extension.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { buttonsOf, wordsOf } from '../../support/talkTo.ts';
import { freshRoom, invokes } from '../../support/teams.ts';

jest.setTimeout(30_000);

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

const here = () => freshRoom(bot.connector.url, 'groupChat');

interface Row {
  contentType: string;
  content: object;
  preview: { content: { title: string; text: string; tap: { type: string; value: object } } };
}
interface Answer {
  composeExtension: { type: string; text?: string; attachmentLayout?: string; attachments: Row[] };
}

async function ask(activity: object): Promise<Answer['composeExtension']> {
  const response = await bot.send(activity);
  expect(response.status).toBe(200);
  return ((await response.json()) as Answer).composeExtension;
}
const rowsOf = async (words: string, page = {}) => (await ask(searches(words, here(), page))).attachments;
const titles = async (words: string, page = {}) =>
  (await rowsOf(words, page)).map(({ preview }) => preview.content.title);

test.each([
  ['AuthorizationPermissionMismatch', /^AuthorizationPermissionMismatch: /],
  ['azsm1024', /^AZSM1024: /],
  ['authorizationperm', /^AuthorizationPermissionMismatch: /],
  ['AuthorizationPermisionMismatch', /^(Diagnosis: |AuthorizationPermissionMismatch: )/],
  ['sas expird', /SAS has expired/],
  ['which role do i need to read blobs?', /role/i],
])('"%s" finds it first', async (words, first) => {
  expect((await titles(words))[0]).toMatch(first);
});

test('a whole report gets the verdict first, the same as everywhere', async () => {
  const report =
    'azcopy copy ./x https://contoso.blob.core.windows.net/c\nERROR CODE: AuthorizationPermissionMismatch, with azcopy login';
  const diagnosis = (await (await bot.post('/api/diagnose', { text: report })).json()) as {
    causes: { title: string }[];
  };
  const [row] = await rowsOf(report);
  expect(row?.preview.content.title).toBe(`Diagnosis: ${diagnosis.causes[0]?.title}`);
  const { attachments } = await ask(chooses(row?.preview.content.tap.value, here()));
  expect(wordsOf(attachments[0]?.content)).toContain(diagnosis.causes[0]?.title);
});

test('a long report is no search for each of its words', async () => {
  const report = `${'what is the file share of the storage account doing there with its network and its keys\n'.repeat(80)}AZSM1024`;
  const found = await titles(report);
  expect(found.some((title) => title.includes('AZSM1024'))).toBe(true);
  expect(found.filter((title) => /share|network|key/i.test(title))).toEqual([]);
});

test('every row is a card that may be inserted, with a preview', async () => {
  for (const words of ['', 'mount', '403', 'tier']) {
    for (const { contentType, content, preview } of await rowsOf(words)) {
      expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
      expect([cardFaults(content), buttonsOf(content)]).toEqual([[], []]);
      expect([preview.content.title.trim() === '', preview.content.tap.type]).toEqual([false, 'invoke']);
    }
  }
});

test('a chosen row gives its whole page', async () => {
  const [row] = await rowsOf('AZSM1024');
  const { type, attachments } = await ask(chooses(row?.preview.content.tap.value, here()));
  expect(type).toBe('result');
  expect(wordsOf(attachments[0]?.content)).toContain('What it means');
  expect([cardFaults(attachments[0]?.content), buttonsOf(attachments[0]?.content)]).toEqual([[], []]);
});

test('nothing typed: the most asked; what was chosen comes up', async () => {
  expect((await titles('')).length).toBe(25);
  for (let time = 0; time < 4; time++) await ask(chooses({ name: 'AZSM1024' }, here()));
  expect((await titles(''))[0]).toMatch(/^AZSM1024/);
});

test('further pages follow, and the last is followed by none', async () => {
  const first = await titles('sas', { skip: 0, count: 5 });
  const second = await titles('sas', { skip: 5, count: 5 });
  expect([second.length, first.filter((title) => second.includes(title))]).toEqual([5, []]);
  expect(await titles('sas', { skip: 1000, count: 5 })).toEqual([]);
});

test('nothing found is said', async () => {
  expect(await ask(searches('qqqqzzzz', here()))).toMatchObject({
    type: 'message',
    text: expect.stringContaining('Nothing found'),
  });
});

test('a secret is not searched for, and not repeated', async () => {
  const answer = await ask(searches(`?sv=2022-11-02&sp=r&se=2020-01-01&sig=${SIGNATURE}`, here()));
  expect([answer.type, JSON.stringify(answer).includes(SIGNATURE.slice(0, 20))]).toEqual(['message', false]);
  expect(bot.logged()).not.toContain(SIGNATURE.slice(0, 20));
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['no parameters', { commandId: 'search' }],
  [
    'parameters of the wrong kind',
    {
      commandId: 'search',
      parameters: [null, 7, { name: 'query', value: {} }],
      queryOptions: { skip: 'x', count: -1 },
    },
  ],
])('a query with %s does not break it', async (_name, value) => {
  const { attachments } = await ask(invokes('composeExtension/query', value, here()));
  expect(attachments.length).toBeGreaterThan(0);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a name of nobody', { name: 'no such page at all' }],
  ['a packet of nobody', { verdict: 'xx' }],
])('a choice of %s inserts nothing', async (_name, value) => {
  expect((await ask(chooses(value, here()))).attachments).toEqual([]);
});

test('a search from a chat that has no message yet is answered too', async () => {
  const { conversation: _, ...nowhere } = searches('AZSM1024', here());
  expect((await ask(nowhere)).attachments[0]?.preview.content.title).toMatch(/^AZSM1024/);
});

test('the conversation is not written to', () => {
  expect(bot.connector.calls).toEqual([]);
});
