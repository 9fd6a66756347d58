/**
 * "PathConflict? no: LeaseAlreadyPresent", "AuthorizationFailure, not AuthenticationFailed": of the codes in one sentence of a
 * person those that are taken back. How that is said stands in words/codesTakenBack.yaml. Pure.
 */
import type { Match } from '../phrases/lexicon.ts';
import { cuesOf } from '../words/cuesOf.ts';

const says = cuesOf('words/codesTakenBack.yaml');

/** Longer texts are pastes, and what stands between their codes is not said. */
const MOST_SAID = 1_000;
export const isSaid = (text: string): boolean => text.length <= MOST_SAID;

/** Characters between two codes of one sentence. */
const MOST_BETWEEN = 60;
/** Characters in which a denial stands before a code. */
const MOST_BEFORE = 24;

const endOf = ({ at, length }: Match) => at + length;
/** Marks are none of what is said: "sorry, I meant". */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}\n'’]+/gu, ' ').trim();

/** Which of two neighbours is taken back. */
function takenOf(text: string, first: Match, second: Match): Match | undefined {
  const between = bare(text.slice(endOf(first), second.at));
  if (between.length > MOST_BETWEEN || between.includes('\n')) return undefined;
  if (says('oneBehind', between)) return second;
  const before = bare(text.slice(Math.max(0, first.at - MOST_BEFORE), first.at));
  return says('oneBefore', between) || says('wasBefore', before) ? first : undefined;
}

/** @param places of the codes, in any order */
export function codesTakenBack(text: string, places: readonly Match[]): Set<number> {
  const taken = new Set<number>();
  if (places.length < 2 || says('expects', text)) return taken;
  const inOrder = [...places].sort((one, other) => one.at - other.at);
  for (const [index, second] of inOrder.entries()) {
    const first = inOrder[index - 1];
    const back = first && takenOf(text, first, second);
    if (back) taken.add(back.at);
  }
  return taken;
}
