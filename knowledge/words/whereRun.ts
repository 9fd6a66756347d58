/** "Where do I type this?", "az is not recognized": of what program a command is, where it is typed, and how one gets it. Pure. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { preparedOfLists } from '../pages/prepared.ts';
import { blocksOf } from '../text/markdown.ts';

type Told = Record<'en' | 'de' | 'ja', string>;

export interface Program {
  name: string;
  names: string[];
  begins: string[];
  where: Told;
  get?: Told;
}

export const WHERE_RUN = 'words/whereRun.yaml';

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () =>
  (load('./compileWhereRun.ts') as { compileWhereRun(file: string): Program[] }).compileWhereRun(WHERE_RUN);

const programs = once(() => preparedOfLists('whereRun', compile));

/** For an installation that nobody may write to later. */
export const prepareWhereRun = (): void => void programs();

const SPAN = /`([^`\n]{2,300})`/g;

/** Commands as they stand in a text: the lines of its fences, else what stands between its quotes. */
function commandsIn(text: string): string[] {
  const lines = blocksOf(text).flatMap((block) => (block.kind === 'code' ? block.snippet.split('\n') : []));
  return lines.length > 0 ? lines : [...text.matchAll(SPAN)].map(([, command = '']) => command);
}

/** The programs of the commands in a text, in its order. */
export function programsIn(text: string): Program[] {
  const found = commandsIn(text).flatMap(
    (command) => programs().find(({ begins }) => begins.some((one) => command.trimStart().startsWith(one))) ?? [],
  );
  return [...new Set(found)];
}

const wholeWord = (name: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])${name.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&')}`, 'iu');

/** The program that a sentence names; the longest name counts. */
export function programNamed(text: string): Program | undefined {
  const found = programs().flatMap((program) =>
    program.names.filter((name) => wholeWord(name).test(text)).map((name) => ({ program, length: name.length })),
  );
  return found.toSorted((one, other) => other.length - one.length)[0]?.program;
}
