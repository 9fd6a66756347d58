/** The three times in the service's own words: the surest way to tell an expired SAS from one that is not yet valid. */
import type { Facts } from '../facts/facts.ts';
import type { Rank, RankedCause } from '../pages/schema.ts';
import { beginsLate, isLater, type Moment } from '../sas/times.ts';
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

const OPEN_FRAME = new RegExp(`(?<!key )(?:time frame\\W{0,3})start ${BRACKETED}(?:[\\s-]*expiry (?:${BRACKETED})?)?`);
const TELLS_THE_PRESENT = /\bcurrent \[/;

/** A frame that the present lies within, or that is cut behind its start: a start of days ago is past, whatever else is wrong. */
export function frameMeasured({ folded }: Pick<ReportText, 'folded'>, moment: Moment | undefined): Facts {
  if (TELLS_THE_PRESENT.test(folded)) return {};
  const [, start, expiry] = OPEN_FRAME.exec(folded) ?? [];
  const [begins, ends] = [new Date(parse(start)), new Date(parse(expiry))];
  const sasBegins = moment && !Number.isNaN(begins.getTime()) ? beginsLate(begins, moment) : undefined;
  const sasEnds = moment && !Number.isNaN(ends.getTime()) ? isLater(ends, moment) : undefined;
  return sasBegins === 'no' ? { sasBegins, ...(sasEnds && { sasEnds }) } : {};
}

export const timeFrames: Recogniser = {
  name: 'time frames',
  recognise: ({ reading, now }) => {
    const moment = reportTime(reading.text) ?? (now && { from: now, to: now });
    return {
      measured: frameMeasured(reading.text, moment),
      sightings: readTimeFrames(reading.text, moment).map(({ at, length, rank, causes }) => ({
        id: `time frame ${at}`,
        rank,
        causes,
        places: [{ at, length }],
      })),
    };
  },
};
