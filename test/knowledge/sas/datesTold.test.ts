/** Start and end of a SAS that somebody tells in words, and what they are worth against the clock. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { datesTold } from '../../../knowledge/sas/datesTold.ts';

const NOW = new Date('2026-11-21T10:00:00Z');

test.each<[text: string, dates: { st?: string; se?: string }]>([
  ['se is 2026-11-30', { se: '2026-11-30' }],
  ['st ist 2026-11-28T23:00:00Z', { st: '2026-11-28T23:00Z' }],
  ['the sas starts 2026-12-05 and ends 2027-01-05', { st: '2026-12-05', se: '2027-01-05' }],
  ['it expired on Nov 12, 2026', { se: '2026-11-12' }],
  ['expiry date: 3rd December 2026', { se: '2026-12-03' }],
  ['expires 2026-11-21 09:30 UTC', { se: '2026-11-21T09:30Z' }],
  ['Token gültig ab 1.12.2026, läuft am 31.12.2026 ab', { st: '2026-12-01', se: '2026-12-31' }],
  ['gilt noch bis 15. März 2027', { se: '2027-03-15' }],
  ['有効期限は2026年10月1日です', { se: '2026-10-01' }],
  ['it starts 1 November and ends on 31 December', { st: '2026-11-01', se: '2026-12-31' }],
  ['der SAS gilt ab 1.11. bis 15.1.', { st: '2026-11-01', se: '2027-01-15' }],
  ['開始は11月1日、終了は12月31日です', { st: '2026-11-01', se: '2026-12-31' }],
  ['expires Jan 5th', { se: '2027-01-05' }],
  ["it's valid till 2027", { se: '2027-01-01' }],
  ['開始日時は 2026/12/01 です', { st: '2026-12-01' }],
])('“%s”', (text, dates) => {
  expect(datesTold(text, NOW)).toMatchObject(dates);
});

test.each([
  'the sas expires soon',
  'it fails since 2026-11-12',
  'our client secret expired on 2026-11-12',
  'the key ends 2026-11-12',
  'does it matter that se is 2026-11-12?',
  // The hour decides, and in which zone that is nobody told.
  'the sas ends 2026-11-21',
  'expires 21.11.2026 11:30',
  'se is 2026-13-45',
  'the sas ends 21 November',
  'it expired 3 times',
  'valid until 2026',
  'ends with 5 may be wrong',
])('“%s” tells no date', (text) => {
  expect(datesTold(text, NOW)).toBeUndefined();
});

test.each([
  ['our sas ends 2026-11-10 and azcopy says 403', 'certain', 'sas-expired'],
  ['azcopy says 403 with our sas, starts 2026-12-05', 'certain', 'sas-not-yet-valid'],
  ['403 mit SAS bei azcopy, gültig ab 5.12.2026 bis 5.1.2027', 'certain', 'sas-not-yet-valid'],
])('refused, and by the clock it had to be: “%s”', (text, certainty, cause) => {
  const verdict = diagnose(openKnowledge(), redact(text), {}, { now: NOW });
  expect([verdict.certainty, verdict.causes[0]?.id]).toEqual([certainty, cause]);
});

test('a SAS that lasts is not called expired', () => {
  const { causes } = diagnose(openKnowledge(), redact('our sas ends 2027-11-10 and azcopy says 403'), {}, { now: NOW });
  expect(causes[0]?.id).not.toBe('sas-expired');
});
