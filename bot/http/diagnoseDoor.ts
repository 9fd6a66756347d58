/** What POST /api/diagnose takes: a text, and answers to questions that are known beforehand. */
import { z } from 'zod';
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import type { Facts } from '../../knowledge/facts/facts.ts';
import { type Redacted, redact } from '../../knowledge/redact/redact.ts';
import { readGivenFacts } from '../shapes/givenFacts.ts';

export const REPORT = z.object({
  text: z.string().min(1).meta({ description: 'The report as it is: an error, a code, the last lines of a log.' }),
  facts: z.record(z.string(), z.string()).optional().meta({
    description: 'Answers, such as {"auth": "sas"}: names and values as a question of an earlier answer gave them.',
  }),
});

export type DiagnoseAnswer = { kind: 'diagnosis'; diagnosis: Diagnosis } | { kind: 'wrong'; why: string };

const wrong = (why: string): DiagnoseAnswer => ({ kind: 'wrong', why });

export function answerQuestion(
  question: unknown,
  diagnose: (report: Redacted, given: Facts) => Diagnosis,
): DiagnoseAnswer {
  const read = REPORT.safeParse(question);
  if (!read.success) return wrong('Send {"text": "…", "facts": {"name": "value"}}; facts may be left out.');
  const facts = readGivenFacts(read.data.facts);
  if (typeof facts === 'string') return wrong(facts);
  return { kind: 'diagnosis', diagnosis: diagnose(redact(read.data.text), facts) };
}
