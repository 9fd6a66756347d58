/** Tool `triage_log`: AzCopy job logs of any size, read as a stream → how the job went, what went wrong, what did no harm. */
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { setImmediate as breathe } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { stepOfLog } from '../../../dialogs/case/stepOfLog.ts';
import { type LogSource, readLogs } from '../../../knowledge/log/read.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { expandFolders, faultOf, openLog, sizeOf } from '../../cli/logFiles.ts';
import { showReport } from '../../cli/logReport.ts';
import { answer, refuse } from '../tool.ts';

export interface AskedLog {
  path?: string | undefined;
  text?: string | undefined;
}

export interface Reading {
  /** Ends the reading when the caller cancels. */
  signal: AbortSignal;
  /** Hears how many bytes of how many are read. */
  tell(done: number, total: number): void;
}

/** Between so many bytes other calls are heard: a question, or that this one is cancelled. */
const BREATH_BYTES = 8 << 20;

export async function answerTriageLog({ path, text }: AskedLog, reading: Reading) {
  const sources = path === undefined ? sourceOf(text) : filesAt(path, reading);
  if (typeof sources === 'string') return refuse(sources);
  const report = await readLogs(openKnowledge(), sources, { choose: stepOfLog });
  const shown = stripVTControlCharacters(showReport(report));
  const foreign = report.foreign.map((name) => `${name} is no AzCopy log; an error from elsewhere goes to diagnose.\n`);
  const isRead = report.foreign.length < report.files;
  return answer([...foreign, ...(isRead ? [shown] : [])].join('\n'), report);
}

function sourceOf(text: string | undefined): LogSource[] | string {
  if (text === undefined || text.trim() === '')
    return 'Send path, a job log or a folder of them such as ~/.azcopy; or text, the log itself.';
  return [{ name: 'text', bytes: ReadableStream.from([Buffer.from(text)]) }];
}

function filesAt(asked: string, { signal, tell }: Reading): LogSource[] | string {
  // Editors hand the path on as it was typed; no shell has read it. `-` would be the protocol's own stream.
  const path = asked.trim().replace(/^~(?=[/\\]|$)/, homedir());
  if (path === '-' || path === '') return 'path takes a file or a folder.';
  const fault = faultOf(path);
  if (fault) return fault;
  const files = expandFolders([path]);
  // A pipe or a device may have no end.
  if (files.some((file) => !statSync(file).isFile())) return 'path takes a file or a folder, no pipe and no device.';
  const total = files.reduce((sum, file) => sum + sizeOf(file), 0);
  let done = 0;
  const take = (bytes: number) => {
    done += bytes;
  };
  return files.map((file) => {
    const log = openLog(file, take);
    return { name: log.name, bytes: withBreaths(log.bytes, signal, () => tell(done, total)) };
  });
}

async function* withBreaths(pieces: AsyncIterable<Uint8Array>, signal: AbortSignal, tell: () => void) {
  let since = 0;
  for await (const piece of pieces) {
    since += piece.length;
    if (since >= BREATH_BYTES) {
      since = 0;
      tell();
      await breathe();
      signal.throwIfAborted();
    }
    yield piece;
  }
}
