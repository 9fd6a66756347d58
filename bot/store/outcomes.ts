/** What people said about answers: per case, without name, address or conversation. On disk, or as blobs of an account. */
import type { OutcomeEntry } from '../../dialogs/deps.ts';
import type { Config } from '../config.ts';
import { openBlobOutcomes } from './blobOutcomes.ts';
import { hasSqliteOutcomes, openSqliteOutcomes } from './sqliteOutcomes.ts';

export interface Outcomes {
  /**
   * Keeps an entry in place of an earlier one of the same id, never of a later one.
   * Returns what was kept under that id until now.
   */
  record(entry: OutcomeEntry): Promise<OutcomeEntry | undefined>;
  /** Newest first. @param since ISO 8601; entries of that moment count as well */
  list(since?: string): Promise<OutcomeEntry[]>;
  close(): void;
}

type Place = Pick<Config, 'data' | 'storage' | 'identity'>;

export function openOutcomes(place: Place): Outcomes {
  return place.storage ? openBlobOutcomes(place.storage, place.identity) : openSqliteOutcomes(place.data);
}

/** Reads without leaving a trace; what was said before the account took over from the folder is read as well. */
export async function readOutcomes(place: Place, since?: string): Promise<OutcomeEntry[]> {
  const stores = [
    ...(place.storage ? [openBlobOutcomes(place.storage, place.identity)] : []),
    ...(hasSqliteOutcomes(place.data) ? [openSqliteOutcomes(place.data)] : []),
  ];
  try {
    const all = (await Promise.all(stores.map((store) => store.list(since)))).flat();
    const newest = all.sort((a, b) => b.when.localeCompare(a.when));
    return newest.filter(({ id }, index) => newest.findIndex((one) => one.id === id) === index);
  } finally {
    for (const store of stores) store.close();
  }
}
