/** Whatever a log was kept as → its bytes in UTF-8. */
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { prefixOf, withoutPrefix } from './prefixed.ts';

/** Each may use the memory of an earlier one: it is valid until the next is asked for. */
type Pieces = AsyncIterable<Uint8Array>;

/** Enough to tell an encoding by. */
const SNIFFED = 64;

/**
 * Gzip is unpacked, UTF-16 turned into UTF-8 (PowerShell 5 writes redirected output so), a byte order mark taken off, and
 * what a pipeline writes before each line.
 */
export async function* asUtf8(pieces: Pieces): Pieces {
  const { head, all } = await peek(decoded(pieces));
  const prefix = prefixIn(head);
  yield* prefix === undefined ? all : withoutPrefix(all, prefix);
}

const prefixIn = (head: Uint8Array) => prefixOf(Buffer.from(head.subarray(0, MOST_HEAD)).toString('utf8'));
const MOST_HEAD = 16_384;

async function* decoded(pieces: Pieces): Pieces {
  const { head, all } = await peek(pieces);
  if (isGzip(head)) yield* decoded(gunzip(all));
  else {
    const encoding = utf16Of(head);
    if (encoding) yield* transcode(all, encoding);
    else yield* hasMark(head) ? without(all, MARK) : all;
  }
}

/** Where the text begins in the first bytes of a file that is kept as UTF-8; undefined for what has to be turned into it. */
export function plainStart(head: Uint8Array): number | undefined {
  if (isGzip(head) || utf16Of(head) || prefixIn(head) !== undefined) return undefined;
  return hasMark(head) ? MARK : 0;
}

const MARK = 3;
const isGzip = (head: Uint8Array) => head[0] === 0x1f && head[1] === 0x8b;
const hasMark = (head: Uint8Array) => head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;

async function peek(pieces: Pieces): Promise<{ head: Uint8Array; all: Pieces }> {
  const rest = pieces[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  while (head.length < SNIFFED) {
    const { done, value } = await rest.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  async function* all(): Pieces {
    if (head.length > 0) yield head;
    yield* { [Symbol.asyncIterator]: () => rest };
  }
  return { head, all: all() };
}

/** What is damaged or cut, or still being written, is read as far as it goes. */
async function* gunzip(pieces: Pieces): Pieces {
  const unpacked = createGunzip();
  pipeline(Readable.from(copies(pieces)), unpacked, () => {});
  try {
    yield* unpacked;
  } catch (fault) {
    if (!isOfArchive(fault)) throw fault;
  }
}

/** A stream reads ahead, and who yields pieces may use their memory again. */
async function* copies(pieces: Pieces): Pieces {
  for await (const piece of pieces) yield Buffer.from(piece);
}

const isOfArchive = (fault: unknown) => /^Z_/.test(String((fault as NodeJS.ErrnoException).code));

/** By its mark, or without one by the zeros beside each letter. */
function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(head.length, SNIFFED) & ~1;
  for (let at = 0; at < length; at += 1) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  const [even = 0, odd = 0] = zeros;
  if (length < 16) return undefined;
  if (odd > length / 3 && even === 0) return 'utf-16le';
  return even > length / 3 && odd === 0 ? 'utf-16be' : undefined;
}

async function* transcode(pieces: Pieces, encoding: string): Pieces {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) yield Buffer.from(decoder.decode(piece, { stream: true }));
  yield Buffer.from(decoder.decode());
}

async function* without(pieces: Pieces, first: number): Pieces {
  let left = first;
  for await (const piece of pieces) {
    yield piece.subarray(left);
    left = Math.max(0, left - piece.length);
  }
}
