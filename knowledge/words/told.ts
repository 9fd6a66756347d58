/** Reads facts that people tell in a sentence or less: the phrases of told.yaml. What a whole report tells is read by recognise.ts. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type FactName, type Facts, isFactName } from '../facts/facts.ts';
import { preparedOfLists } from '../pages/prepared.ts';
import { cluesIn, type Term } from '../phrases/clues.ts';
import { Finder, type Lexicon, possibleOf } from '../phrases/lexicon.ts';
import { unspaced } from '../phrases/unspaced.ts';
import { getOrMake, recent } from '../recent.ts';
import { withAddresses } from '../text/addresses.ts';
import type { KeptLists } from '../text/kept.ts';
import { plainLetters } from '../text/letters.ts';
import { CHANGED_BY_DOING, withoutAhead } from './ahead.ts';
import { contraryOf, deniedWords, isNotHad, isThingDenied, isToldDenied, withoutDeniedWords } from './denials.ts';
import { inPlainOrder } from './inverted.ts';
import { spelledOut } from './shorthands.ts';
import { whatIsSure, withoutAsked } from './sure.ts';
import { PLACES, whatFails } from './worksThere.ts';

/** Under this value stands what only says that the fact is not what its words name. */
export const DENIED = 'denied';

interface Teller {
  fact: FactName;
  value: string;
  terms: Term[];
  /** Has to stand in the sentence as well where nobody asked; where it never does the fact is only heard as an answer. */
  beside?: Term | 'never';
}

export interface ToldVocabulary {
  lexicon: Lexicon;
  tellers: Teller[];
  /** By term: the places in `tellers` of those that it speaks for. */
  tellersOf: KeptLists;
  /** What a fact that was told says of others, by its name or by name=value. */
  implied: Record<string, Facts>;
}

export const TOLD = 'words/told.yaml';

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () => (load('./compileTold.ts') as { compileTold(file: string): ToldVocabulary }).compileTold(TOLD);

let vocabulary: ToldVocabulary | undefined;

function known(): ToldVocabulary {
  vocabulary ??= preparedOfLists('told', compile, join(import.meta.dirname, 'compileTold.ts'));
  return vocabulary;
}

/** "I only have Contributor": who has a role signs in. What is told otherwise counts more. */
export function impliedBy(told: Facts): Facts {
  const { implied } = known();
  const named = Object.entries(told).filter(([, value]) => value !== undefined);
  return Object.assign({}, ...named.flatMap(([fact, value]) => [implied[fact], implied[`${fact}=${value}`]]));
}

/** Longer texts are pastes. */
const MOST_TOLD = 400;

/** "Not a SAS, it's my own login": what comes after a denial may tell the same fact. */
const CLAUSE_ENDS = /(?<=[,.;:!?。、])\s*|\s+(?=(?:but|sondern|aber|instead|rather)\s)|(?<=(?:では|じゃ)なくて?)/i;

/** The names of hosts tell the service, and neither an SDK nor Windows. */
const HOSTS = /(?<![\w-])[\w-]*\.?(blob|dfs|file|queue|table)\.core\.[\w.]+|\bcore\.windows\.net\b/gi;

/** "Ok vpn then" agrees, and says of nothing that it works; "ok from home" does. */
const A_NOD =
  /^(?:ok|okay|k|alright|fine|gut)[,.!]?\s+(?!(?:from|at|via|over|in|on|with|through|there|here|too|now|again|mit|von|vom|im|über|aus|auf|dort|jetzt|wieder)\b)/i;

/** A message, its parts and what was said before are each read by many who ask; and so are the sentences of a page's row. */
const OF_A_TURN = 64;
const lately = recent<string, Readonly<Facts>>(OF_A_TURN);

/**
 * Of one fact the first value that fits counts. What is only asked for ("is a service principal affected too?") is not told.
 * @param asked the fact that was asked for a moment ago.
 */
export const factsTold = (typed: string, asked?: FactName): Readonly<Facts> =>
  getOrMake(lately, `${asked ?? ''}\n${typed}`, () => Object.freeze(readFacts(typed, asked)));

function readFacts(typed: string, asked?: FactName): Facts {
  const text = withoutAsked(typed.replace(A_NOD, ''));
  const sure = whatIsSure(text);
  if (sure === text) return factsSoFar(text, asked);
  const wondered = Object.keys(factsAffirmed(text, asked)).map((fact) => [fact, undefined]);
  return { ...Object.fromEntries(wondered), ...factsSoFar(sure, asked) };
}

/** "I'll give the app Reader": what is about to be changed has not changed yet, and leaves the fact open. */
function factsSoFar(text: string, asked?: FactName): Facts {
  const all = factsAffirmed(text, asked);
  const done = withoutAhead(text);
  const ahead = done === text ? [] : Object.keys(all).filter((fact) => CHANGED_BY_DOING.has(fact));
  if (ahead.length === 0) return all;
  const so = factsAffirmed(done, asked);
  return { ...all, ...Object.fromEntries(ahead.map((fact) => [fact, so[fact]])) };
}

/** "Storage Explorer, not azcopy": what is denied tells nothing, and "no firewall" is told by both words together. */
function factsAffirmed(text: string, asked?: FactName): Facts {
  const told = factsSaid(text, asked);
  const denied = text.length > MOST_TOLD ? [] : deniedWords(text);
  if (denied.length === 0) return told;
  const rest = factsSaid(withoutDeniedWords(text), asked);
  const named = denied.map((word) => factsSaid(word, asked));
  const isDenied = ([fact, value]: [string, string | undefined]) =>
    value !== undefined && rest[fact] !== value && named.some((facts) => facts[fact] === value);
  const meant = Object.entries(told).map((pair) => (isDenied(pair) ? [pair[0], rest[pair[0]]] : pair));
  return Object.fromEntries(meant);
}

/** Which of its kind it is matters to nothing that is told: the phrases know one of each. */
const ofItsKind = (isPrivate: boolean) => (isPrivate ? '10.0.0.4' : '20.60.0.4');

function factsSaid(text: string, asked?: FactName): Facts {
  const said = withAddresses(text.replace(HOSTS, ' $1 '), ofItsKind);
  const told = { ...toldIn(said, asked), ...worksSomewhere(said, asked) };
  const denied = Object.keys(told).filter((fact) => told[fact] === undefined);
  if (denied.length === 0) return told;
  for (const clause of said.split(CLAUSE_ENDS)) {
    const own = toldIn(clause, asked);
    for (const fact of denied) if (own[fact] !== undefined) told[fact] = own[fact];
  }
  return told;
}

/** "It works in the office, only at home it does not": a network where it works, whatever else is said. */
function worksSomewhere(text: string, asked?: FactName): Facts {
  if (text.length > MOST_TOLD) return {};
  // What no clause can tell is not looked for in each of them.
  if (!heardIn(text).tellers.some(({ fact }) => fact === 'otherNetworkWorks')) return {};
  const clauses = text.split(CLAUSE_ENDS);
  const saysSo = (clause: string) => factsIn(clause, asked, 'otherNetworkWorks').otherNetworkWorks === 'yes';
  const isSaid = clauses.length > 1 && clauses.some(saysSo);
  return isSaid ? { otherNetworkWorks: 'yes' } : {};
}

function toldIn(text: string, asked?: FactName): Facts {
  if (text.length > MOST_TOLD) return {};
  const told = factsIn(text, asked);
  const places = PLACES.filter((fact) => told[fact] !== undefined && fact !== asked);
  const failing = places.length > 0 ? whatFails(text) : text;
  if (failing === text) return told;
  const elsewhere = Object.entries(told).filter(([fact]) => !places.includes(fact as FactName));
  const here = Object.entries(factsIn(failing)).filter(([fact]) => places.includes(fact as FactName));
  // "From my laptop it resolves": a place that is named only for that is one where it goes.
  const goes = here.length === 0 && told.otherNetworkWorks === undefined ? { otherNetworkWorks: 'yes' } : {};
  return { ...goes, ...Object.fromEntries([...elsewhere, ...here]) };
}

interface Heard {
  text: string;
  /** As it is compared with phrases. */
  said: string;
  /** Those whose words may stand in it. */
  tellers: Teller[];
  finder: Finder;
}

let latest: Heard | undefined;

/** Looked at twice for each sentence. */
function heardIn(text: string): Heard {
  if (latest?.text === text) return latest;
  const { lexicon, tellers, tellersOf } = known();
  const said = unspaced(spelledOut(plainLetters(inPlainOrder(text))));
  const clues = cluesIn(lexicon, said);
  latest = { text, said, tellers: possibleOf(tellers, tellersOf, clues), finder: new Finder(lexicon, clues, said) };
  return latest;
}

/** What a teller says of its fact: its value, or the contrary where the words deny it; undefined where it says nothing. */
function toldBy({ fact, value, terms, beside }: Teller, { finder, said }: Heard, asked?: FactName): string | undefined {
  if (fact !== asked && beside !== undefined && (beside === 'never' || !finder.stands(beside))) return undefined;
  const contrary = contraryOf(value);
  let denied: string | undefined;
  for (const term of terms) {
    const match = finder.first(term);
    if (!match) continue;
    // "リースは取っていない", asked what the error says: it is not the lease.
    if (contrary === undefined && fact === asked && isThingDenied(said, match, finder.sourceOf(term))) {
      denied = DENIED;
      continue;
    }
    const source = finder.sourceOf(term);
    const isNot = isToldDenied(said, match, source) || (value === 'yes' && isNotHad(said, match));
    if (contrary === undefined || !isNot) return value;
    denied = contrary;
  }
  return denied;
}

/** @param only of this fact alone */
function factsIn(text: string, asked?: FactName, only?: FactName): Facts {
  const heard = heardIn(text);
  const told: Facts = {};
  for (const teller of heard.tellers) {
    const { fact } = teller;
    if ((only && fact !== only) || Object.hasOwn(told, fact) || !isFactName(fact)) continue;
    const value = toldBy(teller, heard, asked);
    if (value === undefined) continue;
    // "We use no SAS" tells what it is not: whatever else reads the words has to leave the fact open as well.
    told[fact] = value === DENIED ? undefined : value;
  }
  return told;
}
