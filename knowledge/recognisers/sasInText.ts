/** What the parameters of a SAS within a report tell: against the command, the place, and the time of the report. */

import type { FoundCommand } from '../azcopy/azcopyCommand.ts';
import type { Observation } from '../evidence/evidence.ts';
import type { Facts } from '../facts/facts.ts';
import type { Rank, RankedCause } from '../pages/schema.ts';
import { checkLetterOrder } from '../sas/checks/letters.ts';
import { checkSas } from '../sas/checks.ts';
import { datesTold } from '../sas/datesTold.ts';
import type { Finding, SasContext } from '../sas/finding.ts';
import { jobOf, remoteSides } from '../sas/jobs.ts';
import { hasAllLetters, jobFromFacts } from '../sas/lettersEnough.ts';
import { lettersTold } from '../sas/lettersTold.ts';
import { countNeeds, type Needs } from '../sas/needs.ts';
import { findSas, isSasFault, parseSas, type Sas } from '../sas/parse.ts';
import { beginsLate, isLater, type Moment } from '../sas/times.ts';
import type { ReportText } from '../text/text.ts';
import type { Recogniser, Seen } from './recogniser.ts';
import { reportTime } from './reportTime.ts';

export interface SasObservation {
  id: string;
  rank: Rank;
  causes: RankedCause[];
  /** What the check says, in place of a quotation. */
  says: string;
  at: number;
  length: number;
}

const MOST_SAS = 6;
/** Findings that need today's clock where the report carries no time: an old report is not an expired SAS. */
const BY_THE_CLOCK = new Set(['sas-expired', 'sas-not-yet-valid', 'sas-delegation-key']);
const OF_TIME = new Set([...BY_THE_CLOCK, 'clock-skew']);
const OF_ITS_DAYS = new Set(['sas-expired', 'sas-not-yet-valid']);
/** Said of texts that people shorten before they paste them. */
const BY_THE_SHAPE = new Set(['sas-malformed']);
/** And not to be believed where values are hidden. */
const OF_HIDDEN = new Set([...BY_THE_SHAPE, 'sas-version', 'azcopy-shell-quoting']);

export interface Found {
  sas: Sas;
  needs?: Needs;
  at: number;
  length: number;
  onlyNamed?: boolean;
}

const isRead = (sas: ReturnType<typeof parseSas>): sas is Sas => !isSasFault(sas);

/** The SAS of command lines, each with what its side of the job needs. */
function* inCommands(commands: FoundCommand[]): Generator<Found> {
  for (const { command, at, length } of commands) {
    for (const name of remoteSides(command)) {
      const side = command[name];
      if (side?.credential !== 'sas' && side?.credential !== 'masked') continue;
      const sas = parseSas(side.text);
      const job = jobOf(command, name);
      if (isRead(sas)) yield { sas, at, length, ...(job ? { needs: countNeeds([job], sas.kind) } : {}) };
    }
  }
}

/** One parameter that is spoken of ("does sv=2015-04-05 matter?") is no token that was cut off. */
const isOnlyNamed = (piece: string, sas: Sas) => sas.parameters.size === 1 && !/[?&]|https?:/i.test(piece);
const CUT_OFF = new Set(['sas-malformed', 'azcopy-shell-quoting']);

/** The SAS elsewhere: request lines of a log, URLs in a question. They are compared with what the text says of the job. */
function* inText(text: ReportText, facts: Facts): Generator<Found> {
  const job = jobFromFacts(facts);
  for (const piece of findSas(text.clean, MOST_SAS)) {
    const sas = parseSas(piece);
    if (isRead(sas))
      yield {
        sas,
        at: Math.max(0, text.clean.indexOf(piece)),
        length: piece.length,
        ...(isOnlyNamed(piece, sas) ? { onlyNamed: true } : {}),
        ...(job ? { needs: countNeeds([job], sas.kind) } : {}),
      };
  }
}

/** How far a finding can be trusted: what depends on today's clock or on a shortened paste is only a symptom. */
function rankOf(finding: Finding, isSo: boolean): Rank {
  if (BY_THE_CLOCK.has(finding.cause)) return isSo ? 'code' : 'symptom';
  return BY_THE_SHAPE.has(finding.cause) ? 'symptom' : 'code';
}

const DAY_MS = 24 * 3600 * 1000;
const LATELY_MS = 60 * DAY_MS;
/** Trouble is told while it is fresh: what ended some weeks ago had ended when it failed, what ended years ago stands in an old report. */
const endedLately = ({ expires }: Sas, now: Date | undefined) =>
  now !== undefined && expires?.at !== undefined && now.getTime() - expires.at.getTime() < LATELY_MS;
/** What begins after today began after the report as well, however old that is. */
const beginsLater = ({ starts }: Sas, now: Date | undefined) => now !== undefined && (starts?.at ?? now) > now;
const isTimely = (cause: string, sas: Sas, now: Date | undefined) =>
  cause === 'sas-not-yet-valid' ? beginsLater(sas, now) : endedLately(sas, now);

/** People write se=... to shorten a paste, or leave out all but the signature; a token that was cut off has lost that one. */
function isShortened({ parameters }: Sas): boolean {
  const left = [...parameters].filter(([name]) => name !== 'sig');
  const hidden = left.some(([, value]) => /\.\.\.|…|^<|^\[|^-?redacted-?$|^\*{2,}$|^x{3,}$/i.test(value));
  return hidden || (parameters.has('sig') && !parameters.has('se') && !parameters.has('si'));
}

/** An unusual order of letters breaks the signature only where somebody changed it after signing, which a report does not show. */
function orderOf(sas: Sas, context: SasContext): string | undefined {
  const finding = checkLetterOrder(sas, context);
  return Array.isArray(finding) ? finding[0]?.says : finding?.says;
}

/** A SAS whose letters or times somebody tells, and nothing else of it. */
function inWords(text: ReportText, facts: Facts, now: Date | undefined): Found[] {
  if (facts.auth !== 'sas') return [];
  const letters = lettersTold(text.clean);
  const dates = datesTold(text.clean, now);
  const place = letters ?? dates;
  const told = { st: dates?.st, se: dates?.se, sp: letters?.letters };
  const sas = parseSas(
    Object.entries(told)
      .flatMap(([name, value]) => (value ? [`${name}=${value}`] : []))
      .join('&'),
  );
  const job = jobFromFacts(facts);
  if (!place || !isRead(sas)) return [];
  const { at, length } = place;
  return [{ sas, at, length, onlyNamed: true, ...(job ? { needs: countNeeds([job], sas.kind) } : {}) }];
}

/** Those of the commands where there are any: they tell the job as well. Words count where no token stands. */
export function sasOf(text: ReportText, facts: Facts, commands: FoundCommand[], now?: Date): Found[] {
  const fromCommands = [...inCommands(commands)];
  if (fromCommands.length > 0) return fromCommands;
  const fromText = [...inText(text, facts)];
  return fromText.length > 0 ? fromText : inWords(text, facts, now);
}

/** The time of the report; without one, today. */
const momentOf = (text: ReportText, now?: Date): Moment | undefined =>
  reportTime(text) ?? (now && { from: now, to: now });

const nameOf = ({ severity, cause }: Finding) => `${severity} ${cause}`;

/** Whether it is so however the clock stood: a log without a zone leaves hours open. */
function isThroughout(sas: Sas, context: SasContext, moment: Moment | undefined): (finding: Finding) => boolean {
  if (!moment || moment.from.getTime() === moment.to.getTime()) return () => true;
  const before = new Set(checkSas(sas, { ...context, now: moment.from }).map(nameOf));
  return (finding) => before.has(nameOf(finding));
}

function findingsOf(all: Found[], text: ReportText, now: Date | undefined): SasObservation[] {
  if (all.length === 0) return [];
  const isOwn = reportTime(text) !== undefined;
  const moment = momentOf(text, now);
  return all.flatMap(({ sas, needs, at, length, onlyNamed }) => {
    const context: SasContext = { now: moment?.to ?? new Date(0), ...(needs ? { needs } : {}) };
    const errors = checkSas(sas, context).filter(
      ({ severity, cause, says }) =>
        severity === 'error' &&
        !(onlyNamed && CUT_OFF.has(cause)) &&
        !(isShortened(sas) && OF_HIDDEN.has(cause)) &&
        (moment !== undefined || !BY_THE_CLOCK.has(cause)) &&
        says !== orderOf(sas, context),
    );
    const throughout = isThroughout(sas, context, moment);
    return errors.map((finding) => ({
      id: `sas: ${finding.cause}`,
      rank: rankOf(finding, isOwn ? throughout(finding) : isTimely(finding.cause, sas, now)),
      causes: [{ cause: finding.cause }],
      says: finding.says,
      at,
      length: Math.min(length, 100),
    }));
  });
}

/** @param now for reports without a time of their own; without either nothing is called expired. */
export const readSasFindings = (text: ReportText, facts: Facts, commands: FoundCommand[], now?: Date) =>
  findingsOf(sasOf(text, facts, commands, now), text, now);

const names = (one: { causes: RankedCause[] }, causes: Set<string>) =>
  one.causes.some((ranked) => causes.has(ranked.cause));

/** People leave parts of a token out when they paste: that it is incomplete counts only where the error may come of it. */
function mayCount(finding: SasObservation, others: readonly Observation[]): boolean {
  if (finding.rank !== 'symptom' || finding.id !== 'sas: sas-malformed') return true;
  return others.length === 0 || others.some((one) => names(one, new Set(['sas-malformed'])));
}

/** The service itself spoke of the time: then an end that is past by our clock was so by its own. */
const isOfTime = ({ rank, harmless, causes }: Observation) =>
  rank !== 'symptom' &&
  rank !== 'generic' &&
  !harmless &&
  causes.length > 0 &&
  causes.every(({ cause }) => OF_TIME.has(cause));

/** Refused, nothing tells for what, and by the clock it had to be. */
const isReasonEnough = ({ rank, causes }: SasObservation, others: readonly Observation[], { speaksOf }: Facts) =>
  rank === 'code' &&
  OF_ITS_DAYS.has(causes[0]?.cause ?? '') &&
  speaksOf === 'refused' &&
  others.every((one) => one.rank === 'generic' || one.rank === 'symptom');

/** A fault of the SAS that is among the causes of the service's own code is the reason itself, not one more guess. */
function promote(finding: SasObservation, others: readonly Observation[], facts: Facts): SasObservation {
  const isOfTheClock = finding.rank === 'symptom' && BY_THE_CLOCK.has(finding.causes[0]?.cause ?? '');
  if ((isOfTheClock && others.some(isOfTime)) || isReasonEnough(finding, others, facts))
    return { ...finding, rank: 'detail' };
  const causes = new Set(finding.causes.map((ranked) => ranked.cause));
  const confirmed = others.some((one) => one.rank === 'code' && !one.harmless && names(one, causes));
  return confirmed && finding.rank === 'code' ? { ...finding, rank: 'detail' } : finding;
}

/**
 * A SAS that ends after the report was made has not expired: every one of them, as far as they say when; one
 * that is past is the one that counts. Nobody is asked for a date that stands in the text.
 */
function endsIn(found: Found[], moment: Moment): 'yes' | 'no' | undefined {
  // Of one that is told in words the end may be left out.
  const told = found.filter(({ sas, onlyNamed }) => sas.expires || !onlyNamed);
  const ends = told.map(({ sas: { expires } }) => expires?.at && isLater(expires.at, moment));
  if (ends.includes('no')) return 'no';
  return ends.length > 0 && ends.every((end) => end === 'yes') ? 'yes' : undefined;
}

function beginsIn(found: Found[], moment: Moment): 'yes' | 'no' | undefined {
  const begins = found.flatMap(({ sas: { starts } }) => (starts?.at ? [beginsLate(starts.at, moment)] : []));
  if (begins.includes('yes')) return 'yes';
  return begins.length > 0 && begins.every((begin) => begin === 'no') ? 'no' : undefined;
}

/** A stored access policy may give letters that the SAS does not show. */
const isEnough = ({ sas, needs }: Found) =>
  needs !== undefined &&
  sas.permissions !== undefined &&
  !sas.parameters.has('si') &&
  hasAllLetters(needs, sas.permissions);

/** A SAS that has every letter is not refused for one. */
const lettersIn = (found: Found[]): Facts =>
  found.length > 0 && found.every(isEnough) ? { sasLetters: 'enough' } : {};

/** That it ended is an observation of its own, with its quotation. */
function whatItIsWorth(found: Found[], moment: Moment | undefined): Pick<Seen, 'implied' | 'measured'> {
  const sasEnds = moment && endsIn(found, moment);
  const sasBegins = moment && beginsIn(found, moment);
  const measured = { ...lettersIn(found), ...(sasBegins && { sasBegins }) };
  return sasEnds === 'no'
    ? { implied: { sasEnds }, measured }
    : { measured: { ...measured, ...(sasEnds && { sasEnds }) } };
}

export const sasFindings: Recogniser = {
  name: 'SAS',
  recognise: ({ reading: { plain, commands }, facts, observations, now }) => {
    const found = sasOf(plain, facts, commands, now);
    return {
      ...whatItIsWorth(found, momentOf(plain, now)),
      sightings: findingsOf(found, plain, now)
        .filter((finding) => mayCount(finding, observations))
        .map((finding) => promote(finding, observations, facts))
        .map(({ at, length, ...finding }) => ({ ...finding, places: [{ at, length }] })),
    };
  },
};
