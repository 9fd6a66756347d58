/**
 * Patterns that are long, and a short one beside each without which it cannot match. To compile a long pattern takes a
 * millisecond and more, twice; most texts hold nothing of what it looks for. Pure.
 */
export interface Gated {
  needs: RegExp;
  pattern: RegExp;
}

export const fits = ({ needs, pattern }: Gated, text: string): boolean => needs.test(text) && pattern.test(text);

/** @param gated its pattern looks for all, with the flag g */
export const matchesOf = ({ needs, pattern }: Gated, text: string): RegExpExecArray[] =>
  needs.test(text) ? [...text.matchAll(pattern)] : [];

export const firstOf = ({ needs, pattern }: Gated, text: string): RegExpExecArray | null =>
  needs.test(text) ? pattern.exec(text) : null;
