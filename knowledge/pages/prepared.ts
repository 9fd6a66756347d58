/**
 * What takes long to make from the pages is made once and kept in a file. It is made anew when a page, or code that reads
 * pages, has changed: seen by the times and sizes of all of them, and where those differ by what stands in them.
 */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { once } from '../lazily.ts';
import { KNOWLEDGE_ROOT } from '../root.ts';

const FOLDER = join(KNOWLEDGE_ROOT, '.prepared');
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

function sources(folder = KNOWLEDGE_ROOT): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((file) => {
    // A thousand files: joining each path with care would take longer than looking at them.
    const path = `${folder}${sep}${file.name}`;
    if (file.isDirectory()) return folder === KNOWLEDGE_ROOT && BESIDE.has(file.name) ? [] : sources(path);
    return /\.(?:md|ts|tsv|yaml)$/.test(file.name) ? [path] : [];
  });
}

interface Stamp {
  /** Changes when a file is touched. */
  times: string;
  /** Changes when something else stands in a file. */
  content(): string;
}

// Loaded only where something has changed: it takes longer to load than everything else here.
const load = createRequire(import.meta.url);

function digest(texts: string[]): string {
  const { createHash } = load('node:crypto') as typeof import('node:crypto');
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length} ${text}`);
  return hash.digest('base64');
}

function stampOf(paths: string[]): Stamp {
  const times = paths.map((path) => {
    const { size, mtimeMs, ctimeMs } = statSync(path);
    return `${path} ${size} ${mtimeMs} ${ctimeMs}`;
  });
  // Asked for by everything that is kept, where a file was only touched.
  const content = once(() =>
    digest(paths.flatMap((path) => [relative(KNOWLEDGE_ROOT, path), readFileSync(path, 'utf8')])),
  );
  return { times: [process.version, ...times].join('\n'), content };
}

const stamps = new Map<string, Stamp>();

/** Of this process: pages that change while it runs are read at the next start. */
function stamp(code: string, learned: readonly string[] = []): Stamp {
  const name = [code, ...learned].join('\n');
  const libraries = existsSync(LIBRARIES) ? [LIBRARIES] : [];
  const made = code ? sources(code) : [];
  const known = stamps.get(name) ?? stampOf([...sources(), ...libraries, ...made, ...learned].sort());
  stamps.set(name, known);
  return known;
}

interface Kept {
  times: string;
  content: string;
  node: string;
  value: unknown;
}

function read(file: string): Kept | undefined {
  try {
    return deserialize(readFileSync(file)) as Kept;
  } catch {
    return undefined;
  }
}

/** Another process may read the file at the same time, so it appears whole or not at all. Where nobody may write, it is made each time. */
function write(file: string, kept: Kept): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(draft, serialize(kept));
    renameSync(draft, file);
  } catch {
    // A read-only installation is no fault.
  }
}

const isSame = (kept: Kept, content: string) => kept.content === content && kept.node === process.version;
const fileOf = (name: string) => join(FOLDER, `${name}.bin`);

/** The value of that name where it is kept, and nothing has changed since. @param code a folder whose code it was made by, beside ours */
export function keptAlready<Value>(name: string, code = ''): Value | undefined {
  const kept = read(fileOf(name));
  if (!kept) return undefined;
  const { times, content } = stamp(code);
  return kept.times === times || isSame(kept, content()) ? (kept.value as Value) : undefined;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** False: what is made here is made for this process alone. */
export const mayKeep = (): boolean => isWritable(FOLDER);

/**
 * The value of that name, from its file or made now.
 * @param make plain data: objects, arrays, maps, numbers and strings
 */
export const prepared = <Value>(name: string, make: () => Value, code = ''): Value => keptOr(name, stamp(code), make);

/** As `prepared`, for what is made of the pages by what was learned. */
export const preparedByLearned = <Value>(name: string, learned: string[], make: () => Value): Value =>
  keptOr(name, stamp('', learned), make);

const READY = 'ready';

/** All that a first answer needs is kept. */
export const keepReady = (): void => void prepared(READY, () => true);

/** What a first answer needs is not kept as the pages are now, and might be: in a fresh clone, and when a page has changed. */
export const isUnprepared = (): boolean =>
  isWritable(existsSync(FOLDER) ? FOLDER : KNOWLEDGE_ROOT) && keptAlready(READY) === undefined;

/** As `prepared`, for what is made of nothing but these files. */
export const preparedOfFiles = <Value>(name: string, files: string[], make: () => Value): Value =>
  keptOr(name, stampOf(files), make);

function keptOr<Value>(name: string, { times, content }: Stamp, make: () => Value): Value {
  const file = fileOf(name);
  const kept = read(file);
  if (kept?.times === times) return kept.value as Value;
  const print = content();
  const value = kept && isSame(kept, print) ? kept.value : make();
  write(file, { times, content: print, node: process.version, value });
  return value as Value;
}

const opened = new WeakSet<object>();

/** What belongs to this knowledge may be kept in files from now on: it is what the pages of the product say. */
export function keepWhatIsMadeOf(knowledge: object): void {
  opened.add(knowledge);
}

/** As `prepared`, for what is made of a knowledge; of any other than the product's own it is made each time. */
export const preparedOf = <Value>(knowledge: object, name: string, make: () => Value): Value =>
  opened.has(knowledge) ? prepared(name, make) : make();
