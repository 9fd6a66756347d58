/** Whether an answer would change anything for the person: what is thought first, or how likely that is. Pure. */
import { LIMITS } from '../learn/join.ts';
import { factorsAt } from './factors.ts';
import type { Possible } from './gain.ts';
import type { Spoken } from './spoken.ts';

/** From here on somebody notices that the first cause became likelier, or less likely. */
const NOTICED = 0.1;
const isNoticed = (before: number, after: number) =>
  Math.abs(after - before) >= NOTICED || before >= LIMITS.certain !== after >= LIMITS.certain;

/** Of what no table names, so many answer by chance. */
const BY_CHANCE = 0.1;

const most = (chances: readonly number[]) =>
  chances.reduce((best, one, at) => (one > (chances[best] as number) ? at : best), 0);

/** How likely each answer is: whoever is not named answers as is usual, else as the named ones do, and partly by chance. */
function answersOf(possible: readonly Possible[], { table, rows }: Spoken): number[] {
  return table.values.map((_, place) => {
    let [named, sum, others] = [0, 0, 0];
    possible.forEach(({ probability }, cause) => {
      const own = (rows[cause] ?? table.usual)?.[place];
      if (own === undefined) others += probability;
      else {
        named += probability * own;
        sum += probability;
      }
    });
    return named + (others * (named + BY_CHANCE * (table.neutral[place] as number))) / (sum + BY_CHANCE);
  });
}

/**
 * How likely an answer comes that matters.
 * @param now how likely each cause is called, in the order of the rows
 * @param possible the same with the doubt in which a question is chosen: who answers is one of these
 */
export function chanceToMatter(now: readonly number[], possible: readonly Possible[], spoken: Spoken): number {
  const first = most(now);
  const answers = answersOf(possible, spoken);
  let matters = 0;
  answers.forEach((chance, place) => {
    const factors = factorsAt(spoken, place, now);
    const after = now.map((one, cause) => one * (factors[cause] as number));
    const sum = after.reduce((total, one) => total + one, 0);
    if (most(after) !== first || isNoticed(now[first] as number, (after[first] as number) / sum)) matters += chance;
  });
  return Math.min(1, matters);
}
