/** Reads the pages of followUps/: for the causes that the head names, what people say, and below it what is answered. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type FollowUp, type FollowUps, tellingOf, termsOf, type Weights, weightsOf } from './followUps.ts';
import { type Fault, readPage } from './page.ts';

const FOLDER = 'followUps';
const head = z.strictObject({ causes: z.array(z.string().min(1)).min(1) });
/** Sentences in a fence, one a line, and the answer up to the next fence. */
const ROW = /^```said(?: (leads|does)=(\S+))?\n([\s\S]*?)\n```\n([\s\S]*?)(?=^```said|(?![\s\S]))/gm;

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function readRows(name: string, text: string, causes: string[]): FollowUp[] {
  return [...text.matchAll(ROW)].map(([, setting, value, said = '', says = ''], at) => ({
    id: `${name}#${at + 1}`,
    causes,
    said: linesOf(said),
    says: says.trim(),
    ...(setting === 'leads' && { leads: value as string }),
    ...(value === 'ask-for' && { does: value }),
  }));
}

export const fileOf = (id: string): string => `${FOLDER}/${id.slice(0, id.indexOf('#'))}.md`;

export function readFollowUps(root = import.meta.dirname): { all: FollowUp[]; faults: Fault[] } {
  const names = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.md'));
  const pages = names.sort().map((name) => {
    const file = `${FOLDER}/${name}`;
    const text = readFileSync(join(root, file), 'utf8').replace(/\r\n/g, '\n');
    const { page, faults } = readPage(file, text, head);
    return { rows: readRows(name.slice(0, -'.md'.length), text, page?.matter.causes ?? []), faults };
  });
  return { all: pages.flatMap(({ rows }) => rows), faults: pages.flatMap(({ faults }) => faults) };
}

/** The answer speaks of the matter too, in other words. */
const OF_THE_ANSWER = 0.6;
const COMMANDS = /```[\s\S]*?```|`[^`]*`/g;

function together(said: Weights, answer: Weights): Weights {
  const both = new Map(said);
  for (const [term, weight] of answer) both.set(term, (both.get(term) ?? 0) + OF_THE_ANSWER * weight);
  return both;
}

/** In how many rows a term is said. */
function oftenIn(rows: readonly string[][][]): Weights {
  const often: Weights = new Map();
  for (const row of rows) for (const term of new Set(row.flat())) often.set(term, (often.get(term) ?? 0) + 1);
  return often;
}

export function listed(all: FollowUp[]): FollowUps {
  const rows = all.map(({ said }) => said.map(termsOf));
  const tells: Weights = new Map([...oftenIn(rows)].map(([term, often]) => [term, tellingOf(term, often, all.length)]));
  const weighed = (terms: string[]) => weightsOf(terms, tells, all.length);
  const of = new Map<string, number[]>();
  for (const [place, { causes }] of all.entries())
    for (const cause of causes) of.set(cause, [...(of.get(cause) ?? []), place]);
  return {
    all,
    of,
    tells,
    sentences: rows.map((row) => row.map(weighed)),
    whole: rows.map((row, place) => {
      const answer = termsOf((all[place]?.says ?? '').replace(COMMANDS, ' ')).filter((term) => !term.startsWith('='));
      return together(weighed([...new Set(row.flat())]), weighed(answer));
    }),
  };
}

export const compileFollowUps = (): FollowUps => listed(readFollowUps().all);
