/** Reads what was said next in the light of the case: an answer, more evidence, a correction, a question back … Pure. */
import type { Answer } from '../../knowledge/answers/answer.ts';
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import { type FactName, type Facts, factDefinition, isFactName, UNKNOWN } from '../../knowledge/facts.ts';
import { answerMeant } from '../../knowledge/questions/meant.ts';
import type { Redacted } from '../../knowledge/redact.ts';
import { table } from '../../knowledge/table.ts';
import type { Deps } from '../deps.ts';
import type { Say } from '../phrases/say.ts';
import type { Heard } from '../turn/heard.ts';
import { type Alone, deniesTheVerdict, readAlone } from './alone.ts';
import { causesDenied } from './denied.ts';
import { ordinalIn } from './ordinal.ts';
import { type Outcome, outcomeSaid } from './outcomeWords.ts';
import { pageOn } from './pageOn.ts';
import { afterTheEnd, type Part, twoQuestions } from './parts.ts';
import { ruledOut } from './ruledOut.ts';
import { toolNamed } from './tools.ts';
import { answerIn, diagnoseCase, sameTrouble, type Triage } from './triage.ts';
import { twoTroubles } from './troubles.ts';
import { COSTS, FAILS, isShortAnd, OVER, RIGHT, THEORY, UNDER_A_CONDITION, WHICH, wordsIn } from './wordings.ts';

/** What one may ask back about the advice that stands. */
export type About =
  | 'why'
  | 'which-exactly'
  | 'check-first'
  | 'undo-it'
  | 'how-long'
  | 'other-tool'
  | 'other-side'
  | 'what-else'
  | 'show-all'
  | 'is-it-safe'
  | 'who-can'
  | 'another-way'
  | 'what-next'
  | 'guess'
  | 'doubt'
  | 'costs'
  | 'limits'
  /** Whether something can be done with it: cancelled, forced, extended, and the like. */
  | 'possible'
  /** What the open question means, or is good for. */
  | 'about-question'
  /** One of the steps by its number. */
  | 'step'
  /** The page's own words on what was asked. */
  | 'page-says';

export type Move =
  | { kind: 'answer'; fact: FactName; value: string }
  | { kind: 'symptom'; symptom: string }
  | { kind: 'outcome'; outcome: Outcome }
  /** More of the same trouble. */
  | { kind: 'evidence'; text: Redacted; facts?: Facts }
  /** Further facts, in one's own words. */
  | { kind: 'told'; text: Redacted; facts: Facts; beside?: boolean; ofFacts?: boolean }
  /** Takes the place of what was said before. */
  | { kind: 'corrects'; text: Redacted; facts: Facts; codes: boolean }
  /** The advice was followed in vain, or denied for what it is; perhaps with words that tell more. */
  | { kind: 'tried'; text?: Redacted; facts: Facts; causes?: string[]; denied?: true }
  /** Another trouble, which begins a case of its own. */
  | { kind: 'another'; text: Redacted; solved?: true }
  /** The words "another problem" without the problem. */
  | { kind: 'newCase' }
  | { kind: 'backTo' }
  /** What stands, shown once more. */
  | { kind: 'again' }
  | { kind: 'asks'; about: About; text: Redacted; also?: { about: About; text: Redacted } }
  | { kind: 'says'; what: Aside }
  | { kind: 'human' }
  /** How something is done, or is: answered aside, the case stands. */
  | { kind: 'question'; answer: Answer }
  | { kind: 'nothing' };

/** One sentence; the case stands as it is. */
type Aside = 'thanks' | 'smallTalk' | 'listening' | 'notStorage' | 'whatToSend' | 'cannotDoIt';

const ASIDES = table<Aside>({
  thanks: 'thanks',
  'small-talk': 'smallTalk',
  'not-storage': 'notStorage',
  'what-to-send': 'whatToSend',
  'do-it-for-me': 'cannotDoIt',
});

type Reader = Pick<Deps, 'diagnose' | 'explain' | 'intentOf'>;

/** From here on an intent is stronger than the facts that the words tell beside it. */
const CLEAR = 0.75;
const SURELY = 0.8;

const ASKS = new Set<string>([
  'why',
  'which-exactly',
  'check-first',
  'undo-it',
  'how-long',
  'other-tool',
  'other-side',
  'what-else',
  'show-all',
  'is-it-safe',
  'who-can',
  'another-way',
  'what-next',
  'guess',
  'doubt',
  'costs',
  'limits',
  'about-question',
  'possible',
]);

/** What may be meant where somebody asks what it costs. */
const OF_COSTS = new Set(['guess', 'possible', 'how-long', 'is-it-safe']);

function readPressed(triage: Triage, verb: string, data: Record<string, unknown>): Move {
  const { question } = triage;
  if (verb === 'symptom' && typeof data.symptom === 'string') return { kind: 'symptom', symptom: data.symptom };
  // Data of a button comes from outside: only what was asked, and an answer that was offered, counts.
  const offered = question?.answers.find((value) => value === data.value);
  if (verb === 'answer' && question && offered && data.fact === question.fact)
    return { kind: 'answer', fact: question.fact, value: offered };
  const outcome = (['yes', 'partly', 'no'] as const).find((one) => one === data.value);
  if (verb === 'outcome' && outcome) return { kind: 'outcome', outcome };
  if (verb === 'backTo') return { kind: 'backTo' };
  return { kind: 'nothing' };
}

/** The text names a code, a status or an exit code. */
function moveOfCodes(triage: Triage, { text, diagnosis, news, told, intent }: Alone, reader: Reader): Move {
  const statusOf = (code: string) => (reader.explain(code)?.status ?? []).map(String);
  if (intent === 'correction') return { kind: 'corrects', text, facts: news, codes: true };
  const known = diagnosis.codes.every((code) => triage.codes.includes(code));
  if (known && intent === 'still-fails') return { kind: 'tried', text, facts: news };
  if (known && intent && ASKS.has(intent)) return { kind: 'asks', about: intent as About, text };
  if (intent === 'back-to') return { kind: 'backTo' };
  if (intent === 'new-case') return { kind: 'another', text };
  if (!sameTrouble(triage.codes, diagnosis.codes, statusOf)) return { kind: 'another', text };
  return { kind: 'evidence', text, facts: told };
}

/** Yes and no mean what was asked last: the open question, or "did this help?". */
function moveOfYesOrNo({ question }: Triage, intent: 'yes' | 'no'): Move {
  if (!question) return intent === 'yes' ? { kind: 'outcome', outcome: 'yes' } : { kind: 'tried', facts: {} };
  const value = question.answers.find((answer) => answer === intent);
  if (value) return { kind: 'answer', fact: question.fact, value };
  // "No" to "which of these?": none of them that the person knows of.
  return intent === 'no' ? { kind: 'answer', fact: question.fact, value: UNKNOWN } : { kind: 'nothing' };
}

/** "Oops, it was error 13" of a mount is the code that is written in full: mount error(13). */
function corrected(triage: Triage, { text, news }: Alone): Move {
  const code = mountCode(triage, text);
  if (!code) return { kind: 'corrects', text, facts: news, codes: false };
  return { kind: 'corrects', text: code, facts: news, codes: true };
}

function mountCode({ codes, facts = {} }: Triage, text: string): Redacted | undefined {
  const number = /\b(?:error|fehler)\s*\(?(\d{1,3})\)?(?!\d)|エラー\s*\(?(\d{1,3})/i.exec(text)?.slice(1).find(Boolean);
  const ofMount = facts.operation === 'mount' || codes.some((code) => code.startsWith('mount error'));
  return number && ofMount ? (`mount error(${number})` as Redacted) : undefined;
}

function moveOfIntent(triage: Triage, alone: Alone): Move | undefined {
  const { text, diagnosis, news, intent } = alone;
  const { question } = triage;
  switch (intent) {
    case 'solved':
      return { kind: 'outcome', outcome: 'yes' };
    case 'still-fails':
      return { kind: 'tried', text, facts: news, ...(deniesTheVerdict(text) && { denied: true }) };
    case 'doubt':
      // "That does not fit", of advice that stands, is more than a doubt.
      return isSettled(triage) && !alone.asks && deniesTheVerdict(text)
        ? { kind: 'tried', text, facts: news, denied: true }
        : { kind: 'asks', about: 'doubt', text };
    case 'checked':
      return alone.tried ? { kind: 'tried', text, facts: news } : { kind: 'told', text, facts: news, beside: true };
    case 'dont-know':
    case 'skip':
      return question
        ? { kind: 'answer', fact: question.fact, value: UNKNOWN }
        : { kind: 'asks', about: 'what-else', text };
    case 'yes':
    case 'no':
      return moveOfYesOrNo(triage, intent);
    case 'correction':
      return corrected(triage, alone);
    case 'new-case':
      // "Other question: how do I mount a share, error 53" brings the problem along.
      return diagnosis.causes.length > 0 ? { kind: 'another', text } : { kind: 'newCase' };
    case 'back-to':
      return { kind: 'backTo' };
    case 'again':
      return WHICH.test(text) ? { kind: 'asks', about: 'page-says', text } : { kind: 'again' };
    case 'human':
      return alone.sure >= CLEAR ? { kind: 'human' } : undefined;
    default:
      if (intent === 'guess' && alone.asks && !THEORY.test(text)) return { kind: 'asks', about: 'page-says', text };
      if (intent === 'other-tool' && !alone.asks && alone.sure < CLEAR) return undefined;
      // "Hmm, interesting" in the middle of a case asks nobody who he is.
      if (intent === 'small-talk' && !alone.asks) return { kind: 'says', what: 'listening' };
      if (ASIDES.has(intent ?? '')) return { kind: 'says', what: ASIDES.get(intent ?? '') as Aside };
      return intent && ASKS.has(intent) ? { kind: 'asks', about: intent as About, text } : undefined;
  }
}

/** Words that name a trouble of their own, which none of the case's causes is. */
function isAnotherTrouble(triage: Triage, { certainty, causes }: Diagnosis): boolean {
  const [first] = causes;
  const sure = certainty === 'certain' || certainty === 'likely';
  return sure && first !== undefined && !first.benign && !(triage.causes ?? []).includes(first.id);
}

const A_REPORT = 5;

const STAYS = new Set(['correction', 'still-fails']);

/** A whole sentence of something else that fails, and no answer to what was asked. */
function tellsAnother(triage: Triage, { text, diagnosis, answers, asks, intent, tried }: Alone): boolean {
  const { certainty } = diagnosis;
  const reports = FAILS.test(text) && text.trim().split(/\s+/).length >= A_REPORT;
  const stays = answers || asks || tried || STAYS.has(intent ?? '') || ASKS.has(intent ?? '');
  return reports && !stays && certainty !== 'unsure' && isAnotherTrouble(triage, diagnosis);
}

/** What a person does with a statement, however surely it is meant: the facts in it are heard beside. */
const ACTS = new Set(['solved', 'correction', 'back-to', 'new-case', 'human', 'again']);

/**
 * The message is there for what it tells: it answers the open question, or names facts while nothing else is clearly
 * wanted. A fact in a question ("which role for a file share?") is only told in passing.
 */
function isTelling(alone: Alone, settled: boolean): boolean {
  const { news, answers, intent = '', sure, asks, tried } = alone;
  const tells = Object.keys(news).length > 0;
  if (!tells && !answers) return false;
  if (asks && ASKS.has(intent)) return false;
  // "PowerShell version please": with advice on the table it asks, without a question mark as well.
  if (settled && !answers && sure >= SURELY && ASKS.has(intent)) return false;
  if (sure >= CLEAR && ACTS.has(intent)) return false;
  // "Not my account, I'm no admin there" names no role of the caller: somebody else has to do it.
  if (sure >= SURELY && intent === 'who-can' && !answers) return false;
  // "Still counting, twelve million" tells; "tried another network, same" is done with.
  if (intent === 'still-fails' && (tried || sure === 1) && (settled || !answers)) return false;
  return answers ? intent !== 'correction' : !asks || (intent === 'fact' && sure >= CLEAR);
}

/** "The key is correct": of the causes that come into question, this names one that it is not. */
function looksRight(triage: Triage, { text, intent, namesAnswer }: Alone, { diagnose }: Reader): boolean {
  return (
    intent === 'checked' &&
    !namesAnswer &&
    RIGHT.test(text) &&
    ruledOut(diagnoseCase(triage, diagnose).causes, text) !== undefined
  );
}

/** "We use no SAS": causes that come into question and cannot be without it. */
function whatIsDenied(triage: Triage, { text, intent, asks }: Alone, { diagnose }: Reader): string[] {
  if (asks || intent === 'solved') return [];
  return causesDenied(diagnoseCase(triage, diagnose).causes, text, intent === 'correction');
}

const isSettled = ({ shown }: Triage) => shown?.certainty === 'certain' || shown?.certainty === 'likely';

/**
 * "In lower case it works", "it never ends, and no error": at an open question this tells what was seen, be it taken for
 * the end of the trouble or for a failed try. Nothing was tried where nothing was advised.
 */
function tellsWhatIsSeen(triage: Triage, { text, intent, tried }: Alone): boolean {
  if (!triage.question) return false;
  if (intent === 'solved') return UNDER_A_CONDITION.test(text) && !OVER.test(text);
  return intent === 'still-fails' && !tried && !isSettled(triage) && !deniesTheVerdict(text);
}

const MANY_WORDS = 3;

const A_SENTENCE = 3;
/** Nothing was clearly understood: what leaves the case as it is may be answered on a guess. */
function moveOfFaint({ question }: Triage, { faint = '', text, news, asks }: Alone): Move {
  if (ASKS.has(faint)) return { kind: 'asks', about: faint as About, text };
  if (faint === 'still-fails') return { kind: 'tried', text, facts: news };
  // A whole sentence that nothing was heard in is no answer to the question, and is not put back to the person either.
  const states = question !== undefined && !asks && wordsIn(text) >= A_SENTENCE;
  return states ? { kind: 'told', text, facts: news, beside: true } : { kind: 'nothing' };
}

/** The page of the cause that stands has the words of the question. */
function onThePage(triage: Triage, { text, diagnosis }: Alone, { diagnose }: Reader): boolean {
  const [first] = diagnoseCase(triage, diagnose).causes;
  // While the cause is open, a page that answers the question itself is the better one.
  const least = diagnosis.answer?.kind === 'page' && !isSettled(triage) ? MANY_WORDS : 1;
  return first !== undefined && pageOn(first, text, least).length > 0;
}

const namesACode = (codes: string[]) => codes.some((code) => !/^(?:\d{3}$|exit)/i.test(code));

/** "It answers with 400", asked how a bare call ends, is no other trouble; asked for the error's words, it is the error. */
function answersWithAStatus({ question }: Triage, { diagnosis, answers }: Alone): boolean {
  const isOfWords = question && isFactName(question.fact) && factDefinition(question.fact).starts === 'words';
  return answers && !isOfWords && diagnosis.codes.length > 0 && !namesACode(diagnosis.codes);
}

const asksBoth = ([first, other]: [Part, Part]): Move => ({
  kind: 'asks',
  about: first.about as About,
  text: first.text,
  also: { about: other.about as About, text: other.text },
});

function readTyped(triage: Triage, text: Redacted, say: Say, reader: Reader): Move {
  const { question } = triage;
  const value = question && answerIn(question, text, say('dontKnow'));
  if (question && value) return { kind: 'answer', fact: question.fact, value };
  const outcome = outcomeSaid(text, say, question !== undefined);
  if (outcome) return { kind: 'outcome', outcome };
  if (!question && isSettled(triage) && ordinalIn(text) !== undefined) return { kind: 'asks', about: 'step', text };
  if (twoTroubles(text, reader.diagnose)) return { kind: 'another', text };
  const next = afterTheEnd(text, reader.intentOf);
  if (next && reader.diagnose(next).causes.length > 0) return { kind: 'another', text: next, solved: true };
  const both = isSettled(triage) ? twoQuestions(text, ASKS, reader.intentOf) : undefined;
  const alone = readAlone(triage, text, reader);
  const { diagnosis, news, beside, ofFacts, intent, sure } = alone;
  if (diagnosis.answer?.wordForWord) return { kind: 'question', answer: diagnosis.answer };
  if (answersWithAStatus(triage, alone)) return { kind: 'told', text, facts: news, beside: true };
  if (diagnosis.codes.length > 0) return moveOfCodes(triage, alone, reader);
  const code = mountCode(triage, text);
  if (code && !triage.codes.includes(code)) return { kind: 'corrects', text: code, facts: news, codes: true };
  const told: Move = { kind: 'told', text, facts: news, beside, ofFacts };
  if (alone.isCommand) return told;
  if (both) return asksBoth(both);
  if (tellsAnother(triage, alone)) return { kind: 'another', text };
  if (looksRight(triage, alone, reader)) return { kind: 'tried', text, facts: news };
  const denied = whatIsDenied(triage, alone, reader);
  if (denied.length > 0) return { kind: 'tried', text, facts: news, causes: denied, denied: true };
  if (isTelling(alone, isSettled(triage)) || tellsWhatIsSeen(triage, alone)) return told;
  if (alone.asks && COSTS.test(text) && (intent === undefined || OF_COSTS.has(intent)))
    return { kind: 'asks', about: 'costs', text };
  // "And umlauts?" names no tool, and no place in which something is done.
  if (isShortAnd(text) && !toolNamed(text) && (alone.faint === 'other-tool' || intent === 'other-tool'))
    return { kind: 'asks', about: 'page-says', text };
  const move = moveOfIntent(triage, alone);
  if (move) return move;
  if (alone.asks && onThePage(triage, alone, reader)) return { kind: 'asks', about: 'page-says', text };
  // What is surely asked about the advice that stands is no question to the pages.
  if (diagnosis.answer?.kind === 'page' && !(intent && ASKS.has(intent) && sure >= SURELY))
    return { kind: 'question', answer: diagnosis.answer };
  if (!(intent === 'fact' && sure >= CLEAR) && FAILS.test(text) && isAnotherTrouble(triage, diagnosis))
    return { kind: 'another', text };
  if (alone.asks && intent === 'fact' && ASKS.has(alone.faint ?? '')) return moveOfFaint(triage, alone);
  if (intent !== 'fact' && diagnosis.causes.length === 0) return moveOfFaint(triage, alone);
  // Words that fit no answer are an answer too: the same is not asked again.
  const isOpen = question && Object.keys(news).length === 0;
  return isOpen ? { ...told, facts: { [question.fact]: UNKNOWN } } : told;
}

/**
 * Words typed at an open question answer it, well or badly: the same is not asked again. A code that is pasted beside it
 * says more of the trouble, and the question stands.
 */
function heardOnce({ question, askedAgain }: Triage, move: Move, reader: Reader): Move {
  if (!question || !isFactName(question.fact) || (move.kind !== 'told' && move.kind !== 'evidence')) return move;
  const { fact } = question;
  if (move.facts?.[fact] !== undefined) return move;
  // Who tells something else has not refused to answer.
  if (move.kind === 'told' && !askedAgain && Object.keys(move.facts).length > 0 && !answerMeant(fact, move.text))
    return move;
  if (move.kind === 'evidence' && namesACode(reader.diagnose(move.text).codes)) return move;
  return { ...move, facts: { ...move.facts, [fact]: answerMeant(fact, move.text) ?? UNKNOWN } };
}

/** @param reader diagnoses a typed text by itself, to tell evidence for this case from another problem. */
export function readMove(triage: Triage, heard: Heard, say: Say, reader: Reader): Move {
  if (heard.kind === 'pressed') return readPressed(triage, heard.verb, heard.data);
  return heardOnce(triage, readTyped(triage, heard.text, say, reader), reader);
}
