/** Reads glossary.yaml: the words of the field, each with what it is called and what it means in three languages. */
import { z } from 'zod';
import type { Term } from './glossary.ts';
import { mustRead } from './lists.ts';

const says = z.string().min(1);
const meaning = z.strictObject({
  names: z.array(says),
  en: says,
  de: says,
  ja: says,
  see: says.optional(),
  tool: z.literal(true).optional(),
});

/** Whoever asks for a name gets one meaning. */
export const glossarySchema = z.record(z.string(), meaning).superRefine((terms, context) => {
  const owners = new Map<string, string>();
  for (const [term, { names }] of Object.entries(terms))
    for (const [place, name] of names.entries()) {
      const other = owners.get(name);
      if (other !== undefined)
        context.addIssue({
          code: 'custom',
          path: [term, 'names', place],
          message: `"${name}" is a name of "${other}" already.`,
        });
      owners.set(name, term);
    }
});

export const compileGlossary = (file: string): Term[] =>
  Object.entries(mustRead(file, glossarySchema)).map(([term, { see, tool, ...row }]) => ({
    term,
    ...row,
    ...(see && { see }),
    ...(tool && { tool }),
  }));
