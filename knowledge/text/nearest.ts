/** Did you mean: the one known word that a misspelt word is nearest to. */
import { distance } from 'fastest-levenshtein';

const fold = (word: string) => word.toLowerCase().replace(/[\s_-]+/g, '');
const digits = (word: string) => word.replace(/\D+/g, ' ').trim();

/** One slip in a short word, two in a long one, three in a very long one; below five letters every word is near another. */
const mostSlips = (length: number) => (length < 5 ? 0 : length < 9 ? 1 : length < 18 ? 2 : 3);

/** "lgoin": two neighbours have changed places, which is one slip, and no other word even where it is short. */
function areSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, place) => letter !== other[place]);
  if (at < 0 || one.length !== other.length || one.length < 4) return false;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

interface Folded {
  word: string;
  folded: string;
  digits: string;
}

const toFolded = (word: string): Folded => ({ word, folded: fold(word), digits: digits(fold(word)) });

const lists = new WeakMap<readonly string[], readonly Folded[]>();

/** Lists stay the same, so each is folded once. */
function foldedOf(known: readonly string[]): readonly Folded[] {
  const list = lists.get(known) ?? known.map(toFolded);
  lists.set(known, list);
  return list;
}

/**
 * The nearest of the known words; undefined where the word is known itself, where none is near, and where two are as
 * near. Numbers must agree: AZSM1028 is no misspelling of AZSM1027.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const said = toFolded(word);
  let best: (Folded & { slips: number; alone: boolean }) | undefined;
  for (const one of foldedOf(Array.isArray(known) ? known : [...known])) {
    const { folded } = one;
    if (folded === said.folded) return undefined;
    if (Math.abs(folded.length - said.folded.length) > 3 || one.digits !== said.digits) continue;
    const swapped = areSwapped(said.folded, folded);
    const slips = swapped ? 1 : distance(said.folded, folded);
    if (!swapped && slips > mostSlips(Math.min(said.folded.length, folded.length))) continue;
    if (!best || slips < best.slips) best = { ...one, slips, alone: true };
    else if (slips === best.slips && best.folded !== folded) best.alone = false;
  }
  return best?.alone ? best.word : undefined;
}
