/**
 * What can be said of a regular expression without running it: literals of which every match holds one, and how far a
 * match can reach. So a pattern is tried only where one of its literals stands, and only as far as it can reach.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

export interface Shape {
  /** Every match holds one of these, in lower case and with single blanks; empty where none is sure. */
  needles: string[];
  /** The most characters that a match and its looking around can span; Infinity for a repetition without an end. */
  reach: number;
  /** How telling the literals are; 0 where there is none. */
  worth: number;
}

/** A piece of an expression. */
interface Piece {
  /** All the strings that it can be, where they are few. */
  exact?: string[];
  /** Strings of which it surely holds one. */
  sure: string[];
  reach: number;
}

const MOST_STRINGS = 24;
/** Longer ones are found no more surely, and make the automaton larger. */
const LONGEST_NEEDLE = 12;
const SHORTEST_NEEDLE = 3;
/** Two letters stand in many a text, and in most they do not; one letter is no hint at all. */
const LAST_RESORT = 2;
/** White space of any length counts as a blank; this much of it may stand between two words. */
export const LONGEST_BLANK = 8;

const nothing: Piece = { exact: [''], sure: [], reach: 0 };
const anything = (reach: number): Piece => ({ sure: [], reach });

/** A character that is none of ASCII, such as an ideograph, is rarer, and tells as much as two letters. */
const lengthOf = (text: string) => text.length + text.replace(/[\0-\x7f]/g, '').length;

/** The shortest of them decides how telling they are; many of them are less so. */
function worth(strings: readonly string[]): number {
  if (strings.length === 0 || strings.some((one) => lengthOf(one.trim()) < LAST_RESORT)) return 0;
  const shortest = Math.min(...strings.map((one) => Math.min(lengthOf(one.trim()), LONGEST_NEEDLE)));
  return shortest < SHORTEST_NEEDLE ? 0.05 : Math.max(0.1, shortest - strings.length / 16);
}

/** Where "exited" stands, "exit" stands as well. */
const fewest = (strings: readonly string[]) =>
  [...new Set(strings)].filter((one, _, all) => !all.some((other) => other !== one && one.includes(other)));

function better(a: readonly string[], b: readonly string[]): string[] {
  const [some, others] = [fewest(a), fewest(b)];
  return worth(others) > worth(some) ? others : some;
}

const surest = ({ exact, sure }: Piece) => better(sure, exact ?? []);

function concatenate(pieces: Piece[]): Piece {
  let run: string[] = [''];
  let sure: string[] = [];
  let whole = true;
  for (const piece of pieces) {
    const joined = piece.exact && run.length * piece.exact.length <= MOST_STRINGS;
    sure = better(sure, piece.sure);
    if (joined) {
      run = run.flatMap((head) => (piece.exact as string[]).map((tail) => head + tail));
      continue;
    }
    whole = false;
    sure = better(better(sure, run), surest(piece));
    run = piece.exact && piece.exact.length <= MOST_STRINGS ? piece.exact : [''];
  }
  const reach = pieces.reduce((sum, piece) => sum + piece.reach, 0);
  return whole ? { exact: run, sure, reach } : { sure: better(sure, run), reach };
}

function alternatives(pieces: Piece[]): Piece {
  const reach = Math.max(...pieces.map((piece) => piece.reach));
  const exact = pieces.every((piece) => piece.exact) ? pieces.flatMap((piece) => piece.exact as string[]) : undefined;
  const each = pieces.map(surest);
  return {
    ...(exact && exact.length <= MOST_STRINGS ? { exact } : {}),
    sure: each.every((one) => worth(one) > 0) ? each.flat() : [],
    reach,
  };
}

function repeated({ element, min, max }: AST.Quantifier): Piece {
  const piece = read(element);
  const blank = element.type === 'CharacterSet' && element.kind === 'space' && !element.negate;
  if (blank) return { exact: min > 0 ? [' '] : ['', ' '], sure: [], reach: Math.min(max, LONGEST_BLANK) };
  const reach = piece.reach === 0 ? 0 : piece.reach * max;
  if (min === 0) return max === 1 && piece.exact ? { exact: ['', ...piece.exact], sure: [], reach } : anything(reach);
  return min === 1 && max === 1 ? piece : { sure: surest(piece), reach };
}

const isSpace = (node: AST.CharacterSet) => node.kind === 'space' && !node.negate;
const folded = (char: number) => String.fromCodePoint(char).toLowerCase().replace(/\s/, ' ');

/** A class of a few single characters is as good as written out; white space is a blank. */
function charactersOf({ negate, elements }: AST.CharacterClass): string[] | undefined {
  if (negate) return undefined;
  const single = elements.map((one) =>
    one.type === 'Character' ? folded(one.value) : one.type === 'CharacterSet' && isSpace(one) ? ' ' : undefined,
  );
  return single.length <= 4 && single.every((one) => one !== undefined) ? [...new Set(single)] : undefined;
}

const within = (node: { alternatives: AST.Alternative[] }) =>
  alternatives(node.alternatives.map((one) => concatenate(one.elements.map(read))));

function lookAround(node: AST.LookaroundAssertion): Piece {
  const piece = within(node);
  return { ...nothing, sure: node.negate ? [] : surest(piece), reach: piece.reach };
}

function read(node: AST.Element | AST.QuantifiableElement): Piece {
  switch (node.type) {
    case 'Character':
      return { exact: [folded(node.value)], sure: [], reach: 1 };
    case 'CharacterSet':
      return isSpace(node as AST.CharacterSet) ? { exact: [' '], sure: [], reach: 1 } : anything(1);
    case 'CharacterClass': {
      const exact = charactersOf(node);
      return exact ? { exact, sure: [], reach: 1 } : anything(1);
    }
    case 'Group':
    case 'CapturingGroup':
      return within(node);
    case 'Quantifier':
      return repeated(node);
    case 'Assertion':
      // What stands before or behind is no part of the match, but has to be seen as well.
      return 'alternatives' in node ? lookAround(node) : nothing;
    case 'Backreference':
      return anything(Math.max(...[node.resolved].flat().map((group) => read(group).reach)));
    default:
      return anything(Number.POSITIVE_INFINITY);
  }
}

const single = (text: string) => text.replace(/ +/g, ' ');
const cut = (needle: string) => (needle.length > LONGEST_NEEDLE ? needle.slice(0, LONGEST_NEEDLE) : needle);

/** @param source of an expression that is matched against text in lower case */
export function shapeOf(source: string): Shape {
  const { alternatives: parts } = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source);
  const piece = within({ alternatives: parts });
  const needles = surest(piece);
  const telling = worth(needles);
  return {
    needles: telling > 0 ? [...new Set(needles.map((one) => cut(single(one))))] : [],
    reach: piece.reach,
    worth: telling,
  };
}
