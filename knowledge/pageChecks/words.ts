/** The field's words. A reader looks for "lowercase", not for "small letters". */
import type { Objection, PageCheck, Prose } from './view.ts';

const WORDS: readonly [seen: RegExp, instead: string][] = [
  [/\bsmall letters?\b/i, 'lowercase letters'],
  [/\bcapital letters?\b|\bcapitals\b/i, 'uppercase letters'],
  [/\b(?:forbidden|special|other|certain|invalid|\d[\d,]*) signs\b/i, 'characters'],
  [/\b(?:blank|blanks)\b(?! line| password| page)/i, 'space, spaces'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\bgo(?:es|ing)? (?:a)?round (?:it|this|that)\b|(?<!other )\bway round\b/i, 'work around, workaround'],
  [/\bleft-overs?\b/i, 'remains'],
  [/\btwin\b/i, 'equivalent'],
  [/\bstands? in the (?:log|answer|body|header|report)\b/i, 'is in the log'],
  [/\byoung (?:rule|role)\b/i, 'new rule'],
];

const outsideCode = (text: string) => text.replace(/`[^`]*`/g, '``');

export const checkWords: PageCheck = (page) =>
  page.prose.flatMap(({ text, line }: Prose) =>
    WORDS.filter(([seen]) => seen.test(outsideCode(text))).map(
      ([seen, instead]): Objection => ({
        line,
        says: `"${seen.exec(outsideCode(text))?.[0]}" is not the field's word: write ${instead}.`,
      }),
    ),
  );

/** Words a sentence may have before it is hard to read in the night. */
const LONGEST = 36;

export const checkSentences: PageCheck = (page) =>
  page.prose
    .filter(({ text }) => !text.trimStart().startsWith('|'))
    .flatMap(({ text, line }) =>
      outsideCode(text)
        .split(/[.!?:;](?:\s|$)/)
        .filter((sentence) => sentence.split(/\s+/).length > LONGEST)
        .map(
          (sentence): Objection => ({
            line,
            says: `a sentence of ${sentence.split(/\s+/).length} words: make two of it.`,
          }),
        ),
    );
