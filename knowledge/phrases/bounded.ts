/** Gives every repetition of a regular expression an end, so that it takes time in proportion to the text. */
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { LONGEST_BLANK } from './shape.ts';

/** Of a path, a URL, or the words between two telling ones. */
const LONGEST_GAP = 300;
const LONGEST_NUMBER = 20;

function longest({ element }: AST.Quantifier): number {
  if (element.type !== 'CharacterSet' || ('negate' in element && element.negate)) return LONGEST_GAP;
  if (element.kind === 'space') return LONGEST_BLANK;
  return element.kind === 'digit' ? LONGEST_NUMBER : LONGEST_GAP;
}

/** `+` and `*` of pages are meant as "some of it", and `{2,}` as "at least two". */
export function bounded(source: string): string {
  const endless: AST.Quantifier[] = [];
  visitRegExpAST(new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source), {
    onQuantifierEnter: (quantifier) => {
      if (quantifier.max === Number.POSITIVE_INFINITY) endless.push(quantifier);
    },
  });
  // From the end, so that the offsets before it stay right; of nested ones the outer ends later.
  const last = endless.sort((a, b) => b.end - a.end);
  return last.reduce((text, quantifier) => {
    const { element, end, min, greedy } = quantifier;
    const most = Math.max(min, longest(quantifier));
    return `${text.slice(0, element.end)}{${min},${most}}${greedy ? '' : '?'}${text.slice(end)}`;
  }, source);
}
