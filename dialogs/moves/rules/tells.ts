/** What is told beside an error: what works, what is not allowed, what is planned, how it ended. Pure. */
import { saysOnlyPlans } from '../../../knowledge/effects/wordedPlans.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { operationAlone } from '../../../knowledge/words/operationsTold.ts';
import type { Triage } from '../../case/triage.ts';
import { saysNoMore } from '../asked/leaning.ts';
import { isAllElsewhere } from '../message/elsewhere.ts';
import { endsInGood, isBareGood, seesItNow, thanksAtTheEnd } from '../message/goodEnd.ts';
import { asksBack } from '../message/move.ts';
import {
  CLEAR,
  isSettled,
  isTelling,
  SURELY,
  statesALimit,
  tellsWhatIsSeen,
  worksElsewhere,
} from '../message/tells.ts';
import { isWrongName, nameSaid } from '../told/nameSaid.ts';
import { isBesideTheCase } from '../troubles/moveOfIntent.ts';
import { type Rule, toldBy } from './rule.ts';

export const tellsWhatWorks: Rule = (triage, alone) =>
  worksElsewhere(triage, alone) ? { kind: 'asks', about: 'compare', text: alone.text } : undefined;

export const namesALimit: Rule = (triage, alone) =>
  statesALimit(triage, alone) ? { kind: 'asks', about: 'another-way', text: alone.text } : undefined;

/** "Nothing else" behind what was just told. */
export const endsWhatWasTold: Rule = (_triage, alone) =>
  saysNoMore(alone.text) ? { ...toldBy(alone), beside: true } : undefined;

const YES_OR_NO = /^(?:yes|yeah|yep|no|nope|ja|nein|nö|はい|いいえ)(?![\p{L}\p{N}])/iu;

/** Said of the talk, and of nothing that is to be done: "let's get back to the archived one first". */
const OF_THE_TALK = new Set(['back-to', 'solved', 'new-case']);

/** What somebody is about to do is no fact, and no other trouble either: it is answered for what it would do. */
export const tellsAPlan: Rule = (_triage, { text, asks, intent = '', sure }) => {
  if (asks || (OF_THE_TALK.has(intent) && sure >= CLEAR)) return undefined;
  // "Want to write", and no more, says what is done.
  if (Object.keys(operationAlone(text)).length > 0) return undefined;
  return saysOnlyPlans(text) && !YES_OR_NO.test(text) ? { kind: 'asks', about: 'is-it-safe', text } : undefined;
};

const ENDS = /(?<=[.!。！;])\s*|\n+/;

/** "Ja ok, läuft jetzt": what is only nodded to before it. Asked something, it is the answer. */
const withoutNods = ({ question }: Triage, text: string) => (question ? text : text.replace(NODS, ''));
const NODS =
  /^(?:(?:ah|oh|aha|yes|yep|yeah|yup|right|nice|cool|great|super|perfect|ok|okay|alright|ja|jo|jup|jep|gut|prima|perfekt|klasse|so|puh|phew|はい|おお|なるほど)(?:[,.!、。…]+\s*|\s+|(?=[\u3040-\u9fff])))+/iu;

/** "Wrong subscription, sorry. It copies fine now": whatever it had been, it is over. */
export const endsWell: Rule = (triage, { text: typed, asks, diagnosis, news }, { intentOf }) => {
  const text = withoutNods(triage, typed);
  // A bare "works", where nothing was asked.
  const isGood = !triage.question && isSettled(triage) && isBareGood(text);
  if (!asks && diagnosis.codes.length === 0 && (isGood || endsInGood(text))) return { kind: 'outcome', outcome: 'yes' };
  // "Ah wait, that is the test account. Thanks": who sees it now is helped.
  const isSeen = !givesAway('fails', text) && Object.keys(news).length === 0;
  if (isSeen && !/[?？]/.test(text) && diagnosis.codes.length === 0 && seesItNow(typed))
    return { kind: 'outcome', outcome: 'yes' };
  const parts = text.split(ENDS).filter((part) => wordCount(part) > 0);
  const last = parts.at(-1) ?? '';
  if (asks || parts.length < 2 || givesAway('fails', last) || isAllElsewhere(last)) return undefined;
  const heard = intentOf?.(last, false);
  return heard?.intent === 'solved' && heard.sure >= SURELY ? { kind: 'outcome', outcome: 'yes' } : undefined;
};

/** "Ok that explains it. Thanks!" asks for nothing more, whatever it sounds like. */
export const onlyThanks: Rule = (_triage, { text, asks, intent, sure, diagnosis, news }) => {
  const isToldMore = diagnosis.codes.length > 0 || Object.keys(news).length > 0 || givesAway('fails', text);
  return !asks && !isToldMore && asksBack(intent) && sure < CLEAR && thanksAtTheEnd(text)
    ? { kind: 'says', what: 'thanks' }
    : undefined;
};

export const tellsWhatIs: Rule = (triage, alone) =>
  isTelling(alone, isSettled(triage)) || tellsWhatIsSeen(triage, alone) ? toldBy(alone) : undefined;

/** "No errors" tells what is seen, and of no end and no try; "no more errors" may. */
const NO_ERROR =
  /^(?:but |and |there (?:is|are|was|were) |there's |i (?:see|get) |we (?:see|get) |aber |es gibt |da sind |da ist )*(?:no|zero|not any|not an?|without|keine?n?|kein) (?:\w+ )?(?:errors?|error messages?|messages?|fehler|fehlermeldung(?:en)?)(?! (?:any ?more|now|since|mehr|jetzt|seit))\b[^.!?]{0,24}\W*$|^(?:特に)?エラー(?:は|も|メッセージは)?(?:何も)?(?:出ていません|ありません|出ません|出ない|なし|ないです)/iu;

export const seesNoError: Rule = (_triage, alone) =>
  NO_ERROR.test(alone.text.trim()) ? { ...toldBy(alone), beside: true } : undefined;

/** A bare name, where one may be the reason. */
export const tellsAName: Rule = ({ cause = '' }, alone) => {
  const { text, intent = 'fact', asks } = alone;
  if (asks) return undefined;
  const isName = intent === 'fact' ? nameSaid(text, cause) : isBesideTheCase(intent) && isWrongName(text, cause);
  return isName ? toldBy(alone) : undefined;
};
