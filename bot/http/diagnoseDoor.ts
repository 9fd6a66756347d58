/** What POST /api/diagnose takes: a text, and answers to questions that are known beforehand. */
import { z } from 'zod';
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import { type Facts, factNames, factValues, isFactName, readAnswer, UNKNOWN } from '../../knowledge/facts.ts';
import { type Redacted, redact } from '../../knowledge/redact.ts';

const QUESTION = z.object({
  text: z.string().min(1),
  facts: z.record(z.string(), z.string()).optional(),
});

export type DiagnoseAnswer = { kind: 'diagnosis'; diagnosis: Diagnosis } | { kind: 'wrong'; why: string };

const wrong = (why: string): DiagnoseAnswer => ({ kind: 'wrong', why });

export function answerQuestion(
  question: unknown,
  diagnose: (report: Redacted, given: Facts) => Diagnosis,
): DiagnoseAnswer {
  const read = QUESTION.safeParse(question);
  if (!read.success) return wrong('Send {"text": "…", "facts": {"name": "value"}}; facts may be left out.');
  const facts: Facts = {};
  for (const [name, said] of Object.entries(read.data.facts ?? {})) {
    if (!isFactName(name)) return wrong(`There is no such fact. Facts are ${factNames().join(', ')}.`);
    const value = readAnswer(name, said);
    if (!value) return wrong(`facts.${name} takes ${[...factValues(name), UNKNOWN].join(', ')}.`);
    facts[name] = value;
  }
  return { kind: 'diagnosis', diagnosis: diagnose(redact(read.data.text), facts) };
}
