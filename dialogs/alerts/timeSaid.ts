/** The moment that somebody names of what lies behind: "at 3", "um 14:30", "vor zehn Minuten", "30分前". Pure. */
import { DateTime } from 'luxon';
import { table } from '../../knowledge/table.ts';

const NUMBERS = table<number>({
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  ten: 10,
  half: 0.5,
  einer: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  fünf: 5,
  zehn: 10,
  halben: 0.5,
  半: 0.5,
}); // prettier-ignore
const UNITS: [RegExp, number][] = [
  [/^(?:min|分)/i, 60_000],
  [/^(?:h(?:ou)?rs?|h$|std|stunde|時間)/i, 3_600_000],
  [/^(?:day|tag|日)/i, 86_400_000],
];
const COUNT = String.raw`(\d{1,3}|an?|one|two|three|five|ten|half|einer|einem|zwei|drei|fünf|zehn|halben|半)`;
const AGO = [
  new RegExp(String.raw`\b${COUNT}(?: an)?\s*(minutes?|mins?|hours?|hrs?|h|days?) (?:ago|back|before now)\b`, 'i'),
  new RegExp(String.raw`\bvor (?:einer )?${COUNT}\s*(minuten?|min|stunden?|std|h|tage?n?)(?!\p{L})`, 'iu'),
  new RegExp(`${COUNT}(分|時間|日)(?:ほど|くらい)?前`, 'u'),
];
/** Before what is spoken of, not before now. */
const BEFORE = [
  new RegExp(
    String.raw`\b${COUNT}(?: an)?\s*(minutes?|mins?|hours?|hrs?|h|days?) (?:before|earlier|prior)(?! now)`,
    'i',
  ),
  new RegExp(
    String.raw`(?<!\p{L})${COUNT}\s*(minuten?|min|stunden?|std|h|tage?n?) (?:davor|vorher|zuvor|früher)(?!\p{L})`,
    'iu',
  ),
  new RegExp(`アラートの${COUNT}(分|時間|日)(?:ほど|くらい)?前`, 'u'),
];
const CLOCKS = [
  /\b(?:at|around|about|@|since|from|um|gegen|seit)\s*(\d{1,2})(?:[:.h](\d\d))?\s*(am|pm|uhr)?(?![\d%])/i,
  /\b(\d{1,2}):(\d\d)\s*(am|pm|uhr)?\b/i,
  /\b(\d{1,2})()\s*(am|pm|uhr)\b/i,
  /(\d{1,2})時(\d{1,2}|半)?/u,
];
const YESTERDAY = /\b(?:yesterday|last night|gestern)\b|昨日|昨夜/i;
const HALF_DAY = 12;

/** @param then when began what it may have been before */
export function timeSaid(said: string, now: number, zone: string, then?: number): number | undefined {
  const before = spanBefore(BEFORE, said, then ?? now);
  return before ?? spanBefore(AGO, said, now) ?? clock(said, DateTime.fromMillis(now, { zone }));
}

function spanBefore(forms: readonly RegExp[], said: string, now: number): number | undefined {
  for (const form of forms) {
    const [, count = '', unit = ''] = form.exec(said) ?? [];
    const size = UNITS.find(([words]) => words.test(unit))?.[1];
    if (size) return now - (NUMBERS.get(count.toLowerCase()) ?? Number(count)) * size;
  }
  return undefined;
}

/** The last moment at which a clock showed it: "at 3" may be either half of the day. */
function clock(said: string, local: DateTime): number | undefined {
  const found = CLOCKS.map((form) => form.exec(said)).find(Boolean);
  if (!found) return undefined;
  const [, hours = '', minutes = '', half = ''] = found;
  const hour = Number(hours);
  const minute = minutes === '半' ? 30 : Number(minutes || 0);
  if (hour > 24 || minute > 59) return undefined;
  const isOpen = hour < HALF_DAY && hour > 0 && hours.length < 2 && !/^(?:am|pm)$/i.test(half);
  const first = /^pm$/i.test(half) ? (hour % HALF_DAY) + HALF_DAY : /^am$/i.test(half) ? hour % HALF_DAY : hour % 24;
  const day = YESTERDAY.test(said) ? local.minus({ days: 1 }) : local;
  const shown = (isOpen ? [first, first + HALF_DAY] : [first]).map((one) =>
    day.set({ hour: one, minute, second: 0, millisecond: 0 }),
  );
  const passed = shown.map((one) => (one > local ? one.minus({ days: 1 }) : one));
  return Math.max(...passed.map((one) => one.toMillis()));
}
