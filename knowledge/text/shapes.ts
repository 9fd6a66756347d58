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

const wildcards = new Map<string, RegExp>();

/** `*` stands for anything; case does not matter. The patterns are those of pages and subscriptions, and so are few. */
export function wildcard(pattern: string): RegExp {
  const known = wildcards.get(pattern) ?? new RegExp(pattern.split('*').map(RegExp.escape).join('.*'), 'is');
  if (wildcards.size < MOST_WILDCARDS) wildcards.set(pattern, known);
  return known;
}

const MOST_WILDCARDS = 5000;

/** The whole value, from its beginning to its end. */
export function fitsWildcard(pattern: string, value: string): boolean {
  const [match] = wildcard(pattern).exec(value) ?? [];
  return match === value;
}
