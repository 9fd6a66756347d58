/** Trained files, kept unpacked: to unpack them takes longer than anything else at a start. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preparedOfFiles } from '../prepared.ts';
import { type Model, unpack } from './model.ts';

/** What is kept has the form that this file gives it. */
const UNPACKED_BY = join(import.meta.dirname, 'model.ts');

export const keptModel = (name: string, file: string): Model =>
  preparedOfFiles(name, [file, UNPACKED_BY], () => unpack(readFileSync(file)));
