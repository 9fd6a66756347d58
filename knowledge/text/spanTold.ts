/** "for two hours", "30 Minuten", "3日間": how long something shall last, as people write it in three languages. */
import { table } from '../table.ts';

const NUMBERS = table<number>({
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  half: 0.5,
  ein: 1,
  eine: 1,
  einen: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  halbe: 0.5,
});
const MINUTE = 1;
const HOUR = 60;
const DAY = 24 * HOUR;
const UNITS: readonly [RegExp, number][] = [
  [/^(?:min|分)/, MINUTE],
  [/^(?:h|std|stunde|時間)/, HOUR],
  [/^(?:d|tag|日)/, DAY],
  [/^(?:w|週)/, 7 * DAY],
];
const SPAN =
  /(?<![\p{L}\d.])(?:(\d{1,4})[\s-]?|(an?|one|two|three|four|half|eine?[nr]?|zwei|drei|vier|halbe)[\s-](?:an? )?)(minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|minuten?|stunden?|std|tage?n?|wochen?)(?![\p{L}\d])|(\d{1,4}) ?(分|時間|日|週)/iu;

/** In minutes; undefined where no span is told. */
export function spanTold(text: string): number | undefined {
  const [, digits, word = '', unit, number, sign] = SPAN.exec(text) ?? [];
  const named = (unit ?? sign)?.toLowerCase();
  const length = named && UNITS.find(([kind]) => kind.test(named))?.[1];
  const many = Number(digits ?? number ?? NUMBERS.get(word.toLowerCase()));
  return length && many > 0 ? many * length : undefined;
}
