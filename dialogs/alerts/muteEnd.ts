/** Until when something is muted, in the words of the clock and the calendar: "2h", "until 8am", "till Monday", "this weekend". */
import { DateTime, type DateTimeUnit } from 'luxon';
import { table } from '../../knowledge/table.ts';
import { nextTime } from './morning.ts';

export interface MuteEnd {
  /** Undefined: for good. */
  until: number | undefined;
  /** What was said beside it. */
  rest: string;
  /** An end was named; otherwise it is an hour. */
  told: boolean;
}

type Found = RegExpExecArray;
interface Form {
  words: RegExp;
  end(found: Found, local: DateTime): DateTime | undefined;
}

const UNTIL = String.raw`\b(?:until|till|by)\s+`;
/** 8, 8am, 17:30, 8 uhr */
const CLOCK = String.raw`(\d{1,2})(?:[:.](\d\d))?\s*(?:(am|pm)\b|uhr\b|o'?clock\b)?`;
const MORNING = '08:00';
const PART_OF_DAY = table<string>({ morning: MORNING, noon: '12:00', evening: '18:00', afternoon: '14:00' });
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const COUNTS = table<number>({ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 });
const COUNT = String.raw`(\d{1,4}|an?|one|two|three|four)`;

const countOf = (said = '1') => COUNTS.get(said.toLowerCase()) ?? Number(said);

function clockOf(hour = '0', minute = '00', half = ''): string {
  const whole = (Number(hour) % (half ? 12 : 24)) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return `${whole}:${minute}`;
}

/** At the clock that is named, else in that part of the day, else in the morning. */
function atClock(day: DateTime, part: string | undefined, [hour, minute, half]: (string | undefined)[]): DateTime {
  const time =
    hour === undefined ? (PART_OF_DAY.get((part ?? '').toLowerCase()) ?? MORNING) : clockOf(hour, minute, half);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return day.startOf('day').set({ hour: hours, minute: minutes });
}

const nextWeekday = (local: DateTime, name: string): DateTime => {
  const days = (DAYS.indexOf(name.toLowerCase()) + 1 - local.weekday + 7) % 7;
  return local.plus({ days: days === 0 ? 7 : days });
};

const after = (unit: 'weeks' | 'days' | 'hours' | 'minutes') => (found: Found, local: DateTime) =>
  local.plus({ [unit]: countOf(found[1]) });
const endOf = (unit: DateTimeUnit) => (_: Found, local: DateTime) => local.endOf(unit).plus({ milliseconds: 1 });

const FORMS: Form[] = [
  { words: /\b(?:for good|for ever|forever)\b/i, end: () => undefined },
  {
    words: new RegExp(
      String.raw`${UNTIL}(?:next )?(${DAYS.join('|')})\b(?:\s+(morning|noon|evening))?(?:\s+(?:at )?${CLOCK})?`,
      'i',
    ),
    end: ([, day = '', part, ...clock], local) => atClock(nextWeekday(local, day), part, clock),
  },
  {
    words: /\b(?:over |for |during |until after )?(?:the |this )?weekend\b/i,
    end: (_, local) => atClock(nextWeekday(local, 'monday'), undefined, []),
  },
  {
    words: new RegExp(
      String.raw`${UNTIL}tomorrow\b(?:\s+(morning|noon|afternoon|evening))?(?:\s+(?:at )?${CLOCK})?`,
      'i',
    ),
    end: ([, part, ...clock], local) => atClock(local.plus({ days: 1 }), part, clock),
  },
  {
    words:
      /\b(?:until|till) (?:the )?(?:next )?(?:morning|(?:day|morning|early) ?shift|(?:office|business) hours|working day|breakfast)\b|\b(?:for |over )?the night\b|\b(?:tonight|overnight)\b/i,
    end: (_, local) => nextTime(local, MORNING),
  },
  { words: /\b(?:for |until the end of )?(?:the rest of )?(?:today|the day)\b/i, end: endOf('day') },
  {
    words: new RegExp(String.raw`${UNTIL}${CLOCK}(?!\s*(?:h|m|hours?|min)\b)`, 'i'),
    end: ([, hour, minute, half], local) => nextTime(local, clockOf(hour, minute, half)),
  },
  { words: /\b(?:for )?half an hour\b/i, end: (_, local) => local.plus({ minutes: 30 }) },
  { words: new RegExp(String.raw`\b(?:for )?${COUNT}\s*w(?:eeks?)?\b`, 'i'), end: after('weeks') },
  { words: new RegExp(String.raw`\b(?:for )?${COUNT}\s*d(?:ays?)?\b`, 'i'), end: after('days') },
  { words: new RegExp(String.raw`\b(?:for )?${COUNT}\s*h(?:ours?)?\b`, 'i'), end: after('hours') },
  { words: new RegExp(String.raw`\b(?:for )?${COUNT}\s*m(?:in(?:utes?)?)?\b`, 'i'), end: after('minutes') },
];

/** @param said in English words (inEnglish.ts) */
export function endIn(said: string, now: number, zone: string): MuteEnd {
  const local = DateTime.fromMillis(now, { zone });
  for (const { words, end } of FORMS) {
    const found = words.exec(said);
    if (!found) continue;
    return { until: end(found, local)?.toMillis(), rest: said.replace(found[0], ' '), told: true };
  }
  return { until: local.plus({ hours: 1 }).toMillis(), rest: said, told: false };
}
