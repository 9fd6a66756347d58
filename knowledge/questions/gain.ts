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

interface Named {
  probability: number;
  row: Row;
}

/** @param possible likeliest first */
export function expectedGain(stated: Stated, possible: readonly Possible[], fact: FactName): number {
  const table = tableFor(fact);
  const named: Named[] = [];
  // Of causes that the table does not name nothing is learned: they answer as the named ones do together.
  const others = { sum: 0, bits: 0, most: 0 };
  for (const { cause, probability } of possible) {
    const row = chances(stated, table, cause);
    if (row !== table.neutral) named.push({ probability, row });
    else {
      others.sum += probability;
      others.bits += bits(probability);
      others.most = Math.max(others.most, probability);
    }
  }
  if (named.length < 2) return 0;
  const sum = named.reduce((total, { probability }) => total + probability, 0);
  const most = named.reduce((highest, { probability }) => Math.max(highest, probability), others.most);
  let [best, open] = [0, 0];
  for (let answer = 0; answer < table.values.length; answer++) {
    let [joint, highest, spread] = [0, 0, 0];
    for (const { probability, row } of named) {
      const both = probability * (row[answer] as number);
      joint += both;
      highest = Math.max(highest, both);
      spread += bits(both);
    }
    const share = joint / sum;
    best += Math.max(highest, others.most * share);
    // What is left open after this answer, times how likely the answer is.
    open += spread + share * others.bits + others.sum * bits(share) - bits(joint + others.sum * share);
  }
  const before = named.reduce((total, { probability }) => total + bits(probability), others.bits);
  return best - most + A_BIT * Math.max(0, before - bits(sum + others.sum) - open);
}
