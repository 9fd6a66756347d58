/** Reads facts from a report: from its command line, its URLs, its log lines, and from how people say things. */

import type { FoundCommand } from '../azcopy/azcopyCommand.ts';
import type { CommandSide } from '../azcopy/commandSide.ts';
import { isPlannedAt } from '../effects/wordedPlans.ts';
import type { Facts } from '../facts/facts.ts';
import type { Term } from '../phrases/clues.ts';
import type { Finder } from '../phrases/lexicon.ts';
import { readStorageUrl } from '../service/endpoints.ts';
import { quoteAt, type ReportText } from '../text/text.ts';
import { CHANGED_BY_DOING, isAheadAt } from '../words/ahead.ts';
import { contraryOf, isDeniedAt, isNotHad, isToldDenied } from '../words/denials.ts';
import { withoutElsewhere } from '../words/worksThere.ts';
import type { FactTeller } from './vocabulary.ts';

export interface Place {
  at: number;
  length: number;
}

export interface FactsRead {
  facts: Facts;
  /** Where the phrase stands that tells a fact, if one does. */
  places: Partial<Record<keyof Facts, Place>>;
  quotes: Partial<Record<keyof Facts, string>>;
}

function set(read: FactsRead, fact: keyof Facts, value: string | undefined, quote: string): void {
  if (value === undefined || read.facts[fact] !== undefined) return;
  read.facts[fact] = value;
  read.quotes[fact] = quote;
}

const URL_TEXT = /https?:\/\/[^\s"'<>\\)\]]{4,2000}/g;
const MOST_URLS = 20;
/** What comes before the path. */
const ORIGIN = /^https?:\/\/[^/?#]{1,300}/;

/** What the hosts of the report tell: service, cloud, namespace, and whether http is used. */
function readHosts(text: ReportText, read: FactsRead): void {
  let seen = 0;
  const origins = new Set<string>();
  for (const match of text.folded.matchAll(URL_TEXT)) {
    if (++seen > MOST_URLS) return;
    const [origin = match[0]] = ORIGIN.exec(match[0]) ?? [];
    if (origins.has(origin)) continue;
    origins.add(origin);
    const url = URL.parse(match[0]);
    const address = url ? readStorageUrl(url) : undefined;
    if (!url || !address?.service) continue;
    const quote = quoteAt(text, match.index, match[0].length);
    set(read, 'service', address.service === 'web' ? 'blob' : address.service, quote);
    set(read, 'cloud', address.cloud, quote);
    if (address.service === 'dfs') set(read, 'hierarchicalNamespace', 'yes', quote);
    if (url.protocol === 'http:') set(read, 'http', 'yes', quote);
  }
}

const OPERATIONS = new Set([
  'upload',
  'download',
  's2s',
  'sync',
  'list',
  'remove',
  'create',
  'login',
  'resume',
  'set-properties',
]);
const bringsSas = (side: CommandSide | undefined) => side !== undefined && side.credential !== 'none';

function readCommands(text: ReportText, commands: FoundCommand[], read: FactsRead): void {
  for (const { command, at, length } of commands) {
    const quote = quoteAt(text, at, Math.min(length, 120));
    set(read, 'tool', 'azcopy', quote);
    if (OPERATIONS.has(command.operation) && command.operation !== 'login')
      set(read, 'operation', command.operation, quote);
    if (bringsSas(command.source) || bringsSas(command.destination)) set(read, 'auth', 'sas', quote);
  }
}

/** "Uploading fails, I am signed in with azcopy login": it is what failed only where nothing else did. */
function readLogins(text: ReportText, commands: FoundCommand[], read: FactsRead): void {
  const login = commands.find(({ command }) => command.operation === 'login');
  if (login) set(read, 'operation', 'login', quoteAt(text, login.at, Math.min(login.length, 120)));
}

interface Found {
  match: RegExpExecArray;
  term: Term;
}

function firstIn(terms: Term[], finder: Finder): Found | undefined {
  for (const term of terms) {
    const match = finder.first(term);
    if (match) return { match, term };
  }
  return undefined;
}

/** A sentence that tells where or with what it works is not longer, before and behind what it names. */
const AROUND = 200;
/** Nor is what denies it farther away. */
const A_DENIAL = 40;

function isElsewhere({ folded }: ReportText, fact: keyof Facts, { index, 0: { length } }: RegExpExecArray): boolean {
  const from = Math.max(0, index - AROUND);
  const failing = withoutElsewhere(folded.slice(from, index + length + AROUND), fact);
  return failing?.slice(index - from, index - from + length).trim() === '';
}

/** "We use a key instead of a SAS". */
const MAY_DENY =
  /n['’]t\b|\b(?:no|not|dont|doesnt|nobody|without|instead|rather|nicht|kein|keine[nmrs]?|ohne|statt)\b|(?:では|じゃ)な|ません|ない/;

function isDenied({ folded }: ReportText, { index, 0: { length } }: RegExpExecArray): boolean {
  const from = Math.max(0, index - A_DENIAL);
  const around = folded.slice(from, index + length + A_DENIAL);
  return MAY_DENY.test(around) && isDeniedAt(around, index - from, length);
}

/** "Shall I rotate the keys?", "then I allow all networks", "I'll give it Reader": nothing of it is so yet. */
const isPlanned = ({ clean }: ReportText, fact: keyof Facts, { index }: RegExpExecArray) =>
  CHANGED_BY_DOING.has(fact) && (isAheadAt(clean, index) || isPlannedAt(clean, index));

function readTellers(text: ReportText, tellers: FactTeller[], finder: Finder, read: FactsRead): void {
  for (const { fact, value, terms } of tellers) {
    if (read.facts[fact] !== undefined) continue;
    const found = firstIn(terms, finder);
    if (!found) continue;
    const { match, term } = found;
    if (isElsewhere(text, fact, match) || isDenied(text, match) || isPlanned(text, fact, match)) continue;
    const contrary = contraryOf(value);
    const isNot =
      isToldDenied(text.folded, match, finder.sourceOf(term)) || (value === 'yes' && isNotHad(text.folded, match));
    const isContrary = contrary !== undefined && isNot;
    const told = isContrary ? contrary : (value ?? match[1]);
    if (told) read.places[fact] = { at: match.index, length: match[0].length };
    set(read, fact, told, quoteAt(text, match.index, match[0].length));
  }
}

/** Who is named as the one that signs in, signs in; so does whoever has a role. */
const OF_LOGINS = ['identity', 'dataRole'] as const;

function readWhoSignsIn(read: FactsRead): void {
  const named = OF_LOGINS.find((fact) => read.facts[fact] !== undefined);
  if (named) set(read, 'auth', 'entra', read.quotes[named] ?? '');
}

/** Commands are surer than how people describe what they did, and what tools write is surer than words. */
export function readFacts(
  text: ReportText,
  commands: FoundCommand[],
  tellers: FactTeller[],
  finder: Finder,
): FactsRead {
  const read: FactsRead = { facts: {}, places: {}, quotes: {} };
  // A log names its own tool first: Storage Explorer runs AzCopy under the hood.
  readHosts(text, read);
  readCommands(text, commands, read);
  readTellers(text, tellers, finder, read);
  readLogins(text, commands, read);
  readWhoSignsIn(read);
  return read;
}
