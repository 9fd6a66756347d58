/** What was asked for lately, kept by key: `quick-lru` keeps `maxSize` values at least and never twice as many. */
import QuickLRU from 'quick-lru';

/** What is kept of a key, else what `make` makes of it. */
export function getOrMake<Key, Value extends {}>(
  kept: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: (key: Key) => Value,
): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  kept.set(key, made);
  return made;
}

export type Recent<Key, Value> = QuickLRU<Key, Value>;

export const recent = <Key, Value extends {}>(fewest: number): Recent<Key, Value> => new QuickLRU({ maxSize: fewest });
