/** "Show me the second", "what is the other candidate?", "the first one again": which of the causes is asked for. Pure. */
import { cuesOf, withoutCuesOf } from '../../../knowledge/words/cuesOf.ts';
import { stepAskedIn } from '../../case/ordinal.ts';
import type { Triage } from '../../case/triage.ts';
import { isSettled } from '../message/tells.ts';

const says = cuesOf('words/candidates.yaml');
const withoutCue = withoutCuesOf('words/candidates.yaml');

/** Who wants to see it, and particles. */
const BESIDE =
  /^(?:and |so |ok |und )?(?:what(?:['’]s| is| was)|which(?: one)? is|was ist|welches ist) (?=the|die|der|das)|\b(?:mir|uns|us)\b|の?[をは](?=見せ|教え|詳し|もう|説明|\s|$)/giu;
const ANOTHER =
  /^\W*(?:(?:and|so|ok|und|also|show me|what about|what is|what['’]s|how about|tell me about|zeig mir|was ist mit|was ist) )*(?:the |die |den |das |der )?(?:other|next|andere[nrs]?|nächste[nrs]?)(?: one)?(?: please| bitte| then)?\W*$|^(?:もう一つ|他|次)(?:の(?:もの|やつ)?)?(?:は|を|も)?/iu;
const SECOND = 1;

function named(text: string): number | undefined {
  const rest = withoutCue('candidate', text).replace(BESIDE, ' ');
  if (ANOTHER.test(rest.trim())) return SECOND;
  return says('candidate', text) || says('shows', text) ? stepAskedIn(rest) : undefined;
}

/** From 0, the likeliest first; undefined where none of them is asked for. */
export function candidateAsked(triage: Triage, text: string): number | undefined {
  const { causes = [], askedLast } = triage;
  // Of a verdict that stands the steps are counted, unless it says "candidate".
  if (isSettled(triage) && !says('candidate', text)) return undefined;
  const place = named(text);
  const before = says('next', text) ? askedLast?.place : undefined;
  const meant = before === undefined ? place : before + 1;
  return meant !== undefined && meant < causes.length ? meant : undefined;
}
