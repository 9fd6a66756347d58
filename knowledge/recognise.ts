/** Report text → evidence: codes, messages, signs, facts and names. Pure; the pages say what to look for. */

import { findAzcopyCommands } from './azcopy/azcopyCommand.ts';
import type { Evidence, Observation } from './evidence.ts';
import type { Facts } from './facts.ts';
import type { Entry, Knowledge } from './load.ts';
import { type HarmlessSpan, harmlessSpans } from './recognisers/azcopyLog.ts';
import { readCodes, readStatuses } from './recognisers/codes.ts';
import { readCommandFaults } from './recognisers/commandFaults.ts';
import { badContainerNames } from './recognisers/containerNames.ts';
import { readFacts } from './recognisers/facts.ts';
import { type Likeness, likenessOf } from './recognisers/likeness.ts';
import { readNames } from './recognisers/names.ts';
import { spansWithoutEvidence } from './recognisers/noEvidence.ts';
import { readSasFindings, type SasObservation } from './recognisers/sasInText.ts';
import { readTimeFrames } from './recognisers/timeFrame.ts';
import type { Redacted } from './redact.ts';
import type { Rank, RankedCause } from './schema.ts';
import { compileSign, literal, type Match, type Matcher, matchAll, matchSign, type Phrase } from './signs.ts';
import { blank, lineAt, quoteAt, type ReportText, readText } from './text.ts';

interface CompiledEntry {
  entry: Entry;
  messages: Phrase[];
  /** `printed`: the words of a tool, not of a person. */
  signs: {
    matcher: Matcher;
    printed: boolean;
    rank?: Rank;
    when?: Record<string, string>;
    implies?: Record<string, string>;
  }[];
}

/** Sorted once per knowledge: generic sentences are taken out of the text before anything else is read from it. */
interface Compiled {
  generic: CompiledEntry[];
  rest: CompiledEntry[];
}

const compiled = new WeakMap<Knowledge, Compiled>();

function compile(knowledge: Knowledge): Compiled {
  const known = compiled.get(knowledge);
  if (known) return known;
  const entries = knowledge.entries.map((entry) => ({
    entry,
    messages: entry.messages.map(literal),
    signs: entry.signs.map((sign) => ({ ...sign, matcher: compileSign(sign), printed: !sign.like && !sign.all })),
  }));
  const isGeneric = ({ entry }: CompiledEntry) => entry.rank === 'generic';
  const result = { generic: entries.filter(isGeneric), rest: entries.filter((entry) => !isGeneric(entry)) };
  compiled.set(knowledge, result);
  return result;
}

type Found = { at: number; length: number }[];

class Observations {
  private readonly byId = new Map<string, Observation>();
  private readonly text: ReportText;
  private readonly harmless: HarmlessSpan[];

  constructor(text: ReportText, harmless: HarmlessSpan[]) {
    this.text = text;
    this.harmless = harmless;
  }

  add(what: Pick<Observation, 'id' | 'rank' | 'causes' | 'says'> & { code?: string }, found: Found): void {
    const inSpan = (match: Match) => this.harmless.some((span) => match.at >= span.from && match.at < span.to);
    const real = found.filter((match) => !inSpan(match));
    const shown = real[0] ?? found[0];
    if (!shown) return;
    const known = this.byId.get(what.id);
    if (known) {
      known.code ??= what.code;
      known.count = Math.max(known.count, real.length || found.length);
      known.harmless &&= real.length === 0;
      return;
    }
    this.byId.set(what.id, {
      id: what.id,
      ...(what.code ? { code: what.code } : {}),
      rank: what.rank,
      causes: what.causes,
      ...(what.says ? { says: what.says } : {}),
      quote: quoteAt(this.text, shown.at, shown.length),
      line: lineAt(this.text, shown.at),
      count: real.length || found.length,
      harmless: real.length === 0,
    });
  }

  all(): Observation[] {
    return [...this.byId.values()];
  }
}

/** What an entry needs to become an observation. */
const named = (entry: Entry, rank = entry.rank) => ({
  id: entry.id,
  ...(entry.code ? { code: entry.code } : {}),
  rank,
  causes: entry.causes,
});

const agree = (when: Record<string, string> | undefined, facts: Facts) =>
  Object.entries(when ?? {}).every(([fact, value]) => facts[fact as keyof Facts] === value);

/** Matches entries; returns where tools print them, and tells the facts that the matches imply. */
function matchEntries(entries: CompiledEntry[], text: ReportText, facts: Facts, into: Observations): Found {
  const spans: Found = [];
  for (const { entry, messages, signs } of entries) {
    const said = messages.flatMap((message) => matchAll(message, text));
    into.add(named(entry), said);
    spans.push(...said);
    if (said.length > 0) imply(facts, entry.implies);
    for (const sign of signs) {
      const shown = matchSign(sign.matcher, text);
      if (shown.length === 0 || !agree(sign.when, facts)) continue;
      // A sign of a code's page is not the code itself: only its name or its message is.
      const { code: _, ...unnamed } = named(entry, sign.rank ?? entry.rank);
      into.add(unnamed, shown);
      if (sign.printed) spans.push(...shown);
      imply(facts, { ...entry.implies, ...sign.implies });
    }
  }
  return spans;
}

function imply(facts: Facts, implied: Record<string, string>): void {
  for (const [fact, value] of Object.entries(implied)) facts[fact as keyof Facts] ??= value;
}

/** A hint of the weakest kind: the words that the report shares with a page, quoted by its first line. */
function showLikeness({ causes, words }: Likeness, text: ReportText): Observation {
  const says = `the report is like others of this cause: ${words.slice(0, 5).join(', ')}`;
  return {
    id: 'likeness',
    rank: 'generic',
    causes,
    says,
    quote: quoteAt(text, 0, 1),
    line: 1,
    count: 1,
    harmless: false,
  };
}

const MOST_COMMANDS = 5;
const names = (one: { causes: RankedCause[] }, causes: Set<string>) =>
  one.causes.some((ranked) => causes.has(ranked.cause));

/** People leave parts of a token out when they paste: that it is incomplete counts only where the error may come of it. */
function mayCount(finding: SasObservation, others: Observation[]): boolean {
  if (finding.rank !== 'symptom' || finding.id !== 'sas: sas-malformed') return true;
  return others.length === 0 || others.some((one) => names(one, new Set(['sas-malformed'])));
}

/** A fault of the SAS that is among the causes of the service's own code is the reason itself, not one more guess. */
function promote(finding: SasObservation, others: Observation[]): SasObservation {
  const causes = new Set(finding.causes.map((ranked) => ranked.cause));
  const confirmed = others.some(
    (one) => one.rank === 'code' && !one.harmless && one.causes.some((ranked) => causes.has(ranked.cause)),
  );
  return confirmed && finding.rank === 'code' ? { ...finding, rank: 'detail' } : finding;
}

const RANK_ORDER: Record<Rank, number> = { detail: 0, code: 1, symptom: 2, generic: 3 };

const isStatus = (code: string) => /^\d{3}$/.test(code);

function codesOf(observations: Observation[]): string[] {
  const withCode = observations.filter((observation) => observation.code !== undefined);
  const order = (one: Observation) =>
    (isStatus(one.code as string) ? 10 : RANK_ORDER[one.rank]) + (one.harmless ? 5 : 0);
  const sorted = withCode.sort((a, b) => order(a) - order(b) || b.count - a.count);
  return [...new Set(sorted.map((observation) => observation.code as string))];
}

/**
 * Reads a report.
 * @param given facts that the user told; they win over what the text seems to say.
 * @param now for SAS that carry no time of their own surroundings; without it nothing is called expired by the clock alone.
 */
export function recognise(knowledge: Knowledge, report: Redacted, given: Facts = {}, now?: Date): Evidence {
  const whole = readText(report);
  const text = { ...whole, folded: blank(whole.folded, spansWithoutEvidence(whole)) };
  const { generic, rest } = compile(knowledge);
  const observations = new Observations(text, harmlessSpans(text));
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== 'unknown')) as Facts;

  const hints = matchEntries(generic, text, {}, observations);
  const plain = { ...text, folded: blank(text.folded, hints) };
  const commands = findAzcopyCommands(plain.clean, MOST_COMMANDS);
  const read = readFacts(plain, commands);
  const facts: Facts = { ...read.facts, ...told };

  for (const { entry, found } of readCodes(knowledge, text)) {
    observations.add(named(entry), found);
    imply(facts, entry.implies);
  }
  matchEntries(rest, plain, facts, observations);
  for (const { entry, found } of readStatuses(knowledge, text)) observations.add(named(entry), found);
  for (const name of badContainerNames(plain)) {
    observations.add({ id: 'container name', rank: 'symptom', causes: [{ cause: 'name-invalid' }], says: name.says }, [
      name,
    ]);
  }
  for (const frame of readTimeFrames(text)) observations.add({ id: `time frame ${frame.at}`, ...frame }, [frame]);
  for (const fault of readCommandFaults(commands, facts, report)) observations.add(fault, [fault]);
  const others = observations.all();
  for (const finding of readSasFindings(plain, facts, commands, now)) {
    if (mayCount(finding, others)) observations.add(promote(finding, others), [finding]);
  }

  const all = observations.all();
  // An exit code is no description, and what a sign says is already the most that can be said.
  const isSign = (one: Observation) => knowledge.causes.get(one.causes[0]?.cause ?? '')?.matter.sign;
  const surer = all.some((one) => (one.rank !== 'generic' && !one.harmless) || isSign(one));
  const alike = surer ? undefined : likenessOf(knowledge, plain);
  if (alike) all.push(showLikeness(alike, plain));
  return {
    observations: all,
    codes: codesOf(all),
    facts: { ...facts, ...told },
    quotes: read.quotes,
    ...readNames(whole, facts),
  };
}
