import { type Stats, statSync } from 'node:fs';

/** What stands at a path; undefined where nothing does, or nothing can: a name may be too long, or a link lead back to itself. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
