/** Shapes that stand in many texts and values, told once. */

/** An id such as a1b2c3d4-0000-0000-0000-000000000000, as the piece of a pattern. Match it without regard to case. */
export const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

const WHOLE_GUID = new RegExp(`^${GUID}$`, 'i');

export function isGuid(text: string): boolean {
  return WHOLE_GUID.test(text);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Those of pages and subscriptions are few; an alert may hold any. */
const MOST_KEPT = 1000;
const kept = new Map<string, readonly string[]>();

/** What stands between the stars. */
function piecesOf(pattern: string): readonly string[] {
  const pieces = kept.get(pattern) ?? pattern.toLowerCase().split('*');
  if (kept.size < MOST_KEPT) kept.set(pattern, pieces);
  return pieces;
}

/**
 * Is the whole value of this pattern? `*` stands for anything; case does not matter. Both may come from outside, so no
 * regular expression is made of them: each piece is looked for once, behind the one before.
 */
export function fitsWildcard(pattern: string, value: string): boolean {
  const text = value.toLowerCase();
  const [first = '', ...others] = piecesOf(pattern);
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  const at = endOf(others, text, first.length);
  return at >= 0 && at <= text.length - last.length;
}

/** Does it stand anywhere in the value? */
export const holdsWildcard = (pattern: string, value: string): boolean =>
  endOf(piecesOf(pattern), value.toLowerCase(), 0) >= 0;

/** Where the last of the pieces ends, one behind the other; -1 where one is missing. */
function endOf(pieces: readonly string[], text: string, from: number): number {
  let at = from;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) return -1;
    at = found + piece.length;
  }
  return at;
}
