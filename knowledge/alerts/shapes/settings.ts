/** What a change of a resource asks for, as `path=value`: `networkAcls.defaultAction=Deny`. */
import { isObject } from '../../text/shapes.ts';
import { openJson } from './loose.ts';

const MOST = 80;
const DEEPEST = 9;
const LONGEST_VALUE = 120;

/** The body of the request; a list's entries share its path, and an empty list is `[]`. */
export function settingsIn(body: unknown): string[] {
  const found: string[] = [];
  walk(openJson(body), [], found);
  return [...new Set(found)];
}

function walk(value: unknown, path: string[], found: string[]): void {
  if (found.length >= MOST || path.length > DEEPEST || value === null || value === undefined) return;
  if (Array.isArray(value)) {
    if (value.length === 0) found.push(`${path.join('.')}=[]`);
    for (const entry of value) walk(entry, path, found);
  } else if (isObject(value)) {
    const entries = Object.entries(value);
    if (entries.length === 0 && path.length > 0) found.push(`${path.join('.')}={}`);
    for (const [name, entry] of entries) {
      const isFrame = path.length === 0 && /^properties$/i.test(name);
      walk(entry, isFrame ? path : [...path, name.slice(0, 80)], found);
    }
  } else if (path.length > 0) found.push(`${path.join('.')}=${String(value).slice(0, LONGEST_VALUE)}`);
}
