/**
 * "The clock is 7 minutes off", "files of 300 MB", "8000 requests a second": a row may hang on how much is told, in the
 * words of its page: `when=time>=5m,time<15m`. Pure.
 */
import { countsIn } from '../text/counts.ts';
import { agoInDays, inDigits } from '../text/inDigits.ts';
import { quantitiesIn, roleOf } from './compared.ts';

/** `since` is a time that has passed ("four days ago"), `time` any. */
const KINDS = ['time', 'since', 'size', 'count', 'share'] as const;
type Kind = (typeof KINDS)[number];

export interface Bound {
  kind: Kind;
  /** The amount is less than it, or at least it. */
  is: '<' | '>=';
  value: number;
}

const BOUND = /^(time|since|size|count|share)(<|>=)(\d{1,12}(?:\.\d{1,3})?)([a-z%]{0,4})$/i;
const OF_TIME = new Map([
  ['s', 1],
  ['m', 60],
  ['h', 3600],
  ['d', 86_400],
]);
const UNITS: Record<Kind, ReadonlyMap<string, number>> = {
  time: OF_TIME,
  since: OF_TIME,
  // People take MB and MiB for the same, and so do the quantities that are read.
  size: new Map([
    ['kib', 1e3],
    ['mib', 1e6],
    ['gib', 1e9],
    ['tib', 1e12],
  ]),
  count: new Map([['', 1]]),
  share: new Map([['%', 0.01]]),
};

function boundIn(text: string): Bound | undefined {
  const [, kind = '', is = '', value = '', unit = ''] = BOUND.exec(text) ?? [];
  const known = KINDS.find((one) => one === kind);
  const large = known && UNITS[known].get(unit.toLowerCase());
  return known && large !== undefined
    ? { kind: known, is: is as Bound['is'], value: Number(value) * large }
    : undefined;
}

/** Undefined where it is not written so. */
export function boundsIn(when: string): Bound[] | undefined {
  const all = when.split(',').map(boundIn);
  return all.every((one) => one !== undefined) ? all : undefined;
}

/** What is told of each kind, where it is one amount and not several. */
export type Amounts = Partial<Record<Kind, number>>;

export function amountsTold(said: string): Amounts {
  const text = inDigits(agoInDays(said));
  const all = quantitiesIn(text);
  const passed = all.filter(({ kind }, at) => kind === 'time' && roleOf(text, all, at) === 'used');
  const of = (kind: Kind) => [
    ...new Set(
      kind === 'count'
        ? countsIn(text)
        : (kind === 'since' ? passed : all.filter((one) => one.kind === kind)).map(({ value }) => value),
    ),
  ];
  return Object.fromEntries(
    KINDS.flatMap((kind) => {
      const [only, ...more] = of(kind);
      return only === undefined || more.length > 0 ? [] : [[kind, only]];
    }),
  );
}

/** Undefined where nothing of the kind is told. */
export function isWithin(bounds: readonly Bound[], told: Amounts): boolean | undefined {
  const known = bounds.flatMap(({ kind, is, value }) => {
    const amount = told[kind];
    return amount === undefined ? [] : [is === '<' ? amount < value : amount >= value];
  });
  return known.length === 0 ? undefined : known.every(Boolean);
}
