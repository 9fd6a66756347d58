/**
 * Pages show a copy. Somebody whose job is a sync is shown a sync: a copy would write over all that is newer at the
 * destination, where a sync leaves it. What only a copy takes (--overwrite, a pattern as the source) stays one.
 */

const COPY =
  /azcopy (?:copy|cp) ("(?:(?:\.\/)?\{path\}|\.\/data)" "(?:\{url\}|https:\/\/\{fileHost\}\/\{share\})(?:\?\{sas\})?")([^\n\x60|]*)/g;
const FLAG = /--([a-z0-9-]+)/g;
/** Of `azcopy sync --help`: what pages add to a copy. */
const SYNC_TAKES = new Set([
  'recursive',
  'cap-mbps',
  'block-size-mb',
  'put-blob-size-mb',
  'put-md5',
  'check-md5',
  'log-level',
  'dry-run',
  'from-to',
  'include-pattern',
  'exclude-pattern',
  'exclude-path',
  'trailing-dot',
  'preserve-permissions',
  'preserve-info',
]);

export const synced = (text: string): string =>
  text.replace(COPY, (line, sides: string, told: string) =>
    [...told.matchAll(FLAG)].every(([, name = '']) => SYNC_TAKES.has(name)) ? `azcopy sync ${sides}${told}` : line,
  );
