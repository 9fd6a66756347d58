/**
 * What takes long to make from the pages is made once and kept in a file. It is made anew when a page, or code that reads
 * pages, has changed.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWLEDGE_ROOT } from '../root.ts';
import {
  allCode,
  codeIn,
  codeLoadedBy,
  filesNamed,
  PREPARED_FOLDER,
  pagesAndLists,
  readWhole,
  writeWhole,
} from './sources.ts';

interface Kept {
  /** What stood in the files that it was made from. */
  content: string;
  /** Another version may read and make it otherwise. */
  node: string;
  value: unknown;
}

const fileOf = (name: string) => join(PREPARED_FOLDER, `${name}.bin`);

function kept(name: string, content: string): Kept | undefined {
  const found = readWhole(fileOf(name)) as Partial<Kept> | undefined;
  return found?.content === content && found.node === process.version ? (found as Kept) : undefined;
}

/** What something is made of beside the lists and the facts of knowledge/: see sources.ts. */
export interface MadeOf {
  /** Folders of knowledge/ whose pages it reads; those of all where nothing is said. */
  pages?: readonly string[];
  /** The file of code that makes it, with what that loads; all code of knowledge/ where nothing is said. */
  by?: string;
  /** A folder of code outside of knowledge/. */
  code?: string;
  /** Files that were learned. */
  learned?: readonly string[];
}

const contentOf = ({ pages, by, code, learned }: MadeOf): string =>
  [
    pagesAndLists(pages),
    by ? codeLoadedBy(by) : allCode(),
    ...(code ? [codeIn(code)] : []),
    ...(learned ? [filesNamed(learned.join('\n'), learned)] : []),
  ].join(' ');

/** The value of that name where it is kept, and nothing has changed since. */
export const keptAlready = <Value>(name: string, of: MadeOf = {}): Value | undefined =>
  kept(name, contentOf(of))?.value as Value | undefined;

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** False: what is made here is made for this process alone. */
export const mayKeep = (): boolean => isWritable(PREPARED_FOLDER);

function keptOr<Value>(name: string, content: string, make: () => Value): Value {
  const known = kept(name, content);
  if (known) return known.value as Value;
  const value = make();
  writeWhole(fileOf(name), { content, node: process.version, value } satisfies Kept);
  return value;
}

/**
 * The value of that name, from its file or made now.
 * @param make plain data: objects, arrays, maps, numbers and strings
 */
export const prepared = <Value>(name: string, make: () => Value, of: MadeOf = {}): Value =>
  keptOr(name, contentOf(of), make);

/** As `prepared`, for what is made of lists and facts, and of no other page. */
export const preparedOfLists = <Value>(name: string, make: () => Value, by?: string): Value =>
  prepared(name, make, { pages: [], ...(by && { by }) });

/** As `prepared`, for what is made of nothing but these files. */
export const preparedOfFiles = <Value>(name: string, files: string[], make: () => Value): Value =>
  keptOr(name, filesNamed(name, files), make);

const READY = 'ready';

/** All that a first answer needs is kept. */
export const keepReady = (): void => void prepared(READY, () => true);

/** What a first answer needs is not kept as the pages are now, and might be: in a fresh clone, and when a page has changed. */
export const isUnprepared = (): boolean =>
  isWritable(existsSync(PREPARED_FOLDER) ? PREPARED_FOLDER : KNOWLEDGE_ROOT) && keptAlready(READY) === undefined;

const opened = new WeakSet<object>();

/** What belongs to this knowledge may be kept in files from now on: it is what the pages of the product say. */
export function keepWhatIsMadeOf(knowledge: object): void {
  opened.add(knowledge);
}

/** The folders that a knowledge is read from: see load.ts. */
const OF_KNOWLEDGE: MadeOf = { pages: ['causes', 'codes', 'answers', 'tables'] };

/** As `prepared`, for what is made of the pages of causes, codes and answers. */
export const preparedOfKnowledge = <Value>(name: string, make: () => Value): Value =>
  prepared(name, make, OF_KNOWLEDGE);

/** As `preparedOfKnowledge`; of any other knowledge than the product's own it is made each time. */
export const preparedOf = <Value>(knowledge: object, name: string, make: () => Value): Value =>
  opened.has(knowledge) ? preparedOfKnowledge(name, make) : make();
