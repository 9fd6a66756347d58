/** What a message says by itself: its own diagnosis, the facts that it tells, and what is wanted with it. Pure. */

import { judgeCommand } from '../../knowledge/azcopy/commandJudged.ts';
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import { type FactName, type Facts, factDefinition, isFactName } from '../../knowledge/facts/facts.ts';
import { answerMeant } from '../../knowledge/questions/meant.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { inEnglish } from '../../knowledge/words/abroad.ts';
import { asksIn, asksOnly, isQuestion } from '../../knowledge/words/asking.ts';
import { names } from '../../knowledge/words/belonging.ts';
import { givesAway } from '../../knowledge/words/cues.ts';
import { factsTold, impliedBy } from '../../knowledge/words/told.ts';
import { type Triage, wordsTold } from '../case/triage.ts';
import type { Deps } from '../deps.ts';
import { isAllElsewhere, ofWhatFails } from './elsewhere.ts';
import { ASKED } from './move.ts';
import { roleElsewhere, withoutRoles } from './roleNamed.ts';
import { EVIDENCE, endTold, PARAMETERS, withLetters } from './sasTold.ts';
import { whatMatters } from './whatMatters.ts';

export interface Alone {
  text: Redacted;
  diagnosis: Diagnosis;
  /** What the message tells that the case did not know. */
  news: Facts;
  /** Of these, what a person says in so many words. */
  told: Facts;
  /** It answers the open question in its own words. */
  answers: boolean;
  /** It names the answer; else that only follows from what it names. */
  namesAnswer: boolean;
  /** Parameters of a SAS stand in it: they are read for what they prove. */
  isLetters: boolean;
  /** They are mostly there for the facts in them. */
  ofFacts: boolean;
  /** The words add nothing to the trouble that the facts do not say, or are only taken for another one. */
  beside: boolean;
  intent?: string;
  /** What is meant perhaps: better than to say that nothing was understood. */
  faint?: string;
  /** 0..1: how surely that is wanted. */
  sure: number;
  /** Nothing of storage or of a case is named: no code, fact, cause or word of the field. */
  bare: boolean;
  /** A command was pasted. */
  isCommand: boolean;
  /** It has the shape of a question. */
  asks: boolean;
  /** It says surely that something was done in vain, or was so already. */
  tried: boolean;
}

/** Below this the intent of a sentence is a guess, and the words are taken for what they tell. */
const SURE = 0.5;
/** What only answers, and leaves the case as it is, may be guessed sooner. */
const SURE_ASIDE = 0.45;
/** A guess is taken where nothing else was understood. */
const FAINT = 0.33;
/** Nobody in trouble likes to hear that it is none of ours, where anything of ours is named. */
const SURE_FOREIGN = 0.8;
const FOREIGN = new Set(['small-talk', 'not-storage']);
const ASIDE = new Set<string>([...ASKED, 'again', 'what-to-send', 'do-it-for-me', 'thanks', 'wait', 'drop', 'fact']);
interface Heard {
  intent: string;
  sure: number;
  second?: string;
}

/** Longer texts are pastes; nobody says "still fails" in so many characters. */
const MOST_SENTENCE = 400;

/** So few words are the answer and no more. */
const isShort = (text: string) => text.trim().split(/\s+/).length <= 4;

function needed(intent: string, bare: boolean): number {
  if (FOREIGN.has(intent)) return bare ? SURE_ASIDE : SURE_FOREIGN;
  return ASIDE.has(intent) ? SURE_ASIDE : SURE;
}

/** What a Reader may do. */
const READS = new Set(['download', 'list']);

/** "I have Storage Blob Data Reader" is enough for who only reads; what is done unknown, it may be either. */
function roleToldBy(told: Facts, operation: string | undefined, asked: string | undefined): Facts {
  if (told.roleKind !== 'reader') return told;
  if (READS.has(operation ?? '')) return { ...told, roleKind: 'right' };
  return operation === undefined && asked !== 'roleKind' && told.dataRole === 'yes'
    ? without(told, ['roleKind'])
    : told;
}

const CLEAR = 0.75;

/** Nobody closes a case, or says that it was tried, by asking. */
const NO_QUESTIONS = new Set(['solved', 'still-fails', 'not-it', 'done-already']);

function settledIntent(intent: string, text: string): string {
  const asks = /[?？]\s*$/.test(text) || asksOnly(text);
  // "Can I attach with a SAS?" takes nothing back.
  if (asks && intent === 'correction') return 'possible';
  return asks && NO_QUESTIONS.has(intent) ? 'guess' : intent;
}

function intentIn(heard: Heard | undefined, text: string, bare: boolean): { intent?: string } {
  if (!heard || heard.sure < needed(heard.intent, bare)) return {};
  return { intent: heard.sure === 1 ? heard.intent : settledIntent(heard.intent, text) };
}

const SURELY_TRIED = 0.6;

/** What was done in vain, or was so already; said surely, it is more than what was seen. */
const isTried = ({ intent, sure }: Heard) =>
  intent === 'done-already' ? sure >= SURE : intent === 'still-fails' && sure >= SURELY_TRIED;

/** A question tells no fact, whatever it names: then what it may ask is what comes next. */
function faintIn(heard: Heard | undefined, text: string): { faint?: string } {
  if (heard?.intent === 'fact' && heard.sure < CLEAR && isQuestion(text) && heard.second)
    return { faint: heard.second };
  return heard && heard.sure >= FAINT ? { faint: heard.intent } : {};
}

const DENIES = /^(no|nope|nah|nein|nö|nee|いいえ|いや)(?![\p{L}\p{N}])/iu;

/** Where somebody sits, and with what. */
const PLACES: FactName[] = ['location', 'os', 'tool', 'caller'];

/** "No, it's my laptop at home", "nope, same error": what is denied is the advice, or what was taken for granted, and not what was asked. */
function deniesOnly(text: string, told: Facts, asked: FactName, heard: Heard | undefined): boolean {
  const isOfAdvice = heard !== undefined && (isTried(heard) || heard.intent === 'not-it');
  const elsewhere = isOfAdvice || PLACES.some((fact) => told[fact] !== undefined);
  return DENIES.test(text) && told[asked] === undefined && elsewhere;
}

/** "The network is fine", asked what the error speaks of. */
const namesWhatIsRight = (asked: FactName, heard: Heard | undefined) =>
  heard?.intent === 'checked' && factDefinition(asked).starts === 'words';

/** Questions whose answer may name a login. */
const SIGNS_IN = new Set(['auth', 'identity', 'identityShown', 'mountWith', 'credentialSeen']);

const namesALogin = ({ operation }: Facts, text: string) => operation === 'login' && !givesAway('fails', text);

/** The service that the trouble is with, as it was told before. */
const serviceSaid = (triage: Triage) => factsTold(withoutRoles(wordsTold(triage))).service;

const without = (facts: Facts, names: string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => !names.includes(fact)));

export function readAlone(
  triage: Triage,
  typed: Redacted,
  { diagnose, intentOf }: Pick<Deps, 'diagnose' | 'intentOf'>,
) {
  const { question, facts: known = {} } = triage;
  const isCommand = judgeCommand(typed) !== undefined;
  const text = withLetters(typed);
  const diagnosis = diagnose(text);
  const isSentence = text.length <= MOST_SENTENCE && !isCommand;
  const heard = isSentence ? intentOf?.(text, question !== undefined) : undefined;
  // "I did az login before" says how one signs in, and nothing of what was to be done.
  const isHow = SIGNS_IN.has(question?.fact ?? '') || (isSentence && namesALogin(diagnosis.facts, text));
  const how = isHow ? ['operation', 'tool'] : [];
  const plain = withoutRoles(text);
  const ofRole = plain === text ? [] : ['service', 'exists'];
  const elsewhere = isSentence && isAllElsewhere(text);
  const failing = (facts: Facts, read: (text: string) => Facts) =>
    isSentence ? ofWhatFails(text, facts, read) : facts;
  const inReport = failing(diagnosis.facts, (part) => diagnose(part as Redacted).facts);
  const seen = whatMatters(triage, without(inReport, [...how, ...ofRole]));
  const { service } = ofRole.length > 0 ? factsTold(plain, question?.fact) : {};
  const heardFacts: Facts = {
    ...whatMatters(triage, without(failing(factsTold(text, question?.fact), factsTold), [...how, ...ofRole])),
    ...(service && { service }),
    ...endTold(text, triage),
    ...roleElsewhere(text, service ?? known.service ?? serviceSaid(triage)),
  };
  const operation = heardFacts.operation ?? diagnosis.facts.operation ?? known.operation;
  const told = roleToldBy(heardFacts, operation, question?.fact);
  const isEnough = told.roleKind !== heardFacts.roleKind;
  const meant =
    question &&
    !elsewhere &&
    isFactName(question.fact) &&
    !namesWhatIsRight(question.fact, heard) &&
    !deniesOnly(text, told, question.fact, heard)
      ? answerMeant(question.fact, text)
      : undefined;
  // "I got the role now, and still nothing": who has a role signs in, whatever button the words are like.
  const implied = without(impliedBy(told), Object.keys(known));
  const answered = question && meant && implied[question.fact] === undefined && { [question.fact]: meant };
  const said: Facts = { ...seen, ...answered, ...told };
  const all: Facts = { ...implied, ...said };
  const news = Object.fromEntries(
    Object.entries(all).filter(([fact, value]) => value !== undefined && known[fact] !== value),
  ) as Facts;
  const denied = Object.keys(told).some((fact) => (diagnosis.facts[fact] ?? told[fact]) !== told[fact]);
  // What is known already is not why it was said.
  const tellsFacts = Object.keys(told).some((fact) => told[fact] === undefined || told[fact] !== known[fact]);
  const tellsTrouble = diagnosis.causes.length > 0;
  const says = tellsFacts && diagnosis.certainty !== 'certain' ? 'facts' : tellsTrouble ? 'trouble' : 'nothing';
  const isOurs = isCommand || diagnosis.codes.length > 0 || tellsTrouble || Object.keys(told).length > 0;
  const bare = !isOurs && !PARAMETERS.test(text) && !names('ours', text) && inEnglish(text.toLowerCase()) === '';
  return {
    text,
    diagnosis,
    news,
    told: Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Facts,
    answers: question !== undefined && all[question.fact] !== undefined,
    namesAnswer: question !== undefined && said[question.fact] !== undefined,
    beside:
      isEnough ||
      elsewhere ||
      told.sasEnds === 'yes' ||
      (!EVIDENCE.test(text) && (denied || (meant !== undefined && isShort(text)))),
    isLetters: PARAMETERS.test(text),
    ofFacts: !EVIDENCE.test(text) && says !== 'trouble',
    ...intentIn(heard, text, bare),
    ...faintIn(heard, text),
    sure: heard?.sure ?? 0,
    tried: heard !== undefined && isTried(heard),
    bare,
    isCommand,
    asks: !isCommand && asksIn(text),
  } satisfies Alone as Alone;
}
