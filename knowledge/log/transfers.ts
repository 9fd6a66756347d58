/** Lines that tell how one file fared. AzCopy words removals and property changes otherwise than copies. */
import { readPrintedAnswer, readRequestId } from './blocks.ts';
import { pathKey } from './events.ts';
import type { LogRecord } from './records.ts';

export type Outcome = { kind: 'done'; key?: number; folder: boolean } | { kind: 'skipped'; says: string } | Failure;

export interface Failure {
  kind: 'failed';
  /** 0 where the service had no part in it: a local file, a checksum, or no answer after the last try. */
  status: number;
  message: string;
  requestId?: string;
  /** Of host and path of the remote sides. */
  keys: number[];
  /** Folder properties are counted apart from files. */
  folder: boolean;
  /** As the line names it. */
  source?: string;
}

const TRANSFER = /^(?:INFO|WARN|ERR): \[P#\d+-T#\d+\] /;
const DONE = /^(?:UPLOAD|DOWNLOAD|COPY|DELETE ?|SET-PROPERTIES ?)SUCCESSFUL: ?(\(folder properties\) )?(.*)$/;
/** The source may hold ` : ` itself: the status is the last number that is repeated, or 000. */
const FAILED = /^(?:UPLOAD|DOWNLOAD|COPY|DELETE|SET-PROPERTIES)FAILED: (\(folder properties\) )?(.+) : (\d{3}) : (.*)$/;
const FAILED_EARLIEST =
  /^(?:UPLOAD|DOWNLOAD|COPY|DELETE|SET-PROPERTIES)FAILED: (\(folder properties\) )?(.+?) : (\d{3}) : (.*)$/;
const REFUSED = /^(\S.*?): (\d{3}): (?:DELETE ERROR|SET-PROPERTIES FAILED with error:?) ?-(?:\d{3} )?(.*)$/;
const SKIPPED = /SKIPPED ?\(|already exists, so will be skipped|will be skipped/;
const REQUEST_ID = /X-Ms-Request-Id: ?([0-9a-f-]{36})/i;
/** A path of 4,096 characters twice, encoded, and the message. */
const LONGEST = 16_000;
const DESTINATION = '   Dst: ';

const SHOWN = /^transfer--> source: (.+) destination: .* status (Success|Failed|Skipped)/;

/** A line of `azcopy jobs show --with-status`: it names a file and how it fared, and no reason. */
export function readShown(text: string): { source: string; as: 'completed' | 'failed' | 'skipped' } | undefined {
  const [, source, status] = SHOWN.exec(text) ?? [];
  if (!source) return undefined;
  return { source, as: status === 'Success' ? 'completed' : status === 'Failed' ? 'failed' : 'skipped' };
}

export function readOutcome(record: LogRecord): Outcome | undefined {
  const level = TRANSFER.exec(record.text);
  if (!level) return undefined;
  const says = record.text.slice(level[0].length, LONGEST);
  const done = DONE.exec(says);
  if (done) return { kind: 'done', ...keyOf(done[2] as string), folder: done[1] !== undefined };
  if (record.text.startsWith('INFO')) return undefined;
  if (SKIPPED.test(says)) return { kind: 'skipped', says };
  return readCopyFailure(says, record.more) ?? readRemoval(says) ?? readEndOfRemoval(says, record);
}

const keyOf = (text: string) => (/^https?:/.test(text) ? { key: pathKey(text) } : {});

function readCopyFailure(says: string, more: string[]): Failure | undefined {
  const found = repeatsItsStatus(FAILED.exec(says)) ?? FAILED_EARLIEST.exec(says);
  if (!found) return undefined;
  const [, folder, source = '', status = '', rest = ''] = found;
  const destination = more.find((line) => line.startsWith(DESTINATION))?.slice(DESTINATION.length) ?? '';
  return failure(Number(status), rest, [source, destination], folder !== undefined);
}

/** ` : 412 : 412 There is…` is the real place; a message such as `open a : 123 : b` is not. */
const repeatsItsStatus = (found: RegExpExecArray | null) =>
  found && (found[4] as string).startsWith(found[3] as string) ? found : undefined;

function readRemoval(says: string): Failure | undefined {
  const found = REFUSED.exec(says);
  return found ? failure(Number(found[2]), found[3] as string, [found[1] as string], false) : undefined;
}

/** A 403 ends `remove` and `set-properties` at once; the answer is printed below, and "The SAS" is blamed whatever was used. */
function readEndOfRemoval(says: string, record: LogRecord): Failure | undefined {
  const answer = says.startsWith('Authentication Failed.') ? readPrintedAnswer(record) : undefined;
  if (!answer) return undefined;
  const { status, message, requestId, key } = answer;
  return {
    kind: 'failed',
    status,
    message,
    ...(requestId ? { requestId } : {}),
    keys: key ? [key] : [],
    folder: false,
  };
}

function failure(status: number, says: string, sides: string[], folder: boolean): Failure {
  const requestId = readRequestId(REQUEST_ID.exec(says)?.[1]);
  const message = says
    .replace(/^\d{3} /, '')
    .replace(/\s*X-Ms-Request-Id:.*$/i, '')
    .replace(/\.* When [A-Z][^.]{2,60}\. *$/i, '');
  return {
    kind: 'failed',
    status,
    message,
    ...(requestId ? { requestId } : {}),
    keys: sides.filter((side) => /^https?:/.test(side)).map(pathKey),
    folder,
    ...(sides[0] ? { source: sides[0] } : {}),
  };
}
