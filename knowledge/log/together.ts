/** Reads a large file with two threads: both look at its bytes, this one tells what was found. Counts are those of one. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { plainStart } from './bytes.ts';
import { newMemory, Window } from './events.ts';
import type { FileReader } from './fileReader.ts';
import { BEYOND, FOUND_AS, newBoard, Parts, type Shared } from './parts.ts';

export interface Together {
  /** Threads beside this one. */
  helpers: number;
  /** Bytes of a part. */
  size: number;
}

/** A helper has hardly a text in its hands. */
const SMALL = { maxYoungGenerationSizeMb: 2 };
const MEMORIES = 8;
const WORKER = join(import.meta.dirname, 'partWorker.js');
/** After this a thread that is silent is given up. */
const PATIENCE_MS = 20_000;

/**
 * @param taken is told how many bytes were read.
 * @returns how many bytes of the file were read; what follows, all of it where the file is kept in another way than as
 * plain text, is a stream's to read.
 */
export async function readTogether(
  path: string,
  reader: FileReader,
  { helpers, size }: Together,
  taken: (bytes: number) => void = () => {},
): Promise<number> {
  const file = openSync(path, 'r');
  try {
    const head = readHead(file, size);
    const last = Math.floor((fstatSync(file).size - BEYOND) / size) - 1;
    if (!head || last < 1) return 0;
    reader.push(head.bytes);
    taken(head.end);
    return await readParts({ file, last, size, memories: memories(), board: newBoard(MEMORIES) }, reader, helpers, {
      from: head.end,
      taken,
    });
  } finally {
    closeSync(file);
  }
}

const memories = () => Array.from({ length: MEMORIES }, newMemory);

/** What lies before the first part. */
function readHead(file: number, size: number): { bytes: Buffer; end: number } | undefined {
  const window = new Window();
  const filled = readSync(file, window.bytes, window.input, size + BEYOND, 0);
  const start = plainStart(window.bytes.subarray(window.input, window.input + filled));
  const end = window.wasm.findStamp(window.input + size - 1, window.input + filled);
  if (start === undefined || end === 0) return undefined;
  return { bytes: window.bytes.subarray(window.input + start, end), end: end - window.input };
}

interface Way {
  from: number;
  taken: (bytes: number) => void;
}

async function readParts(shared: Shared, reader: FileReader, helpers: number, { from, taken }: Way): Promise<number> {
  const parts = new Parts(
    shared,
    shared.memories.map((memory) => new Window(memory)),
  );
  const threads = Array.from({ length: helpers }, () => startThread(shared));
  let at = from;
  reader.beginParts();
  for (let part = 1; part <= shared.last; part += 1) {
    const found = parts.await(part, PATIENCE_MS);
    if (!found || found.as === FOUND_AS.odd) break;
    reader.takePart(found);
    parts.tell(part);
    const end = parts.inFile(part, found.end);
    taken(end - at);
    at = end;
  }
  reader.endParts();
  parts.stop();
  await Promise.all(threads);
  return at;
}

/** Ends with the thread, however that ended: what it left undone is done here. */
function startThread(shared: Shared): Promise<void> {
  const thread = new Worker(WORKER, { workerData: shared, resourceLimits: SMALL });
  return new Promise((resolve) => {
    thread.on('error', () => {});
    thread.on('exit', () => resolve());
  });
}
