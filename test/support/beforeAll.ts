/**
 * Before the first test: what V8 compiled for one process of the tests is there for the next, and what is kept of the
 * pages is made once, and not by every worker and every process that comes upon a fresh clone at the same time.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function setUp(): void {
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'storagebot-tests-compiled');
  if (!existsSync('knowledge/.prepared')) spawnSync(process.execPath, ['knowledge/tools/prepareNow.js']);
}
