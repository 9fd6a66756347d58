/** One case, one trouble: another trouble begins a case of its own, and the one before waits, with a way back. */
import { wordsShared } from '../../knowledge/text/sentences.ts';
import type { Turn } from '../turn/turn.ts';
import { wordsTold } from './said.ts';
import { type Triage, waitingCase } from './triage.ts';

/** So many cases of one person wait; older ones are let go. */
const MOST_WAITING = 2;

/** Lays the case aside and goes on with another. */
export function leaveFor({ person }: Turn, next: Triage): void {
  const { triage } = person;
  if (triage && !triage.ended && triage.said.length > 0) {
    const { card: _standsWhereItStood, shown: _toBeShownAnew, ...waiting } = triage;
    person.earlier = [waitingCase(waiting), ...(person.earlier ?? [])].slice(0, MOST_WAITING);
  }
  person.triage = next;
}

/** A second trouble of the same message waits behind the first. */
export function putBehind({ person }: Turn, other: Triage): void {
  person.earlier = [other, ...(person.earlier ?? [])].slice(0, MOST_WAITING);
}

const HUMPS = /(?<=\p{Ll})(?=\p{Lu})|[-_]/gu;
/** What a case may be called by: what was told, its codes and its cause, as words. */
const calledBy = (triage: Triage) =>
  `${wordsTold(triage)} ${[...triage.codes, triage.cause ?? ''].join(' ').replace(HUMPS, ' ')}`;

/** "Back to the archived one": of those that wait the one that is named, else the last. */
function waitingFor(waiting: readonly Triage[], text: string): Triage | undefined {
  const named = (triage: Triage) => wordsShared(text, calledBy(triage));
  return waiting.reduce<Triage | undefined>(
    (best, one) => (best === undefined || named(one) > named(best) ? one : best),
    undefined,
  );
}

/** Takes the case that waits, or that of several that is named, up again; the present one waits in its place. False where none does. */
export function returnTo(turn: Turn, text = ''): boolean {
  const waiting = turn.person.earlier ?? [];
  const before = waitingFor(waiting, text);
  if (!before) return false;
  turn.person.earlier = waiting.filter((one) => one !== before);
  leaveFor(turn, before);
  return true;
}
