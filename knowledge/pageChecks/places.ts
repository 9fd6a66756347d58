/**
 * `{path}` lies on the machine that copies, `{blob}` below the container or share. One in the place of the other fills
 * `--name` with a local folder, or a copy with a name that the disk has not.
 */
import type { Objection } from './view.ts';

const LOCAL_WHERE_REMOTE_IS_MEANT =
  /(?:--(?:name|prefix|blob-name|source-blob|destination-blob|path|path-prefix|deleted-path-name)|-(?:Blob|DestBlob|Prefix))[= ]"?\{path\}|(?:\{(?:url|container|share)\}|[hH]ost[}>])\/\{path\}/;
const REMOTE_WHERE_LOCAL_IS_MEANT =
  /azcopy (?:copy|sync|cp) "(?:\.\/)?\{blob\}|(?:--file|-File) "?\{blob\}|\?\{\w*[sS]as\}" "\{blob\}"/;

export const placeObjections = (text: string): Objection[] =>
  text
    .split('\n')
    .flatMap((line, index) => [
      ...(LOCAL_WHERE_REMOTE_IS_MEANT.test(line)
        ? [{ line: index + 1, says: '{path} is a local one: below a container or share write {blob}.' }]
        : []),
      ...(REMOTE_WHERE_LOCAL_IS_MEANT.test(line)
        ? [{ line: index + 1, says: '{blob} lies in the account: on the disk write {path}.' }]
        : []),
    ]);
