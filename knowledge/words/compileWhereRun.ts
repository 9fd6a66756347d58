/** Reads whereRun.yaml: by program, where its commands are typed and how one gets it, in three languages. */
import { z } from 'zod';
import { mustRead } from './lists.ts';
import type { Program } from './whereRun.ts';

const says = z.string().min(1);
const told = z.strictObject({ en: says, de: says, ja: says });

export const whereRunSchema = z.record(
  z.string(),
  z.strictObject({ names: z.array(says).min(1), begins: z.array(says).min(1), where: told, get: told.optional() }),
);

export const compileWhereRun = (file: string): Program[] =>
  Object.entries(mustRead(file, whereRunSchema)).map(([name, { get, ...row }]) => ({
    name,
    ...row,
    ...(get && { get }),
  }));
