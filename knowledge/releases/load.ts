/** What was fixed when: a file of knowledge/releases for each product, read once at start. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { termsOf } from '../answers/terms.ts';
import { factValues } from '../facts/facts.ts';
import type { Fault } from '../pages/page.ts';

const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'write a version as 10.30.1.');
const text = z.string().min(1);

const entrySchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** What one sees, as the end of the sentence "In this version …". */
    symptom: text,
    from: version.optional(),
    fixed: version.optional(),
    /** Words that the tool prints. */
    signs: z.array(text).default([]),
    /** As people say it. */
    like: z.array(text).default([]),
    /** A change that is meant: newer versions have it too. */
    change: z.boolean().default(false),
  })
  .refine((entry) => entry.fixed || entry.change, 'say which version has the fix, or that it is a change.')
  .refine((entry) => entry.signs.length + entry.like.length > 0, 'an entry needs signs or like.')
  // Looked up for every report that people tell, so worked out where the pages are read.
  .transform((entry) => ({ ...entry, terms: entry.like.map((example) => [...new Set(termsOf(example))]) }));

const productSchema = z.strictObject({
  product: text,
  tool: z.string().refine((tool) => factValues('tool').includes(tool), 'tool is a value of the fact tool.'),
  /** A pattern whose groups hold the version where the product names it. */
  version: text,
  /** The command that prints the version. */
  how: text,
  newest: version,
  get: z.url(),
  causes: z.array(text).min(1),
  sources: z.array(z.url()).min(1),
  reviewed: z.union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))]),
  entries: z.array(entrySchema).min(1),
});

export type Release = z.infer<typeof entrySchema>;
export type Product = z.infer<typeof productSchema>;

export function readReleases(root: string): { products: Product[]; faults: Fault[] } {
  const folder = join(root, 'releases');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  const read = names.sort().map((name) => ({ name, ...readProduct(readFileSync(join(folder, name), 'utf8')) }));
  return {
    products: read.flatMap(({ product }) => (product ? [product] : [])),
    faults: read.flatMap(({ name, says }) => says.map((one) => ({ file: `releases/${name}`, line: 1, says: one }))),
  };
}

function readProduct(source: string): { product?: Product; says: string[] } {
  const checked = productSchema.safeParse(parse(source));
  if (checked.success) return { product: checked.data, says: [] };
  return { says: checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
}
