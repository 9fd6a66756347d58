/**
 * Keys of 53 well mixed bits → places in columns that its owner keeps. A Map makes an object of each such key, and a log
 * has millions of them.
 */
export class KeyTable {
  /** Places of a column. */
  readonly room: number;
  /** Keys in it. */
  size = 0;
  /** Keys that were put in since it was cleared, also those that are gone. */
  taken = 0;
  private readonly keys: Float64Array;
  private readonly mask: number;

  /** @param most keys between two clearings; 0 and -1 are none. */
  constructor(most: number) {
    this.room = 2 ** Math.ceil(Math.log2(most * ROOMY));
    this.keys = new Float64Array(this.room);
    this.mask = this.room - 1;
  }

  /** -1 where it is not in. */
  find(key: number): number {
    const { keys, mask } = this;
    for (let at = key & mask; ; at = (at + 1) & mask) {
      const found = keys[at];
      if (found === key) return at;
      if (found === FREE) return -1;
    }
  }

  /** Of a key that is not in. */
  put(key: number): number {
    const { keys, mask } = this;
    let at = key & mask;
    while (keys[at] !== FREE) at = (at + 1) & mask;
    keys[at] = key;
    this.size += 1;
    this.taken += 1;
    return at;
  }

  remove(place: number): void {
    this.keys[place] = GONE;
    this.size -= 1;
  }

  clear(): void {
    this.keys.fill(FREE);
    this.size = 0;
    this.taken = 0;
  }
}

const FREE = 0;
const GONE = -1;
const ROOMY = 1.6;
