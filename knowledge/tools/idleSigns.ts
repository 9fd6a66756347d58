/**
 * `npm run knowledge:idle`: signs that earn nothing. Each is left out in turn, and every example and sample that shows it is
 * diagnosed again: where cause, certainty and codes stay as they were, it is named. What was left out stays out, so that of
 * two signs that stand for each other one is kept.
 */
import { diagnose } from '../diagnose.ts';
import { readExamples } from '../learn/examples.ts';
import { openKnowledge } from '../open.ts';
import { cluesIn, type Term } from '../phrases/clues.ts';
import { Finder, phraseAt } from '../phrases/lexicon.ts';
import type { CompiledSign } from '../recognisers/vocabulary.ts';
import { vocabularyOf } from '../recognisers/vocabularyOf.ts';
import { type Redacted, redact } from '../redact/redact.ts';
import { readText } from '../text/text.ts';
import type { Ranker } from '../verdict/ranker.ts';
import { script } from './script.ts';

script('npm run knowledge:idle --', 'Signs that change no verdict on any example or sample.').parse();

const knowledge = openKnowledge();
const { lexicon, entries } = vocabularyOf(knowledge);
/** A sample proves its page by signs and codes alone. */
const silent: Ranker = () => undefined;

interface Shown {
  text: Redacted;
  isSample: boolean;
}

interface Line {
  file: string;
  term: Term;
  sign: CompiledSign;
}

const pages = [...[...knowledge.causes.values()].filter(({ ofCode }) => !ofCode), ...knowledge.codePages];
const texts: Shown[] = [
  ...readExamples().map(({ text }) => ({ text: redact(text), isSample: false })),
  ...pages.flatMap(({ samples }) => samples.map(({ text }) => ({ text: redact(text), isSample: true }))),
];
const lines: Line[] = entries.flatMap(({ entry, signs }) =>
  signs
    .filter(({ printed }) => printed)
    .flatMap((sign) => sign.any.map((term) => ({ file: entry.page.file, term, sign }))),
);

/** By term: the texts that it stands in. */
function textsByTerm(): Map<Term, Shown[]> {
  const wanted = new Set(lines.map(({ term }) => term));
  const found = new Map<Term, Shown[]>();
  for (const shown of texts) {
    const { folded } = readText(shown.text);
    const clues = cluesIn(lexicon, folded);
    const finder = new Finder(lexicon, clues, folded);
    for (const term of wanted) if (finder.stands(term)) found.set(term, [...(found.get(term) ?? []), shown]);
  }
  return found;
}

/** The last few readings are remembered; these push them out. */
function forget(): void {
  for (const filler of ['a', 'b', 'c', 'd', 'e']) void diagnose(knowledge, redact(filler)).codes;
}

function verdictOn({ text, isSample }: Shown): string {
  const { certainty, causes, codes } = diagnose(knowledge, text);
  const said = [certainty, causes[0]?.id, ...codes];
  if (!isSample) return said.join(' ');
  const { causes: bySigns, facts } = diagnose(knowledge, text, {}, { ranker: silent });
  return JSON.stringify([said, bySigns.slice(0, 2).map(({ id }) => id), facts]);
}

const shownBy = textsByTerm();
const before = new Map([...new Set([...shownBy.values()].flat())].map((shown) => [shown, verdictOn(shown)]));

function isIdle({ term, sign }: Line): boolean {
  const whole = sign.any;
  sign.any = whole.filter((other) => other !== term);
  forget();
  const idle = (shownBy.get(term) ?? []).every((shown) => verdictOn(shown) === before.get(shown));
  if (!idle) sign.any = whole;
  return idle;
}

// What few texts show is tried first: what many show is kept rather.
const rareFirst = lines.toSorted((a, b) => (shownBy.get(a.term)?.length ?? 0) - (shownBy.get(b.term)?.length ?? 0));
const idle = rareFirst.filter(isIdle).map(({ file, term }) => `knowledge/${file}: ${phraseAt(lexicon, term).source}`);
process.stdout.write(`${[...idle.sort(), `${idle.length} of ${lines.length} signs change no verdict.`].join('\n')}\n`);
