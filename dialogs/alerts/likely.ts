/** What is meant by words below a card that stand in no list: learned from knowledge/onCall, and honest about what it does not know. */
import { type SaidOnCall, saidOnCall } from '../../knowledge/learn/onCall.ts';
import { withApostrophes } from '../../knowledge/text/apostrophes.ts';
import { wordCount } from '../../knowledge/text/wordCount.ts';
import { givesAway } from '../../knowledge/words/cues.ts';
import { cuesOf } from '../../knowledge/words/cuesOf.ts';
import { type Asked, DEEDS, type Deed, LEARNED, OF_STORAGE, OTHERWISE, QUESTIONS, type Question } from './asked.ts';

const says = cuesOf('alerts/asked.yaml');
/** Somebody found something out: the diagnosis goes on from it. */
const FOUND = 'finds';

/** So much is said of a card at most; what is longer, or has lines, is a report or an output. */
const MOST_LEARNED = 300;
const MOST_WORDS_LEARNED = 32;

export const mayBeOfACard = (text: string): boolean =>
  text.length <= MOST_LEARNED && !text.trim().includes('\n') && wordCount(text) <= MOST_WORDS_LEARNED;

/**
 * Where an alert stands, most of what is said is said of it. Of a hundred questions and reports of storage that it was not
 * taught by, three are taken for it at the first of these, and thirty at the second: of those the pages are asked, and only
 * what they know nothing of is left.
 */
const SURELY_OF_AN_ALERT = -0.2;
const MAYBE_OF_AN_ALERT = -1.3;
const WITH_A_THING = -0.7;
/** With a code it is rather a report by itself. */
const WITH_A_CODE = 0.3;
/** What acts, or takes an alert for somebody, has to be surer. */
const SURELY = 0.3;
/** Nearer to one another it may be either, and below it nothing of what is known. */
const EITHER = 0.3;
const LEAST = -0.5;
/** It is meant by itself; or it is so far ahead of all else, if it fits somewhat. */
const CLEARLY = -0.1;
const SOMEWHAT = -0.4;
/** From here on one of the first two is meant three times of four: both are answered. */
const ONE_OF_TWO = -0.45;
const FAR_FROM_THE_NEXT = 0.5;
/** What is begun by it, or believed against a list, has to be like the examples. */
const FITS = -0.18;

export interface Where {
  /** By how much more or less something is to be expected there. */
  leans?(wants: string): number;
  /** In the thread of a card. */
  isBelow?: boolean;
}

/** What is asked in the thread of a card is asked of that card. */
const BELOW_A_CARD = 0.5;
const ASKED = /[?？]\s*$/;

/**
 * As people say it in words that no list has. It is learned, and costs more than the lists do. What is said of an alert and
 * wants nothing that is known is answered with what is known of the alert.
 * @param isOther whether the pages know the words as a question or trouble of storage
 * @param isTalk whether they are said to the bot: a greeting, thanks
 */
export function readLike(
  text: string,
  isOther: (said: string) => boolean,
  isTalk: (said: string) => boolean = () => false,
  { leans, isBelow = false }: Where = {},
): Asked | undefined {
  if (!mayBeOfACard(text)) return undefined;
  const said = withApostrophes(text.trim());
  const heard = saidOnCall(said, leans);
  const nearer = isBelow && ASKED.test(said) ? BELOW_A_CARD : 0;
  const needs = (OF_STORAGE.test(said) ? WITH_A_CODE : SURELY_OF_AN_ALERT) - nearer;
  if (heard.wants === 'none' || heard.ofAnAlert < leastFor(said) - nearer) return undefined;
  if (surenessOf(heard) < needs && (isTalk(said) || isOther(said))) return undefined;
  return wantedBy(heard, said);
}

/** A thing of storage is rather asked about by itself, and trouble with one is a case of its own. */
function leastFor(said: string): number {
  if (!says('ofStorage', said)) return MAYBE_OF_AN_ALERT;
  return givesAway('fails', said) || says('ofTrouble', said) ? SURELY_OF_AN_ALERT : WITH_A_THING;
}

/** What is surely wanted of alerts is surely said of one. */
const surenessOf = ({ ofAnAlert, score }: SaidOnCall) => ofAnAlert + Math.max(0, score);

/** So far ahead, what was learned is believed more than a list that knows some of the words. */
const FAR_AHEAD = 0.6;

/** What a list of words says of it, unless something else is meant by far. */
export function readSurely(text: string, listed: Asked): Asked {
  const said = withApostrophes(text.trim());
  const heard = saidOnCall(said);
  if (surenessOf(heard) < SURELY_OF_AN_ALERT || heard.score < FITS || heard.lead < FAR_AHEAD) return listed;
  const meant = wantedBy(heard, said);
  // What is told to be done is no question.
  if (!meant || ('deed' in listed && 'question' in meant && !ASKED.test(said))) return listed;
  // The list's words stand there too.
  return 'question' in meant && 'question' in listed && meant.question !== listed.question
    ? { ...meant, also: listed.question }
    : meant;
}

/** Told rather than asked: taken for another thing, the answer would be wrong and not only useless. */
const TOLD_OF_IT: ReadonlySet<string> = new Set(['better', 'worsens', 'hurts', 'next', 'remarks'] satisfies (
  | Question
  | Deed
)[]);

function wantedBy({ wants, others, lead, score }: SaidOnCall, said: string): Asked | undefined {
  const either = [wants, ...others];
  const unclear: Asked = { question: OTHERWISE, maybe: either };
  // Asked, it is a guess, and nothing that was found.
  if (wants === FOUND && ASKED.test(said)) return { question: 'suspects' };
  if (wants === FOUND) return score >= CLEARLY ? { found: true } : unclear;
  const isClear = score >= CLEARLY || (lead >= SURELY && score >= SOMEWHAT);
  const deed = DEEDS.find((one) => one === wants);
  if (deed) return lead >= SURELY && score >= LEAST && !ASKS_HOW.test(said) ? { deed } : unclear;
  const question = questionOf(wants);
  if (!question || score < LEAST || (TOLD_OF_IT.has(wants) && (ASKED.test(said) || score < FITS || lead < EITHER)))
    return unclear;
  const other = questionOf(others[0] ?? '');
  if (!isClear && (score < ONE_OF_TWO || !other || TOLD_OF_IT.has(other))) return unclear;
  const also = other && lead < (isClear ? EITHER : FAR_FROM_THE_NEXT) ? { also: other } : {};
  return { question, ...also, ...(isClear ? {} : { isUnsure: true }) };
}

const questionOf = (name: string) => [...QUESTIONS, ...LEARNED].find((one) => one === name);

/** Nobody gives an order by asking for the way. */
const ASKS_HOW = /^(?:how|where|wie|wo)(?!\p{L})|(?<!\p{L})(?:how|wie)\W*$|(?:方法|どうやって|どうすれば)/iu;
