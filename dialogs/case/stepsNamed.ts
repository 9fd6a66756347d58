/** Which steps of a fix the words of a sentence name: by words that few of the steps have. Pure. */
import { sentencesAbout } from '../../knowledge/text/sentences.ts';
import { withSynonyms } from '../../knowledge/words/synonyms.ts';

/** A step's words, its commands' included: `fusermount3 -u` unmounts. */
const wordsOf = (step: string) =>
  step
    .replace(/```\w*/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[.!?:]/g, ' ');

/** Indexes, best first. */
export function stepsNamed(fix: readonly string[], text: string): number[] {
  const lines = fix.map(wordsOf);
  const about = sentencesAbout(lines.join('\n'), withSynonyms(text), 2);
  return about.map((line) => lines.findIndex((one) => one.includes(line))).filter((index) => index >= 0);
}
