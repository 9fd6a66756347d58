/**
 * Distinct errors → codes and causes. Each shape is diagnosed once, by the same engine that reads reports, together with
 * the lines that tell about its job; its counts are multiplied in. A log of gigabytes so costs a handful of diagnoses.
 */

import { type Evidence, NO_EVIDENCE, type Observation } from '../evidence/evidence.ts';
import { type WeighedCause, weigh } from '../evidence/weigh.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { recognise } from '../recognise.ts';
import { redact } from '../redact/redact.ts';
import { bySigns } from '../verdict/certainty.ts';
import {
  type CauseCount,
  type ChooseStep,
  countCauses,
  type Found,
  firstOfAll,
  isBenign,
  placeOf,
  quoteOf,
} from './causeCount.ts';
import { isUnsigned, mayBe } from './mayBe.ts';
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

/** One shape, and what the engine says of it. */
interface Read {
  shape: Shape;
  beside?: string;
  evidence: Evidence;
  /** Line of the diagnosed text with which the shape begins. */
  from: number;
  found?: Found | undefined;
}

const ENDED_WELL = 'Number of File Transfers Completed: 1\nFinal Job Status: Completed';
/** Diagnosed at most; the most frequent first. */
const MOST_READ = 200;

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
export function countAll(
  knowledge: Knowledge,
  shapes: Shape[],
  cancelled: boolean,
  choose: ChooseStep = firstOfAll,
): Counts {
  const byWeight = shapes.toSorted((a, b) => b.failed - a.failed || b.count - a.count);
  const read = byWeight.map((shape, index) =>
    index < MOST_READ ? readShape(knowledge, shape) : { shape, evidence: NO_EVIDENCE, from: 0 },
  );
  const told = read.map((one) => adoptDetail(one, read));
  return {
    codes: countCodes(knowledge, told),
    causes: countCauses(knowledge, told, cancelled, choose),
    unknown: told.filter(isUnknown).slice(0, MOST_UNKNOWN).map(showUnknown),
  };
}

const MOST_UNKNOWN = 10;

const isUnknown = ({ shape, found }: Read) =>
  !found && !isBenign(shape) && shape.kind !== 'note' && shape.kind !== 'skip';

const showUnknown = ({ shape }: Read): UnknownError => ({
  status: shape.status,
  ...(shape.code ? { code: shape.code } : {}),
  count: shape.count,
  failed: shape.failed,
  first: placeOf(shape),
  quote: redact(quoteOf(shape)),
});

/** Too many requests at once. */
const BUSY = 503;

function readShape(knowledge: Knowledge, shape: Shape): Read {
  const context = shape.context === '' ? '' : `${shape.context}\n`;
  // What the job got over is read as it stood: in the log of a job that completed.
  const after = isBenign(shape) ? `\n${ENDED_WELL}` : '';
  const told = `${context}${shape.sample.replace(ROUTINE, '')}`;
  const evidence = recognise(knowledge, redact(`${told}${after}`));
  const from = context.split('\n').length; // an error of the command itself is beside the point here
  const fits = (one: WeighedCause) => one.because.some(({ line }) => line >= from) && mayBe(one.cause, shape);
  const fitting = causesOf(knowledge, evidence, isPlain).filter(fits);
  // That the service asked to slow down is told though the job ended well: it is why the job took so long.
  const to = told.split('\n').length;
  const slowed =
    shape.status === BUSY
      ? fitting.filter(({ because }) => because.some(({ line }) => line >= from && line <= to))
      : [];
  const found = knownCause(shape) ?? foundOf(knowledge, slowed.length > 0 ? slowed : fitting);
  return { shape, evidence, from, found, beside: FLAGS.exec(shape.context)?.[0] ?? '' };
}

/** As sure as the lines themselves make it: nobody's words stand in a log. */
export function foundOf(knowledge: Knowledge, causes: WeighedCause[]): Found | undefined {
  const [first, ...rivals] = causes;
  const certainty = bySigns(knowledge, { causes, strength: 1 });
  return first && certainty !== 'unknown' ? { ...first, certainty, rivals } : undefined;
}

/** What the form of the record tells without any doubt. */
function knownCause(shape: Shape): Found | undefined {
  const sure = (cause: string): Found => ({ cause, because: [], with: {}, certainty: 'certain', rivals: [] });
  if (shape.kind === 'skip' && EXISTS.test(shape.message)) return sure('already-exists');
  return isUnsigned(shape) ? sure('login-missing') : undefined;
}

/** Its flags; what is copied is called by chance. */
const FLAGS = /(?<=Job-Command .*)--.*/;

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
  const causes = new Set(named.map(({ found }) => found?.cause));
  return causes.size === 1 && named[0]?.found ? { ...one, found: named[0].found } : one;
}

const isNamed = ({ found, from }: Read) =>
  found?.because.some(({ rank, line, harmless }) => rank === 'detail' && line >= from && !harmless) === true;

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
