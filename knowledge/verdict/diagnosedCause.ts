/** A cause as an answer shows it: its page, filled with what the report tells; the rest is filled when somebody looks. */

import type { WordMeant } from '../azcopy/wordsMeant.ts';
import type { KindName } from '../effects/kinds.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { WeighedCause } from '../evidence/weigh.ts';
import type { Facts } from '../facts/facts.ts';
import { lazily } from '../lazily.ts';
import type { CausePage, Knowledge } from '../pages/assemble.ts';
import { type Reach, SERVICES, type Service, type Since } from '../pages/nature.ts';
import type { Reading } from '../reading.ts';
import { type TableShown, tablesFor } from '../tables/fitting.ts';
import { tablesAsLists } from '../tables/table.ts';
import { stepsOf } from '../text/markdown.ts';
import { fill, fillings } from '../text/render.ts';
import { reasons } from './because.ts';
import { confidenceOf } from './certainty.ts';
import { type Neighbour, neighboursOf } from './neighbours.ts';
import type { Scores } from './ranker.ts';

export interface DiagnosedCause {
  id: string;
  title: string;
  /** 0..1 */
  confidence: number;
  /** The evidence, quoted; secrets are masked. */
  because: string[];
  /** Markdown; commands in fences. */
  fix: string[];
  /** How many of the first steps come with what was seen in the report itself: they go before the page's. */
  ownSteps: number;
  /** How to make sure before mending. */
  confirm: string;
  /** Why this makes the error. */
  why: string;
  /** What one would see if this were the cause: what separates it from its rivals. */
  tell: string;
  /** What else shows the same words, and what tells it apart. */
  neighbours: Neighbour[];
  /** What shows that the fix worked. */
  worked: string;
  /** Brings back exactly what was. */
  undo: string;
  /** What others try, and why it changes nothing. */
  notHelping: string;
  /** Tables that help to decide, with the rows that fit. */
  tables: TableShown[];
  benign: boolean;
  /** What has to be so for the cause to be at work. */
  takes: Facts;
  /** Another text about it, with its placeholders filled. */
  filled: (text: string) => string;
  /** In whose hands the fix is, as the page says. */
  owner: string;
  /** What it holds for; undefined without a page. */
  reach: Reach | undefined;
  /** Why it begins to fail, the likeliest first. */
  since: readonly Since[];
  services: readonly Service[];
  /** What it would do to turn the switch that it is about. */
  switched: KindName | undefined;
  /** Waiting loses something. */
  hurry: boolean;
  sources: string[];
  reviewed: string;
}

export function sectionOf(page: CausePage, heading: string): string {
  return page.sections.find((section) => section.heading === heading)?.text ?? '';
}

/** Steps that come with what was seen, such as the version to take. */
const stepsSeen = ({ because }: WeighedCause) => [
  ...new Set(because.flatMap(({ step, harmless }) => (step && !harmless ? [step] : []))),
];

/**
 * What a card folds away is filled when somebody looks.
 */
export function explainCause(
  knowledge: Knowledge,
  evidence: Evidence,
  given: Facts,
  { text, asTold }: Reading,
  one: WeighedCause,
  scores: Scores | undefined,
): DiagnosedCause {
  const page = knowledge.causes.get(one.cause);
  const matter = page?.matter;
  let known: Record<string, string> | undefined;
  const values = () => {
    known ??= fillings(evidence.names, matter?.placeholders, one.with, evidence.facts);
    return known;
  };
  // Most sentences have nothing to fill in.
  const filled = (text: string) => (text.includes('{') ? fill(text, values()) : text);
  const section = (heading: string) => () => (page ? tablesAsLists(filled(sectionOf(page, heading))) : '');
  return lazily<DiagnosedCause>({
    id: () => one.cause,
    title: () => (matter ? filled(matter.title) : one.cause),
    confidence: () => confidenceOf(one),
    because: () => reasons(evidence, given, one, page, () => scores?.phrases?.(one.cause) ?? []).map(asTold),
    fix: () => [...stepsSeen(one), ...stepsOf(section('Fix')())],
    ownSteps: () => stepsSeen(one).length,
    confirm: section('Confirm'),
    why: section('Why'),
    tell: () => filled(matter?.tell ?? ''),
    tables: () => tablesFor(knowledge, one.cause, evidence, text.folded),
    neighbours: () => (page ? neighboursOf(page, (cause) => knowledge.causes.get(cause), evidence.names) : []),
    worked: section('See that it worked'),
    undo: section('Undo'),
    notHelping: section('What does not help'),
    filled: () => filled,
    benign: () => matter?.benign === true,
    takes: () => (matter?.facts ?? {}) as Facts,
    owner: () => matter?.owner ?? '',
    reach: () => matter?.reach,
    since: () => matter?.since ?? [],
    services: () => matter?.services ?? SERVICES,
    switched: () => matter?.switch,
    hurry: () => matter?.hurry === true,
    sources: () => matter?.sources ?? [],
    reviewed: () => matter?.reviewed ?? '',
  });
}

/** The word that was meant is the first step; the page knows only that some word was wrong. */
export function withTheWordMeant(causes: DiagnosedCause[], words: WordMeant[]): DiagnosedCause[] {
  const own = words.map(({ said, nearest }) => `Write \`${nearest}\` instead of \`${said}\`.`);
  const isAboutWords = ({ id }: DiagnosedCause) => own.length > 0 && id === 'azcopy-unknown-flag';
  return causes.map((one) =>
    isAboutWords(one) ? { ...one, fix: [...own, ...one.fix], ownSteps: own.length + one.ownSteps } : one,
  );
}
