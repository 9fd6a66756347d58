/** On call, as people read it: an alert comes in, the card says this; somebody types that, and is answered so. */
import { record } from '../../../bot/alerts/incidents/record.ts';
import { viewOf } from '../../../bot/alerts/incidents/view.ts';
import { incidentCard } from '../../../dialogs/cards/alerts/incidentCard.ts';
import { phrasesFor } from '../../../dialogs/phrases.ts';
import { enrich } from '../../../knowledge/alerts/enrich.ts';
import { alertKnowledge } from '../../../knowledge/alerts/explainAlerts.ts';
import { readAlerts } from '../../../knowledge/alerts/readAlerts.ts';
import { sift } from '../../../knowledge/alerts/sift.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { alertSample } from '../../support/alertSamples.ts';
import { fakeAlerts } from '../../support/fakeAlerts.ts';
import { fakeDeps } from '../../support/fakeDeps.ts';
import { talkTo } from '../../support/talkTo.ts';

const NOW = Date.parse('2026-03-25T12:00:00Z');
const known = alertKnowledge(openKnowledge(), () => new Date(NOW));

/** The card of the last incident, after these payloads came in on one resource. */
function cardAfter(names: string[], language = 'en') {
  const alerts = names.flatMap((name) => readAlerts(sift(alertSample(name)), NOW)).map((one) => enrich(one, known));
  const first = alerts[0]!;
  const own = alerts.filter(({ resource }) => resource.key === first.resource.key);
  const ledger = own.reduce(
    (before: Parameters<typeof record>[0], alert) => record(before, alert, known.pages, NOW).ledger,
    undefined,
  )!;
  return incidentCard(viewOf(ledger, ledger.incidents.at(-1)!, known), phrasesFor(language));
}

const REGENERATED = 'activitylog-administrative-regeneratekey-fired';
const REFUSED = 'metric-transactions-authorizationerror-fired';
const HEALTH = 'activitylog-resourcehealth-storage-active';

test.each<[string, string[], RegExp, RegExp?]>([
  [
    'a regenerated key, and refusals after it: what came before stands on top, with who did it and when',
    [REGENERATED, REFUSED],
    /refused, after: An account key[\s\S]*FIRING[\s\S]*Connected:[\s\S]*by user@contoso\.com[\s\S]*Likely: The signature/,
  ],
  [
    'the platform’s own trouble: its sentence, and no cause on this side',
    [HEALTH],
    /is Degraded[\s\S]*“Some write requests are failing because of a platform problem”[\s\S]*Change nothing/,
    /Likely/,
  ],
  [
    'service health: impact and tracking id',
    ['activitylog-servicehealth-incident-active'],
    /“Impact: a subset of customers may see 503 on writes[\s\S]*Tracking id: TEST-TTT/,
    /The service slows you down/,
  ],
  ['a key that was regenerated has happened, and does not fire', [REGENERATED], /HAPPENED/, /FIRING/],
  [
    'a blob that was written is a note without buttons to act on',
    ['eventgrid-blobcreated-batch'],
    /NOTE/,
    /FIRING|Acknowledge|Resolve/,
  ],
  [
    'what ended says after how long',
    [REFUSED, 'metric-transactions-authorizationerror-resolved'],
    /RESOLVED[^\n]*after 29 min/,
    /First:|Likely:/,
  ],
])('%s', (...[, payloads, says, not]) => {
  const { text } = cardAfter(payloads);
  expect(text).toMatch(says);
  if (not) expect(text).not.toMatch(not);
});

test.each([
  ['de', /AUSGELÖST[\s\S]*Wahrscheinlich:/],
  ['ja', /発生中[\s\S]*考えられる原因/],
])('the frame speaks %s', (language, says) => {
  expect(cardAfter([REFUSED], language).text).toMatch(says);
});

test('folded it is short, and everything else unfolds: causes by name, all steps, the query, grouping, mute', () => {
  const { text, card } = cardAfter([REGENERATED, REFUSED]);
  expect(text.length).toBeLessThan(900);
  const drawn = JSON.stringify(card);
  for (const part of ['sas-signature-invalid', 'Check next', 'StorageBlobLogs', 'Grouped because', 'howLong'])
    expect(drawn).toContain(part);
  expect(drawn).toContain('{{DATE(2026-03-10T08:49:51Z, SHORT)}} {{TIME(2026-03-10T08:49:51Z)}}');
  expect(text).toContain('10 Mar 2026, 08:49 UTC');
});

type Line = [said: string, answered: RegExp];

const TALKS: [string, Line[]][] = [
  [
    'all, then narrowed, then widened again',
    [
      ['subscribe', /now gets all alerts/],
      [
        'subscribe severity 0-1 account contosobackup',
        /Narrowed: it was all alerts; now only Sev0, Sev1 · account contosobackup/,
      ],
      ['subscribe also throttling', /now gets all severities · .*throttled/],
      ['subscribe all', /Widened: all alerts/],
      ['unsubscribe account contosobackup', /comes within all alerts/],
      ['unsubscribe', /gets no more alerts/],
    ],
  ],
  [
    'the buttons in words',
    [
      ['ack', /Acknowledged 1 incident/],
      ['ack all', /Acknowledged 1 incident/],
      ['assign contoso to me', /1 incident is yours/],
      ['resolve contoso', /Resolved 1 incident by hand, here only/],
      ['resolve nowhere', /Nothing that is open here fits/],
    ],
  ],
  [
    'in German',
    [
      ['abonnieren Schweregrad 0-1', /Diese Unterhaltung bekommt nun Sev0, Sev1/],
      ['quittieren alle', /1 Vorfall bestätigt/],
      ['stumm contosodata01 2 Stunden', /Hier stummgeschaltet bis/],
      ['was ist offen?', /kein Vorfall offen/],
    ],
  ],
  [
    'in Japanese',
    [
      ['アカウント contosodata01 を購読', /contosodata01/],
      ['すべて確認', /インシデント 1 件を確認済みにしました/],
      ['contoso を解決', /手動で解決済みにしました/],
      ['ミュート 2時間', /ミュート/],
    ],
  ],
  [
    'help names every word',
    [
      [
        'help',
        /subscribe[\s\S]*ack[\s\S]*assign[\s\S]*resolve[\s\S]*mute[\s\S]*unmute[\s\S]*quiet[\s\S]*digest[\s\S]*escalate/,
      ],
    ],
  ],
];

test.each(TALKS)('%s', async (name, lines) => {
  const talk = talkTo(fakeDeps({ alerts: fakeAlerts() }));
  const locale = name === 'in German' ? 'de-DE' : name === 'in Japanese' ? 'ja-JP' : 'en-GB';
  for (const [said, answered] of lines) {
    await talk.says(said, { locale });
    expect(`${said} → ${talk.last().text}`).toMatch(answered);
  }
});
