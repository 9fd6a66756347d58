/** The shape of a page that `explain` finds. */
import { z } from 'zod';

export const EXPLANATION = z.looseObject({
  found: z.boolean().meta({ description: 'False: no page has this name; see near.' }),
  near: z
    .array(z.looseObject({ name: z.string(), family: z.string(), title: z.string() }))
    .optional()
    .meta({ description: 'Pages that speak of these words, best first. Explain one by its name.' }),
  title: z.string().optional(),
  code: z.string().optional(),
  cause: z.string().optional(),
  page: z.string().optional(),
  nearest: z.string().optional().meta({ description: 'The word was misspelt; this one is explained instead.' }),
  status: z.array(z.number()).optional(),
  message: z.string().optional().meta({ description: 'What the service says with this code.' }),
  sections: z.array(z.looseObject({ heading: z.string(), text: z.string() })).optional(),
  causes: z.array(z.looseObject({ id: z.string(), title: z.string(), tell: z.string(), fix: z.string() })).optional(),
  see: z.array(z.string()).optional().meta({ description: 'Words to explain next.' }),
  sources: z.array(z.string()).optional(),
  reviewed: z.string().optional(),
});
