/** One case, one trouble: another trouble begins a case of its own, and the one before waits, with a way back. */
import type { Turn } from '../turn/turn.ts';
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

/** Takes the last case that waits up again; the present one waits in its place. False where none waits. */
export function returnTo(turn: Turn): boolean {
  const [before, ...others] = turn.person.earlier ?? [];
  if (!before) return false;
  turn.person.earlier = others;
  leaveFor(turn, before);
  return true;
}
