/** Reads the pages of followUps/: for the causes that the head names, what people say, and below it what is answered. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Facts } from '../facts/facts.ts';
import { layOut, rowTerms } from '../likeness/layOut.ts';
import { ledTo } from '../looks/compileLooks.ts';
import { type Fault, readPage } from '../pages/page.ts';
import { KNOWLEDGE_ROOT } from '../root.ts';
import { keepTexts } from '../text/kept.ts';
import { boundsIn } from './bounds.ts';
import { COMPARED, type Compared } from './compared.ts';
import { factsSaid } from './factsSaid.ts';
import type { FollowUp, FollowUps, KeptFollowUps } from './followUps.ts';
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

/** So much of a row tells it, and nearly all of that the same. */
const A_THIRD = 1 / 3;
const NEARLY_ALL = 0.8;

/** Where it fails, and where it goes, is told in one breath: which of both is a row's own is left to its words. */
const WHERE = new Set(['location', 'caller']);

/** What those who say it tell of their case, where they agree. */
function toldTogether(said: readonly string[]): Facts {
  const values = new Map<string, string[]>();
  for (const [fact, value] of said.flatMap((one) => Object.entries(factsSaid(one))))
    if (value !== undefined && !WHERE.has(fact)) values.set(fact, [...(values.get(fact) ?? []), value]);
  const agreed = [...values].flatMap(([fact, all]) => {
    const most = all.find((one) => all.filter((other) => other === one).length >= NEARLY_ALL * all.length);
    return most !== undefined && all.length >= A_THIRD * said.length ? [[fact, most] as const] : [];
  });
  return Object.fromEntries(agreed);
}

/** `used>=limit`, bounds such as `time>=5m,time<15m`, or both; what is neither stays as it is, and is found wanting. */
function whenOf(text: string | undefined): Pick<FollowUp, 'when' | 'within'> {
  const parts = text?.split(',') ?? [];
  const when = parts.find((one): one is Compared => COMPARED.some((known) => known === one));
  const rest = parts.filter((one) => one !== when);
  const within = rest.length > 0 ? boundsIn(rest.join()) : undefined;
  if (rest.length > 0 && !within) return { when: text as Compared };
  return { ...(when && { when }), ...(within && { within }) };
}

/** A row as it is written; what its sentences tell takes a while to read. */
export type Row = Omit<FollowUp, 'tells' | 'state'>;

function readRows(name: string, text: string, causes: string[]): Row[] {
  return [...text.matchAll(ROW)].map(([, settings = '', said = '', says = ''], at) => {
    const { for: only, leads, does, about, when } = settingsOf(settings);
    const hangs = whenOf(when);
    return {
      id: `${name}#${at + 1}`,
      causes: only?.split(',') ?? causes,
      said: linesOf(said),
      says: says.trim(),
      ...ledTo(leads),
      ...(does === 'ask-for' && { does }),
      ...hangs,
      ...(about === 'harm' && { ofHarm: true as const }),
    };
  });
}

export const fileOf = (id: string): string => `${FOLDER}/${id.slice(0, id.indexOf('#'))}.md`;

/** @param wanted whether a file is to be read */
export function readFollowUps(
  root = KNOWLEDGE_ROOT,
  wanted: (file: string) => boolean = () => true,
): { all: Row[]; faults: Fault[] } {
  const names = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.md') && wanted(`${FOLDER}/${name}`));
  const pages = names.sort().map((name) => {
    const file = `${FOLDER}/${name}`;
    const text = readFileSync(join(root, file), 'utf8').replace(/\r\n/g, '\n');
    const { page, faults } = readPage(file, text, head);
    return { rows: readRows(name.slice(0, -'.md'.length), text, page?.matter.causes ?? []), faults };
  });
  return { all: pages.flatMap(({ rows }) => rows), faults: pages.flatMap(({ faults }) => faults) };
}

/** A row with what those who say it tell of their case. */
export function understood(row: Row): FollowUp {
  const state = stateOf(row.said);
  return { ...row, ...(state && { state }), tells: toldTogether(row.said) };
}

/** By cause: the places of what is said while it stands. */
function placesOf(all: readonly FollowUp[]): Map<string, number[]> {
  const of = new Map<string, number[]>();
  for (const [place, { causes }] of all.entries())
    for (const cause of causes) of.set(cause, [...(of.get(cause) ?? []), place]);
  return of;
}

export const listed = (all: readonly FollowUp[]): FollowUps => ({
  at: (place) => all[place] as FollowUp,
  of: placesOf(all),
  rows: layOut(all),
});

export function compileFollowUps(): KeptFollowUps {
  // Row by row: what its sentences tell is asked for by both.
  const read = readFollowUps().all.map((row) => ({ terms: rowTerms(row), row: understood(row) }));
  const all = read.map(({ row }) => row);
  const rows = layOut(
    all,
    read.map(({ terms }) => terms),
  );
  return { all: keepTexts(all.map((one) => JSON.stringify(one))), of: placesOf(all), rows };
}
