/** People who do not know the words, and what the last message of each talk is answered: newcomers.yaml says what must show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { answersAsWritten, nameOfTalk } from '../support/knowingTalk.ts';

jest.setTimeout(60_000);

const TALKS = parse(readFileSync(join(import.meta.dirname, 'newcomers.yaml'), 'utf8')) as string[][];

test.each(TALKS.map((talk) => [nameOfTalk(talk), talk] as const))('“%s”', (_name, talk) => answersAsWritten(talk));
