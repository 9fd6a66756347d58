/** Whatever an activity holds, its turn ends well or is refused. New activities: `npm run fuzz`. */
import fc from 'fast-check';
import { levels } from '../../../bot/http/readBody.ts';
import { readActivity } from '../../../bot/teams/activity.ts';
import { anyText, PROPERTY_TIME, PROTOTYPE_NAMES, settings } from '../../support/property.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import * as teams from '../../support/teams.ts';

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

/** What the log holds of failed turns since the last look. */
let looked = 0;
function faults(): string[] {
  const fresh = bot.logged().slice(looked);
  looked += fresh.length;
  return fresh.split('\n').filter((line) => /"level":"?(50|60|error|fatal)/.test(line));
}

type Loose = { [name: string]: unknown };

/** Activities as Teams sends them, of every kind that the bot hears. */
let conversations = 0;
const kinds = (place: teams.Place): Loose[] => {
  const where = { serviceUrl: bot.connector.url, place, conversation: `any-${++conversations}` };
  const data = { case: 1, fact: 'auth', value: 'sas', cause: 'constructor', incident: '__proto__', task: 'sas' };
  return [
    teams.says('403 AuthorizationFailure', where),
    teams.says('subscribe', where),
    teams.submits({ verb: 'answer', ...data }, where),
    ...['answer', 'ack', 'mute', 'subscribe', 'triage', 'fixed', '__proto__'].map((verb) =>
      teams.executes(verb, data, where),
    ),
    ...['task/fetch', 'task/submit', 'composeExtension/query', 'fileConsent/invoke', 'message/submitAction', 'x'].map(
      (name) => teams.invokes(name, { data, context: {}, action: 'accept', actionValue: {} }, where),
    ),
    ...teams.installs(where),
    teams.edits('x', where),
    teams.deletes(where),
    { ...teams.envelope(where), type: 'event', name: 'x' },
  ] as Loose[];
};

const anyValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    0,
    -1,
    1e308,
    true,
    false,
    '',
    [],
    {},
    [null],
    [[]],
    [{}],
    { id: null },
    { name: ['x'] },
    { id: {} },
    '\ud800',
  ),
  anyText(3),
  fc.constantFrom(...PROTOTYPE_NAMES).map((name) => ({ [name]: name })),
  fc.integer({ min: 2, max: 150 }).map((depth) => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)),
);

/** Every place within an activity, to the third level. */
const places = (value: unknown, path: string[] = []): string[][] =>
  path.length > 3 || typeof value !== 'object' || value === null
    ? [path]
    : [path, ...Object.entries(value).flatMap(([name, inner]) => places(inner, [...path, name]))];

function put(value: Loose, [name, ...rest]: string[], planted: unknown): void {
  if (name === undefined) return;
  if (rest.length === 0) value[name] = planted;
  else if (typeof value[name] === 'object' && value[name] !== null) put(value[name] as Loose, rest, planted);
}

/** An address that nobody listens at would only make the test wait. */
const isKept = ([first]: string[]) => first !== undefined && !['serviceUrl', 'type'].includes(first);

test(
  'an activity with anything at any place is answered and leaves no fault',
  async () => {
    const change = fc.tuple(fc.nat(), anyValue);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.constantFrom<teams.Place>('personal', 'groupChat', 'channel'),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (kind, place, changes) => {
          const all = kinds(place);
          const activity = structuredClone(all[kind % all.length] as Loose);
          for (const [at, planted] of changes) {
            const where = places(activity).filter(isKept);
            put(activity, where[at % where.length] as string[], structuredClone(planted));
          }
          const response = await bot.send(activity);
          expect([200, 201, 202, 400, 403, 501]).toContain(response.status);
          expect(faults()).toEqual([]);
        },
      ),
      settings(300),
    );
  },
  PROPERTY_TIME * 4,
);

test.each(['[', '{"a":', '{"value":['])('20,000 levels of %s are refused', async (piece) => {
  const { status } = await bot.post('/api/messages', `{"type":"message","value":${piece.repeat(20_000)}`);
  expect(status).toBe(400);
});

test('levels counts brackets, not what stands in texts', () => {
  expect(levels(String.raw`{"a":["[[[[\"[[",{"b":1}],"\\":[]}`)).toBe(3);
});

test.each(['half-\ud800', 'line\nbreak', 'snow\u2603'])(
  'the id %j fits into no header and no name, and is refused',
  async (id) => {
    const activity = teams.says('hello', { serviceUrl: bot.connector.url, conversation: id });
    expect((await bot.send(activity)).status).toBe(400);
    expect(faults()).toEqual([]);
  },
);

test('half a character in a text becomes a whole one', async () => {
  expect((await bot.send(teams.says('hello \ud800', { serviceUrl: bot.connector.url }))).status).toBe(200);
  expect(faults()).toEqual([]);
});

test.each<[string, Loose]>([
  ['a name that is a list', { recipient: { id: 'bot', name: ['x'] } }],
  ['an edit without channel data', { type: 'messageUpdate', channelData: undefined }],
  ['members that are none', { membersAdded: [null, 5, { id: 5 }, { id: 'a' }] }],
])('%s is mended', (_name, change) => {
  const read = readActivity({ ...teams.envelope({ serviceUrl: 'http://127.0.0.1:1' }), type: 'message', ...change });
  if (read.kind === 'wrong') throw new Error(read.why);
  expect(read.activity.recipient?.name).not.toEqual(expect.any(Array));
  expect(read.activity.channelData).toEqual(expect.any(Object));
  expect(read.activity.membersAdded ?? [{ id: 'a' }]).toEqual([{ id: 'a' }]);
});
