/** Which files a job left alone, why, and how to list them. "CompletedWithSkipped" is how data stays behind unseen. */
import type { Session } from './session.ts';

export interface LeftOut {
  reason: 'exists' | 'older' | 'snapshots' | 'symlinks' | 'hardlinks' | 'specials' | 'other';
  count: number;
}

/** With these values --overwrite leaves what is newer at the destination; AzCopy words both alike. */
const IF_NEWER = /--overwrite[ =]['"]?ifSourceNewer/i;

export function skipsOf(sessions: Session[], last: Session, command = ''): LeftOut[] {
  const sum = (name: 'exists' | 'snapshots' | 'other') => sessions.reduce((total, { skips }) => total + skips[name], 0);
  const exists = sum('exists');
  const left = last.ending?.left;
  // At levels that log no warnings only the number of the summary is there.
  const unseen = Math.max(0, (last.ending?.skipped ?? 0) - exists - sum('snapshots') - sum('other'));
  const all: LeftOut[] = [
    { reason: IF_NEWER.test(command) ? 'older' : 'exists', count: exists },
    { reason: 'snapshots', count: sum('snapshots') },
    { reason: 'symlinks', count: left?.symlinks ?? 0 },
    { reason: 'hardlinks', count: left?.hardlinks ?? 0 },
    { reason: 'specials', count: left?.specials ?? 0 },
    { reason: 'other', count: sum('other') + unseen },
  ];
  return all.filter(({ count }) => count > 0);
}

export interface Explained {
  /** `3 exist at the destination`. */
  says: string;
  /** How to list them, as a command. */
  list?: string;
  /** What makes AzCopy take them along. */
  otherwise?: string;
}

const FILES = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'file' : 'files'}`;

export function explainSkip({ reason, count }: LeftOut, id = '<job-id>', file?: string): Explained {
  const transfers = (status: string) => `azcopy jobs show ${id} --with-status=${status}`;
  const scanning = `grep -iE 'symlink|special|hard ?link' ${(file ?? `${id}.log`).replace(/(-scanning)?\.log$/, '-scanning.log')}`;
  const many = FILES(count);
  if (reason === 'exists')
    return {
      says: `${many} left alone because a blob or file of that name exists at the destination (\`--overwrite=false\`, or \`prompt\` answered with no). Whether it has the same content was not looked at`,
      list: transfers('SkippedEntityAlreadyExists'),
      otherwise:
        'To replace those that are older than the source: the same command with `--overwrite=ifSourceNewer`; what they held is lost unless versioning or soft delete keeps it.',
    };
  if (reason === 'older')
    return {
      says: `${many} left alone because the destination's is as new or newer (\`--overwrite=ifSourceNewer\`)`,
      list: transfers('SkippedEntityAlreadyExists'),
      otherwise:
        'A file that was changed at the destination stays as it is there; `--overwrite=true` replaces it, and those changes are lost.',
    };
  if (reason === 'snapshots')
    return {
      says: `${many} not removed because they have snapshots`,
      list: transfers('SkippedBlobHasSnapshots'),
      otherwise:
        'Snapshots may be the only backup: ask whose they are. `--delete-snapshots=include` removes the blobs with all of them; only soft delete brings them back.',
    };
  if (reason === 'symlinks')
    return {
      says: `${many.replace('file', 'symbolic link')} not followed: what they point to was not copied`,
      list: scanning,
      otherwise:
        '`--follow-symlinks` copies what they point to; `--preserve-symlinks` copies the links themselves, where both sides can hold them.',
    };
  if (reason === 'hardlinks')
    return {
      says: `${many.replace('file', 'hard link')} left out`,
      list: scanning,
    };
  if (reason === 'specials')
    return {
      says: `${many.replace('file', 'special file')} left out: devices, pipes and sockets cannot be copied`,
      list: scanning,
    };
  return { says: `${many} skipped; this log does not say why`, list: 'azcopy jobs show ' + id + ' --with-status=All' };
}
