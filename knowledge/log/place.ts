/** Where something stands in a log. */
import { isoTime, type LogRecord, own } from './records.ts';

export interface Place {
  file: string;
  line: number;
  time?: string;
  requestId?: string;
  /** Of the file: a URL without its query, or a local path. */
  path?: string;
}

export function placeOf(record: LogRecord, file: string, requestId?: string, path?: string): Place {
  const time = isoTime(record.time);
  return {
    file,
    line: record.line,
    ...(time ? { time } : {}),
    ...(requestId ? { requestId: own(requestId) } : {}),
    ...(path ? { path: own(path.slice(0, LONGEST_PATH)) } : {}),
  };
}

const LONGEST_PATH = 1000;
