/** Whatever a log was kept as → its bytes in UTF-8. */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

type Pieces = AsyncIterable<Uint8Array>;

/** Enough to tell an encoding by. */
const SNIFFED = 64;

/** Gzip is unpacked, UTF-16 turned into UTF-8 (PowerShell 5 writes redirected output so), a byte order mark taken off. */
export async function* asUtf8(pieces: Pieces): Pieces {
  const { head, all } = await peek(pieces);
  if (head[0] === 0x1f && head[1] === 0x8b) yield* asUtf8(gunzip(all));
  else {
    const encoding = utf16Of(head);
    if (encoding) yield* transcode(all, encoding);
    else yield* head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? without(all, 3) : all;
  }
}

async function peek(pieces: Pieces): Promise<{ head: Uint8Array; all: Pieces }> {
  const rest = pieces[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  while (head.length < SNIFFED) {
    const { done, value } = await rest.next();
    if (done) break;
    head = head.length === 0 ? value : Buffer.concat([head, value]);
  }
  async function* all(): Pieces {
    if (head.length > 0) yield head;
    yield* { [Symbol.asyncIterator]: () => rest };
  }
  return { head, all: all() };
}

/** @throws what zlib says of a damaged archive, after all that could be unpacked. */
function gunzip(pieces: Pieces): Pieces {
  // One that is still being written, or was cut, ends where it ends.
  return Readable.from(pieces).pipe(createGunzip({ finishFlush: 2 }));
}

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
