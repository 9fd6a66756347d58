/**
 * A server that rests between messages needs no 60 MB for what it has just thrown away, and V8 takes them at once. How
 * much it may take is fixed before the first line of a program runs, so the process begins once more with that limit:
 * in its own place, with the same number, and 40 ms later.
 */
import { join } from 'node:path';

const LIMIT = '--max-semi-space-size=8';
const isSet = (option: string) => /^--max[-_]semi[-_]space[-_]size\b/.test(option);

/** Never comes back where the process begins anew. Windows cannot do that, and there the memory is taken. */
export function limitYoungSpace(): void {
  const given = [...process.execArgv, ...(process.env.NODE_OPTIONS ?? '').split(/\s+/)];
  // A debugger is connected to the process as it is.
  if (process.platform === 'win32' || given.some((option) => isSet(option) || option.startsWith('--inspect'))) return;
  const command = join(import.meta.dirname, 'storagebot.js');
  const args = [process.execPath, LIMIT, ...process.execArgv, command, ...process.argv.slice(2)];
  process.execve?.(process.execPath, args, process.env);
}
