/** What the pages of a case's codes say with the words of a question. Pure. */
import { sentencesAbout } from '../../knowledge/text/sentences.ts';
import { withSynonyms } from '../../knowledge/words/synonyms.ts';
import type { Deps } from '../deps.ts';

const MOST_SENTENCES = 2;

/** A status of AzCopy is written as codes are, and is none. */
const CODE_LIKE = /\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b/g;
const MOST_CODES = 4;

/** @param report where codes may stand that say nothing of the cause. */
export function codesOn(report: string, asked: string, explain: Deps['explain']): string[] {
  const codes = [...new Set(report.slice(0, 2000).match(CODE_LIKE) ?? [])].slice(0, MOST_CODES);
  const texts = codes.flatMap((code) => {
    const page = explain(code);
    return page && !page.nearest ? page.sections.map(({ text }) => text) : [];
  });
  return sentencesAbout(texts.join('\n'), withSynonyms(asked), MOST_SENTENCES);
}
