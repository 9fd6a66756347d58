/** Reads the pages of followUps/: for the causes that the head names, what people say, and below it what is answered. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { wantsOf } from '../learn/intents.ts';
import { type Fault, readPage } from '../pages/page.ts';
import { KNOWLEDGE_ROOT } from '../root.ts';
import type { Compared } from './compared.ts';
import { type FollowUp, type FollowUps, sameWords, tellingOf, termsOf, type Weights } from './followUps.ts';
import { type State, stateTold } from './stateTold.ts';

const FOLDER = 'followUps';
const head = z.strictObject({ causes: z.array(z.string().min(1)).min(1) });
/** Settings and sentences in a fence, one a line, and the answer up to the next fence. */
const ROW = /^```said((?: \S+)*)\n([\s\S]*?)\n```\n([\s\S]*?)(?=^```said|(?![\s\S]))/gm;
/** `for` names some of the page's causes, where a row holds for these alone. */
const SETTING = /(for|leads|does|about|when)=(\S+)/g;

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const settingsOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(SETTING)].map(([, name, value]) => [name, value]));

/** How the switch stands in all sentences that tell it. */
function stateOf(said: readonly string[]): State | undefined {
  const told = said.flatMap((one) => stateTold(one) ?? []);
  return new Set(told).size === 1 ? told[0] : undefined;
}

function readRows(name: string, text: string, causes: string[]): FollowUp[] {
  return [...text.matchAll(ROW)].map(([, settings = '', said = '', says = ''], at) => {
    const { for: only, leads, does, about, when } = settingsOf(settings);
    const state = stateOf(linesOf(said));
    return {
      id: `${name}#${at + 1}`,
      causes: only?.split(',') ?? causes,
      said: linesOf(said),
      says: says.trim(),
      ...(leads && { leads }),
      ...(does === 'ask-for' && { does }),
      ...(when && { when: when as Compared }),
      ...(state && { state }),
      ...(about === 'harm' && { ofHarm: true as const }),
    };
  });
}

export const fileOf = (id: string): string => `${FOLDER}/${id.slice(0, id.indexOf('#'))}.md`;

export function readFollowUps(root = KNOWLEDGE_ROOT): { all: FollowUp[]; faults: Fault[] } {
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

const wordsOf = (answer: string) => termsOf(answer.replace(COMMANDS, ' ')).filter((term) => !term.startsWith('='));

/** In how many rows a term is said; what only answers say counts as said nowhere. */
function oftenIn(rows: readonly string[][][], answers: readonly string[][]): Map<string, number> {
  const often = new Map<string, number>();
  for (const row of rows) for (const term of new Set(row.flat())) often.set(term, (often.get(term) ?? 0) + 1);
  for (const term of answers.flat()) if (!often.has(term)) often.set(term, 0);
  return often;
}

function timesOf(terms: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const term of terms) times.set(term, (times.get(term) ?? 0) + 1);
  return times;
}

function lengthOne(shares: ReadonlyMap<number, number>): Map<number, number> {
  const length = Math.hypot(...shares.values()) || 1;
  return new Map([...shares].map(([term, weight]) => [term, weight / length]));
}

/** What most of its sentences want. */
function wantsTogether(said: readonly string[]): Float32Array {
  const all = said.map(wantsOf);
  const sums = Float32Array.from(all[0] ?? [], (_first, at) => all.reduce((sum, one) => sum + (one[at] as number), 0));
  const length = Math.hypot(...sums) || 1;
  return sums.map((sum) => sum / length);
}

function placesOf(all: readonly FollowUp[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { said }] of all.entries())
    for (const words of new Set(said.map(sameWords))) places.set(words, [...(places.get(words) ?? []), place]);
  return places;
}

const laidOut = (shares: ReadonlyMap<number, number>): Weights => ({
  terms: Uint32Array.from(shares.keys()),
  weights: Float32Array.from(shares.values()),
});

export function listed(all: FollowUp[]): FollowUps {
  const rows = all.map(({ said }) => said.map(termsOf));
  const answers = all.map(({ says }) => wordsOf(says));
  const often = oftenIn(rows, answers);
  const terms = new Map([...often.keys()].map((term, number) => [term, number]));
  const tells = Float32Array.from([...often], ([term, count]) => tellingOf(term, count, all.length));
  const shares = (some: readonly string[]) => {
    const weights = [...timesOf(some)].map(([term, times]): [number, number] => {
      const number = terms.get(term) as number;
      return [number, (tells[number] as number) * (1 + Math.log(times))];
    });
    return lengthOne(new Map(weights));
  };
  const together = (row: string[][], answer: string[]) => {
    const both = shares(row.flat());
    for (const [term, weight] of shares(answer)) both.set(term, (both.get(term) ?? 0) + OF_THE_ANSWER * weight);
    return both;
  };
  const of = new Map<string, number[]>();
  for (const [place, { causes }] of all.entries())
    for (const cause of causes) of.set(cause, [...(of.get(cause) ?? []), place]);
  return {
    all,
    of,
    terms,
    tells,
    whole: rows.map((row, place) => laidOut(together(row, answers[place] ?? []))),
    places: placesOf(all),
    wants: all.map(({ said }) => wantsTogether(said)),
  };
}

export const compileFollowUps = (): FollowUps => listed(readFollowUps().all);
