/** What a text comes to, worked out once for the texts that come again and again: the steps and sentences of pages. */
import { Recent } from './recent.ts';

/** A step is about a kilobyte. */
const FEWEST = 600;

/**
 * As `make`, which must be pure. Whoever gets a value must not change it.
 * @param fewest of how many texts at least
 */
export function remembered<Value extends {}>(make: (text: string) => Value, fewest = FEWEST): (text: string) => Value {
  const known = new Recent<string, Value>(fewest);
  return (text) => known.getOrMake(text, make);
}
