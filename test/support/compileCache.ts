/** Tests start many processes of the same files: what V8 compiled for the first one is there for the next. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function setUp(): void {
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'storagebot-tests-compiled');
}
