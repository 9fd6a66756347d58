import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tally } from '../../../bot/cli/feedback.ts';
import { openLog } from '../../../bot/log.ts';
import { createMetrics } from '../../../bot/metrics.ts';
import { openFeedback } from '../../../bot/store/feedback.ts';
import { openOutcomes } from '../../../bot/store/openOutcomes.ts';
import type { Outcomes } from '../../../bot/store/outcomes.ts';
import type { OutcomeEntry } from '../../../dialogs/deps.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { readBundle } from '../../../knowledge/tools/bundle.ts';
import { anOutcome } from '../../support/anOutcome.ts';
import { killLeftBots, runStoragebot, startBotProcess } from '../../support/botProcess.ts';
import { parrot } from '../../support/parrot.ts';
import { startBot } from '../../support/runningBot.ts';
import { invokes, says } from '../../support/teams.ts';

jest.setTimeout(30_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storagebot-test-'));
});
afterEach(() => {
  killLeftBots();
  rmSync(folder, { recursive: true, force: true });
});

async function withOutcomes<T>(work: (outcomes: Outcomes) => Promise<T>): Promise<T> {
  const outcomes = openOutcomes({ data: folder });
  try {
    return await work(outcomes);
  } finally {
    outcomes.close();
  }
}

const keep = (...entries: OutcomeEntry[]) =>
  withOutcomes(async (outcomes) => {
    for (const entry of entries) await outcomes.record(entry);
  });
const kept = (since?: string) => withOutcomes((outcomes) => outcomes.list(since));
const feedback = (...args: string[]) => runStoragebot(['feedback', ...args], { env: { STORAGEBOT_DATA: folder } });

const early = anOutcome('A', { when: '2026-11-21T10:00:00.000Z' });
const late = anOutcome('A', { outcome: 'no', reason: redact('still 403'), when: '2026-11-21T10:05:00.000Z' });

describe('the embedded store', () => {
  test('keeps an outcome over a restart, until a later one of the same case replaces it', async () => {
    await keep(early);
    expect(await kept()).toEqual([early]);
    await keep(late);
    expect(await kept()).toEqual([late]);
  });

  test('is a file from the first outcome on: a start waits for none', async () => {
    const file = join(folder, 'outcomes.db');
    await withOutcomes(async (outcomes) => {
      await outcomes.forgetBefore(early.when);
      expect(await outcomes.list()).toEqual([]);
      expect(existsSync(file)).toBe(false);
      await outcomes.record(early);
      expect(existsSync(file)).toBe(true);
    });
  });

  test('lets no earlier word overwrite a later one', async () => {
    await keep(late, early);
    expect(await kept()).toEqual([late]);
  });

  test('tells what stood there before', async () => {
    await withOutcomes(async (outcomes) => {
      expect(await outcomes.record(early)).toBeUndefined();
      expect(await outcomes.record(late)).toEqual(early);
    });
  });

  test('lists the newest first, and nothing from before a moment', async () => {
    const days = ['19', '21', '20'].map((day) => anOutcome(day, { when: `2026-11-${day}T00:00:00.000Z` }));
    await keep(...days);
    expect((await kept()).map(({ id }) => id)).toEqual(['21', '20', '19']);
    expect((await kept('2026-11-20T00:00:00.000Z')).map(({ id }) => id)).toEqual(['21', '20']);
  });
});

test('causes are counted, the least helpful first', () => {
  const reason = redact('it is not the firewall');
  const entries = [
    anOutcome('A'),
    anOutcome('B', { cause: 'firewall-blocked', outcome: 'no', reason }),
    anOutcome('C', { outcome: 'partly' }),
    anOutcome('D'),
  ];
  const when = '2026-11-21T10:00:00.000Z';
  expect(tally(entries)).toEqual([
    { cause: 'firewall-blocked', yes: 0, partly: 0, no: 1, reasons: [{ when, outcome: 'no', says: reason }] },
    { cause: 'sas-expired', yes: 2, partly: 1, no: 0, reasons: [] },
  ]);
});

test('of many reasons the last five are shown', () => {
  const many = Array.from({ length: 8 }, (_, n) => anOutcome(`${n}`, { outcome: 'no', reason: redact(`reason ${n}`) }));
  expect(tally(many)[0]?.reasons.map(({ says }) => says)).toEqual([0, 1, 2, 3, 4].map((n) => `reason ${n}`));
});

describe('the command line', () => {
  test('lists causes, counts and reasons as one JSON object', async () => {
    await keep(late, anOutcome('B'));
    const { code, stdout } = await feedback('--json');
    const reasons = [{ when: late.when, outcome: 'no', says: 'still 403' }];
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      { said: 2, causes: [{ cause: 'sas-expired', yes: 1, partly: 0, no: 1, reasons }] },
    ]);
  });

  test('shows them to people', async () => {
    await keep(late);
    const { stdout } = await feedback();
    expect(stdout).toMatch(/1 said whether the answer helped[\s\S]*sas-expired +0 +0 +1\n +2026-11-21 no: “still 403”/);
  });

  test.each([
    ['a day', '2026-11-21', 1],
    ['a time with its zone', '2026-11-21T11:30:00+01:00', 1],
    ['a moment after all', '2026-11-22', 0],
  ])('--since takes %s', async (_name, since, said) => {
    await keep(
      anOutcome('old', { when: '2026-11-20T23:00:00.000Z' }),
      anOutcome('new', { when: '2026-11-21T10:30:00.000Z' }),
    );
    const { code, stdout } = await feedback('--json', '--since', since);
    expect([code, JSON.parse(stdout).said]).toEqual([0, said]);
  });

  test('a time that is none is wrong usage, and the answer shows how to write it', async () => {
    const { code, stderr } = await feedback('--since', 'someday');
    expect([code, stderr]).toEqual([2, expect.stringContaining('2026-11-01')]);
  });

  test('says that nobody said anything, and makes no file for it', async () => {
    rmSync(folder, { recursive: true });
    const { code, stdout } = await feedback();
    expect([code, stdout, existsSync(folder)]).toEqual([0, 'Nobody has said anything about an answer yet.\n', false]);
  });

  test('masks a secret that stands in an old file', async () => {
    const secret = 'c2VjcmV0LXNpZ25hdHVyZQ%3D';
    await keep({ ...late, reason: `?sv=2022-11-02&sig=${secret}` as typeof late.reason });
    for (const { stdout } of [await feedback(), await feedback('--json')]) {
      expect(stdout).toContain('sv=2022-11-02');
      expect(stdout).not.toContain(secret);
    }
  });

  test('reads while the bot runs', async () => {
    const bot = await startBotProcess({ STORAGEBOT_DATA: folder });
    const value = { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{"feedbackText":"neat"}' } };
    const thumb = invokes('message/submitAction', value, { serviceUrl: 'http://127.0.0.1:9' });
    await fetch(`${bot.address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(thumb),
    });
    const { stdout } = await feedback('--json');
    expect(JSON.parse(stdout).causes).toMatchObject([{ cause: 'unknown', yes: 1, reasons: [{ says: 'neat' }] }]);
    expect(await bot.end('SIGTERM')).toBe(0);
  });
});

describe('a thumb in Teams', () => {
  const words = 'worked with ?sv=2022-11-02&sig=c2VjcmV0LXNpZ25hdHVyZQ%3D, thanks ana.diaz@contoso.com';

  test('is an outcome, its words without secrets and persons', async () => {
    const bot = await startBot({ talks: parrot }, { STORAGEBOT_DATA: folder });
    const value = {
      actionName: 'feedback',
      actionValue: { reaction: 'dislike', feedback: JSON.stringify({ feedbackText: words }) },
    };
    await bot.send(invokes('message/submitAction', value, { serviceUrl: bot.connector.url }));
    const metrics = await (await fetch(`${bot.address}/metrics`)).text();
    await bot.stop();
    const entries = await kept();
    expect(entries).toMatchObject([
      { cause: 'unknown', outcome: 'no', reason: expect.stringMatching(/^worked with .*<address>$/) },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/c2VjcmV0|ana\.diaz/);
    expect(metrics).toContain('storagebot_outcomes_total{cause="unknown",outcome="no"} 1');
  });
});

/** Every string in a card, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

test('the whole way: a report, a half success with a reason, one opinion in store and metric, a bundle that tools can read', async () => {
  const bot = await startBot({}, { STORAGEBOT_DATA: folder });
  const report =
    'Signature not valid in the specified time frame: Start [Mon, 02 Mar 2026 08:00:00 GMT] - Expiry [Mon, 02 Mar 2026 16:00:00 GMT] - Current [Tue, 03 Mar 2026 09:12:44 GMT]';
  for (const text of [report, 'partly', 'the new one by ana.diaz@contoso.com fails as well'])
    await bot.send(says(text, { serviceUrl: bot.connector.url }));
  const metrics = await (await fetch(`${bot.address}/metrics`)).text();
  const bundle = stringsIn(bot.connector.sent()).find((text) => text.startsWith('storagebot hand-off'));
  await bot.stop();
  expect(await kept()).toEqual([
    {
      id: expect.stringMatching(/^[2-9A-Z]{4,8}$/),
      cause: 'sas-expired',
      outcome: 'partly',
      reason: 'the new one by <address> fails as well',
      when: expect.stringMatching(/^20\d\d-.*Z$/),
      questions: 0,
    },
  ]);
  expect(metrics).toContain('storagebot_outcomes_total{cause="sas-expired",outcome="partly"} 1\n');
  expect(readBundle(bundle ?? '')).toMatchObject({ verdict: 'sas-expired', helped: 'partly', report });
});

describe('the metric', () => {
  /** Records the entries and returns the lines of the metric. */
  async function countsAfter(...entries: OutcomeEntry[]): Promise<string[]> {
    const metrics = createMetrics(() => 0);
    const log = openLog('silent');
    const causes = new Set(['sas-expired', 'clock-skew']);
    const outcomes = openOutcomes({ data: folder });
    const { record, close } = openFeedback({ outcomes, metrics, causes, log, now: () => new Date() });
    for (const entry of entries) await record(entry);
    close();
    const text = await metrics.registry.getSingleMetricAsString('storagebot_outcomes_total');
    return text.split('\n').filter((line) => !line.startsWith('#'));
  }
  const line = (cause: string, outcome: string, count: number) =>
    `storagebot_outcomes_total{cause="${cause}",outcome="${outcome}"} ${count}`;

  test.each<[string, OutcomeEntry[], string[]]>([
    ['counts per cause and outcome', [anOutcome('A'), anOutcome('B')], [line('sas-expired', 'yes', 2)]],
    [
      'does not count a reason that comes a turn later',
      [anOutcome('A', { outcome: 'no' }), late],
      [line('sas-expired', 'no', 1)],
    ],
    [
      'counts a change of mind',
      [anOutcome('A', { outcome: 'no', cause: 'clock-skew' }), { ...late, outcome: 'yes' }],
      [line('clock-skew', 'no', 1), line('sas-expired', 'yes', 1)],
    ],
    [
      'takes no cause for a label that has no page',
      [anOutcome('A', { cause: 'x1' }), anOutcome('B', { cause: 'x2' })],
      [line('other', 'yes', 2)],
    ],
    ['keeps unknown apart', [anOutcome('A', { cause: 'unknown' })], [line('unknown', 'yes', 1)]],
  ])('%s', async (_name, entries, lines) => {
    expect(await countsAfter(...entries)).toEqual(lines);
  });
});

test('a store that fails leaves the turn alone, and the log tells', async () => {
  const lines: string[] = [];
  const log = openLog('error', { write: (line) => void lines.push(line) });
  const outcomes = openOutcomes({ data: folder });
  outcomes.close();
  const parts = { outcomes, metrics: createMetrics(() => 0), causes: new Set<string>(), log, now: () => new Date() };
  await expect(openFeedback(parts).record(late)).resolves.toBeUndefined();
  expect(lines.join('')).toContain('An outcome could not be kept.');
});
