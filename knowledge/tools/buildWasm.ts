/** `npm run wasm`: compiles what is written in AssemblyScript, and marks each result with the sources that it is of. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { script } from './script.ts';

script(
  'npm run wasm --',
  'Compiles what is written in AssemblyScript, after a change of a .as.ts below knowledge/.',
).parse();

const ROOT = join(import.meta.dirname, '..');
/** As many as log/events.ts makes; shared, so that two threads may look at one log. */
const PAGES = '48';
const SHARED = ['--enable', 'threads', '--sharedMemory', '--initialMemory', PAGES, '--maximumMemory', PAGES];
/** By folder: what is compiled, and the options of its own. */
const ALL: [folder: string, name: string, own: string[]][] = [
  [join(ROOT, 'log', 'scanner'), 'scan', SHARED],
  [join(ROOT, 'learn', 'scorer'), 'score', []],
  [join(ROOT, 'learn', 'trainer'), 'trainer', []],
];
/** Too large to be brought along with every installation, for files that hardly ever change. */
const COMPILER = ['exec', '--yes', '--package=assemblyscript@0.28.20', '--', 'asc'];
const OPTIONS = ['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd', '--importMemory', '--use', 'abort='];

/** A section that WebAssembly ignores: its name, and the SHA-256 of the sources. */
function section(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from([name.length]), Buffer.from(name), content]);
  return Buffer.concat([Buffer.from([0, body.length]), body]);
}

/** In an order of its own, for the mark. */
const sourcesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.as.ts'))
    .sort()
    .map((name) => join(folder, name));

function build(folder: string, name: string, own: string[]): boolean {
  const [source, result] = [join(folder, `${name}.as.ts`), join(folder, `${name}.wasm`)];
  const words = [...COMPILER, source, '-o', result, ...OPTIONS, ...own];
  if (spawnSync('npm', words, { stdio: 'inherit' }).status !== 0) return false;
  const hash = createHash('sha256')
    .update(Buffer.concat(sourcesIn(folder).map((file) => readFileSync(file))))
    .digest();
  writeFileSync(result, Buffer.concat([readFileSync(result), section('source', hash)]));
  return true;
}

const isBuilt = ALL.map((one) => build(...one));
process.exitCode = isBuilt.every(Boolean) ? 0 : 1;
