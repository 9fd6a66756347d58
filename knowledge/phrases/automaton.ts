/**
 * Finds any number of literals in one pass over a text (Aho and Corasick, 1975): the work grows with the text,
 * and not with the number of literals. Runs of white space count as one blank, in literals and text alike.
 * It is made of plain numbers, so that it can be written to a file and read back as it is.
 */
export interface Automaton {
  /** Edges of the trie as an open hash table: state and character in one number, and the state that follows. */
  keys: Int32Array;
  next: Int32Array;
  /** By state: the longest other state that is a suffix of it. */
  fail: Int32Array;
  /** By state: the literal that ends here, or -1. */
  ends: Int32Array;
  /** By state: the nearest suffix at which a literal ends, or 0. */
  shorter: Int32Array;
}

const BLANK = 32;
const isBlank = (char: number) => char === BLANK || (char >= 9 && char <= 13) || char === 0xa0;

/** States are below 2^21 and characters are folded to 10 bits: a match is a hint, which a regular expression confirms. */
const keyOf = (state: number, char: number) => ((state << 10) | (char & 1023)) + 1;

/** Literals of one hint are found where either stands: "archived" and "archive層" differ in nothing that is looked at. */
export const hintOf = (literal: string): string =>
  String.fromCharCode(...Array.from(literal, (_, at) => literal.charCodeAt(at) & 1023));

const slotOf = (key: number, mask: number) => (Math.imul(key, 0x9e3779b1) >>> 7) & mask;

function edge({ keys, next }: Pick<Automaton, 'keys' | 'next'>, state: number, char: number): number {
  const mask = keys.length - 1;
  const key = keyOf(state, char);
  for (let slot = slotOf(key, mask); keys[slot] !== 0; slot = (slot + 1) & mask) {
    if (keys[slot] === key) return next[slot] as number;
  }
  return 0;
}

/** The trie of all literals, each state with its children in the order in which they were made. */
function trieOf(literals: readonly string[]): { children: Map<number, number>[]; ends: number[] } {
  const children: Map<number, number>[] = [new Map()];
  const ends = [-1];
  literals.forEach((literal, index) => {
    let state = 0;
    for (let at = 0; at < literal.length; at++) {
      const char = literal.charCodeAt(at) & 1023;
      const known = children[state]?.get(char);
      if (known === undefined) {
        children.push(new Map());
        ends.push(-1);
        children[state]?.set(char, children.length - 1);
      }
      state = known ?? children.length - 1;
    }
    ends[state] = index;
  });
  return { children, ends };
}

/** @param literals of different hints, in lower case, white space as single blanks. */
export function buildAutomaton(literals: readonly string[]): Automaton {
  const { children, ends } = trieOf(literals);
  let size = 16;
  while (size < children.length * 2) size *= 2;
  const built: Automaton = {
    keys: new Int32Array(size),
    next: new Int32Array(size),
    fail: new Int32Array(children.length),
    ends: Int32Array.from(ends),
    shorter: new Int32Array(children.length),
  };
  children.forEach((edges, state) => {
    for (const [char, child] of edges) {
      const key = keyOf(state, char);
      let slot = slotOf(key, size - 1);
      while (built.keys[slot] !== 0) slot = (slot + 1) & (size - 1);
      built.keys[slot] = key;
      built.next[slot] = child;
    }
  });
  link(built, children);
  return built;
}

/** Level by level: where a state has no edge, its longest suffix that is a state goes on. */
function link(built: Automaton, children: Map<number, number>[]): void {
  const queue = [...(children[0]?.values() ?? [])];
  for (let at = 0; at < queue.length; at++) {
    const state = queue[at] as number;
    for (const [char, child] of children[state] as Map<number, number>) {
      let suffix = built.fail[state] as number;
      while (suffix !== 0 && edge(built, suffix, char) === 0) suffix = built.fail[suffix] as number;
      const fail = edge(built, suffix, char);
      built.fail[child] = fail;
      built.shorter[child] = (built.ends[fail] as number) >= 0 ? fail : (built.shorter[fail] as number);
      queue.push(child);
    }
  }
}

const beginnings = new WeakMap<Automaton, Int32Array>();

/** By character: where a literal begins. Most characters of a text are looked up here and nowhere else. */
function firstEdges(automaton: Automaton): Int32Array {
  const known = beginnings.get(automaton);
  if (known) return known;
  const first = Int32Array.from({ length: 1024 }, (_, char) => edge(automaton, 0, char));
  beginnings.set(automaton, first);
  return first;
}

/** Calls `found` with the number of each literal and the offset behind it, for every place where one stands. */
export function scan(automaton: Automaton, text: string, found: (literal: number, end: number) => void): void {
  const { fail, ends, shorter } = automaton;
  const first = firstEdges(automaton);
  let state = 0;
  let afterBlank = false;
  for (let at = 0; at < text.length; at++) {
    let char = text.charCodeAt(at);
    if (isBlank(char)) {
      if (afterBlank) continue;
      char = BLANK;
    }
    afterBlank = char === BLANK;
    let to = 0;
    while (state !== 0) {
      to = edge(automaton, state, char);
      if (to !== 0) break;
      state = fail[state] as number;
    }
    state = state === 0 ? (first[char & 1023] as number) : to;
    for (let end = state; end !== 0; end = shorter[end] as number) {
      const literal = ends[end] as number;
      if (literal >= 0) found(literal, at + 1);
    }
  }
}
