/** Answers of the service by their request id: which were counted already, and what a `…FAILED` line is about. */
import { KeyTable } from './keyTable.ts';
import type { Shape } from './shapes.ts';

interface Half {
  keys: KeyTable;
  paths: Float64Array;
  shapes: (Shape | undefined)[];
}

/** The last ones only: a log may be endless. */
const MOST = 20_000;

/** Before anything is put in: most logs have no answer, or few, and need no room for the rest. */
const NONE = newHalf(1);

export class Answers {
  private young = NONE;
  private old = NONE;

  has(id: number): boolean {
    return this.young.keys.find(id) >= 0 || this.old.keys.find(id) >= 0;
  }

  get(id: number): { path: number; shape: Shape } | undefined {
    const place = this.young.keys.find(id);
    return place >= 0 ? at(this.young, place) : at(this.old, this.old.keys.find(id));
  }

  /** Of an id that is not there. */
  add(id: number, path: number, shape: Shape): void {
    if (this.young === NONE) this.young = newHalf(MOST);
    const place = this.young.keys.put(id);
    this.young.paths[place] = path;
    this.young.shapes[place] = shape;
    if (this.young.keys.taken < MOST) return;
    [this.young, this.old] = [this.old, this.young];
    this.young.keys.clear();
  }
}

/** Columns of numbers: one object for each answer would keep the collector of garbage busy. */
function newHalf(most: number): Half {
  const keys = new KeyTable(most);
  return { keys, paths: new Float64Array(keys.room), shapes: new Array(keys.room).fill(undefined) };
}

function at({ paths, shapes }: Half, place: number): { path: number; shape: Shape } | undefined {
  const shape = shapes[place];
  return place >= 0 && shape ? { path: paths[place] as number, shape } : undefined;
}
