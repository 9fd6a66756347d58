/** Fields of front matter that pages of every kind have. */
import { z } from 'zod';

export const word = z.string().trim().min(1);
export const words = z
  .union([word, z.array(word).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]));

/** YAML reads yes, no and 403 as something else than text; pages may write them plainly. */
export const plain = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((value) => (value === true ? 'yes' : value === false ? 'no' : String(value)));

/** Regular expressions, in which a blank stands for any white space. */
export const patterns = words.superRefine((sources, context) => {
  for (const source of sources) {
    if (/(?<!\\) [?*+]/.test(source)) {
      context.addIssue({
        code: 'custom',
        message: `a blank stands for any white space here: write \\s? or \\s* instead of "${/ [?*+]/.exec(source)?.[0]}".`,
      });
      continue;
    }
    try {
      new RegExp(source, 'im');
    } catch (fault) {
      context.addIssue({ code: 'custom', message: `the pattern cannot be understood: ${(fault as Error).message}` });
    }
  }
});
