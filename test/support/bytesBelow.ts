/** Every file below a folder, byte for byte: what a search after traces looks through. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export function bytesBelow(folder: string): [file: string, bytes: Buffer][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => [file, readFileSync(file)]);
}
