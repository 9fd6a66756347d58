/** The shape of a page's front matter. The types of the whole knowledge derive from here. */
import { z } from 'zod';
import { kindNames } from '../effects/kinds.ts';
import { factNames, factValues, isFactName } from '../facts/facts.ts';
import { patterns, plain, word, words } from './fields.ts';
import { REACHES, SERVICES, SINCES } from './nature.ts';

const code = plain.refine((value) => value.trim() !== '', { error: 'a code is missing.' });

const factMap = z.record(z.string(), plain).superRefine((facts, context) => {
  for (const [name, value] of Object.entries(facts)) {
    if (!isFactName(name)) {
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `the fact "${name}" is unknown. Write one of ${factNames().join(', ')}, or make a page for it: npm run knowledge:new -- fact ${name}`,
      });
    } else if (!factValues(name).includes(value)) {
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `"${value}" is no value of ${name}. Write ${factValues(name).join(', ')}.`,
      });
    }
  }
});

const sources = z
  .array(z.url({ protocol: /^https$/, error: 'a source is an https address.' }))
  .min(1, 'name at least one source.');
const REVIEWED = 'write the date of the last review as 2026-11-20.';
const reviewed = z.union(
  [z.iso.date({ error: REVIEWED }), z.date().transform((date) => date.toISOString().slice(0, 10))],
  {
    error: REVIEWED,
  },
);

/**
 * How much a sign says:
 * `detail` names the reason itself; `code` names a class of errors; `symptom` is what people see or say;
 * `generic` is said before every failure of a kind and counts only where nothing else is known.
 */
export const RANKS = ['detail', 'code', 'symptom', 'generic'] as const;
const rank = z.enum(RANKS);

const rankedCause = z.union([
  word.transform((cause) => ({ cause })),
  z.strictObject({
    cause: word,
    when: factMap.optional(),
    with: z.record(z.string(), z.string()).optional(),
  }),
]);

const sign = z.union([
  word.transform((like) => ({ like: [like] as string[] })),
  z
    .strictObject({
      /** Literal text, as a tool or service writes it. Case, blanks, quotes and n't/not do not matter. */
      says: words.optional(),
      /** A phrase as people write it: (a|b) alternatives, word* any ending, ... up to some words in between, # a number. */
      like: words.optional(),
      /** A regular expression, for what the two above cannot say. */
      pattern: patterns.optional(),
      /** Further patterns, each of which has to stand somewhere in the report: lines that only together name the reason. */
      beside: patterns.optional(),
      /** All of these phrases somewhere in the report. */
      all: z.array(word).min(2).optional(),
      /** None of these phrases anywhere in the report. */
      unless: words.optional(),
      /** Facts that the report must not contradict and must tell. */
      when: factMap.optional(),
      /** Causes that stand in such a report only as the effect of this one: what names them first counts for nothing. */
      over: z.array(word).min(1).optional(),
      /** Facts that this sign tells. */
      implies: factMap.optional(),
      rank: rank.optional(),
    })
    .refine((value) => value.says ?? value.like ?? value.pattern ?? value.all, {
      error: 'a sign needs says, like, pattern or all.',
    }),
]);

const entryFields = {
  code: code.optional(),
  aliases: z.array(code).optional(),
  status: z
    .union([z.number(), z.array(z.number())])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .optional(),
  message: word.optional(),
  messages: z.array(word).optional(),
  signs: z.array(sign).optional(),
  means: word.optional(),
  rank: rank.optional(),
  implies: factMap.optional(),
  /** True for what other services and programs say as well: it is no proof that storage is meant. */
  everybodys: z.boolean().optional(),
  causes: z.array(rankedCause).optional(),
};

export const codePageSchema = z
  .strictObject({
    ...entryFields,
    title: word,
    entries: z.array(z.strictObject(entryFields)).optional(),
    placeholders: z.record(z.string(), z.string()).optional(),
    sources,
    reviewed,
    retired: reviewed.optional(),
  })
  .refine((page) => page.code ?? page.entries, { error: 'a code page needs code: or entries:.' });

const neighbour = z.strictObject({
  cause: word,
  tells: word.max(200, { error: 'one sentence is enough: what to look at, and what it shows here and there.' }),
});

export const causePageSchema = z.strictObject({
  cause: word,
  title: word,
  /** One sentence: what one would see if this is the cause. Shown beside rivals. */
  tell: word,
  /** Who can mend it. */
  owner: word.optional(),
  /** What it holds for: the whole account, one container, this machine … */
  reach: z.enum(REACHES).optional(),
  /** Why it begins to fail, the likeliest first. */
  since: z.array(z.enum(SINCES)).min(1).max(2).optional(),
  /** The services that it is about, where it is not all of them. */
  services: z.array(z.enum(SERVICES)).min(1).max(4).optional(),
  /** What it would do to turn the switch that it is about the other way: keys on again, the firewall off, the lock away. */
  switch: z.enum(kindNames).optional(),
  /** True where waiting loses something: what is gone is kept for some days only, or an end is set. */
  hurry: z.boolean().default(false),
  /** How common among all reports: 1 seldom to 5 daily. */
  common: z.number().int().min(1).max(5).default(3),
  /** True where nothing is broken. */
  benign: z.boolean().default(false),
  /** True for a mere ending (an exit code, a cancelled job): it steps back behind any cause. */
  ending: z.boolean().default(false),
  /** How things stand when this is the cause. */
  facts: factMap.optional(),
  placeholders: z.record(z.string(), z.string()).optional(),
  signs: z.array(sign).optional(),
  /** What else looks like this, and what one can see that tells the two apart. */
  neighbours: z.array(neighbour).optional(),
  sources,
  reviewed,
});

export type Rank = z.infer<typeof rank>;
export type CodePageMatter = z.infer<typeof codePageSchema>;
export type CausePageMatter = z.infer<typeof causePageSchema>;
export interface RankedCause {
  cause: string;
  when?: Record<string, string>;
  with?: Record<string, string>;
}
export interface SignMatter {
  says?: string[];
  like?: string[];
  pattern?: string[];
  all?: string[];
  unless?: string[];
  when?: Record<string, string>;
  beside?: string[];
  over?: string[];
  implies?: Record<string, string>;
  rank?: Rank;
}

/** A page that answers a question: of answers/, or of tables/ where the answer is a table. */
export const answerPageSchema = z.strictObject({
  title: word,
  /** What `explain` finds the page by, beside its name. */
  words: z.array(plain).default([]),
  /** The question as people put it, in several wordings and languages. */
  questions: z.array(word).min(3, 'write the question in at least three wordings.'),
  /** Causes whose readers are helped by this page. */
  for: z.array(word).default([]),
  /** Pages that say more: causes, codes, answers or tables by name. */
  see: z.array(plain).default([]),
  /** For a table: which fact picks rows by which column, and the word that stands in the cell for each value. */
  picks: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  placeholders: z.record(z.string(), z.string()).optional(),
  sources,
  reviewed,
});

export type AnswerPageMatter = z.infer<typeof answerPageSchema>;
