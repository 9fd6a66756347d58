/** The shape of what is read in AzCopy job logs. */
import { z } from 'zod';

const count = z.number().int().nonnegative();
const first = z.looseObject({
  line: z.number(),
  time: z.string().optional(),
  requestId: z.string().optional(),
});

export const LOG_REPORT = z.looseObject({
  files: count,
  bytes: count,
  transfers: z
    .looseObject({ completed: count.nullable(), failed: count.nullable(), skipped: count.nullable() })
    .meta({ description: 'Files; null where the log does not tell.' }),
  status: z.string().nullable().meta({ description: 'As AzCopy prints it; Unfinished where the log just stops.' }),
  codes: z.array(
    z.looseObject({
      code: z.string(),
      status: z.number(),
      count,
      benign: count.meta({ description: 'Of them without harm.' }),
    }),
  ),
  causes: z
    .array(z.looseObject({ id: z.string(), title: z.string(), count, benign: z.boolean(), first, fix: z.string() }))
    .meta({ description: 'What did harm first, then noise (benign).' }),
  unknown: z
    .array(z.looseObject({ count, quote: z.string(), first }))
    .meta({ description: 'Errors that no page knows.' }),
  jobs: z.array(z.looseObject({ file: z.string() })),
  foreign: z.array(z.string()).meta({ description: 'Files that are no AzCopy log.' }),
});
