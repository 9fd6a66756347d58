/** What the ranker makes of words that were told later, and of words that deny. */
import type { Facts } from '../../../knowledge/facts/facts.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { asidesIn } from '../../../knowledge/questions/aside.ts';
import { readingOf } from '../../../knowledge/reading.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { rankerOf } from '../../../knowledge/verdict/ranker.ts';
import { scoresOf } from '../../../knowledge/verdict/scoresOf.ts';

const knowledge = openKnowledge();
const ranker = rankerOf(knowledge);

function scoreOf(cause: string, report: string, later = '', facts: Facts = {}): number {
  const reading = readingOf(knowledge, redact(report));
  const heard = { text: reading.whole.clean, later, asides: asidesIn(reading.stated), facts };
  return (ranker && scoresOf(ranker, heard)?.scores.get(cause)) ?? 0;
}

const STORY =
  'Our nightly job copies some thousand files from the share of a branch office to a container, and since Monday it stops in the middle with an error that nobody here has seen before. We have looked at the machine and at the account and find nothing.';

test('a few words that are told later are not lost among many', () => {
  const later = 'it says that the disk is full';
  const whole = `${STORY}\n${later}`;
  expect(scoreOf('azcopy-disk', whole, later)).toBeGreaterThan(scoreOf('azcopy-disk', whole) + 0.2);
});

test('words that are read by themselves speak for nothing that the case speaks against', () => {
  const later = 'the keys were rotated yesterday';
  const whole = `a download with a SAS is refused\n${later}`;
  const unheard = scoreOf('key-invalid', whole);
  expect(scoreOf('key-invalid', whole, later)).toBeGreaterThan(unheard);
  expect(scoreOf('key-invalid', whole, later, { auth: 'sas' })).toBeLessThanOrEqual(unheard);
  expect(scoreOf('sas-signature-invalid', whole, later, { auth: 'sas' })).toBe(
    scoreOf('sas-signature-invalid', whole, later),
  );
});

test('where nothing was told later, nothing is counted twice', () => {
  expect(scoreOf('azcopy-disk', STORY)).toBe(ranker?.(redact(STORY))?.scores.get('azcopy-disk'));
});

test('where the whole text is what speaks against a cause, none of it speaks for that cause', () => {
  const slow = 'every upload has taken far too long since Thursday';
  const none = ranker?.('')?.scores.get('sas-expired') ?? 0;
  expect(ranker?.(slow)?.scores.get('sas-expired')).toBeGreaterThan(none + 0.2);
  expect(scoreOf('sas-expired', slow)).toBeLessThanOrEqual(none);
});

test('what is denied does not speak for what it names', () => {
  const denied = `${STORY} There is no proxy.`;
  expect(scoreOf('proxy-misconfigured', denied)).toBeLessThan(scoreOf('proxy-misconfigured', STORY) + 0.01);
  expect(ranker?.(denied)?.scores.get('proxy-misconfigured')).toBeGreaterThan(
    scoreOf('proxy-misconfigured', STORY) + 0.2,
  );
});
