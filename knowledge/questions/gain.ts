/** What a question is worth: how much likelier the first cause is expected to become, and how much is settled beside it. */
import type { FactName } from '../facts.ts';
import { chances, type Row, type Stated, tableFor } from './likely.ts';

export interface Possible {
  cause: string;
  probability: number;
}

/** A bit that is settled among the others is worth something too: the next question starts from it. */
const A_BIT = 0.06;

const bits = (chance: number) => (chance > 0 ? -chance * Math.log2(chance) : 0);

/** Of a cause that the table does not name, nothing is learned: it answers as the named ones do together. */
function rowsOf(stated: Stated, possible: readonly Possible[], fact: FactName): Row[] | undefined {
  const table = tableFor(fact);
  const rows = possible.map(({ cause }) => chances(stated, table, cause));
  const named = rows.flatMap((row, index) => (row === table.neutral ? [] : [index]));
  if (named.length < 2) return undefined;
  const all = named.reduce((sum, index) => sum + (possible[index] as Possible).probability, 0);
  const together = table.values.map((_, answer) =>
    named.reduce(
      (sum, index) =>
        sum + ((possible[index] as Possible).probability / all) * ((rows[index] as Row)[answer] as number),
      0,
    ),
  );
  return rows.map((row) => (row === table.neutral ? together : row));
}

/** @param possible likeliest first */
export function expectedGain(stated: Stated, possible: readonly Possible[], fact: FactName): number {
  const rows = rowsOf(stated, possible, fact);
  if (!rows) return 0;
  const answers = (rows[0] as Row).length;
  const before = possible.reduce((sum, { probability }) => sum + bits(probability), 0);
  const all = possible.reduce((sum, { probability }) => sum + probability, 0);
  let [best, after] = [0, 0];
  for (let answer = 0; answer < answers; answer++) {
    let [sum, highest, spread] = [0, 0, 0];
    for (let index = 0; index < rows.length; index++) {
      const joint = (possible[index] as Possible).probability * ((rows[index] as Row)[answer] as number);
      sum += joint;
      highest = Math.max(highest, joint);
      spread += bits(joint);
    }
    best += highest;
    // What is left open after this answer, times how likely the answer is.
    after += spread - bits(sum);
  }
  const most = Math.max(...possible.map(({ probability }) => probability));
  return best - most + A_BIT * Math.max(0, before - bits(all) - after);
}
