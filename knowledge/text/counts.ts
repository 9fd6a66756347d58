/** How many of something somebody tells: "40 million files", "8000 requests", "20k", 「4000万」. Sizes and times are none. Pure. */
const LARGE: readonly [RegExp, number][] = [
  [/^(?:k|thousand|tsd\.?|tausend|千)$/i, 1e3],
  [/^(?:m|mio\.?|millions?|millionen)$/i, 1e6],
  [/^(?:bn|billions?|mrd\.?|milliarden)$/i, 1e9],
  [/^万$/, 1e4],
  [/^億$/, 1e8],
];
const NUMBER =
  /(?<![\w.,:/-])(\d{1,3}(?:[,.']\d{3})+|\d{1,12}(?:[.,]\d{1,2})?)\s?(k|thousand|tsd\.?|tausend|m(?=\s)|mio\.?|millions?|millionen|bn|billions?|mrd\.?|milliarden|千|万|億)?(?![\w.:/-]|\s?(?:%|percent|prozent|[kmgtp]i?b(?:its?|ps|ytes?)?(?!\p{L})|(?:milli)?sec|min|hour|hrs?(?!\p{L})|day|week|month|year|sek|stunde|tage?|woche|monat|jahr|ミリ秒|秒|分|時|日|週|か月|年))/giu;

const GROUPS = /[,.'](?=\d{3}(?!\d))/g;

export const countsIn = (text: string): number[] =>
  [...text.matchAll(NUMBER)].map(([, number = '', large = '']) => {
    const value = Number(number.replace(GROUPS, '').replace(',', '.'));
    return value * (LARGE.find(([name]) => name.test(large))?.[1] ?? 1);
  });
