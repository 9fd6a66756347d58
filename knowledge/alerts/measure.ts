/** Measured values as people say them. */

import { table } from '../table.ts';
import type { Alert } from './alert.ts';

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** Made when the first number is told: the tables of numbers take 20 ms to load. */
const formats = new Map<number, Intl.NumberFormat>();

/** 0.02 of a volume is left, and not 0. */
const digitsOf = (size: number) =>
  size >= 100 ? 0 : size >= 1 || size === 0 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(size)));

function round(value: number): string {
  const maximumFractionDigits = digitsOf(Math.abs(value));
  const format = formats.get(maximumFractionDigits) ?? new Intl.NumberFormat('en-GB', { maximumFractionDigits });
  formats.set(maximumFractionDigits, format);
  return format.format(value);
}

/** A number with the unit that its metric implies: 4.5 TiB, 94.7 %, 1,894 ms, 412. */
export function sayNumber(value: number, metric = ''): string {
  if (/capacity$|capacityquota$|size$|bytes(?:PerSecond)?$|ingress|egress/i.test(metric)) {
    const power = value >= 1 ? Math.min(UNITS.length - 1, Math.floor(Math.log2(value) / 10)) : 0;
    return `${round(value / 1024 ** power)} ${UNITS[power]}`;
  }
  if (/availability|percent|(?:success|hit)rate$|hitratio$/i.test(metric)) return `${round(value)} %`;
  return /latency/i.test(metric) ? `${round(value)} ms` : round(value);
}

const OPERATORS = table<string>({
  greaterthan: '>',
  greaterthanorequal: '≥',
  lessthan: '<',
  lessthanorequal: '≤',
  equals: '=',
  greaterorlessthan: 'outside',
});

/** All conditions in one line: "Transactions: 412 (rule: > 50)". */
export function measuredOf(alert: Alert): string | undefined {
  const lines = alert.conditions
    .filter((one) => one.value !== undefined || one.threshold !== undefined)
    .map((one) => {
      const sign = OPERATORS.get((one.operator ?? '').replace(/[\s_]/g, '').toLowerCase()) ?? one.operator ?? '';
      const limit =
        one.threshold === undefined
          ? ''
          : ` (${one.isLearned ? 'learned' : 'rule'}: ${sign} ${sayNumber(one.threshold, one.metric)})`;
      return `${one.metric ?? (alert.source === 'log' ? 'Rows' : 'Value')}: ${one.value === undefined ? 'no value' : sayNumber(one.value, one.metric)}${limit}`;
    });
  return lines.length > 0 ? lines.join('; ') : undefined;
}
