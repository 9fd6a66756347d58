/** The shape of a page in knowledge/alerts: what a kind of alert means for a storage account. */
import { z } from 'zod';

const word = z.string().trim().min(1);
const words = z.union([word, z.number()]).transform(String);
const list = z.union([words, z.array(words).min(1)]).transform((value) => (Array.isArray(value) ? value : [value]));

/** Kinds of trouble, as the form of `subscribe` offers them. */
export const ALERT_KINDS = [
  'access',
  'throttling',
  'errors',
  'latency',
  'health',
  'capacity',
  'changes',
  'security',
  'jobs',
  'events',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/**
 * What an alert means for what is stored:
 * - `kept`: nothing is deleted by it; what was refused may not have been written.
 * - `copied`: a job; the source stays.
 * - `gone`: something was deleted.
 * - `open`: others may read it.
 * - `unguarded`: a protection was taken away.
 * - `told`: the page's own sentences tell.
 */
const DATA = ['kept', 'copied', 'gone', 'open', 'unguarded', 'told'] as const;
export type DataAt = (typeof DATA)[number];

/**
 * What a page may ask of an alert. All of a line must hold; a list holds when one of its values does; `*` stands for
 * anything; case does not matter. The line that asks most wins.
 */
export const TRAITS = [
  'source',
  'metric',
  'responseType',
  'statusText',
  'statusCode',
  'operation',
  'setting',
  'api',
  'dimension',
  'column',
  'status',
  'category',
  'table',
  'type',
  'text',
  'direction',
  'auth',
] as const;
export type Trait = (typeof TRAITS)[number];

const line = z
  .partialRecord(z.enum(TRAITS), list)
  .refine((traits) => Object.keys(traits).length > 0, 'a line asks nothing.');

const conditional = z.strictObject({ cause: word, when: z.record(z.string(), list) });

/** Links another kind of trouble on the same account with this one: both become one incident. */
const join = z.strictObject({
  /** The meaning of the earlier alert, or several that explain the same. */
  after: list,
  /** How long after it, in minutes. */
  within: z.number().int().positive(),
  /** Dimensions that speak against it, such as an authentication that a key does not touch. */
  unless: z.record(z.string(), list).optional(),
  /** The sentence that the card shows; {since} is the time of the earlier one, {caller} who did it. */
  says: word,
  /** Causes that become the likeliest then. */
  causes: z.array(word).default([]),
  /** What is known then, so that nobody is asked for it. */
  facts: z.record(z.string(), words).default({}),
});

export const alertPageSchema = z.strictObject({
  meaning: word,
  /** Headline with {placeholders}. */
  title: word,
  /** The kind of trouble in the form of `subscribe`. */
  kind: z.enum(ALERT_KINDS).optional(),
  /** Everyday words by which people subscribe to it; `*` ends a word that goes on. */
  words: z.array(words).default([]),
  when: z.array(line).min(1),
  causes: z.array(z.union([word, conditional])).default([]),
  joins: z.array(join).default([]),
  /** How grave it is, where the sender does not choose: events and the activity log say no more than that it happened. */
  severity: z.literal([0, 1, 2, 3, 4]).optional(),
  /** On whose side it lies, as a rule; else its kind says so (whose.ts). */
  whose: z.enum(['ours', 'either']).optional(),
  /** What it means for what is stored, where its kind does not say so (dataAt.ts). */
  data: z.enum(DATA).optional(),
  /** Nothing that anybody has to act on: shown as a note. */
  note: z.boolean().optional(),
  /** Page of the resource in the portal, such as iam, networking, metrics. */
  blade: word.default('overview'),
  /** Hours after which an incident of this kind that says no end is closed with a note. */
  expires: z.number().positive().default(24),
  sources: z.array(z.url({ protocol: /^https$/ })).min(1),
  reviewed: z.union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))]),
});

export type AlertPageMatter = z.infer<typeof alertPageSchema>;
export type Join = AlertPageMatter['joins'][number];
