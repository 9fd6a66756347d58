/** Finds in the bytes of a log what has to be read. The loop over the bytes itself is scanner/scan.as.ts, compiled. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the scanner hands out; texts are valid as they are, offsets lead into the bytes at hand. */
export interface Listener {
  /** Bytes outside of stamped records, in parts that may end anywhere. */
  text(bytes: Buffer, line: number): void;
  /** A record to be read in full. `before` is the stamp of the record above it, empty at the beginning. */
  record(text: string, line: number, before: string): void;
  /** A file went well, and a refusal of it may wait to be got over. */
  done(path: number): void;
  /** So many files went well, and so many were skipped as the last one that was read in full. */
  counted(done: number, skipped: number): void;
  refused(refused: Refused): void;
  failed(failed: Failed): void;
  /** Does any refusal wait to be got over? If not, successes are only counted. */
  waits(): boolean;
}

/** A refusal that is read in full only where it is the first of its kind. */
export interface Refused {
  line: number;
  /** Seconds since 1970. */
  seconds: number;
  /** Key of host and path. */
  path: number;
  /** The same for all that differ in path, request id and time only. */
  sign: number;
  /** Key of the request id; 0 where there is none. */
  id: number;
  requestId(): string | undefined;
  text(): string;
}

/** A file that failed for an answer of the service. `path` is its source's key where that is a URL. */
export interface Failed extends Refused {
  destination: number;
  status: number;
}

interface Exports {
  memory: { buffer: ArrayBuffer };
  input(): number;
  eventsAt(): number;
  lastStamp(): number;
  lastRecordLine(): number;
  reset(): void;
  scan(end: number, isLast: boolean): number;
  count(): number;
  drained(): void;
  keepFrom(): number;
  moved(from: number): void;
  setWaits(value: boolean): void;
  pathKey(from: number, to: number): bigint;
  idKey(from: number, to: number): bigint;
}

const KIND = { text: 0, record: 1, done: 2, refused: 3, counted: 4, failed: 5 };
const EVENT_WORDS = 20;
const HIGH = 2 ** 32;
/** Taken at a time: small enough for a processor's cache, and for what waits to be known soon. */
const WINDOW = 64 << 10;
/** The scanner looks a little beyond the last line. */
const MARGIN = 64;

export const WASM_FILE = join(import.meta.dirname, 'scanner', 'scan.wasm');
const compiled = new WebAssembly.Module(readFileSync(WASM_FILE));
const start = () => new WebAssembly.Instance(compiled).exports as unknown as Exports;

export class Scanner {
  private readonly wasm = start();
  private readonly listener: Listener;
  private readonly bytes = Buffer.from(this.wasm.memory.buffer);
  private readonly words = new Uint32Array(this.wasm.memory.buffer);
  private readonly input = this.wasm.input();
  private filled = this.input;

  constructor(listener: Listener) {
    this.listener = listener;
  }

  /** The next bytes of the log; pieces may end anywhere. */
  push(piece: Uint8Array): void {
    for (let at = 0; at < piece.length; at += WINDOW) {
      const part = piece.subarray(at, at + WINDOW);
      this.bytes.set(part, this.filled);
      this.filled += part.length;
      this.scan(false);
      this.forget(this.wasm.keepFrom());
    }
  }

  end(): void {
    this.bytes.fill(0, this.filled, this.filled + MARGIN);
    this.scan(true);
  }

  /** The last record with a stamp. */
  get last(): { line: number; time: string } {
    const at = this.wasm.lastStamp();
    return { line: this.wasm.lastRecordLine(), time: this.stampAt(at) };
  }

  private scan(isLast: boolean): void {
    let isDone = 0;
    while (isDone === 0) {
      isDone = this.wasm.scan(this.filled, isLast);
      this.drain();
    }
  }

  private forget(before: number): void {
    this.bytes.copyWithin(this.input, before, this.filled);
    this.filled -= before - this.input;
    this.wasm.moved(before);
  }

  private drain(): void {
    const first = this.wasm.eventsAt() / 4;
    const count = this.wasm.count();
    for (let event = 0; event < count; event += 1) this.tell(first + event * EVENT_WORDS);
    this.wasm.drained();
    this.wasm.setWaits(this.listener.waits());
  }

  private tell(at: number): void {
    const { listener } = this;
    const kind = this.words[at];
    const [start, end, line] = [
      this.words[at + 1] as number,
      this.words[at + 2] as number,
      this.words[at + 3] as number,
    ];
    if (kind === KIND.done) listener.done(this.keyAt(at + 4));
    else if (kind === KIND.refused) listener.refused(this.refusedAt(at));
    else if (kind === KIND.failed) listener.failed(this.failedAt(at));
    else if (kind === KIND.counted) listener.counted(start, end);
    else if (kind === KIND.record) listener.record(this.textOf(start, end), line, this.stampAt((at + 12) * 4));
    else listener.text(this.bytes.subarray(start, end), line);
  }

  private refusedAt(at: number): Refused {
    const start = this.words[at + 1] as number;
    const end = this.words[at + 2] as number;
    const id = this.words[at + 8] as number;
    return {
      line: this.words[at + 3] as number,
      seconds: this.words[at + 9] as number,
      path: this.keyAt(at + 4),
      sign: this.keyAt(at + 6),
      id: this.keyAt(at + 10),
      requestId: () => (id === 0 ? undefined : this.bytes.toString('latin1', id, id + 36)),
      text: () => this.textOf(start, end),
    };
  }

  private failedAt(at: number): Failed {
    return { ...this.refusedAt(at), destination: this.keyAt(at + 12), status: this.words[at + 14] as number };
  }

  private keyAt(word: number): number {
    return (this.words[word] as number) + (this.words[word + 1] as number) * HIGH;
  }

  private textOf(start: number, end: number): string {
    return this.bytes.toString('utf8', start, end);
  }

  private stampAt(at: number): string {
    return this.bytes[at] === 0 ? '' : this.bytes.toString('latin1', at, at + 19);
  }
}

// ---- keys of texts that were read in full ---------------------------------------------------------------------------

const keys = start();
const scratch = Buffer.from(keys.memory.buffer);
const LONGEST_KEY = 64 << 10;

function put(text: string): [number, number] {
  const from = keys.input();
  return [from, from + scratch.write(text, from, LONGEST_KEY, 'utf8')];
}

/** Of host and path, decoded; the same number that the scanner gives. */
export const pathKey = (url: string): number => Number(keys.pathKey(...put(url)));
export const idKey = (id: string): number => Number(keys.idKey(...put(id)));
