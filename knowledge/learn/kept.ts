/** Trained files, kept as they are asked: to unpack them and lay them out takes longer than anything else at a start. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preparedOfFiles } from '../pages/prepared.ts';
import { layOut } from './laidOut.ts';
import { unpack } from './model.ts';
import { type Scorer, scorerOf } from './scorer.ts';

/** What is kept has the form that these files give it. */
const MADE_BY = ['model.ts', 'laidOut.ts'].map((name) => join(import.meta.dirname, name));

export const keptScorer = (name: string, file: string): Scorer =>
  scorerOf(preparedOfFiles(name, [file, ...MADE_BY], () => layOut(unpack(readFileSync(file)))));
