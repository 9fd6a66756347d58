/** Reads values.yaml, and makes the regular expressions of each kind of value. */
import { z } from 'zod';
import { sourceOfAll } from '../phrases/wordList.ts';
import { mustRead, wordList } from './lists.ts';
import type { ValueKind, Values } from './values.ts';

const isExpression = (source: string) => {
  try {
    return new RegExp(source).source !== '';
  } catch {
    return false;
  }
};
const expression = z.string().refine(isExpression, { error: 'is no regular expression.' });

const gapNames = z.array(z.string().regex(/^[a-z][a-z .-]*$/)).min(1);

export const valuesSchema = z.strictObject({
  values: z.record(
    z.string(),
    z.strictObject({
      stands: gapNames,
      called: wordList,
      like: expression,
      shape: expression.optional(),
      find: z.string().min(1),
    }),
  ),
  gaps: z.array(z.strictObject({ stands: gapNames, find: z.string().min(1) })),
  noNames: wordList,
});

export function compileValues(file: string): Values {
  const { values, gaps, noNames } = mustRead(file, valuesSchema);
  const kinds = Object.entries(values).map(
    ([kind, { called, shape, ...row }]): ValueKind => ({
      kind,
      called: sourceOfAll(called),
      ...row,
      ...(shape && { shape }),
    }),
  );
  return { kinds, gaps, noNames: sourceOfAll(noNames) };
}
