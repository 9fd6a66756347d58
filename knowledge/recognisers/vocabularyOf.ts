/** The vocabulary of a knowledge, made when it is first needed. */
import { createRequire } from 'node:module';
import type { Entry, Knowledge } from '../pages/assemble.ts';
import { preparedOf } from '../pages/prepared.ts';
import type { Vocabulary } from './vocabulary.ts';

const made = new WeakMap<Knowledge, Vocabulary>();

// Loaded only here: most starts have a prepared vocabulary and compile nothing.
const load = createRequire(import.meta.url);

/** Entries stand with the pages already; what is kept refers to them by their place. */
function compile(knowledge: Knowledge) {
  const compiler = load('./compileVocabulary.ts') as { compileVocabulary(knowledge: Knowledge): Vocabulary };
  const { entries, ...rest } = compiler.compileVocabulary(knowledge);
  return { ...rest, entries: entries.map(({ messages, signs }) => ({ messages, signs })) };
}

export function vocabularyOf(knowledge: Knowledge): Vocabulary {
  const known = made.get(knowledge);
  if (known) return known;
  const { entries, ...rest } = preparedOf(knowledge, 'vocabulary', () => compile(knowledge));
  const whole = entries.map((compiled, place) => ({ ...compiled, entry: knowledge.entries[place] as Entry }));
  const vocabulary = { ...rest, entries: whole };
  made.set(knowledge, vocabulary);
  return vocabulary;
}
