import { fakeAlerts } from '../../support/fakeAlerts.ts';
import { fakeDeps } from '../../support/fakeDeps.ts';
import { talkTo, wordsOf } from '../../support/talkTo.ts';

function withAlerts() {
  const alerts = fakeAlerts();
  return { alerts, talk: talkTo(fakeDeps({ alerts })) };
}

test('subscribe is understood with all its words, and the card shows what was', async () => {
  const { alerts, talk } = withAlerts();
  await talk.says('subscribe sev0-1 throttling quiet 22:00-07:00');
  expect(alerts.listener.subscriptions).toMatchObject([
    { by: 'Ana', severities: [0, 1], meanings: expect.arrayContaining(['throttled']) },
  ]);
  expect(talk.last().text).toContain('This conversation now gets Sev0, Sev1');
  expect(talk.last().text).toContain('22:00 to 07:00 for Sev2, Sev3, Sev4');
  expect(alerts.told).toBe(1);
});

test.each([
  ['subscribe', 'Diese Unterhaltung bekommt nun alle Alarme.', 'de-DE'],
  ['unsubscribe', 'この会話にアラートは届きません', 'ja-JP'],
  ['mute 1h throttling', 'Hier stummgeschaltet bis', 'de-DE'],
  ['unmute', 'Es war nichts stumm', 'de-DE'],
  ['status', 'Hier ist kein Vorfall offen', 'de-DE'],
])('"%s" is answered in the language of the person', async (words, says, locale) => {
  const { talk } = withAlerts();
  await talk.says(words, { locale });
  expect(talk.last().text).toContain(says);
});

test('the cards of a conversation come in the language of who subscribed', async () => {
  const { alerts, talk } = withAlerts();
  await talk.says('subscribe', { locale: 'ja-JP' });
  expect(alerts.listener.lang).toBe('ja');
});

test.each([
  ['mute 2h throttling', 2],
  ['mute 90 min sev4', 1.5],
  ['mute until morning contosodata01', 4.931944],
  ['mute for good refused', undefined],
])('"%s" holds for so many hours: %d', async (words, hours) => {
  const { alerts, talk } = withAlerts();
  await talk.says(words);
  const until = alerts.listener.mutes[0]?.until;
  if (hours === undefined) expect(until).toBeUndefined();
  else expect(((until ?? 0) - alerts.now()) / 3_600_000).toBeCloseTo(hours, 3);
});

test('status in the middle of a case leaves the case alone', async () => {
  const { talk } = withAlerts();
  await talk.says('403');
  await talk.says('status');
  await talk.says('SAS');
  expect(talk.last().text).toContain('The SAS lacks a permission');
});

test('a button of an incident changes it, and its card takes the place', async () => {
  const { alerts, talk } = withAlerts();
  await talk.says('status');
  const { card } = await talk.pressesVerb('alert.acknowledge', alerts.data);
  expect(alerts.pressed.at(-1)).toMatchObject({ act: 'acknowledge', incident: 'i7', who: { name: 'Ana' } });
  expect(wordsOf(card)).toContain('FIRING, acknowledged');
});

test('an incident that is not shown here is not touched', async () => {
  const { talk } = withAlerts();
  await talk.says('status');
  const { says } = await talk.pressesVerb('alert.resolve', { incident: 'other', ledger: 'x' });
  expect(says).toContain('not known here');
});

test('a triage begins below the incident and leaves its card alone', async () => {
  const { alerts, talk } = withAlerts();
  await talk.says('status', { scope: 'channel' });
  const { says } = await talk.pressesVerb('alert.triage', alerts.data, { scope: 'channel' });
  expect(says).toContain('begins below');
  expect(talk.last().text).toContain('The service is throttling');
});

test('a filter after "all" narrows, and says what changed and what it would have brought', async () => {
  const { alerts, talk } = withAlerts();
  await talk.says('subscribe');
  await talk.says('subscribe severity 0-1 account contosobackup');
  expect(alerts.listener.subscriptions).toMatchObject([{ severities: [0, 1], accounts: ['contosobackup'] }]);
  expect(talk.last().text).toContain('Narrowed: it was all alerts; now only Sev0, Sev1 · account contosobackup');
  expect(talk.last().text).toContain('Of the 9 incidents of the last 7 days it would have brought 2.');
});

test.each([
  ['"also" adds', ['subscribe sev0', 'subscribe also contosodata01'], 2, 'This conversation now gets'],
  ['what lies apart is added', ['subscribe sev0', 'subscribe sev4 contosodata01'], 2, 'This conversation now gets'],
  [
    'a wider filter takes the narrower in',
    ['subscribe sev0', 'subscribe all'],
    1,
    'Widened: all alerts comes here now',
  ],
  ['the same again changes nothing', ['subscribe sev0', 'subscribe sev0'], 1, 'already gets Sev0'],
  ['what is escalated stays apart', ['subscribe sev0', 'subscribe escalate to zzz'], 1, 'I know no conversation'],
])('%s', async (_name, words, count, says) => {
  const { alerts, talk } = withAlerts();
  for (const one of words) await talk.says(one);
  expect(alerts.listener.subscriptions).toHaveLength(count);
  expect(talk.last().text).toContain(says);
});

test('to end what comes within a wider subscription is told how', async () => {
  const { talk } = withAlerts();
  await talk.says('subscribe');
  await talk.says('unsubscribe account contosobackup');
  expect(talk.last().text).toContain('It comes within all alerts');
  expect(talk.last().text).toContain('`mute account contosobackup for good`');
});

test.each([
  ['ack all', 'acknowledge', 'Acknowledged 1 incident.', 'en-GB'],
  ['resolve contoso', 'resolve', 'Resolved 1 incident by hand, here only:', 'en-GB'],
  ['ack', 'acknowledge', 'Acknowledged 1 incident.', 'en-GB'],
  ['assign nowhere01', 'assign', 'Nothing that is open here fits', 'en-GB'],
  ['quittieren alle', 'acknowledge', '1 Vorfall bestätigt.', 'de-DE'],
  ['すべて解決', 'resolve', 'インシデント 1 件を手動で解決済みにしました', 'ja-JP'],
])('"%s" does by words what the buttons do', async (words, act, says, locale) => {
  const { alerts, talk } = withAlerts();
  await talk.says(words, { locale });
  expect(alerts.handled).toEqual([act]);
  expect(talk.last().text).toContain(says);
});

const POINTING = ['mute it for an hour', 'mute this one', 'mute that alert until Monday'];

test.each(POINTING)('"%s" mutes nothing where several stand and none was named, and asks which', async (words) => {
  const { alerts, talk } = withAlerts();
  const [one] = await alerts.shown('k7f3', undefined);
  const other = { ...one!, view: { ...one!.view, resource: { ...one!.view.resource, name: 'fabrikam' } } };
  alerts.shown = async () => [one!, other];
  await talk.says(words);
  expect(alerts.listener.mutes).toEqual([]);
  expect(talk.last().text).toContain('Say which: `mute 1h contoso`, `mute 1h fabrikam`');
});

test.each(POINTING)('"%s" mutes nothing where none stands', async (words) => {
  const { alerts, talk } = withAlerts();
  alerts.shown = async () => [];
  await talk.says(words);
  expect(alerts.listener.mutes).toEqual([]);
  expect(talk.last().text).toContain('Which one?');
});

test.each(
  [[...POINTING, 'stop showing me these', 'diesen für eine Stunde stummschalten', 'これを一時間通知しないで']].flat(),
)('"%s" mutes the one that stands alone, and nothing else', async (words) => {
  const { alerts, talk } = withAlerts();
  await talk.says(words);
  expect(alerts.listener.mutes).toMatchObject([{ filter: { accounts: ['contoso'], meanings: ['throttled'] } }]);
});

test.each([
  ['what is it?', 'en-US', 'contoso is at its limits', 'more than the account may give'],
  ['what does this alert mean', 'en-US', 'contoso is at its limits', 'more than the account may give'],
  ['is it us or Azure?', 'en-US', 'contoso is at its limits', 'More likely us'],
  ['why did it fire?', 'en-US', 'contoso is at its limits', 'more than the account may give'],
  ['worum geht es hier?', 'de-DE', 'contoso ist an seinen Grenzen', 'auf Englisch'],
  ['liegt das an uns oder an Azure?', 'de-DE', 'contoso ist an seinen Grenzen', 'Eher wir'],
  ['これは何ですか', 'ja-JP', 'contoso が上限に達しています', '英語'],
  ['since when?', 'en-US', 'contoso is at its limits', '1 alert so far'],
  ['wer kümmert sich?', 'de-DE', 'contoso ist an seinen Grenzen', 'noch niemand'],
  ['can this wait until morning?', 'en-US', 'contoso is at its limits', 'Look at it soon'],
  ['same as yesterday?', 'en-US', 'contoso is at its limits', 'no such alert before'],
  ['false alarm', 'en-US', 'contoso is at its limits', 'Shall it be closed?'],
  ['hand it to Kim', 'en-US', 'contoso is at its limits', 'only to whoever takes it'],
])(
  '"%s" is asked of the one alert that stands open, and nothing is written down',
  async (words, locale, title, says) => {
    const { alerts, talk } = withAlerts();
    await talk.says(words, { locale });
    expect(talk.last().text).toContain(title);
    expect(talk.last().text).toContain(says);
    expect([...alerts.handled, ...alerts.pressed]).toEqual([]);
  },
);

test.each([
  ['mine', 'assign'],
  ["I'll take it", 'assign'],
  ['bin dran', 'assign'],
  ['私が対応します', 'assign'],
  ['seen it', 'acknowledge'],
])('"%s" below the one alert does what its button does: %s', async (words, act) => {
  const { alerts, talk } = withAlerts();
  await talk.says(words);
  expect(alerts.handled).toEqual([act]);
});

test('with a case, or with no alert, such a question is no question of an alert', async () => {
  const { alerts, talk } = withAlerts();
  await talk.says('403 AuthorizationPermissionMismatch on azcopy copy');
  await talk.says('is it us or Azure?');
  expect(alerts.handled).toEqual([]);
  const quiet = withAlerts();
  quiet.alerts.shown = async () => [];
  await quiet.talk.says('what is it?');
  expect(quiet.talk.last().text).not.toContain('contoso');
});
