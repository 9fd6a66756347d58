/**
 * What stands in the files that things are prepared from, as one short word that changes with it. The files themselves are
 * read only where one was touched: their sizes and times are kept beside the word.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { once } from '../lazily.ts';
import { remembered } from '../remembered.ts';
import { KNOWLEDGE_ROOT } from '../root.ts';

export const PREPARED_FOLDER = join(KNOWLEDGE_ROOT, '.prepared');
/** Beside the pages: what reads them may change with a library. */
const LIBRARIES = join(KNOWLEDGE_ROOT, '..', 'package-lock.json');
/** Nothing of what is prepared is made from these. */
const BESIDE = new Set([
  '.prepared',
  'asked',
  'examples',
  'happened',
  'intents',
  'learn',
  'log',
  'planned',
  'tools',
  'pageChecks',
]);

/** The facts of a case and how they are asked for: whatever reads lists knows them. */
const FOR_ALL = ['facts', 'questions'];
/** Pages, lists and code. */
const MANY_FILES = 3000;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((file) => {
    // A thousand files: joining each path with care would take longer than looking at them.
    const path = `${folder}${sep}${file.name}`;
    if (file.isDirectory()) return folder === KNOWLEDGE_ROOT && BESIDE.has(file.name) ? [] : sources(path);
    return /\.(?:md|ts|tsv|yaml)$/.test(file.name) ? [path] : [];
  });
}

interface Seen {
  /** Of all files: changes when one is touched, moved, made or removed. */
  times: string;
  /** Changes when something else stands in one of them. */
  content: string;
}

const FILE = join(PREPARED_FOLDER, 'sources.bin');

/** Another process may read the file at the same time, so it appears whole or not at all. Where nobody may write, it is made each time. */
export function writeWhole(file: string, value: unknown): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(PREPARED_FOLDER, { recursive: true });
    writeFileSync(draft, serialize(value));
    renameSync(draft, file);
  } catch {
    // A read-only installation is no fault.
  }
}

/** Undefined where there is none, and where it is damaged. */
export function readWhole(file: string): unknown {
  try {
    return deserialize(readFileSync(file));
  } catch {
    return undefined;
  }
}

const seenBefore = (): Map<string, Seen> => {
  const kept = readWhole(FILE);
  return kept instanceof Map ? kept : new Map();
};
const seen = once(seenBefore);

// Loaded only where something has changed: it takes longer to load than everything else here.
const load = createRequire(import.meta.url);

function digest(texts: string[]): string {
  const { createHash } = load('node:crypto') as typeof import('node:crypto');
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length} ${text}`);
  return hash.digest('base64');
}

/** The time of the change is one that nobody can set. A file belongs to several things, and is looked at once. */
const timeOf = remembered((path) => {
  const { size, ctimeMs } = statSync(path, { throwIfNoEntry: false }) ?? NOT_THERE;
  return `${path} ${size} ${ctimeMs}`;
}, MANY_FILES);
const NOT_THERE = { size: 0, ctimeMs: 0 };
/** Behind a path. */
const TIME = / \d+ [\d.]+$/;

const timesOf = (paths: readonly string[]): string => paths.map(timeOf).join('\n');

function contentOf(name: string, paths: readonly string[]): string {
  const times = timesOf(paths);
  const known = seen().get(name);
  if (known?.times === times) return known.content;
  const content = digest(paths.flatMap((path) => [relative(KNOWLEDGE_ROOT, path), readFileSync(path, 'utf8')]));
  seen().set(name, { times, content });
  writeWhole(FILE, new Map([...seenBefore(), [name, { times, content }]]));
  return content;
}

const known = new Map<string, string>();

/** Of this process: files that change while it runs are read at the next start. */
function onceOf(name: string, paths: () => readonly string[]): string {
  const content = known.get(name) ?? contentOf(name, paths());
  known.set(name, content);
  return content;
}

const isThere = (file: string) => statSync(file, { throwIfNoEntry: false }) !== undefined;

const all = once(() => [...sources(KNOWLEDGE_ROOT), ...[LIBRARIES].filter(isThere)].sort());

/** The folder of knowledge/ that a file stands in. */
const folderOf = (path: string) => relative(KNOWLEDGE_ROOT, path).split(sep, 1)[0] as string;

/**
 * What stands in the pages of these folders, in the lists of all, and which libraries there are.
 * @param folders of knowledge/; all of them where none are named
 */
export const pagesAndLists = (folders?: readonly string[]): string =>
  onceOf(`pages ${folders?.join() ?? 'of all'}`, () => {
    const wanted = folders && [...FOR_ALL, ...folders];
    const isPageBeside = (path: string) => path.endsWith('.md') && wanted?.includes(folderOf(path)) === false;
    return all().filter((path) => !path.endsWith('.ts') && !isPageBeside(path));
  });

/** What stands in all code of knowledge/. */
export const allCode = (): string => onceOf('code', () => all().filter((path) => path.endsWith('.ts')));

const OF_TYPES = /\b(?:import|export) type [^;]*;/g;
const LOADED = /'(\.{1,2}\/[^']+\.ts)'/g;

/** A file of code with those that it loads, and those that they load. */
function withItsImports(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry) || !isThere(entry)) return found;
  found.add(entry);
  const text = readFileSync(entry, 'utf8').replace(OF_TYPES, '');
  for (const [, path = ''] of text.matchAll(LOADED)) withItsImports(join(dirname(entry), path), found);
  return found;
}

/** The files of that name, where none of them was touched: then they load no others than before. */
function untouched(name: string): string[] | undefined {
  const times = seen().get(name)?.times;
  const paths = times?.split('\n').map((line) => line.replace(TIME, ''));
  return paths && timesOf(paths) === times ? paths : undefined;
}

/** What stands in a file of code and in all that it loads. */
export function codeLoadedBy(entry: string): string {
  const name = `loaded by ${relative(KNOWLEDGE_ROOT, entry)}`;
  return onceOf(name, () => untouched(name) ?? [...withItsImports(entry)].sort());
}

/** What stands in the code of another folder. */
export const codeIn = (folder: string): string => onceOf(`code ${folder}`, () => sources(folder).sort());

/** What stands in these files. @param name of no other files */
export const filesNamed = (name: string, paths: readonly string[]): string => onceOf(`files ${name}`, () => paths);
