/** The word and the number beside it say the same, whatever is asked. */

import { diagnose } from '../../../knowledge/diagnose.ts';
import type { Observation } from '../../../knowledge/evidence/evidence.ts';
import { LIMITS } from '../../../knowledge/learn/join.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { asSaid, type Certainty, restsOnAnswers, restsOnWordsTold } from '../../../knowledge/verdict/certainty.ts';

const knowledge = openKnowledge();
const codes = knowledge.codePages.flatMap(({ matter: { code, aliases = [] } }) => [code ?? [], aliases].flat());
const samples = [...knowledge.causes.values()].flatMap((page) => page.samples.map(({ text }) => text));

/** Of what is called so, at least and at most. */
const MEANS: Record<string, [least: number, most: number]> = {
  certain: [0.99, 1],
  likely: [0.75, 0.98],
  unsure: [0, 0.75],
};

function disagreements(texts: string[]): string[] {
  return texts.flatMap((text) => {
    const { certainty, causes } = diagnose(knowledge, redact(text));
    const [first, second] = causes;
    if (!first) return [];
    const [least, most] = MEANS[certainty] ?? [1, 0];
    const isRight = first.confidence >= least && first.confidence <= most;
    const isFirst = (second?.confidence ?? 0) <= first.confidence;
    return isRight && isFirst ? [] : [`${text.slice(0, 60)}: ${certainty}, ${first.confidence}, ${second?.confidence}`];
  });
}

test('for each code by itself', () => {
  expect(codes.length).toBeGreaterThan(180);
  expect(disagreements(codes)).toEqual([]);
});

test('for each sample of a page', () => {
  expect(samples.length).toBeGreaterThan(300);
  expect(disagreements(samples)).toEqual([]);
});

test.each([
  ['AuthorizationPermissionMismatch', 'unsure'],
  ['403 on azcopy copy\nERROR CODE: AuthorizationPermissionMismatch', 'unsure'],
  ['BlobNotFound', 'likely'],
  ['AZSM1024', 'certain'],
])('“%s” alone is %s', (text, certainty) => {
  expect(diagnose(knowledge, redact(text)).certainty).toBe(certainty);
});

test.each([
  'kernel: Out of memory: Killed process 3310 (mariadbd) total-vm:6100000kB, anon-rss:4020000kB',
  'I threw away a folder on the desktop of my own laptop by mistake last night, can you bring it back for me',
  'panic: runtime error: slice bounds out of range [:9] with capacity 4\n\ngoroutine 17 [running]:\nmain.parse()',
])('“%s” names nothing of storage and is never certain', (text) => {
  expect(diagnose(knowledge, redact(text)).certainty).not.toBe('certain');
});

/** What may not be called certain is called a hundredth less than what would be. */
const HELD = LIMITS.certain - 0.01;

/** What stands first, and what it is called; what its rivals come to. */
test.each<[said: number[], certainty: Certainty, called: number[]]>([
  [[0.99, 0.006, 0.004], 'likely', [HELD, 0.6 * (1 - HELD), 0.4 * (1 - HELD)]],
  [[0.99, 0.25], 'likely', [HELD, 0.25]],
  [[0.6, 0.3, 0.1], 'likely', [0.75, 0.1875, 0.0625]],
  [[0.8, 0.15, 0.05], 'likely', [0.8, 0.15, 0.05]],
  [[0.9, 0.1], 'certain', [0.99, 0.01]],
  [[0.5, 0.3], 'unsure', [0.5, 0.3]],
])('shares of %j that are %s become %j', (said, certainty, called) => {
  const causes = ['firewall-blocked', 'sas-expired', 'throttled'].slice(0, said.length);
  const weighed = causes.map((cause, place) => ({
    cause,
    probability: said[place] as number,
    weight: 1,
    because: [],
    with: {},
  }));
  const rounded = (probability: number) => Number(probability.toFixed(4));
  const shown = asSaid(knowledge, weighed, certainty).map(({ probability }) => rounded(probability));
  expect(shown).toEqual(called.map(rounded));
});

/** One reason of several, and nobody said more. */
test.each([
  'all downloads give 403 since monday',
  'upload to blob fails with 403 from the office',
  'the container answers 404 since this morning',
  '409 when I make the container again',
  'since the long weekend none of the product videos in our mobile app can be watched any more, 403 for each of them',
  'all pictures in the catalogue are broken since the release freeze, clicking one gives 403',
])('a bare status and words beside it make nobody certain: “%s”', (text) => {
  expect(diagnose(knowledge, redact(text)).certainty).not.toBe('certain');
});

test.each([
  ['an answer, hardly', { clockRight: 'no' }, 0.95, 0, true],
  ['an answer, surely', { clockRight: 'no' }, 0.98, 0, false],
  ['the text, whatever was asked in vain', { clockRight: 'unknown' }, 0.95, 0, false],
  ['the text, with nothing asked', {}, 0.95, 0, false],
  ['a fact told by the way, hardly', {}, 0.95, 1, true],
  ['a fact told by the way, surely', {}, 0.98, 1, false],
])('what makes it certain is %s', (_name, given, probability, toldAlso, expected) => {
  const first = { cause: 'clock-skew', probability, weight: probability, because: [], with: {} };
  expect(restsOnAnswers(given, first, toldAlso)).toBe(expected);
});

test.each<[string, Observation['rank'], string[], string[], boolean]>([
  ['a line that names it', 'detail', ['clock-skew', 'sas-expired'], ['clock-skew'], false],
  ['a code that is of nothing else', 'code', ['clock-skew'], ['clock-skew'], false],
  ['words that chose among the causes of a code', 'code', ['clock-skew', 'sas-expired'], ['clock-skew'], true],
  ['a code, and words that led elsewhere', 'code', ['clock-skew', 'sas-expired'], ['sas-expired'], false],
])('told words that lead to a cause, beside %s', (_name, rank, causes, led, rests) => {
  const seen = {
    id: 'seen',
    rank,
    causes: causes.map((cause) => ({ cause })),
    says: '',
    line: 1,
    count: 1,
    harmless: false,
  };
  const first = {
    cause: 'clock-skew',
    probability: 0.99,
    weight: 1,
    because: [seen as unknown as Observation],
    with: {},
  };
  expect(restsOnWordsTold('', [{ causes: led, says: '', explains: true, told: true }], first)).toBe(rests);
});

// The third is faint in each of them, and would be left out of what is certain.
test.each(['upload of a 6 TB vhd fails, blob too large, azcopy', 'azcopy remove hangs and eats 14 GB memory'])(
  '“%s” names three causes',
  (text) => {
    const { certainty, causes } = diagnose(knowledge, redact(text));
    expect(certainty).toBe('likely');
    expect(causes.length).toBeGreaterThanOrEqual(3);
  },
);

test.each([
  ["Can't remove a container, 412. Backup vendor's container. Vendor uninstalled last year.", 'unsure'],
  ["Can't remove a container. It says: BlobImmutableDueToLegalHold", 'certain'],
])('words beside a status that goes with other causes prove none: %s', (text, certainty) => {
  expect(diagnose(knowledge, redact(text)).certainty).toBe(certainty);
});

/** The same words come from several things, so the usual one is likely and no more. */
test.each([
  ['mount error(13): Permission denied, mounted with the account key', 'key-invalid'],
  ['System error 53 has occurred. The network path was not found.', 'network-egress-blocked'],
  ['500 OperationTimedOut: Operation could not be completed within the specified time.', 'throttled'],
  ['BlobNotFound, a colleague deleted it yesterday', 'blob-not-found'],
])('%s', (text, cause) => {
  const { certainty, causes } = diagnose(knowledge, redact(text));
  expect([certainty, causes[0]?.id]).toEqual(['likely', cause]);
});
