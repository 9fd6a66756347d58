import type { AlertsPort, AlertsReply } from '../../../dialogs/alerts/alertsPort.ts';
import { redact } from '../../../knowledge/redact.ts';
import { fakeDeps } from '../../support/fakeDeps.ts';
import { talkTo, wordsOf } from '../../support/talkTo.ts';

const INCIDENT = {
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: 'Incident',
  speak: 'Incident',
  body: [
    { type: 'TextBlock', text: 'Incident', wrap: true },
    {
      type: 'ActionSet',
      actions: [
        { type: 'Action.Execute', title: 'Acknowledge', verb: 'alert.ack', data: { incident: '7' } },
        { type: 'Action.Execute', title: 'Triage', verb: 'alert.triage', data: { incident: '7' } },
        { type: 'Action.Execute', title: 'Mute', verb: 'alert.mute', data: { incident: '7' } },
      ],
    },
  ],
};

function withAlerts() {
  const heard: string[] = [];
  const answers: Record<string, AlertsReply> = {
    'alert.ack': { card: { ...INCIDENT, body: [{ type: 'TextBlock', text: 'Acknowledged by Ana', wrap: true }] } },
    'alert.triage': { triage: redact('ServerBusy on contoso') },
    'alert.mute': { text: 'Muted for an hour.' },
  };
  const alerts: AlertsPort = {
    understands: (text) => /^(subscribe|status)\b/i.test(text),
    words: async (text) => {
      heard.push(text);
      return { card: INCIDENT };
    },
    actions: async (verb, data, activity) => {
      heard.push(`${verb} ${JSON.stringify(data)} ${activity.from?.name}`);
      return answers[verb] ?? {};
    },
  };
  return { heard, talk: talkTo(fakeDeps({ alerts })) };
}

test('subscribe goes to the on-call side with all its words', async () => {
  const { heard, talk } = withAlerts();
  await talk.says('subscribe severity 1');
  expect(heard).toEqual(['subscribe severity 1']);
  expect(talk.last().text).toContain('Incident');
});

test('status in the middle of a case leaves the case alone', async () => {
  const { talk } = withAlerts();
  await talk.says('403');
  await talk.says('status');
  await talk.says('SAS');
  expect(talk.last().text).toContain('The SAS lacks a permission');
});

test('a button of an incident goes to the on-call side, and its card takes the place', async () => {
  const { heard, talk } = withAlerts();
  await talk.says('status');
  const { card } = await talk.presses('Acknowledge');
  expect(heard.at(-1)).toBe('alert.ack {"incident":"7"} Ana');
  expect(wordsOf(card)).toContain('Acknowledged by Ana');
});

test('a sentence of the on-call side is said without a new card', async () => {
  const { talk } = withAlerts();
  await talk.says('status');
  expect(await talk.presses('Mute')).toEqual({ says: 'Muted for an hour.' });
});

test('a triage begins below the incident and leaves its card alone', async () => {
  const { talk } = withAlerts();
  await talk.says('status', { scope: 'channel' });
  const { says } = await talk.presses('Triage', { scope: 'channel' });
  expect(says).toContain('begins below');
  expect(talk.messages).toHaveLength(2);
  expect(talk.messages[0]?.updates).toBe(0);
  expect(talk.last().text).toContain('The service is throttling');
});
