/** The same pages as files for any web server: relative links, no server behind them, the search in the browser. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { phrasesFor } from '../../dialogs/phrases.ts';
import type { Knowledge } from '../../knowledge/pages/assemble.ts';
import { addressesOf } from './addresses.ts';
import { FAMILIES } from './families.ts';
import { pageFiles } from './files.ts';
import { type Framed, framed } from './frame.ts';
import { fileAt, HOME, nameOfFamily, type Room } from './room.ts';
import { homeView } from './views/homeView.ts';
import { nowhereView } from './views/missingView.ts';
import { pageView } from './views/pageView.ts';
import { shelfView } from './views/shelfView.ts';

export interface SiteAsked {
  /** The first at the root, each other in a folder of its name. */
  languages: string[];
  /** Where the web server has the root: the page for what is not there is shown at any address. */
  root?: string;
}

type File = [path: string, text: string];

/** Every file of the site, by its path. */
export function* siteFiles(knowledge: Knowledge, { languages, root = '/' }: SiteAsked): Generator<File> {
  const folders = new Map(languages.map((language, at) => [language, at === 0 ? '' : `${language}/`]));
  for (const [language, folder] of folders)
    for (const [path, text] of inOneLanguage(knowledge, { language, folders, root: root + folder }))
      yield [folder + path, text];
}

interface Edition {
  language: string;
  folders: ReadonlyMap<string, string>;
  root: string;
}

function* inOneLanguage(knowledge: Knowledge, { language, folders, root }: Edition): Generator<File> {
  const say = phrasesFor(language);
  const addresses = addressesOf(knowledge);
  const home = folders.get(language) === '' ? '' : '../';
  const twins = (path: string) =>
    new Map([...folders].map(([code, folder]) => [code, fileAt({ path }, `${home}${folder}${path}.html`)]));
  const at = (path: string): Room => ({
    ...{ say, knowledge, addresses, path, ending: '.html', paste: 'no', chat: false },
    ...(folders.size > 1 && { twins: twins(path) }),
  });
  const page = (room: Room, framedPage: Framed): File => [`${room.path}.html`, framed(room, framedPage)];

  const start = at(HOME.files);
  yield page(start, { title: 'storagebot', about: say('pageLead'), content: homeView(start) });
  const { twins: _, ...nowhere } = at('404');
  yield page({ ...nowhere, root }, { title: say('pageMissing'), content: nowhereView(nowhere) });
  for (const family of FAMILIES) {
    const room = at(family);
    yield page(room, { title: nameOfFamily(room, family), content: shelfView(room, family) });
  }
  for (const address of addresses.all) {
    const room = at(address.path);
    const title = address.family === 'codes' ? `${address.name}: ${address.title}` : address.title;
    yield page(room, { title, about: address.title, content: pageView(room, address) });
  }
  for (const [name, { text }] of pageFiles(knowledge)) yield [`pages/${name}`, text()];
}

/** @returns how many files were written. */
export function writeSite(knowledge: Knowledge, asked: SiteAsked, folder: string): number {
  let count = 0;
  for (const [path, text] of siteFiles(knowledge, asked)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    count += 1;
  }
  return count;
}
