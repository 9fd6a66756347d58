import { understandsAlerts } from '../../../dialogs/alerts/alertsTalk.ts';
import { sayFilter } from '../../../dialogs/alerts/filters.ts';
import { readWishes } from '../../../dialogs/alerts/subscribeWords.ts';
import { phrasesFor } from '../../../dialogs/phrases.ts';
import { loadAlertPages } from '../../../knowledge/alerts/load.ts';

const pages = loadAlertPages();
const say = phrasesFor('en');
const THROTTLING = 'file-share-throttled, server-busy, throttled';

test.each([
  ['', 'all alerts'],
  ['to all alerts please', 'all alerts'],
  ['sev0-2', 'Sev0, Sev1, Sev2'],
  ['sev 0 and 1', 'Sev0, Sev1'],
  ['severity 2 or worse', 'Sev0, Sev1, Sev2'],
  ['critical', 'Sev0'],
  ['to critical alerts for contosodata01', 'Sev0 · account contosodata01'],
  ['accounts a1, b2 and logs*', 'all severities · account a1, b2, logs*'],
  ['resource group Contoso-Data-RG', 'all severities · resource group contoso-data-rg'],
  ['throttling only', `all severities · ${THROTTLING}`],
  ['key-regenerated', 'all severities · key-regenerated'],
  ['keys regenerated', 'all severities · key-regenerated, keys-listed'],
  ['firewall', 'all severities · network-errors, network-rules-changed'],
  ['server errors', 'all severities · client-timeout, server-busy, server-error, server-timeout'],
  ['storage mover', 'all severities · mover-job'],
  ['SEV1 Account CONTOSODATA01', 'Sev1 · account contosodata01'],
])('"subscribe %s" means %s', (said, filter) => {
  const wishes = readWishes(said, pages);
  expect([sayFilter(wishes, say), wishes.unclear]).toEqual([filter, []]);
});

test.each([
  ['quiet 22:00-07:00', { quiet: { severities: [2, 3, 4], from: '22:00', to: '07:00' } }],
  ['quiet hours from 22 to 7 for sev3-4', { quiet: { severities: [3, 4], from: '22:00', to: '07:00' } }],
  ['quiet off', { quiet: 'off' }],
  ['digest at 7:30', { digest: '07:30' }],
  ['zone Europe/Berlin', { zone: 'Europe/Berlin' }],
  ['escalate after 15 to k7f3', { escalate: { minutes: 15, to: 'k7f3' } }],
  ['escalate to K7F3 within 5 minutes', { escalate: { minutes: 5, to: 'k7f3' } }],
])('"%s" is understood', (said, expected) => {
  expect(readWishes(said, pages)).toMatchObject({ ...expected, unclear: [] });
});

test.each(['flurb', 'sev9', 'zone Mars/Base'])('"%s" is not guessed at', (said) => {
  expect(readWishes(said, pages).unclear.length).toBeGreaterThan(0);
});

test.each([
  ['subscribe', true],
  ['Unsubscribe 2', true],
  ['status', true],
  ['status?', true],
  ['mute 1h throttling', true],
  ['status 403 on azcopy copy', false],
  ['what is the status code 503', false],
  ['subscription not found', false],
  ['403', false],
])('"%s" belongs to the on-call side: %s', (text, ours) => {
  expect(understandsAlerts(text)).toBe(ours);
});
