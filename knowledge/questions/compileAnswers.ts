/** Reads what people say for each answer of a question: its labels, its other words, and the sentences below its page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, type FactPage, readFactPages, saidIn } from '../facts/factPages.ts';
import { failsOnly, goesOnly } from '../followUps/goes.ts';
import { layOut } from '../likeness/layOut.ts';
import { KNOWLEDGE_ROOT } from '../root.ts';
import type { AnswerRow, AnswerRows } from './answersSaid.ts';

const textOf = ({ file }: FactPage) => readFileSync(join(KNOWLEDGE_ROOT, file), 'utf8').replace(/\r\n/g, '\n');

const wordsFor = ({ matter: { de, ja } }: FactPage, { value, label, also = [] }: Answer): string[] => [
  label,
  ...also,
  ...[de, ja].flatMap((own) => own?.labels?.[value] ?? []),
];

function rowsOf(page: FactPage): AnswerRow[] {
  const blocks = saidIn(textOf(page));
  return page.matter.answers.map((answer) => ({
    fact: page.matter.fact,
    value: answer.value,
    said: [...wordsFor(page, answer), ...blocks.flatMap(({ value, said }) => (value === answer.value ? said : []))],
  }));
}

export const readAnswerRows = (): AnswerRow[] =>
  readFactPages()
    .pages.filter(({ matter }) => matter.question !== undefined)
    .flatMap(rowsOf);

const tellsOfTrouble = ({ said }: AnswerRow) => said.some(failsOnly) && !said.some(goesOnly);

export function laidOut(all: AnswerRow[]): AnswerRows {
  const of = new Map<string, number[]>();
  for (const [place, { fact }] of all.entries()) of.set(fact, [...(of.get(fact) ?? []), place]);
  return { values: all.map(({ value }) => value), of, ofTrouble: all.map(tellsOfTrouble), rows: layOut(all) };
}

export const compileAnswers = (): AnswerRows => laidOut(readAnswerRows());
