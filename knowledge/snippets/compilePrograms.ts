/** Reads programs.yaml. */
import { z } from 'zod';
import { mustRead } from '../words/lists.ts';
import { LANGUAGES, type Programs } from './programs.ts';

const says = z.string().min(1);
const written = Object.fromEntries(LANGUAGES.map((one) => [one, says])) as Record<
  (typeof LANGUAGES)[number],
  typeof says
>;

export const programsSchema = z
  .strictObject({
    opened: z.record(z.string(), z.strictObject(written)),
    packages: z.strictObject(written),
    calls: z.record(z.string().regex(/^[a-z -]+$/), z.strictObject({ on: z.string(), ...written })),
  })
  .superRefine(({ opened, calls }, context) => {
    for (const [name, { on }] of Object.entries(calls))
      if (!Object.hasOwn(opened, on))
        context.addIssue({ code: 'custom', path: ['calls', name, 'on'], message: `nothing is opened as "${on}".` });
  });

export function compilePrograms(file: string): Programs {
  const { opened, calls, packages } = mustRead(file, programsSchema);
  return { opened: Object.entries(opened), calls: Object.entries(calls), packages };
}
