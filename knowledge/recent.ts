/**
 * Values by key, of which the last are kept that were asked for: `fewest` at least, and never twice as many. What is asked for
 * goes to the younger ones; when these are enough they become the older ones, and those go as a whole. So nothing is moved
 * within a list at each question, as it is where the order must be exact.
 */
export class Recent<Key, Value extends {}> {
  private readonly fewest: number;
  private younger = new Map<Key, Value>();
  private older = new Map<Key, Value>();

  constructor(fewest: number) {
    this.fewest = fewest;
  }

  get(key: Key): Value | undefined {
    const known = this.younger.get(key);
    if (known !== undefined) return known;
    const older = this.older.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: Key, value: Value): void {
    if (this.younger.size >= this.fewest && !this.younger.has(key)) {
      this.older = this.younger;
      this.younger = new Map();
    }
    this.younger.set(key, value);
  }

  /** What is kept of a key, else what `make` makes of it. */
  getOrMake(key: Key, make: (key: Key) => Value): Value {
    const known = this.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    this.set(key, made);
    return made;
  }
}
