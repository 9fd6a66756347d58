/** Whether an answer speaks against a cause, or for it, by the tables of the pages. Pure. */
import { type FactName, type Facts, factDefinition, isFactName } from '../facts/facts.ts';
import { COUNTS, MOST, UNMOVED, within } from './factors.ts';
import { tableFor } from './likely.ts';

/** How much less often people with the cause say this than others do; 1 where they say it as often, or oftener. */
export function against(fact: FactName, value: string, cause: string): number {
  const { rows, values, neutral, usual = neutral } = tableFor(fact);
  const [row, place] = [rows.get(cause), values.indexOf(value)];
  if (!row || place < 0) return 1;
  return Math.max(1 / MOST, Math.min(1, (row[place] as number) / (usual[place] as number)));
}

/** So much more seldom than what is said mostly. */
const HARDLY_EVER = 0.1;

/** Its page names other answers, and not this one. */
export function isHardlyEver(fact: FactName, value: string, cause: string): boolean {
  const { rows, values } = tableFor(fact);
  const [row, place] = [rows.get(cause), values.indexOf(value)];
  return row !== undefined && place >= 0 && (row[place] as number) < HARDLY_EVER * Math.max(...row);
}

/**
 * "We add the agent's address, and the next step is refused": nobody tells that by chance, so it counts as if it had been
 * asked. A cause that seldom comes with it stands behind the one that always does.
 */
function againstTelling(fact: FactName, value: string, cause: string): number {
  const { rows, values, usual } = tableFor(fact);
  const [row, place] = [rows.get(cause) ?? usual, values.indexOf(value)];
  if (!row || place < 0) return UNMOVED;
  const most = Math.max(...[...rows.keys()].map((other) => rows.get(other)?.[place] ?? 0));
  return within(((row[place] as number) / most) ** COUNTS);
}

/** What is told by the way counts half an answer else: nobody asked, so it may be meant otherwise. */
const BY_THE_WAY = 0.5;

/** What a fact that is told unasked makes of a cause. */
export const byTheWay = (fact: FactName, value: string, cause: string): number =>
  factDefinition(fact).telling?.includes(value)
    ? againstTelling(fact, value, cause)
    : against(fact, value, cause) ** BY_THE_WAY;

/** Said by seven where ten others say it. */
const SELDOM = 0.7;

/** Something that was answered is said less often by people with this cause than by others. */
export const isSpokenAgainst = (given: Facts, cause: string): boolean =>
  Object.entries(given).some(
    ([fact, value]) => isFactName(fact) && value !== undefined && against(fact, value, cause) <= SELDOM,
  );

/** How much oftener than others people with a cause say all of this; 1 where no table names it. */
export function leaning(given: Facts, cause: string): number {
  let times = 1;
  for (const [fact, value] of Object.entries(given)) {
    if (!isFactName(fact) || value === undefined) continue;
    const { rows, values, neutral, usual = neutral } = tableFor(fact);
    const [row, place] = [rows.get(cause), values.indexOf(value)];
    if (row && place >= 0) times *= within((row[place] as number) / (usual[place] as number));
  }
  return times;
}

/** So much oftener than others. */
const CLEARLY = 3;

/** Something speaks against it, and nothing clearly for it: a rule that was just set counts more than the tool at hand. */
export const isOutweighed = (given: Facts, cause: string): boolean =>
  isSpokenAgainst(given, cause) && leaning(given, cause) < CLEARLY;
