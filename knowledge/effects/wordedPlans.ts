/** What somebody is about to do, in the words of plans.yaml. Pure. */
import { once } from '../lazily.ts';
import { intentOf } from '../learn/intents.ts';
import { cuesOf } from '../words/cuesOf.ts';
import { asksOthers } from './asksOthers.ts';
import { followsFromIt, isToCome } from './byMe.ts';
import { isNotForReal, isOtherwise, withoutRefused } from './notForReal.ts';
import { type plansInOrder, plansNamedIn, verbsOfOrders } from './planList.ts';
import { plannedIn } from './planned.ts';
import { isAsked, isCommandSaid, negates, readSentence, type Sentence, sentencesOf } from './sentencesSaid.ts';
import { clauseAt, wasDone } from './wasDone.ts';

const says = cuesOf('effects/sentencesSaid.yaml');

/** Before an order at the beginning of a clause. */
const FILLERS = String.raw`(?:(?:ok(?:ay)?|so|then|now|and|or|well|hm+|otherwise|else|alternatively|if not|let me|let us|let['’]?s|plan|idea|maybe|just|please|simply|force|permanently|urgent(?:ly)?|quick(?:ly)?|hi|hello|\d{1,2}[.)])[\s,:]+){0,4}`;
const FILLED = new RegExp(`^${FILLERS}$`, 'i');
/** Orders that the verbs of plans.yaml do not begin, in three languages. */
const OTHERWISE = String.raw`take|do|export|skip|make|hard|clean|give|pass|tell|type|let|enforce|require|chmod|everyone|full|icacls|setfacl|easiest|quickest|simplest|sas|never|permanent|unlimited|key|fail|azcopy (?:remove|rm)|permanently|close|write|use)\b|(?<![a-zäöüß])(?:lösch|leer|formatier|wegwerf|entfern|heb|schalt|stell|mach|deaktivier|aktivier|erlaub|öffn|gib|erneuer|rotier|brech|aufheb)|[^\0-\xff]`;
/** A pasted command begins with its tool and orders nothing; what it may order stands above. */
const verbs = () => verbsOfOrders().filter((verb) => verb !== 'azcopy');
/** An order begins with what is to be done: a look at its first word spares most sentences all the others. */
const ordered = once(
  () => new RegExp(String.raw`(?:^|[,:]\s|\s-\s)\s*${FILLERS}(?:${verbs().join('|')}|${OTHERWISE}`, 'i'),
);

/** A tool asks the person, or tells that something did not happen. */
const NOT_MEANT = /\bdo you (?:want|wish) to\b[^?]*$/i;
function isPlanned({ text, asked }: Sentence, { 0: words, index }: RegExpExecArray, onlyAsked: boolean): boolean {
  const before = text.slice(0, index);
  if (says('doesNotGo', before) || NOT_MEANT.test(before) || says('deniesTheDeed', words) || asksOthers(text))
    return false;
  if (wasDone(clauseAt(text, index))) return false;
  if (asked || onlyAsked) return asked;
  const clause = before.slice(
    Math.max(before.lastIndexOf(','), before.lastIndexOf(':'), before.lastIndexOf(' - ')) + 1,
  );
  return FILLED.test(clause.trimStart());
}

export type Told = ReturnType<typeof plansInOrder>[number];

/** What is as short is said in one breath. */
export const BRIEF = 120;
export const SURE_OF_BRIEF = 0.4;

export type IsMeant = (sentence: string, found: RegExpExecArray) => boolean;

/** "The lease is released already": said surely, it is no order. */
const SURELY_DONE = 0.6;
function isDone(sentence: string): boolean {
  const heard = isAsked(sentence) ? undefined : intentOf(sentence, false);
  return heard?.intent === 'done-already' && heard.sure >= SURELY_DONE;
}

export const mayBeMeant: IsMeant = (sentence, { index }) =>
  sentence.length > BRIEF ||
  /[?？]\s*$/.test(sentence) ||
  (!isDone(sentence) && !negates(clauseAt(sentence, index))) ||
  (plannedIn(sentence)?.sure ?? 0) >= SURE_OF_BRIEF;

const isToBeDone = (sentence: string, isBrief: boolean, inTalk: boolean): boolean =>
  (isBrief && followsFromIt(sentence)) || (inTalk && (isToCome(sentence) || isCommandSaid(sentence)));

/** The gravest plan that plans.yaml words; undefined for most reports. */
export function wordedIn(text: string, isMeant: IsMeant = () => true, inTalk = false): Told | undefined {
  const plans = plansNamedIn(text);
  if (plans.length === 0) return undefined;
  const sentences = sentencesOf(text)
    .filter((sentence) => !isNotForReal(sentence))
    .map((sentence) => readSentence(withoutRefused(sentence)))
    .map((sentence) =>
      isToBeDone(sentence.text, text.length <= 2 * BRIEF, inTalk) ? { ...sentence, asked: true } : sentence,
    )
    .filter((sentence) => sentence.asked || ordered().test(sentence.text));
  return plans.find(({ name, wants, asked }) =>
    sentences.some((sentence) => {
      const found = isOtherwise(name, sentence.text) ? null : wants().exec(sentence.text);
      return found !== null && isPlanned(sentence, found, asked) && isMeant(sentence.text, found);
    }),
  );
}

/** At the beginning of a clause with a verb that orders something. */
export const isOrdered = (sentence: string): boolean => ordered().test(sentence);

/** What somebody is about to do is no fact yet: does this place stand in a sentence of that kind? */
export function isPlannedAt(text: string, at: number): boolean {
  const from = Math.max(...['.', '!', '?', ';', '\n', '。'].map((end) => text.lastIndexOf(end, at - 1))) + 1;
  const to = text.slice(at).search(/[.!?;\n。]/);
  return wordedIn(text.slice(from, to < 0 ? undefined : at + to + 1)) !== undefined;
}

/** plans.yaml words it. */
export const isWordedAsPlan = (sentence: string): boolean => wordedIn(sentence) !== undefined;

/** Nothing is said but what shall be done. */
export const saysOnlyPlans = (text: string): boolean => {
  const sentences = sentencesOf(text);
  return sentences.length > 0 && sentences.every(isWordedAsPlan);
};
