/** Start and end of a SAS that somebody tells: "se is 2026-11-30", "gültig ab 28.11.2026", "期限は2026年11月30日". Pure. */
import { table } from '../table.ts';
import { asksIn } from '../words/asking.ts';
import { readSasDate } from './dates.ts';

export interface DatesTold {
  /** As a SAS writes them. */
  st?: string;
  se?: string;
  /** Where the first of them stands in the text, with the word that says which it is. */
  at: number;
  length: number;
}

const MONTHS = table<number>({
  jan: 1,
  feb: 2,
  mar: 3,
  mär: 3,
  apr: 4,
  may: 5,
  mai: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  dez: 12,
});
const MONTH = `(?:${[...MONTHS.keys()].join('|')})[a-z]*`;

/** A date, and a time only where its zone is told or it is written as a SAS does. */
const DATES: [source: string, order: readonly ('year' | 'month' | 'day')[]][] = [
  ['(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})', ['year', 'month', 'day']],
  ['(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})', ['day', 'month', 'year']],
  ['(\\d{4})年\\s?(\\d{1,2})月\\s?(\\d{1,2})日', ['year', 'month', 'day']],
  [`(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s(${MONTH})\\.?,?\\s(\\d{4})`, ['day', 'month', 'year']],
  [`(${MONTH})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})`, ['month', 'day', 'year']],
  // "Valid till 2027": by a year alone, which is told only where it is no more this one.
  ['(20\\d\\d)(?![-/.年\\d])', ['year']],
  // Without the year: the nearest day of that name.
  ['(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?!\\s?\\d)', ['day', 'month']],
  ['(?<!年\\s?)(\\d{1,2})月\\s?(\\d{1,2})日', ['month', 'day']],
  [`(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s(?:of\\s)?(${MONTH})\\b(?!\\.?,?\\s\\d{4})`, ['day', 'month']],
  [`(${MONTH})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d|,?\\s\\d{4})`, ['month', 'day']],
];
const TIME = '(?:(?:T|,?\\s(?:at\\s|um\\s)?)(\\d{2}):(\\d{2})(?::\\d{2})?(?:\\.\\d+)?\\s?(Z|UTC|GMT)?(?![\\d:]))?';

const BETWEEN =
  '(?![a-zäöü])["\'”)]?\\s*(?:(?:is|was|says|shows|on|at|in|the|set|to|date|time|ist|war|sagt|steht|auf|am|der|den|=|:|は|が|、)\\s*){0,4}["\'“]?';
const NAMES: Record<'st' | 'se', string> = {
  st: '\\bst|\\bstart(?:s|ed|ing|et|zeit|datum)?|\\bbeg(?:ins?|innt)|\\b(?:valid|good) from|\\b(?:gültig|gilt) (?:ab|seit|von|vom)|開始(?:時刻|日時|日)?',
  se: '\\bse|\\bexpir(?:y|es?|ed|ation|ing)|\\bends?|\\b(?:valid|good) (?:until|till|to)|\\bgültig bis|\\bläuft|\\bendet|\\bablauf(?:zeit|datum)?|\\bgilt (?:noch )?bis|\\b(?:gilt|gültig) (?:ab|von|vom) [^\\n]{4,24}? bis|\\b(?:valid|good|starts?) [^\\n]{4,24}? (?:until|till|to)|(?:有効)?期限|終了(?:時刻|日時|日)?',
};

const WAYS = (['st', 'se'] as const).flatMap((name) =>
  DATES.map(([source, order]) => ({
    name,
    order,
    seen: new RegExp(`(?:${NAMES[name]})${BETWEEN}${source}${TIME}`, 'iu'),
  })),
);

/** What else begins or ends on a day. */
const OF_OTHERS =
  /\b(?:secrets?|keys?|certs?|certificates?|passwords?|roles?|leases?|snapshots?|retention|licen[cs]es?|subscription|trial|project|maintenance|jobs?|contract|polic(?:y|ies)|geheimnis|schlüssel|zertifikat|kennwort|passwort|rolle|vertrag|wartung|projekt)\b|シークレット|キー|証明書|パスワード|ロール|契約/i;

/** Longer lines are pastes, and what they hold stands in a URL. */
const LONGEST = 300;
const DAY_MS = 86_400_000;

/** @returns the year in which that day of a month is nearest to now. */
function nearestYear(month: string, day: string, now: Date): string {
  const years = [-1, 0, 1].map((by) => now.getUTCFullYear() + by);
  const far = (year: number) => Math.abs(Date.parse(`${year}-${month}-${day}T12:00Z`) - now.getTime());
  return String(years.reduce((best, year) => (far(year) < far(best) ? year : best)));
}

/** With a time in UTC, that; a day alone tells something only where it is another than today, wherever somebody sits. */
function written(day: string, time: string | undefined, now: Date | undefined): string | undefined {
  const date = time ? `${day}T${time}Z` : day;
  const { at } = readSasDate(date);
  const isToday = at && !time && now && Math.abs(at.getTime() + DAY_MS / 2 - now.getTime()) < DAY_MS;
  return at && !isToday ? date : undefined;
}

function dateIn(line: string, { order, seen }: (typeof WAYS)[number], now: Date | undefined) {
  const hasYear = order.includes('year');
  const found = hasYear || now ? seen.exec(line) : null;
  if (!found) return undefined;
  const of = (part: 'year' | 'month' | 'day') => {
    const at = order.indexOf(part);
    // Of a year alone its first day.
    const text = at < 0 ? '1' : (found[1 + at] as string);
    return String(MONTHS.get(text.slice(0, 3).toLowerCase()) ?? text).padStart(2, '0');
  };
  const isYearAlone = order.length === 1;
  if (isYearAlone && Number(of('year')) <= (now?.getUTCFullYear() ?? Infinity)) return undefined;
  const [hour, minute, zone] = found.slice(1 + order.length);
  const isUtc = zone !== undefined;
  const year = hasYear || !now ? of('year') : nearestYear(of('month'), of('day'), now);
  const date = written(`${year}-${of('month')}-${of('day')}`, isUtc ? `${hour}:${minute}` : undefined, now);
  return date ? { date, at: found.index, length: found[0].length } : undefined;
}

/**
 * @param text of somebody who uses a SAS
 * @param now a day alone that is about this is not read: the hour decides
 */
export function datesTold(text: string, now?: Date): DatesTold | undefined {
  let told: DatesTold | undefined;
  let from = 0;
  for (const line of text.split('\n')) {
    if (line.length <= LONGEST && !asksIn(line) && !OF_OTHERS.test(line))
      for (const way of WAYS) {
        const found = dateIn(line, way, now);
        if (!found || told?.[way.name]) continue;
        told = { at: from + found.at, length: found.length, ...told, [way.name]: found.date };
      }
    from += line.length + 1;
  }
  return told;
}
