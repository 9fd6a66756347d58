/** The same pages as files for any web server: relative links, no server behind them, the search in the browser. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { phrasesFor } from '../../dialogs/phrases.ts';
import type { Knowledge } from '../../knowledge/assemble.ts';
import { addressesOf } from './addresses.ts';
import { FAMILIES } from './families.ts';
import { pageFiles } from './files.ts';
import { type Framed, framed } from './frame.ts';
import { HOME, nameOfFamily, type Room } from './room.ts';
import { homeView } from './views/homeView.ts';
import { pageView } from './views/pageView.ts';
import { shelfView } from './views/shelfView.ts';

/** Every file of the site, by its path. */
export function* siteFiles(knowledge: Knowledge, language: string): Generator<[path: string, text: string]> {
  const say = phrasesFor(language);
  const addresses = addressesOf(knowledge);
  const at = (path: string): Room => ({ say, knowledge, addresses, path, ending: '.html', paste: 'no', chat: false });
  const page = (room: Room, framedPage: Framed): [string, string] => [`${room.path}.html`, framed(room, framedPage)];

  const home = at(HOME.files);
  yield page(home, { title: 'storagebot', about: say('pageLead'), content: homeView(home) });
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
export function writeSite(knowledge: Knowledge, language: string, folder: string): number {
  let count = 0;
  for (const [path, text] of siteFiles(knowledge, language)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    count += 1;
  }
  return count;
}
