/** One case: what was said so far, and what that makes of the next words. Pure; state keeps it between turns. */
import type { Certainty, Diagnosis } from '../../knowledge/diagnose.ts';
import { excerptOf, LONGEST_EXCERPT } from '../../knowledge/excerpt.ts';
import {
  type FactName,
  type Facts,
  factDefinition,
  isFactName,
  readAnswer,
  UNKNOWN,
} from '../../knowledge/facts/facts.ts';
import { isOutweighed } from '../../knowledge/questions/against.ts';
import { type Question, versionAnswered } from '../../knowledge/questions/question.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import type { Suspicion } from '../../knowledge/verdict/suspicions.ts';
import type { OwnValues } from '../../knowledge/words/valuesTold.ts';
import type { Deps } from '../deps.ts';
import { ordinalIn } from './ordinal.ts';
import { ownWords, SHORT_REPORT } from './ownWords.ts';
import { reportOf, symptomOf } from './symptoms.ts';

/** What somebody answers who knows the cause, and which cause the words speak for. */
export interface Reply {
  says: string;
  /** The cause on whose page it stands. */
  of: string;
  leads?: string;
  /** It rather speaks for that cause than proves it. */
  perhaps?: true;
  /** It was read in what was shown, and holds whatever the cause is. */
  read?: true;
  /** It is said of any trouble: whatever is of this one comes first. */
  any?: true;
}

export type Said =
  /**
   * Pasted or told. One that `corrects` takes the place of the short reports before it; an incident's suspects something;
   * one that comes of the same run as the case before knows its `setting`.
   */
  | { kind: 'report'; text: Redacted; corrects?: true; suspicions?: Suspicion[]; setting?: Facts }
  | { kind: 'symptom'; symptom: string }
  | { kind: 'answer'; fact: FactName; value: string }
  /** Further facts in the person's own words, and what was read from them. */
  | {
      kind: 'told';
      text: Redacted;
      facts: Facts;
      /** The words say nothing of the trouble itself: they choose the step, and are no part of the report. */
      beside?: true;
      /** They answer what was asked: what they speak for is read in them by themselves, also where they stand beside. */
      answers?: true;
      answered?: Reply;
    }
  /** The advice for this cause was followed, or the cause ruled out, and the trouble is still there. */
  | { kind: 'tried'; cause: string };

/** What was asked or told last, and what somebody answered who knows the cause. */
export interface Lately {
  said: Redacted;
  says?: string;
}

/** A question of the person's, as it was answered. */
export interface AskedLast {
  /** An `About`. */
  about: string;
  text: Redacted;
  answered?: Reply;
  /** Of a candidate. */
  place?: number;
}

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
  /** Messages of people that were heard for it, oldest first. */
  heard?: string[];
  /** What waits for an answer. */
  question?: Question;
  /** The likeliest cause, as last shown. */
  cause?: string;
  codes: string[];
  /** What was asked last, answered or not: asked once more where something else was told instead, and not a third time. */
  asked?: string;
  askedAgain?: true;
  /** Every cause and fact of the last diagnosis, to tell news from what is known. */
  causes?: string[];
  facts?: Facts;
  /** What the last card said, so that the next says only what changed. */
  shown?: {
    cause?: string;
    certainty: Certainty;
    step?: number;
    /** The candidates of an open case that were listed, each with what one would see. */
    listed?: string[];
  };
  /** What the next words may lean on: "and where do I set that up?" */
  lately?: Lately;
  /** Things to say that were offered below the last answer: whoever says one means just that. */
  offered?: string[];
  /** Names of the person's own that commands need: account, container, job. */
  values?: OwnValues;
  /** The same, as the report has them. */
  named?: OwnValues;
  /** What was asked last, to be answered once more when such names are told. */
  askedLast?: AskedLast;
  /** The question that a page has just answered beside the case: "it" is what that is about. */
  page?: Redacted;
  /** The proven cause that was said to be mended and looked at once more. */
  insisted?: string;
  outcome?: 'yes' | 'partly' | 'no';
  /** Nothing more is asked; its cards are of the past. */
  ended?: true;
}

export function newTriage(name: string, now: Date): Triage {
  return { case: name, startedAt: now.toISOString(), said: [], step: 0, codes: [] };
}

/** Characters of all reports of a case: as much as is read of one, so that a case judges by what every other door reads. */
export const MOST_KEPT = LONGEST_EXCERPT;
const MOST_SAID = 60;

type Written = Extract<Said, { text: Redacted }>;
const isWritten = (said: Said): said is Written => said.kind === 'report' || said.kind === 'told';

/** Told, and not pasted. */
export const isShort = (said: Said): said is Written => isWritten(said) && said.text.length <= SHORT_REPORT;

const shortened = (said: Said[], room?: number): Said[] =>
  said.map((one) => (isWritten(one) ? { ...one, text: excerptOf(one.text, room).text } : one));

/** Lets go of the second oldest until all fit: the first and the newest tell most, and share the room where they must. */
function withinRoom(said: Said[]): Said[] {
  const cut = shortened(said);
  const written = cut.filter(isWritten);
  const length = written.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= MOST_KEPT && cut.length <= MOST_SAID) return cut;
  if (written.length > 2) return withinRoom(cut.filter((one) => one !== written[1]));
  return length <= MOST_KEPT ? cut : shortened(cut, MOST_KEPT / 4);
}

/** A case that waits for its person's return keeps less. */
export const waitingCase = (triage: Triage): Triage => ({ ...triage, said: shortened(triage.said, MOST_WAITING) });
const MOST_WAITING = 14_000;

export function saying(triage: Triage, said: Said): Triage {
  const { question: _answered, ...rest } = triage;
  return { ...rest, said: withinRoom([...triage.said, said]) };
}

/** Takes back what was said last; undefined when only the beginning is left. */
export function takingBack(triage: Triage): Triage | undefined {
  if (triage.said.length < 2) return undefined;
  const { question: _asked, shown: _shown, ...rest } = triage;
  return { ...rest, said: triage.said.slice(0, -1) };
}

/** Everything pasted and told, as one report, without what was corrected since. */
export function reportSaid(triage: Triage): Redacted {
  const correction = triage.said.findLastIndex((said) => said.kind === 'report' && said.corrects);
  const texts = triage.said.flatMap((said, index) => {
    if (said.kind === 'told') return said.text && !said.beside ? [said.text] : [];
    if (said.kind === 'report') return index < correction && said.text.length <= SHORT_REPORT ? [] : [said.text];
    const symptom = said.kind === 'symptom' && symptomOf(said.symptom);
    return symptom ? [reportOf(symptom)] : [];
  });
  return texts.join('\n') as Redacted;
}

/** Everything answered and told; the later word counts. What a paste says stays with the paste. */
export function factsSaid(triage: Triage): Facts {
  const facts: Facts = {};
  for (const said of triage.said) {
    if (said.kind === 'report') Object.assign(facts, said.setting);
    if (said.kind === 'answer') facts[said.fact] = said.value;
    if (said.kind === 'told') Object.assign(facts, said.facts);
    if (said.kind === 'symptom') Object.assign(facts, symptomOf(said.symptom)?.facts);
  }
  return facts;
}

/** What pages call what was answered or told: "A hosted build agent", whatever the language it was said in. */
function labelsOf(facts: Facts): string[] {
  return Object.entries(facts).flatMap(([fact, value]) => {
    const label = isFactName(fact) ? factDefinition(fact).answers.find((answer) => answer.value === value)?.label : '';
    return label && !/^(yes|no)\b/i.test(label) ? [label] : [];
  });
}

/** Short words of the person's own, newest last; what tools printed says nothing of where somebody sits. */
export function wordsTold(triage: Triage): string {
  const own = triage.said.filter((said) => isWritten(said) && said.text.length <= SHORT_REPORT) as Written[];
  return [...own.map(({ text }) => text), ...labelsOf(factsSaid(triage))].join('\n');
}

/** The same, with what the person wrote around a paste: which step is meant for whom. */
export function situationTold(triage: Triage): string {
  const own = triage.said.filter(isWritten).map(({ text }) => ownWords(text));
  return [...own, ...labelsOf(factsSaid(triage))].join('\n');
}

/** Sentences of the person's own behind the first, oldest first. */
export const toldSince = ({ said }: Triage): string[] =>
  said
    .slice(1)
    .filter(isWritten)
    .flatMap(({ text }) => (text.length <= SHORT_REPORT ? [text] : []));

/** What was said last in a sentence of the person's own; empty where it was a paste, a button or nothing. */
export function newestWords(triage: Triage): string {
  const last = triage.said.length > 1 ? triage.said.at(-1) : undefined;
  return last && isWritten(last) && last.text.length <= SHORT_REPORT ? last.text : '';
}

/** Causes whose advice was followed in vain. */
export function triedCauses(triage: Triage): string[] {
  return triage.said.flatMap((said) => (said.kind === 'tried' ? [said.cause] : []));
}

export function answersSaid(triage: Triage): number {
  return triage.said.filter((said) => said.kind === 'answer').length;
}

/** Questions that were answered, with a button or in words. */
const questionsAnswered = (triage: Triage): number =>
  answersSaid(triage) + triage.said.filter((said) => said.kind === 'told' && said.answers).length;

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
  const number = /^\(?(\d{1,2})\)?$/.exec(said);
  if (number) return question.answers[Number(number[1]) - 1];
  const ordinal = ordinalIn(said);
  if (ordinal !== undefined) return question.answers[ordinal];
  if (said === fold(dontKnow)) return UNKNOWN;
  const label = question.labels.findIndex((one) => fold(one) === said);
  if (label >= 0) return question.answers[label];
  return versionAnswered(question, said) ?? (isFactName(question.fact) ? readAnswer(question.fact, said) : undefined);
}

const STATUS = /^\d{3}$/;
/** The exit code belongs to whatever failed. */
const EXIT = /^exit/i;

/** "403" and a code that the service sends with 403 are about the same; two codes with names are not. */
export function sameTrouble(one: string[], other: string[], statusOf: (code: string) => string[]): boolean {
  const named = (codes: string[]) => codes.filter((code) => !STATUS.test(code));
  if (one.length === 0 || other.every((code) => EXIT.test(code))) return true;
  const bothNamed = named(one).length > 0 && named(other).length > 0;
  const wide = (codes: string[]) => (bothNamed ? named(codes) : [...codes, ...codes.flatMap(statusOf)]);
  const known = new Set(wide(one));
  return wide(other).some((code) => known.has(code));
}

/**
 * What was told after the first message, as far as it is part of the report or answers what was asked. What stands in the
 * report already tells nothing more by being said again.
 */
const saidLater = ({ said }: Triage) => {
  const written = said.filter(isWritten).map(({ text }) => fold(text));
  return said.slice(1).flatMap((one) => {
    if (!isWritten(one) || ('beside' in one && !('answers' in one))) return [];
    const own = fold(one.text);
    return written.slice(0, written.indexOf(own)).some((before) => before.includes(own)) ? [] : [one.text];
  });
};

const perhapsOf = (answered: Reply | undefined) => (answered?.perhaps ? { perhaps: true as const } : {});

/** What an incident knew, and what the person's own words speak for, the newest first. */
const suspected = (triage: Triage): Suspicion[] => {
  const facts = factsSaid(triage);
  return [...triage.said].reverse().flatMap((one) => {
    if (one.kind === 'report') return one.suspicions ?? [];
    const leads = one.kind === 'told' && one.answered?.leads;
    // "I have Contributor" and "I mean the one for data": what is told later may take it back.
    return leads && !isOutweighed(facts, leads)
      ? [{ causes: [leads], says: `“${one.text}”`, explains: true, told: true as const, ...perhapsOf(one.answered) }]
      : [];
  });
};

/** Diagnoses all that was said. */
export function diagnoseCase(triage: Triage, diagnose: Deps['diagnose']): Diagnosis {
  return diagnose(
    reportSaid(triage),
    factsSaid(triage),
    triedCauses(triage),
    suspected(triage),
    saidLater(triage).join('\n'),
    questionsAnswered(triage),
  );
}

/** An open case lists so many causes. */
export const MOST_CANDIDATES = 4;
const isOpen = ({ certainty }: Diagnosis) => certainty !== 'certain' && certainty !== 'likely';

/**
 * The case as its next card shows it.
 * @param fitting the step of the fix that the card shows first.
 */
export function asking(triage: Triage, diagnosis: Diagnosis, fitting = 0): Triage {
  const { question: _before, cause: _old, askedAgain: _twice, ...rest } = triage;
  const [first] = diagnosis.causes;
  const fact = diagnosis.question?.fact;
  return {
    ...rest,
    step: triage.step + 1,
    shown: {
      ...(first && { cause: first.id }),
      certainty: diagnosis.certainty,
      ...(fitting > 0 && { step: fitting }),
      ...(isOpen(diagnosis) && { listed: diagnosis.causes.slice(0, MOST_CANDIDATES).map(({ id }) => id) }),
    },
    codes: diagnosis.codes,
    causes: diagnosis.causes.map(({ id }) => id),
    facts: diagnosis.facts,
    ...(first && { cause: first.id }),
    ...(diagnosis.question && { question: diagnosis.question }),
    ...(fact && { asked: fact }),
    ...(fact && fact === triage.asked && { askedAgain: true }),
  };
}
