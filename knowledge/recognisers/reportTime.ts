/** When the report happened, by its own words: a SAS is judged against that moment and not against today. */
import type { Moment } from '../sas/times.ts';
import type { ReportText } from '../text/text.ts';

const DAY = String.raw`(\d{4}-\d\d-\d\d)`;
const CLOCK = String.raw`(\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)`;
const ZONE = String.raw`(?: ?(z|utc|gmt|[+-]\d\d(?::?\d\d)?)(?![\w:]))?`;
const ISO = `${DAY}[t ]${CLOCK}${ZONE}(?![\\w+]|-\\d| (?:utc|gmt|[+-]\\d))`;
/** What stands before the time: a mark of the paste, the service that speaks, the priority of a syslog, a level, a bracket. */
const BEFORE = String.raw` ?(?:[>|*-] ?)?(?:[\w./-]{1,60} ?\| ?|\[pod\/[^\]\n]{1,150}\] )?(?:<\d{1,3}>1 )?(?:(?:trace|debug|info|warn|warning|err|error|fatal|critical)[: ] ?)?[[("']?`;
/** A line that begins with a time may also tell what is then: "2026-05-05 10:00:00Z is when it ends". */
const TOLD = String.raw`(?!["')\]]?[ :,-]{0,3}\(?(?:(?:is|was|until|till)\b|(?:signed |token |sas )?(?:expir|start|begin|end)\w{0,7}(?:[ -](?:time|date))?\)?\s*$))`;
/** "Expiry time: …" and "Last modified date: …" are no times of the error. */
const NOT_OF_THE_ERROR = String.raw`(?<!(?:expir\w{1,6}|start|end|modified|creation|created)[ _-])`;

/** Only times that the client or the service wrote beside the error; `se=` and "Expiry […]" are no such times. */
const ISO_TIMES = [
  new RegExp(
    String.raw`${NOT_OF_THE_ERROR}\b(?:(?:event|log)?time(?:stamp|generated)?|ts)["']?\s?[:=]\s?["']?${ISO}`,
    'g',
  ),
  new RegExp(`^${BEFORE}${ISO}${TOLD}`, 'gm'),
];
const OTHER_TIMES = [
  new RegExp(
    String.raw`${NOT_OF_THE_ERROR}\bdate["']?\s?[:=]\s?["'[]?((?:mon|tue|wed|thu|fri|sat|sun), \d\d? \w{3} \d{4} \d\d:\d\d:\d\d gmt)`,
    'g',
  ),
  /\bcurrent \[([^\]]{10,40})\]/g,
  // AzCopy's own are UTC; rclone writes the same form in the zone of its machine.
  /^(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d) (?!(?:error|info|debug) :|notice:)/gm,
  // Of a web server that stands before the store.
  /\[(\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})\]/g,
];
const MOST = 2000;

const HOUR = 3_600_000;
/** Where it is earliest when it is noon in London, and where it is latest. */
const AHEAD = 14 * HOUR;
const BEHIND = 12 * HOUR;

function parse(time: string): number {
  if (/^\d{4}\//.test(time)) return Date.parse(`${time.replaceAll('/', '-').replace(' ', 'T')}Z`);
  return Date.parse(time.replace(/^(\d\d)\/(\w{3})\/(\d{4}):/, '$1 $2 $3 ').toUpperCase());
}

const zoneOf = (zone: string) =>
  /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}` : 'Z';

/** The latest time that one of the expressions finds. */
function latestOf(text: string, regexes: readonly RegExp[], toTime: (found: RegExpExecArray) => number): number {
  let latest = Number.NEGATIVE_INFINITY;
  for (const regex of regexes) {
    let seen = 0;
    for (const found of text.matchAll(regex)) {
      if (++seen > MOST) break;
      const at = toTime(found);
      if (at > latest) latest = at;
    }
  }
  return latest;
}

/** Stands in all of them: most of what people tell holds no time of day. */
const MAY_TELL = /\d:\d\d|current \[/;

/** The latest of the report's own times; undefined where it has none. */
export function reportTime({ folded }: Pick<ReportText, 'folded'>): Moment | undefined {
  if (!MAY_TELL.test(folded)) return undefined;
  const iso = (found: RegExpExecArray, zone: string) => Date.parse(`${found[1]}T${found[2]?.replace(',', '.')}${zone}`);
  const zoned = Math.max(
    latestOf(folded, OTHER_TIMES, (found) => parse(found[1] as string)),
    latestOf(folded, ISO_TIMES, (found) => (found[3] ? iso(found, zoneOf(found[3])) : Number.NaN)),
  );
  const local = latestOf(folded, ISO_TIMES, (found) => (found[3] ? Number.NaN : iso(found, 'Z')));
  // A time of the service beside the lines of a logger is the same moment, and tells the zone.
  if (zoned > 0 && zoned >= local - AHEAD) return { from: new Date(zoned), to: new Date(zoned) };
  return local > 0 ? { from: new Date(local - AHEAD), to: new Date(local + BEHIND) } : undefined;
}
