/** Reads toldBelow.yaml and lays its wordings out for being compared with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { layOut } from '../likeness/layOut.ts';
import type { Rows } from '../likeness/rows.ts';

const page = z.record(z.string(), z.array(z.string().trim().min(1)).min(1));

export function compileTold(): { names: string[]; rows: Rows } {
  const told = page.parse(parse(readFileSync(join(import.meta.dirname, 'toldBelow.yaml'), 'utf8')));
  return { names: Object.keys(told), rows: layOut(Object.values(told).map((said) => ({ said }))) };
}
