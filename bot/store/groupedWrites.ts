/** Writes of one moment share one transaction: what costs is the commit, not the row. Each hears of it after the commit. */
import type { DatabaseSync } from 'node:sqlite';
import { isBusy, LONGEST_WAIT, rollBack } from './patiently.ts';

export interface GroupedWrites {
  /** @param act one or more statements, all or none of which count; rejects with what it throws. */
  add(act: () => void): Promise<void>;
  /** Commits what waits, at once. */
  flush(): void;
}

interface Waiting {
  since: number;
  act: () => void;
  done: () => void;
  failed: (fault: unknown) => void;
}

/** While somebody else holds the file it is tried again after so many milliseconds; the thread waits for nobody. */
const AGAIN_MS = 50;

export function groupedWrites(database: DatabaseSync): GroupedWrites {
  let waiting: Waiting[] = [];
  const sql = (text: string) => database.prepare(text);
  const [begin, commit] = [sql('BEGIN IMMEDIATE'), sql('COMMIT')];
  const [mark, release, takeBack] = [sql('SAVEPOINT one'), sql('RELEASE one'), sql('ROLLBACK TO one')];

  function flush(): void {
    if (waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    try {
      // IMMEDIATE, so that another process waits for us instead of failing half-way.
      begin.run();
      const faults = batch.map(({ act }) => attempt(act));
      commit.run();
      batch.forEach(({ done, failed }, at) => {
        const fault = faults[at];
        if (fault) failed(fault.why);
        else done();
      });
    } catch (fault) {
      rollBack(database);
      giveBack(batch, fault);
    }
  }

  /** One that fails takes back what it had written itself, and leaves the others alone. */
  function attempt(act: () => void): { why: unknown } | undefined {
    mark.run();
    try {
      act();
    } catch (why) {
      // Where the disk is full, SQLite takes back the whole transaction by itself.
      if (!database.isTransaction) throw why;
      takeBack.run();
      release.run();
      return { why };
    }
    release.run();
    return undefined;
  }

  /** Locked out, they wait for the next time, unless they have waited long enough. */
  function giveBack(batch: Waiting[], fault: unknown): void {
    const isOver = ({ since }: Waiting) => !isBusy(fault) || Date.now() - since > LONGEST_WAIT;
    for (const { failed } of batch.filter(isOver)) failed(fault);
    waiting = [...batch.filter((one) => !isOver(one)), ...waiting];
    if (waiting.length > 0) setTimeout(flush, AGAIN_MS);
  }

  return {
    add: (act) =>
      new Promise((done, failed) => {
        waiting.push({ since: Date.now(), act, done, failed });
        if (waiting.length === 1) setImmediate(flush);
      }),
    flush,
  };
}
