/** "Is 8 GB enough?", "can it be valid for just a day?": whether an amount fits the numbers that a page names. Pure. */
import { inDigits } from '../text/inDigits.ts';
import { type Quantity, quantitiesIn } from './compared.ts';

/** More than the page allows, less than it asks for, or within what it names. */
export type Fit = 'beyond' | 'short' | 'within';

export interface AmountAsked {
  fit: Fit | undefined;
  /** The sentences that name an amount of the same kind. */
  sentences: string[];
}

/** So long one has to wait: less may not do. */
const WAITED = /\b(?:takes?|counts?|after|needs?|waits?|until then|slow)\b/i;
const AT_MOST =
  /\b(?:at most|up to|no more than|not more than|maximum|max|never more|limit(?:s|ed)?(?: is| to)?|within|stops? at|ends? after|lives? at most)\b[^.,;:]{0,25}$/i;
const AT_MOST_BEHIND = /^[^.,;:]{0,15}\b(?:at most|is the limit|is the maximum)\b/i;
const AT_LEAST = /\b(?:at least|minimum|no less than|not less than|needs?|from)\b[^.,;:]{0,20}$/i;

type Bound = { kind: 'most' | 'least'; value: number };

function boundOf(sentence: string, { from, to, value }: Quantity): Bound[] {
  const [before, behind] = [sentence.slice(0, from), sentence.slice(to)];
  if (AT_LEAST.test(before)) return [{ kind: 'least', value }];
  if (!AT_MOST.test(before) && !AT_MOST_BEHIND.test(behind)) return [];
  return [{ kind: WAITED.test(before) ? 'least' : 'most', value }];
}

/** One amount is asked about, and the page names one bound for amounts of its kind; several bounds are only shown. */
function fitOf(asked: Quantity, bounds: readonly Bound[]): Fit | undefined {
  const [bound] = bounds;
  if (!bound || bounds.some(({ kind, value }) => kind !== bound.kind || value !== bound.value)) return undefined;
  if (bound.kind === 'most') return asked.value > bound.value ? 'beyond' : 'within';
  return asked.value < bound.value ? 'short' : 'within';
}

const MOST = 3;

export const namesAnAmount = (text: string): boolean => quantitiesIn(inDigits(text)).length > 0;

/** @param sentences of the page */
export function amountAsked(text: string, sentences: readonly string[]): AmountAsked | undefined {
  const [asked, ...more] = quantitiesIn(inDigits(text)).filter(({ kind }) => kind !== 'plain');
  // "Two weeks: 14 days" is one.
  if (!asked || more.some(({ kind, value }) => kind !== asked.kind || value !== asked.value)) return undefined;
  const read = sentences
    .filter((one) => !one.endsWith('?'))
    .map((sentence) => {
      const digits = inDigits(sentence);
      return { sentence, of: quantitiesIn(digits).filter(({ kind }) => kind === asked.kind), digits };
    });
  const naming = read.filter(({ of }) => of.length > 0);
  if (naming.length === 0) return undefined;
  const bounds = naming.flatMap(({ of, digits }) => of.flatMap((quantity) => boundOf(digits, quantity)));
  const isBound = ({ of, digits }: (typeof naming)[number]) => of.some((one) => boundOf(digits, one).length > 0);
  const shown = [...naming.filter(isBound), ...naming.filter((one) => !isBound(one))];
  return { fit: fitOf(asked, bounds), sentences: shown.slice(0, MOST).map(({ sentence }) => sentence) };
}
