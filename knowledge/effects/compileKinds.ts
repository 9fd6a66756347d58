/** Makes of the patterns of kinds.ts which literals each needs to stand in a step. */
import { LexiconBuilder } from '../phrases/lexiconBuilder.ts';
import { kindsInOrder } from './kinds.ts';
import type { KindLiterals } from './kindsMeant.ts';

/** Names of classes and properties are no letters of the text. */
const LETTERS = /\\[pP]\{[^}]*\}|\\.|[A-Z]/g;
const inLowerCase = ({ source }: RegExp) =>
  source.replace(LETTERS, (one) => (one.length > 1 ? one : one.toLowerCase()));

export function compileKinds(): KindLiterals {
  const builder = new LexiconBuilder();
  const termOf = (pattern: RegExp) => builder.add({ source: inLowerCase(pattern), flags: 'g' });
  const terms = kindsInOrder.map(([, { does, told }]) => [does, told].flatMap((one) => (one ? [termOf(one)] : [])));
  const { automaton, termsOf, literalsOf, always } = builder.build();
  return { automaton, termsOf, literalsOf, always, terms };
}
