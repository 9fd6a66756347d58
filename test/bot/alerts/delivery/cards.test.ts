/** What Teams asks of a card: small enough, words for those who see or hear no card, no link that a sender made up. */
import type { Ledger } from '../../../../bot/alerts/incidents/incident.ts';
import { record } from '../../../../bot/alerts/incidents/record.ts';
import { viewOf } from '../../../../bot/alerts/incidents/view.ts';
import { incidentCard } from '../../../../dialogs/cards/alerts/incidentCard.ts';
import { statusCard } from '../../../../dialogs/cards/alerts/statusCard.ts';
import { stormCard } from '../../../../dialogs/cards/alerts/stormCard.ts';
import { subscriptionCard } from '../../../../dialogs/cards/alerts/subscriptionCard.ts';
import { phrasesFor } from '../../../../dialogs/phrases.ts';
import { enrich } from '../../../../knowledge/alerts/enrich.ts';
import { pagesOfKind } from '../../../../knowledge/alerts/kinds.ts';
import { loadAlertPages } from '../../../../knowledge/alerts/load.ts';
import { readAlerts } from '../../../../knowledge/alerts/readAlerts.ts';
import { ALERT_KINDS } from '../../../../knowledge/alerts/schema.ts';
import { alertSamples } from '../../../support/alertSamples.ts';
import { anAlert } from '../../../support/anAlert.ts';

// Other work on the machine may slow these down; what they assert has no time in it.
jest.setTimeout(60_000);

const say = phrasesFor('en');
const pages = loadAlertPages();
const knowledge = { pages, diagnose: () => ({ causes: [] }), causeTitle: (id: string) => `title of ${id}` };
const SAMPLES = alertSamples().filter(({ expect: expected }) => expected);

function viewFor(...bodies: unknown[]) {
  let ledger: Ledger | undefined;
  for (const body of bodies)
    for (const alert of readAlerts(body, 0).slice(0, 1))
      ledger = record(ledger, enrich(alert, knowledge), pages, 0).ledger;
  const [incident] = (ledger as Ledger).incidents;
  return viewOf(ledger as Ledger, incident as never, knowledge);
}

const cardFor = (...bodies: unknown[]) => incidentCard(viewFor(...bodies), say).card;

type Node = Record<string, unknown>;
function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodes)];
}

test.each(SAMPLES.map((one) => [one.name, one.body]))('%s: the card is fit for Teams', (_name, body) => {
  const card = cardFor(body);
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

test.each([
  ['Rotate both account keys at once.', /A renewed key ends at once every program/],
  ['Someone is refused: set default action to Allow until Monday, then call us.', /Opening the whole firewall/],
  ['Fires when requests are refused. Look at the query first.', undefined],
])('the rule says “%s”: what speaks against it stands below', (description, caution) => {
  const text = JSON.stringify(cardFor(anAlert({ description })));
  if (caution) expect(text).toMatch(caution);
  else expect(text).not.toContain('Before you do that');
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
    state: 'firing' as const,
    id: `i${index}`,
    ledger: `account:a${index}`,
  }));
  const { card } = stormCard({ since: 0, total: 1500, groups }, say);
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
  expect(JSON.stringify(card)).toContain('1500 alerts in 500 groups');
});

test('the form and the status fit', () => {
  const form = subscriptionCard(
    {
      head: 'x',
      subscriptions: [],
      quiet: [],
      kinds: ALERT_KINDS.map((kind) => ({ title: kind, value: pagesOfKind(pages, kind).join(',') })),
      others: [{ key: 'a', name: 'b' }],
      zone: 'UTC',
    },
    say,
  );
  const open = Array.from({ length: 100 }, () => ({
    severity: 1,
    headline: 'x'.repeat(100),
    state: 'open' as const,
    nature: 'trouble' as const,
    since: 0,
    count: 2,
  }));
  const status = statusCard(
    {
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
    },
    say,
  );
  for (const { card } of [form, status]) expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
});

test('every kind that the form offers has pages', () => {
  expect(ALERT_KINDS.filter((kind) => pagesOfKind(pages, kind).length === 0)).toEqual([]);
});

test.each([
  [
    'de',
    [
      'AUSGELÖST',
      'Was es bedeutet',
      'Bestätigen',
      'Zusammengefasst, weil',
      'hat bestätigt',
      '10. März 2026|10.03.2026',
    ],
  ],
  ['ja', ['発生中', '意味', '確認', 'まとめた理由', '確認しました', '2026/03/10']],
])('in %s the whole frame of the card is in that language', (lang, words) => {
  const view = viewFor(anAlert());
  view.audit = [{ at: view.since, who: 'Ada', what: { phrase: 'didAcknowledge' } }];
  const text = JSON.stringify(incidentCard(view, phrasesFor(lang)).card);
  for (const word of words) expect(text).toMatch(new RegExp(word));
  expect(text).not.toMatch(/FIRING|What it means|Acknowledge"|Grouped because|Who did what|Check next|Mute|Resolve"/);
});

test('what an older version wrote down is shown as it was', () => {
  const view = viewFor(anAlert());
  view.audit = [{ at: 0, who: 'Ada', what: 'took it over' }];
  expect(JSON.stringify(incidentCard(view, say).card)).toContain('Ada: took it over');
});
