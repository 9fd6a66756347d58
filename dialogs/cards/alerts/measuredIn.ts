/** What was measured, as the reader writes numbers: “1,811” is less than two in German. */
import type { Say } from '../../phrases/say.ts';

const NUMBER = /(?<![\w.,-])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d.])|(?<![\w.,-])\d+\.\d+(?![\d.])/g;

export function measuredIn(say: Say, measured: string | undefined): string | undefined {
  if (measured === undefined || say.lang === 'en') return measured;
  const format = new Intl.NumberFormat(say.lang, { maximumFractionDigits: 6 });
  return measured
    .replace(/\((rule|learned): /g, (_all, which: string) => `(${say(which === 'rule' ? 'ruleOf' : 'learnedOf')}: `)
    .replace(NUMBER, (said) => format.format(Number(said.replaceAll(',', ''))));
}
