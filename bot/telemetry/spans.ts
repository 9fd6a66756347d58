/** Stretches of work that can be seen from outside: one seam, which costs a function call while nobody looks. */

/** What a span says of itself: kinds, counts and names of pages, never a text from outside. */
export type Facts = Record<string, string | number | boolean>;

export interface Spans {
  /** Runs the work; `facts` says what came of it. */
  run<T>(name: SpanName, work: () => T, facts?: (result: Awaited<T>) => Facts): T;
  /** The same, but only within another one: what the loops do while nothing happens is not worth a span. */
  within<T>(name: SpanName, work: () => T): T;
}

export type SpanName =
  | 'turn'
  | 'diagnose'
  | 'alert accept'
  | 'alert enter'
  | 'alert deliver'
  | `store ${'read' | 'write' | 'delete' | 'list' | 'put'}`;

/** What looks; set once it is loaded. */
export interface SpanKeeper {
  run<T>(name: string, work: () => T, facts?: (result: Awaited<T>) => Facts): T;
  isWithin(): boolean;
}

export function createSpans(): Spans & { use(keeper: SpanKeeper | undefined): void } {
  let keeper: SpanKeeper | undefined;
  return {
    use(given) {
      keeper = given;
    },
    run: (name, work, facts) => (keeper ? keeper.run(name, work, facts) : work()),
    within: (name, work) => (keeper?.isWithin() ? keeper.run(name, work) : work()),
  };
}

export const NO_SPANS: Spans = { run: (_name, work) => work(), within: (_name, work) => work() };
