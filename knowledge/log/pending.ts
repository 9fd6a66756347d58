/**
 * Refusals whose harm is not decided yet. A 503 that a later try got over did none; a probe before the job did none; the
 * tries that end in a `…FAILED` line did. What decides comes later in the log, so each path keeps its refusals until then.
 */
import { Recent } from './recent.ts';
import { own } from './records.ts';
import type { Place, Shape } from './shapes.ts';

interface Waiting {
  shape: Shape;
  count: number;
  first: Place;
}

/** Paths that wait at the same time: AzCopy has a few hundred transfers under way. */
const MOST_PATHS = 20_000;
const MOST_IDS = 20_000;
/** Refusals of requests that show no URL. */
const NO_PATH = '';

export class Pending {
  private readonly byPath = new Recent<Waiting[]>(MOST_PATHS, (gone) => this.crowdedOut.push(...gone));
  /** Request id → path and shape of its refusal; tells also which answers were counted already. */
  private readonly byId = new Recent<{ path: string; shape: Shape }>(MOST_IDS);
  private crowdedOut: Waiting[] = [];
  private aside: Waiting[] = [];

  /** True for an answer that another block, the scanning log or the console has shown already. */
  isKnown(requestId: string | undefined): boolean {
    return requestId !== undefined && this.byId.get(requestId) !== undefined;
  }

  shapeOf(requestId: string | undefined): Shape | undefined {
    return requestId === undefined ? undefined : this.byId.get(requestId)?.shape;
  }

  add(path: string = NO_PATH, shape: Shape, place: Place): void {
    if (place.requestId) this.byId.set(place.requestId, { path: own(path), shape });
    const waiting = this.byPath.get(path);
    const known = waiting?.find((one) => one.shape === shape);
    if (known) known.count += 1;
    else if (waiting) waiting.push({ shape, count: 1, first: place });
    else this.byPath.set(own(path), [{ shape, count: 1, first: place }]);
    if (this.crowdedOut.length > 1000) this.crowdedOut = merge(this.crowdedOut);
  }

  /** A transfer failed: its tries with the same status did harm, others it had got over. Returns the shape it failed of. */
  fail(paths: string[], requestId: string | undefined, status: number): Shape | undefined {
    const answered = requestId === undefined ? undefined : this.byId.get(requestId);
    let shape = answered?.shape;
    for (const path of new Set([...(answered ? [answered.path] : []), ...paths])) {
      for (const one of this.byPath.take(path) ?? []) {
        const isIt = one.shape.status === status;
        settle(one, isIt);
        if (isIt) shape ??= one.shape;
      }
    }
    return shape;
  }

  /** The transfer went well after all. */
  succeed(path: string): void {
    if (this.byPath.size === 0) return;
    for (const one of this.byPath.take(path) ?? []) settle(one, false);
  }

  /** The looks before a job: no line of a transfer is about them any more. */
  setAside(): void {
    this.aside.push(...this.takeAll());
  }

  settleAside(didHarm: (shape: Shape) => boolean): void {
    for (const one of this.aside) settle(one, didHarm(one.shape));
    this.aside = [];
  }

  /** Decides all that wait. */
  settleAll(didHarm: (shape: Shape) => boolean): void {
    this.setAside();
    this.settleAside(didHarm);
  }

  private takeAll(): Waiting[] {
    const all = merge([...this.crowdedOut, ...this.byPath.takeAll().flat()]);
    this.crowdedOut = [];
    return all;
  }
}

export function settle({ shape, count, first }: Waiting, harm: boolean): void {
  shape.count += count;
  if (!harm) shape.benign += count;
  else if (!shape.firstHarm || isBefore(first, shape.firstHarm)) shape.firstHarm = first;
}

const isBefore = (a: Place, b: Place) => a.file === b.file && a.line < b.line;

function merge(all: Waiting[]): Waiting[] {
  const byShape = new Map<Shape, Waiting>();
  for (const one of all) {
    const known = byShape.get(one.shape);
    if (known) known.count += one.count;
    else byShape.set(one.shape, one);
  }
  return [...byShape.values()];
}
