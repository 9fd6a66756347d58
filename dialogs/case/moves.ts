/** Reads what was said next in the light of the case: an answer, more evidence, a correction, a question back … Pure. */
import type { Answer } from '../../knowledge/answers/answer.ts';
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import { type FactName, type Facts, UNKNOWN } from '../../knowledge/facts.ts';
import type { Redacted } from '../../knowledge/redact.ts';
import type { Deps } from '../deps.ts';
import type { Say } from '../phrases/say.ts';
import type { Heard } from '../turn/heard.ts';
import { type Outcome, outcomeSaid } from './outcomeWords.ts';
import { answerIn, sameTrouble, type Triage } from './triage.ts';

/** What one may ask back about the advice that stands. */
export type About =
  | 'why'
  | 'which-exactly'
  | 'check-first'
  | 'undo-it'
  | 'other-tool'
  | 'other-side'
  | 'what-else'
  | 'show-all';

export type Move =
  | { kind: 'answer'; fact: FactName; value: string }
  | { kind: 'symptom'; symptom: string }
  | { kind: 'outcome'; outcome: Outcome }
  /** More of the same trouble. */
  | { kind: 'evidence'; text: Redacted }
  /** Further facts, in one's own words. */
  | { kind: 'told'; text: Redacted; facts: Facts }
  /** Takes the place of what was said before. */
  | { kind: 'corrects'; text: Redacted; facts: Facts; codes: boolean }
  /** The advice was followed in vain; perhaps with words that tell more. */
  | { kind: 'tried'; text?: Redacted; facts: Facts }
  /** Another trouble, which begins a case of its own. */
  | { kind: 'another'; text: Redacted }
  /** The words "another problem" without the problem. */
  | { kind: 'newCase' }
  | { kind: 'backTo' }
  | { kind: 'asks'; about: About; text: Redacted }
  | { kind: 'says'; what: 'thanks' | 'smallTalk' | 'notStorage' }
  | { kind: 'human' }
  /** How something is done, or is: answered aside, the case stands. */
  | { kind: 'question'; answer: Answer }
  | { kind: 'nothing' };

type Reader = Pick<Deps, 'diagnose' | 'explain' | 'intentOf'>;

/** Below this the intent of a sentence is a guess, and the words are taken for what they tell. */
const SURE = 0.5;
const SURELY = 0.8;
/** Longer texts are pastes; nobody says "still fails" in so many characters. */
const MOST_SENTENCE = 400;

const ASKS = new Set<string>([
  'why',
  'which-exactly',
  'check-first',
  'undo-it',
  'other-tool',
  'other-side',
  'what-else',
  'show-all',
]);

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

/** The facts that a text tells by itself, as far as they are news. */
function newsIn(triage: Triage, alone: Diagnosis): Facts {
  const known = triage.facts ?? {};
  return Object.fromEntries(Object.entries(alone.facts).filter(([fact, value]) => known[fact] !== value)) as Facts;
}

/** The text names a code, a status or an exit code. */
function moveOfCodes(
  triage: Triage,
  text: Redacted,
  alone: Diagnosis,
  intent: string | undefined,
  reader: Reader,
): Move {
  const statusOf = (code: string) => (reader.explain(code)?.status ?? []).map(String);
  if (intent === 'correction') return { kind: 'corrects', text, facts: newsIn(triage, alone), codes: true };
  const known = alone.codes.every((code) => triage.codes.includes(code));
  if (known && intent === 'still-fails') return { kind: 'tried', text, facts: newsIn(triage, alone) };
  if (known && intent && ASKS.has(intent)) return { kind: 'asks', about: intent as About, text };
  if (intent === 'back-to') return { kind: 'backTo' };
  if (intent === 'new-case') return { kind: 'another', text };
  return { kind: sameTrouble(triage.codes, alone.codes, statusOf) ? 'evidence' : 'another', text };
}

/** Yes and no mean what was asked last: the open question, or "did this help?". */
function moveOfYesOrNo(triage: Triage, intent: 'yes' | 'no'): Move {
  const { question } = triage;
  if (!question) return intent === 'yes' ? { kind: 'outcome', outcome: 'yes' } : { kind: 'tried', facts: {} };
  const value = question.answers.find((answer) => answer === intent);
  return value ? { kind: 'answer', fact: question.fact, value } : { kind: 'nothing' };
}

function moveOfIntent(triage: Triage, text: Redacted, alone: Diagnosis, intent: string | undefined): Move | undefined {
  const { question } = triage;
  switch (intent) {
    case 'solved':
      return { kind: 'outcome', outcome: 'yes' };
    case 'still-fails':
      return { kind: 'tried', text, facts: newsIn(triage, alone) };
    case 'dont-know':
    case 'skip':
      return question
        ? { kind: 'answer', fact: question.fact, value: UNKNOWN }
        : { kind: 'asks', about: 'what-else', text };
    case 'yes':
    case 'no':
      return moveOfYesOrNo(triage, intent);
    case 'correction':
      return { kind: 'corrects', text, facts: newsIn(triage, alone), codes: false };
    case 'thanks':
      return { kind: 'says', what: 'thanks' };
    case 'small-talk':
      return { kind: 'says', what: 'smallTalk' };
    case 'not-storage':
      return { kind: 'says', what: 'notStorage' };
    case 'new-case':
      // "Other question: how do I mount a share, error 53" brings the problem along.
      return alone.causes.length > 0 ? { kind: 'another', text } : { kind: 'newCase' };
    case 'back-to':
      return { kind: 'backTo' };
    case 'human':
      return { kind: 'human' };
    default:
      return intent && ASKS.has(intent) ? { kind: 'asks', about: intent as About, text } : undefined;
  }
}

/** Words that name a trouble of their own, which none of the case's causes is. */
function isAnotherTrouble(triage: Triage, alone: Diagnosis): boolean {
  const [first] = alone.causes;
  const sure = alone.certainty === 'certain' || alone.certainty === 'likely';
  return sure && first !== undefined && !first.benign && !(triage.causes ?? []).includes(first.id);
}

function readTyped(triage: Triage, text: Redacted, say: Say, reader: Reader): Move {
  const { question } = triage;
  const value = question && answerIn(question, text, say('dontKnow'));
  if (question && value) return { kind: 'answer', fact: question.fact, value };
  const outcome = outcomeSaid(text, say, question !== undefined);
  if (outcome) return { kind: 'outcome', outcome };
  const alone = reader.diagnose(text);
  const heard = text.length <= MOST_SENTENCE ? reader.intentOf?.(text, question !== undefined) : undefined;
  const intent = heard && heard.sure >= SURE ? heard.intent : undefined;
  if (alone.codes.length > 0) return moveOfCodes(triage, text, alone, intent, reader);
  const told: Move = { kind: 'told', text, facts: newsIn(triage, alone) };
  const answers = question && alone.facts[question.fact] !== undefined;
  const asksBack = intent !== undefined && ASKS.has(intent);
  if (answers && intent !== 'correction' && !asksBack) return told;
  const move = moveOfIntent(triage, text, alone, intent);
  if (move) return move;
  // What is surely asked about the advice that stands is no question to the pages.
  if (alone.answer?.kind === 'page' && !(asksBack && heard && heard.sure >= SURELY))
    return { kind: 'question', answer: alone.answer };
  if (isAnotherTrouble(triage, alone)) return { kind: 'another', text };
  const tells = intent === 'fact' || alone.causes.length > 0 || Object.keys(alone.facts).length > 0;
  return tells ? told : { kind: 'nothing' };
}

/** @param reader diagnoses a typed text by itself, to tell evidence for this case from another problem. */
export function readMove(triage: Triage, heard: Heard, say: Say, reader: Reader): Move {
  if (heard.kind === 'pressed') return readPressed(triage, heard.verb, heard.data);
  return readTyped(triage, heard.text, say, reader);
}
