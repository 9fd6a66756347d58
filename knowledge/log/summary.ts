/** How a job ended, by its summary or its progress lines. */
import type { LogRecord } from './records.ts';

/** Files; what the text does not tell is undefined. */
export interface Tally {
  completed: number;
  failed: number;
  skipped: number;
}

export interface Ending extends Tally {
  /** As AzCopy prints it: Completed, CompletedWithErrors, CompletedWithSkipped, CompletedWithErrorsAndSkipped, Failed, Cancelled. */
  status?: string;
  /** Transfers that were planned; sync does not tell. */
  planned?: number;
  /** What was left out while listing. */
  left?: { symlinks: number; hardlinks: number; specials: number };
}

const FINAL_STATUS = /^Final Job Status: ([A-Za-z]{4,40})/;
const COUNT = /^Number of (?:(?:File|Copy) )?Transfers (Completed|Failed|Skipped): (\d+)/;
const PLANNED = /^Total Number of Transfers: (\d+)/;
const LEFT = /^Number of (Symbolic Links|Hardlinks|Special Files) Skipped: (\d+)/;
const LEFT_NAMES = { 'Symbolic Links': 'symlinks', Hardlinks: 'hardlinks', 'Special Files': 'specials' } as const;
const PROGRESS = /(?:^|\D)([\d.]+) ?%, (\d+) Done, (\d+) Failed, (\d+) Pending, (\d+) Skipped, (\d+) Total/;

/** `… summary` of copy, remove and set-properties; `… Summary` of sync. */
export function readSummary({ text, more }: LogRecord): Ending | undefined {
  const rows = text === '' ? more : [text, ...more];
  const status = rows.map((row) => FINAL_STATUS.exec(row)?.[1]).find((found) => found !== undefined);
  const planned = rows.map((row) => PLANNED.exec(row)?.[1]).find((found) => found !== undefined);
  const counts = { completed: 0, failed: 0, skipped: 0 };
  const left = { symlinks: 0, hardlinks: 0, specials: 0 };
  let any = false;
  for (const row of rows) {
    const out = LEFT.exec(row);
    if (out) left[LEFT_NAMES[out[1] as keyof typeof LEFT_NAMES]] = Number(out[2]);
    const found = COUNT.exec(row);
    if (!found) continue;
    counts[(found[1] as string).toLowerCase() as keyof Tally] = Number(found[2]);
    any = true;
  }
  if (!any) return undefined;
  return { ...counts, left, ...(status ? { status } : {}), ...(planned ? { planned: Number(planned) } : {}) };
}

/** The last of these lines is all that a resumed or a killed job tells. Folders are counted with files here. */
export function readProgress(text: string): Progress | undefined {
  const found = PROGRESS.exec(text);
  if (!found) return undefined;
  const [percent, completed, failed, pending, skipped] = found.slice(1).map(Number) as Five;
  return { percent, completed, failed, skipped, pending };
}

type Five = [number, number, number, number, number];

export interface Progress extends Tally {
  pending: number;
  /** Of the bytes. */
  percent?: number;
}
