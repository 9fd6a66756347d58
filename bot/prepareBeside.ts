/**
 * A first start, and one after a page has changed, has to read all pages, which leaves a hundred megabytes behind that
 * nobody needs again. So another process reads them and ends, while this one loads what else it needs, and finds them
 * prepared.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { isUnprepared } from '../knowledge/pages/prepared.ts';

const PREPARE = join(import.meta.dirname, '../knowledge/tools/prepareNow.js');

/** Ends when what a start needs is prepared, or cannot be: then the pages are read here, which says what is wrong with them. */
export async function prepareBeside(): Promise<void> {
  if (!isUnprepared()) return;
  const child = spawn(process.execPath, [PREPARE], { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((done) => {
    child.stdout.once('data', () => done());
    child.once('error', () => done());
    child.once('exit', () => done());
  });
  // What is left to be made keeps nobody waiting.
  child.stdout.destroy();
  child.unref();
}
