/** Alerts as people tell them in a talk, or paste their mails: which page is meant, and what tells of none. */

import { explainAlerts } from '../../../knowledge/alerts/explainAlerts.ts';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const NOW = new Date('2026-11-20T03:00:00Z');
const knowledge = openKnowledge();

test.each([
  [
    'Fired:Sev2 Azure Monitor Alert st-availability-low on stprod01 ( microsoft.storage/storageaccounts )',
    'availability',
  ],
  ['we got alert "Availability < 99%" for stprod01 at 02:10, what now', 'availability'],
  ['Alarm: Verfügbarkeit unter 99 % auf stprod01', 'availability'],
  ['ストレージの可用性のアラートが来ました', 'availability'],
  ['our monitoring shows Availability 97% on the storage account. is azure down?', 'availability'],
  ['throttling alert fired on our account', 'throttled'],
  ['pagerduty woke me: used capacity > 90 % on stdata02', 'capacity'],
  ['egress alert fired again', 'egress'],
  ['alert SuccessE2ELatency > 1000ms', 'latency-end-to-end'],
  ['sev3 server latency on our account', 'latency-server'],
  ['Azure Monitor: Transactions, ResponseType ClientThrottlingError', 'throttled'],
  ['resource health alert: unavailable, platform initiated', 'resource-health'],
  ['defender for storage alert: access from a Tor exit node', 'security'],
])('“%s” is an alert of %s', (text, meaning) => {
  expect(explainAlerts(text, knowledge, NOW)[0]?.meaning).toBe(meaning);
});

test('severity, account and end are read from the words', () => {
  const text = 'Deactivated:Sev1 Azure Monitor Alert availability on stprod01 ( microsoft.storage/storageaccounts )';
  expect(explainAlerts(text, knowledge, NOW)[0]).toMatchObject({
    state: 'resolved',
    severity: 1,
    resource: { name: 'stprod01' },
  });
});

const answerOf = (text: string) => diagnose(knowledge, redact(text), {}, { now: NOW }).answer;

test('in a talk the page of the alert answers, with what to check', () => {
  const answer = answerOf('we got alert "Availability < 99%" for stprod01 at 02:10, what now');
  expect(answer?.title).toBe('Availability of stprod01 is too low');
  expect(answer?.sections.map(({ heading }) => heading)).toEqual(['', 'Check next', 'Log query (KQL)']);
});

test('a payload that is pasted is read by its schema', () => {
  const payload = {
    schemaId: 'azureMonitorCommonAlertSchema',
    data: {
      essentials: {
        alertRule: 'avail',
        severity: 'Sev2',
        signalType: 'Metric',
        monitorCondition: 'Fired',
        alertTargetIDs: ['/subscriptions/1/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/contosologs'],
      },
      alertContext: { condition: { allOf: [{ metricName: 'Availability', operator: 'LessThan', threshold: '99' }] } },
    },
  };
  expect(answerOf(JSON.stringify(payload))?.title).toBe('Availability of contosologs is too low');
});

test.each([
  'how do I set up an alert on egress',
  'alert: azcopy fails with AuthorizationFailure, latency is fine',
  'availability of the blob changes during the copy',
  '{"error":{"code":"AuthorizationFailure","message":"latency alert"}}',
])('“%s” tells of no alert', (text) => {
  expect(answerOf(text)?.sections.map(({ heading }) => heading) ?? []).not.toContain('Check next');
});
