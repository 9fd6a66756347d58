/**
 * Which answer of a question is meant with a sentence of one's own, by the sentences that its page has for each: "it still
 * took my old login", asked whether the identity is the one that was meant. Pure.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { once } from '../lazily.ts';
import { INTENTS_FILE } from '../learn/intents.ts';
import { type Likeness, likenessTo, type Rows } from '../likeness/rows.ts';
import { prepared } from '../pages/prepared.ts';

export interface AnswerRow {
  fact: string;
  value: string;
  /** Sentences, and words, that mean it. */
  said: string[];
}

export interface AnswerRows {
  /** By place. */
  values: string[];
  /** By fact: places of its answers. */
  of: Map<string, number[]>;
  /** By place: those who give it tell of something that fails, and none of something that goes. */
  ofTrouble: boolean[];
  /** What is said for each, by its place. */
  rows: Rows;
}

// Loaded only where a page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () => (load('./compileAnswers.ts') as { compileAnswers(): AnswerRows }).compileAnswers();

const known = once(() =>
  prepared('answers', compile, {
    pages: [],
    by: join(import.meta.dirname, 'compileAnswers.ts'),
    learned: [INTENTS_FILE],
  }),
);

/** For an installation that nobody may write to later. */
export const prepareAnswers = (): void => void known();

export interface LikeAnswer extends Omit<Likeness, 'place'> {
  value: string;
  ofTrouble: boolean;
}

/** How like the answers of the question a text is. */
export const likeAnswers = (fact: string, text: string, list = known()): LikeAnswer[] =>
  likenessTo(text, list.rows, list.of.get(fact) ?? []).map(({ place, ...likeness }) => ({
    value: list.values[place] as string,
    ofTrouble: list.ofTrouble[place] as boolean,
    ...likeness,
  }));
