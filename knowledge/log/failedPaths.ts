/** The files that failed, as azcopy's --list-of-files takes them: below the source of the command, decoded, one a line. */
import { bare, parseCommand } from './command.ts';

/** Takes paths as they are found; a resumed job tries all of them again, so that only its own failures stay. */
export interface FailedPaths {
  add(path: string): void;
  startAnew(): void;
}

/** Undefined for what does not lie below the source. */
export function pathBelow(source: string, command: string | undefined): string | undefined {
  const from = command === undefined ? undefined : parseCommand(command).source;
  const path = plain(source);
  if (from === undefined) return undefined;
  const root = plain(from).replace(/[\\/]*\*?$/, '');
  if (path === root) return path.split(/[\\/]/).pop();
  // Windows looks at paths without their case.
  const fits = path.startsWith(root) || path.toLowerCase().startsWith(root.toLowerCase());
  if (!fits || !/[\\/]/.test(path[root.length] ?? '')) return undefined;
  const below = path.slice(root.length + 1);
  // Elsewhere a backslash is a letter like any other.
  return isOfWindows(root) ? below.replaceAll('\\', '/') : below;
}

const isOfWindows = (root: string) => /^[a-z]:|\\/i.test(root);

/** Without scheme of long paths, query and percent signs. */
function plain(side: string): string {
  if (!/^https?:/i.test(side)) return side.replace(/^\\\\\?\\/, '');
  const { url } = bare(side);
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
