/** The last things by key, at least `most` of them: what links lines of a log lies close together, and a log may be endless. */
export class Recent<Value> {
  private young = new Map<number, Value>();
  private old = new Map<number, Value>();
  private readonly most: number;
  private readonly forget: (value: Value) => void;

  /** @param forget is told what had to go to make room. */
  constructor(most: number, forget: (value: Value) => void = () => {}) {
    this.most = most;
    this.forget = forget;
  }

  get size(): number {
    return this.young.size + this.old.size;
  }

  get(key: number): Value | undefined {
    return this.young.get(key) ?? this.old.get(key);
  }

  set(key: number, value: Value): void {
    this.old.delete(key);
    this.young.set(key, value);
    if (this.young.size < this.most) return;
    for (const gone of this.old.values()) this.forget(gone);
    this.old = this.young;
    this.young = new Map();
  }

  take(key: number): Value | undefined {
    const value = this.get(key);
    if (value !== undefined && !this.young.delete(key)) this.old.delete(key);
    return value;
  }

  takeAll(): Value[] {
    const all = [...this.old.values(), ...this.young.values()];
    this.young.clear();
    this.old.clear();
    return all;
  }
}
