/** How much is told, and whether it is within what a row is for. */
import { amountsTold, boundsIn, isWithin } from '../../../knowledge/followUps/bounds.ts';
import { followUpsIn } from '../../../knowledge/followUps/followUps.ts';

test.each<[text: string, told: object]>([
  ['the clock is only 7 minutes off', { time: 420 }],
  ['it was four days ago', { time: 345_600, since: 345_600 }],
  ['vor drei Tagen', { time: 259_200, since: 259_200 }],
  ['das war vor ca. 2 Stunden', { time: 7200, since: 7200 }],
  ['vor einer Woche gelöscht', { time: 604_800, since: 604_800 }],
  ['vor dem Löschen', {}],
  ['3日前です', { time: 259_200, since: 259_200 }],
  ['二週間前', { time: 1_209_600, since: 1_209_600 }],
  ['一部の人だけ', {}],
  ['soft delete is on, 14 days', { time: 1_209_600 }],
  ['die Uhr geht drei Minuten vor', { time: 180 }],
  ['files are 300 MB', { size: 300e6 }],
  ['40 million files', { count: 40e6 }],
  ['20k blobs', { count: 20_000 }],
  ['2.000.000 Dateien', { count: 2e6 }],
  ['1,200 files per minute', { count: 1200 }],
  ['4000万ファイル', { count: 40e6 }],
  ['between 3 and 20 minutes', { count: 3, time: 1200 }],
  ['from 5 minutes to 20 minutes', {}],
  ['10.0.0.4 is the address', {}],
])('“%s”', (text, told) => expect(amountsTold(text)).toEqual(told));

test.each<[when: string, text: string, within: boolean | undefined]>([
  ['time>=5m,time<15m', '7 minutes', true],
  ['time>=5m,time<15m', '20 minutes', false],
  ['time>=5m,time<15m', '40 seconds', false],
  ['time>=5m,time<15m', 'some minutes', undefined],
  ['size<5MiB', '300 MB', false],
  ['count>=1000000', '40 million files', true],
])('%s: “%s”', (when, text, within) => expect(isWithin(boundsIn(when) ?? [], amountsTold(text))).toBe(within));

test.each(['time>5m', 'time<5', 'weight<3', 'used<limit'])('%s is no bound', (when) =>
  expect(boundsIn(when)).toBeUndefined(),
);

test.each<[cause: string, text: string, says: RegExp]>([
  ['clock-skew', 'the clock is only 7 minutes off, is that too much?', /^Within the 15 minutes/],
  ['clock-skew', 'die Uhr geht 2 Minuten nach, reicht das schon?', /^That is too little/],
  ['clock-skew', 'it is 22 minutes behind', /^That is it/],
  ['size-limit', 'files are 300 MB, is that too large?', /^In one Put Blob it depends on the version/],
  ['size-limit', 'the file has 2 mb only', /^So small a body/],
  ['data-deleted', '5 days ago, retention 7 days. still possible?', /^Good, then it comes back/],
  ['data-deleted', 'it was 20 days ago, retention is 14', /nothing left/],
  ['data-deleted', 'soft delete is on, 14 days', /no soft delete of their own|^Good, then it comes back/],
  ['data-deleted', 'four days ago', /nothing that keeps data has run out/],
  ['firewall-propagation', 'I added it 20 seconds ago', /^That may still be the delay/],
  ['firewall-propagation', 'that was an hour ago', /^Then it is no delay/],
  ['lifecycle-not-applied', 'the rule is there for 6 days', /^Then it is no waiting/],
  ['lifecycle-not-applied', 'I made the rule 5 hours ago', /within 24 hours/],
  ['blob-archived', 'rehydration runs for 22 hours now', /^That is longer/],
  ['cdn-cache-stale', 'we purged it two hours ago', /^Then it is through everywhere/],
  ['throttled', 'we send 35000 requests a second', /^That is what a standard account takes/],
  ['throttled', 'only 1500 per second', /^That is far below/],
  ['early-deletion', 'it was in archive for 200 days', /^Then no minimum is left/],
])('%s: “%s”', (cause, text, says) => expect(followUpsIn(text, [cause])[0]?.followUp.says).toMatch(says));
