/** A typed message, read by itself once: what it diagnoses, what shape it has, and what is wanted with it. Pure. */

import { judgeCommand } from '../../../knowledge/azcopy/commandJudged.ts';
import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import type { Facts } from '../../../knowledge/facts/facts.ts';
import { isLookOutput, lookTold } from '../../../knowledge/looks/lookCommand.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { ratesIn } from '../../../knowledge/text/measures.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { factsTold } from '../../../knowledge/words/told.ts';
import { wordsTold } from '../../case/said.ts';
import type { Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import { isAllElsewhere, ofWhatFails } from './elsewhere.ts';
import { heardOtherwise } from './heardOtherwise.ts';
import type { IntentHeard } from './intentHeard.ts';
import { roleAlone } from './roleNamed.ts';
import { withParameters } from './sasTold.ts';

export interface Message {
  /** The case that it is said in. */
  triage: Triage;
  text: Redacted;
  diagnosis: Diagnosis;
  /** A command was pasted. */
  isCommand: boolean;
  /** What a command printed that only looks, and no error. */
  isLook: boolean;
  /** Said in so many words, and neither a paste nor a command. */
  isSentence: boolean;
  /** All of it is told of something else than what fails. */
  elsewhere: boolean;
  heard: IntentHeard | undefined;
  /** What it shows of what fails, read as a report. */
  shows: Facts;
  /** What it tells of what fails, in so many words. */
  tells: Facts;
}

/** Longer texts are pastes; nobody says "still fails" in so many characters. */
const MOST_SENTENCE = 400;

const A_NUMBER = /\b[1-5]\d\d\b/g;
const OF_AN_ANSWER = /error|status|http|code|fehler|return|says|gets?\b|エラー/i;

/** "Azcopy only gets 80 Mb/s", and then "without the VPN 400": so many megabits, and no status. */
const isRate = (triage: Triage, text: string): boolean =>
  triage.facts?.slow === 'yes' && !OF_AN_ANSWER.test(text) && ratesIn(wordsTold(triage)).length > 0;

const SOME_WORDS = 2;
/** "az … list shows: Contributor, on the subscription": that is told, and the command only says how it was seen. */
function asTold(triage: Triage, typed: Redacted): Redacted {
  const role = roleAlone(typed, triage);
  if (role !== undefined) return role as Redacted;
  const told = lookTold(typed);
  return told && wordCount(told.shown) >= SOME_WORDS ? (`it shows ${told.shown}` as Redacted) : typed;
}

export function readMessage(
  triage: Triage,
  written: Redacted,
  { diagnose, intentOf }: Pick<Deps, 'diagnose' | 'intentOf'>,
): Message {
  const typed = asTold(triage, written);
  const isCommand = judgeCommand(typed) !== undefined;
  const text = withParameters(typed, triage);
  const isSentence = text.length <= MOST_SENTENCE && !isCommand;
  const diagnosis = diagnose(isRate(triage, text) ? (text.replace(A_NUMBER, ' ') as Redacted) : text);
  const failing = (facts: Facts, read: (part: string) => Facts) =>
    isSentence ? ofWhatFails(text, facts, read) : facts;
  return {
    triage,
    text,
    diagnosis,
    isCommand,
    isLook: isLookOutput(text) && diagnosis.codes.length === 0,
    isSentence,
    elsewhere: isSentence && isAllElsewhere(text),
    heard: isSentence ? heardOtherwise(intentOf?.(text, triage.question !== undefined), text) : undefined,
    shows: failing(diagnosis.facts, (part) => diagnose(part as Redacted).facts),
    tells: failing(factsTold(typed, triage.question?.fact), factsTold),
  };
}
