/** Moves that sound like another one: misheard.yaml says by kind what must show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { answersAsWritten, nameOfTalk } from '../support/knowingTalk.ts';

jest.setTimeout(60_000);

const TALKS = parse(readFileSync(join(import.meta.dirname, 'misheard.yaml'), 'utf8')) as Record<string, string[][]>;

const rows = Object.entries(TALKS).flatMap(([kind, talks]) =>
  talks.map((talk) => [kind, nameOfTalk(talk), talk] as const),
);

test.each(rows)('%s: “%s”', (_kind, _name, talk) => answersAsWritten(talk));
