/** What is asked or said below an alert's card, and what only begins like it. */
import { pointedAt, readAsked, readLike } from '../../../dialogs/alerts/asked.ts';

/** By the lists, else in other words, where nothing else is known of them. */
const heardIn = (said: string) => readAsked(said) ?? readLike(said, () => false);

test.each([
  ['since when?', 'since'],
  ['how long has this been going on', 'since'],
  ['seit wann geht das?', 'since'],
  ['いつからですか', 'since'],
  ['who has it', 'who'],
  ['is anyone looking at this?', 'who'],
  ['wer kümmert sich?', 'who'],
  ['anyone else?', 'others'],
  ['noch jemand?', 'others'],
  ['is it still firing?', 'still'],
  ['ist das noch aktuell?', 'still'],
  ['まだ続いていますか', 'still'],
  ['same as yesterday?', 'before'],
  ['kam das schon mal vor?', 'before'],
  ['what changed?', 'changed'],
  ['hat jemand was geändert?', 'changed'],
  ['how bad is it?', 'grave'],
  ['do I have to get up', 'grave'],
  ['do I have to do something tonight?', 'grave'],
  ['does anyone notice if I leave it?', 'grave'],
  ['kann das bis morgen warten?', 'grave'],
  ['which account is that', 'which'],
  ['what should I do first?', 'first'],
  ['was jetzt?', 'first'],
  ['hey, what is this alert about?', 'means'],
  ['was ist los?', 'means'],
  ['is it us or Azure?', 'whose'],
  ['ist das Azure?', 'whose'],
  ['we deployed at 3', 'deployed'],
  ['wir haben um 8 deployt', 'deployed'],
  ['3時にリリースしました', 'deployed'],
  ['is any data lost?', 'data'],
  ['haben wir Daten verloren?', 'data'],
  ['データは消えましたか', 'data'],
  ['how do we undo that?', 'undo'],
  ['kann man das rückgängig machen?', 'undo'],
  ['are we being attacked?', 'attack'],
  ['who caused this?', 'culprit'],
  ['wer verursacht das?', 'culprit'],
  ['which client is it?', 'client'],
  ['welche App ist das?', 'client'],
  ['who is downloading that much?', 'client'],
  ['give me the command', 'look'],
  ['how can I check that?', 'look'],
  ['コマンドをください', 'look'],
  ["what's the threshold?", 'wording'],
  ['how many requests?', 'wording'],
  ['when will it be fixed?', 'ends'],
  ['wie lange dauert das noch?', 'ends'],
  ['does that break anything?', 'affects'],
  ['sind wir betroffen?', 'affects'],
  ['over?', 'still'],
  ['omg who deleted that', 'changed'],
  ['is it recoverable?', 'undo'],
  ['which one is worse?', 'grave'],
  ['az command to see the trend?', 'look'],
  ['was that planned?', 'changed'],
])('“%s” asks: %s', (said, question) => {
  expect(heardIn(said)).toEqual({ question });
});

test.each([
  ['mine', 'takes'],
  ["ok I'll take it", 'takes'],
  ['ich übernehme', 'takes'],
  ['seen', 'acks'],
  ['hand stlake02 to Kim', 'hands'],
  ['gib das an Kim ab', 'hands'],
  ['wake Kim', 'wakes'],
  ['call the network team', 'wakes'],
  ['false alarm', 'closes'],
  ['Fehlalarm, kann weg', 'closes'],
  ['誤報です', 'closes'],
  ["it's only the test account", 'closes'],
  ['ist nur das Testkonto', 'closes'],
  ['検証環境です', 'closes'],
  ['not mine, release it', 'gives'],
  ['oops, reopen it', 'reopens'],
])('“%s” says: %s', (said, deed) => {
  expect(heardIn(said)).toEqual({ deed });
});

test.each([
  'how long does it take to rehydrate a blob from archive?',
  'which account key do I use for that, key1 or key2',
  'what is a SAS?',
  'how do I restore a deleted blob?',
  'which client library do I use for blobs in Python?',
  'how do I check which SAS has which rights?',
  'when does a delegation key end?',
  'which apps may pass the storage firewall?',
  'how do I undo a lifecycle rule?',
  'who can assign roles on the account',
  'mine is a premium account with file shares',
  'call fails with 403',
  'page blobs are slow',
  'the pipeline is broken since the firewall change',
  'azcopy copy fails since yesterday, what changed?\nRESPONSE 403',
  'take the lease off the blob',
  'is it safe to rotate key1 while the job runs',
  'give the identity access to the container please, it gets 403',
])('“%s” is no word about an alert', (said) => {
  expect(heardIn(said)).toBeUndefined();
});

const named = (...names: string[]) => names.map((name) => ({ view: { resource: { name } } }));
const ALL = named('stshop01', 'stlake02', 'starch03');

test.each([
  ['since when is stlake02 firing', ['stlake02']],
  ['the lake one', ['stlake02']],
  ['sorry, the lak one', ['stlake02']],
  ['the second', ['stlake02']],
  ['die letzte', ['starch03']],
  ['最初の', ['stshop01']],
  ['that one', []],
  ['the stone one', []],
])('“%s” points at %j', (said, names) => {
  expect(pointedAt(said, ALL)).toEqual(named(...names));
});
