/** What a log's errors come from, counted: how often, where first, and what to do where it is sure enough. */

import type { Evidence } from '../evidence/evidence.ts';
import type { WeighedCause } from '../evidence/weigh.ts';
import type { Facts } from '../facts/facts.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { redact } from '../redact/redact.ts';
import { stepsOf } from '../text/markdown.ts';
import { fill, fillings } from '../text/render.ts';
import type { Certainty } from '../verdict/certainty.ts';
import { sectionOf } from '../verdict/diagnosedCause.ts';
import type { Place } from './place.ts';
import type { Shape } from './shapes.ts';

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
  /** How sure the lines make it. */
  certainty: Exclude<Certainty, 'unknown'>;
  /** The first step of the remedy, Markdown; empty where it is unsure: nobody changes anything for a guess. */
  fix: string;
  /** What one would see if this were it, and what else it may be; where it is unsure. */
  tell?: string;
  rivals?: Candidate[];
}

/** Which of these steps is meant here: its index. @param told the lines that the log has for it */
export type ChooseStep = (cause: string, steps: readonly string[], told: string, facts: Facts) => number;

/** Knows nothing but the order of the page. */
export const firstOfAll: ChooseStep = () => 0;

export interface Candidate {
  id: string;
  title: string;
  tell: string;
}

/** What the engine says of one error. */
export interface Found extends Pick<WeighedCause, 'cause' | 'because' | 'with'> {
  certainty: CauseCount['certainty'];
  rivals: Pick<WeighedCause, 'cause' | 'with'>[];
}

export const isBenign = (shape: Pick<Shape, 'count' | 'benign'>) => shape.benign === shape.count;

interface Told {
  shape: Counted;
  /** The command, and whatever else the log tells beside the error. */
  beside?: string;
  evidence: Evidence;
  found?: Found | undefined;
}

export function countCauses(knowledge: Knowledge, read: Told[], cancelled: boolean, choose: ChooseStep): CauseCount[] {
  const ended = new Set(
    read.filter(({ shape }) => cancelled && shape.status === 403 && !isBenign(shape)).map(({ found }) => found?.cause),
  );
  const counts = new Map<string, CauseCount>();
  for (const one of read) {
    if (!one.found) continue;
    const count = countOf(knowledge, one, one.found, choose);
    const known = counts.get(count.id);
    counts.set(count.id, known ? merge(known, count) : count);
  }
  const order = (a: CauseCount, b: CauseCount) =>
    Number(a.benign) - Number(b.benign) ||
    Number(ended.has(b.id)) - Number(ended.has(a.id)) ||
    b.failed - a.failed ||
    b.count - a.count ||
    (isBefore(a.first, b.first) ? -1 : 1);
  return [...counts.values()].sort(order);
}

export function placeOf(shape: Counted): Place {
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

export function countOf(
  knowledge: Knowledge,
  { shape, beside = '', evidence }: Omit<Told, 'found'>,
  { cause, with: own, certainty, rivals }: Found,
  choose: ChooseStep,
): CauseCount {
  const page = knowledge.causes.get(cause);
  const fillIn = (text: string) => fill(text, fillings(evidence.names, page?.matter.placeholders, own, evidence.facts));
  const { id, title, tell } = candidateOf(knowledge, evidence, { cause, with: own });
  const sure = certainty !== 'unsure';
  const steps = page && sure ? stepsOf(fillIn(sectionOf(page, 'Fix'))) : [];
  const told = withoutNames(`${beside}\n${quoteOf(shape)}`);
  return {
    id,
    title,
    count: shape.count,
    failed: shape.failed,
    first: placeOf(shape),
    benign: isBenign(shape) || page?.matter.benign === true,
    codes: shape.code ? [shape.code] : [],
    quote: redact(quoteOf(shape)),
    certainty,
    fix: firstStep(steps.slice(steps.length > 1 ? choose(cause, steps, told, evidence.facts) : 0)),
    ...(!sure && {
      tell,
      rivals: rivals.slice(0, MOST_RIVALS).map((rival) => candidateOf(knowledge, evidence, rival)),
    }),
  };
}

/** What files and hosts are called says nothing of the case. */
const withoutNames = (text: string) =>
  redact(text)
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/(?<=^|\s|["'])(?:[A-Za-z]:|\.{0,2})[\\/]\S*/g, ' ');

const MOST_RIVALS = 3;

function candidateOf(knowledge: Knowledge, { names, facts }: Evidence, one: Found['rivals'][number]): Candidate {
  const matter = knowledge.causes.get(one.cause)?.matter;
  const values = fillings(names, matter?.placeholders, one.with, facts);
  return { id: one.cause, title: fill(matter?.title ?? one.cause, values), tell: fill(matter?.tell ?? '', values) };
}

/** "Take one of these:" is nothing without them, and a table to choose from nothing without the command. */
function firstStep([first = '', ...rest]: string[]): string {
  if (/^\|[-: |]+\|$/m.test(first) && !first.includes('```') && rest[0]) return `${first}\n\n${rest[0]}`;
  return /:\s*$/.test(first) && !first.includes('\n') ? [first, ...rest.map((step) => `- ${step}`)].join('\n') : first;
}

const LONGEST_QUOTE = 200;

export function quoteOf({ status, message }: Counted): string {
  const says = message.replace(/\s+/g, ' ').trim();
  const short = says.length > LONGEST_QUOTE ? `${says.slice(0, LONGEST_QUOTE)}…` : says;
  return status > 0 ? `${status} ${short}`.trim() : short;
}

/** The surest of them says what to do. */
function merge(known: CauseCount, more: CauseCount): CauseCount {
  const isEarlier = known.benign === more.benign ? isBefore(more.first, known.first) : known.benign;
  const [sure, other] = SURENESS[more.certainty] > SURENESS[known.certainty] ? [more, known] : [known, more];
  return {
    ...sure,
    quote: known.quote,
    first: isEarlier ? more.first : known.first,
    benign: known.benign && more.benign,
    count: sure.count + other.count,
    failed: sure.failed + other.failed,
    codes: [...new Set([...known.codes, ...more.codes])],
  };
}

const SURENESS = { certain: 2, likely: 1, unsure: 0 } as const;

const isBefore = (a: Place, b: Place) => (a.file === b.file ? a.line < b.line : (a.time ?? '~') < (b.time ?? '~'));
