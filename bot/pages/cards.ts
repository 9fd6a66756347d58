/** What the search of the pages looks through: a card a page, short enough that a browser can hold all of them. */
import MiniSearch from 'minisearch';
import { termsOf } from '../../knowledge/answers/terms.ts';
import type { Entry, Knowledge } from '../../knowledge/pages/assemble.ts';
import { type Address, addressesOf, alertPages } from './addresses.ts';
import { type Card, type Find, finder } from './find.ts';

/** So many letters a card; questions in three languages take most. */
const MOST_WORDS = { codes: 240, causes: 240, alerts: 240, tables: 900, answers: 900 } as const;

function wordsOf(knowledge: Knowledge, { family, name, words }: Address, entries: Map<string, Entry>): string[] {
  if (family === 'causes') return [knowledge.causes.get(name)?.matter.tell ?? ''];
  if (family === 'alerts') return [...(alertPages().get(name)?.words ?? []), alertPages().get(name)?.says ?? ''];
  if (family === 'codes') {
    const entry = entries.get(name);
    return [...words, ...(entry?.status ?? []).map(String), entry?.means ?? '', ...(entry?.messages ?? [])];
  }
  const page = knowledge.answers.find((one) => one.name === name && one.family === family);
  return [...words, ...(page?.matter.questions ?? [])];
}

/** What a card says as its name or title, and what it says twice, it does not hold again. */
const besides = ({ name, title }: Address, words: string[]) =>
  [...new Set(words)].filter((word) => word !== '' && word !== name && word !== title);

export function cardsOf(knowledge: Knowledge): Card[] {
  const entries = new Map(
    knowledge.entries.flatMap((entry) =>
      [entry.code, entry.aliases[0]].flatMap((name) => (name ? [[name, entry] as const] : [])),
    ),
  );
  return addressesOf(knowledge).all.map((address) => ({
    path: address.path,
    name: address.name,
    title: address.title,
    words: besides(address, wordsOf(knowledge, address, entries))
      .join(' ')
      .slice(0, MOST_WORDS[address.family]),
  }));
}

const known = new WeakMap<Knowledge, Find>();

/** Pages that fit some words, best first. */
export function findPages(knowledge: Knowledge, words: string, most?: number): Address[] {
  const find = known.get(knowledge) ?? finder(cardsOf(knowledge), MiniSearch, termsOf);
  known.set(knowledge, find);
  const byPath = new Map(addressesOf(knowledge).all.map((address) => [address.path, address]));
  return find(words, most).flatMap(({ path }) => byPath.get(path) ?? []);
}
