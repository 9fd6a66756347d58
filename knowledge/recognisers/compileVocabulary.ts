/** Compiles the phrases of all pages into one lexicon. */
import type { Entry, Knowledge } from '../pages/assemble.ts';
import type { SignMatter } from '../pages/schema.ts';
import type { Term } from '../phrases/clues.ts';
import { placesByTerm } from '../phrases/lexicon.ts';
import { LexiconBuilder } from '../phrases/lexiconBuilder.ts';
import { like, literal, pattern } from '../phrases/phrase.ts';
import { factTellers } from './factTellers.ts';
import { layOutRows } from './messageRows.ts';
import type { CompiledEntry, CompiledSign, Vocabulary } from './vocabulary.ts';

function compileSign(terms: LexiconBuilder, entry: Entry, sign: SignMatter): CompiledSign {
  const add = (phrases: string[] | undefined, compile: typeof literal) =>
    (phrases ?? []).map((phrase) => terms.add(compile(phrase)));
  return {
    any: [...add(sign.says, literal), ...add(sign.like, like), ...add(sign.pattern, pattern)],
    all: [...add(sign.all, like), ...add(sign.beside, pattern)],
    unless: add(sign.unless, like),
    printed: !sign.like && !sign.all,
    rank: sign.rank ?? entry.rank,
    when: sign.when ?? {},
    ...(sign.over ? { over: sign.over } : {}),
    implies: { ...entry.implies, ...sign.implies },
  };
}

/** A sign of several parts is looked at where its most telling part stands. */
function leadsOf({ any, all }: CompiledSign, terms: LexiconBuilder): Term[] {
  return all.length === 0 ? any : all.toSorted((a, b) => terms.worth(b) - terms.worth(a)).slice(0, 1);
}

export function compileVocabulary(knowledge: Knowledge): Vocabulary {
  const terms = new LexiconBuilder();
  const entries = knowledge.entries.map((entry) => ({
    entry,
    messages: entry.messages.map((message) => terms.add(literal(message))),
    signs: entry.signs.map((sign) => compileSign(terms, entry, sign)),
  }));
  const facts = factTellers(terms);
  const lexicon = terms.build();
  const leads = ({ messages, signs }: CompiledEntry) => [...messages, ...signs.flatMap((sign) => leadsOf(sign, terms))];
  const factsOf = placesByTerm(facts, (teller) => teller.terms);
  const messageRows = layOutRows(knowledge.entries);
  return { lexicon, entries, entriesOf: placesByTerm(entries, leads), facts, factsOf, messageRows };
}
