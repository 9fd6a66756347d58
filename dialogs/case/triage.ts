/** One case: what was said so far, and what that makes of the next words. Pure; state keeps it between turns. */
import type { Certainty, Diagnosis } from '../../knowledge/diagnose.ts';
import { excerptOf, LONGEST_EXCERPT } from '../../knowledge/excerpt.ts';
import type { FactName, Facts } from '../../knowledge/facts/facts.ts';
import type { Question } from '../../knowledge/questions/question.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { isSettledBy } from '../../knowledge/verdict/settled.ts';
import type { Suspicion } from '../../knowledge/verdict/suspicions.ts';
import type { OwnValues } from '../../knowledge/words/valuesTold.ts';
import { SHORT_REPORT } from './ownWords.ts';

/** What somebody answers who knows the cause, and which cause the words speak for. */
export interface Reply {
  says: string;
  /** The cause on whose page it stands. */
  of: string;
  leads?: string;
  /** The row is as much of each of these. */
  ofEach?: string[];
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
    /** How to make sure was said since this verdict stands. */
    looked?: true;
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

/** Pasted or told, in words. */
export type Written = Extract<Said, { text: Redacted }>;
export const isWritten = (said: Said): said is Written => said.kind === 'report' || said.kind === 'told';

/** Told, and not pasted. */
export const isShort = (said: Said): said is Written => isWritten(said) && said.text.length <= SHORT_REPORT;

const A_REFUSAL = /^40[13]$|^Auth/;
/** What fails is refused: somebody is not known, or may not. */
export const isRefused = ({ codes, facts }: Pick<Triage, 'codes' | 'facts'>): boolean =>
  facts?.speaksOf === 'refused' || codes.some((code) => A_REFUSAL.test(code));

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

/** An open case lists so many causes. */
export const MOST_CANDIDATES = 4;
const isOpen = ({ certainty }: Diagnosis) => !isSettledBy(certainty);

/**
 * The case as its next card shows it.
 * @param fitting the step of the fix that the card shows first.
 * @param looked how to make sure was said since this verdict stands.
 */
export function asking(triage: Triage, diagnosis: Diagnosis, fitting = 0, looked = false): Triage {
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
      ...(looked && { looked }),
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
