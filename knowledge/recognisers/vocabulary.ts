/** Everything that the pages look for in a text, compiled: messages and signs of entries, and what tells a fact. */

import type { FactName } from '../facts/facts.ts';
import type { Entry } from '../pages/assemble.ts';
import type { Rank } from '../pages/schema.ts';
import type { Term } from '../phrases/clues.ts';
import type { Lexicon } from '../phrases/lexicon.ts';
import type { KeptLists } from '../text/kept.ts';

export interface CompiledSign {
  any: Term[];
  all: Term[];
  unless: Term[];
  /** The words of a tool, not of a person. */
  printed: boolean;
  rank: Rank;
  when: Record<string, string>;
  /** Causes that are only its effect. */
  over?: readonly string[];
  implies: Record<string, string>;
}

export interface CompiledEntry {
  entry: Entry;
  messages: Term[];
  signs: CompiledSign[];
}

/** A fact is told where one of the terms stands. */
export interface FactTeller {
  fact: FactName;
  /** Undefined where the term's first bracket holds it. */
  value: string | undefined;
  terms: Term[];
}

/** Which rows of words begin where in which messages, by a number that is worked out from the row: several may share one. */
export interface MessageRows {
  /** In order. */
  rows: Uint32Array;
  /** Beside each row: the place of the entry, of its message, and of the word that begins it. */
  places: Uint16Array;
}

export interface Vocabulary {
  lexicon: Lexicon;
  entries: CompiledEntry[];
  /** By term: the places in `entries` of those that it may show. */
  entriesOf: KeptLists;
  facts: FactTeller[];
  /** By term: the places in `facts` of those that it tells. */
  factsOf: KeptLists;
  messageRows: MessageRows;
}
