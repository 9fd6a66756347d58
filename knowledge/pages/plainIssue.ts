/** What zod finds amiss in a page or list, said to somebody who writes pages and no code. */
import type { z } from 'zod';
import { table } from '../table.ts';

type Issue = z.core.$ZodRawIssue;

const EXPECTED = table<string>({
  array: 'write a list, such as [one, other].',
  string: 'write words; in quotes where they look like a number or a list.',
  number: 'write a number.',
  int: 'write a whole number.',
  boolean: 'write true or false.',
  object: 'write names with their values, such as { name: value }.',
  record: 'write names with their values, such as { name: value }.',
});

/** For `safeParse(…, { error: plainIssue })`; undefined leaves it to zod. What a schema says itself comes first. */
export function plainIssue(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'is missing.';
      if (issue.input === null) return 'nothing stands behind it: write what belongs there, or leave the line out.';
      return EXPECTED.get(issue.expected);
    case 'unrecognized_keys':
      return `there is no field ${issue.keys.map((key) => `"${key}"`).join(', ')} here. See a page beside it for how fields are spelt.`;
    case 'invalid_value':
      return `write one of ${issue.values.join(', ')}.`;
    case 'too_small':
      if (issue.origin === 'string') return 'nothing stands here: write what belongs here, or leave the line out.';
      return issue.origin === 'number' ? `write ${issue.minimum} or more.` : `write ${issue.minimum} at least.`;
    case 'too_big':
      return issue.origin === 'number' ? `write ${issue.maximum} or less.` : `write ${issue.maximum} at most.`;
    default:
      return undefined;
  }
}
