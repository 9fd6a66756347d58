/** Whether the letters of a SAS are enough for what is done with it. Pure. */
import type { Facts } from '../facts/facts.ts';
import { table } from '../table.ts';
import { type Job, jobByName } from './jobs.ts';
import { lettersReadOut, lettersTold } from './lettersTold.ts';
import { countNeeds, missingLetters, type Needs } from './needs.ts';

const NAMED = table<string>({
  upload: 'upload',
  download: 'download',
  list: 'list',
  remove: 'delete',
  'set-properties': 'set-properties',
  create: 'make',
});

/** The job that is told, without its command; undefined where a SAS may be for either side of it. */
export function jobFromFacts({ operation, service }: Facts): Job | undefined {
  const name = operation ? NAMED.get(operation) : undefined;
  const known = service === 'file' || service === 'dfs' ? service : 'blob';
  return name ? jobByName(name, known, false) : undefined;
}

/**
 * Nothing lacks, also where the job is about many files. AzCopy looks at what it has uploaded, and is refused for the letter
 * that the upload itself passes without.
 */
export function hasAllLetters({ jobs }: Needs, letters: string, { tool }: Facts): boolean {
  const needs = countNeeds(jobs.map((job) => ({ ...job, many: true })));
  const looks = tool === 'azcopy' ? needs.advised : [];
  return missingLetters({ letters: [...needs.letters, ...looks] }, letters).length === 0;
}

/**
 * What the letters that somebody tells are worth for the job of the case. Letters that are enough for one file and not for
 * many tell nothing.
 * @param known facts of the case: how the client proves who it is, what is done, on which service
 * @param wereAsked the letters are what was asked for
 */
export function lettersToldFor(text: string, known: Facts, wereAsked = false): Facts {
  const job = known.auth === 'sas' ? jobFromFacts(known) : undefined;
  const letters = job && ((wereAsked ? lettersReadOut(text) : undefined) ?? lettersTold(text)?.letters);
  if (!job || letters === undefined) return {};
  const needs = countNeeds([job]);
  if (missingLetters(needs, letters).length > 0) return { sasLetters: 'lacks' };
  return hasAllLetters(needs, letters, known) ? { sasLetters: 'enough' } : {};
}
