/** The three times in the service's own words: the surest way to tell an expired SAS from one that is not yet valid. */
import type { Rank, RankedCause } from '../pages/schema.ts';
import type { ReportText } from '../text/text.ts';
import type { Recogniser } from './recogniser.ts';

interface Reading {
  at: number;
  length: number;
  causes: RankedCause[];
  rank: Rank;
}

const BRACKETED = String.raw`\[([^\]]{8,40})\]`;
/** Left out by whoever pasted it: "Start [..]". */
const MAYBE = String.raw`\[([^\]]{0,40})\]`;
const FRAME = new RegExp(
  `(key time frame\\W{0,3})?(?:key )?start ${MAYBE}[\\s-]*(?:key )?expiry ${BRACKETED}[\\s-]*current ${BRACKETED}`,
  'g',
);
/** The times of a user delegation key, not of the SAS that it signed. */
const OF_KEY = /key (time frame|start|expiry)/;
const EXPIRY_BEFORE_START = new RegExp(
  `signed expiry time ${BRACKETED} (?:has to|must) be after signed start time ${BRACKETED}`,
  'g',
);

const parse = (time: string | undefined) => (time ? Date.parse(time) : Number.NaN);
const HOUR = 3_600_000;

/**
 * "Signature not valid in the specified time frame: Start […] - Expiry […] - Current […]".
 * A start at most an hour ahead is the pattern of clocks that differ; more is a start that was set for later.
 */
export function readTimeFrames(text: Pick<ReportText, 'folded'>): Reading[] {
  const readings: Reading[] = [];
  for (const match of text.folded.matchAll(FRAME)) {
    const [start, expiry, current] = [parse(match[2]), parse(match[3]), parse(match[4])];
    const place = { at: match.index, length: match[0].length, rank: 'detail' as const };
    const isOfKey = OF_KEY.test(match[0]) && (current > expiry || current < start);
    if (isOfKey) readings.push({ ...place, causes: [{ cause: 'sas-delegation-key' }] });
    else if (current > expiry) readings.push({ ...place, causes: [{ cause: 'sas-expired' }] });
    else if (current < start) {
      const second = start - current < HOUR ? [{ cause: 'clock-skew' }] : [];
      readings.push({ ...place, causes: [{ cause: 'sas-not-yet-valid' }, ...second] });
    }
  }
  for (const match of text.folded.matchAll(EXPIRY_BEFORE_START)) {
    readings.push({ at: match.index, length: match[0].length, rank: 'detail', causes: [{ cause: 'sas-expired' }] });
  }
  return readings;
}

export const timeFrames: Recogniser = {
  name: 'time frames',
  recognise: ({ reading }) => ({
    sightings: readTimeFrames(reading.text).map(({ at, length, rank, causes }) => ({
      id: `time frame ${at}`,
      rank,
      causes,
      places: [{ at, length }],
    })),
  }),
};
