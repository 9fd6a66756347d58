/**
 * Refusals whose harm is not decided yet. A 503 that a later try got over did none; a probe before the job did none; the
 * tries that end in a `…FAILED` line did. What decides comes later in the log, so each path keeps its refusals until then.
 */
import { Recent } from './recent.ts';
import type { Place, Shape } from './shapes.ts';

interface Waiting {
  shape: Shape;
  count: number;
  first: Place;
}

/** Paths that wait at the same time: AzCopy has a few hundred transfers under way. */
const MOST_PATHS = 20_000;
const MOST_IDS = 20_000;
const MOST_CROWDED_OUT = 1000;
/** The key of refusals that show no URL, and of answers without a request id. */
const NONE = 0;

export class Pending {
  private readonly byPath = new Recent<Waiting[]>(MOST_PATHS, (gone) => this.crowdedOut.push(...gone));
  /** Request id → path and shape of its refusal; tells also which answers were counted already. */
  private readonly byId = new Recent<{ path: number; shape: Shape }>(MOST_IDS);
  private crowdedOut: Waiting[] = [];
  private aside: Waiting[] = [];

  /** True for an answer that another block, the scanning log or the console has shown already. */
  isKnown(id: number): boolean {
    return id !== NONE && this.byId.get(id) !== undefined;
  }

  /** Does any refusal wait for its file to go well? */
  get waits(): boolean {
    return this.byPath.size > 0;
  }

  /** @param place is asked for only where it may turn out to be the first. */
  add(path: number, id: number, shape: Shape, file: string, place: () => Place): void {
    if (id !== NONE) this.byId.set(id, { path, shape });
    const waiting = this.byPath.get(path);
    const known = waiting?.find((one) => one.shape === shape);
    if (known) {
      known.count += 1;
      return;
    }
    const first = shape.firstHarm?.file === file ? shape.firstHarm : place();
    if (waiting) waiting.push({ shape, count: 1, first });
    else this.byPath.set(path, [{ shape, count: 1, first }]);
    if (this.crowdedOut.length > MOST_CROWDED_OUT) this.crowdedOut = merge(this.crowdedOut);
  }

  /** A transfer failed: its tries with the same status did harm, others it had got over. Returns the shape it failed of. */
  fail(paths: number[], id: number, status: number): Shape | undefined {
    const answered = id === NONE ? undefined : this.byId.get(id);
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
  succeed(path: number): void {
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

/** One for each shape. */
function merge(all: Waiting[]): Waiting[] {
  const byShape = new Map<Shape, Waiting>();
  for (const one of all) {
    const known = byShape.get(one.shape);
    if (known) known.count += one.count;
    else byShape.set(one.shape, one);
  }
  return [...byShape.values()];
}
