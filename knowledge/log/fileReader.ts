/** Reads one file, byte by byte where it may and record by record where it matters: how its jobs went, what they met. */
import { isBlock, readPrintedAnswer } from './blocks.ts';
import { linesOfBegin } from './consoleLines.ts';
import { type CountedBy, Counter } from './counter.ts';
import type { Failed, Listener, Refused } from './events.ts';
import { type Job, jobsOf } from './job.ts';
import { type JobMessage, readConsoleMessage } from './messages.ts';
import { FOUND_AS, type Found } from './parts.ts';
import type { Pending } from './pending.ts';
import { type Place, placeOf } from './place.ts';
import { type LogRecord, RecordSplitter, recordOf } from './records.ts';
import { Scanner } from './scanner.ts';
import { addSession, follow, keepProgress, newSession, type Session } from './session.ts';
import type { Shape } from './shapes.ts';
import type { Ending } from './summary.ts';
import { Tries } from './tries.ts';

export interface FileRead {
  /** One, where it was not put together of several. */
  jobs: Job[];
  /** Something of AzCopy was in it. */
  isAzcopy: boolean;
  /** The lines that tell about its last session, to be diagnosed where no error is shown. */
  story: { text: string; end: Place };
}

export const isScanningLog = (name: string) => /-scanning\.log(?:\.gz)?$/i.test(name);

const OF_AZCOPY =
  /^(?:AzcopyVersion|==> (?:REQUEST|OUTGOING)|Job-Command |(?:INFO|WARN|ERR): \[P#|INFO: Scanning|Job [0-9a-f-]{36} |Cannot perform \w+ due to error|failed to parse user input due to error|error parsing the input given by the user|DRYRUN: |Closing Log$|transfer--> source: |[\d.]+ ?%, \d+ Done)/;

export class FileReader implements Listener {
  private readonly file: string;
  private readonly pending: Pending;
  private readonly scanner = new Scanner(this);
  private readonly splitter = new RecordSplitter((record) => this.read(record));
  private readonly decoder = new TextDecoder();
  private readonly sessions: Session[] = [];
  private session = newSession();
  private readonly counter: Counter;
  private readonly triesOfJob: Tries;
  private isAzcopy = false;
  private hasText = false;
  /** Before the part that comes next. */
  private lines = 0;
  private last: LogRecord = { line: 1, text: '', more: [] };

  constructor(by: CountedBy) {
    this.file = by.file;
    this.pending = by.pending;
    this.counter = new Counter(by, this.session);
    this.triesOfJob = new Tries(by.shapes);
  }

  /** UTF-8, in pieces that may end anywhere. */
  push(piece: Uint8Array): void {
    this.scanner.push(piece);
  }

  /** What was read so far ends before a record; what follows is looked at in parts. */
  beginParts(): void {
    this.scanner.end();
    this.takeLast(this.scanner.last);
    this.lines = this.scanner.lines;
  }

  takePart(part: Found): void {
    if (part.as === FOUND_AS.tooMany) this.scanPart(part);
    else part.window.tell(this, part.count, this.lines);
    if (part.lastLine > 0) this.takeLast(part.window.lastOf(part.lastLine + this.lines));
    this.lines += part.lines;
  }

  /** More was found than its memory holds: it is looked at once more, in steps. */
  private scanPart(part: Found): void {
    const { wasm } = part.window;
    wasm.reset(part.start);
    wasm.setWaits(true);
    for (let isDone = 0; isDone === 0; wasm.drained()) {
      isDone = wasm.scan(part.end, true);
      part.window.tell(this, wasm.count(), this.lines);
    }
    part.lines = wasm.lines();
    part.lastLine = wasm.lastRecordLine();
  }

  /** What comes now begins with a record. */
  endParts(): void {
    this.scanner.startBehind(this.lines);
  }

  end(): FileRead {
    this.scanner.end();
    this.endText();
    this.takeLast(this.scanner.last);
    this.endSession();
    const story = {
      text: [...this.session.head, ...this.counter.tail, ...linesOf(this.session.ending)].join('\n'),
      end: placeOf(this.last, this.file),
    };
    if (!this.isAzcopy) return { isAzcopy: false, jobs: [], story };
    const isScanning = isScanningLog(this.file) && !this.sessions.some((session) => session.began);
    return { isAzcopy: true, story, jobs: isScanning ? [] : jobsOf(this.file, this.sessions) };
  }

  /** How the job is as far as it was read. */
  now(): Job {
    return jobsOf(this.file, [...this.sessions, this.session]).at(-1) as Job;
  }

  /** The scanner passed over plain records since the last one that was read. */
  private takeLast({ line, time }: { line: number; time: string }): void {
    if (line <= this.last.line) return;
    this.last = { line, time, text: '', more: [] };
    this.session.last = time;
  }

  // ---- what the scanner hands out -------------------------------------------------------------------------------------

  text(bytes: Buffer, line: number): void {
    this.hasText = true;
    this.splitter.startAt(line);
    this.splitter.push(this.decoder.decode(bytes, { stream: true }));
  }

  record(text: string, line: number, before: string): void {
    this.endText();
    if (before) this.session.last = before;
    this.splitter.startAt(line);
    this.splitter.push(text);
    this.splitter.end();
  }

  private endText(): void {
    if (!this.hasText) return;
    this.hasText = false;
    this.splitter.push(this.decoder.decode());
    this.splitter.end();
  }

  done(path: number): void {
    this.endText();
    this.counter.countDone(path);
  }

  counted(done: number, skipped: number): void {
    this.endText();
    this.counter.countPlain(done, skipped);
  }

  refused(refused: Refused): void {
    this.endText();
    this.isAzcopy = true;
    this.counter.countRefused(refused);
  }

  failed(failed: Failed): void {
    this.endText();
    // The first of a session tells that its transfers began.
    if (!this.session.moved || !this.isAzcopy) this.read(recordOf(failed));
    else this.counter.countFailed(failed);
  }

  waits(): boolean {
    return this.pending.waits;
  }

  // ---- records --------------------------------------------------------------------------------------------------------

  private read(record: LogRecord): void {
    this.last = record;
    if (record.text.startsWith('AzcopyVersion')) this.beginSession();
    if (!this.isAzcopy && (OF_AZCOPY.test(record.text) || readPrintedAnswer(record))) this.isAzcopy = true;
    if (record.text.startsWith('{"TimeStamp"')) this.readMessage(record);
    else if (isBlock(record)) this.counter.countBlock(record);
    else this.readLine(record);
  }

  private readLine(record: LogRecord): void {
    this.follow(record);
    if (this.isAzcopy) this.counter.countOutcome(record);
  }

  private follow(record: LogRecord): void {
    const { began, moved } = this.session;
    follow(this.session, record);
    if (!began && this.session.began) this.pending.setAside();
    // Whatever the looks before the job met, its transfers began nevertheless.
    if (!moved && this.session.moved) this.pending.settleAside(() => false);
  }

  private readMessage(line: LogRecord): void {
    const message = readConsoleMessage(line.text);
    if (!message) return;
    const record = { ...line, ...(message.time ? { time: message.time } : {}) };
    this.last = record;
    // A list names jobs, and says nothing of their files.
    if (message.kind === 'jobs') return;
    this.isAzcopy = true;
    if (message.kind === 'text') {
      const [text = '', ...more] = message.text.split('\n');
      this.readLine({ ...record, text, more });
    } else this.readState(record, message);
  }

  private readState(record: LogRecord, message: Exclude<JobMessage, { kind: 'jobs' }>): void {
    const { session } = this;
    if (message.jobId) session.jobId ??= message.jobId;
    if (message.kind === 'files') {
      for (const file of message.files) this.counter.countShown(record, file);
      return;
    }
    this.begin();
    if (record.time) session.start ??= record.time;
    if (record.time) session.last = record.time;
    if (message.kind === 'begin') {
      this.counter.tail.push(...linesOfBegin(message));
      return;
    }
    if (message.kind === 'end') Object.assign(session, { ending: message.ending, closed: true });
    else
      keepProgress(
        session,
        { ...message.ending, pending: 1, ...(message.percent === undefined ? {} : { percent: message.percent }) },
        record.time,
      );
    // Each Progress repeats the list of those before.
    const known = session.jsonFailures ?? 0;
    for (const { status, source } of message.failures.slice(known))
      this.counter.countJsonFailure(record, status, source);
    session.jsonFailures = Math.max(known, message.failures.length);
  }

  private begin(): void {
    if (!this.session.began) this.pending.settleAll(() => false);
    this.session.began = true;
    this.session.moved = true;
  }

  private beginSession(): void {
    if (this.session.start !== undefined) this.endSession();
    this.session = newSession();
    this.counter.begin(this.session);
  }

  private endSession(): void {
    const session = this.session;
    this.pending.settleAll((shape) => didHarm(session, shape));
    this.triesOfJob.end(session);
    addSession(this.sessions, session);
  }
}

/**
 * What no line decided. A job that came to its end had a `…FAILED` line for each transfer that failed, so the rest was
 * got over; but the first 403 cancels the job, and those beside it did harm as well.
 */
function didHarm(session: Session, shape: Shape): boolean {
  if (!session.began) return !(session.looked && isLook(shape));
  // Nothing was moved; where INFO is not logged only a missing answer shows it.
  if (!session.moved && (session.tellsAll || shape.status === 0)) return true;
  const status = session.ending?.status;
  if (status?.startsWith('Completed')) return false;
  if (shape.status === 401 || shape.status === 403) return true;
  return status === undefined && !session.closed;
}

/**
 * Before a copy AzCopy asks for the container at the destination, and tries to make it. A SAS of a container allows neither,
 * and it goes on nevertheless.
 */
const LOOK = /^ {3}(?:GET|HEAD|PUT) (?!\S*[?&]comp=)\S*[?&]restype=container/m;
const isLook = ({ status, sample }: Shape) => status === 403 && LOOK.test(sample);

/** What a summary says of the whole job, as AzCopy prints it. */
const linesOf = ({ planned, status }: Partial<Ending> = {}): string[] => [
  ...(planned === undefined ? [] : [`Total Number of Transfers: ${planned}`]),
  ...(status ? [`Final Job Status: ${status}`] : []),
];
