import { readFileSync } from 'node:fs';
import {
  areKin,
  INTENT_OPTIONS,
  INTENT_WEIGHTS,
  INTENTS_FILE,
  intentLessons,
  intentOf,
  intentReader,
  intentsFingerprint,
  readSayings,
  shownOfSaying,
} from '../../../knowledge/learn/intents.ts';
import { layOut } from '../../../knowledge/learn/laidOut.ts';
import { train } from '../../../knowledge/learn/machine.ts';
import { toModel, unpack } from '../../../knowledge/learn/model.ts';
import { scorerOf } from '../../../knowledge/learn/scorer.ts';
import { hashOf } from '../../../knowledge/text/hash.ts';

const sayings = readSayings();

test('the trained file is of today’s sayings', () => {
  expect(unpack(readFileSync(INTENTS_FILE)).learnedFrom).toBe(intentsFingerprint());
});

test('no sentence is an example of two intents', () => {
  const intents = Map.groupBy(sayings, ({ text }) => text.toLowerCase());
  expect([...intents].filter(([, same]) => new Set(same.map(({ intent }) => intent)).size > 1)).toEqual([]);
});

/** None of them stands among the examples. */
test.each([
  ['I tried this but it keeps failing', 'still-fails'],
  ['hat leider überhaupt nichts gebracht', 'still-fails'],
  ['まだ直っていません', 'still-fails'],
  ['brilliant, it is working again', 'solved'],
  ['danke, es läuft jetzt wieder', 'solved'],
  ['could you give me that as PowerShell?', 'other-tool'],
  ['which of these roles do we need?', 'which-exactly'],
  ['why do you think it is the network', 'why'],
  ['und was ist mit dem Zielkonto?', 'other-side'],
  ['how can I check this before changing it', 'check-first'],
  ['sorry, I meant BlobNotFound', 'correction'],
  ['we run this on a VM in the same region', 'fact'],
  ['what else might be the cause', 'what-else'],
  ['please go back to the first error', 'back-to'],
  ['what does a terabyte cost per month?', 'not-storage'],
])('“%s” means %s', (text, intent) => {
  expect(sayings.some((saying) => saying.text === text)).toBe(false);
  expect(intentOf(text, false)).toMatchObject({ intent });
  expect(intentOf(text, false)?.sure).toBeGreaterThan(0.5);
});

test.each([
  ['yes', true, 'yes'],
  ['yes', false, 'solved'],
  ['nope', true, 'no'],
  ['nope', false, 'still-fails'],
  ['idk', true, 'dont-know'],
])('“%s” with a question open: %s, means %s', (text, asked, intent) => {
  expect(intentOf(text, asked)).toEqual({ intent, sure: 1 });
});

test.each([
  ['which role exactly? the source is SMB and the target a file share', 'which-exactly'],
  ['Still the same error. We use a managed identity on a VM.', 'still-fails'],
  ['It is a premium account. Why does it say that?', 'why'],
  ['we use a SAS. it is valid until 2027', 'fact'],
])('“%s” means %s, whatever stands beside it', (text, intent) => {
  expect(intentOf(text, false)).toMatchObject({ intent });
});

test('an empty sentence means nothing', () => {
  expect(intentOf(' ?! ', true)).toBeUndefined();
});

/** A fifth is judged by a reader that has not seen it; chance would be one in thirty-six. Neighbours such as `again` and `show-all` are often the same to a person. */
test('sentences that were not learned are understood', () => {
  const judged = (text: string) => hashOf(text) % 5 === 0;
  const lessons = intentLessons(sayings.filter(({ text }) => !judged(text)));
  const read = intentReader(scorerOf(layOut(toModel(train(lessons, INTENT_OPTIONS), '', INTENT_WEIGHTS))));
  const unseen = sayings.filter(({ text }) => judged(text));
  const right = unseen.filter(({ text, intent }) => read(text, true)?.intent === intent);
  const sure = unseen.filter(({ text }) => (read(text, true)?.sure ?? 0) >= 0.75);
  const isRight = (heard: string | undefined, intent: string) =>
    heard === intent || (heard !== undefined && areKin(heard, intent));
  const surelyRight = sure.filter(({ text, intent }) => isRight(read(text, true)?.intent, intent));
  expect(right.length / unseen.length).toBeGreaterThan(0.72);
  expect(surelyRight.length / sure.length).toBeGreaterThan(0.91);
});

test.each([
  ['a sentence of Japanese', 'まだ失敗していますか。', 'ends_すか ends_ますか'],
  ['a short word', 'はい', 'ends_はい'],
  ['another script behind it', 'まだ失敗 x', 'affirms_'],
])('%s is shown with its ending', (_name, text, shown) => {
  expect(shownOfSaying(text)).toContain(shown);
});

test('a long text of Japanese is looked at once', () => {
  expect(shownOfSaying(`${'ですか'.repeat(40_000)} x`)).not.toContain('ends_');
});
