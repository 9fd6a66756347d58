/**
 * Places of what waits, as bytes: most are let go of unseen, and tens of thousands of small texts that live for a moment
 * pile up to a hundred megabytes before the collector of garbage comes.
 */
import type { Place } from './place.ts';

/** Bytes of a place; a longer one, which is rare, stays a text. */
const ROOM = 256;
/** Slots that get their memory at a time. */
const BLOCK = 1024;

export class KeptPlaces {
  private readonly files: string[] = [];
  private readonly lines: number[] = [];
  private readonly sizes: number[] = [];
  private readonly blocks: Buffer[] = [];
  private readonly long = new Map<number, string>();

  keep(slot: number, place: Place): void {
    this.files[slot] = place.file;
    this.lines[slot] = place.line;
    const text = `${place.time ?? ''}\n${place.requestId ?? ''}\n${place.path ?? ''}`;
    // A letter takes three bytes at most.
    const isLong = text.length * 3 > ROOM && Buffer.byteLength(text) > ROOM;
    if (isLong) this.long.set(slot, text);
    else this.long.delete(slot);
    this.sizes[slot] = isLong ? 0 : this.blockOf(slot).write(text, (slot % BLOCK) * ROOM, ROOM, 'utf8');
  }

  at(slot: number): Place {
    const from = (slot % BLOCK) * ROOM;
    const text = this.long.get(slot) ?? this.blockOf(slot).toString('utf8', from, from + (this.sizes[slot] as number));
    const afterTime = text.indexOf('\n');
    const afterId = text.indexOf('\n', afterTime + 1);
    const [time, requestId] = [text.slice(0, afterTime), text.slice(afterTime + 1, afterId)];
    const path = text.slice(afterId + 1);
    return {
      file: this.files[slot] as string,
      line: this.lines[slot] as number,
      ...(time ? { time } : {}),
      ...(requestId ? { requestId } : {}),
      ...(path ? { path } : {}),
    };
  }

  /** Does the first stand before the second, in the same file? */
  isBefore(one: number, other: number): boolean {
    return this.files[one] === this.files[other] && (this.lines[one] as number) < (this.lines[other] as number);
  }

  /** Does it stand before this place, in the same file? */
  isAbove(slot: number, { file, line }: Place): boolean {
    return this.files[slot] === file && (this.lines[slot] as number) < line;
  }

  private blockOf(slot: number): Buffer {
    this.blocks[Math.floor(slot / BLOCK)] ??= Buffer.allocUnsafeSlow(BLOCK * ROOM);
    return this.blocks[Math.floor(slot / BLOCK)] as Buffer;
  }
}
