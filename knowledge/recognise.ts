/** Report text → evidence: codes, messages, signs, facts and names. Pure; the pages say what to look for. */

import type { Evidence, Observation } from './evidence/evidence.ts';
import { ANOTHER, type Facts, UNKNOWN } from './facts/facts.ts';
import type { Knowledge } from './pages/assemble.ts';
import type { Rank } from './pages/schema.ts';
import type { Match } from './phrases/lexicon.ts';
import { type Reading, readingOf } from './reading.ts';
import { azcopyVariables } from './recognisers/azcopyVariables.ts';
import { codes, statuses } from './recognisers/codes.ts';
import { commandFaults } from './recognisers/commandFaults.ts';
import { containerNames } from './recognisers/containerNames.ts';
import { cures } from './recognisers/cures.ts';
import { dataRoles } from './recognisers/dataRoles.ts';
import { delegatedSas } from './recognisers/delegatedSas.ts';
import { echoes } from './recognisers/echoes.ts';
import { entries, genericEntries } from './recognisers/entries.ts';
import { hostsApart } from './recognisers/hostsApart.ts';
import { mountNumbers } from './recognisers/mountNumbers.ts';
import { readNames } from './recognisers/names.ts';
import { nestedPath } from './recognisers/nestedPath.ts';
import { partlyQuoted } from './recognisers/partlyQuoted.ts';
import { firstOf, type Recogniser, type Seen, type Sight } from './recognisers/recogniser.ts';
import { releases } from './recognisers/releases.ts';
import { sasFindings } from './recognisers/sasFindings.ts';
import type { Sighting } from './recognisers/sighting.ts';
import { signInNumbers } from './recognisers/signInNumbers.ts';
import { spelling } from './recognisers/spelling.ts';
import { summaryOnly } from './recognisers/summaryOnly.ts';
import { timeFrames } from './recognisers/timeFrame.ts';
import type { Redacted } from './redact/redact.ts';
import { lineAt, quoteAt } from './text/text.ts';

/**
 * In this order, each seeing what those before it saw:
 * what the text itself names first (it implies facts), then what is worked out from facts. What people say is the ranker's.
 */
export const RECOGNISERS: readonly Recogniser[] = [
  genericEntries,
  signInNumbers,
  mountNumbers,
  codes, // imply facts on which signs may depend
  entries,
  statuses, // a bare 403 beside its code is the code's
  echoes, // of what the client had done itself: the code names no cause then
  spelling, // a misspelt code counts where none is spelt right
  partlyQuoted, // part of a message counts where none stands whole
  containerNames,
  hostsApart,
  nestedPath,
  cures, // what made it work, as it was tried
  timeFrames,
  azcopyVariables,
  commandFaults, // of a shell that an entry may have implied
  dataRoles, // a role that does not fit is the reason where the service refused
  releases, // need the tool, which an entry may have implied
  sasFindings, // count more where a code confirms them
  delegatedSas,
  summaryOnly, // where nothing of all that was seen
];

const RANK_ORDER: Record<Rank, number> = { detail: 0, code: 1, symptom: 2, generic: 3 };

const isStatus = (code: string) => /^\d{3}$/.test(code);

function codesOf(observations: Observation[]): string[] {
  const withCode = observations.filter((observation) => observation.code !== undefined);
  const order = (one: Observation) =>
    (isStatus(one.code as string) ? 10 : RANK_ORDER[one.rank]) + (one.harmless ? 5 : 0);
  const sorted = withCode.sort((a, b) => order(a) - order(b) || b.count - a.count);
  return [...new Set(sorted.map((observation) => observation.code as string))];
}

/** A sighting quoted and counted; one that stands only where errors did no harm is harmless. */
function observe({ text, harmless }: Reading, { places, ofAll, ...what }: Sighting): Observation | undefined {
  const inSpan = (match: Match) => !ofAll && harmless.some((span) => match.at >= span.from && match.at < span.to);
  const real = places.filter((match) => !inSpan(match));
  const shown = real[0] ?? places[0];
  return (
    shown && {
      ...what,
      quote: quoteAt(text, shown.at, shown.length),
      line: lineAt(text, shown.at),
      count: real.length || places.length,
      harmless: real.length === 0,
    }
  );
}

/** Two sightings of one thing are one observation: what was seen first is quoted. */
const together = (known: Observation, more: Observation): Observation => ({
  ...known,
  ...((known.code ?? more.code) ? { code: known.code ?? more.code } : {}),
  ...((known.over ?? more.over) ? { over: [...(known.over ?? []), ...(more.over ?? [])] } : {}),
  count: Math.max(known.count, more.count),
  harmless: known.harmless && more.harmless,
});

function withSeen(reading: Reading, known: readonly Observation[], { sightings }: Seen): readonly Observation[] {
  if (sightings.length === 0) return known;
  const byId = new Map(known.map((one) => [one.id, one]));
  for (const sighting of sightings) {
    const one = observe(reading, sighting);
    const before = byId.get(sighting.id);
    if (one) byId.set(one.id, before ? together(before, one) : one);
  }
  return [...byId.values()];
}

/**
 * Reads a report.
 * @param given facts that the user told; they win over what the text seems to say.
 * @param now for SAS that carry no time of their own surroundings; without it nothing is called expired by the clock alone.
 */
export function recognise(knowledge: Knowledge, report: Redacted, given: Facts = {}, now?: Date): Evidence {
  const reading = readingOf(knowledge, report);
  const told = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== UNKNOWN && value !== ANOTHER),
  ) as Facts;
  const measured: Facts = {};
  let sight: Sight = { knowledge, reading, now, facts: { ...reading.stated.facts, ...told }, observations: [] };
  for (const recogniser of RECOGNISERS) {
    const seen = recogniser.recognise(sight);
    const observations = withSeen(reading, sight.observations, seen);
    const follows = [seen.implied, seen.measured].filter((some) => some !== undefined);
    const facts = follows.length > 0 ? firstOf([sight.facts, ...follows]) : sight.facts;
    Object.assign(measured, seen.measured);
    if (observations !== sight.observations || facts !== sight.facts) sight = { ...sight, observations, facts };
  }
  const observations = [...sight.observations];
  return {
    observations,
    codes: codesOf(observations),
    facts: sight.facts,
    measured,
    quotes: reading.stated.quotes,
    ...readNames(reading.whole, sight.facts, reading.commands),
  };
}
