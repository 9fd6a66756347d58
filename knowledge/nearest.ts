/** Did you mean: the one known word that a misspelt word is nearest to. */
import { distance } from 'fastest-levenshtein';

const fold = (word: string) => word.toLowerCase().replace(/[\s_-]+/g, '');
const digits = (word: string) => word.replace(/\D+/g, ' ').trim();

/** One slip in a short word, two in a long one, three in a very long one; below five letters every word is near another. */
const mostSlips = (length: number) => (length < 5 ? 0 : length < 9 ? 1 : length < 18 ? 2 : 3);

/**
 * The nearest of the known words; undefined where the word is known itself, where none is near, and where two are as
 * near. Numbers must agree: AZSM1028 is no misspelling of AZSM1027.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const said = fold(word);
  let best: { word: string; slips: number; alone: boolean } | undefined;
  for (const one of known) {
    const other = fold(one);
    if (other === said) return undefined;
    if (digits(other) !== digits(said) || Math.abs(other.length - said.length) > 3) continue;
    const slips = distance(said, other);
    if (slips > mostSlips(Math.min(said.length, other.length))) continue;
    if (!best || slips < best.slips) best = { word: one, slips, alone: true };
    else if (slips === best.slips && fold(best.word) !== other) best.alone = false;
  }
  return best?.alone ? best.word : undefined;
}
