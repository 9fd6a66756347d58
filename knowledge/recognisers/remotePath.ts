/** What a report is about below its container or share: the blob or file, which fills commands, so only what is safe in a shell is taken. */
import type { FoundCommand } from '../azcopy/azcopyCommand.ts';

/** The path of a storage URL behind its container, up to the token. */
const IN_URL =
  /https?:\/\/[a-z0-9]{3,24}\.(?:z\d{1,2}\.)?(?:blob|dfs|file)\.core\.[a-z.]{2,30}\/[$a-z0-9-]{3,63}\/([^\s?"'<>`[\]]{1,1024})/gi;
/** `az storage blob show … --name x`, `az storage fs file … --path x`. */
const IN_CALL =
  /\baz storage (?:blob|fs file|file) (?:[^\n]{0,300}?\s)??(?:--name|--blob-name|--path|-n|-p)[ =](["']?)(?!["'-])([^"'\n]{1,300}?)\1(?=\s|$)/gi;
const IN_CMDLET =
  /-AzStorage(?:Blob|DataLakeGen2)\w{0,20}\s(?:[^\n]{0,300}?\s)??-(?:Blob|Path) (["']?)(?!["'-])([^"'\n]{1,300}?)\1(?=\s|$)/gi;
const IN_CALLS = [IN_CALL, IN_CMDLET];

const SAFE = /^[\w][\w ./=@+~:-]*$/;

function readable(path: string): string | undefined {
  try {
    const plain = decodeURIComponent(path).replace(/[.,;:)]+$/, '');
    return SAFE.test(plain) && !plain.endsWith('/') ? plain : undefined;
  } catch {
    return undefined;
  }
}

/** Where a command takes a whole folder, its URL names no file. */
function namesFolder(url: string, commands: readonly FoundCommand[]): boolean {
  return commands.some(({ command: { flags, verb, source, destination } }) => {
    const isOf = [source, destination].some((side) => side?.text.startsWith(url));
    return isOf && (flags.get('recursive') === 'true' || verb === 'sync');
  });
}

export function remotePathIn(clean: string, commands: readonly FoundCommand[] = []): string | undefined {
  if (/https?:\/\//i.test(clean))
    for (const [url, path = ''] of clean.matchAll(IN_URL)) {
      const plain = namesFolder(url, commands) ? undefined : readable(path);
      if (plain) return plain;
    }
  const called = IN_CALLS.flatMap((expression) => [...clean.matchAll(expression)]);
  return called.map(({ 2: path = '' }) => readable(path)).find((path) => path !== undefined);
}
