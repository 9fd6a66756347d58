/** Everything that the pages look for in a text, compiled: messages and signs of entries, and what tells a fact. */
import type { Entry, Knowledge } from './load.ts';
import { type Lexicon, LexiconBuilder, type Term } from './phrases/lexicon.ts';
import { like, literal, pattern } from './phrases/phrase.ts';
import { type FactTeller, factTellers } from './recognisers/factTellers.ts';
import type { Rank, SignMatter } from './schema.ts';

export interface CompiledSign {
  any: Term[];
  all: Term[];
  unless: Term[];
  /** The words of a tool, not of a person. */
  printed: boolean;
  rank: Rank;
  when: Record<string, string>;
  implies: Record<string, string>;
}

export interface CompiledEntry {
  entry: Entry;
  messages: Term[];
  signs: CompiledSign[];
}

export interface Vocabulary {
  lexicon: Lexicon;
  entries: CompiledEntry[];
  /** By term: the places in `entries` of those that it may show. */
  entriesOf: Map<Term, number[]>;
  facts: FactTeller[];
}

function compileSign(terms: LexiconBuilder, entry: Entry, sign: SignMatter): CompiledSign {
  const add = (phrases: string[] | undefined, compile: typeof literal) =>
    (phrases ?? []).map((phrase) => terms.add(compile(phrase)));
  return {
    any: [...add(sign.says, literal), ...add(sign.like, like), ...add(sign.pattern, pattern)],
    all: add(sign.all, like),
    unless: add(sign.unless, like),
    printed: !sign.like && !sign.all,
    rank: sign.rank ?? entry.rank,
    when: sign.when ?? {},
    implies: { ...entry.implies, ...sign.implies },
  };
}

function indexOf(entries: CompiledEntry[]): Map<Term, number[]> {
  const index = new Map<Term, number[]>();
  entries.forEach(({ messages, signs }, place) => {
    for (const term of new Set([...messages, ...signs.flatMap(({ any, all }) => [...any, ...all])]))
      index.set(term, [...(index.get(term) ?? []), place]);
  });
  return index;
}

function compile(knowledge: Knowledge): Vocabulary {
  const terms = new LexiconBuilder();
  const entries = knowledge.entries.map((entry) => ({
    entry,
    messages: entry.messages.map((message) => terms.add(literal(message))),
    signs: entry.signs.map((sign) => compileSign(terms, entry, sign)),
  }));
  const facts = factTellers(terms);
  return { lexicon: terms.build(), entries, entriesOf: indexOf(entries), facts };
}

const compiled = new WeakMap<Knowledge, Vocabulary>();

export function vocabularyOf(knowledge: Knowledge): Vocabulary {
  const vocabulary = compiled.get(knowledge) ?? compile(knowledge);
  compiled.set(knowledge, vocabulary);
  return vocabulary;
}
