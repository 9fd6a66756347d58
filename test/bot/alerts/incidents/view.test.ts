/** What an incident says of itself while its alerts come, change and go. */

import type { Ledger } from '../../../../bot/alerts/incidents/incident.ts';
import { record } from '../../../../bot/alerts/incidents/record.ts';
import { viewOf } from '../../../../bot/alerts/incidents/view.ts';
import { incidentCard } from '../../../../dialogs/cards/alerts/incidentCard.ts';
import { phrasesFor } from '../../../../dialogs/phrases.ts';
import { enrich } from '../../../../knowledge/alerts/enrich.ts';
import { alertKnowledge } from '../../../../knowledge/alerts/explainAlerts.ts';
import { readAlerts } from '../../../../knowledge/alerts/readAlerts.ts';
import { openKnowledge } from '../../../../knowledge/open.ts';
import { anAlert, anOperation, SUBSCRIPTION } from '../../../support/anAlert.ts';

const NOW = Date.parse('2026-03-10T09:05:00Z');
const knowledge = alertKnowledge(openKnowledge(), () => new Date(NOW));

/** The only incident, after all of it was heard. */
function heard(...bodies: unknown[]) {
  let ledger: Ledger | undefined;
  for (const body of bodies)
    for (const alert of readAlerts(body, NOW))
      ledger = structuredClone(record(ledger, enrich(alert, knowledge), knowledge.pages, NOW).ledger);
  const incidents = ledger?.incidents ?? [];
  expect(incidents).toHaveLength(1);
  return viewOf(ledger as Ledger, incidents[0] as Ledger['incidents'][0], knowledge);
}

interface News {
  kind?: string;
  stage?: string;
  says: string;
  id: string;
  title?: string;
  from?: string;
  to?: string;
}

/** Service health, as it goes on under one tracking id. */
function announced({ kind = 'Maintenance', stage = 'Planned', says, id, title, from, to }: News) {
  const body = anOperation({
    operation: `Microsoft.ServiceHealth/${kind}/action`,
    at: `2026-03-10T0${id}:00:00Z`,
    correlation: 'same',
    properties: {
      title: title ?? 'Planned maintenance of Storage in West Europe',
      service: 'Storage',
      region: 'West Europe',
      communication: `<p>${says}</p>`,
      communicationId: id,
      incidentType: kind,
      trackingId: 'AB1C-2D3',
      impactStartTime: from ?? '2026-03-12T02:00:00Z',
      impactMitigationTime: to ?? '2026-03-12T04:00:00Z',
      stage,
      entity: undefined,
    },
  });
  Object.assign(body.data.essentials, {
    monitoringService: 'ServiceHealth',
    alertTargetIDs: [`/subscriptions/${SUBSCRIPTION}`],
    configurationItems: [],
  });
  Object.assign(body.data.alertContext.authorization, { scope: undefined });
  return body;
}

const planned = announced({ id: '1', says: 'Sessions may break for seconds.' });
const moved = announced({
  id: '2',
  says: 'It begins later.',
  from: '2026-03-12T06:00:00Z',
  to: '2026-03-12T08:00:00Z',
});
const done = announced({ id: '3', stage: 'Complete', says: 'It is done.' });

test.each([
  ['is announced for its time', [planned], 'open', '2026-03-12T02:00:00.000Z', 'Sessions may break for seconds.'],
  ['is moved', [planned, moved], 'open', '2026-03-12T06:00:00.000Z', 'It begins later.'],
  ['told of twice is one', [planned, planned], 'open', '2026-03-12T02:00:00.000Z', 'Sessions may break for seconds.'],
  ['ends', [planned, done], 'resolved', '2026-03-12T02:00:00.000Z', 'It is done.'],
])('planned maintenance %s', (_name, bodies, state, from, sentence) => {
  const view = heard(...bodies);
  expect(view).toMatchObject({ state, nature: 'note', told: { sentence, trackingId: 'AB1C-2D3' } });
  expect(new Date(view.planned?.from ?? 0).toISOString()).toBe(from);
  expect(view.title).toBe('Planned maintenance of Storage in West Europe');
  expect([view.resource.kind, view.where]).toEqual(['subscription', 'Service=Storage']);
});

const trouble = { kind: 'Incident', from: '2026-03-10T00:10:00Z', to: '2026-03-10T03:00:00Z' };
const begun = announced({ ...trouble, id: '1', stage: 'Active', title: 'Failures of Storage', says: 'We look.' });
const found = announced({ ...trouble, id: '2', stage: 'Active', title: 'Failures of Storage', says: 'We found it.' });
const over = announced({ ...trouble, id: '3', stage: 'Resolved', title: 'Mitigated', says: 'It was a cluster.' });

test.each([
  ['what it last said', [begun, found], 'open', 'We found it.'],
  ['what it was, at the end', [begun, found, over], 'resolved', 'It was a cluster.'],
])('an incident of Azure says %s', (_name, bodies, state, sentence) => {
  expect(heard(...bodies)).toMatchObject({ state, told: { sentence } });
});

const degraded = (status: string, at: string) => {
  const body = anOperation({
    operation: 'Microsoft.Resourcehealth/healthevent/Activated/action',
    at,
    correlation: 'h1',
    properties: { currentHealthStatus: status, cause: 'PlatformInitiated', details: 'Some reads fail.' },
  });
  body.data.essentials.monitoringService = 'Resource Health';
  return body;
};
const unavailable = anAlert({ id: 'v', metric: 'Availability', dimensions: {}, value: 71, severity: 1 });

test('while Azure itself is ill, the card says so and what to do about that', () => {
  const view = heard(degraded('Degraded', '2026-03-10T08:50:00Z'), unavailable);
  expect(view).toMatchObject({ severity: 1, causes: [], told: { sentence: 'Some reads fail.' } });
  expect(view.next[0]).toMatch(/^Change nothing on the account/);
});

test('once Azure is well again, what still fires speaks for itself', () => {
  const well = degraded('Available', '2026-03-10T09:03:00Z');
  const view = heard(degraded('Degraded', '2026-03-10T08:50:00Z'), unavailable, well);
  expect(view.state).toBe('open');
  expect(view.next[0]).not.toMatch(/^Change nothing/);
});

const busy = { id: 'b', rule: 'busy', dimensions: { ResponseType: 'ServerBusyError' }, severity: 1 } as const;
const slow = anAlert({ id: 's', rule: 'slow', metric: 'SuccessE2ELatency', dimensions: {}, value: 900, severity: 3 });

test('what is over steps back behind what still fires', () => {
  expect(heard(anAlert(busy), slow).title).toMatch(/server busy/);
  expect(heard(anAlert(busy), slow, anAlert({ ...busy, state: 'Resolved' })).title).toMatch(/answers slowly/);
});

test('trouble begins when it begins, and not with what explains it', () => {
  const view = heard(anOperation(), anAlert({ description: 'The nightly upload is refused' }));
  expect(new Date(view.since).toISOString()).toBe('2026-03-10T09:02:11.447Z');
  expect(view.described).toBe('The nightly upload is refused');
});

test.each([
  ['de', 'Der SAS fehlt eine Berechtigung'],
  ['en', 'The SAS lacks a permission'],
])('causes are named in the language of the reader: %s', (lang, title) => {
  expect(incidentCard(heard(anAlert()), phrasesFor(lang)).text).toContain(title);
});

test("a card says planned hours in the reader's time", () => {
  const { text } = incidentCard(heard(planned), phrasesFor('en'));
  expect(text).toMatch(/Planned: 12 Mar 2026, 02:00 UTC – 12 Mar 2026, 04:00 UTC/);
});
