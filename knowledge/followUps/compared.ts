/**
 * "The quota is 5 TiB and it holds 4.9", "timeout 5 minutes, the work takes 20 seconds": of two quantities that are told, how
 * much is used of what there is. Which of them is the limit, words beside them say (cues.yaml). Pure.
 */
import { agoInDays, inDigits } from '../text/inDigits.ts';
import { givesAway } from '../words/cues.ts';

/** How much is used, beside the limit; from nine tenths on it is reached. */
export const COMPARED = ['used<limit', 'used>=limit'] as const;
export type Compared = (typeof COMPARED)[number];

const REACHED = 0.9;

/** How large a unit is, of sizes and of times. */
const UNITS: readonly [kind: 'size' | 'time', unit: RegExp, large: number][] = [
  ['size', /^(?:kb|kib|kilobytes?)$/, 1e3],
  ['size', /^(?:mb|mib|mega(?:bytes?)?|メガ)$/, 1e6],
  ['size', /^(?:gb|gib|gig(?:s|a|abytes?)?|ギガ)$/, 1e9],
  ['size', /^(?:tb|tib|tera(?:bytes?)?|テラ)$/, 1e12],
  ['size', /^(?:pb|pib)$/, 1e15],
  ['time', /^(?:ms|milliseconds?|ミリ秒)$/, 0.001],
  ['time', /^(?:s|secs?|seconds?|sek|sekunden?|秒)$/, 1],
  ['time', /^(?:mins?|minutes?|minuten?|分)$/, 60],
  ['time', /^(?:h|hrs?|hours?|std|stunden?|時間)$/, 3600],
  ['time', /^(?:days?|tage?n?|日)$/, 86_400],
  ['time', /^(?:weeks?|wochen?|週間)$/, 604_800],
  ['time', /^(?:months?|monate?n?|[かカヶ]月)$/, 2_592_000],
  ['time', /^(?:years?|jahre?n?|年間?)$/, 31_536_000],
];

const NUMBER = String.raw`(\d{1,12}(?:[.,]\d{1,3})?|\b(?:an?|one|eine[nrs]?)(?= (?:hour|minute|day|week|month|year|stunde|minute|tag|woche|monat|jahr)))`;
const UNIT = String.raw`(%|percent\b|prozent\b|(?:ミリ)?秒|分|時間|日|週間|[かカヶ]月|年間?|メガ|ギガ|テラ|[a-z]{1,12}\b)?`;
const QUANTITY = new RegExp(String.raw`(?<![\w.:-]|[^\d]/)${NUMBER}[ -]?${UNIT}`, 'giu');
/** "3 of 5", "3 von 5", "4.9/5", "5 TB中3 TB". */
const OF = /^\s*(?:(?:out )?of|von|\/)\s*$/i;
const AMONG = /^\s*(?:中|のうち)/;
const APART = /[,;.!?、。]|\b(?:and|but|while|und|aber)\b/i;
const REACH = 40;

export interface Quantity {
  value: number;
  kind: 'size' | 'time' | 'share' | 'plain';
  from: number;
  to: number;
}

const PERCENT = /^(?:%|percent|prozent)$/i;

export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(QUANTITY)].map(({ 0: { length }, 1: number = '', 2: unit = '', index }) => {
    const value = /^\d/.test(number) ? Number(number.replace(',', '.')) : 1;
    const known = UNITS.find(([, name]) => name.test(unit.toLowerCase()));
    const at = { from: index, to: index + length };
    if (known) return { ...at, value: value * known[2], kind: known[0] };
    if (PERCENT.test(unit)) return { ...at, value: value / 100, kind: 'share' };
    return { from: index, to: index + number.length, value, kind: 'plain' };
  });
}

type Role = 'limit' | 'used' | 'left';
const ROLES: readonly Role[] = ['left', 'used', 'limit'];

/** What the words say that stand before a quantity, or behind it, up to the next one. */
export function roleOf(text: string, all: readonly Quantity[], at: number): Role | undefined {
  const { from, to } = all[at] as Quantity;
  const before = text.slice(Math.max(0, from - REACH, all[at - 1]?.to ?? 0), from);
  const after = text.slice(to, Math.min(to + REACH, all[at + 1]?.from ?? text.length));
  // What stands in the same part of the sentence is meant before what only stands beside it.
  const near = [before.split(APART).at(-1) ?? '', after.split(APART)[0] ?? ''];
  for (const words of [near.join(' | '), `${before} | ${after}`]) {
    const said = ROLES.filter((role) => givesAway(role, words));
    if (said.length === 1) return said[0];
    if (said.includes('left')) return 'left';
    const [first] = near.flatMap((part) => ROLES.filter((role) => givesAway(role, part)));
    if (first) return first;
  }
  return undefined;
}

const compared = (used: number, limit: number): Compared | undefined =>
  limit > 0 ? (used / limit >= REACHED ? 'used>=limit' : 'used<limit') : undefined;

/** A number without a unit has that of the one beside it. */
function inOneUnit(text: string, one: Quantity, other: Quantity): [number, number] | undefined {
  if (one.kind === other.kind) return [one.value, other.value];
  const [bare, whole] = one.kind === 'plain' ? [one, other] : [other, one];
  if (bare.kind !== 'plain' || whole.kind === 'share') return undefined;
  const [written] = quantitiesIn(text.slice(whole.from, whole.to).replace(/[\d.,]+/, '1'));
  const value = bare.value * (written?.value ?? 1);
  return one === bare ? [value, whole.value] : [whole.value, value];
}

function pair(text: string, all: readonly Quantity[], at: number): Compared | undefined {
  const [one, other] = [all[at], all[at + 1]];
  if (!one || !other) return undefined;
  const values = inOneUnit(text, one, other);
  if (!values) return undefined;
  const [first, second] = values;
  const [role, next] = [roleOf(text, all, at), roleOf(text, all, at + 1)];
  const between = text.slice(one.to, other.from);
  const says = role !== undefined || next !== undefined;
  if (says && OF.test(between)) return compared(first, second);
  if (says && AMONG.test(between)) return compared(second, first);
  if (role === 'left' || next === 'left') {
    const [left, limit] = role === 'left' ? [first, second] : [second, first];
    return compared(limit - left, limit);
  }
  if (role === next && role !== undefined) return undefined;
  if (role === 'limit' || next === 'used') return compared(second, first);
  return role === 'used' || next === 'limit' ? compared(first, second) : undefined;
}

/** Undefined where nothing of the kind is told. */
export function comparedIn(said: string): Compared | undefined {
  const text = inDigits(agoInDays(said));
  const all = quantitiesIn(text);
  for (const at of all.keys()) {
    const found = pair(text, all, at);
    if (found) return found;
  }
  const share = all.findIndex(({ kind }, at) => kind === 'share' && roleOf(text, all, at) !== undefined);
  if (share < 0) return undefined;
  const { value } = all[share] as Quantity;
  return compared(roleOf(text, all, share) === 'left' ? 1 - value : value, 1);
}
