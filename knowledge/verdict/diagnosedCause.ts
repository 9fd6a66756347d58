/** A cause as an answer shows it: its page, filled with what the report tells; the rest is filled when somebody looks. */

import type { WordMeant } from '../azcopy/wordsMeant.ts';
import type { KindName } from '../effects/kinds.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { WeighedCause } from '../evidence/weigh.ts';
import type { Facts } from '../facts/facts.ts';
import { lazilyBy, type Makers } from '../lazily.ts';
import type { CausePage, Knowledge } from '../pages/assemble.ts';
import { type Reach, SERVICES, type Service, type Since } from '../pages/nature.ts';
import type { Reading } from '../reading.ts';
import { getOrMake, type Recent, recent } from '../recent.ts';
import { remembered } from '../remembered.ts';
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

/** What is known where a cause is explained. */
export interface Known {
  evidence: Evidence;
  given: Facts;
  reading: Reading;
  scores: Scores | undefined;
}

/** What texts of pages come to, by all that fills them: most who have one trouble name nothing that would stand in them. */
const FEWEST_CASES = 60;
type Filled = Map<string, string>;
const filledBefore = new WeakMap<Knowledge, Recent<string, Filled>>();
/** A SAS that is made now ends in another minute than one that was made before. */
const MINUTE = 60_000;

function filledFor(knowledge: Knowledge, ...from: unknown[]): Filled {
  const known = filledBefore.get(knowledge) ?? recent<string, Filled>(FEWEST_CASES);
  filledBefore.set(knowledge, known);
  return getOrMake(known, JSON.stringify([...from, Math.floor(Date.now() / MINUTE)]), () => new Map());
}

const FEWEST_SECTIONS = 200;
const asLists = remembered((section) => tablesAsLists(section), FEWEST_SECTIONS);
const asSteps = remembered(stepsOf, FEWEST_SECTIONS);

/** Makes what is shown of one cause. What a card folds away is filled when somebody looks. */
class Explaining implements Makers<DiagnosedCause> {
  readonly #knowledge: Knowledge;
  readonly #known: Known;
  readonly #one: WeighedCause;
  readonly #page: CausePage | undefined;
  #values: Record<string, string> | undefined;
  #filled: Filled | undefined;

  constructor(knowledge: Knowledge, known: Known, one: WeighedCause) {
    this.#knowledge = knowledge;
    this.#known = known;
    this.#one = one;
    this.#page = knowledge.causes.get(one.cause);
  }

  get #matter() {
    return this.#page?.matter;
  }

  /** Most sentences have nothing to fill in. */
  #fill(text: string): string {
    if (!text.includes('{')) return text;
    const { names, facts } = this.#known.evidence;
    const { cause, with: given } = this.#one;
    this.#filled ??= filledFor(this.#knowledge, cause, given, names, facts);
    return getOrMake(this.#filled, text, () => {
      this.#values ??= fillings(names, this.#matter?.placeholders, given, facts);
      return fill(text, this.#values);
    });
  }

  #section(heading: string): string {
    return this.#page ? asLists(this.#fill(sectionOf(this.#page, heading))) : '';
  }

  id() {
    return this.#one.cause;
  }
  title() {
    return this.#matter ? this.#fill(this.#matter.title) : this.#one.cause;
  }
  confidence() {
    return confidenceOf(this.#one);
  }
  because() {
    const { scores, reading } = this.#known;
    const phrases = () => scores?.phrases?.(this.#one.cause) ?? [];
    return reasons(this.#known, this.#one, this.#page, phrases).map(reading.asTold);
  }
  fix() {
    return [...stepsSeen(this.#one), ...asSteps(this.#section('Fix'))];
  }
  ownSteps() {
    return stepsSeen(this.#one).length;
  }
  confirm() {
    return this.#section('Confirm');
  }
  why() {
    return this.#section('Why');
  }
  tell() {
    return this.#fill(this.#matter?.tell ?? '');
  }
  tables() {
    const { evidence, reading } = this.#known;
    return tablesFor(this.#knowledge, this.#one.cause, evidence, reading.text.folded);
  }
  neighbours() {
    return this.#page
      ? neighboursOf(this.#page, (cause) => this.#knowledge.causes.get(cause), this.#known.evidence.names)
      : [];
  }
  worked() {
    return this.#section('See that it worked');
  }
  undo() {
    return this.#section('Undo');
  }
  notHelping() {
    return this.#section('What does not help');
  }
  filled() {
    return (text: string) => this.#fill(text);
  }
  benign() {
    return this.#matter?.benign === true;
  }
  takes() {
    return (this.#matter?.facts ?? {}) as Facts;
  }
  owner() {
    return this.#matter?.owner ?? '';
  }
  reach() {
    return this.#matter?.reach;
  }
  since() {
    return this.#matter?.since ?? [];
  }
  services() {
    return this.#matter?.services ?? SERVICES;
  }
  switched() {
    return this.#matter?.switch;
  }
  hurry() {
    return this.#matter?.hurry === true;
  }
  sources() {
    return this.#matter?.sources ?? [];
  }
  reviewed() {
    return this.#matter?.reviewed ?? '';
  }
}

const explained = lazilyBy<DiagnosedCause>(Explaining);

export const explainCause = (...all: ConstructorParameters<typeof Explaining>): DiagnosedCause =>
  explained(new Explaining(...all));

/** The word that was meant is the first step; the page knows only that some word was wrong. */
export function withTheWordMeant(causes: DiagnosedCause[], words: WordMeant[]): DiagnosedCause[] {
  const own = words.map(({ said, nearest }) => `Write \`${nearest}\` instead of \`${said}\`.`);
  const isAboutWords = ({ id }: DiagnosedCause) => own.length > 0 && id === 'azcopy-unknown-flag';
  return causes.map((one) =>
    isAboutWords(one) ? { ...one, fix: [...own, ...one.fix], ownSteps: own.length + one.ownSteps } : one,
  );
}
