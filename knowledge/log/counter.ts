/** Counts what the records of one file tell: refusals, files, skips, and remarks that may matter. */
import { type Refusal, readBlock, readPrintedAnswer, type StatusOf } from './blocks.ts';
import { type Failed, idKey, type Refused } from './events.ts';
import { type FailedPaths, pathBelow } from './failedPaths.ts';
import { KeyTable } from './keyTable.ts';
import type { ShownFile } from './messages.ts';
import type { Pending } from './pending.ts';
import { placeOf } from './place.ts';
import { type LogRecord, own, recordOf } from './records.ts';
import type { Session } from './session.ts';
import type { Finding, Shape, Shapes } from './shapes.ts';
import { isRetried, secondsOf } from './timeline.ts';
import { type Failure, readOutcome, readShown } from './transfers.ts';

/** A word that makes a line without any other meaning worth a look. */
const NOTEWORTHY = /\b(?:failed|error|cannot|denied|refused|panic|no such|not found|unable|invalid)\b/i;
const NEVER_NOTED =
  /^(?:PERF|Log times|ISO 8601|DBG|==> OUTGOING|scheduling|JobID=|all parts|is part of|INFO: \[P#|Diagnostic|WARN: \[P#|\d)/;
/** What follows a failure that has a line of its own. */
const AFTERMATH = /error deleting the \(incomplete\)|Delete File Error|Source Modified during transfer/;
/** After a cancellation each transfer under way says so: a consequence, and no cause. */
const CONSEQUENCE = /context canceled/i;
const MOST_NOTES = 40;
const MOST_SIGNS = 10_000;

/** What a file is counted into, and by. */
export interface CountedBy {
  file: string;
  shapes: Shapes;
  pending: Pending;
  statusOf: StatusOf;
  failedPaths?: FailedPaths | undefined;
}

/** On the console a sentence goes on below its first line. */
const linesToKeep = ({ time, text, more }: LogRecord) =>
  [text, ...(time ? [] : more.slice(0, MOST_BELOW))].map((line) => own(line.slice(0, LONGEST_KEPT)));
const MOST_BELOW = 3;
const LONGEST_KEPT = 400;

const withoutSas = (source: string) => source.replace(/\?sv=.*$|\?.*sig=.*$/s, '');

export class Counter {
  /** The first lines without any other meaning. */
  readonly tail: string[] = [];
  private readonly file: string;
  private readonly shapes: Shapes;
  private readonly pending: Pending;
  private notes = 0;
  private skip: Shape | undefined;
  private session: Session;
  private command: string | undefined;
  private readonly failedPaths: FailedPaths | undefined;
  private readonly statusOf: StatusOf;
  /** Signs of failures that were read, and whose answer had a block of its own. */
  private readonly answered = new KeyTable(MOST_SIGNS);

  constructor({ file, shapes, pending, statusOf, failedPaths }: CountedBy, session: Session) {
    this.failedPaths = failedPaths;
    this.statusOf = statusOf;
    this.file = file;
    this.shapes = shapes;
    this.pending = pending;
    this.session = session;
  }

  /** Of a job that is resumed, the command stands in its first session only. */
  begin(session: Session): void {
    this.command = this.session.command ?? this.command;
    if (this.session.began) this.failedPaths?.startAnew();
    this.session = session;
  }

  // ---- refusals -------------------------------------------------------------------------------------------------------

  /** A refusal like one that was read before differs from it in place and path only. */
  countRefused(refused: Refused): void {
    const { id, sign } = refused;
    const shape = this.shapes.signed(sign);
    if (this.pending.isKnown(id)) return;
    if (shape && isRetried(shape.status)) this.session.retries.add(refused.seconds);
    if (shape === undefined) this.shapes.sign(sign, this.countBlock(recordOf(refused)) ?? null);
    else if (shape) this.pending.add(refused.path, id, shape, this.file, refused);
  }

  countBlock(record: LogRecord): Shape | undefined {
    return this.countRefusal(record, readBlock(record, this.statusOf));
  }

  private countRefusal(record: LogRecord, refusal: Refusal | undefined): Shape | undefined {
    if (!refusal || CONSEQUENCE.test(refusal.message)) return undefined;
    const id = refusal.requestId ? idKey(refusal.requestId) : 0;
    if (this.pending.isKnown(id)) return undefined;
    if (refusal.status > 0 && refusal.code === undefined && refusal.message === '') return undefined;
    if (isRetried(refusal.status)) this.session.retries.add(secondsOf(record.time));
    const kind = refusal.status === 0 ? 'silence' : 'response';
    const shape = this.shapeOf({ ...refusal, kind }, record);
    const placeIn = (file: string) => placeOf(record, file, refusal.requestId, refusal.path);
    this.pending.add(refusal.key ?? 0, id, shape, this.file, { placeIn });
    return shape;
  }

  private shapeOf(finding: Finding, record: LogRecord): Shape {
    return this.shapes.of(finding, record, this.file, () => this.session.head.join('\n'));
  }

  // ---- files ----------------------------------------------------------------------------------------------------------

  countDone(path: number, folder = false): void {
    if (!folder) this.session.lines.completed += 1;
    if (path !== 0) this.pending.succeed(path);
  }

  /** So many went well, and so many were skipped like the last one that was read. */
  countPlain(done: number, skipped: number): void {
    this.session.lines.completed += done;
    this.session.lines.skipped += skipped;
    this.session.skips.exists += skipped;
    if (!this.skip) return;
    this.skip.count += skipped;
    this.skip.benign += skipped;
  }

  /** @param sign of the scanner, under which a failure may be counted from now on without being read. */
  countOutcome(record: LogRecord, sign?: number): void {
    const outcome = readOutcome(record);
    if (outcome?.kind === 'done') this.countDone(outcome.key ?? 0, outcome.folder);
    else if (outcome?.kind === 'failed') this.countFailure(record, outcome, sign);
    else if (outcome?.kind === 'skipped') this.countSkip(record, outcome.says);
    else this.countOther(record);
  }

  private countFailure(record: LogRecord, failure: Failure, sign?: number): void {
    if (!failure.folder) this.session.lines.failed += 1;
    if (!failure.folder) this.list(failure.source);
    const isConsequence = CONSEQUENCE.test(failure.message);
    if (isConsequence && sign !== undefined) this.shapes.sign(sign, null);
    if (isConsequence) return;
    const id = failure.requestId ? idKey(failure.requestId) : 0;
    const [source = 0, destination = 0] = failure.keys;
    const shown = this.pending.fail(source, destination, id, failure.status);
    const shape = shown ?? this.countAlone(record, failure);
    if (!shown && sign !== undefined) this.shapes.sign(sign, shape);
    else if (sign !== undefined) this.keepAnswered(sign);
    shape.failed += 1;
  }

  private keepAnswered(sign: number): void {
    if (this.answered.size < MOST_SIGNS && this.answered.find(sign) < 0) this.answered.put(sign);
  }

  /** A failure whose words were read before, in a record without a block of its own. */
  countFailed(failed: Failed): void {
    const { sign, status } = failed;
    const alone = this.shapes.signed(sign);
    const wasRead = alone !== undefined || this.answered.find(sign) >= 0;
    const canCount = wasRead && alone !== null && !this.failedPaths;
    const shown = canCount ? this.pending.fail(failed.path, failed.destination, failed.id, status) : undefined;
    // Words that were met only with an answer of their own are read once more where they stand alone.
    if (this.failedPaths || (alone === undefined && !shown)) {
      this.countOutcome(recordOf(failed), sign);
      return;
    }
    this.session.lines.failed += 1;
    const shape = shown ?? (alone ? this.countAgain(alone, failed) : undefined);
    if (shape) shape.failed += 1;
  }

  private countAgain(shape: Shape, failed: Failed): Shape {
    shape.count += 1;
    shape.firstHarm ??= failed.placeIn(this.file);
    return shape;
  }

  /** No block told the code of this answer: 404, 409, 412 and 416 stand only here. */
  private countAlone(record: LogRecord, { status, message, requestId, source }: Failure): Shape {
    const kind = status === 0 ? 'local' : 'response';
    const path = source === undefined ? undefined : withoutSas(source);
    return this.count(
      { kind, status, message, detail: '', ...(requestId ? { requestId } : {}), ...(path ? { path } : {}) },
      record,
      true,
    );
  }

  private countSkip(record: LogRecord, says: string): void {
    this.session.lines.skipped += 1;
    const exists = /already exists, so will be skipped/.test(says);
    const isWanted = exists || /already exists|will be skipped/.test(says);
    this.session.skips[exists ? 'exists' : /has snapshots/.test(says) ? 'snapshots' : 'other'] += 1;
    this.skip = this.count({ kind: 'skip', status: 0, message: says, detail: '' }, record, !isWanted);
  }

  private list(source: string | undefined): void {
    if (!this.failedPaths || source === undefined) return;
    const path = pathBelow(source, this.session.command ?? this.command) ?? source;
    this.failedPaths.add(path);
  }

  /** Only the status is told in JSON; the log has the message. */
  countJsonFailure(record: LogRecord, status: number, source: string | undefined): void {
    this.list(source);
    const short = { ...record, text: `status ${status}`, more: [] };
    const kind = status === 0 ? 'local' : 'response';
    const path = source === undefined ? {} : { path: withoutSas(source) };
    this.count({ kind, status, message: '', detail: '', ...path }, short, true).failed += 1;
  }

  countShown(record: LogRecord, { as, status, source }: ShownFile): void {
    this.session.lines[as] += 1;
    if (as === 'failed') this.countJsonFailure(record, status, source);
  }

  private count(finding: Finding, record: LogRecord, harm: boolean): Shape {
    const shape = this.shapeOf(finding, record);
    shape.count += 1;
    if (harm) shape.firstHarm ??= placeOf(record, this.file, finding.requestId, finding.path);
    else shape.benign += 1;
    return shape;
  }

  // ---- remarks --------------------------------------------------------------------------------------------------------

  private countOther(record: LogRecord): void {
    const { text } = record;
    const shown = readShown(text);
    if (shown) {
      this.session.lines[shown.as] += 1;
      if (shown.as === 'failed') this.list(shown.source);
      return;
    }
    const printed = readPrintedAnswer(record);
    if (printed) this.countRefusal(record, printed);
    else if (!NEVER_NOTED.test(text) && text !== '') this.note(record, text);
  }

  private note(record: LogRecord, text: string): void {
    if (this.tail.length < MOST_NOTES) this.tail.push(...linesToKeep(record));
    if (this.notes >= MOST_NOTES || !NOTEWORTHY.test(text) || AFTERMATH.test(text)) return;
    if (text.startsWith('Authenticating to ') || text.startsWith('Job-Command ')) return;
    this.notes += 1;
    this.count({ kind: 'note', status: 0, message: text, detail: '' }, record, true);
  }
}
