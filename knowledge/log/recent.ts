/** The last things by key, at least `most` of them: what links lines of a log lies close together, and a log may be endless. */
import { KeyTable } from './keyTable.ts';

interface Half<Value> {
  keys: KeyTable;
  values: (Value | undefined)[];
}

/** Before anything is put in: most logs have little to remember. */
const NONE: Half<never> = newHalf(1);

export class Recent<Value> {
  private young: Half<Value> = NONE;
  private old: Half<Value> = NONE;
  private readonly most: number;
  private readonly forget: (value: Value) => void;

  /** @param forget is told what had to go to make room. */
  constructor(most: number, forget: (value: Value) => void = () => {}) {
    this.most = most;
    this.forget = forget;
  }

  get size(): number {
    return this.young.keys.size + this.old.keys.size;
  }

  get(key: number): Value | undefined {
    const young = this.young.keys.find(key);
    if (young >= 0) return this.young.values[young];
    const old = this.old.keys.find(key);
    return old < 0 ? undefined : this.old.values[old];
  }

  /** Of a key that is not there. */
  add(key: number, value: Value): void {
    if (this.young === NONE) this.young = newHalf(this.most);
    this.young.values[this.young.keys.put(key)] = value;
    if (this.young.keys.taken >= this.most) this.turn();
  }

  take(key: number): Value | undefined {
    return takeFrom(this.young, key) ?? takeFrom(this.old, key);
  }

  takeAll(): Value[] {
    return [...empty(this.old), ...empty(this.young)];
  }

  private turn(): void {
    for (const gone of empty(this.old)) this.forget(gone);
    [this.young, this.old] = [this.old, this.young];
  }
}

function newHalf<Value>(most: number): Half<Value> {
  const keys = new KeyTable(most);
  return { keys, values: new Array(keys.room).fill(undefined) };
}

function takeFrom<Value>({ keys, values }: Half<Value>, key: number): Value | undefined {
  const place = keys.find(key);
  if (place < 0) return undefined;
  const value = values[place];
  values[place] = undefined;
  keys.remove(place);
  return value;
}

function empty<Value>({ keys, values }: Half<Value>): Value[] {
  if (keys.taken === 0) return [];
  const all = keys.size === 0 ? [] : values.filter((value) => value !== undefined);
  values.fill(undefined);
  keys.clear();
  return all;
}
