/** Reads a log that was sent or pasted, with the engine of `storagebot log`. */
import { stepOfLog } from '../../dialogs/case/stepOfLog.ts';
import type { LogFile, LogRead } from '../../dialogs/deps.ts';
import { asUtf8 } from '../../knowledge/log/bytes.ts';
import { readLogs } from '../../knowledge/log/read.ts';
import type { Knowledge } from '../../knowledge/pages/assemble.ts';
import { redact } from '../../knowledge/redact/redact.ts';
import { type Download, MOST_BYTES, openDownload } from '../teams/download.ts';
import { ShortPathList } from './failedList.ts';

/** Unpacked; a small archive may hold endless zeros. */
const MOST_UNPACKED = 4 * MOST_BYTES;
/** What is no log may be a report: as much of it as anybody pastes. */
const MOST_TEXT = 100_000;

class TooLarge extends Error {}

export function readLogWith(
  knowledge: Knowledge,
  open: (address: string) => Promise<Download> = openDownload,
): (file: LogFile, onBytes?: (bytes: number) => void) => Promise<LogRead> {
  return async (file, onBytes) => {
    if (file.kind === 'pasted') return read(knowledge, 'chat', [Buffer.from(file.text)]);
    const download = await open(file.address);
    if (download.kind !== 'open') return download;
    try {
      return await read(knowledge, file.name, download.bytes, onBytes);
    } catch (fault) {
      if (fault instanceof TooLarge) return { kind: 'tooLarge' };
      throw fault;
    }
  };
}

type Pieces = AsyncIterable<Uint8Array> | Uint8Array[];

async function read(
  knowledge: Knowledge,
  name: string,
  pieces: Pieces,
  onBytes?: (bytes: number) => void,
): Promise<LogRead> {
  const head: Buffer[] = [];
  const bytes = bounded(asUtf8(bounded(pieces, MOST_BYTES, [], onBytes)), MOST_UNPACKED, head);
  const paths = new ShortPathList();
  const report = await readLogs(knowledge, [{ name, bytes }], { failedPaths: paths, choose: stepOfLog });
  if (report.foreign.length === 0) return { kind: 'read', report, ...(paths.list && { failedPaths: paths.list }) };
  return { kind: 'foreign', text: redact(Buffer.concat(head).toString('utf8', 0, MOST_TEXT)) };
}

/** Ends with TooLarge behind so many bytes, and keeps the first pieces. */
async function* bounded(
  pieces: Pieces,
  most: number,
  head: Buffer[],
  onBytes?: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of pieces) {
    if (size < MOST_TEXT) head.push(Buffer.from(piece.subarray(0, MOST_TEXT)));
    size += piece.length;
    if (size > most) throw new TooLarge();
    onBytes?.(size);
    yield piece;
  }
}
