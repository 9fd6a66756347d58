/** The shape of what is read in a SAS. Nothing in it is secret. */
import { z } from 'zod';

const FINDING = z.looseObject({
  cause: z.string().meta({ description: 'A cause to explain.' }),
  says: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
});

export const SAS_REPORT = z.looseObject({
  kind: z.enum(['account', 'service', 'user-delegation', 'none']),
  valid: z.boolean().meta({ description: 'False where it cannot work so.' }),
  findings: z.array(FINDING),
  permissions: z.looseObject({
    has: z.string().optional().meta({ description: 'Letters of sp; absent where a stored access policy holds them.' }),
    needs: z.string().optional().meta({ description: 'Letters that the job needs; only with `for`.' }),
    missing: z.string().optional(),
    advised: z.string().optional(),
  }),
  starts: z.string().optional(),
  expires: z.string().optional(),
  revoke: z.string().meta({ description: 'How to take it back.' }),
  masked: z.string().meta({ description: 'The same SAS with its signature masked.' }),
  opens: z.string().optional(),
  letters: z.array(z.looseObject({ letter: z.string(), name: z.string(), allows: z.string() })),
  side: z.enum(['source', 'destination']).optional(),
  remedy: z
    .looseObject({ az: z.string(), powershell: z.string() })
    .optional()
    .meta({ description: 'Commands that make the right one.' }),
  sources: z.array(z.string()),
});
