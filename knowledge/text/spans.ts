/** Spans of time that people tell: "two hours", "half an hour", „30 Minuten“, „eine halbe Stunde“, 3日間, "over the weekend". Pure. */
import { table } from '../table.ts';
import { NUMBER_WORDS } from './inDigits.ts';

export interface Span {
  minutes: number;
  /** As it was written, and where. */
  said: string;
  at: number;
}

/** "A few", "several": nobody means a number. */
const A_FEW = 3;
const VAGUELY = table<number>({
  a: 1,
  an: 1,
  one: 1,
  half: 0.5,
  'half a': 0.5,
  'half an': 0.5,
  'a few': A_FEW,
  'a couple of': 2,
  several: A_FEW,
  some: A_FEW,
  ein: 1,
  eine: 1,
  einem: 1,
  einen: 1,
  einer: 1,
  halbe: 0.5,
  'eine halbe': 0.5,
  'einer halben': 0.5,
  paar: A_FEW,
  'ein paar': A_FEW,
  einige: A_FEW,
  einigen: A_FEW,
  mehrere: A_FEW,
  mehreren: A_FEW,
});
const SIGNS = table<number>({
  半: 0.5,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  数: A_FEW,
});

const HOUR = 60;
const DAY = 24 * HOUR;
const UNITS: readonly [unit: RegExp, minutes: number][] = [
  // Before the seconds, whose letter some words for hours begin with.
  [/^(?:h|st|時間)/, HOUR],
  [/^(?:s|秒)/, 1 / 60],
  [/^(?:min|分)/, 1],
  [/^(?:d|tag|日)/, DAY],
  [/^(?:w|週)/, 7 * DAY],
];
const minutesOf = (unit: string): number => UNITS.find(([name]) => name.test(unit.toLowerCase()))?.[1] ?? 0;

const WORDS = [...VAGUELY.keys(), ...NUMBER_WORDS.keys()].sort((one, other) => other.length - one.length).join('|');
const UNIT = String.raw`seconds|second(?!\s(?!ago|later)\p{L})|secs?|sekunden?|sek|s|minutes?|minuten?|mins?|min|hours?|hrs?|h|stunden?|std|days?|tage?n?|d|weeks?|wochen?`;
const SPAN = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?:(\d{1,6}(?:[.,]\d{1,3})?)[\s-]{0,2}|(${WORDS})[\s-]{1,2})(?:(?:full|whole|good|ganzen?|guten?) )?(${UNIT})(?![\p{L}\d])|(\d{1,4}|[${[...SIGNS.keys()].join('')}]) ?(秒|分|時間|日|週)`,
  'giu',
);

const NAMED: readonly [RegExp, number][] = [
  [/(?<!\p{L})(?:over ?night|one night|a night|(?:eine|einer|über) nacht)(?!\p{L})|一晩|夜間/giu, 10 * HOUR],
  [/(?<!\p{L})(?:a|the|one|ein|das|am|over the|übers?) ?(?:weekend|wochenende)(?!\p{L})|週末/giu, 60 * HOUR],
];

const numberOf = (digits: string | undefined, word: string) =>
  digits ? Number(digits.replace(',', '.')) : (VAGUELY.get(word) ?? NUMBER_WORDS.get(word) ?? SIGNS.get(word) ?? 0);

/** In the order in which they were told; those that are told by a name come last. */
export function spansIn(text: string): Span[] {
  const counted = [...text.matchAll(SPAN)].map(
    ({ 0: said, 1: digits, 2: word, 3: unit, 4: many = '', 5: sign, index }) => ({
      minutes:
        (/^\d/.test(many) ? Number(many) : numberOf(digits, (word ?? many).toLowerCase())) *
        minutesOf(unit ?? sign ?? ''),
      said,
      at: index,
    }),
  );
  const named = NAMED.flatMap(([name, minutes]) =>
    [...text.matchAll(name)].map(({ 0: said, index }) => ({ minutes, said, at: index })),
  );
  return [...counted.filter(({ minutes }) => minutes > 0), ...named];
}
