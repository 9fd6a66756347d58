/** Reads the lists that stand beside the pages, and says what is amiss in them, with the line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Fault, lineOf } from '../pages/page.ts';
import { plainIssue } from '../pages/plainIssue.ts';
import { sourceOf } from '../phrases/wordList.ts';
import { KNOWLEDGE_ROOT } from '../root.ts';

function isReadable(text: string): boolean {
  try {
    return new RegExp(sourceOf(text)).source !== '';
  } catch {
    return false;
  }
}

/** Words as phrases/wordList.ts reads them. */
export const wordList = z
  .array(
    z
      .union([z.string().min(1), z.number().transform(String)])
      .refine(isReadable, { error: 'brackets do not close here; write \\( for a bracket that is meant itself.' }),
  )
  .min(1);

/** "at # percent" would lose its end. */
const CUT_OFF = /^\s*- [^'"\s#][^'"]*?\s#/;
const cutOff = (file: string, yaml: string): Fault[] =>
  yaml
    .split('\n')
    .flatMap((text, at) =>
      CUT_OFF.test(text) ? [{ file, line: at + 1, says: '" #" begins a comment: put this line in quotes.' }] : [],
    );

export function readList<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): { value?: z.infer<Schema>; faults: Fault[] } {
  const yaml = readFileSync(join(KNOWLEDGE_ROOT, file), 'utf8');
  const cut = cutOff(file, yaml);
  if (cut.length > 0) return { faults: cut };
  try {
    const read = schema.safeParse(parse(yaml), { error: plainIssue });
    if (read.success) return { value: read.data, faults: [] };
    const issues = read.error.issues.map(({ path, message }) => ({
      file,
      line: lineOf(yaml, path) - 1,
      says: `${path.join('.')}: ${message}`,
    }));
    return { faults: issues };
  } catch (error) {
    const at = (error as { linePos?: { line: number }[] }).linePos?.[0]?.line ?? 1;
    return { faults: [{ file, line: at, says: `not valid YAML: ${(error as Error).message.split('\n')[0]}` }] };
  }
}

/** @throws with every fault, where the list has any. */
export function mustRead<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  const { value, faults } = readList(file, schema);
  if (faults.length > 0)
    throw new Error(faults.map(({ line, says }) => `knowledge/${file}:${line} ${says}`).join('\n'));
  return value as z.infer<Schema>;
}
