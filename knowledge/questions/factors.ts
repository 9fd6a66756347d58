/** By how much one answer speaks for each cause in question. Pure. */
import { factDefinition } from '../facts/facts.ts';
import { isRest } from './likely.ts';
import type { Spoken } from './spoken.ts';

/** One answer moves a cause by no more than this, whichever way: people err, and pages do. */
export const MOST = 20;
/**
 * What was thought before is surer of itself than it is right, and wrong where people are asked: an answer counts for more
 * than its table says. Less, and what real reporters answered changed too little.
 */
export const COUNTS = 1.4;
/** Of the people with a cause that no table names, so many answer as if by chance, and the rest as the others do. */
const BY_CHANCE = 0.1;

/** Of a cause that the answer moves nowhere. */
export const UNMOVED = 1;

export const within = (factor: number) => Math.min(MOST, Math.max(1 / MOST, factor));

/**
 * An answer that everybody in question would give says nothing, however rare it is elsewhere. What the table does not name
 * has to do with what is usual, where the page says it; else nothing is learned of it.
 * @param place of the answer among the values
 * @param chances how likely each cause is, in the order of the rows
 */
export function factorsAt({ table, rows }: Spoken, place: number, chances: readonly number[]): number[] {
  const neutral = table.neutral[place];
  if (neutral === undefined) return rows.map(() => UNMOVED);
  let [sum, joint] = [0, 0];
  const said = rows.map((row, cause) => {
    const own = (row ?? table.usual)?.[place];
    if (own === undefined) return undefined;
    sum += chances[cause] as number;
    joint += (chances[cause] as number) * own;
    return own;
  });
  const answersAsOthers = (joint + BY_CHANCE * neutral) / (sum + BY_CHANCE);
  const expected = isRest(table.values[place] as string) && !table.usual ? neutral : answersAsOthers;
  // What hangs on much else counts as its table says and no more.
  const { soft } = factDefinition(table.fact);
  return said.map((own) => {
    if (own === undefined) return UNMOVED;
    return within(soft ? own / expected : (own / expected) ** COUNTS);
  });
}
