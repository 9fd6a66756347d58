/** Reads plans.yaml: what people are about to do in their need, how they say it, and what speaks against it. */
import { z } from 'zod';
import { LexiconBuilder } from '../phrases/lexiconBuilder.ts';
import { mustRead, wordList } from '../words/lists.ts';
import { abgeschaltet, english, type Forms, german, japanese, phrase, turnedOff, type Words } from './planForms.ts';
import type { PreparedPlans } from './planList.ts';

/** /…/ is a regular expression, anything else words as in the other lists. */
const entries = z.array(z.string().min(1)).min(1);
const forms = z.strictObject({ verbs: entries.optional(), things: entries.optional(), off: entries.optional() });
const sentence = z
  .string()
  .min(20)
  .regex(/[.。]$/, 'a sentence ends with a full stop.');

const plan = z.strictObject({
  asked: z.literal(true).optional(),
  ours: z.literal(true).optional(),
  wide: z.literal(true).optional(),
  english: forms.optional(),
  german: forms.optional(),
  japanese: forms.optional(),
  told: entries.optional(),
  see: z.string().optional(),
  brings: z.array(z.string()).optional(),
  says: z.strictObject({ en: sentence, de: sentence, ja: sentence }),
  heard: entries,
});

export const plansSchema = z.strictObject({
  words: z.record(z.string(), wordList),
  plans: z.record(z.string(), plan),
});

type PlanMatter = z.infer<typeof plan>;

type Join = (verbs: readonly string[], things: readonly string[], words: Words) => string;

function sources({ verbs, things, off }: Forms, join: Join, switchOff: string, words: Words): string[] {
  if (off) return [join([switchOff], off, words)];
  return verbs && things ? [join(verbs, things, words)] : [];
}

/** "Ich schalte die Firewall ab": the verb stands on both sides of the thing. */
function separable({ verbs = [], things, off }: Forms = {}): string[][] {
  return [off, verbs.includes('{aus}') ? things : undefined].filter((one) => one !== undefined);
}

const NOTHING = '(?!)';

function sourceOf(matter: PlanMatter, words: Words): string {
  const all = [
    ...sources(matter.english ?? {}, english, '{off}', words),
    ...sources(matter.german ?? {}, german, '{aus}', words),
    ...sources(matter.japanese ?? {}, japanese, '{mukou}', words),
    ...(matter.english?.off ? [turnedOff(matter.english.off, words)] : []),
    ...separable(matter.german).map((things) => abgeschaltet(things, words)),
    ...(matter.told ?? []).map(phrase),
  ];
  // What is only learned has no words of its own.
  return all.length > 0 ? all.join('|') : NOTHING;
}

/** With what an order begins: "delete all of it". */
function verbsOf({ plans, words }: z.infer<typeof plansSchema>): string[] {
  const told = Object.values(plans).flatMap(({ english: { verbs = [] } = {} }) => verbs);
  const begun = Object.values(plans).flatMap(({ told: phrases = [] }) => phrases.flatMap(beginning));
  return [...new Set([...told, ...(words.off ?? []), ...begun])].filter((verb) => /^[a-z][a-z -]*$/.test(verb));
}

/** The words of a phrase's first group, or its first word. */
function beginning(text: string): string[] {
  const group = /^\(([a-z |-]+)\)/.exec(text)?.[1];
  return group ? group.split('|') : (/^[a-z-]{3,}(?= )/.exec(text)?.slice(0, 1) ?? []);
}

export function compilePlans(file: string): PreparedPlans {
  const matter = mustRead(file, plansSchema);
  const builder = new LexiconBuilder();
  const plans = Object.entries(matter.plans).map(([name, one]) => ({
    name,
    term: builder.add({ source: sourceOf(one, matter.words), flags: 'i' }),
    asked: one.asked === true,
    ours: one.ours === true,
    wide: one.wide === true,
    ...(one.see && { see: one.see }),
    brings: one.brings ?? [],
    says: one.says,
  }));
  return { verbs: verbsOf(matter), lexicon: builder.build(), plans };
}

/** What people wrote, by the plan that is to be heard in it. */
export const plansHeard = (file: string): { plan: string; text: string }[] =>
  Object.entries(mustRead(file, plansSchema).plans).flatMap(([plan, { heard }]) =>
    heard.map((text) => ({ plan, text })),
  );
