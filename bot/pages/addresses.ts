/** Every page by its address: /codes/AZSM1024, /causes/sas-expired, /tables/roles, /answers/make-sas, /alerts/throttled. */
import { type AlertPages, loadAlertPages } from '../../knowledge/alerts/load.ts';
import { fill as fillAlert } from '../../knowledge/alerts/meaning.ts';
import { namesOf } from '../../knowledge/answers/explainAnswer.ts';
import type { Entry, Knowledge } from '../../knowledge/pages/assemble.ts';
import { fill, fillings } from '../../knowledge/text/render.ts';
import type { Family } from './families.ts';

export interface Address {
  family: Family;
  /** As people write it. */
  name: string;
  title: string;
  /** `codes/AZSM1024`, without a slash before it and without an ending. */
  path: string;
  /** What else it is found by. */
  words: string[];
  /** Codes stand together by where they come from. */
  group?: string;
}

export interface Addresses {
  all: Address[];
  of(family: Family): Address[];
  /** By the last part of an address or another name of the page, in any case. */
  at(family: Family, name: string): Address | undefined;
  /** By a word in a text, such as a code. */
  byWord(word: string): Address | undefined;
}

/** `mount error(13)` → `mount-error-13` */
export const slugOf = (name: string): string => name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^-+|-+$/g, '');

const place = (family: Family, name: string, title: string, words: string[] = []): Address => ({
  family,
  name,
  title,
  path: `${family}/${slugOf(name)}`,
  words,
});

/** An alert's page names what an alert fills in; a page without one says it in general. */
export const ANY_ALERT = { account: 'the account', resource: 'the resource' };
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
export const titleOfAlert = (title: string): string => capital(fillAlert(title, ANY_ALERT));

function codes({ codePages, entries }: Knowledge): Address[] {
  const nameOf = ({ code, aliases }: Entry) => code ?? aliases[0];
  const ofCode = new Map<string, string>();
  const own = entries.filter(({ page }) => page.family !== 'causes');
  const named = own.flatMap((entry) => {
    const name = nameOf(entry);
    if (!name) return [];
    ofCode.set(entry.page.name, name);
    const self = /^AZSM\d{4}$/i.test(name) ? [`azsm-${name.slice(4)}`] : [];
    return [
      {
        ...place('codes', name, entry.means ?? entry.page.matter.title, [...entry.aliases, ...self]),
        group: entry.family,
      },
    ];
  });
  // A page of sentences that carry no code goes by its own name.
  const nameless = codePages
    .filter(({ name }) => !ofCode.has(name))
    .map(({ name, matter, family }) => ({ ...place('codes', name, matter.title), group: family }));
  return [...named, ...nameless];
}

const causes = (knowledge: Knowledge): Address[] =>
  [...knowledge.causes.values()]
    .filter((page) => !page.ofCode)
    .map(({ matter }) => place('causes', matter.cause, fill(matter.title, fillings({}, matter.placeholders))));

const answers = (knowledge: Knowledge): Address[] =>
  knowledge.answers.map((page) => place(page.family, page.name, page.matter.title, namesOf(page)));

let ofAlerts: AlertPages | undefined;

/** Read once, when the first page is asked for. */
export function alertPages(): AlertPages {
  ofAlerts ??= loadAlertPages();
  return ofAlerts;
}

const alerts = (): Address[] =>
  [...alertPages().values()].map(({ meaning, title }) => place('alerts', meaning, titleOfAlert(title)));

const known = new WeakMap<Knowledge, Addresses>();

export function addressesOf(knowledge: Knowledge): Addresses {
  const made =
    known.get(knowledge) ?? index([...codes(knowledge), ...causes(knowledge), ...answers(knowledge), ...alerts()]);
  known.set(knowledge, made);
  return made;
}

function index(all: Address[]): Addresses {
  const byPath = new Map<string, Address>();
  const byWord = new Map<string, Address>();
  const put = (map: Map<string, Address>, key: string, address: Address) => {
    if (!map.has(key)) map.set(key, address);
  };
  for (const address of all) put(byPath, address.path.toLowerCase(), address);
  for (const address of all)
    for (const word of [address.name, ...address.words]) {
      put(byPath, `${address.family}/${slugOf(word)}`.toLowerCase(), address);
      // What an alert is called is an everyday word.
      if (address.family !== 'alerts') put(byWord, word.toLowerCase(), address);
    }
  const shelves = Map.groupBy(all, ({ family }) => family);
  return {
    all,
    of: (family) => shelves.get(family) ?? [],
    at: (family, name) => byPath.get(`${family}/${slugOf(name)}`.toLowerCase()),
    byWord: (word) => byWord.get(word.toLowerCase()),
  };
}
