/**
 * A large file in parts that begin with a record. Looking at the bytes of a part needs nothing of the parts before it, so
 * several threads share the work; what is found is told by one of them, in the order of the file.
 */
import { readSync } from 'node:fs';
import { MARGIN, type Window } from './events.ts';

/** All threads have the same of these. */
export interface Shared {
  file: number;
  /** The first part is 1: the head of the file tells how it was kept, and is read as a stream. */
  last: number;
  /** Bytes of a part: a record that begins in it belongs to it with all its bytes. */
  size: number;
  memories: WebAssembly.Memory[];
  board: Int32Array<SharedArrayBuffer>;
}

/** On the board: the part that nobody looks at yet, the parts that were told, whether to stop, and four words a memory. */
const NEXT = 0;
const TOLD = 1;
const STOP = 2;
const FIRST = 4;
const WORDS = 8;
/** Of a memory: its part once that is looked at, and what was found. */
const PART = 0;
const FOUND = 1;
const START = 2;
const END = 3;
const COUNT = 4;
const LINES = 5;
const LAST_LINE = 6;

/** `odd`: no record begins where the next part should, or the file cannot be read: the rest is read as a stream. */
export const FOUND_AS = { events: 0, tooMany: 1, odd: 2 };

export const newBoard = (memories: number) =>
  new Int32Array(new SharedArrayBuffer(4 * (FIRST + memories * WORDS))).fill(1, NEXT, NEXT + 1);

/** A record that goes on for longer behind its part is rare. */
export const BEYOND = 64 << 10;
const WAIT_MS = 1000;

/** What the threads have in common, as one of them sees it. */
export class Parts {
  private readonly shared: Shared;
  private readonly windows: Window[];

  constructor(shared: Shared, windows: Window[]) {
    this.shared = shared;
    this.windows = windows;
  }

  /** Looks at the next part that nobody looks at. False: there is none, or no memory is free. */
  scanNext(): boolean {
    const { board, last } = this.shared;
    const part = Atomics.load(board, NEXT);
    if (part > last || part > this.told + this.windows.length) return false;
    if (Atomics.compareExchange(board, NEXT, part, part + 1) !== part) return true;
    this.scan(part);
    return true;
  }

  /** Until all parts are taken, or somebody says stop. */
  scanAll(): void {
    const { board, last } = this.shared;
    while (Atomics.load(board, STOP) === 0 && Atomics.load(board, NEXT) <= last) {
      const told = this.told;
      if (!this.scanNext()) Atomics.wait(board, TOLD, told, WAIT_MS);
    }
  }

  /** What was found in a part; looks at others meanwhile. Undefined: the one who looks at it does not come back. */
  await(part: number, patience: number): Found | undefined {
    const { board } = this.shared;
    const at = this.placeOf(part);
    for (let waited = 0; Atomics.load(board, at + PART) !== part; ) {
      if (this.scanNext()) continue;
      if (waited >= patience) return undefined;
      const seen = Atomics.load(board, at + PART);
      if (seen !== part && Atomics.wait(board, at + PART, seen, WAIT_MS) === 'timed-out') waited += WAIT_MS;
    }
    const word = (offset: number) => board[at + offset] as number;
    return {
      as: word(FOUND),
      window: this.windowOf(part),
      start: word(START),
      end: word(END),
      count: word(COUNT),
      lines: word(LINES),
      lastLine: word(LAST_LINE),
    };
  }

  /** The memory of this part may be used again. */
  tell(part: number): void {
    Atomics.store(this.shared.board, TOLD, part);
    Atomics.notify(this.shared.board, TOLD);
  }

  stop(): void {
    Atomics.store(this.shared.board, STOP, 1);
    Atomics.notify(this.shared.board, TOLD);
  }

  /** Where a place of a memory lies in the file. */
  inFile(part: number, place: number): number {
    return part * this.shared.size - 1 + place - this.windowOf(part).input;
  }

  private get told(): number {
    return Atomics.load(this.shared.board, TOLD);
  }

  private windowOf = (part: number) => this.windows[part % this.windows.length] as Window;

  private placeOf = (part: number) => FIRST + (part % this.windows.length) * WORDS;

  private scan(part: number): void {
    const { board } = this.shared;
    const at = this.placeOf(part);
    board[at + FOUND] = FOUND_AS.odd;
    try {
      this.look(part, at);
    } catch {
      // The stream that reads the rest says what is wrong with the file.
    }
    Atomics.store(board, at + PART, part);
    Atomics.notify(board, at + PART);
  }

  private look(part: number, at: number): void {
    const { file, size, board } = this.shared;
    const { wasm, bytes, input } = this.windowOf(part);
    const from = part * size - 1;
    const filled = input + readFully(file, bytes.subarray(input, input + size + BEYOND), from);
    bytes.fill(0, filled, filled + MARGIN);
    const start = wasm.findStamp(input, filled);
    const end = wasm.findStamp(input + size, filled);
    if (start === 0 || end === 0) return;
    wasm.reset(start);
    // What was met in the parts before may wait for a success in this one.
    wasm.setWaits(true);
    const isAll = wasm.scan(end, true) !== 0;
    board[at + FOUND] = isAll ? FOUND_AS.events : FOUND_AS.tooMany;
    board[at + START] = start;
    board[at + END] = end;
    board[at + COUNT] = wasm.count();
    board[at + LINES] = wasm.lines();
    board[at + LAST_LINE] = wasm.lastRecordLine();
  }
}

export interface Found {
  as: number;
  window: Window;
  /** Places in the memory. */
  start: number;
  end: number;
  count: number;
  lines: number;
  /** Of the last record that begins in it. */
  lastLine: number;
}

function readFully(file: number, into: Uint8Array, from: number): number {
  let filled = 0;
  while (filled < into.length) {
    const read = readSync(file, into, filled, into.length - filled, from + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}
