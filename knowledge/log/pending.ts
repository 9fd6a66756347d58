/**
 * Refusals whose harm is not decided yet. A 503 that a later try got over did none; a probe before the job did none; the
 * tries that end in a `…FAILED` line did. What decides comes later in the log, so each path keeps its refusals until then.
 */
import { Answers } from './answers.ts';
import { KeptPlaces } from './keptPlaces.ts';
import type { Place } from './place.ts';
import { Recent } from './recent.ts';
import type { Shape } from './shapes.ts';

interface Waiting {
  shape: Shape;
  count: number;
  /** Where the place of the first is kept. */
  slot: number;
  /** The shape's first harm stands before it. */
  isLater: boolean;
  /** Another one of the same path. */
  next?: Waiting | undefined;
}

/** Where a record stands; asked for only where it may turn out to be the first. */
interface Placed {
  placeIn(file: string): Place;
}

/** Paths that wait at the same time: AzCopy has a few hundred transfers under way. */
const MOST_PATHS = 10_000;
const MOST_CROWDED_OUT = 1000;
/** The key of answers without a request id. */
const NO_ID = 0;
/** Of refusals that show no URL. */
const NO_PATH = 1;

export class Pending {
  private readonly byPath = new Recent<Waiting>(MOST_PATHS, (gone) => this.crowdedOut.push(...chain(gone)));
  private readonly answers = new Answers();
  private crowdedOut: Waiting[] = [];
  private aside: Waiting[] = [];
  /** Used again: millions of new ones would pile up until the collector of garbage comes. */
  private spare: Waiting | undefined;
  private readonly places = new KeptPlaces();
  private slots = 0;

  /** True for an answer that another block, the scanning log or the console has shown already. */
  isKnown(id: number): boolean {
    return id !== NO_ID && this.answers.has(id);
  }

  /** Does any refusal wait for its file to go well? */
  get waits(): boolean {
    return this.byPath.size > 0;
  }

  /** @param id of an answer that is not known. */
  add(url: number, id: number, shape: Shape, file: string, place: Placed): void {
    const path = url || NO_PATH;
    if (id !== NO_ID) this.answers.add(id, path, shape);
    const waiting = this.byPath.get(path);
    for (let known = waiting; known; known = known.next) {
      if (known.shape !== shape) continue;
      known.count += 1;
      return;
    }
    const added = this.newWaiting(shape);
    added.isLater = shape.firstHarm?.file === file;
    if (!added.isLater) this.places.keep(added.slot, place.placeIn(file));
    if (waiting) {
      added.next = waiting.next;
      waiting.next = added;
    } else this.byPath.add(path, added);
    if (this.crowdedOut.length > MOST_CROWDED_OUT) this.crowdedOut = this.merge(this.crowdedOut);
  }

  private newWaiting(shape: Shape): Waiting {
    const { spare } = this;
    if (!spare) return { shape, count: 1, slot: this.slots++, isLater: false, next: undefined };
    this.spare = spare.next;
    return reuse(spare, shape);
  }

  /** Returns the one behind it. */
  private release(one: Waiting): Waiting | undefined {
    const { next } = one;
    one.next = this.spare;
    this.spare = one;
    return next;
  }

  /**
   * A transfer failed: its tries with the same status did harm, others it had got over. Returns the shape it failed of.
   * @param source and destination: keys of its sides, 0 where there is none.
   */
  fail(source: number, destination: number, id: number, status: number): Shape | undefined {
    const answered = id === NO_ID ? undefined : this.answers.get(id);
    const asked = this.failAt(answered?.path ?? 0, status);
    const read = this.failAt(source, status);
    const written = this.failAt(destination, status);
    return answered?.shape ?? asked ?? read ?? written;
  }

  private failAt(path: number, status: number): Shape | undefined {
    let shape: Shape | undefined;
    for (let one = path === 0 ? undefined : this.byPath.take(path); one; one = this.release(one)) {
      const isIt = one.shape.status === status;
      this.settle(one, isIt);
      if (isIt) shape ??= one.shape;
    }
    return shape;
  }

  /** The transfer went well after all. */
  succeed(path: number): void {
    if (this.byPath.size === 0) return;
    for (let one = this.byPath.take(path); one; one = this.release(one)) this.settle(one, false);
  }

  /** The looks before a job: no line of a transfer is about them any more. */
  setAside(): void {
    this.aside.push(...this.takeAll());
  }

  settleAside(didHarm: (shape: Shape) => boolean): void {
    for (const one of this.aside) {
      this.settle(one, didHarm(one.shape));
      this.release(one);
    }
    this.aside = [];
  }

  /** Decides all that wait. */
  settleAll(didHarm: (shape: Shape) => boolean): void {
    this.setAside();
    this.settleAside(didHarm);
  }

  private takeAll(): Waiting[] {
    const all = this.merge([...this.crowdedOut, ...this.byPath.takeAll().flatMap(chain)]);
    this.crowdedOut = [];
    return all;
  }

  /** One for each shape. */
  private merge(all: Waiting[]): Waiting[] {
    const byShape = new Map<Shape, Waiting>();
    for (const one of all) {
      const known = byShape.get(one.shape);
      if (!known) byShape.set(one.shape, one);
      else {
        known.count += one.count;
        if (known.isLater || (!one.isLater && this.places.isBefore(one.slot, known.slot))) swapPlaces(one, known);
        this.release(one);
      }
    }
    return [...byShape.values()];
  }

  private settle({ shape, count, slot, isLater }: Waiting, harm: boolean): void {
    shape.count += count;
    if (!harm) shape.benign += count;
    else if (!shape.firstHarm) shape.firstHarm = this.places.at(slot);
    else if (!isLater && this.places.isAbove(slot, shape.firstHarm)) shape.firstHarm = this.places.at(slot);
  }
}

function reuse(spare: Waiting, shape: Shape): Waiting {
  spare.shape = shape;
  spare.count = 1;
  spare.next = undefined;
  return spare;
}

function swapPlaces(one: Waiting, other: Waiting): void {
  [one.slot, other.slot] = [other.slot, one.slot];
  [one.isLater, other.isLater] = [other.isLater, one.isLater];
}

function chain(first: Waiting): Waiting[] {
  const all: Waiting[] = [];
  for (let one: Waiting | undefined = first; one; one = one.next) all.push(one);
  return all;
}
