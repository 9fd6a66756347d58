/** A report, read once: everything in it that does not depend on what the person answers. */

import { type FoundCommand, findAzcopyCommands } from './azcopy/azcopyCommand.ts';
import type { Knowledge } from './pages/assemble.ts';
import { cluesIn } from './phrases/clues.ts';
import { Finder, possibleOf } from './phrases/lexicon.ts';
import { getOrMake, type Recent, recent } from './recent.ts';
import { type HarmlessSpan, harmlessSpans } from './recognisers/azcopyLog.ts';
import { type FactsRead, readFacts } from './recognisers/facts.ts';
import { findEntries, type Hit, printedPlaces } from './recognisers/hits.ts';
import { spansWithoutEvidence } from './recognisers/noEvidence.ts';
import { pastTroubleIn } from './recognisers/pastTrouble.ts';
import { carriesToolOutput } from './recognisers/toolOutput.ts';
import type { CompiledEntry } from './recognisers/vocabulary.ts';
import { vocabularyOf } from './recognisers/vocabularyOf.ts';
import type { Redacted } from './redact/redact.ts';
import { blank, type ReportText, readText } from './text/text.ts';
import { rolesAsTold, rolesInEnglish } from './words/roleNames.ts';

export interface Reading {
  report: Redacted;
  /** Turns a quotation into the words that the person wrote. */
  asTold: (quote: string) => string;
  /** Cleaned, nothing left out. */
  whole: ReportText;
  /** Without what is told of trouble that is over. */
  present: string;
  /** And without stretches whose words are no evidence. */
  text: ReportText;
  /** And without the sentences that stand before every failure of a kind. */
  plain: ReportText;
  /** Stretches whose errors did no harm. */
  harmless: HarmlessSpan[];
  commands: FoundCommand[];
  /** What the text tells by itself. */
  stated: FactsRead;
  generic: Hit[];
  telling: Hit[];
}

const MOST_COMMANDS = 5;

export function readReport(knowledge: Knowledge, told: Redacted): Reading {
  const report = rolesInEnglish(told);
  const vocabulary = vocabularyOf(knowledge);
  const whole = readText(report);
  const past = pastTroubleIn(whole.clean);
  const text = { ...whole, folded: blank(whole.folded, [...past, ...spansWithoutEvidence(whole)]) };
  const clues = cluesIn(vocabulary.lexicon, text.folded);
  const possible = possibleOf(vocabulary.entries, vocabulary.entriesOf, clues);
  const tellers = possibleOf(vocabulary.facts, vocabulary.factsOf, clues);
  const printedOnly = carriesToolOutput(text);
  const find = (entries: CompiledEntry[], { folded }: ReportText) =>
    findEntries(entries, new Finder(vocabulary.lexicon, clues, folded), printedOnly);
  // Generic sentences are taken out of the text before anything else is read from it.
  const generic = find(possible.filter(isGeneric), text);
  const plain = { ...text, folded: blank(text.folded, printedPlaces(generic)) };
  const commands = findAzcopyCommands(plain.clean, MOST_COMMANDS);
  return {
    report,
    asTold: rolesAsTold(told),
    whole,
    present: past.length > 0 ? blank(whole.clean, past) : whole.clean,
    text,
    plain,
    harmless: harmlessSpans(text),
    commands,
    stated: readFacts(plain, commands, tellers, new Finder(vocabulary.lexicon, clues, plain.folded)),
    generic,
    telling: find(
      possible.filter((entry) => !isGeneric(entry)),
      plain,
    ),
  };
}

const isGeneric = ({ entry }: CompiledEntry) => entry.rank === 'generic';

/** A turn asks several times about one text, and a case about one report with ever more answers. */
const KEPT = 4;
const LONGEST_KEPT = 100_000;
const kept = new WeakMap<Knowledge, Recent<string, Reading>>();

/** As `readReport`; the last few are remembered. */
export function readingOf(knowledge: Knowledge, report: Redacted): Reading {
  if (report.length > LONGEST_KEPT) return readReport(knowledge, report);
  const readings = kept.get(knowledge) ?? recent<string, Reading>(KEPT);
  kept.set(knowledge, readings);
  return getOrMake(readings, report, () => readReport(knowledge, report));
}
