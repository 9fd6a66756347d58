/** What two turns made of one state, put together. Pure. */
import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../../knowledge/text/shapes.ts';

/** Properties, people, and what is kept of a person: below that, things belong together. */
const DEEPEST = 4;

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/**
 * Where both changed the same, what the other left stays: it has seen what this turn had written before it spoke.
 * @param before what this turn had written or read last.
 * @param theirs what the store has now.
 */
export function mergeStates(before: unknown, ours: unknown, theirs: unknown, depth = 0): unknown {
  if (isDeepStrictEqual(ours, before)) return theirs;
  if (isDeepStrictEqual(theirs, before)) return ours;
  if (isWords(ours) && isWords(theirs)) return [...new Set([...theirs, ...ours])];
  if (depth >= DEEPEST || !isObject(ours) || !isObject(theirs)) return theirs;
  const known = isObject(before) ? before : {};
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])];
  const merged = names.map((name) => [name, mergeStates(known[name], ours[name], theirs[name], depth + 1)]);
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}
