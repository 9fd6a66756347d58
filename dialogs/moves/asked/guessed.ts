/** "Could it be the proxy?": which cause a theory of the person's own names. Pure. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { pageOn } from '../../case/pageOn.ts';
import { ruledOut } from '../corrected/ruledOut.ts';

/** So many words in common with its page, and fewer with that of the other. */
const NEAR = 2;

/** Below this the words by themselves point nowhere. */
const FAINT = 0.05;

/** From here on they point at one cause. */
const CLEARLY = 0.8;

/** So much likelier has the theory to make a cause. */
const LIKELIER = 0.1;

/** "I guess it's the firewall", where nothing of a firewall was shown: what the case would be, if it were said for a fact. */
function madeLikelier({ known, together }: Theory, text: string): DiagnosedCause | undefined {
  const before = new Map(known.map(({ id, confidence }) => [id, confidence]));
  const grown = ({ id, confidence }: DiagnosedCause) => confidence - (before.get(id) ?? 0);
  const likelier = together.filter((cause) => grown(cause) >= LIKELIER);
  const named = ruledOut(likelier, text);
  return likelier.find(({ id }) => id === named) ?? [...likelier].sort((one, other) => grown(other) - grown(one))[0];
}

/** A page says of much that it does not help: that is no word for its cause. */
const speaksOf = (cause: DiagnosedCause, text: string, least: number) =>
  pageOn({ ...cause, notHelping: '' }, text, least).length > 0;

export interface Theory {
  /** The causes of the case, which are meant before any other. */
  known: readonly DiagnosedCause[];
  /** What the words make one think of by themselves. */
  alone: readonly DiagnosedCause[];
  /** What they name in so many words. */
  named?: DiagnosedCause | undefined;
  /** And together with all that was said before. */
  together: readonly DiagnosedCause[];
}

export function causeGuessed(theory: Theory, text: string): DiagnosedCause | undefined {
  const { known, alone } = theory;
  const [stands] = known;
  // "So the proxy's root certificate" is what the page of the cause that stands speaks of.
  const isClear = theory.named !== undefined && theory.named.id === alone[0]?.id;
  if (theory.named && (isClear || !(stands && speaksOf(stands, text, NEAR)))) return theory.named;
  const named = ruledOut(known, text);
  // "Two workers write to it, could that be it?": a way in which the cause that stands comes about.
  const other = known.find(({ id }) => id === named);
  const isOther = other !== undefined && speaksOf(other, text, NEAR + 1);
  const [thoughtOf] = alone;
  // "Does the secondary have it?" makes one think of something else clearly.
  if (thoughtOf && !other && thoughtOf.confidence >= CLEARLY && thoughtOf.id !== stands?.id) return thoughtOf;
  if (stands && other !== stands && !isOther && speaksOf(stands, text, NEAR)) return stands;
  if (other) return other;
  const nearest = ruledOut(alone, text);
  const likelier = madeLikelier(theory, text);
  // "Is it the SAS?" is asked of what it names, and not of what the mention of one makes likelier.
  if (likelier && (nearest === undefined || ruledOut([likelier], text) !== undefined)) return likelier;
  const [first] = alone;
  return alone.find(({ id }) => id === nearest) ?? (first && first.confidence >= FAINT ? first : undefined);
}
