/**
 * Schemas that meet senders halfway: names in any case, numbers as text, nulls, JSON within text, fractions of seven
 * digits. Nothing here refuses: what cannot be read is absent.
 */

import { z } from 'zod';
import { isObject } from '../../text/shapes.ts';
import { closed } from './closed.ts';

/** Text that holds JSON is opened, also where its end was cut off; anything else stays as it is. */
export function openJson(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  for (const read of [(text: string) => text, closed]) {
    try {
      return JSON.parse(read(value));
    } catch {
      // It may be cut, or be no JSON at all.
    }
  }
  return value;
}

/** An object with its names in lower case; of names that differ only in case the first with a value wins. */
export function lowerNames(value: unknown): Record<string, unknown> {
  const opened = openJson(value);
  if (!isObject(opened)) return {};
  const lowered: Record<string, unknown> = Object.create(null);
  for (const [name, entry] of Object.entries(opened)) {
    const low = name.toLowerCase();
    if (lowered[low] === undefined || lowered[low] === null) lowered[low] = entry;
  }
  return { ...lowered };
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'string') return undefined;
  const trimmed = value.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** The first amount in a text: "$11,111.00" too. */
export const readNumber = (said: string | undefined): number | undefined => asNumber(said?.replace(/^[^\d-]+/, ''));

function asNumber(value: unknown): number | undefined {
  const number =
    typeof value === 'number' ? value : Number.parseFloat(asText(value)?.replace(/(\d),(?=\d{3})/g, '$1') ?? '');
  return Number.isFinite(number) ? number : undefined;
}

/** A whole number of things. */
export const readCount = (value: unknown): number | undefined => {
  const count = asNumber(value);
  return count !== undefined && Number.isInteger(count) && count >= 0 ? count : undefined;
};

/** Between the years 2000 and 2100; other moments are mistakes that no date can show. */
const isLikely = (time: number) => time > 946_684_800_000 && time < 4_102_444_800_000;

/** Milliseconds since 1970. Fractions beyond milliseconds are cut; a time without a zone is UTC, as Azure writes it. */
export function readTime(value: unknown): number | undefined {
  const time = typeof value === 'number' ? (value > 1e11 ? value : value * 1000) : parseTime(asText(value));
  return time !== undefined && isLikely(time) ? time : undefined;
}

function parseTime(text: string | undefined): number | undefined {
  if (!text || !/\d{4}/.test(text)) return undefined;
  const cut = text.replace(/(\.\d{3})\d+/, '$1').replace(/^(\d{4}-\d\d-\d\d) (\d)/, '$1T$2');
  const zoned = /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(cut) ? `${cut}Z` : cut;
  return Date.parse(zoned);
}

function asList(value: unknown): unknown[] {
  const opened = openJson(typeof value === 'string' ? value.replace(/^\['(.*)'\]$/, '["$1"]') : value);
  if (Array.isArray(opened)) return opened;
  return opened === null || opened === undefined || opened === '' ? [] : [opened];
}

export const text = z.preprocess(asText, z.string().optional());
export const number = z.preprocess(asNumber, z.number().optional());
export const time = z.preprocess(readTime, z.number().optional());
/** A list; a single value counts as a list of one, nothing as an empty one. */
export const list = <Item extends z.ZodType>(item: Item) => z.preprocess(asList, z.array(item));
/** An object whose names are given in lower case; anything that is no object counts as an empty one. */
export const loose = <Shape extends z.ZodRawShape>(shape: Shape) => z.preprocess(lowerNames, z.object(shape));
/** Any object, names in lower case, values as they come. */
export const anything = z.preprocess(lowerNames, z.record(z.string(), z.unknown()));

/** The object's values that are text or can be said as text. */
export function textsOf(value: Record<string, unknown>): Record<string, string> {
  const texts: Record<string, string> = Object.create(null);
  for (const [name, entry] of Object.entries(value)) {
    const said = asText(entry);
    if (said !== undefined) texts[name] = said;
  }
  return texts;
}

/** Without markup, in one line, cut to a length; what senders wrote can then stand in a card. */
export function plainText(value: string | undefined, length = 300): string {
  const bare = (value ?? '')
    .slice(0, length * 20)
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare.length > length ? `${bare.slice(0, length - 1)}…` : bare;
}

/** One condition of a metric alert, the same in the common schema and in the one before it. */
export const METRIC_CONDITION = {
  metricname: text,
  metricnamespace: text,
  operator: text,
  threshold: number,
  timeaggregation: text,
  dimensions: list(anything),
  metricvalue: number,
  // Of a dynamic threshold.
  alertsensitivity: text,
};

/** Texts of nested objects under their own names, outer ones first; lists are looked into, to a depth. */
export function flatTexts(value: unknown, depth: number): Record<string, string> {
  const entries = Array.isArray(value) ? value.slice(0, 20) : isObject(value) ? [value] : [];
  let flat: Record<string, string> = {};
  for (const entry of entries) {
    const low = lowerNames(entry);
    flat = { ...textsOf(low), ...flat };
    if (depth > 0)
      for (const inner of Object.values(low).slice(0, 50)) flat = { ...flatTexts(openJson(inner), depth - 1), ...flat };
  }
  return flat;
}
