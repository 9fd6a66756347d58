/**
 * What asks for a secret stands last in its fence, or in a block that the shell reads as a whole: of lines that are pasted
 * one after the other, the next one is taken for the secret.
 */
import { type Fence, linesOf, type Objection, type PageCheck, shellFences } from './view.ts';

const ASKS = /\bread -\w*s|\bRead-Host\b/;
const OPENS_BLOCK = /^(?:& )?\{$/;
const CLOSES_BLOCK = /^\}/;

const SAYS =
  'what is pasted behind this is taken for the secret: let it stand last, or put { before and } behind the lines.';

function asksInTheMiddle(fence: Fence): Objection[] {
  const lines = linesOf(fence);
  return lines.flatMap(({ text, line }, index) => {
    const isLast = index === lines.length - 1;
    const isInBlock =
      lines.slice(0, index).some((before) => OPENS_BLOCK.test(before.text)) &&
      lines.slice(index).some((behind) => CLOSES_BLOCK.test(behind.text));
    return ASKS.test(text) && !isLast && !isInBlock ? [{ line, says: `${SAYS}\n    ${text.slice(0, 140)}` }] : [];
  });
}

export const checkAsksLast: PageCheck = (page) => shellFences(page).flatMap(asksInTheMiddle);
