/** The form of a sentence, where learning is too coarse. Pure. */

/** "And umlauts?" */
export const isShortAnd = (text: string) => /^(and|und|あと|それと) \S+( \S+)?\s*[?？]$/i.test(text.trim());

/** Japanese writes no blanks: some three characters are a word. */
export const wordsIn = (text: string) =>
  text.trim().split(/\s+/).length + Math.floor((text.match(/[\u3040-\u30ff\u4e00-\u9fff]/g) ?? []).length / 3);
