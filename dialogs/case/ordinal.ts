/** "The second", "option 2", "die zweite", "2番目": which of several is meant, where the whole message says no more. Pure. */
import { cuesOf, withoutCuesOf } from '../../knowledge/words/cuesOf.ts';

const says = cuesOf('words/ordinals.yaml');
const without = withoutCuesOf('words/ordinals.yaml');

const IN_ORDER = ['first', 'second', 'third', 'fourth', 'fifth'] as const;
/** "Now the second one": of two cases, and no more of the one that stands. */
const GOES_ON = /^(?:and |und |ok |okay |so )?(?:now|then|dann|jetzt|nun)\b/;
const SIGNS = /[#.,()!?？。、…]/g;

/** From 0; undefined where the words are no number of a list. */
export function ordinalIn(text: string): number | undefined {
  if (GOES_ON.test(text.trim().toLowerCase())) return undefined;
  const said = without('fillers', text.toLowerCase().replace(SIGNS, ' ').trim()).trim();
  const index = IN_ORDER.findIndex((name) => says(name, said));
  return index >= 0 ? index : undefined;
}

/** 目を: the end of a number belongs to the number. */
const BEHIND_A_NUMBER = /(?<=目)(?:を|は|について)/g;

/** "Ok and the second step in detail", "more on the first one". From 0; undefined where the words name no step of a list. */
export const stepAskedIn = (text: string): number | undefined =>
  ordinalIn(without('ofAStep', text.toLowerCase().replace(BEHIND_A_NUMBER, ' ')));
