/** What a question is worth: how much likelier the first cause is expected to become, and how much is settled beside it. */
import type { FactName } from '../facts.ts';
import { chances, type Row, type Stated, tableFor } from './likely.ts';

export interface Possible {
  cause: string;
  probability: number;
}

/** A bit that is settled among the others is worth something too: the next question starts from it. */
const A_BIT = 0.06;
/** So is to know of the first cause that it is right, or that it is not: nobody mends in vain. */
const TO_BE_SURE = 0.2;

/** Of rivals that no table names. */
const BY_CHANCE = 0.1;

const bits = (chance: number) => (chance > 0 ? -chance * Math.log2(chance) : 0);

interface Named {
  cause: string;
  probability: number;
  row: Row;
}

/** Of causes that the table does not name nothing is learned: they answer as the named ones do together. */
interface Others {
  sum: number;
  bits: number;
  most: number;
}

function split(stated: Stated, possible: readonly Possible[], fact: FactName): { named: Named[]; others: Others } {
  const table = tableFor(fact);
  const named: Named[] = [];
  const others: Others = { sum: 0, bits: 0, most: 0 };
  for (const { cause, probability } of possible) {
    const row = chances(stated, table, cause);
    if (row !== table.neutral) named.push({ cause, probability, row });
    else {
      others.sum += probability;
      others.bits += bits(probability);
      others.most = Math.max(others.most, probability);
    }
  }
  return { named, others };
}

/** How far the answers move the first cause away from what it is, squared, on average. */
function certaintyGained(named: Named[], first: Named, others: Others, answers: number): number {
  const sum = named.reduce((total, { probability }) => total + probability, 0);
  const rest = sum - first.probability;
  // Whoever is not named answers as the named rivals do, and partly by chance.
  const rival = (answer: number) =>
    (named.reduce((total, one) => total + (one === first ? 0 : one.probability * (one.row[answer] as number)), 0) +
      BY_CHANCE / answers) /
    (rest + BY_CHANCE);
  // What no page explains is against it as well.
  const against = Math.max(1 - first.probability, rest + others.sum);
  let gained = 0;
  for (let answer = 0; answer < answers; answer++) {
    const yes = first.probability * (first.row[answer] as number);
    const all = yes + against * rival(answer);
    if (all > 0) gained += all * (yes / all - first.probability / (first.probability + against)) ** 2;
  }
  return gained;
}

/** @param possible likeliest first */
export function expectedGain(stated: Stated, possible: readonly Possible[], fact: FactName): number {
  const { named, others } = split(stated, possible, fact);
  if (named.length < 2) return 0;
  const answers = tableFor(fact).values.length;
  const sum = named.reduce((total, { probability }) => total + probability, 0);
  const most = named.reduce((highest, { probability }) => Math.max(highest, probability), others.most);
  let [best, open] = [0, 0];
  for (let answer = 0; answer < answers; answer++) {
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
  const settled = A_BIT * Math.max(0, before - bits(sum + others.sum) - open);
  return best - most + settled;
}

/** What it is worth to know of the first cause whether it is right. */
export function toBeSure(stated: Stated, possible: readonly Possible[], fact: FactName): number {
  const { named, others } = split(stated, possible, fact);
  const first = named.find(({ cause }) => cause === possible[0]?.cause);
  return first ? TO_BE_SURE * certaintyGained(named, first, others, tableFor(fact).values.length) : 0;
}

/** So far two answers have to differ to tell two causes apart, of 1. */
const APART = 0.4;
const FIRST_ONES = 5;
const TELLING = 0.5;

const distance = (one: Row, other: Row) =>
  one.reduce((sum, chance, place) => sum + Math.abs(chance - (other[place] as number)), 0) / 2;

/** Whether it tells any two of the first causes apart, or the first one from most others: what does neither is a filler. */
export function tellsApart(stated: Stated, possible: readonly Possible[], fact: FactName, sure: boolean): boolean {
  const table = tableFor(fact);
  const rows = possible.slice(0, FIRST_ONES).map(({ cause }) => chances(stated, table, cause));
  const known = rows.filter((row) => row !== table.neutral);
  const [first] = rows;
  if (sure && first && first !== table.neutral && distance(first, table.neutral) >= TELLING) return true;
  return known.some((one, place) => known.slice(place + 1).some((other) => distance(one, other) >= APART));
}
