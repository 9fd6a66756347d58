/** What to do so that a new sample gives its cause. */
import { basename } from 'node:path';
import { type Diagnosis, diagnose } from '../diagnose.ts';
import type { Facts } from '../facts/facts.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { recognise } from '../recognise.ts';
import { redact } from '../redact/redact.ts';
import { untoldLines } from './tellingLines.ts';

export interface NewSample {
  sample: string;
  /** What it should give. */
  cause: string;
  /** What the person told the bot besides. */
  answers: Facts;
  /** The page that it was put on. */
  file: string;
}

/** What proves signs is read without the ranker. */
const silent = () => undefined;

/** Empty where nothing is left to do. */
export function adviseOn(knowledge: Knowledge, given: NewSample): string[] {
  const { sample, cause } = given;
  const report = redact(sample);
  const known = recognise(knowledge, report).observations;
  const diagnosis = diagnose(knowledge, report, {}, { ranker: silent });
  const fits = isFirst(knowledge, diagnosis, cause);
  if (fits && known.length > 0) return [];
  return [
    fits ? `It gives ${cause} only because it is like what that page says.` : nowGives(diagnosis, cause),
    ...withAnswers(knowledge, given),
    ...giveASign(knowledge, given, new Set(known.map(({ line }) => line))),
    ...(fits ? [] : narrowTheRival(knowledge, diagnosis)),
    `Then run: npm run knowledge ${basename(given.file, '.md')}`,
  ];
}

function nowGives({ causes, certainty }: Diagnosis, cause: string): string {
  const [first] = causes;
  if (!first) return 'Nothing in it is recognised yet.';
  const behind = causes.some(({ id }) => id === cause) ? `; ${cause} comes behind it` : '';
  return `Now it gives ${first.id} (${certainty}) because of ${first.because[0] ?? 'its page'}${behind}.`;
}

function narrowTheRival(knowledge: Knowledge, { causes: [first] }: Diagnosis): string[] {
  const file = first && knowledge.causes.get(first.id)?.file;
  return file ? [`- Or, where its signs claim too much, make them narrower in knowledge/${file}.`] : [];
}

/** A cause that is a code itself speaks first, and the general cause right behind it. */
function isFirst(knowledge: Knowledge, { causes: [first, second] }: Diagnosis, cause: string): boolean {
  return first?.id === cause || (knowledge.causes.get(first?.id ?? '')?.ofCode !== undefined && second?.id === cause);
}

/** A person's answer decided it: the sample tells the same once it is written down. */
function withAnswers(knowledge: Knowledge, { sample, cause, answers }: NewSample): string[] {
  const said = Object.entries(answers).filter(([, value]) => value !== 'unknown');
  if (said.length === 0 || diagnose(knowledge, redact(sample), answers).causes[0]?.id !== cause) return [];
  const facts = said.map(([fact, value]) => `${fact} = ${value}`).join(', ');
  return [
    `- With what the person answered (${facts}) it gives ${cause}: write that into the sample, in a person's words.`,
  ];
}

function giveASign(knowledge: Knowledge, { sample, cause }: NewSample, known: ReadonlySet<number>): string[] {
  const untold = untoldLines(sample, known);
  const file = `knowledge/${knowledge.causes.get(cause)?.file}`;
  const where = `- Give ${file} a sign (knowledge/README.md, "Signs") that stands in the sample and would stand in the next hundred of its kind.`;
  if (untold.length === 0) return [where];
  return [`${where} No sign knows these lines yet:`, ...untold.map((row) => `    ${row.slice(0, 200)}`)];
}
