/** Dates of a SAS: `YYYY-MM-DD`, `YYYY-MM-DDThh:mmZ`, `YYYY-MM-DDThh:mm:ssZ`, with fractions, or an offset for `Z`. */
import type { SasDate } from './sas.ts';

const LEGAL = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,7}))?)?(Z|[+-]\d\d:?\d\d))?$/;

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Reads a decoded date; without `at` when the service would not take it. Logs write the query in lower case, so small
 * letters say nothing of the SAS itself.
 */
export function readSasDate(text: string): SasDate {
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] =
    LEGAL.exec(text.toUpperCase()) ?? [];
  if (!year || !exists(Number(year), Number(month), Number(day))) return { text };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return { text };
  const offset = zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  return {
    text,
    at: new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`),
  };
}

/** `2026-12-01T00:00:00Z`, as a SAS writes it. */
export const printSasDate = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');

const UNITS = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1_000],
] as const;
// Made when the first span is said: it takes longer than reading all pages.
let inWords: Intl.DurationFormat | undefined;

/** A span in its largest whole unit: "3 days", "1 hour". */
export function span(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  const [unit, length] = UNITS.find(([, ms]) => size >= ms) ?? UNITS[3];
  inWords ??= new Intl.DurationFormat('en', { style: 'long', secondsDisplay: 'auto' });
  return inWords.format({ [unit]: Math.floor(size / length) }) || '0 seconds';
}
