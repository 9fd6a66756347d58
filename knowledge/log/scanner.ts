/** Finds in the bytes of a log what has to be read, as they come. The loop itself is scanner/scan.as.ts, compiled. */
import { type Listener, MARGIN, Window } from './events.ts';

/** Taken at a time: small enough for a processor's cache, and for what waits to be known soon. */
const PIECE = 64 << 10;

export class Scanner {
  private readonly window = new Window();
  private readonly listener: Listener;
  private filled = this.window.input;
  /** Lines before those that are looked at. */
  private base = 0;

  constructor(listener: Listener) {
    this.listener = listener;
  }

  /** The next bytes of the log; pieces may end anywhere. */
  push(piece: Uint8Array): void {
    // Copies into shared memory at full speed, as set() of an array does not.
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    for (let at = 0; at < piece.length; at += PIECE) {
      this.filled += bytes.copy(this.window.bytes, this.filled, at, at + PIECE);
      this.scan(false);
      this.forget(this.window.wasm.keepFrom());
    }
  }

  end(): void {
    this.window.bytes.fill(0, this.filled, this.filled + MARGIN);
    this.scan(true);
  }

  /** Begins anew behind what others looked at, where a record begins. */
  startBehind(lines: number): void {
    this.window.wasm.reset(this.window.input);
    this.window.wasm.setWaits(this.listener.waits());
    this.filled = this.window.input;
    this.base = lines;
  }

  /** Line breaks so far. */
  get lines(): number {
    return this.base + this.window.wasm.lines();
  }

  /** The last record with a stamp. */
  get last(): { line: number; time: string } {
    return this.window.last(this.base);
  }

  private scan(isLast: boolean): void {
    const { wasm } = this.window;
    let isDone = 0;
    while (isDone === 0) {
      isDone = wasm.scan(this.filled, isLast);
      this.window.tell(this.listener, wasm.count(), this.base);
      wasm.drained();
      wasm.setWaits(this.listener.waits());
    }
  }

  private forget(before: number): void {
    const { bytes, input, wasm } = this.window;
    bytes.copyWithin(input, before, this.filled);
    this.filled -= before - input;
    wasm.moved(before);
  }
}
