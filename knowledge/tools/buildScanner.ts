/** `npm run scanner`: compiles knowledge/log/scanner/scan.as.ts and marks the result with the sources that it is of. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', 'log', 'scanner');
const SOURCE = join(FOLDER, 'scan.as.ts');
/** In an order of its own, for the mark. */
const SOURCES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.as.ts'))
  .sort()
  .map((name) => join(FOLDER, name));
const RESULT = join(FOLDER, 'scan.wasm');
/** Too large to be brought along with every installation, for a file that hardly ever changes. */
const COMPILER = ['exec', '--yes', '--package=assemblyscript@0.28.20', '--', 'asc'];
/** As many as events.ts makes; shared, so that two threads may look at one log. */
const PAGES = '48';
const OPTIONS = [
  '-O3',
  '--runtime',
  'stub',
  '--noAssert',
  '--enable',
  'simd',
  '--enable',
  'threads',
  '--importMemory',
  '--sharedMemory',
  '--initialMemory',
  PAGES,
  '--maximumMemory',
  PAGES,
  '--use',
  'abort=',
];

/** A section that WebAssembly ignores: its name, and the SHA-256 of the sources. */
function section(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from([name.length]), Buffer.from(name), content]);
  return Buffer.concat([Buffer.from([0, body.length]), body]);
}

const { status } = spawnSync('npm', [...COMPILER, SOURCE, '-o', RESULT, ...OPTIONS], { stdio: 'inherit' });
if (status === 0) {
  const hash = createHash('sha256')
    .update(Buffer.concat(SOURCES.map((file) => readFileSync(file))))
    .digest();
  writeFileSync(RESULT, Buffer.concat([readFileSync(RESULT), section('source', hash)]));
}
process.exitCode = status ?? 1;
