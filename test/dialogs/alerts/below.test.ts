/** What is asked below an alert's card, answered from what the incident knows: the whole way from a notification to the words. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../../bot/alerts/store/sqliteStore.ts';
import { alertKnowledge } from '../../../knowledge/alerts/explainAlerts.ts';
import { sift } from '../../../knowledge/alerts/sift.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { alertSample } from '../../support/alertSamples.ts';
import { anAlert, anOperation } from '../../support/anAlert.ts';
import { fakeAlerts } from '../../support/fakeAlerts.ts';
import { fakeDeps } from '../../support/fakeDeps.ts';
import { KNOWING } from '../../support/knowingTalk.ts';
import { onCallAlone } from '../../support/onCallAlone.ts';
import { talkTo } from '../../support/talkTo.ts';
import { strictConnector } from '../../support/teamsLimits.ts';
import { virtualClock } from '../../support/virtualClock.ts';

jest.setTimeout(120_000);

const HOUR = 3_600_000;
const known = alertKnowledge(openKnowledge(), () => new Date('2026-03-10T10:00:00Z'));

/** What is answered to each, after these notifications came in. */
async function answers(bodies: unknown[], said: string[]): Promise<string[]> {
  const clock = virtualClock();
  const folder = mkdtempSync(join(tmpdir(), 'storagebot-below-'));
  const store = clock.watch(sqliteStore(folder, clock.now));
  const part = onCallAlone({ store, sender: strictConnector(clock), clock }, [], known);
  const talk = talkTo(fakeDeps({ ...KNOWING, alerts: part }));
  async function done(work: Promise<unknown>): Promise<void> {
    let ended = false;
    const ending = work.finally(() => {
      ended = true;
    });
    await clock.runUntil(() => ended, HOUR);
    await ending;
  }
  await part.start();
  await done(talk.says('subscribe'));
  for (const body of bodies) await store.put('alerts', JSON.stringify({ at: clock.now(), body: sift(body) }));
  const begun = clock.now();
  await clock.runUntil(() => clock.now() > begun + 60_000, HOUR);
  const told: string[] = [];
  for (const one of said) {
    await done(talk.says(one));
    told.push(talk.messages.at(-1)?.text ?? '');
  }
  await done(part.stop());
  rmSync(folder, { recursive: true });
  return told;
}

const REFUSED = anAlert({
  account: 'stmedia07',
  dimensions: { ResponseType: 'AuthorizationError', ApiName: 'GetBlob', Authentication: 'OAuth' },
});
const CAPACITY = anAlert({
  account: 'starch03',
  metric: 'UsedCapacity',
  value: 5.5e12,
  threshold: '5000000000000',
  dimensions: {},
  severity: 3,
});
const DELETED = anOperation({
  account: 'starch03',
  operation: 'Microsoft.Storage/storageAccounts/blobServices/containers/delete',
});
const HEALTH = alertSample('activitylog-resourcehealth-storage-active');
const SECRET = anAlert({
  description:
    'Loads with https://contoso.blob.core.windows.net/c?sv=2024-11-04&sr=c&sp=rw&se=2026-03-01&sig=abcDEF123%3D',
});

test.each<[string, unknown[], [said: string, answered: RegExp][]]>([
  [
    'refused requests',
    [REFUSED],
    [
      ['is data lost?', /stmedia07[\s\S]*Nothing is lost by this/],
      [
        'how do I see which client it is?',
        /resource logs[\s\S]*StorageBlobLogs[\s\S]*"stmedia07"[\s\S]*UserAgentHeader/,
      ],
      ['command for that please', /only looks[\s\S]*az monitor metrics list[\s\S]*stmedia07[\s\S]*GetBlob/],
      ['we deployed at 9', /began 2 min after that[\s\S]*first thing to suspect/],
      ['there was a release around 9:30', /28 min later[\s\S]*did not begin with it/],
      ['what do I do first?', /1\. Run the query[\s\S]*StorageBlobLogs[\s\S]*Start triage/],
      ['still firing?', /still fires[\s\S]*az monitor metrics list/],
      ['is it only us or is azure down?', /More likely us[\s\S]*Nothing else stands open/],
      ['how do we cut off whoever does that?', /StorageBlobLogs|take away just what that caller uses/],
      ['will microsoft refund us for it?', /counts as no outage/],
      ['is somebody hacking us?', /does not prove that[\s\S]*StorageBlobLogs/],
      ['どのクライアントですか', /StorageBlobLogs/],
      ['our rollout finished 10 min before that', /began 10 min after that[\s\S]*first thing to suspect/],
      ['it is getting worse, 2000 a minute now', /what grows does not wait/],
      ['nothing was deployed or changed by anybody', /changes by itself[\s\S]*az monitor activity-log list/],
      ['is 412 a lot for us?', /Measured: Transactions: 412[\s\S]*--interval PT1H/],
    ],
  ],
  [
    'what was found: the diagnosis goes on from it',
    [REFUSED],
    [['found it, the app lost its reader role', /From the incident: Requests to stmedia07[\s\S]*has no data role/]],
  ],
  [
    'the output of a look',
    [REFUSED],
    [
      [
        '{"bypass":"None","defaultAction":"Deny","ipRules":[],"virtualNetworkRules":[]}',
        /From the incident: Requests to stmedia07/,
      ],
    ],
  ],
  [
    'capacity, in German',
    [CAPACITY],
    [
      ['sind Daten weg?', /^(?![\s\S]*halte an)[\s\S]*Dadurch allein geht nichts verloren/],
      ['wie voll ist das?', /Gemessen: UsedCapacity: 5 TiB/],
      ['welcher Befehl dafür?', /az monitor metrics list[\s\S]*starch03[\s\S]*PT1H/],
    ],
  ],
  [
    'a deleted container',
    [DELETED],
    [
      ['is the data gone?', /Something is gone[\s\S]*az storage container restore --account-name "starch03"/],
      ['who did that?', /by user@contoso\.com/],
      ['stop that guy!', /by user@contoso\.com[\s\S]*az role assignment list --assignee "user@contoso\.com"/],
      ['how do I get that container back?', /az storage container restore --account-name "starch03"/],
      ['can we get it back?', /az storage container list --account-name "starch03" --include-deleted/],
      ['誰が削除しましたか', /user@contoso\.com/],
    ],
  ],
  [
    'Azure’s own trouble',
    [HEALTH],
    [
      ['when will it be over?', /in Azure’s hands/],
      ['do we lose data?', /Nothing is lost by this/],
      ['command?', /az rest --method get/],
    ],
  ],
  [
    'two at once: what is pointed at',
    [REFUSED, CAPACITY],
    [
      ['command for the media one', /^(?![\s\S]*starch03)[\s\S]*az monitor metrics list[\s\S]*stmedia07/],
      ['is data lost?', /Of the 2 incidents/],
    ],
  ],
  [
    'Azure’s own incident of a region',
    [alertSample('activitylog-servicehealth-incident-active')],
    [
      ['do we open a ticket?', /Microsoft knows of it \(TEST-TTT/],
      ['what do we say to customers?', /^(?![\s\S]*aaaa0a0a)[\s\S]*fail or time out[\s\S]*Microsoft reports/],
      ['should we fail over?', /cannot be taken back/],
    ],
  ],
  [
    'two together',
    [REFUSED, CAPACITY],
    [
      ['which is worse?', /The graver first[\s\S]*stmedia07[\s\S]*starch03/],
      ['anything else firing?', /2 alerts stand here[\s\S]*stmedia07[\s\S]*starch03/],
      ['have they to do with each other?', /nothing that I was told connects them/],
      ['will Oslo mind?', /Which one is meant\?/],
      ['mute it', /Say which: `mute 1h stmedia07`, `mute 1h starch03`/],
      ['mute the media one', /Muted here until[\s\S]*account stmedia07/],
    ],
  ],
  [
    'remarks begin no case, and what they are about stays asked of the alert',
    [REFUSED],
    [
      ['the day people will be delighted', /stmedia07[\s\S]*What is known of it/],
      ['good morning', /^(?![\s\S]*stmedia07)/],
      ['thanks', /^(?![\s\S]*stmedia07)/],
      ['our app is slow since noon', /^(?![\s\S]*stmedia07)/],
    ],
  ],
  [
    'a queue that grows loses messages only when their life ends',
    [anAlert({ account: 'stpost04', metric: 'QueueMessageCount', value: 9000, dimensions: {} })],
    [
      ['is anything lost?', /seven days/],
      ['summary for the handover please', /To be pasted[\s\S]*Sev2: Messages pile up[\s\S]*9,000/],
    ],
  ],
  [
    'what was done is told with who did it, and cannot be waited out',
    [DELETED],
    [
      ['can it wait until tomorrow?', /^(?![\s\S]*clients try again)[\s\S]*Do not leave it until tomorrow/],
      ['do we have to report that?', /GDPR: 72 hours/],
      ['what do I tell the customer?', /Nothing yet/],
      ['was that on purpose?', /by user@contoso\.com[\s\S]*Ask user@contoso\.com/],
    ],
  ],
  [
    'a secret in the rule’s own words',
    [SECRET],
    [['what does it say exactly?', /^(?![\s\S]*abcDEF)[\s\S]*Loads with[\s\S]*sig=REDACTED/]],
  ],
])('%s', async (_name, bodies, talk) => {
  const told = await answers(
    bodies,
    talk.map(([said]) => said),
  );
  for (const [place, [, answered]] of talk.entries()) expect(told[place]).toMatch(answered);
});

test('“it is only the test account” asks back whether it shall be closed', async () => {
  expect((await answers([REFUSED], ["it's only the test account"]))[0]).toMatch(/Shall it be closed\?[\s\S]*Resolve/);
});

test('where no alerts come, what is said costs no look at what is shown there', async () => {
  let looks = 0;
  const alerts = {
    ...fakeAlerts(),
    hears: async () => false,
    shown: async () => {
      looks++;
      return [];
    },
  };
  const talk = talkTo(fakeDeps({ ...KNOWING, alerts }));
  await talk.says('azcopy copy fails with 403 AuthorizationPermissionMismatch');
  expect(looks).toBe(0);
  expect(talk.last().text).toContain('AuthorizationPermissionMismatch');
});
