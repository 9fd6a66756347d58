/** One engine behind every door: the same report shows the same first cause, as sure, with the same codes. */
import { isDeepStrictEqual } from 'node:util';
import { addressesOf } from '../../bot/pages/addresses.ts';
import { isWholeLog } from '../../dialogs/logFiles.ts';
import { twoTroubles } from '../../dialogs/moves/troubles/troubles.ts';
import { diagnose } from '../../knowledge/diagnose.ts';
import { explain } from '../../knowledge/explain.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { hasSecret, redact } from '../../knowledge/redact/redact.ts';
import { suggest } from '../../knowledge/suggest/suggest.ts';
import * as doors from '../support/doors.ts';
import { parrot } from '../support/parrot.ts';
import { type RunningBot, startBot } from '../support/runningBot.ts';
import { readReports, readRuns } from '../support/score.ts';

jest.setTimeout(600_000);

const knowledge = openKnowledge();
/** The same moment for all, but for the terminal's own clock. */
const NOW = new Date();
const now = () => NOW;

/** Of the recorded runs whose log is long every third: they are read eight times here, and hold many lines of few kinds. */
const LONG = 12_000;
const runs = readRuns();
const long = runs.filter(({ text }) => text.length > LONG).filter((_run, index) => index % 3 === 0);
const reports = [...readReports(), ...runs.filter(({ text }) => text.length <= LONG), ...long];
const expected = reports.map((report) => doors.byEngine(report, NOW));

type Shown = doors.Shown | undefined;
const shown: Record<string, Shown[]> = Object.create(null);

/** In this process each report goes through every other door, and the next one through the others: half as long, and each door has hundreds. */
const TURNS = ['http', 'mcp', 'chat', 'action', 'search', 'pages'];
const goesThrough = (door: string, index: number) => door === 'terminal' || (TURNS.indexOf(door) + index) % 2 === 0;

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot({ talks: parrot, knowledge, withClient: true, now });
  const terminal = doors.atTheTerminal(reports);
  const open: Record<string, doors.Door> = {
    http: doors.http(bot),
    mcp: await doors.mcp(now),
    chat: doors.chat(now),
    action: doors.messageAction(now),
    search: doors.search(now),
    pages: doors.pages(bot),
  };
  for (const name of TURNS) shown[name] = [];
  for (const [index, report] of reports.entries())
    for (const name of TURNS) shown[name]?.push(goesThrough(name, index) ? await open[name]?.(report) : undefined);
  shown.terminal = await terminal;
}, 600_000);
afterAll(() => bot.stop());

/**
 * What differs from the engine's own verdict.
 * @param view what this door shows of it.
 */
function differing(door: string, among = reports, view = (one: doors.Shown) => one): unknown[] {
  return among.flatMap((report) => {
    const index = reports.indexOf(report);
    if (!goesThrough(door, index)) return [];
    const wanted = view(doors.shownOf(expected[index]!));
    const one = shown[door]?.[index];
    const got = one && view(one);
    return JSON.stringify(got) === JSON.stringify(wanted) ? [] : [[report.id, got, wanted]];
  });
}

/** All but a few that a door cannot take. */
function fitting(fits: (text: string) => boolean, most: number): typeof reports {
  const fit = reports.filter(({ text }) => fits(text));
  expect(reports.length - fit.length).toBeLessThanOrEqual(most);
  return fit;
}

test('there are reports enough to mean something', () => {
  expect(reports.length).toBeGreaterThan(500);
  expect(long.length).toBeGreaterThan(12);
  expect(new Set(expected.map(({ causes }) => causes[0]?.id)).size).toBeGreaterThan(80);
});

test('the terminal', () => expect(differing('terminal')).toEqual([]));

test('an MCP client', () => expect(differing('mcp')).toEqual([]));

test('POST /api/diagnose, whose body has a limit', () => {
  const fits = (text: string) => Buffer.byteLength(JSON.stringify({ text })) <= 256 * 1024;
  expect(differing('http', fitting(fits, 2))).toEqual([]);
});

test('"diagnose this message"; one of Teams is shorter than a few of ours', () => {
  expect(
    differing(
      'action',
      fitting((text) => text.length <= 200_000, 2),
    ),
  ).toEqual([]);
});

test('the search of the composer, which repeats no secret, and takes what Teams lets one type', () => {
  const typed = reports.filter(({ text }) => text.length <= 8_000 && !hasSecret(text));
  expect(typed.length).toBeGreaterThan(400);
  const told = typed.filter((report) => {
    const { causes, codes, certainty, answer } = expected[reports.indexOf(report)]!;
    return causes.length > 0 && !answer && (codes.length > 0 || certainty === 'certain' || certainty === 'likely');
  });
  expect(differing('search', told)).toEqual([]);
});

const isLog = ({ text }: doors.Reported) => isWholeLog(redact(text).trim());
const [logs, others] = [reports.filter(isLog), reports.filter((report) => !isLog(report))];

/** Two troubles in one message are two cases there, and the first is answered first. */
function wantedInChat(report: (typeof reports)[number]): doors.Shown {
  const parts = twoTroubles(redact(report.text), (part) => diagnose(knowledge, part, {}, { now: NOW }));
  return doors.shownOf(parts ? doors.byEngine({ ...report, text: parts[0] }, NOW) : expected[reports.indexOf(report)]!);
}

test('a conversation', () => {
  const some = others.filter((report) => goesThrough('chat', reports.indexOf(report)));
  const wanted = some.map(wantedInChat);
  const got = some.map((report) => shown.chat?.[reports.indexOf(report)]);
  expect(some.length).toBeGreaterThan(200);
  const wrong = some.flatMap(({ id }, at) =>
    isDeepStrictEqual(got[at], wanted[at]) ? [] : [[id, got[at], wanted[at]]],
  );
  expect(wrong).toEqual([]);
});

describe('a whole log is counted', () => {
  const counted: string[][] = [];
  beforeAll(async () => {
    const count = await doors.logByMcp(now);
    for (const report of logs) counted.push(await count(report));
  });

  test('there are some', () => expect(logs.length).toBeGreaterThan(10));

  test('in a conversation as for an agent', async () => {
    const count = doors.logInChat(now);
    const shownThere: string[][] = [];
    for (const report of logs) shownThere.push(await count(report));
    expect(shownThere).toEqual(counted.map((harm) => harm.slice(0, 6)));
  });

  test('by the terminal that gets it as a file', async () => {
    const some = logs.filter((_, index) => index % 8 === 0);
    for (const report of some) expect(await doors.logAtTerminal(report)).toEqual(counted[logs.indexOf(report)]);
  });

  test('and where a verdict on it is sure, it is among what did harm', () => {
    const wrong = logs.flatMap((report, index) => {
      const { causes, certainty } = expected[reports.indexOf(report)]!;
      const isSure = ['certain', 'likely'].includes(certainty) && !causes[0]!.benign;
      const harm = counted[index]!;
      return isSure && harm.length > 0 && !harm.includes(causes[0]!.id) ? [[report.id, causes[0]!.id, harm]] : [];
    });
    expect(wrong).toEqual([]);
  });
});

test('the pages', () => {
  // A code that is its own cause stands under the code, eight codes are shown, and that nothing is wrong is a word of its own.
  const benign = (id = '') => knowledge.causes.get(id)?.matter.benign === true;
  const view = ({ first, certainty, codes, answer }: doors.Shown): doors.Shown => ({
    first: answer ? undefined : first && (addressesOf(knowledge).byWord(first)?.name ?? first),
    certainty: answer ? '' : benign(first) && certainty !== 'unsure' ? 'benign' : certainty,
    codes: answer ? [] : codes.slice(0, 8),
    answer,
  });
  expect(differing('pages', reports, view)).toEqual([]);
});

test('search, explain and the pages know every cause and code that a verdict names, by the same title', () => {
  const { at, byWord } = addressesOf(knowledge);
  const wrong: string[] = [];
  for (const id of new Set(expected.flatMap(({ causes }) => causes.map((cause) => cause.id)))) {
    const page = explain(id, knowledge);
    const address = at('causes', id) ?? byWord(id);
    if (!page || page.nearest || !address) wrong.push(`${id} has no page`);
    else if (page.cause && address.title !== page.title) wrong.push(`${id}: ${address.title}, ${page.title}`);
    // A code that is spelt like the cause may stand before it.
    const offered = suggest(knowledge, id, { skip: 0, count: 2 }, 'en').offers.map(({ name }) => name);
    if (!offered.includes(page?.code ?? id)) wrong.push(`search does not find ${id}`);
  }
  expect(wrong).toEqual([]);
});
