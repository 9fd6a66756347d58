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

const IDEOGRAPHS = '〇一二三四五六七八九';
/** 「三日前」, 「十二時間」: up to ninety-nine, before a unit of time. */
const IN_IDEOGRAPHS =
  /(?<![〇一二三四五六七八九十百千])([二三四五六七八九])?(十)?([一二三四五六七八九])?(?=日|週間|時間|分|[かカヶ]月|年)/gu;

const ideographsInDigits = (text: string) =>
  text.replace(IN_IDEOGRAPHS, (all, tens: string | undefined, ten: string | undefined, ones: string | undefined) => {
    if (all === '') return '';
    if (!ten) return String(IDEOGRAPHS.indexOf(ones ?? tens ?? ''));
    return String((tens ? IDEOGRAPHS.indexOf(tens) : 1) * 10 + (ones ? IDEOGRAPHS.indexOf(ones) : 0));
  });

export const inDigits = (text: string): string =>
  ideographsInDigits(text).replace(SPELLED, (word) => String(NUMBER_WORDS.get(word.toLowerCase()) ?? word));

/** How long ago that is, as a person reckons. */
const DAYS: readonly [RegExp, number][] = [
  [/\b(?:today|tonight|this (?:morning|afternoon|evening)|just now|heute)\b|今日|今朝/giu, 0],
  [/\b(?:yesterday|last night|gestern)\b|昨日/giu, 1],
  [/\b(?:the day before yesterday|vorgestern)\b|一昨日/giu, 2],
  [/\b(?:last week|a week ago|letzte woche)\b|先週/giu, 7],
  [/\b(?:last month|letzte[nr]? monat)\b|先月/giu, 30],
  [/\b(?:last year|letzte[ns]? jahr)\b|去年|昨年/giu, 365],
];

const SOME = String.raw`(?:(?:ca\.?|circa|etwa|ungefähr|ungefaehr|rund|gut|knapp|genau|so|schon|erst|über|ueber|mehr als)\s+){0,2}`;
const ONE_OR_MORE = String.raw`\d{1,4}|eine[mrn]?|${[...NUMBER_WORDS.keys()].join('|')}`;
const GERMAN_UNIT = '(?:minute|stunde|tag|woche|monat|jahr)(?:en|n|e)?';
const VOR = new RegExp(String.raw`(?<!\p{L})vor\s+${SOME}(${ONE_OR_MORE})\s+(${GERMAN_UNIT})(?!\p{L})`, 'giu');
const MAE = /((?:\d{1,4}|[一二三四五六七八九十]{1,3})\s?(?:分|時間|日|週間|[かカヶ]月|年))(?:ほど|くらい|ぐらい)?前/gu;

/** „Vor drei Tagen“, 「3日前」 as it is said in English. */
const agoBehind = (text: string) =>
  text
    .replace(VOR, (_all, number: string, unit: string) => `${/^eine/i.test(number) ? '1' : number} ${unit} ago`)
    .replace(MAE, (_all, span: string) => `${span} ago `);

/** "Yesterday" as "1 days ago". */
export const agoInDays = (text: string): string =>
  DAYS.reduceRight((said, [name, days]) => said.replace(name, `${days} days ago`), agoBehind(text));
