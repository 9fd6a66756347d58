import { readFileSync } from 'node:fs';
import { join } from 'node:path';

let read: string | undefined;

/** Of storagebot and of the knowledge that comes with it; every answer names it, so the file is read once. */
export function readVersion(): string {
  const file = join(import.meta.dirname, '..', 'package.json');
  read ??= (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  return read;
}
