/** Reads the pages of knowledge/facts and knowledge/questions: what can be known about a failing job beside its error. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { patterns, plain, word, words } from '../pages/fields.ts';
import { type Fault, type Page, readPage } from '../pages/page.ts';
import { KNOWLEDGE_ROOT } from '../root.ts';
import { ANOTHER, UNKNOWN } from './openAnswers.ts';

export interface Answer {
  /** What a page and the command line write, such as `sas`. */
  value: string;
  /** What the button says. */
  label: string;
  /** Other words that people type for it. */
  also?: string[] | undefined;
  /** What an error would say: giving this answer is as good as having pasted it. */
  means?: string | undefined;
}

const answer = z.union([
  plain.transform((value): Answer => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
  z.strictObject({
    value: plain,
    label: word,
    also: z.array(plain).optional(),
    means: word.optional(),
  }),
]);

/**
 * What people with a cause answer: the one answer that they see, or those that it may be, or of ten people how many see which.
 */
const likelyAnswers = z.union([
  plain.transform((value) => ({ [value]: 1 })),
  z.array(plain).transform((values) => Object.fromEntries(values.map((value) => [value, 1]))),
  z.record(z.string(), z.number().positive({ error: 'write how many of ten people give this answer.' })),
]);

const oneOrMore = z.union([plain.transform((value) => [value]), z.array(plain)]);

/** The three things to know of a trouble that is only named. */
const START = z.enum(['words', 'tool', 'since']);

/** What tells the fact in a text; the first of the list that stands in it counts. */
const teller = z
  .strictObject({
    /** `$1` for what the first bracket of the pattern holds. */
    value: plain,
    /** As people say it: phrases with (a|b) alternatives, * any ending, ... some words in between, # a number. */
    says: words.optional(),
    /** As tools and services print it: a regular expression. */
    prints: patterns.optional(),
  })
  .refine(({ says, prints }) => says ?? prints, { error: 'write says: or prints:.' });

const translation = z.strictObject({
  question: word,
  howTo: word.optional(),
  /** By value; those that are missing stay English. */
  labels: z.record(z.string(), word).optional(),
});

export const factPageSchema = z.strictObject({
  fact: z.string().regex(/^[a-z][A-Za-z0-9]*$/, { error: 'letters and digits only, such as networkRules.' }),
  /** In plain words; a fact without one is read from texts and never asked. */
  question: word.optional(),
  /** How to find the answer out. */
  howTo: word.optional(),
  answers: z.array(answer).min(2, { error: 'a fact has two answers or more.' }),
  tells: z.array(teller).optional(),
  /** What people answer whose trouble has nothing to do with the question. Without it, nothing is learned of causes that `likely` leaves out. */
  usual: likelyAnswers.optional(),
  /** How many can find the answer out: 0.5 for every second. */
  known: z.number().gt(0).max(1).optional(),
  /** By cause: what its people answer. */
  likely: z.record(z.string(), likelyAnswers).optional(),
  /** Asked first where somebody only says that something fails: the error's words, the tool, or since when. */
  starts: START.optional(),
  /** Asked only where one of these is known: `auth: sas`. */
  onlyIf: z.record(z.string(), oneOrMore).optional(),
  /** Not asked where one of these is known. */
  unless: z.record(z.string(), oneOrMore).optional(),
  /** True where the answer takes somebody else's rights or time to find out: easier questions come first. */
  hard: z.boolean().optional(),
  /** What an expert asks before this one, unless it is known: the place before the rule. */
  after: z.string().optional(),
  /** Facts that tell as much: where one of them is known, this is not asked before another. */
  toldBy: oneOrMore.optional(),
  /** Where one of these was told, this is what an expert asks next: "it worked until yesterday" asks for what changed. */
  follows: z.record(z.string(), oneOrMore).optional(),
  /** True where one look settles it and hardly anybody errs, such as a clock or a letter of a SAS. */
  firm: z.boolean().optional(),
  /** True where it holds for some minutes only: whoever tells that more have passed tells that it is no more. */
  passes: z.boolean().optional(),
  /** Answers that nobody tells by chance: told by the way, they count as if somebody had been asked. */
  telling: oneOrMore.optional(),
  /** True where much beside the cause decides what people answer, such as which tool they use: it moves causes less. */
  soft: z.boolean().optional(),
  /** True where it is how the trouble shows: what an error names counts more. */
  symptom: z.boolean().optional(),
  de: translation.optional(),
  ja: translation.optional(),
});

export type FactPageMatter = z.infer<typeof factPageSchema>;
export type FactPage = Page<FactPageMatter>;
export type Translation = z.infer<typeof translation>;

export const FACT_PAGES = join(KNOWLEDGE_ROOT, 'facts');
export const QUESTION_PAGES = join(KNOWLEDGE_ROOT, 'questions');

function checkValues(page: FactPage): Fault[] {
  const { answers, tells = [], usual = {}, likely = {}, telling = [], de, ja } = page.matter;
  const values = new Set(answers.map(({ value }) => value));
  const named = [
    ...tells.map(({ value }) => value).filter((value) => value !== '$1'),
    ...[de, ja].flatMap((own) => Object.keys(own?.labels ?? {})),
    ...[usual, ...Object.values(likely)].flatMap((answers) => Object.keys(answers)),
    ...telling,
  ];
  const strange = [...new Set(named)].filter((value) => !values.has(value));
  const taken = [UNKNOWN, ANOTHER].filter((value) => values.has(value));
  return [
    ...strange.map(
      (value) => `"${value}" is no answer of this fact. Write ${[...values].join(', ')}, or add it under answers:.`,
    ),
    ...taken.map((value) => `"${value}" stands below every question by itself. Call this answer otherwise.`),
  ].map((says) => ({ file: page.file, line: 1, says }));
}

function checkName({ file, matter }: FactPage): Fault[] {
  if (basename(file, '.md') === matter.fact) return [];
  return [{ file, line: 1, says: `the page is about ${matter.fact}. Name the file ${matter.fact}.md.` }];
}

/** Below the head: the value of an answer in the fence, and what people say for it, a sentence a line. */
const SAID = /^```said (\S+)\n([\s\S]*?)\n```$/gm;

/** Sentences that people answer with, by the answer that they mean. */
export const saidIn = (text: string) =>
  [...text.matchAll(SAID)].map(({ 1: value = '', 2: lines = '', index }) => ({
    value,
    said: lines
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    line: text.slice(0, index).split('\n').length,
  }));

function checkSaid({ file, matter }: FactPage, text: string): Fault[] {
  const values = matter.answers.map(({ value }) => value);
  return saidIn(text)
    .filter(({ value }) => !values.includes(value))
    .map(({ value, line }) => ({
      file,
      line,
      says: `"${value}" is no answer of this fact. Write one of ${values.join(', ')} behind said.`,
    }));
}

export function factPage(file: string, text: string): { page?: FactPage; faults: Fault[] } {
  const { page, faults } = readPage(file, text, factPageSchema);
  return page ? { page, faults: [...checkName(page), ...checkValues(page), ...checkSaid(page, text)] } : { faults };
}

export interface FactPages {
  pages: FactPage[];
  faults: Fault[];
}

/** Every page of these folders in a stable order; what is right is kept, and the faults are returned beside it. */
function read(folders: string[]): FactPages {
  const all = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .sort()
      .map((name) => factPage(`${basename(folder)}/${name}`, readFileSync(join(folder, name), 'utf8'))),
  );
  return { pages: all.flatMap(({ page }) => page ?? []), faults: all.flatMap(({ faults }) => faults) };
}

let ours: FactPages | undefined;

/** The product's own pages. They belong to the code, whatever other pages are read beside it, and are read once. */
export function readFactPages(): FactPages {
  ours ??= read([FACT_PAGES, QUESTION_PAGES]);
  return ours;
}
