/** Where a page stands, and how it leads to the others: by relative links, on a server, below a path and in a folder of files. */
import type { Say } from '../../dialogs/phrases/say.ts';
import type { Knowledge } from '../../knowledge/pages/assemble.ts';
import type { Address, Addresses } from './addresses.ts';
import type { Family } from './families.ts';
import type { LinkOf } from './markdown.ts';

export interface Room {
  say: Say;
  knowledge: Knowledge;
  addresses: Addresses;
  /** Such as `codes/AZSM1024`. */
  path: string;
  /** A server needs no ending; a folder of files does. */
  ending: '' | '.html';
  /** May a reader paste a text here, and does it take a key? */
  paste: 'open' | 'key' | 'no';
  /** Is the local chat at `/`? */
  chat: boolean;
  /** In a folder of files: the same page in the other languages. */
  twins?: ReadonlyMap<string, string>;
  /** Where all pages begin, of a page that a server shows at any address. */
  root?: string;
}

export const HOME = { served: 'ask', files: 'index' } as const;

/** The way from the page to a file beside all pages. */
export const fileAt = ({ path, root }: Pick<Room, 'path' | 'root'>, file: string): string =>
  `${root ?? '../'.repeat(path.split('/').length - 1)}${file}`;

export const linkTo = (room: Pick<Room, 'path' | 'ending' | 'root'>, path: string): string =>
  fileAt(room, path + room.ending);

export const homeOf = (room: Room): string => linkTo(room, room.ending ? HOME.files : HOME.served);

/** A word that has a page leads there, but on its own page. */
export const linksOf =
  (room: Room): LinkOf =>
  (word) => {
    const address = room.addresses.byWord(word);
    return address && address.path !== room.path ? linkTo(room, address.path) : undefined;
  };

const NAMES = {
  codes: 'pageCodes',
  causes: 'pageCauses',
  tables: 'pageTables',
  answers: 'pageAnswers',
  alerts: 'pageAlerts',
} as const;

export const nameOfFamily = ({ say }: Pick<Room, 'say'>, family: Family): string => say(NAMES[family]);

/** What a reader looks for: the code itself, or the sentence that a page is about. */
export const labelOf = ({ family, name, title }: Address): string => (family === 'codes' ? name : title);
