/** Reads one file record by record: what it refuses is counted in shapes, how its jobs went in sessions. */
import { isBlock, type Refusal, readBlock, readPrintedAnswer } from './blocks.ts';
import type { Pending } from './pending.ts';
import { type LogRecord, own, RecordSplitter } from './records.ts';
import { addSession, follow, type Job, jobOf, newSession, type Session } from './session.ts';
import { type Finding, type Place, placeOf, type Shape, type Shapes } from './shapes.ts';
import { type JobMessage, readConsoleMessage } from './summary.ts';
import { type Failure, readOutcome } from './transfers.ts';

export interface FileRead {
  job?: Job;
  /** Something of AzCopy was in it. */
  isAzcopy: boolean;
  /** The lines that tell about its last session, to be diagnosed where no error is shown. */
  story: { text: string; end: Place };
}

/** A word that makes a line without any other meaning worth a look. */
const NOTEWORTHY = /\b(?:failed|error|cannot|denied|refused|panic|no such|not found|unable|invalid)\b/i;
const NEVER_NOTED =
  /^(?:PERF|Log times|ISO 8601|DBG|scheduling|JobID=|all parts|is part of|INFO: \[P#|Diagnostic|WARN: \[P#|\d)/;
const OF_AZCOPY =
  /^(?:AzcopyVersion|==> (?:REQUEST|OUTGOING)|Job-Command |(?:INFO|WARN|ERR): \[P#|INFO: Scanning|Job [0-9a-f-]{36} |Cannot perform \w+ due to error|Closing Log$|[\d.]+ ?%, \d+ Done)/;
/** What follows a failure that has a line of its own. */
const AFTERMATH = /error deleting the \(incomplete\)|Delete File Error|Source Modified during transfer/;
/** After a cancellation each transfer under way says so: a consequence, and no cause. */
const CONSEQUENCE = /context canceled/i;
const MOST_NOTES = 40;

export class FileReader {
  private readonly file: string;
  private readonly shapes: Shapes;
  private readonly pending: Pending;
  private readonly splitter = new RecordSplitter((record) => this.read(record));
  private readonly sessions: Session[] = [];
  private session = newSession();
  private isAzcopy = false;
  private notes = 0;
  private tail: string[] = [];
  private last: LogRecord = { line: 1, text: '', more: [] };

  constructor(file: string, shapes: Shapes, pending: Pending) {
    this.file = file;
    this.shapes = shapes;
    this.pending = pending;
  }

  push(piece: string): void {
    this.splitter.push(piece);
  }

  end(): FileRead {
    this.splitter.end();
    this.endSession();
    const ending = this.session.ending?.status ? [`Final Job Status: ${this.session.ending.status}`] : [];
    const story = {
      text: [...this.session.head, ...this.tail, ...ending].join('\n'),
      end: placeOf(this.last, this.file),
    };
    if (!this.isAzcopy) return { isAzcopy: false, story };
    const isScanning = /-scanning\.log$/.test(this.file) && !this.sessions.some((session) => session.began);
    return { isAzcopy: true, story, ...(isScanning ? {} : { job: jobOf(this.file, this.sessions) }) };
  }

  private read(record: LogRecord): void {
    this.last = record;
    if (record.text.startsWith('AzcopyVersion')) this.beginSession();
    if (!this.isAzcopy && OF_AZCOPY.test(record.text)) this.isAzcopy = true;
    if (record.text.startsWith('{"TimeStamp"')) this.readMessage(record);
    else if (isBlock(record)) this.readRefusal(record, readBlock(record));
    else this.readLine(record);
  }

  private readLine(record: LogRecord): void {
    this.follow(record);
    const outcome = readOutcome(record);
    if (outcome?.kind === 'done') this.countDone(outcome);
    else if (outcome?.kind === 'failed') this.countFailure(record, outcome);
    else if (outcome?.kind === 'skipped') this.countSkip(record, outcome.says);
    else this.readOther(record);
  }

  private follow(record: LogRecord): void {
    const { began, moved } = this.session;
    follow(this.session, record);
    if (!began && this.session.began) this.pending.setAside();
    // Whatever the looks before the job met, its transfers began nevertheless.
    if (!moved && this.session.moved) this.pending.settleAside(() => false);
  }

  private readRefusal(record: LogRecord, refusal: Refusal | undefined): void {
    if (!refusal || this.pending.isKnown(refusal.requestId) || CONSEQUENCE.test(refusal.message)) return;
    if (refusal.status > 0 && refusal.code === undefined && refusal.message === '') return;
    const kind = refusal.status === 0 ? 'silence' : 'response';
    const shape = this.shapeOf({ ...refusal, kind }, record);
    this.pending.add(refusal.key, shape, placeOf(record, this.file, refusal.requestId));
  }

  private shapeOf(finding: Finding, record: LogRecord): Shape {
    return this.shapes.of(finding, record, this.file, () => this.session.head.join('\n'));
  }

  private countDone({ key, folder }: { key?: string; folder: boolean }): void {
    if (!folder) this.session.lines.completed += 1;
    if (key !== undefined) this.pending.succeed(key);
  }

  private countFailure(record: LogRecord, failure: Failure): void {
    if (!failure.folder) this.session.lines.failed += 1;
    if (CONSEQUENCE.test(failure.message)) return;
    const shown = this.pending.fail(failure.keys, failure.requestId, failure.status);
    const shape = shown ?? this.countAlone(record, failure);
    shape.failed += 1;
  }

  /** No block told the code of this answer: 404, 409, 412 and 416 stand only here. */
  private countAlone(record: LogRecord, { status, message, requestId }: Failure): Shape {
    const kind = status === 0 ? 'local' : 'response';
    return this.count({ kind, status, message, detail: '', ...(requestId ? { requestId } : {}) }, record, true);
  }

  private countSkip(record: LogRecord, says: string): void {
    this.session.lines.skipped += 1;
    const isWanted = /already exists|will be skipped/.test(says);
    this.count({ kind: 'skip', status: 0, message: says, detail: '' }, record, !isWanted);
  }

  private count(finding: Finding, record: LogRecord, harm: boolean): Shape {
    const shape = this.shapeOf(finding, record);
    shape.count += 1;
    if (harm) shape.firstHarm ??= placeOf(record, this.file, finding.requestId);
    else shape.benign += 1;
    return shape;
  }

  private readOther(record: LogRecord): void {
    const { text } = record;
    const printed = readPrintedAnswer(record);
    if (printed) this.isAzcopy = true;
    if (printed) this.readRefusal(record, printed);
    else if (this.isAzcopy && !NEVER_NOTED.test(text) && text !== '') this.note(record, text);
  }

  private note(record: LogRecord, text: string): void {
    if (this.tail.length < MOST_NOTES) this.tail.push(own(text.slice(0, 400)));
    if (this.notes >= MOST_NOTES || !NOTEWORTHY.test(text) || AFTERMATH.test(text)) return;
    if (text.startsWith('Authenticating to ') || text.startsWith('Job-Command ')) return;
    this.notes += 1;
    this.count({ kind: 'note', status: 0, message: text, detail: '' }, record, true);
  }

  private readMessage(line: LogRecord): void {
    const message = readConsoleMessage(line.text);
    if (!message) return;
    const record = { ...line, ...(message.time ? { time: message.time } : {}) };
    this.last = record;
    this.isAzcopy = true;
    if (message.kind === 'text') {
      const [text = '', ...more] = message.text.split('\n');
      this.readLine({ ...record, text, more });
    } else this.readState(record, message);
  }

  private readState(record: LogRecord, message: JobMessage): void {
    const { session } = this;
    if (message.jobId) session.jobId ??= message.jobId;
    this.begin();
    if (record.time) session.start ??= record.time;
    if (record.time) session.last = record.time;
    if (message.kind === 'begin') return;
    if (message.kind === 'end') Object.assign(session, { ending: message.ending, closed: true });
    else session.progress = { ...message.ending, pending: 1 };
    // Each Progress repeats the list of those before.
    const known = session.jsonFailures ?? 0;
    for (const { status } of message.failures.slice(known)) this.countJsonFailure(record, status);
    session.jsonFailures = Math.max(known, message.failures.length);
  }

  private begin(): void {
    if (!this.session.began) this.pending.settleAll(() => false);
    this.session.began = true;
    this.session.moved = true;
  }

  /** Only the status is told here; the log has the message. */
  private countJsonFailure(record: LogRecord, status: number): void {
    const short = { ...record, text: `status ${status}`, more: [] };
    const kind = status === 0 ? 'local' : 'response';
    this.count({ kind, status, message: '', detail: '' }, short, true).failed += 1;
  }

  private beginSession(): void {
    if (this.session.start !== undefined) this.endSession();
    this.session = newSession();
  }

  private endSession(): void {
    const session = this.session;
    this.pending.settleAll((shape) => didHarm(session, shape));
    addSession(this.sessions, session);
  }
}

/**
 * What no line decided. A job that came to its end had a `…FAILED` line for each transfer that failed, so the rest was
 * got over; but the first 403 cancels the job, and those beside it did harm as well.
 */
function didHarm(session: Session, shape: Shape): boolean {
  if (!session.began) return true;
  // Nothing was moved; where INFO is not logged only a missing answer shows it.
  if (!session.moved && (session.tellsAll || shape.status === 0)) return true;
  const status = session.ending?.status;
  if (status?.startsWith('Completed')) return false;
  if (shape.status === 401 || shape.status === 403) return true;
  return status === undefined && !session.closed;
}
