/** Do the limits of certainty hold for reports that they were not chosen by? Chosen by nine tenths, judged by the tenth. */
import { type Answered, isRight, type Limit } from './crossScore.ts';

export interface Held {
  certain: number;
  wrong: number;
  folds: number;
  /** Folds in which no more than a hundredth was wrong though certain. */
  kept: number;
  /** Folds in which three of four likely ones were right. */
  likelyKept: number;
}

type Limits = Record<Limit, number>;

/** Of what is called certain so many may be wrong, of what is called likely so many have to be right. */
const WRONG = 0.01;
const LIKELY = 0.75;

const hundredths = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, place) => (from + place) / 100);
const GRID: Limits[] = hundredths(80, 97).flatMap((certain) =>
  hundredths(90, 99).map((certainByWords) => ({ certain, certainByWords })),
);

const isCertain = ({ limit, reaches }: Answered, limits: Limits) => limit !== undefined && reaches >= limits[limit];

const wrongOf = (answered: readonly Answered[]) => answered.filter((one) => !isRight(one)).length;

/** The limits by which most are certain and no more than a hundredth of them is wrong. */
export function chooseLimits(answered: readonly Answered[]): Limits {
  let best = { limits: GRID.at(-1) as Limits, many: -1 };
  for (const limits of GRID) {
    const certain = answered.filter((one) => isCertain(one, limits));
    if (certain.length > best.many && wrongOf(certain) <= WRONG * certain.length)
      best = { limits, many: certain.length };
  }
  return best.limits;
}

export function judgeLimits(answered: readonly Answered[]): Held {
  const held: Held = { certain: 0, wrong: 0, folds: 0, kept: 0, likelyKept: 0 };
  for (const [fold, own] of Map.groupBy(answered, (one) => one.fold)) {
    const limits = chooseLimits(answered.filter((one) => one.fold !== fold));
    const certain = own.filter((one) => isCertain(one, limits));
    const likely = own.filter(({ certainty }) => certainty === 'likely');
    held.folds += 1;
    held.certain += certain.length;
    held.wrong += wrongOf(certain);
    if (wrongOf(certain) <= WRONG * certain.length) held.kept += 1;
    if (wrongOf(likely) <= (1 - LIKELY) * likely.length) held.likelyKept += 1;
  }
  return held;
}
