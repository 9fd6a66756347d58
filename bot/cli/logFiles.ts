/** Log files on this machine → bytes. */
import { accessSync, closeSync, constants, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { asUtf8 } from '../../knowledge/log/bytes.ts';
import type { LogSource } from '../../knowledge/log/read.ts';
import { statOf } from './statOf.ts';

const PIECE_BYTES = 1 << 19;
const LOG = /\.log(?:\.gz)?$/i;
/** Only with chunk logging switched on, as large as all others together, and without errors of its own. */
const CHUNKS = /-chunks\.log(?:\.gz)?$/i;

/** Files, and the logs of folders such as ~/.azcopy. */
export function expandFolders(paths: string[]): string[] {
  return paths.flatMap((path) => (isFolder(path) ? logsIn(path) : [path]));
}

const isFolder = (path: string) => path !== '-' && statOf(path)?.isDirectory() === true && isReadable(path);

function logsIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => LOG.test(name) && !CHUNKS.test(name));
  return names.sort().map((name) => join(folder, name));
}

/** What keeps a path from being read, as a sentence. */
export function faultOf(path: string): string | undefined {
  if (path === '-') return undefined;
  const stat = statOf(path);
  if (!stat)
    return `There is no file ${path}. AzCopy keeps its logs in ~/.azcopy, or where AZCOPY_LOG_LOCATION points.`;
  if (!isReadable(path)) return `${path} may not be read by this user. Ask for the right to read it, or copy it.`;
  return stat.isDirectory() && logsIn(path).length === 0 ? `There is no .log file in ${path}.` : undefined;
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

export const sizeOf = (path: string): number => (path === '-' ? 0 : (statSync(path).size ?? 0));

/** @param taken is told how many bytes were read. */
export function openLog(path: string, taken: (bytes: number) => void = () => {}): LogSource {
  if (path === '-') return { name: 'standard input', bytes: process.stdin };
  const isLarge = sizeOf(path) >= WORTH_THREADS && HELPERS > 0;
  const large = {
    path,
    taken,
    helpers: HELPERS,
    size: PART_BYTES,
    from: (byte: number) => readPieces(path, taken, byte),
  };
  return { name: basename(path), bytes: readPieces(path, taken), ...(isLarge ? { large } : {}) };
}

/** A smaller file is read before another thread has begun. */
const WORTH_THREADS = 48 << 20;
const PART_BYTES = 1 << 19;
/** One thread tells what the others find; it has time for little more than two of them. */
const HELPERS = Math.min(2, availableParallelism() - 1);

/** Without going through other threads: on a busy machine waiting for them takes longer than the reading. */
async function* readPieces(path: string, taken: (bytes: number) => void, from = 0): AsyncGenerator<Uint8Array> {
  const file = openSync(path, 'r');
  const buffer = Buffer.allocUnsafeSlow(PIECE_BYTES);
  // A pipe has no places: it is read as it comes.
  const next = (at: number) => readSync(file, buffer, 0, PIECE_BYTES, from > 0 ? at : null);
  try {
    let at = from;
    for (let read = next(at); read > 0; read = next(at)) {
      at += read;
      taken(read);
      yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

/** A word that leads to a file: it has a dot or a slash, as codes and sentences have not, and the file is there. */
export function fileOf(word: string): string | undefined {
  const mayBe = /[./\\]/.test(word) && !/^https?:/i.test(word) && word.length < 4096;
  return mayBe && statOf(word)?.isFile() && isReadable(word) ? word : undefined;
}

/** As much of a report as anybody reads, from its beginning. */
const MOST_TEXT = 1 << 20;

export async function readText(path: string): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const piece of asUtf8(openLog(path).bytes)) {
    parts.push(Buffer.from(piece));
    size += piece.length;
    if (size >= MOST_TEXT) break;
  }
  return Buffer.concat(parts).toString('utf8', 0, MOST_TEXT);
}

const HEAD_BYTES = 64 << 10;
const OF_A_LOG =
  /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d (?:AzcopyVersion|==> (?:REQUEST|OUTGOING)|Job-Command |(?:INFO|ERR|WARN|PERF|DBG): )/m;

/** Does this path lead to a job log (and not to a note that quotes a line of one)? */
export async function isJobLog(path: string): Promise<boolean> {
  const head: Uint8Array[] = [];
  for await (const piece of asUtf8(openLog(path).bytes)) {
    head.push(Buffer.from(piece.subarray(0, HEAD_BYTES)));
    break;
  }
  const lines = Buffer.concat(head).toString('utf8').replaceAll('\r', '').split('\n', MOST_LINES);
  const stamped = lines.filter((line) => STAMPED.test(line)).length;
  return OF_A_LOG.test(lines.join('\n')) && stamped >= Math.min(MOST_STAMPED, lines.length / 10);
}

const MOST_LINES = 400;
const STAMPED = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d /;
const MOST_STAMPED = 4;

const CLOSED = /Closing Log\r?\n$/;
const LOOKS_MS = 500;

/** A log that is still being written: ends when AzCopy has closed it and nothing follows, or when `stop` says so. */
export function followLog(path: string, stop: AbortSignal): LogSource {
  return { name: basename(path), bytes: followPieces(path, stop) };
}

async function* followPieces(path: string, stop: AbortSignal): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  const buffer = Buffer.allocUnsafeSlow(PIECE_BYTES);
  let tail = '';
  let taken = 0;
  try {
    while (!stop.aborted) {
      const { bytesRead } = await file.read(buffer, 0, PIECE_BYTES);
      if (bytesRead > 0) {
        taken += bytesRead;
        tail = (tail + buffer.toString('latin1', Math.max(0, bytesRead - 64), bytesRead)).slice(-64);
        yield buffer.subarray(0, bytesRead);
      } else if (CLOSED.test(tail) && (await isStill(file, taken))) return;
      else await wait(LOOKS_MS, undefined, { signal: stop }).catch(() => {});
    }
  } finally {
    await file.close();
  }
}

/** `azcopy jobs resume` appends to the same file at once, or not for now. */
async function isStill(file: FileHandle, taken: number): Promise<boolean> {
  await wait(LOOKS_MS);
  return (await file.stat()).size === taken;
}
