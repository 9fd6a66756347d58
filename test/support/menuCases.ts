/** People who press a symptom of the start menu and have no text: one for each cause that the symptom can stand for. */

import type { Facts } from '../../knowledge/facts/facts.ts';
import type { Knowledge } from '../../knowledge/pages/assemble.ts';
import { recognise } from '../../knowledge/recognise.ts';
import { redact } from '../../knowledge/redact/redact.ts';
import type { Case } from './simulate.ts';

export function menuCases(knowledge: Knowledge, symptoms: { id: string; report: string; facts: Facts }[]): Case[] {
  return symptoms.flatMap(({ id, report, facts }) => {
    const causes = new Set(
      recognise(knowledge, redact(report), facts).observations.flatMap((one) =>
        one.causes.map((ranked) => ranked.cause),
      ),
    );
    return [...causes].map((cause) => ({ id: `${id}: ${cause}`, text: report, accept: [cause], facts }));
  });
}
