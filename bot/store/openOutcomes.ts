/** What people said about answers, kept on disk or as blobs of an account: whichever the settings ask for. */
import type { OutcomeEntry } from '../../dialogs/deps.ts';
import type { Config } from '../config.ts';
import { openBlobOutcomes } from './blobOutcomes.ts';
import type { Outcomes } from './outcomes.ts';
import { hasSqliteOutcomes, openSqliteOutcomes } from './sqliteOutcomes.ts';

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
