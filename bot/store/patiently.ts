/** Work on a SQLite file that somebody else may hold: a backup, a shell. The thread is everybody's, so it never sleeps in here. */
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds that SQLite itself may wait in the thread, and those after which the lock is told to the caller. */
export const SHORT_WAIT = 50;
export const LONGEST_WAIT = 5000;

/** https://www.sqlite.org/rescode.html; extended codes carry more in their upper bytes. */
const CODES = { busy: 5, locked: 6, corrupt: 11, notADatabase: 26 } as const;
const codeOf = (fault: unknown) => ((fault as { errcode?: number } | undefined)?.errcode ?? 0) & 0xff;

export const isBusy = (fault: unknown): boolean => [CODES.busy, CODES.locked].includes(codeOf(fault) as 5 | 6);
export const isDamaged = (fault: unknown): boolean =>
  [CODES.corrupt, CODES.notADatabase].includes(codeOf(fault) as 11 | 26);

/** Tries again while the file is locked, letting everybody else have their turn in between. */
export async function patiently<T>(work: () => T, longest = LONGEST_WAIT): Promise<T> {
  const until = Date.now() + longest;
  for (;;) {
    try {
      return work();
    } catch (fault) {
      if (!isBusy(fault) || Date.now() >= until) throw fault;
    }
    await sleep(20 + Math.random() * 60);
  }
}

/** Undoes what was begun. SQLite may have done so itself; that must not hide why. */
export function rollBack(database: DatabaseSync | undefined): void {
  try {
    if (database?.isTransaction) database.exec('ROLLBACK');
  } catch {
    // The fault that led here says more.
  }
}
