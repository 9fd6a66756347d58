/** How many words a text has, in each of our languages. Pure. */

const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/g;
/** Japanese writes no blanks: some three characters are a word. */
const OF_A_WORD = 3;

/** A word between blanks counts once, and more where it holds Japanese. */
export function wordCount(text: string): number {
  const between = text.trim().split(/\s+/).filter(Boolean).length;
  return between + Math.floor((text.match(JAPANESE)?.length ?? 0) / OF_A_WORD);
}
