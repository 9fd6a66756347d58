/** When the report happened, by its own words: a SAS is judged against that moment and not against today. */
import type { ReportText } from '../text.ts';

/** Only times that the client or the service wrote beside the error; `se=` and "Expiry […]" are no such times. */
const TIMES = [
  /\btime(?:stamp)?["']?\s?[:=]\s?["']?(\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d(?:\.\d+)?z)/g,
  /\bdate["']?\s?[:=]\s?["'[]?((?:mon|tue|wed|thu|fri|sat|sun), \d\d? \w{3} \d{4} \d\d:\d\d:\d\d gmt)/g,
  /\bcurrent \[([^\]]{10,40})\]/g,
  /^(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d) /gm,
];
const MOST = 2000;

const parse = (time: string) =>
  Date.parse(/^\d{4}\//.test(time) ? `${time.replaceAll('/', '-').replace(' ', 'T')}Z` : time.toUpperCase());

/** The latest of the report's own times; undefined where it has none. */
export function reportTime(text: Pick<ReportText, 'folded'>): Date | undefined {
  let latest = Number.NEGATIVE_INFINITY;
  for (const regex of TIMES) {
    let seen = 0;
    for (const match of text.folded.matchAll(regex)) {
      if (++seen > MOST) break;
      const at = parse(match[1] as string);
      if (at > latest) latest = at;
    }
  }
  return latest > 0 ? new Date(latest) : undefined;
}
