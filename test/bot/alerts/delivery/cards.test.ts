/** What Teams asks of a card: small enough, words for those who see or hear no card, no link that a sender made up. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { viewOf } from '../../../../bot/alerts/delivery/draw.ts';
import type { Ledger } from '../../../../bot/alerts/incidents/incident.ts';
import { record } from '../../../../bot/alerts/incidents/record.ts';
import { KINDS } from '../../../../bot/alerts/talk/subscribeWords.ts';
import { incidentCard, stormCard } from '../../../../dialogs/cards/incidentCard.ts';
import { statusCard } from '../../../../dialogs/cards/statusCard.ts';
import { subscriptionCard } from '../../../../dialogs/cards/subscriptionCard.ts';
import { enrich } from '../../../../knowledge/alerts/enrich.ts';
import { loadAlertPages } from '../../../../knowledge/alerts/load.ts';
import { readAlerts } from '../../../../knowledge/alerts/readAlerts.ts';
import { anAlert } from '../../../support/anAlert.ts';

// Other work on the machine may slow these down; what they assert has no time in it.
jest.setTimeout(60_000);

const pages = loadAlertPages();
const knowledge = { pages, diagnose: () => ({ causes: [] }), causeTitle: (id: string) => `title of ${id}` };
const FOLDER = join(import.meta.dirname, '../../../knowledge/alerts/samples');
const SAMPLES = readdirSync(FOLDER).filter((file) => !file.includes('validation'));

function cardFor(...bodies: unknown[]) {
  let ledger: Ledger | undefined;
  for (const body of bodies)
    for (const alert of readAlerts(body, 0).slice(0, 1))
      ledger = record(ledger, enrich(alert, knowledge), pages, 0).ledger;
  const [incident] = (ledger as Ledger).incidents;
  return incidentCard(viewOf(ledger as Ledger, incident as never, knowledge)).card;
}

type Node = Record<string, unknown>;
function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodes)];
}

test.each(SAMPLES)('%s: the card is fit for Teams', (file) => {
  const card = cardFor(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
  expect([card.version, String(card.fallbackText).length > 20, String(card.speak).length > 10]).toEqual([
    '1.5',
    true,
    true,
  ]);
  const ids = nodes(card.body).flatMap((node) =>
    typeof node.id === 'string' && node.type !== undefined && !node.fallback ? [node.id] : [],
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(nodes(card.body).filter((node) => node.type === 'TextBlock' && node.wrap !== true)).toEqual([]);
  expect(nodes(card.body).filter((node) => node.type === 'Action.Execute' && !node.fallback)).toEqual([]);
  expect(JSON.stringify(card)).not.toContain('undefined');
});

test('a card names meaning, cause, next step, query and portal', () => {
  const text = JSON.stringify(cardFor(anAlert()));
  for (const part of [
    'What it means',
    'Likely causes',
    'sas-missing-permission',
    'Check next',
    'StorageBlobLogs',
    'https://portal.azure.com/#resource/',
    'Start triage',
    'Grouped because: same resource (contosodata01), same meaning (refused)',
  ])
    expect(text).toContain(part);
});

test('an ended incident offers neither acknowledge nor resolve', () => {
  const text = JSON.stringify(cardFor(anAlert(), anAlert({ state: 'Resolved' })));
  expect(text).not.toMatch(/alert\.(acknowledge|resolve|assign)/);
  expect(text).toContain('alert.triage');
});

test('markup and links of a sender stay text', () => {
  const alert = anAlert({ rule: '[pay here](https://evil.example) <b>now</b>' });
  const text = JSON.stringify(cardFor(alert, { title: '[click](https://evil.example)' }));
  expect(text).not.toContain('](https://evil');
});

test('very large messages still make a small card', () => {
  const huge = anAlert({
    dimensions: Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`Dimension${index}`, 'x'.repeat(200)])),
  });
  expect(Buffer.byteLength(JSON.stringify(cardFor(huge)))).toBeLessThan(28 * 1024);
});

test('a storm of 500 groups fits', () => {
  const groups = Array.from({ length: 500 }, (_, index) => ({
    title: `Requests to account${index} are refused ${'x'.repeat(80)}`,
    resource: 'a',
    severity: 2,
    count: 3,
    state: 'firing',
    id: `i${index}`,
    ledger: `account:a${index}`,
  }));
  const { card } = stormCard({ since: 0, total: 1500, groups });
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
  expect(JSON.stringify(card)).toContain('1500 alerts in 500 groups');
});

test('the form and the status fit', () => {
  const form = subscriptionCard({
    head: 'x',
    subscriptions: [],
    quiet: [],
    kinds: KINDS.map(({ title, pages: ids }) => ({ title, value: ids.join(',') })),
    others: [{ key: 'a', name: 'b' }],
    zone: 'UTC',
  });
  const open = Array.from({ length: 100 }, () => ({
    severity: 1,
    headline: 'x'.repeat(100),
    state: 'open',
    since: 0,
    count: 2,
  }));
  const status = statusCard({
    now: 0,
    open,
    unheard: 2,
    subscriptions: [],
    mutes: [],
    quiet: [],
    waiting: 1,
    dead: [],
    parked: [],
    key: 'abc',
  });
  for (const { card } of [form, status]) expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
});

test('the form offers kinds that exist', () => {
  expect(KINDS.flatMap((kind) => kind.pages).filter((page) => !pages.has(page))).toEqual([]);
});
