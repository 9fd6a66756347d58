/** One case: what was said so far, and what that makes of the next words. Pure; state keeps it between turns. */
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import { type FactName, type Facts, isFactName, readAnswer, UNKNOWN } from '../../knowledge/facts.ts';
import type { Question } from '../../knowledge/question.ts';
import type { Redacted } from '../../knowledge/redact.ts';
import { reportOf, symptomOf } from '../symptoms.ts';
import { shortenReport } from './report.ts';

export type Said =
  | { kind: 'report'; text: Redacted }
  | { kind: 'symptom'; symptom: string }
  | { kind: 'answer'; fact: FactName; value: string };

export interface Triage {
  /** The case's short name, which its cards carry. */
  case: string;
  startedAt: string;
  /** Oldest first; `back` takes the last one away. */
  said: Said[];
  /** Grows with each card, so that an old card knows itself. */
  step: number;
  /** The message that holds the case's card. */
  card?: string;
  /** What waits for an answer. */
  question?: Question;
  /** The likeliest cause, as last shown. */
  cause?: string;
  codes: string[];
  /** A report that seems to be of another problem, until the user says which. */
  offered?: Redacted;
  outcome?: 'yes' | 'partly' | 'no';
  /** Nothing more is asked; its cards are of the past. */
  ended?: true;
}

export function newTriage(name: string, now: Date): Triage {
  return { case: name, startedAt: now.toISOString(), said: [], step: 0, codes: [] };
}

/** Characters of all reports of a case; three bytes each at the worst, so that the state of a person stays small. */
const ROOM = 16_000;
const MOST_SAID = 60;

/** Cuts each report, and lets go of the second oldest until all fit: the first and the newest tell most. */
function withinRoom(said: Said[]): Said[] {
  const cut = said.map((one): Said => (one.kind === 'report' ? { ...one, text: shortenReport(one.text) } : one));
  const length = cut.reduce((sum, one) => sum + (one.kind === 'report' ? one.text.length : 0), 0);
  const [, second] = cut.filter((one) => one.kind === 'report');
  const rest = cut.filter((one) => one !== second);
  return (length > ROOM || cut.length > MOST_SAID) && second ? withinRoom(rest) : cut;
}

export function saying(triage: Triage, said: Said): Triage {
  const { question: _answered, offered: _settled, ...rest } = triage;
  return { ...rest, said: withinRoom([...triage.said, said]) };
}

/** Takes back what was said last; undefined when only the beginning is left. */
export function takingBack(triage: Triage): Triage | undefined {
  if (triage.said.length < 2) return undefined;
  const { question: _asked, offered: _offered, ...rest } = triage;
  return { ...rest, said: triage.said.slice(0, -1) };
}

/** Everything pasted, as one report. */
export function reportSaid(triage: Triage): Redacted {
  const texts = triage.said.flatMap((said) => {
    if (said.kind === 'report') return [said.text];
    const symptom = said.kind === 'symptom' && symptomOf(said.symptom);
    return symptom ? [reportOf(symptom)] : [];
  });
  return shortenReport(texts.join('\n') as Redacted);
}

/** Everything answered; what a paste says stays with the paste. */
export function factsSaid(triage: Triage): Facts {
  const facts: Facts = {};
  for (const said of triage.said) {
    if (said.kind === 'answer') facts[said.fact] = said.value;
    if (said.kind === 'symptom') Object.assign(facts, symptomOf(said.symptom)?.facts);
  }
  return facts;
}

export function answersSaid(triage: Triage): number {
  return triage.said.filter((said) => said.kind === 'answer').length;
}

const fold = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[.!。]+$/, '')
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, ' ');

/**
 * Reads typed words as an answer to a question: the number of a button, its label, or another word for it.
 * @param dontKnow the label of the last button, in the user's language.
 */
export function answerIn(question: Question, typed: string, dontKnow: string): string | undefined {
  const said = fold(typed);
  const number = /^\(?(\d)\)?$/.exec(said);
  if (number) return question.answers[Number(number[1]) - 1];
  if (said === fold(dontKnow)) return UNKNOWN;
  const label = question.labels.findIndex((one) => fold(one) === said);
  if (label >= 0) return question.answers[label];
  return isFactName(question.fact) ? readAnswer(question.fact, said) : undefined;
}

const STATUS = /^\d{3}$/;
/** The exit code belongs to whatever failed. */
const EXIT = /^exit/i;

/** "403" and a code that the service sends with 403 are about the same; two codes with names are not. */
function sameTrouble(one: string[], other: string[], statusOf: (code: string) => string[]): boolean {
  const named = (codes: string[]) => codes.filter((code) => !STATUS.test(code));
  if (other.every((code) => EXIT.test(code))) return true;
  const bothNamed = named(one).length > 0 && named(other).length > 0;
  const wide = (codes: string[]) => (bothNamed ? named(codes) : [...codes, ...codes.flatMap(statusOf)]);
  const known = new Set(wide(one));
  return wide(other).some((code) => known.has(code));
}

/**
 * What a text that is no answer may be: further evidence for the case, another problem, or nothing known.
 * While a question is open, only codes that do not fit the case speak of another problem; once the verdict stands, any
 * code begins anew.
 */
export function placeText(
  triage: Triage,
  alone: Diagnosis,
  statusOf: (code: string) => string[],
): 'evidence' | 'another' | 'nothing' {
  if (alone.codes.length === 0) {
    const tells = alone.causes.length > 0 || Object.keys(alone.facts).length > 0;
    return tells ? 'evidence' : 'nothing';
  }
  if (!triage.question) return 'another';
  return triage.codes.length === 0 || sameTrouble(triage.codes, alone.codes, statusOf) ? 'evidence' : 'another';
}

/** Diagnoses all that was said. */
export function diagnoseCase(triage: Triage, diagnose: (report: Redacted, facts: Facts) => Diagnosis): Diagnosis {
  return diagnose(reportSaid(triage), factsSaid(triage));
}

/** The case as its next card shows it. */
export function asking(triage: Triage, diagnosis: Diagnosis): Triage {
  const { question: _before, cause: _old, ...rest } = triage;
  const [first] = diagnosis.causes;
  return {
    ...rest,
    step: triage.step + 1,
    codes: diagnosis.codes,
    ...(first && { cause: first.id }),
    ...(diagnosis.question && { question: diagnosis.question }),
  };
}
