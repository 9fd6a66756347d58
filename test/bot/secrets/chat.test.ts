/** Two hundred secrets through every door of a conversation, and a search of everything that the bot said, kept and logged. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKnowledge } from '../../../knowledge/open.ts';
import { bytesBelow } from '../../support/bytesBelow.ts';
import { plantSecrets, searchFor } from '../../support/plantedSecrets.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { edits, executes, invokes, type Place, says, submits } from '../../support/teams.ts';

// Generous: other work may share the machine.
jest.setTimeout(120_000);

const planted = plantSecrets(20261121);
const search = searchFor(planted);
const knowledge = openKnowledge();
const folder = mkdtempSync(join(tmpdir(), 'storagebot-planted-'));
const uploaded: string[] = [];
const bodies: string[] = [];
let bot: RunningBot;

beforeAll(async () => {
  const upload = async (_address: string, text: string) => {
    uploaded.push(text);
    return 'taken' as const;
  };
  const abilities = { upload };
  bot = await startBot({ knowledge, abilities }, { STORAGEBOT_DATA: folder });
});
afterAll(async () => {
  await bot.stop();
  rmSync(folder, { recursive: true, force: true });
});

let rooms = 0;
const room = (place: Place = 'personal') => ({
  serviceUrl: bot.connector.url,
  place,
  conversation: place === 'channel' ? `19:room-${++rooms}@thread.tacv2;messageid=1700000000001` : `room-${++rooms}`,
});

async function send(activity: object): Promise<void> {
  const response = await bot.send(activity);
  bodies.push(await response.text());
}

type Door = (text: string, here: ReturnType<typeof room>) => Promise<void>;

const REPORT = 'ERROR CODE: AuthorizationPermissionMismatch';
const withHtml = (activity: object, content: string) => ({
  ...activity,
  attachments: [{ contentType: 'text/html', content }],
});
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const everywhere = (text: string) => ({
  ...Object.fromEntries(
    [
      'case',
      'fact',
      'value',
      'word',
      'symptom',
      'reason',
      'owned',
      'incident',
      'ledger',
      'which',
      'howLong',
      'task',
    ].map((name) => [name, text]),
  ),
  ...Object.fromEntries(
    ['severities', 'accounts', 'groups', 'meanings', 'quiet', 'digest', 'to'].map((name) => [name, text]),
  ),
  nested: { list: [text], [text.slice(0, 80)]: text },
});

const DOORS: Record<string, Door> = {
  'a pressed button': async (text, here) => {
    await send(says(REPORT, here));
    for (const verb of [...VERBS, text]) await send(executes(verb, everywhere(text), here, verb));
    await send(executes('alert.subscribe', { accounts: text, groups: text }, here));
    await send(submits({ verb: 'explain', word: text }, here));
  },
  'a message in a personal chat': (text, here) => send(says(text, here)),
  'a message as it is, without HTML': (text, here) => send({ ...says('', here), text, attachments: [] }),
  'the copy in HTML alone': (text, here) =>
    send(withHtml(says('see below', here), `<p>see below</p><pre>${escaped(text)}</pre>`)),
  'a link in HTML': (text, here) =>
    send(withHtml(says('link', here), `<a href="${escaped(text).replaceAll('"', '&quot;')}">the file of 403</a>`)),
  'a quoted message': (text, here) =>
    send({
      ...says('', { ...here, place: 'channel' }),
      attachments: [{ contentType: 'messageReference', content: JSON.stringify({ messagePreview: text }) }],
    }),
  'an edited message': (text, here) => send(edits(text, here)),
  'a value without a text': (text, here) => send(submits({ verb: 'answer', ...everywhere(text) }, here)),
  'words for explain': (text, here) => send(says(`explain ${text}`, here)),
  'words for help': (text, here) => send(says(`help ${text}`, here)),
  'words for the SAS check': (text, here) => send(says(`check sas ${text}`, here)),
  'words for alerts': async (text, here) => {
    await send(says(`subscribe account ${text}`, here));
    await send(says(`subscribe quiet 22:00-07:00 escalate after 5 to ${text}`, here));
    await send(says(`mute ${text}`, here));
  },
  'an answer to a question': async (text, here) => {
    await send(says(REPORT, here));
    await send(says(text, here));
  },
  'a reason in words, and the file of the case': async (text, here) => {
    await send(says(`${REPORT} ${text}`, here));
    await send(says('SAS', here));
    await send(says('not solved', here));
    await send(says(text, here));
    await send(says('hand-off', here));
    await send(says('as a file', here));
    const offer = bot.connector.sent().at(-1)?.attachments?.[0]?.content as { acceptContext?: object };
    const uploadInfo = {
      uploadUrl: 'https://contoso.sharepoint.com/up',
      contentUrl: 'https://contoso.sharepoint.com/a',
      name: 'a.txt',
      uniqueId: '1',
      fileType: 'txt',
    };
    await send(
      invokes(
        'fileConsent/invoke',
        { type: 'fileUpload', action: 'accept', context: offer?.acceptContext, uploadInfo },
        here,
      ),
    );
  },
  'a thumb with words': (text, here) =>
    send(
      invokes(
        'message/submitAction',
        {
          actionName: 'feedback',
          actionValue: { reaction: 'dislike', feedback: JSON.stringify({ feedbackText: text }) },
        },
        here,
      ),
    ),
  'the form for a SAS': async (text, here) => {
    await send(invokes('task/fetch', { data: { task: text }, context: {} }, here));
    await send(
      invokes('task/submit', { data: { task: 'checkSas', sas: text, job: 'upload', probe: 'no' }, context: {} }, here),
    );
    await send(
      invokes('task/submit', { data: { task: 'checkSas', sas: 'x', job: text, probe: 'no' }, context: {} }, here),
    );
  },
  'an invoke that nobody knows': (text, here) => send(invokes('composeExtension/query', everywhere(text), here)),
  'the name of the person and the place': (text, here) =>
    send({
      ...says(REPORT, here),
      from: { id: '29:eve', name: text },
      channelData: { team: { id: '19:t', name: text }, channel: { id: '19:c', name: text } },
      locale: text,
    }),
};

const VERBS = [
  'answer',
  'explain',
  'symptom',
  'outcome',
  'reason',
  'takeOver',
  'menu',
  'handOff',
  'alert.subscribe',
  'alert.acknowledge',
  'alert.show',
  'alert.raw',
];

/** Doors that take a short text read it one by one, a part of all of them each; the others take several in one paste. */
const SHORT = /^(a value|words for|the name|a pressed|an invoke)/;
/** Every secret by itself goes through these. */
const ALONE = /^(a message in a personal chat|the form|an edited|a thumb)/;
const AT_ONCE = 8;

/** Each kind and each encoding is among them, in other pairs for each door. */
const someOf = (door: number): string[] =>
  planted.filter((_, index) => (Math.floor(index / 16) + index + door) % 8 === 0).map(({ text }) => text);

const together = (): string[] =>
  Array.from({ length: Math.ceil(planted.length / AT_ONCE) }, (_, start) =>
    planted
      .filter((_one, index) => index % Math.ceil(planted.length / AT_ONCE) === start)
      .map(({ text }) => text)
      .join('\n\n'),
  );

function textsFor(name: string): string[] {
  if (ALONE.test(name)) return planted.map(({ text }) => text);
  return SHORT.test(name) ? someOf(Object.keys(DOORS).indexOf(name)) : together();
}

let read = 0;
afterEach(async () => {
  read = bot.logged().length;
  bot.connector.clear();
  bodies.length = 0;
  uploaded.length = 0;
  // A search takes the processor for a while; idle connections close only now.
  await new Promise((done) => setTimeout(done, 50));
});

const findings = (place: string): string[] => [
  ...search(`${place}, what was sent`, JSON.stringify(bot.connector.calls)),
  ...search(`${place}, an answer`, bodies.join('\n')),
  ...search(`${place}, the log`, bot.logged().slice(read)),
  ...search(`${place}, the file of a case`, uploaded.join('\n')),
];

test('the search finds each of them where nothing was masked', () => {
  expect(planted.length).toBeGreaterThan(200);
  expect(planted.filter(({ text }) => search('a paste', text).length === 0)).toEqual([]);
  expect(planted.filter(({ text }) => search('a log', JSON.stringify({ text })).length === 0)).toEqual([]);
});

test.each(Object.keys(DOORS))('%s gives nothing back', async (name) => {
  const places: Place[] = ['personal', 'channel', 'groupChat'];
  for (const [index, text] of textsFor(name).entries())
    await (DOORS[name] as Door)(text, room(places[index % places.length]));
  expect(bodies.length).toBeGreaterThan(0);
  expect(findings(name)).toEqual([]);
});

test('what the bot keeps, shows and counts holds nothing of them', async () => {
  const metrics = await bot.metrics();
  expect(search('/metrics', metrics)).toEqual([]);
  const files = bytesBelow(folder);
  expect(files.map(([file]) => file).join()).toMatch(/\.db/);
  expect(files.flatMap(([file, bytes]) => search(file, bytes))).toEqual([]);
});
