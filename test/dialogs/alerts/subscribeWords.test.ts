import { readCommand } from '../../../dialogs/alerts/commands.ts';
import { covers, sayFilter } from '../../../dialogs/alerts/filters.ts';
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
  [
    'firewall',
    'all severities · network-bypass-changed, network-closed, network-errors, network-opened, network-rules-changed, public-network-off, public-network-on',
  ],
  ['server errors', 'all severities · client-timeout, server-busy, server-error, server-timeout'],
  ['storage mover', 'all severities · mover-job, mover-slow'],
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
  ['only 403 on uploads', false],
  ['just AuthorizationFailure', false],
  ['only the second upload fails with 503', false],
  ['show me the alerts of last week in Log Analytics', false],
  ['quiet failure since 22:00, no error', false],
  ['tell me what AuthorizationFailure means', false],
  ['digest mismatch on download', false],
])('"%s" belongs to the on-call side: %s', (text, ours) => {
  expect(readCommand(text, pages) !== undefined).toBe(ours);
});

test.each([
  ['ack all', 'acknowledge', 'all alerts'],
  ['acknowledge everything please', 'acknowledge', 'all alerts'],
  ['Ack contosodata01', 'acknowledge', 'all severities · account contosodata01'],
  ['ack contosobackup', 'acknowledge', ['contosobackup']],
  ['ack sev4 and throttling', 'acknowledge', `Sev4 · ${THROTTLING}`],
  ['resolve all', 'resolve', 'all alerts'],
  ['resolve contosodata01', 'resolve', 'all severities · account contosodata01'],
  ['close all alerts', 'resolve', 'all alerts'],
  ['assign all to me', 'assign', 'all alerts'],
  ['quittieren alle', 'acknowledge', 'all alerts'],
  ['could you ack all?', 'acknowledge', 'all alerts'],
  ['please resolve the ones of contosodata01', 'resolve', 'all severities · account contosodata01'],
  ['can you acknowledge the contosodata01 alert for me', 'acknowledge', 'all severities · account contosodata01'],
  ['resolve everything for contosobackup', 'resolve', ['contosobackup']],
  ['bitte quittiere alle Vorfälle', 'acknowledge', 'all alerts'],
  ['ack this one', 'acknowledge', 'all alerts'],
  ['Bestätige Konto contosodata01', 'acknowledge', 'all severities · account contosodata01'],
  ['erledigt: alle', 'resolve', 'all alerts'],
  ['übernehmen contosodata01', 'assign', 'all severities · account contosodata01'],
  ['すべて確認', 'acknowledge', 'all alerts'],
  ['確認 すべて', 'acknowledge', 'all alerts'],
  ['contosodata01 を解決', 'resolve', 'all severities · account contosodata01'],
  ['contosodata01の担当', 'assign', 'all severities · account contosodata01'],
  ['abonnieren sev0-1 Konto contosobackup', 'subscribe', 'Sev0, Sev1 · account contosobackup'],
  ['Abonniere nur Drosselung', 'subscribe', `all severities · ${THROTTLING}`],
  ['アカウント contosodata01 を購読', 'subscribe', 'all severities · account contosodata01'],
  ['購読解除', 'unsubscribe', 'all alerts'],
  ['abbestellen', 'unsubscribe', 'all alerts'],
  ['Lage', 'status', 'all alerts'],
  ['was ist offen?', 'status', 'all alerts'],
  ["what's open?", 'status', 'all alerts'],
  ['whats open', 'status', 'all alerts'],
  ['状況', 'status', 'all alerts'],
  ["what's on fire?", 'status', 'all alerts'],
  ['what is firing', 'status', 'all alerts'],
  ['show me the open incidents', 'status', 'all alerts'],
  ['are there any open alerts?', 'status', 'all alerts'],
  ['what am I subscribed to?', 'status', 'all alerts'],
  ['was brennt?', 'status', 'all alerts'],
  ['which ones are still open?', 'status', 'all alerts'],
  ['who acknowledged stmedia01?', 'status', 'all alerts'],
  ['what is muted?', 'status', 'all alerts'],
  ['was ist noch offen?', 'status', 'all alerts'],
  ["what's the situation?", 'status', 'all alerts'],
  ['anything still burning?', 'status', 'all alerts'],
  ['has anyone picked up contosodata01?', 'status', 'all alerts'],
  ['wer kümmert sich um contosodata01?', 'status', 'all alerts'],
  ["I'm looking into contosodata01", 'assign', 'all severities · account contosodata01'],
  ['ok, mine: contosodata01', 'assign', 'all severities · account contosodata01'],
  ['ich schaue mir contosodata01 an', 'assign', 'all severities · account contosodata01'],
  ['contosodata01 を担当します', 'assign', 'all severities · account contosodata01'],
  ['quiet for an hour please', 'mute', 'all alerts'],
  ['please send everything from sev2 upwards to this channel', 'subscribe', 'Sev0, Sev1, Sev2'],
  ['stop sending sev4', 'mute', ['good']],
  ['everything sev 4 off, please', 'mute', ['good']],
  ['we do not want to hear of sev3 here any more', 'mute', ['good']],
  ['only call us for sev0 and sev1', 'subscribe', 'Sev0, Sev1'],
  ['wir wollen hier nur noch Sev0 sehen', 'subscribe', 'Sev0'],
  ['Sev1 genügt uns, den Rest weglassen', 'subscribe', 'Sev0, Sev1'],
  ['Sev3 は不要です', 'mute', ['good']],
  ['only below sev2', 'subscribe', 'Sev3, Sev4'],
  ['ステータス', 'status', 'all alerts'],
  ['I take the contosodata01 one', 'assign', 'all severities · account contosodata01'],
  ["I'll take the throttling alert", 'assign', `all severities · ${THROTTLING}`],
  ['ich übernehme den Alarm von contosodata01', 'assign', 'all severities · account contosodata01'],
  ['resolve contosodata01, it was planned', 'resolve', 'all severities · account contosodata01'],
  ['ack contosodata01 - looking into it', 'acknowledge', 'all severities · account contosodata01'],
  ['resolve all because of the maintenance', 'resolve', 'all alerts'],
  ['start triage for contosodata01', 'triage', 'all severities · account contosodata01'],
  ['triage contosobackup', 'triage', ['contosobackup']],
  ['only sev 0 to 2 please', 'subscribe', 'Sev0, Sev1, Sev2'],
  ['nur kritische', 'subscribe', 'Sev0'],
  [
    'please send us everything about elbecargo01 that is at least a warning',
    'subscribe',
    'Sev0, Sev1, Sev2 · account elbecargo01',
  ],
  ['subscribe sev1+ for innbackup03', 'subscribe', 'Sev0, Sev1 · account innbackup03'],
  ['quiet 23:00-06:00', 'subscribe', 'all alerts'],
  ['digest at 7:30', 'subscribe', 'all alerts'],
  ['Ruhezeit 22-7', 'subscribe', 'all alerts'],
  ['snooze neckarfiles04', 'mute', 'all severities · account neckarfiles04'],
  ['silence throttling', 'mute', `all severities · ${THROTTLING}`],
])('"%s" means %s: %s', (text, verb, means) => {
  const command = readCommand(text, pages);
  const wishes = readWishes(command?.rest ?? '', pages);
  expect([command?.verb, wishes.unclear.length > 0 ? wishes.unclear : sayFilter(wishes, say)]).toEqual([verb, means]);
});

test.each([
  'resolve a DNS problem of my storage account',
  'resolve AuthorizationFailure please',
  'please resolve a DNS problem for me',
  'can you close this?',
  'could you resolve the error for our customer',
  'How do I close a lease?',
  'close the file handle first',
  'I take the key out of the script',
  "I'm looking into AZSM1024",
  'stop sending the files to blob',
  'send everything to the archive tier',
  "I'm on a VM in the same region",
  "we're working on key1",
  'wer hat den Container gelöscht?',
  'are sev3 alerts off here?',
  'sev4 would be enough for this one',
  'sev2 does not tell why the upload fails',
  'what happened since the update?',
  'what is the status of the copy?',
  'I take it that the role is missing',
  'who has access to the container?',
  'who took the snapshot of the share?',
  'which ones are open to the internet?',
  'ich nehme azcopy',
  'what triage means in support',
  'erledigt, danke',
  'erledigt',
  'assign the role Storage Blob Data Reader',
  'take over',
  'ログを確認しました',
  'エラーは解決しました、ありがとう',
  '解決しました',
  'acknowledged the terms, still 403',
])('"%s" is somebody’s own words', (text) => {
  expect(readCommand(text, pages)).toBeUndefined();
});

test.each([
  ['resolve this', ''],
  ['ack it', ''],
  ['ack that alert!', ''],
  ['ack all', 'all'],
])('"%s" is meant for one incident where no word for all stands: "%s"', (text, rest) => {
  expect(readCommand(text, pages)?.rest).toBe(rest);
});

const ALL = { severities: [], accounts: [], groups: [], meanings: [] };
test.each([
  ['all alerts', ALL, { ...ALL, severities: [0 as const] }, true],
  ['fewer severities', { ...ALL, severities: [0 as const, 1 as const] }, { ...ALL, severities: [1 as const] }, true],
  ['another severity', { ...ALL, severities: [0 as const] }, { ...ALL, severities: [1 as const] }, false],
  ['everything, from a part', { ...ALL, accounts: ['a1'] }, ALL, false],
  ['a wildcard', { ...ALL, accounts: ['logs*'] }, { ...ALL, accounts: ['logs01'] }, true],
  ['two measures at once', { ...ALL, accounts: ['a1'] }, { ...ALL, accounts: ['a1'], severities: [0 as const] }, true],
])('a subscription covers another: %s', (_name, wide, narrow, does) => {
  expect(covers(wide, narrow)).toBe(does);
});

test.each([
  ['I got it, ack', 'acknowledge', ''],
  ['acked', 'acknowledge', ''],
  ['Ich bestätige den Alarm', 'acknowledge', 'den Alarm'],
  ['全部確認済みにして', 'acknowledge', '全部'],
  ['close out all the sev4 stuff', 'resolve', 'all the sev4 stuff'],
  ['Alle Sev3 schließen', 'resolve', 'Alle Sev3'],
  ['解決しました stshop01', 'resolve', 'stshop01'],
  ['take stshop01', 'assign', 'stshop01'],
  ['stshop01 übernehmen', 'assign', 'stshop01'],
  ['担当します', 'assign', ''],
  ['please no alerts for stlogs04 this weekend', 'mute', 'stlogs04 this weekend'],
  ['keine Alarme mehr von stlogs04', 'mute', 'stlogs04 for good'],
  ['no more throttling alerts', 'mute', 'throttling alerts for good'],
  ['stlog08 für 3 Tage stummschalten', 'mute', 'stlog08 für 3 Tage'],
  ['ruhe bis morgen früh', 'mute', 'bis morgen früh'],
  ['stlog08 wieder laut', 'unmute', 'stlog08'],
  ['alles quittiert', 'acknowledge', 'alles'],
  ['stpay07 ist erledigt', 'resolve', 'stpay07'],
  ['hat das schon jemand übernommen?', 'status', ''],
  ["don't bother me until 7", 'mute', 'until 7'],
  ['lasst uns in Ruhe bis Montag', 'mute', 'bis Montag'],
  ['1時間静かにして', 'mute', '1時間'],
  ['ミュートを解除', 'unmute', ''],
  ["who's on it?", 'status', ''],
  ['is someone already handling this?', 'status', ''],
  ['wer ist dran?', 'status', ''],
  ['残っているアラートは', 'status', ''],
  ['stshop01 のトリアージを開始', 'triage', 'stshop01'],
])('on call, “%s” means %s “%s”', (text, verb, rest) => {
  expect(readCommand(text, pages)).toEqual({ verb, rest });
});

test.each([
  'close out the ticket',
  'close the file',
  'die Datei schließen',
  'alle Handles schließen',
  'Drosselung lösen',
  'ich schließe den Mount',
  'take the first option',
  'taking all files takes hours',
  'acked writes are lost',
  'no alerts',
  'no alerts fired although it is down',
  'keine Alarme kommen an',
  '静かに止まります',
  '確認してから再実行します',
  '担当者は誰ですか',
  "who's allowed to do it",
])('“%s” is no word about alerts', (text) => {
  expect(readCommand(text, pages)).toBeUndefined();
});
