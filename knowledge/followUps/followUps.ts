/**
 * What people say next while a cause stands, and what somebody answers who knows it: the pages of followUps/. Which of
 * them is meant, if any, is found among those of the causes that come into question (rowsNear.ts). Pure.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { once } from '../lazily.ts';
import { INTENTS_FILE } from '../learn/intents.ts';
import { type Likeness, likenessTo } from '../likeness/rows.ts';
import { prepared } from '../pages/prepared.ts';
import { getOrMake, recent } from '../recent.ts';
import { type KeptTexts, textAt } from '../text/kept.ts';
import type { FollowUp, FollowUps, Near } from './followUp.ts';
import { rowsNear } from './rowsNear.ts';

export type { FollowUp, FollowUps, Near } from './followUp.ts';

/** What is said in the middle of any trouble. */
export const ANY_CAUSE = 'any';
/** What is told by the way of between what, on what and as whom it runs: asked for by its kind (words/surroundings.yaml). */
export const SURROUNDINGS = 'surroundings';
/** What rows stand under beside causes. */
export const OF_NO_CAUSE: ReadonlySet<string> = new Set([ANY_CAUSE, SURROUNDINGS]);

/** Plain data. */
export interface KeptFollowUps extends Pick<FollowUps, 'of' | 'rows'> {
  /** Each as JSON: a talk looks at a hundred of some thousands. */
  all: KeptTexts;
}

function opened({ all, of, rows }: KeptFollowUps): FollowUps {
  const read = new Map<number, FollowUp>();
  return { of, rows, at: (place) => getOrMake(read, place, () => JSON.parse(textAt(all, place)) as FollowUp) };
}

// Loaded only where a page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () => (load('./compileFollowUps.ts') as { compileFollowUps(): KeptFollowUps }).compileFollowUps();

const known = once(() =>
  opened(
    prepared('followUps', compile, {
      pages: ['followUps'],
      by: join(import.meta.dirname, 'compileFollowUps.ts'),
      learned: [INTENTS_FILE],
    }),
  ),
);

/** For an installation that nobody may write to later. */
export const prepareFollowUps = (): void => void known();

/** One message is compared with the rows of its case several times. */
const A_MESSAGE = 8;
const lately = recent<string, Near[]>(A_MESSAGE);

/** It is compared with those of the cause alone, and with those of its rivals as well. */
const likely = recent<string, Map<number, Likeness>>(A_MESSAGE);

/** How like each row is, of one text once. */
function likenessOf(text: string, wanted: string, places: readonly number[], { rows }: FollowUps): Likeness[] {
  const found = getOrMake(likely, `${text}\n\n${wanted}`, () => new Map<number, Likeness>());
  const missing = places.filter((place) => !found.has(place));
  const added = missing.length === 0 ? [] : likenessTo(text, rows, missing, wanted);
  for (const one of added) found.set(one.place, one);
  return places.map((place) => found.get(place) as Likeness);
}

/**
 * @param causes those that come into question.
 * @param rivals of a verdict that stands; what is said of these, and in any trouble, is meant more rarely.
 * @param wanted the newest words alone, where what was said before is told with them
 */
export function followUpsIn(
  text: string,
  causes: readonly string[],
  rivals: readonly string[] = [],
  list = known(),
  wanted = text,
): Near[] {
  const isOwn = list === known();
  const likenessIn = (places: readonly number[]) =>
    isOwn ? likenessOf(text, wanted, places, list) : likenessTo(text, list.rows, places, wanted);
  const compare = () => rowsNear({ text, causes, rivals, list, likenessOf: likenessIn });
  if (!isOwn) return compare();
  const key = [text, wanted, causes.join(), rivals.join()].join('\n\n');
  return getOrMake(lately, key, compare);
}
