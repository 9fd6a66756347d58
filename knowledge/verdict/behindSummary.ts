/**
 * What may stand behind the summary of a job of AzCopy that names no reason. A 403 cancels the whole job, so a job that ends as
 * Failed or CompletedWithErrors was refused nothing: single files failed, by what they are or by what else happens to them, or
 * there was nowhere to put them. Seen on runs of AzCopy 10.32. Pure.
 */
import type { Facts } from '../facts/facts.ts';
import { table } from '../table.ts';

/** Of single files, by what was done with them; likeliest first. */
const SOME_FAILED = table<readonly string[]>({
  upload: ['azcopy-local-path', 'lease-active', 'changed-during-transfer', 'blob-immutable', 'throttled', 'size-limit'],
  download: ['blob-archived', 'changed-during-transfer', 'azcopy-local-path', 'checksum-mismatch', 'azcopy-open-files'],
  s2s: ['changed-during-transfer', 'blob-archived', 'lease-active', 'azcopy-409-source-modified', 'throttled'],
  sync: ['lease-active', 'azcopy-local-path', 'changed-during-transfer', 'blob-archived', 'throttled'],
  remove: ['lease-active', 'blob-immutable', 'blob-has-snapshots', 'throttled'],
});
const SOME_OF_ANY = ['azcopy-local-path', 'blob-archived', 'changed-during-transfer', 'lease-active', 'blob-immutable'];

const ALL_FAILED = table<readonly string[]>({
  upload: [
    'container-not-found',
    'login-missing',
    'share-not-found',
    'blob-type-mismatch',
    'size-limit',
    'lease-active',
  ],
  download: ['azcopy-local-path', 'blob-archived', 'azcopy-disk', 'login-missing', 'blob-not-found'],
  s2s: ['container-not-found', 'copy-source-unreachable', 'blob-archived', 'login-missing'],
});
const ALL_OF_ANY = ['container-not-found', 'azcopy-local-path', 'login-missing', 'blob-archived', 'size-limit'];

/** Every one of them: what fails hardly ever comes into question as well, once somebody has looked at the log. */
const ANY = [...SOME_FAILED.values(), ...ALL_FAILED.values(), SOME_OF_ANY, ALL_OF_ANY].flat();

/** Likeliest first. */
export function behindSummary({ summaryShows, outcome, operation = '' }: Facts): readonly string[] {
  const some = summaryShows === 'some-failed' || outcome === 'partly';
  const likely = some ? (SOME_FAILED.get(operation) ?? SOME_OF_ANY) : (ALL_FAILED.get(operation) ?? ALL_OF_ANY);
  return [...new Set([...likely, ...ANY])];
}
