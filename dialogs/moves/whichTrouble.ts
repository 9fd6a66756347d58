/** "Now the second problem", "the first one first": which of two troubles is meant, where somebody goes to one of them. Pure. */

export type Trouble = 'first' | 'second' | 'other';

const NAMES: readonly [Trouble, RegExp][] = [
  ['first', /\b(?:first|1st|one|1|original|erste[nrsm]?|eins)\b|一つ目|一番目|1つ目|最初|先に/iu],
  ['second', /\b(?:second|2nd|two|2|zweite[nrsm]?|zwei)\b|二つ目|二番目|2つ目/iu],
  ['other', /\b(?:other|next|andere[nrsm]?|nächste[nrsm]?)\b|もう一つ|もう片方|他方|別の|次の/iu],
];

/** Of two that are named the later one: "the second one" is no first. Undefined where none is. */
export function troubleNamed(text: string): Trouble | undefined {
  return NAMES.toReversed().find(([, name]) => name.test(text))?.[0];
}
