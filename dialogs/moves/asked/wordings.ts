/** The form of a sentence, where learning is too coarse. Pure. */

/** "And umlauts?" */
export const isShortAnd = (text: string) => /^(and|und|あと|それと) \S+( \S+)?\s*[?？]$/i.test(text.trim());
