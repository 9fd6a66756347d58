/** Compares what a template says of a resource with what Azure takes. */
import type { Value } from './bicep.ts';

/** A word for a type, a list of all values, or what stands in an object by name. See test/deploy/resourceTypes.yaml. */
export type Shape = string | string[] | { [name: string]: Shape };

const WORDS = {
  string: 'string',
  integer: 'integer',
  boolean: 'boolean',
  object: 'object',
  array: 'array',
} as const;

/** Sentences, each with its line; empty when everything is as Azure has it. */
export function misfits(value: Value, shape: Shape, path = ''): string[] {
  const at = (says: string) => [`line ${value.line}: ${path || 'the resource'} ${says}`];
  if (value.kind === 'computed' || value.kind === 'null') return [];
  if (value.kind === 'either') return value.of.flatMap((one) => misfits(one, shape, path));
  if (Array.isArray(shape))
    return value.kind === 'string' && shape.includes(value.text) ? [] : at(`takes ${shape.join(', ')}`);
  if (typeof shape === 'string') return fitsWord(value, shape) ? [] : at(`takes ${shape}, and is ${value.kind}`);
  if (shape['[]'] !== undefined) {
    const each = shape['[]'];
    if (value.kind !== 'array') return at('takes a list');
    return value.items.flatMap((item, index) => misfits(item, each, `${path}[${index}]`));
  }
  return value.kind === 'object' ? misfitsIn(value, shape, path) : at('takes an object');
}

function fitsWord(value: Value, word: string): boolean {
  if (word.startsWith('=')) return value.kind === 'string' && value.text === word.slice(1);
  if (word === 'any') return true;
  if (word === 'number') return value.kind === 'integer';
  if (word === 'map') return value.kind === 'object';
  return value.kind === WORDS[word as keyof typeof WORDS];
}

function misfitsIn(
  value: Extract<Value, { kind: 'object' }>,
  shape: { [name: string]: Shape },
  path: string,
): string[] {
  const known = new Map(Object.entries(shape).map(([name, inner]) => [name.replace(/!$/, ''), inner]));
  const required = Object.keys(shape)
    .filter((name) => name.endsWith('!'))
    .map((name) => name.slice(0, -1));
  const missing = required
    .filter((name) => !value.entries.has(name))
    .map((name) => `line ${value.line}: ${path}.${name} is required`);
  const inside = [...value.entries].flatMap(([name, inner]) => {
    const expected = known.get(name);
    if (expected === undefined) return [`line ${inner.line}: ${path}.${name} is nothing that Azure knows`];
    return misfits(inner, expected, `${path}.${name}`);
  });
  return [...missing, ...inside];
}
