/** "Three weeks", „zwei Tage“: numbers that are written as words, in digits, where a unit or a thing that is counted follows. Pure. */
import { table } from '../table.ts';

export const NUMBER_WORDS = table<number>({
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  twenty: 20,
  thirty: 30,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  zwanzig: 20,
  dreißig: 30,
});

const SPELLED = new RegExp(String.raw`(?<!\p{L})(?:${[...NUMBER_WORDS.keys()].join('|')})(?=[\s-]\p{L})`, 'giu');

export const inDigits = (text: string): string =>
  text.replace(SPELLED, (word) => String(NUMBER_WORDS.get(word.toLowerCase()) ?? word));

/** How long ago that is, as a person reckons. */
const DAYS: readonly [RegExp, number][] = [
  [/\b(?:today|tonight|this (?:morning|afternoon|evening)|just now|heute)\b|今日|今朝/giu, 0],
  [/\b(?:yesterday|last night|gestern)\b|昨日/giu, 1],
  [/\b(?:the day before yesterday|vorgestern)\b|一昨日/giu, 2],
  [/\b(?:last week|a week ago|letzte woche)\b|先週/giu, 7],
  [/\b(?:last month|letzte[nr]? monat)\b|先月/giu, 30],
  [/\b(?:last year|letzte[ns]? jahr)\b|去年|昨年/giu, 365],
];

/** "Yesterday" as "1 days ago". */
export const agoInDays = (text: string): string =>
  DAYS.reduceRight((said, [name, days]) => said.replace(name, `${days} days ago`), text);
