/**
 * What questions bring to people who answer honestly: the figures that `npm run simulate -- --save` wrote (minutes), which
 * may not fall by more than their noise; and that what they say in words of their own is heard.
 */

import { asking, newTriage, saying } from '../../dialogs/case/triage.ts';
import { readMove } from '../../dialogs/moves/readMove.ts';
import { phrasesFor } from '../../dialogs/phrases.ts';
import { diagnose } from '../../knowledge/diagnose.ts';
import { explain } from '../../knowledge/explain.ts';
import { type Facts, factDefinition, isFactName } from '../../knowledge/facts/facts.ts';
import { readExamples } from '../../knowledge/learn/examples.ts';
import { intentOf } from '../../knowledge/learn/intents.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { askFor } from '../../knowledge/questions/question.ts';
import { type Redacted, redact } from '../../knowledge/redact/redact.ts';
import { answersOf } from '../support/honestReporters.ts';
import figures from './figures.json' with { type: 'json' };

const knowledge = openKnowledge();
const real = readExamples().filter(({ source }) => source !== undefined);
const reporters = real.flatMap(({ source, text }) => {
  const knows = answersOf(source);
  return knows ? [{ source: source as string, text, knows }] : [];
});

/** Twice the standard error of a share of so many. */
const noise = (share: number, of: number) => 2 * Math.sqrt((share * (1 - share)) / of);
const asked = (some: { asked: number[] }) => some.asked.reduce((sum, many) => sum + many, 0);

test.each([
  ['by the tables', figures.byTables, 0.9],
  ['honestly', figures.all, 0.9],
  ['honestly, where no page was mended by them', figures.held, 0.86],
])('people who answer %s have the right first cause after three questions as often as before', (_name, some, floor) => {
  expect((some.right[3] as number) / some.talks).toBeGreaterThan(floor - noise(floor, some.talks));
  expect(some.right[3]).toBeGreaterThan(some.right[0] as number);
});

test('of people who were made up to measure, questions bring more to the right cause', () => {
  const { right, talks, spoiled } = figures.fresh;
  expect(right[3]).toBeGreaterThan((right[0] as number) + 3);
  expect((right[3] as number) / talks).toBeGreaterThan(0.75 - noise(0.75, talks));
  expect(spoiled).toBeLessThanOrEqual(2);
});

test.each([
  ['drawn by chance', figures.drawn, 0.78],
  ['drawn by chance, and never looked at', figures.drawnLater, 0.7],
  ['drawn as often as real reports tell the cause', figures.drawnReal, 0.93],
])('people %s are asked what brings more of them to the right cause', (_name, { right, talks }, floor) => {
  expect(right[3]).toBeGreaterThan((right[0] as number) + 2);
  expect((right[3] as number) / talks).toBeGreaterThan(floor - noise(floor, talks));
});

test('who begins vaguely is asked, and most end at the right cause', () => {
  const { right, talks } = figures.vague;
  expect(right[3]).toBeGreaterThan(2 * (right[0] as number));
  expect((right[3] as number) / talks).toBeGreaterThan(0.6 - noise(0.6, talks));
});

test('few questions: fewer than one a person, and most of them matter', () => {
  expect(asked(figures.all)).toBeLessThan(figures.all.talks);
  expect(figures.all.idle / asked(figures.all)).toBeLessThan(0.45);
});

test('seldom is a right first cause made wrong, or a wrong one asked nothing', () => {
  expect(figures.all.spoiled / figures.all.talks).toBeLessThan(0.02);
  const { talks, right, wrongUnasked } = figures.all;
  // Of all who report 4 %: whoever is answered as likely is asked only what could change it.
  expect(wrongUnasked / (talks - (right[0] as number))).toBeLessThan(0.25);
});

test('a hundred people and more are written down, a third of their answers in free words', () => {
  expect(reporters.length).toBeGreaterThan(100);
  expect(figures.free / (asked(figures.all) - figures.all.unknown)).toBeGreaterThan(0.25);
});

test('every answer is to a question that there is', () => {
  const strange = reporters.flatMap(({ source, knows }) =>
    Object.keys(knows).flatMap((fact) =>
      isFactName(fact) && factDefinition(fact).question ? [] : [`${source}: ${fact}`],
    ),
  );
  expect(strange).toEqual([]);
});

const NOW = new Date('2026-11-26T00:00:00Z');
const HEARD = new Set(['answer', 'told', 'evidence', 'corrects']);
const reader = {
  diagnose: (report: Redacted, facts: Facts = {}) => diagnose(knowledge, report, facts, { now: NOW }),
  explain,
  intentOf,
};

/** What free words are taken for at that question. */
function kindOf(text: string, fact: string, words: string): string {
  const triage = saying(newTriage('C1', NOW), { kind: 'report', text: redact(text) });
  const diagnosis = { ...reader.diagnose(redact(text)), question: askFor(fact) };
  return readMove(asking(triage, diagnosis), { kind: 'said', text: redact(words) } as never, phrasesFor('en'), reader)
    .kind;
}

test('nine in ten free answers are heard as answers', () => {
  const free = reporters.flatMap(({ source, text, knows }) =>
    Object.entries(knows)
      .filter(([, words]) => /\s/.test(words))
      .map(([fact, words]) => ({ name: `${source}: ${fact}: ${words}`, kind: kindOf(text, fact, words) })),
  );
  const lost = free.filter(({ kind }) => !HEARD.has(kind));
  expect(lost.length / free.length < 0.1 ? [] : lost).toEqual([]);
});
