/**
 * The SDK gives each context of a dialog, and so each step, a memory with scopes and paths, and registers all of its parts
 * anew for that. Ours keep what they know in the person's state and never ask it, so it is made when somebody does.
 */
import type { DialogContext, DialogStateManager } from 'botbuilder-dialogs';

type Memory = new (dc: DialogContext) => DialogStateManager;

export function madeLate(Real: Memory): Memory {
  class LateMemory {
    readonly #dc: DialogContext;
    /** What was noted before anybody asked. */
    readonly #noted: [string, unknown][] = [];
    #made: DialogStateManager | undefined;

    constructor(dc: DialogContext) {
      this.#dc = dc;
    }

    #real(): DialogStateManager {
      if (this.#made) return this.#made;
      this.#made = new Real(this.#dc);
      for (const [path, value] of this.#noted) this.#made.setValue(path, value);
      return this.#made;
    }

    setValue(path: string, value: unknown): void {
      if (this.#made) this.#made.setValue(path, value);
      else this.#noted.push([path, value]);
    }

    getValue(path: string, otherwise?: unknown): unknown {
      return this.#real().getValue(path, otherwise);
    }
  }
  return LateMemory as unknown as Memory;
}
