import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tally } from '../../bot/cli/feedback.ts';
import { openOutcomes } from '../../bot/store/outcomes.ts';
import type { OutcomeEntry } from '../../dialogs/deps.ts';
import { redact } from '../../knowledge/redact.ts';
import { runStoragebot } from '../support/botProcess.ts';
import { parrot } from '../support/parrot.ts';
import { startBot } from '../support/runningBot.ts';
import { invokes } from '../support/teams.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storagebot-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const anOutcome = (id: string, more: Partial<OutcomeEntry> = {}): OutcomeEntry => ({
  id,
  cause: 'sas-expired',
  outcome: 'yes',
  when: '2026-11-21T10:00:00.000Z',
  questions: 1,
  ...more,
});

test('an outcome is kept until a later one of the same case replaces it', () => {
  const outcomes = openOutcomes(folder);
  outcomes.record(anOutcome('A'));
  outcomes.record(anOutcome('A', { outcome: 'no', reason: redact('still 403') }));
  outcomes.close();
  const again = openOutcomes(folder);
  expect(again.list()).toEqual([anOutcome('A', { outcome: 'no', reason: redact('still 403') })]);
  again.close();
});

test('causes are counted, the least helpful first', () => {
  const entries = [
    anOutcome('A'),
    anOutcome('B', { cause: 'firewall-blocked', outcome: 'no', reason: redact('it is not the firewall') }),
    anOutcome('C', { outcome: 'partly' }),
    anOutcome('D'),
  ];
  expect(tally(entries)).toEqual([
    { cause: 'firewall-blocked', yes: 0, partly: 0, no: 1, reasons: ['it is not the firewall'] },
    { cause: 'sas-expired', yes: 2, partly: 1, no: 0, reasons: [] },
  ]);
});

test('the command line lists them', async () => {
  const outcomes = openOutcomes(folder);
  outcomes.record(anOutcome('A'));
  outcomes.close();
  const { code, stdout } = await runStoragebot(['feedback', '--json'], { env: { STORAGEBOT_DATA: folder } });
  expect([code, JSON.parse(stdout)]).toEqual([
    0,
    { causes: [{ cause: 'sas-expired', yes: 1, partly: 0, no: 0, reasons: [] }] },
  ]);
});

test('a thumb in Teams is an outcome, its words masked', async () => {
  const bot = await startBot({ talks: parrot }, { STORAGEBOT_DATA: folder });
  const feedback = JSON.stringify({ feedbackText: 'worked with ?sv=2022-11-02&sig=c2VjcmV0LXNpZ25hdHVyZQ%3D' });
  const value = { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback } };
  await bot.send(invokes('message/submitAction', value, { serviceUrl: bot.connector.url }));
  const metrics = await (await fetch(`${bot.address}/metrics`)).text();
  await bot.stop();
  const outcomes = openOutcomes(folder);
  expect(outcomes.list()).toMatchObject([
    { cause: 'unknown', outcome: 'no', reason: expect.stringMatching(/^worked with/) },
  ]);
  expect(JSON.stringify(outcomes.list())).not.toContain('c2VjcmV0');
  outcomes.close();
  expect(metrics).toContain('storagebot_outcomes_total{cause="unknown",outcome="no"} 1');
});
