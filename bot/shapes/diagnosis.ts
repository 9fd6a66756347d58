/** The shape of a diagnosis, for doors that describe what they answer: OpenAPI and MCP. More fields may come. */
import { z } from 'zod';

const markdown = (says: string) => z.string().meta({ description: `${says} Markdown; commands in fences.` });
const section = z.looseObject({ heading: z.string(), text: markdown('') });

export const QUESTION = z
  .looseObject({
    fact: z.string().meta({ description: 'Send it back in facts, with one of the answers.' }),
    text: z.string(),
    howTo: z.string().optional().meta({ description: 'How to find the answer out.' }),
    answers: z.array(z.string()).meta({ description: 'Values to send; "unknown" is always one of them.' }),
    labels: z.array(z.string()).meta({ description: 'What a person reads, in the same order.' }),
  })
  .meta({ description: 'The question that narrows the causes most. Absent when nothing worth asking is left.' });

export const CAUSE = z.looseObject({
  id: z.string().meta({ description: 'Stable, such as rbac-role-missing.' }),
  title: z.string(),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .meta({ description: 'Calibrated: of what is called 0.8, eight in ten are right.' }),
  because: z.array(z.string()).meta({ description: 'The evidence, quoted; secrets are masked.' }),
  fix: z.array(z.string()).meta({ description: 'Steps in order. Markdown; commands in fences.' }),
  confirm: markdown('How to make sure before mending.'),
  why: markdown('Why this makes the error.'),
  tell: z.string().meta({ description: 'What one would see if this were the cause.' }),
  worked: markdown('What shows that the fix worked.'),
  undo: markdown('Brings back what was.'),
  benign: z.boolean().meta({ description: 'True where nothing is wrong.' }),
  sources: z.array(z.string()),
  reviewed: z.string(),
});

const ANSWER = z
  .looseObject({
    kind: z.enum(['page', 'links', 'outside', 'planned']),
    title: z.string(),
    sections: z.array(section),
    meaning: z.record(z.string(), z.string()).optional().meta({ description: 'What a word means, by language.' }),
    see: z.array(z.looseObject({ name: z.string(), title: z.string() })),
    sources: z.array(z.string()),
  })
  .meta({ description: 'Where the text asks something: what the pages say to it. Then no cause is named.' });

export const DIAGNOSIS = z.looseObject({
  causes: z.array(CAUSE).meta({ description: 'Likeliest first.' }),
  certainty: z.enum(['certain', 'likely', 'unsure', 'unknown']).meta({
    description: 'certain: at least 0.99; likely: at least 0.75; unknown: nothing recognised, no cause named.',
  }),
  codes: z.array(z.string()).meta({ description: 'Error codes and statuses in the text.' }),
  facts: z
    .record(z.string(), z.string())
    .meta({ description: 'What the text and the answers tell, such as auth=sas.' }),
  question: QUESTION.optional(),
  wouldChange: z.string().optional().meta({ description: 'What would change the verdict.' }),
  answer: ANSWER.optional(),
  caution: z
    .string()
    .optional()
    .meta({ description: 'What speaks against something that the person is about to do: say it first.' }),
  withoutPage: z
    .array(z.looseObject({ code: z.string(), link: z.string() }))
    .optional()
    .meta({ description: 'Codes that no page explains, and where Microsoft does.' }),
  requestIds: z.array(z.string()),
  times: z.array(z.string()),
  leftOut: z.number().optional().meta({ description: 'Characters in the middle of a long text that were not read.' }),
});
