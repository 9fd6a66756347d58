/** What a text comes to, worked out once for the texts that come again and again: the steps and sentences of pages. */
import { getOrMake, recent } from './recent.ts';

/** A step is about a kilobyte. */
const FEWEST = 600;

/**
 * As `make`, which must be pure. Whoever gets a value must not change it.
 * @param fewest of how many texts at least
 */
export function remembered<Value extends {}>(make: (text: string) => Value, fewest = FEWEST): (text: string) => Value {
  const known = recent<string, Value>(fewest);
  return (text) => getOrMake(known, text, make);
}
