/** Messages and signs of the pages that stand in the text. */
import type { Facts } from '../facts.ts';
import type { Entry, Knowledge } from '../load.ts';
import type { Rank } from '../schema.ts';
import { compileSign, literal, type Match, type Matcher, matchAll, matchSign, type Phrase } from '../signs.ts';
import type { ReportText } from '../text.ts';
import { firstOf, named, type Recogniser, type Sighting } from './recogniser.ts';
import { carriesToolOutput } from './toolOutput.ts';

interface CompiledSign {
  matcher: Matcher;
  /** The words of a tool, not of a person. */
  printed: boolean;
  rank: Rank;
  when?: Record<string, string>;
  implies?: Record<string, string>;
}

interface CompiledEntry {
  entry: Entry;
  messages: Phrase[];
  signs: CompiledSign[];
}

/** An entry in a text. */
export interface Hit {
  sighting: Sighting;
  /** Counts only where these facts hold. */
  when: Record<string, string>;
  implies: Record<string, string>;
  printed: boolean;
}

/** Generic sentences are taken out of the text before anything else is read from it, so they are kept apart. */
export interface CompiledEntries {
  generic: CompiledEntry[];
  telling: CompiledEntry[];
}

const compiled = new WeakMap<Knowledge, CompiledEntries>();

export function entriesIn(knowledge: Knowledge): CompiledEntries {
  const known = compiled.get(knowledge);
  if (known) return known;
  const all = knowledge.entries.map((entry) => ({
    entry,
    messages: entry.messages.map(literal),
    signs: entry.signs.map((sign) => ({
      ...sign,
      rank: sign.rank ?? entry.rank,
      matcher: compileSign(sign),
      printed: !sign.like && !sign.all,
    })),
  }));
  const isGeneric = ({ entry }: CompiledEntry) => entry.rank === 'generic';
  const result = { generic: all.filter(isGeneric), telling: all.filter((one) => !isGeneric(one)) };
  compiled.set(knowledge, result);
  return result;
}

/** How people tell a failure, which decides nothing by itself. */
const isTold = ({ printed, rank }: CompiledSign) => !printed && (rank === 'symptom' || rank === 'generic');

function hitsOf({ entry, messages, signs }: CompiledEntry, text: ReportText): Hit[] {
  const said = messages.flatMap((message) => matchAll(message, text));
  const ofMessages: Hit = {
    sighting: { ...named(entry), places: said },
    when: {},
    implies: entry.implies,
    printed: true,
  };
  // A sign of a code's page is not the code itself: only its name or its message is.
  const { code: _, ...unnamed } = named(entry);
  const read = carriesToolOutput(text) ? signs.filter((sign) => !isTold(sign)) : signs;
  const ofSigns = read.map(({ matcher, rank, when = {}, implies, printed }) => ({
    sighting: { ...unnamed, rank, places: matchSign(matcher, text) },
    when,
    implies: { ...entry.implies, ...implies },
    printed,
  }));
  return [ofMessages, ...ofSigns].filter(({ sighting }) => sighting.places.length > 0);
}

export const findEntries = (entries: CompiledEntry[], text: ReportText): Hit[] =>
  entries.flatMap((entry) => hitsOf(entry, text));

/** Where tools print sentences that they print before every failure of a kind. */
export const placesOf = (hits: Hit[]): Match[] =>
  hits.filter(({ printed }) => printed).flatMap(({ sighting }) => sighting.places);

const agree = (when: Record<string, string>, facts: Facts) =>
  Object.entries(when).every(([fact, value]) => facts[fact as keyof Facts] === value);

const isConditional = ({ when }: Hit) => Object.keys(when).length > 0;

/** What is printed before every failure of a kind. It implies nothing, and no fact is known yet on which it could depend. */
export const genericEntries: Recogniser = {
  name: 'generic sentences',
  recognise: ({ reading }) => ({
    sightings: reading.generic.filter((hit) => !isConditional(hit)).map(({ sighting }) => sighting),
  }),
};

/** Signs that depend on facts come last: what the others imply may be their condition. */
export const entries: Recogniser = {
  name: 'messages and signs',
  recognise({ reading, facts }) {
    const free = reading.telling.filter((hit) => !isConditional(hit));
    const implied = firstOf([facts, ...free.map(({ implies }) => implies)]);
    const conditional = reading.telling.filter((hit) => isConditional(hit) && agree(hit.when, implied));
    const counted = new Set([...free, ...conditional]);
    return {
      // In the order of the pages, so that of two signs of a page the first one is quoted.
      sightings: reading.telling.filter((hit) => counted.has(hit)).map(({ sighting }) => sighting),
      implied: firstOf([...free, ...conditional].map(({ implies }) => implies)),
    };
  },
};
