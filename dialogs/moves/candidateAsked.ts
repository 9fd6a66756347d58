/** "Show me the second", "what is the other candidate?", "the first one again": which of the causes is asked for. Pure. */
import { stepAskedIn } from '../case/ordinal.ts';
import type { Triage } from '../case/triage.ts';
import { isSettled } from './tells.ts';

const CANDIDATE =
  /\b(?:candidates?|cause|causes|possibilit(?:y|ies)|guess|suspects?|theory|hypothesis|explanation|reason|option|kandidaten?|ursache|möglichkeit|verdacht|verdächtigen?|vermutung|erklärung)\b|の?(?:候補|原因|可能性)/giu;
/** Who wants to see it, and particles. */
const BESIDE =
  /^(?:and |so |ok |und )?(?:what(?:['’]s| is| was)|which(?: one)? is|was ist|welches ist) (?=the|die|der|das)|\b(?:mir|uns|us)\b|の?[をは](?=見せ|教え|詳し|もう|説明|\s|$)/giu;
/** Somebody wants to see it: a bare "the second" answers the question that is open. */
const SHOWS =
  /\b(?:show|see|tell|explain|about|details?|more|again|look|zeig|zeige|sag|erklär|erkläre|mehr|nochmal|noch mal|genauer)\b|見せ|教え|詳し|もう一度|説明/iu;
const ANOTHER =
  /^\W*(?:(?:and|so|ok|und|also|show me|what about|what is|what['’]s|how about|tell me about|zeig mir|was ist mit|was ist) )*(?:the |die |den |das |der )?(?:other|next|andere[nrs]?|nächste[nrs]?)(?: one)?(?: please| bitte| then)?\W*$|^(?:もう一つ|他|次)(?:の(?:もの|やつ)?)?(?:は|を|も)?/iu;
const SECOND = 1;

function named(text: string): number | undefined {
  const rest = text.replace(CANDIDATE, ' ').replace(BESIDE, ' ');
  if (ANOTHER.test(rest.trim())) return SECOND;
  const isNamed = text.search(CANDIDATE) >= 0;
  return isNamed || SHOWS.test(text) ? stepAskedIn(rest) : undefined;
}

const NEXT = /\b(?:next|nächste[nrs]?)\b|次/iu;

/** From 0, the likeliest first; undefined where none of them is asked for. */
export function candidateAsked(triage: Triage, text: string): number | undefined {
  const { causes = [], askedLast } = triage;
  // Of a verdict that stands the steps are counted, unless it says "candidate".
  if (isSettled(triage) && text.search(CANDIDATE) < 0) return undefined;
  const place = named(text);
  const before = NEXT.test(text) ? askedLast?.place : undefined;
  const meant = before === undefined ? place : before + 1;
  return meant !== undefined && meant < causes.length ? meant : undefined;
}
