/** What a question is worth: how much likelier the first cause is expected to become, and how much is settled beside it. */
import type { Row } from './likely.ts';
import type { Spoken } from './spoken.ts';

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
  probability: number;
  row: Row;
}

/** Of causes that the table does not name nothing is learned: they answer as the named ones do together. */
interface Others {
  sum: number;
  bits: number;
  most: number;
}

/** What comes into question, as one question sees it. */
export interface Parts {
  named: Named[];
  others: Others;
  /** The likeliest, where the table names it. */
  first: Named | undefined;
  /** How many answers there are. */
  answers: number;
}

/** @param possible likeliest first, in the order of the rows */
export function partsOf(possible: readonly Possible[], { table, rows }: Spoken): Parts {
  const named: Named[] = [];
  const others: Others = { sum: 0, bits: 0, most: 0 };
  possible.forEach(({ probability }, place) => {
    const row = rows[place];
    if (row) named.push({ probability, row });
    else {
      others.sum += probability;
      others.bits += bits(probability);
      others.most = Math.max(others.most, probability);
    }
  });
  return { named, others, first: rows[0] && named[0], answers: table.values.length };
}

function summed(named: readonly Named[]): number {
  let sum = 0;
  for (const { probability } of named) sum += probability;
  return sum;
}

/** How far the answers move the first cause away from what it is, squared, on average. */
function certaintyGained({ named, others, answers }: Parts, first: Named): number {
  const sum = summed(named);
  const rest = sum - first.probability;
  // What no page explains is against it as well.
  const against = Math.max(1 - first.probability, rest + others.sum);
  let gained = 0;
  for (let answer = 0; answer < answers; answer++) {
    let rivals = 0;
    for (const one of named) if (one !== first) rivals += one.probability * (one.row[answer] as number);
    // Whoever is not named answers as the named rivals do, and partly by chance.
    const rival = (rivals + BY_CHANCE / answers) / (rest + BY_CHANCE);
    const yes = first.probability * (first.row[answer] as number);
    const all = yes + against * rival;
    if (all > 0) gained += all * (yes / all - first.probability / (first.probability + against)) ** 2;
  }
  return gained;
}

export function expectedGain({ named, others, answers }: Parts): number {
  if (named.length < 2) return 0;
  const sum = summed(named);
  let most = others.most;
  let before = others.bits;
  for (const { probability } of named) {
    most = Math.max(most, probability);
    before += bits(probability);
  }
  let best = 0;
  let open = 0;
  for (let answer = 0; answer < answers; answer++) {
    let joint = 0;
    let highest = 0;
    let spread = 0;
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
  const settled = A_BIT * Math.max(0, before - bits(sum + others.sum) - open);
  return best - most + settled;
}

/** What it is worth to know of the first cause whether it is right. */
export const toBeSure = (parts: Parts): number => (parts.first ? TO_BE_SURE * certaintyGained(parts, parts.first) : 0);

/** So far two answers have to differ to tell two causes apart, of 1. */
const APART = 0.4;
/** So many of the first causes decide whether a question is worth a thought. */
export const FIRST_ONES = 5;
const TELLING = 0.5;

function distance(one: Row, other: Row): number {
  let sum = 0;
  for (let place = 0; place < one.length; place++) sum += Math.abs((one[place] as number) - (other[place] as number));
  return sum / 2;
}

/** Whether it tells any two of the first causes apart, or the first one from most others: what does neither is a filler. */
export function tellsApart({ table, rows }: Spoken, sure: boolean): boolean {
  const [first] = rows;
  if (first && sure && distance(first, table.neutral) >= TELLING) return true;
  const end = Math.min(FIRST_ONES, rows.length);
  for (let one = 1; one < end; one++) {
    const row = rows[one];
    if (!row) continue;
    for (let other = 0; other < one; other++) {
      const before = rows[other];
      if (before && distance(before, row) >= APART) return true;
    }
  }
  return false;
}
