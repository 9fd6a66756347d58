/** What is wrong with a SAS within a report: against the command, the place, and the time of the report. */

import type { FoundCommand } from '../azcopy/azcopyCommand.ts';
import type { Observation } from '../evidence/evidence.ts';
import type { Facts } from '../facts/facts.ts';
import type { Rank, RankedCause } from '../pages/schema.ts';
import { checkLetterOrder } from '../sas/checks/letters.ts';
import { checkSas } from '../sas/checks.ts';
import type { Finding, SasContext } from '../sas/finding.ts';
import type { Sas } from '../sas/parse.ts';
import type { Moment } from '../sas/times.ts';
import type { ReportText } from '../text/text.ts';
import { givesAway } from '../words/cues.ts';
import type { Recogniser } from './recogniser.ts';
import { reportTime } from './reportTime.ts';
import { type Found, isShortened, sasOf } from './sasInText.ts';
import { measuredOn } from './sasMeasured.ts';

export interface SasObservation {
  id: string;
  rank: Rank;
  causes: RankedCause[];
  /** What the check says, in place of a quotation. */
  says: string;
  at: number;
  length: number;
}

/** Findings that need today's clock where the report carries no time: an old report is not an expired SAS. */
const BY_THE_CLOCK = new Set(['sas-expired', 'sas-not-yet-valid', 'sas-delegation-key']);
const OF_TIME = new Set([...BY_THE_CLOCK, 'clock-skew']);
const OF_ITS_DAYS = new Set(['sas-expired', 'sas-not-yet-valid']);
/** Said of texts that people shorten before they paste them. */
const BY_THE_SHAPE = new Set(['sas-malformed']);
/** Of one parameter that is only named nothing was cut off. */
const CUT_OFF = new Set(['sas-malformed', 'azcopy-shell-quoting']);
/** And not to be believed where values are hidden. */
const OF_HIDDEN = new Set([...BY_THE_SHAPE, 'sas-version', 'azcopy-shell-quoting']);

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

/** An unusual order of letters breaks the signature only where somebody changed it after signing, which a report does not show. */
function orderOf(sas: Sas, context: SasContext): string | undefined {
  const finding = checkLetterOrder(sas, context);
  return Array.isArray(finding) ? finding[0]?.says : finding?.says;
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

/** Refused, or "why does this not work", nothing tells for what, and by the clock it had to be. */
const isReasonEnough = ({ rank, causes }: SasObservation, others: readonly Observation[], fails: boolean) =>
  rank === 'code' &&
  OF_ITS_DAYS.has(causes[0]?.cause ?? '') &&
  fails &&
  others.every((one) => one.rank === 'generic' || one.rank === 'symptom');

/** Nothing says for what reason it fails. */
const tellsOnlyThatItFails = ({ speaksOf }: Facts, { clean }: ReportText) =>
  speaksOf === 'refused' || (speaksOf === undefined && givesAway('fails', clean));

/** A fault of the SAS that is among the causes of the service's own code is the reason itself, not one more guess. */
function promote(finding: SasObservation, others: readonly Observation[], fails: boolean): SasObservation {
  const isOfTheClock = finding.rank === 'symptom' && BY_THE_CLOCK.has(finding.causes[0]?.cause ?? '');
  if ((isOfTheClock && others.some(isOfTime)) || isReasonEnough(finding, others, fails))
    return { ...finding, rank: 'detail' };
  const causes = new Set(finding.causes.map((ranked) => ranked.cause));
  const confirmed = others.some((one) => one.rank === 'code' && !one.harmless && names(one, causes));
  return confirmed && finding.rank === 'code' ? { ...finding, rank: 'detail' } : finding;
}

export const sasFindings: Recogniser = {
  name: 'SAS',
  recognise: ({ reading: { plain, commands }, facts, observations, now }) => {
    const found = sasOf(plain, facts, commands, now);
    const findings = findingsOf(found, plain, now);
    const fails = tellsOnlyThatItFails(facts, plain);
    return {
      ...measuredOn(found, findings, momentOf(plain, now), facts),
      sightings: findings
        .filter((finding) => mayCount(finding, observations))
        .map((finding) => promote(finding, observations, fails))
        .map(({ at, length, ...finding }) => ({ ...finding, places: [{ at, length }] })),
    };
  },
};
