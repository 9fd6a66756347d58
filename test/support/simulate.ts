/** Simulated users: they know the truth of their report and answer what they are asked, some of it with "I don't know". */

import { diagnose } from '../../knowledge/diagnose.ts';
import { ANOTHER, type FactName, type Facts, UNKNOWN } from '../../knowledge/facts/facts.ts';
import type { Knowledge } from '../../knowledge/pages/assemble.ts';
import { chances, statedIn, tableFor } from '../../knowledge/questions/likely.ts';
import type { Question } from '../../knowledge/questions/question.ts';
import { recognise } from '../../knowledge/recognise.ts';
import { redact } from '../../knowledge/redact/redact.ts';

export interface Case {
  id: string;
  text: string;
  /** The first one is the truth; the others are accepted as well. */
  accept: string[];
  /** Facts that the user starts with, as the menu gives them. */
  facts?: Facts;
}

export interface Walk {
  id: string;
  questions: FactName[];
  first: string;
  right: boolean;
}

/** No simulated talk is longer than this; a dialog that would not end shows itself. */
const PATIENCE = 20;
const TODAY = new Date('2026-11-21T00:00:00Z');

/** A small repeatable generator (mulberry32): the same users come every time. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What somebody with this cause would answer: the likeliest row of the table among the answers that are offered. */
export function honestAnswer(knowledge: Knowledge, one: Case, cause: string, { fact, answers }: Question): string {
  const table = tableFor(fact);
  const stated = statedIn(knowledge, recognise(knowledge, redact(one.text), one.facts));
  const row = chances(stated, table, cause);
  if (row === table.neutral) return UNKNOWN;
  const best = table.values[row.indexOf(Math.max(...row))] as string;
  return answers.includes(best) ? best : answers.includes(ANOTHER) ? ANOTHER : UNKNOWN;
}

/** One talk from the report to the end of the questions. */
export function walk(knowledge: Knowledge, one: Case, doesNotKnow: number, roll: () => number): Walk {
  const facts: Facts = { ...one.facts };
  const questions: FactName[] = [];
  const report = redact(one.text);
  let diagnosis = diagnose(knowledge, report, facts, { now: TODAY });
  while (diagnosis.question && questions.length < PATIENCE) {
    const { question } = diagnosis;
    const value = honestAnswer(knowledge, one, one.accept[0] ?? 'no-fault', question);
    questions.push(question.fact);
    facts[question.fact] = roll() >= doesNotKnow ? value : UNKNOWN;
    diagnosis = diagnose(knowledge, report, facts, { now: TODAY });
  }
  const first = diagnosis.causes[0]?.id ?? 'nothing';
  return { id: one.id, questions, first, right: one.accept.includes(first) };
}

export interface Summary {
  talks: number;
  meanQuestions: number;
  mostQuestions: number;
  right: number;
  twice: string[];
  wrong: Walk[];
}

export function summarise(walks: Walk[]): Summary {
  const counts = walks.map((one) => one.questions.length);
  return {
    talks: walks.length,
    meanQuestions: counts.reduce((sum, count) => sum + count, 0) / Math.max(1, walks.length),
    mostQuestions: Math.max(0, ...counts),
    right: walks.filter((one) => one.right).length,
    twice: walks.filter((one) => new Set(one.questions).size < one.questions.length).map((one) => one.id),
    wrong: walks.filter((one) => !one.right),
  };
}
