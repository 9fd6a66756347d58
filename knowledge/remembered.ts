/** What a text comes to, worked out once for the texts that come again and again: the steps and sentences of pages. */
import { LRUCache } from 'lru-cache';

/** A step is about a kilobyte. */
const MOST = 1_000;

/**
 * As `make`, which must be pure. Whoever gets a value must not change it.
 * @param most of how many texts
 */
export function remembered<Value extends {}>(make: (text: string) => Value, most = MOST): (text: string) => Value {
  const known = new LRUCache<string, Value>({ max: most });
  return (text) => {
    const there = known.get(text);
    if (there !== undefined) return there;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
