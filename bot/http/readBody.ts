/**
 * Reads a JSON body with a limit. restify's own body parser is left out on purpose: a broken gzip body kills the
 * process, a gzip bomb fills the memory, and a multipart upload stays in the temporary folder.
 */
import type { IncomingMessage } from 'node:http';

export const LARGEST_BODY = 256 * 1024;

export type Body = { kind: 'read'; value: unknown } | { kind: 'refused'; status: 400 | 413 | 415; why?: string };

/** Reads and parses; a value for everything that a caller can get wrong. Rejects only when the connection breaks. */
export async function readJson(request: IncomingMessage, limit = LARGEST_BODY): Promise<Body> {
  if (request.headers['content-encoding']) return { kind: 'refused', status: 415 };
  if (!isJson(request.headers['content-type'])) return { kind: 'refused', status: 415 };
  if (Number(request.headers['content-length'] ?? 0) > limit) return { kind: 'refused', status: 413 };
  const bytes = await readBytes(request, limit);
  return bytes ? parse(bytes) : { kind: 'refused', status: 413 };
}

function isJson(type: string | undefined): boolean {
  return /^application\/json\s*(;|$)/i.test(type ?? '');
}

/** Undefined when there are more bytes than the limit. */
export function readBytes(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  return new Promise((done, failed) => {
    const noteClose = () => {
      if (!request.readableEnded) failed(new Error('Reading a request: the connection broke before its end.'));
    };
    if (request.destroyed) return noteClose();
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      // The rest is thrown away; left unread, the next request on the same connection would never be heard.
      else done(undefined);
    });
    request.on('end', () => done(Buffer.concat(chunks)));
    request.on('error', failed).on('close', noteClose);
  });
}

/** Cards nest about thirty levels deep. JSON.parse reads any depth, but what writes JSON again runs out of stack. */
const MOST_LEVELS = 200;

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function parse(bytes: Buffer): Body {
  try {
    const text = UTF8.decode(bytes);
    if (openings(text) > MOST_LEVELS && levels(text) > MOST_LEVELS)
      return { kind: 'refused', status: 400, why: 'The body is nested too deep.' };
    return { kind: 'read', value: TRAP.test(text) ? JSON.parse(text, withoutTraps) : JSON.parse(text) };
  } catch {
    return { kind: 'refused', status: 400, why: 'The body is no JSON in UTF-8.' };
  }
}

/**
 * UTF-8 holds no half characters, but an escape can write one, and encoding it throws. An object with a `toString` of its
 * own throws wherever it is put into a text.
 */
const TRAP = /\\u|"(?:toString|valueOf|toLocaleString|__proto__)"/i;
const TRAPS = new Set(['toString', 'valueOf', 'toLocaleString', '__proto__']);

function withoutTraps(name: string, value: unknown): unknown {
  if (TRAPS.has(name)) return undefined;
  return typeof value === 'string' ? value.toWellFormed() : value;
}

/** No text nests deeper than it has opening brackets; most have few. */
function openings(json: string): number {
  let count = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) count++;
  }
  return count;
}

/** How deep brackets nest, texts left out. */
export function levels(json: string): number {
  let [depth, deepest] = [0, 0];
  for (const [mark] of json.matchAll(/"(?:[^"\\]+|\\.)*"?|[[\]{}]/gs)) {
    if (mark === '[' || mark === '{') deepest = Math.max(deepest, ++depth);
    else if (mark === ']' || mark === '}') depth -= 1;
  }
  return deepest;
}
