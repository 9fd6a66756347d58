/**
 * Finds any number of literals in one pass over a text (Aho and Corasick, 1975): the work grows with the text,
 * and not with the number of literals. Runs of white space count as one blank, in literals and text alike.
 * It is made of plain numbers, so that it can be written to a file and read back as it is.
 */
export interface Automaton {
  /** Four numbers a state, side by side, since a step looks at all of them: places FAIL, OUT, ONLY and CHARS. */
  states: Int32Array;
  /** Edges of the states that have several, as an open hash table: state and character in one number, and the state that follows. */
  edges: Int32Array;
  /** By state: the literal that ends here, or -1. */
  ends: Int32Array;
  /** By state: the nearest suffix at which a literal ends, or 0. */
  shorter: Int32Array;
  /** By character: where a literal begins. Most characters of a text are looked up here and nowhere else. */
  first: Int32Array;
}

const OF_A_STATE = 4;
/** The longest other state that is a suffix of it. */
const FAIL = 0;
/** The longest state that is a suffix of it, or itself, at which a literal ends; 0 where there is none. */
const OUT = 1;
/** The state that follows and its character in one number, where there is only one; 0 without any. */
const ONLY = 2;
const SEVERAL = -1;
/** A bit for each character that some edge may have: most characters of a text lead nowhere, and are not looked for. */
const CHARS = 3;

const BLANK = 32;
const isBlank = (char: number) => char === BLANK || (char >= 9 && char <= 13) || char === 0xa0;

/** States are below 2^21 and characters are folded to 10 bits: a match is a hint, which a regular expression confirms. */
const CHAR_BITS = 10;
const ASCII = 128;
const MOST_CHARS = 1 << CHAR_BITS;
const ANY_CHAR = MOST_CHARS - 1;
const together = (state: number, char: number) => (state << CHAR_BITS) | char;
/** Letters stay what they are: no ideograph is taken for one. What is folded is folded no further. */
const fold = (char: number) => (char < MOST_CHARS ? char : ASCII + (char % (MOST_CHARS - ASCII)));
const bitOf = (char: number) => 1 << (char & 31);

/** Literals of one hint are found where either stands: some ideographs differ in nothing that is looked at. */
export const hintOf = (literal: string): string =>
  String.fromCharCode(...Array.from(literal, (_, at) => fold(literal.charCodeAt(at))));

const slotOf = (key: number, mask: number) => ((Math.imul(key, 0x9e3779b1) >>> 7) & mask) << 1;

/** @param char folded */
function edge({ states, edges }: Pick<Automaton, 'states' | 'edges'>, state: number, char: number): number {
  const row = state * OF_A_STATE;
  const only = states[row + ONLY] as number;
  if (only !== SEVERAL) return (only & ANY_CHAR) === char ? only >>> CHAR_BITS : 0;
  if (((states[row + CHARS] as number) & bitOf(char)) === 0) return 0;
  const mask = edges.length - 1;
  // One more than it is, since 0 is an empty slot.
  const key = together(state, char) + 1;
  for (let slot = slotOf(key, mask >> 1); edges[slot] !== 0; slot = (slot + 2) & mask) {
    if (edges[slot] === key) return edges[slot + 1] as number;
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
      const char = fold(literal.charCodeAt(at));
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

type Children = Map<number, number>[];

/** @param literals of different hints, in lower case, white space as single blanks. */
export function buildAutomaton(literals: readonly string[]): Automaton {
  const { children, ends } = trieOf(literals);
  const several = children.reduce((sum, { size }) => (size > 1 ? sum + size : sum), 0);
  let slots = 16;
  while (slots < several * 2) slots *= 2;
  const built: Automaton = {
    states: new Int32Array(children.length * OF_A_STATE),
    edges: new Int32Array(slots * 2),
    ends: Int32Array.from(ends),
    shorter: new Int32Array(children.length),
    first: new Int32Array(MOST_CHARS),
  };
  children.forEach((edges, state) => {
    addEdges(built, state, edges);
  });
  link(built, children);
  for (const [char, child] of children[0] as Children[number]) built.first[char] = child;
  return built;
}

function addEdges({ states, edges }: Automaton, state: number, children: Map<number, number>): void {
  const row = state * OF_A_STATE;
  if (children.size > 1) states[row + ONLY] = SEVERAL;
  for (const [char, child] of children) {
    if (children.size === 1) states[row + ONLY] = together(child, char);
    else addToTable(edges, together(state, char) + 1, child);
    states[row + CHARS] = (states[row + CHARS] as number) | bitOf(char);
  }
}

function addToTable(edges: Int32Array, key: number, child: number): void {
  const mask = edges.length - 1;
  let slot = slotOf(key, mask >> 1);
  while (edges[slot] !== 0) slot = (slot + 2) & mask;
  edges[slot] = key;
  edges[slot + 1] = child;
}

/** Level by level: where a state has no edge, its longest suffix that is a state goes on. */
function link(built: Automaton, children: Children): void {
  const { states, ends, shorter } = built;
  const failOf = (state: number) => states[state * OF_A_STATE + FAIL] as number;
  const outOf = (state: number) => states[state * OF_A_STATE + OUT] as number;
  const isEnd = (state: number) => (ends[state] as number) >= 0;
  const queue: number[] = [];
  const enter = (state: number, fail: number) => {
    states[state * OF_A_STATE + FAIL] = fail;
    shorter[state] = outOf(fail);
    states[state * OF_A_STATE + OUT] = isEnd(state) ? state : outOf(fail);
    queue.push(state);
  };
  for (const child of (children[0] as Children[number]).values()) enter(child, 0);
  for (let at = 0; at < queue.length; at++) {
    const state = queue[at] as number;
    for (const [char, child] of children[state] as Children[number]) {
      let suffix = failOf(state);
      while (suffix !== 0 && edge(built, suffix, char) === 0) suffix = failOf(suffix);
      enter(child, edge(built, suffix, char));
    }
  }
}

/** Calls `found` with the number of each literal and the offset behind it, for every place where one stands. */
export function scan(automaton: Automaton, text: string, found: (literal: number, end: number) => void): void {
  const { states, ends, shorter, first } = automaton;
  let state = 0;
  let afterBlank = false;
  for (let at = 0; at < text.length; at++) {
    let char = text.charCodeAt(at);
    if (isBlank(char)) {
      if (afterBlank) continue;
      char = BLANK;
    }
    afterBlank = char === BLANK;
    char = fold(char);
    let to = 0;
    while (state !== 0) {
      to = edge(automaton, state, char);
      if (to !== 0) break;
      state = states[state * OF_A_STATE + FAIL] as number;
    }
    state = state === 0 ? (first[char] as number) : to;
    for (let end = states[state * OF_A_STATE + OUT] as number; end !== 0; end = shorter[end] as number)
      found(ends[end] as number, at + 1);
  }
}
