/** A thread that answers questions, from its start to its end. */
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { Told } from './carried.ts';

/** So many wait at most: whoever comes after that is sooner done by itself. */
const WAITING = 8;
/** Megabytes of what was just made; a diagnosis is soon forgotten. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

interface Waiting {
  since: number;
  done(text: string | undefined): void;
}

export class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #isReady = false;
  #asked = 0;

  /** @param onEnd hears that it ended, and of what kind the fault was if it was one; never what it says: it may quote a report */
  constructor(file: URL, onEnd: (fault?: string) => void) {
    this.#worker = new Worker(file, { resourceLimits: LIMITS });
    this.#worker.unref();
    this.#worker.on('message', (told: Told) => this.#hear(told));
    let fault: string | undefined;
    this.#worker.on('error', ({ name }: Error) => {
      fault = name;
    });
    this.#worker.on('exit', () => {
      this.#leaveAll();
      onEnd(fault);
    });
  }

  /** Whether it takes a question now. */
  isReady(): boolean {
    return this.#isReady && this.#waiting.size < WAITING;
  }

  ask(question: string): Promise<string | undefined> {
    const id = ++this.#asked;
    return new Promise((done) => {
      this.#waiting.set(id, { since: performance.now(), done });
      this.#worker.postMessage({ id, question });
    });
  }

  /** Whether the oldest question was asked before that moment and has no answer. */
  hasWaitedSince(moment: number): boolean {
    const [oldest] = this.#waiting.values();
    return oldest !== undefined && oldest.since < moment;
  }

  end(): Promise<number> {
    this.#isReady = false;
    this.#leaveAll();
    return this.#worker.terminate();
  }

  #hear(told: Told): void {
    if (told === 'ready') {
      this.#isReady = true;
      return;
    }
    this.#waiting.get(told.id)?.done(told.text);
    this.#waiting.delete(told.id);
  }

  #leaveAll(): void {
    for (const { done } of this.#waiting.values()) done(undefined);
    this.#waiting.clear();
  }
}
