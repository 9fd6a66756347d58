/** Whose turn is it? Keeps the cases of several people, old cards and long silences apart. Pure. */
import { answerIn } from '../case/answerIn.ts';
import type { Person, Thread } from './turn.ts';

const DAY = 24 * 60 * 60 * 1000;
/** After so long nobody remembers the question; an answer after a weekend still lands. */
export const SILENCE = 7 * DAY;
const FORGOTTEN = 30 * DAY;
const MOST_PEOPLE = 40;

export type Place =
  | { kind: 'mine' }
  /** The same card was pressed twice: the second press meets the next step. */
  | { kind: 'again' }
  | { kind: 'old' }
  | { kind: 'over' }
  | { kind: 'others'; owner: Person };

/** Where a pressed button stands: its card names the case and the step that it was made for. */
export function placeOfPress(thread: Thread, who: string, data: Record<string, unknown>, card?: string): Place {
  if (typeof data.case !== 'string') return { kind: 'mine' };
  const owner = ownerOf(thread, data.case);
  const triage = owner?.person.triage;
  if (!owner || !triage || triage.ended) return { kind: 'over' };
  if (owner.key !== who) return { kind: 'others', owner: owner.person };
  if (data.step === triage.step) return { kind: 'mine' };
  return { kind: card !== undefined && card === triage.card ? 'again' : 'old' };
}

export function ownerOf(thread: Thread, name: string): { key: string; person: Person } | undefined {
  const found = Object.entries(thread.people).find(([, person]) => person.triage?.case === name);
  return found && { key: found[0], person: found[1] };
}

export interface Foreign {
  owner: Person;
  fact: string;
  value: string;
}

/** A typed answer to a question that somebody else was asked; only where the person has no case of their own. */
export function foreignAnswer(thread: Thread, who: string, typed: string, dontKnow: string): Foreign | undefined {
  const own = thread.people[who]?.triage;
  if (own && !own.ended) return undefined;
  for (const [key, owner] of Object.entries(thread.people)) {
    const question = owner.triage?.ended ? undefined : owner.triage?.question;
    const value = key !== who && question ? answerIn(question, typed, dontKnow) : undefined;
    if (question && value) return { owner, fact: question.fact, value };
  }
  return undefined;
}

/** Whoever else works on something here; of several the one who spoke last. */
export function othersCase({ people }: Thread, who: string): Person | undefined {
  const lives = ({ triage }: Person) => triage !== undefined && !triage.ended;
  return Object.entries(people)
    .filter(([key, person]) => key !== who && lives(person))
    .map(([, person]) => person)
    .sort((one, other) => other.lastAt.localeCompare(one.lastAt))[0];
}

/** Hands a case on: the one who takes over stands exactly where the other stood. */
export function takeOver(thread: Thread, who: string, name: string): Person | undefined {
  const owner = ownerOf(thread, name);
  const taker = thread.people[who];
  if (!owner || !taker || !owner.person.triage || owner.key === who) return undefined;
  taker.triage = owner.person.triage;
  taker.dialogs = owner.person.dialogs;
  delete owner.person.triage;
  owner.person.dialogs = { dialogStack: [] };
  return owner.person;
}

/** A person's place in the thread, made where it is missing. Those who were silent for a month make room. */
export function personIn(thread: Thread, who: string, name: string, now: Date): Person {
  const others = Object.entries(thread.people)
    .filter(([key, person]) => key === who || now.getTime() - Date.parse(person.lastAt) < FORGOTTEN)
    .sort(([, a], [, b]) => b.lastAt.localeCompare(a.lastAt))
    .slice(0, MOST_PEOPLE);
  thread.people = Object.fromEntries(others);
  const person = thread.people[who] ?? { name, lastAt: now.toISOString(), dialogs: { dialogStack: [] } };
  thread.people[who] = person;
  return person;
}

/** Ends a case that nobody went on with. Returns its name. */
export function endSilence(person: Person, now: Date): string | undefined {
  const silent = now.getTime() - Date.parse(person.lastAt) > SILENCE;
  person.lastAt = now.toISOString();
  if (!silent) return undefined;
  const { triage } = person;
  delete person.triage;
  person.dialogs = { dialogStack: [] };
  return triage && !triage.ended ? triage.case : undefined;
}
