/** Which kinds of kinds.ts a step may mean: those of which a literal stands in it. The patterns of all others need no look. Pure. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { preparedOfLists } from '../pages/prepared.ts';
import { cluesIn, type Literals, type Term } from '../phrases/clues.ts';
import { remembered } from '../remembered.ts';
import { type Kind, type KindName, kindsInOrder } from './kinds.ts';

/** Plain data, made by compileKinds.ts. */
export interface KindLiterals extends Literals {
  /** Of each kind, in their order. */
  terms: Term[][];
}

// Loaded only where a pattern has changed since they were last read.
const load = createRequire(import.meta.url);
const literals = once(() =>
  preparedOfLists('kinds', () => (load('./compileKinds.ts') as { compileKinds(): KindLiterals }).compileKinds()),
);

/** For an installation that nobody may write to later. */
export const prepareKinds = (): void => void literals();

/** The gravest first. */
export const kindsMeant = remembered((text): [KindName, Kind][] => {
  const clues = cluesIn(literals(), text.toLowerCase());
  return kindsInOrder.filter((_, place) => literals().terms[place]?.some((term) => clues.has(term)));
});
