/**
 * Distinct errors → codes and causes. Each shape is diagnosed once, by the same engine that reads reports, together with
 * the lines that tell about its job; its counts are multiplied in. A log of gigabytes so costs a handful of diagnoses.
 */
import type { Knowledge } from '../assemble.ts';
import { sectionOf } from '../diagnose.ts';
import type { Evidence, Observation } from '../evidence.ts';
import { stepsOf } from '../markdown.ts';
import { recognise } from '../recognise.ts';
import { redact } from '../redact.ts';
import { fill, fillings } from '../render.ts';
import { type WeighedCause, weigh } from '../weigh.ts';
import { isUnsigned, mayBe } from './mayBe.ts';
import type { Place } from './place.ts';
import type { Shape } from './shapes.ts';

export interface CodeCount {
  /** As the service spells it; the status where the log has no code and its message is unknown. */
  code: string;
  status: number;
  /** Responses that carried it. */
  count: number;
  /** Those that did no harm. */
  benign: number;
}

export interface CauseCount {
  id: string;
  title: string;
  /** Responses, or failures without a response. */
  count: number;
  /** Transfers that failed for it. */
  failed: number;
  /** Where it first did harm; of a benign cause, where it stands first. */
  first: Place;
  /** Nothing is wrong, or the job got over it. */
  benign: boolean;
  codes: string[];
  /** What AzCopy or the service said; secrets masked. */
  quote: string;
  /** The first step of the remedy, Markdown. */
  fix: string;
}

interface Read {
  shape: Shape;
  evidence: Evidence;
  /** Line of the diagnosed text with which the shape begins. */
  from: number;
  cause?: WeighedCause;
}

const ENDED_WELL = 'Number of File Transfers Completed: 1\nFinal Job Status: Completed';
/** Diagnosed at most; the most frequent first. */
const MOST_READ = 200;

const isBenign = (shape: Pick<Shape, 'count' | 'benign'>) => shape.benign === shape.count;

/** A failure that no page knows: shown as it is. */
export interface UnknownError extends Pick<CauseCount, 'count' | 'failed' | 'first' | 'quote'> {
  status: number;
  code?: string;
}

export interface Counts {
  codes: CodeCount[];
  /** Those that did harm first; among them what ended the job, then what most transfers failed of. */
  causes: CauseCount[];
  unknown: UnknownError[];
}

/** @param cancelled the first 403 of a copy cancels the whole job: then it comes first. */
export function countAll(knowledge: Knowledge, shapes: Shape[], cancelled: boolean): Counts {
  const byWeight = shapes.toSorted((a, b) => b.failed - a.failed || b.count - a.count);
  const read = byWeight.map((shape, index) =>
    index < MOST_READ ? readShape(knowledge, shape) : { shape, evidence: NOTHING, from: 0 },
  );
  const told = read.map((one) => adoptDetail(one, read));
  return {
    codes: countCodes(knowledge, told),
    causes: countCauses(knowledge, told, cancelled),
    unknown: told.filter(isUnknown).slice(0, MOST_UNKNOWN).map(showUnknown),
  };
}

const MOST_UNKNOWN = 10;

const isUnknown = ({ shape, cause }: Read) =>
  !cause && !isBenign(shape) && shape.kind !== 'note' && shape.kind !== 'skip';

const showUnknown = ({ shape }: Read): UnknownError => ({
  status: shape.status,
  ...(shape.code ? { code: shape.code } : {}),
  count: shape.count,
  failed: shape.failed,
  first: placeOf(shape),
  quote: redact(quoteOf(shape)),
});

const NOTHING: Evidence = { observations: [], codes: [], facts: {}, quotes: {}, names: {}, requestIds: [], times: [] };

function readShape(knowledge: Knowledge, shape: Shape): Read {
  const context = shape.context === '' ? '' : `${shape.context}\n`;
  // What the job got over is read as it stood: in the log of a job that completed.
  const after = isBenign(shape) ? `\n${ENDED_WELL}` : '';
  const evidence = recognise(knowledge, redact(`${context}${shape.sample.replace(ROUTINE, '')}${after}`));
  const from = context.split('\n').length; // an error of the command itself is beside the point here
  const known = knownCause(shape);
  const cause = known
    ? { cause: known, probability: 1, weight: 1, because: [], with: {} }
    : causesOf(knowledge, evidence, isPlain).find(
        (one) => one.because.some(({ line }) => line >= from) && mayBe(one.cause, shape),
      );
  return { shape, evidence, from, ...(cause ? { cause } : {}) };
}

/** What the form of the record tells without any doubt. */
function knownCause(shape: Shape): string | undefined {
  if (shape.kind === 'skip' && EXISTS.test(shape.message)) return 'already-exists';
  return isUnsigned(shape) ? 'login-missing' : undefined;
}

/** Headers of every request: a page about one of them is not meant. */
const ROUTINE = /^ {3}(?:Accept|Content-Type|Content-Length): .*\n/gim;

const EXISTS = /already exists, so will be skipped/;

/**
 * A HEAD has no body: where its answer carries the same code as one whose body names the reason, that reason is its own.
 * Several reasons for one code leave each to itself.
 */
function adoptDetail(one: Read, all: Read[]): Read {
  const { shape } = one;
  if (shape.kind !== 'response' || !shape.code || isNamed(one) || isBenign(shape)) return one;
  const named = all.filter((other) => other.shape.code === shape.code && isNamed(other));
  const causes = new Set(named.map(({ cause }) => cause?.cause));
  return causes.size === 1 && named[0]?.cause ? { ...one, cause: named[0].cause } : one;
}

const isNamed = ({ cause, from }: Read) =>
  cause?.because.some(({ rank, line, harmless }) => rank === 'detail' && line >= from && !harmless) === true;

/** Hints are for people's words; the log of an error has plain ones. */
const isPlain = ({ rank }: Observation) => rank !== 'generic';

function causesOf(knowledge: Knowledge, evidence: Evidence, counts: (seen: Observation) => boolean): WeighedCause[] {
  return weigh(knowledge, { ...evidence, observations: evidence.observations.filter(counts) }).causes;
}

// ---- codes ----------------------------------------------------------------------------------------------------------

function countCodes(knowledge: Knowledge, read: Read[]): CodeCount[] {
  const counts = new Map<string, CodeCount>();
  for (const one of read) {
    const { shape } = one;
    if (shape.kind !== 'response') continue;
    const code = shape.code ?? codeOfMessage(knowledge, one) ?? String(shape.status);
    const known = counts.get(`${code} ${shape.status}`) ?? { code, status: shape.status, count: 0, benign: 0 };
    known.count += shape.count;
    known.benign += shape.benign;
    counts.set(`${code} ${shape.status}`, known);
  }
  return [...counts.values()].sort(
    (a, b) => b.count - b.benign - (a.count - a.benign) || b.count - a.count || a.code.localeCompare(b.code),
  );
}

/** AzCopy prints no code for 404, 409, 412 and 416: the service's message tells which it was. */
function codeOfMessage(knowledge: Knowledge, { shape, evidence, from }: Read): string | undefined {
  // Of the others it prints the code: where none stands, none was sent.
  if (![404, 409, 412, 416].includes(shape.status)) return undefined;
  const fits = ({ code, line }: Observation) =>
    code !== undefined &&
    line >= from &&
    knowledge.byCode.get(code.toLowerCase())?.status.includes(shape.status) === true &&
    !/^\d+$/.test(code);
  return evidence.observations.find(fits)?.code;
}

// ---- causes ---------------------------------------------------------------------------------------------------------

function countCauses(knowledge: Knowledge, read: Read[], cancelled: boolean): CauseCount[] {
  const ended = new Set(
    read.filter(({ shape }) => cancelled && shape.status === 403 && !isBenign(shape)).map(({ cause }) => cause?.cause),
  );
  const counts = new Map<string, CauseCount>();
  for (const one of read) {
    if (!one.cause) continue;
    const known = counts.get(one.cause.cause);
    if (known) merge(known, one);
    else counts.set(one.cause.cause, newCount(knowledge, one, one.cause));
  }
  const order = (a: CauseCount, b: CauseCount) =>
    Number(a.benign) - Number(b.benign) ||
    Number(ended.has(b.id)) - Number(ended.has(a.id)) ||
    b.failed - a.failed ||
    b.count - a.count ||
    (isBefore(a.first, b.first) ? -1 : 1);
  return [...counts.values()].sort(order);
}

function placeOf(shape: Counted): Place {
  const place = shape.firstHarm ?? shape.first;
  return place.path ? { ...place, path: redact(readable(place.path)) } : place;
}

/** Request lines have their paths encoded. */
function readable(path: string): string {
  try {
    return path.startsWith('http') ? decodeURIComponent(path) : path;
  } catch {
    return path;
  }
}

type Counted = Pick<Shape, 'count' | 'benign' | 'failed' | 'first' | 'firstHarm' | 'code' | 'status' | 'message'>;

function newCount(
  knowledge: Knowledge,
  { shape, evidence }: { shape: Counted; evidence: Evidence },
  weighed: Pick<WeighedCause, 'cause' | 'because' | 'with'>,
): CauseCount {
  const page = knowledge.causes.get(weighed.cause);
  const values = fillings(evidence.names, page?.matter.placeholders, weighed.with, evidence.facts);
  const matter = page?.matter;
  return {
    id: weighed.cause,
    title: matter ? fill(matter.title, values) : weighed.cause,
    count: shape.count,
    failed: shape.failed,
    first: placeOf(shape),
    benign: isBenign(shape) || matter?.benign === true,
    codes: shape.code ? [shape.code] : [],
    quote: redact(quoteOf(shape)),
    fix: page ? firstStep(stepsOf(fill(sectionOf(page, 'Fix'), values))) : '',
  };
}

/** "Take one of these:" is nothing without them, and a table to choose from nothing without the command. */
function firstStep([first = '', ...rest]: string[]): string {
  if (/^\|[-: |]+\|$/m.test(first) && !first.includes('```') && rest[0]) return `${first}\n\n${rest[0]}`;
  return /:\s*$/.test(first) && !first.includes('\n') ? [first, ...rest.map((step) => `- ${step}`)].join('\n') : first;
}

const LONGEST_QUOTE = 200;

function quoteOf({ status, message }: Counted): string {
  const says = message.replace(/\s+/g, ' ').trim();
  const short = says.length > LONGEST_QUOTE ? `${says.slice(0, LONGEST_QUOTE)}…` : says;
  return status > 0 ? `${status} ${short}`.trim() : short;
}

function merge(known: CauseCount, one: Read): void {
  const { shape } = one;
  const harms = !isBenign(shape);
  const place = placeOf(shape);
  if ((known.benign && harms) || (known.benign === !harms && isBefore(place, known.first))) known.first = place;
  known.benign &&= !harms;
  known.count += shape.count;
  known.failed += shape.failed;
  known.codes = [...new Set([...known.codes, ...(shape.code ? [shape.code] : [])])];
}

const isBefore = (a: Place, b: Place) => (a.file === b.file ? a.line < b.line : (a.time ?? '~') < (b.time ?? '~'));

// ---- where no error is shown ----------------------------------------------------------------------------------------

/** The console keeps the errors of single files to itself. */
const READ_THE_LOG = 'The log of the job names the errors: `npx storagebot log ~/.azcopy/{jobId}.log`';

const STOPS = {
  title: 'The log stops without an ending',
  quote: 'AzCopy was ended from outside, the disk of its log was full, or it still runs; the log cannot tell which.',
  fix: 'See whether AzCopy still runs. If not, find what ended it (memory, a restart, the time limit of a pipeline, a closed session), then go on where it stopped: `azcopy jobs list`, then `azcopy jobs resume <job-id>` with the SAS given anew.',
};

/** What the log tells of a job that did not complete, though no line in it names an error. */
export function countStory(knowledge: Knowledge, text: string, end: Place, stops: boolean): CauseCount | undefined {
  const evidence = recognise(knowledge, redact(text));
  const told = stops ? undefined : weigh(knowledge, evidence).causes[0];
  const shape = { count: 1, benign: 0, failed: 0, first: end, status: 0, message: told?.because[0]?.quote ?? '' };
  if (told?.cause === 'azcopy-exit-1')
    return { ...newCount(knowledge, { shape, evidence }, told), fix: fill(READ_THE_LOG, fillings(evidence.names)) };
  if (told) return newCount(knowledge, { shape, evidence }, told);
  if (!stops) return undefined;
  return {
    ...newCount(knowledge, { shape, evidence }, { cause: 'azcopy-exit-other', because: [], with: {} }),
    ...STOPS,
  };
}
