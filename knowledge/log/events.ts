/** A memory with the compiled loop over bytes in it (scanner/scan.as.ts), and what the loop writes there: events. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './place.ts';
import { isoTime } from './records.ts';

/** What is found in a log; texts are valid as they are, everything else only until the call returns. */
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
  readonly line: number;
  /** Seconds since 1970. */
  readonly seconds: number;
  /** Key of host and path. */
  readonly path: number;
  /** The same for all that differ in path, request id and time only. */
  readonly sign: number;
  /** Key of the request id; 0 where there is none. */
  readonly id: number;
  text(): string;
  placeIn(file: string): Place;
}

/** A file that failed for an answer of the service. `path` is its source's key where that is a URL. */
export interface Failed extends Refused {
  readonly destination: number;
  readonly status: number;
}

interface Exports {
  input(): number;
  eventsAt(): number;
  lastStamp(): number;
  lastRecordLine(): number;
  lines(): number;
  reset(from: number): void;
  scan(end: number, isLast: boolean): number;
  count(): number;
  drained(): void;
  keepFrom(): number;
  moved(from: number): void;
  setWaits(value: boolean): void;
  findStamp(from: number, end: number): number;
  keyOfPath(from: number, to: number): number;
  keyOfId(from: number, to: number): number;
}

const KIND = { text: 0, record: 1, done: 2, refused: 3, counted: 4, failed: 5 };
const EVENT_WORDS = 20;
const LONGEST_PATH = 1000;
const ID = 36;
const STAMP = 19;

export const WASM_FILE = join(import.meta.dirname, 'scanner', 'scan.wasm');
const compiled = new WebAssembly.Module(readFileSync(WASM_FILE));

const PAGES = 48;
export const newMemory = () => new WebAssembly.Memory({ initial: PAGES, maximum: PAGES, shared: true });

/** Several may look at one memory, in different threads and one after the other. */
export class Window {
  readonly wasm: Exports;
  readonly bytes: Buffer;
  /** Where the bytes of a log go, and where they have to end. */
  readonly input: number;
  readonly most: number;
  private readonly words: Uint32Array;
  private readonly event: Event;
  private readonly first: number;

  constructor(memory = newMemory()) {
    this.wasm = new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as Exports;
    this.bytes = Buffer.from(memory.buffer);
    this.words = new Uint32Array(memory.buffer);
    this.event = new Event(this.bytes, this.words, new Float64Array(memory.buffer));
    this.input = this.wasm.input();
    this.most = this.bytes.length - MARGIN;
    this.first = this.wasm.eventsAt() / 4;
  }

  /** @param base lines before those that this memory knows of. */
  tell(listener: Listener, count: number, base: number): void {
    for (let event = 0; event < count; event += 1) this.tellOne(listener, this.first + event * EVENT_WORDS, base);
  }

  /** The last record with a stamp; line 0 where none has one. */
  last(base: number): { line: number; time: string } {
    const line = this.wasm.lastRecordLine();
    return this.lastOf(line === 0 ? 0 : line + base);
  }

  lastOf(line: number): { line: number; time: string } {
    return { line, time: this.stampAt(this.wasm.lastStamp()) };
  }

  private tellOne(listener: Listener, at: number, base: number): void {
    const { words, event } = this;
    const kind = words[at];
    const start = words[at + 1] as number;
    const end = words[at + 2] as number;
    if (kind === KIND.counted) listener.counted(start, end);
    else if (kind === KIND.done) listener.done(start < end && listener.waits() ? this.wasm.keyOfPath(start, end) : 0);
    else if (kind === KIND.refused) listener.refused(event.move(at, base));
    else if (kind === KIND.failed) listener.failed(event.move(at, base));
    else this.tellWords(listener, at, base);
  }

  private tellWords(listener: Listener, at: number, base: number): void {
    const { words, bytes } = this;
    const start = words[at + 1] as number;
    const end = words[at + 2] as number;
    const line = (words[at + 3] as number) + base;
    if (words[at] === KIND.text) listener.text(bytes.subarray(start, end), line);
    else listener.record(bytes.toString('utf8', start, end), line, this.stampAt((at + 12) * 4));
  }

  private stampAt(at: number): string {
    return this.bytes[at] === 0 ? '' : this.bytes.toString('latin1', at, at + STAMP);
  }
}

/** The scanner looks a little beyond the last line. */
export const MARGIN = 64;

/** One for all: it shows the event to which it was moved last. */
class Event implements Failed {
  private readonly bytes: Buffer;
  private readonly words: Uint32Array;
  private readonly numbers: Float64Array;
  private at = 0;
  private base = 0;

  constructor(bytes: Buffer, words: Uint32Array, numbers: Float64Array) {
    this.bytes = bytes;
    this.words = words;
    this.numbers = numbers;
  }

  move(at: number, base: number): this {
    this.at = at;
    this.base = base;
    return this;
  }

  private word(offset: number): number {
    return this.words[this.at + offset] as number;
  }

  private number(offset: number): number {
    return this.numbers[(this.at + offset) >> 1] as number;
  }

  get line(): number {
    return this.word(3) + this.base;
  }
  get path(): number {
    return this.number(4);
  }
  get sign(): number {
    return this.number(6);
  }
  get seconds(): number {
    return this.word(9);
  }
  get id(): number {
    return this.number(10);
  }
  get destination(): number {
    return this.number(14);
  }
  get status(): number {
    return this.word(16);
  }

  text(): string {
    return this.bytes.toString('utf8', this.word(1), this.word(2));
  }

  placeIn(file: string): Place {
    const time = isoTime(this.bytes.toString('latin1', this.word(1), this.word(1) + STAMP)) as string;
    const [id, url, end] = [this.word(8), this.word(12), this.word(13)];
    return {
      file,
      line: this.line,
      time,
      ...(id === 0 ? {} : { requestId: this.bytes.toString('latin1', id, id + ID) }),
      ...(url === 0 ? {} : { path: this.bytes.toString('latin1', url, Math.min(end, url + LONGEST_PATH)) }),
    };
  }
}

// ---- keys of texts that were read in full ---------------------------------------------------------------------------

const keys = new Window();
const LONGEST_KEY = 64 << 10;

const put = (text: string): [number, number] => [
  keys.input,
  keys.input + keys.bytes.write(text, keys.input, LONGEST_KEY, 'utf8'),
];

/** Of host and path, decoded; the same number that the loop gives. */
export const pathKey = (url: string): number => keys.wasm.keyOfPath(...put(url));
export const idKey = (id: string): number => keys.wasm.keyOfId(...put(id));
