/** Reads the pages of cues and makes one lexicon of all their lists: of what they say, and of what takes it back. */
import { z } from 'zod';
import { compileLists } from '../phrases/compileLists.ts';
import type { NamedLists } from '../phrases/namedLists.ts';
import { CUE_LISTS, type CuePage } from './cueLists.ts';
import { type Part, partOf } from './cuesOf.ts';
import { mustRead, wordList } from './lists.ts';

const cue = z.union([
  wordList,
  z.strictObject({ says: wordList, beside: wordList.optional(), unless: wordList.optional() }),
]);
type Matter = Record<string, z.infer<typeof cue>>;

const NAMED = /\{(\w+)\}/g;
const partsOf = (one: z.infer<typeof cue>): string[][] =>
  Array.isArray(one) ? [one] : Object.values(one).filter((part) => part !== undefined);
const namesIn = (matter: Matter) =>
  Object.values(matter).flatMap((one) =>
    partsOf(one)
      .flat()
      .flatMap((entry) => [...entry.matchAll(NAMED)].map(([, name = '']) => name)),
  );

/** Of a page: every list is asked for by name or stands in another one, and those that are asked for are there. */
export function cuesSchema(page: CuePage) {
  const asked: readonly string[] = CUE_LISTS[page];
  return z.record(z.string(), cue).superRefine((matter: Matter, context) => {
    const named = namesIn(matter);
    const fault = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const name of asked) if (!matter[name]) fault([name], 'this list is asked for and does not stand here.');
    for (const name of named)
      if (!Array.isArray(matter[name])) fault([name], `no plain list {${name}} stands on this page.`);
    for (const name of Object.keys(matter))
      if (!asked.includes(name) && !named.includes(name))
        fault([name], 'nobody asks for this list: words/cueLists.ts names those that are.');
  });
}

/** With the lists put in that it names. */
const spelledOut = (entry: string, matter: Matter): string =>
  entry.replace(
    NAMED,
    (_all, name: string) => `(${(matter[name] as string[]).map((one) => spelledOut(one, matter)).join('|')})`,
  );

/** The lists of a page, named as cuesOf.ts asks for them. */
function listsOf(page: CuePage): [name: string, entries: string[]][] {
  const matter = mustRead(page, cuesSchema(page));
  return CUE_LISTS[page].flatMap((cue) => {
    const one = matter[cue] as Matter[string];
    const parts = Object.entries(Array.isArray(one) ? { says: one } : one);
    return parts.map(([part, entries]): [string, string[]] => [
      partOf(page, cue, part as Part),
      entries.map((entry) => spelledOut(entry, matter)),
    ]);
  });
}

export const compileCues = (): NamedLists<string> =>
  compileLists(Object.fromEntries((Object.keys(CUE_LISTS) as CuePage[]).flatMap(listsOf)));
