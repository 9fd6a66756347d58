/**
 * "I'll give the app Reader", "let me look at the key's rotation date", "the docs say to regenerate both keys": what somebody
 * is about to do, or was told to do, has not changed anything yet. Said by ahead.yaml. Pure.
 */
import { cuesOf, placesOf } from './cuesOf.ts';

/** What such words change, once they are done. */
export const CHANGED_BY_DOING: ReadonlySet<string> = new Set([
  'dataRole',
  'keysRotated',
  'networkRuleChanged',
  'networkRules',
  'recentlyDeleted',
  'roleChanged',
  'roleKind',
]);

/** Of what stands before a clause. */
const LONGEST_OPENER = 10;

const says = cuesOf('words/ahead.yaml');
const placesIn = placesOf('words/ahead.yaml');

const MARK_BEFORE = /(?:^|[,;:.!?\n])\s*$/;
const ENDS = /[,;.!?\n]/;

/** A clause may begin there. */
function beginsAt(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_OPENER), at);
  return (at <= LONGEST_OPENER && before.trim() === '') || MARK_BEFORE.test(before) || says('opens', before);
}

/** Up to the end of the clause, or to what has happened. */
function restOf(text: string, from: number): number {
  const clause = text.slice(from, from + LONGEST_SENTENCE).split(ENDS, 1)[0] as string;
  const [happened] = placesIn('happened', clause);
  return from + (happened?.at ?? clause.length);
}

/** What is longer is no sentence of a person. */
const LONGEST_SENTENCE = 300;

const withBlanks = (text: string, from: number, to: number) =>
  text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);

const aheadIn = (text: string): [number, number][] => [
  ...placesIn('meansTo', text)
    .filter(({ at }) => beginsAt(text, at))
    .map(({ at, length }): [number, number] => [at, restOf(text, at + length)]),
  ...placesIn('toldTo', text).map(({ at, length }): [number, number] => [at, restOf(text, at + length)]),
  ...placesIn('endsMeant', text)
    .filter(({ at, length }) => /^(?:[。、!！\s]|$)/.test(text.slice(at + length)))
    .map(({ at, length }): [number, number] => [text.slice(0, at).search(/[^。、!?！？\n]*$/), at + length]),
];

/** The text without what is only meant to be done. */
export const withoutAhead = (text: string): string =>
  says('mayBeAhead', text) ? aheadIn(text).reduce((rest, [from, to]) => withBlanks(rest, from, to), text) : text;

/** Does this place stand in what is only meant to be done? */
export function isAheadAt(text: string, at: number): boolean {
  const from = Math.max(...['.', '!', '?', ';', '\n', '。'].map((end) => text.lastIndexOf(end, at - 1))) + 1;
  const to = text.slice(at).search(/[.!?;\n。]/);
  const sentence = text.slice(from, to < 0 ? at + LONGEST_SENTENCE : at + to + 1).slice(0, LONGEST_SENTENCE);
  return /\S/.test(sentence.charAt(at - from)) && withoutAhead(sentence).charAt(at - from) === ' ';
}
