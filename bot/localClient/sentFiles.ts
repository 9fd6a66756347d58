/**
 * Files that the page sends, in slices: kept nowhere, the bot reads each slice as it comes, as it reads a file out of
 * OneDrive. A slice is answered when it was read, so that no more than one is ever held.
 */
import { randomUUID } from 'node:crypto';
import type { Download } from '../teams/download.ts';

const PATH = '/local/sent/';
/** A page that was closed in the middle sends no more. */
const PATIENCE_MS = 60_000;
const MOST_FILES = 20;

interface Slice {
  bytes: Uint8Array;
  last: boolean;
  taken(): void;
}

interface SentFile {
  put(slice: Slice): void;
  bytes: AsyncGenerator<Uint8Array>;
}

export type SentFiles = ReturnType<typeof sentFiles>;

export function sentFiles() {
  const files = new Map<string, SentFile>();

  /** A place for a file to come; the oldest that nobody fetched makes room. */
  function expect(): string {
    const id = randomUUID();
    files.set(
      id,
      sentFile(() => files.delete(id)),
    );
    const [oldest] = files.keys();
    if (files.size > MOST_FILES && oldest) files.delete(oldest);
    return id;
  }

  /** Resolves when the bot has read it; false: nobody waits for it any more. */
  function put(id: string, bytes: Uint8Array, last: boolean): Promise<boolean> {
    const file = files.get(id);
    if (!file) return Promise.resolve(false);
    return new Promise((resolve) => {
      const late = setTimeout(resolve, PATIENCE_MS, false).unref();
      const taken = () => {
        clearTimeout(late);
        resolve(true);
      };
      file.put({ bytes, last, taken });
    });
  }

  /** Undefined: the address is none of ours. */
  function open(address: string): Download | undefined {
    const { pathname } = URL.canParse(address) ? new URL(address) : { pathname: '' };
    if (!pathname.startsWith(PATH)) return undefined;
    const file = files.get(pathname.slice(PATH.length));
    return file ? { kind: 'open', bytes: file.bytes } : { kind: 'refused' };
  }

  return { expect, put, open, pathOf: (id: string) => `${PATH}${id}` };
}

function sentFile(onEnd: () => void): SentFile {
  const slices: Slice[] = [];
  let wake = () => {};

  async function next(): Promise<Slice | undefined> {
    if (slices.length === 0) {
      await new Promise<void>((resolve) => {
        const late = setTimeout(resolve, PATIENCE_MS).unref();
        wake = () => {
          clearTimeout(late);
          resolve();
        };
      });
    }
    return slices.shift();
  }

  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const slice = await next();
        if (!slice) throw new Error('The page sent no more of the file.');
        yield slice.bytes;
        slice.taken();
        if (slice.last) return;
      }
    } finally {
      onEnd();
      for (const slice of slices) slice.taken();
    }
  }

  return {
    bytes: read(),
    put(slice) {
      slices.push(slice);
      wake();
    },
  };
}
