/** Simulated users: they know the truth of their report and answer what they are asked, some of it with "I don't know". */

import type { Knowledge } from '../../knowledge/assemble.ts';
import { diagnose } from '../../knowledge/diagnose.ts';
import { type FactName, type Facts, UNKNOWN } from '../../knowledge/facts.ts';
import { recognise } from '../../knowledge/recognise.ts';
import { redact } from '../../knowledge/redact.ts';

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

/** What the truth says about a fact: the conditions under which the pages of this report name the cause, and the cause's own page. */
export function truth(knowledge: Knowledge, cause: string, one: Case): Facts {
  const { observations } = recognise(knowledge, redact(one.text), one.facts);
  const conditions = observations
    .flatMap((observation) => observation.causes)
    .filter((ranked) => ranked.cause === cause);
  return Object.assign(
    {},
    ...conditions.map((ranked) => ranked.when ?? {}),
    knowledge.causes.get(cause)?.matter.facts ?? {},
  );
}

/** One talk from the report to the end of the questions. */
export function walk(knowledge: Knowledge, one: Case, doesNotKnow: number, roll: () => number): Walk {
  const facts: Facts = { ...one.facts };
  const questions: FactName[] = [];
  const report = redact(one.text);
  let diagnosis = diagnose(knowledge, report, facts, { now: TODAY });
  const known = truth(knowledge, one.accept[0] ?? 'no-fault', one);
  while (diagnosis.question && questions.length < PATIENCE) {
    const { fact, answers } = diagnosis.question;
    const value = known[fact];
    questions.push(fact);
    facts[fact] = value !== undefined && answers.includes(value) && roll() >= doesNotKnow ? value : UNKNOWN;
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
