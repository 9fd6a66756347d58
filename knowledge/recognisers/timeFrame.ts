/** The three times in the service's own words: the surest way to tell an expired SAS from one that is not yet valid. */
import type { Rank, RankedCause } from '../pages/schema.ts';
import type { Moment } from '../sas/times.ts';
import type { ReportText } from '../text/text.ts';
import type { Recogniser } from './recogniser.ts';
import { reportTime } from './reportTime.ts';

interface Reading {
  at: number;
  length: number;
  causes: RankedCause[];
  rank: Rank;
}

const BRACKETED = String.raw`\[([^\]]{8,40})\]`;
/** Left out by whoever pasted it: "Start [..]". */
const MAYBE = String.raw`\[([^\]]{0,40})\]`;
/** The last of the three is often left out, or stands in another line: then the report's own time counts, else today's. */
const FRAME = new RegExp(
  `(key time frame\\W{0,3})?(?:key )?start ${MAYBE}[\\s-]*(?:key )?expiry ${BRACKETED}(?:[\\s-]*current ${BRACKETED})?`,
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

/** Between the service's own time and a guess of it lies what nobody knows. */
const momentOf = (current: string | undefined, moment: Moment | undefined): Moment | undefined => {
  if (current === undefined) return moment;
  const at = new Date(parse(current));
  return { from: at, to: at };
};

/** What the three times say of the SAS, or of the key that signed it. */
function causesOf(frame: RegExpExecArray, told: Moment | undefined): string[] {
  const [start, expiry] = [parse(frame[2]), parse(frame[3])];
  const moment = momentOf(frame[4], told);
  if (!moment) return [];
  const isOver = moment.from.getTime() > expiry;
  const ahead = start - moment.to.getTime();
  if (!isOver && !(ahead > 0)) return [];
  if (OF_KEY.test(frame[0])) return ['sas-delegation-key'];
  if (isOver) return ['sas-expired'];
  return ahead < HOUR ? ['sas-not-yet-valid', 'clock-skew'] : ['sas-not-yet-valid'];
}

/**
 * "Signature not valid in the specified time frame: Start […] - Expiry […] - Current […]".
 * A start at most an hour ahead is the pattern of clocks that differ; more is a start that was set for later.
 * @param moment when the report happened, for a frame that does not say that itself
 */
export function readTimeFrames(text: Pick<ReportText, 'folded'>, moment?: Moment): Reading[] {
  const read = (match: RegExpExecArray, causes: string[]): Reading[] =>
    causes.length === 0
      ? []
      : [{ at: match.index, length: match[0].length, rank: 'detail', causes: causes.map((cause) => ({ cause })) }];
  return [
    ...[...text.folded.matchAll(FRAME)].flatMap((match) => read(match, causesOf(match, moment))),
    ...[...text.folded.matchAll(EXPIRY_BEFORE_START)].flatMap((match) => read(match, ['sas-expired'])),
  ];
}

export const timeFrames: Recogniser = {
  name: 'time frames',
  recognise: ({ reading, now }) => ({
    sightings: readTimeFrames(reading.text, reportTime(reading.text) ?? (now && { from: now, to: now })).map(
      ({ at, length, rank, causes }) => ({
        id: `time frame ${at}`,
        rank,
        causes,
        places: [{ at, length }],
      }),
    ),
  }),
};
