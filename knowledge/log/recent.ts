/** The last so many things by name: what links lines of a log lies close together, and a log may be endless. */
export class Recent<Value> {
  private readonly known = new Map<string, Value>();
  private readonly most: number;
  private readonly forget: (value: Value) => void;

  /** @param forget is told what had to go to make room. */
  constructor(most: number, forget: (value: Value) => void = () => {}) {
    this.most = most;
    this.forget = forget;
  }

  get size(): number {
    return this.known.size;
  }

  get(name: string): Value | undefined {
    return this.known.get(name);
  }

  set(name: string, value: Value): void {
    this.known.set(name, value);
    if (this.known.size <= this.most) return;
    const [oldest, gone] = this.known.entries().next().value as [string, Value];
    this.known.delete(oldest);
    this.forget(gone);
  }

  take(name: string): Value | undefined {
    const value = this.known.get(name);
    this.known.delete(name);
    return value;
  }

  takeAll(): Value[] {
    const all = [...this.known.values()];
    this.known.clear();
    return all;
  }
}
