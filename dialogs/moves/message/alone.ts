/** What a message says by itself: its own diagnosis, the facts that it tells, and what is wanted with it. Pure. */

import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import type { Facts } from '../../../knowledge/facts/facts.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { inEnglish } from '../../../knowledge/words/abroad.ts';
import { asksIn, asksTurned, isChoice } from '../../../knowledge/words/asking.ts';
import { names } from '../../../knowledge/words/belonging.ts';
import type { Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import { type FactsMeant, factsMeant } from './factsMeant.ts';
import { answersItself } from './heardOtherwise.ts';
import { faintIn, intentIn, isTried } from './intentHeard.ts';
import { type Message, readMessage } from './message.ts';
import { EVIDENCE, PARAMETERS } from './sasTold.ts';
import { wishesATool } from './tools.ts';

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

const A_NAME = 2;
/** So few words are the answer and no more. */
const isShort = (text: string) => wordCount(text) <= 4;

/** Nothing of storage or of a case: no code, fact, cause, parameter or word of the field. */
function namesNothing({ text, isCommand, diagnosis }: Message, told: Facts): boolean {
  if (isCommand || diagnosis.codes.length > 0 || diagnosis.causes.length > 0) return false;
  if (Object.keys(told).length > 0 || PARAMETERS.test(text) || names('ours', text)) return false;
  return inEnglish(text.toLowerCase()) === '';
}

const DENIES_A_DEED =
  /\b(?:(?:i|we|they|he|she|nobody|no ?one|ich|wir) (?:of us )?(?:have |has |had )?(?:(?:never|not|n['’]t|didn['’]t|haven['’]t) )?|(?:niemand|keiner|nie) (?:von uns )?(?:hat )?)(?:ever )?(?:gave|given|assigned|granted|changed|touched|rotated|renewed|created|set|removed|deleted|switched)\b/iu;
const IS_DENIED = /\b(?:never|nobody|no ?one|not|didn['’]t|haven['’]t|hasn['’]t|nie|niemand|keiner)\b/iu;

/** The words add nothing to the trouble that the facts do not say, or are only taken for another one. */
function isBeside({ text, elsewhere, diagnosis }: Message, { told, meant, isEnough }: FactsMeant): boolean {
  if (isEnough || elsewhere || told.sasEnds === 'yes') return true;
  // "We never gave anybody Owner": what was not done speaks for nothing that its words name.
  if (diagnosis.codes.length === 0 && DENIES_A_DEED.test(text) && IS_DENIED.test(text)) return true;
  // "Write" is what is done, and no trouble.
  if (told.operation !== undefined && wordCount(text) <= A_NAME) return true;
  const denied = Object.keys(told).some((fact) => (diagnosis.facts[fact] ?? told[fact]) !== told[fact]);
  return !EVIDENCE.test(text) && (denied || (meant !== undefined && isShort(text)));
}

/** Said for the facts in it, and not for a trouble. */
function isOfFacts({ triage: { facts: known = {} }, text, diagnosis }: Message, { told }: FactsMeant): boolean {
  if (EVIDENCE.test(text)) return false;
  // What is known already is not why it was said.
  const tellsFacts = Object.keys(told).some((fact) => told[fact] === undefined || told[fact] !== known[fact]);
  return (tellsFacts && diagnosis.certainty !== 'certain') || diagnosis.causes.length === 0;
}

const those = (facts: Facts, isMeant: (fact: string, value: string | undefined) => boolean): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact, value]) => value !== undefined && isMeant(fact, value)));

export function readAlone(triage: Triage, typed: Redacted, reader: Pick<Deps, 'diagnose' | 'intentOf'>): Alone {
  const { question, facts: known = {} } = triage;
  const message = readMessage(triage, typed, reader);
  const { text, diagnosis, heard, isCommand } = message;
  const facts = factsMeant(message);
  const bare = namesNothing(message, facts.told);
  return {
    text,
    diagnosis,
    news: those(facts.all, (fact, value) => known[fact] !== value),
    told: those(facts.told, () => true),
    answers: question !== undefined && facts.all[question.fact] !== undefined,
    namesAnswer: question !== undefined && facts.said[question.fact] !== undefined,
    beside: isBeside(message, facts),
    isLetters: PARAMETERS.test(text),
    ofFacts: isOfFacts(message, facts),
    ...intentIn(heard, text, bare),
    ...faintIn(heard, text),
    sure: heard?.sure ?? 0,
    tried: heard !== undefined && isTried(heard),
    bare,
    isCommand,
    asks:
      !isCommand && !answersItself(text) && (asksIn(text) || asksTurned(text) || isChoice(text) || wishesATool(text)),
  };
}
