/** "And where do I set that up?": what says little by itself leans on what was asked or told just before. Pure. */
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { cuesOf, withoutCuesOf } from '../../../knowledge/words/cuesOf.ts';
import type { AskedLast, Lately, Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';
import type { Move } from '../message/move.ts';

const says = cuesOf('words/moves.yaml');
const without = withoutCuesOf('words/moves.yaml');

/** Whoever says more says what it is about. */
const A_FEW_WORDS = 10;

/** "Snapshots maybe?" is asked of snapshots. */
export const namedInTheory = (text: string): string =>
  without('ofATheory', text).replace(/[?？]/g, ' ').replace(/\s+/g, ' ').trim();

/** What a theory names is what it is about. */
const namesItself = (theory: string) => wordCount(without('ofATheory', theory)) > 0;

export const saysNoMore = (text: string): boolean => says('endsIt', text.trim());

const A_BIT_MORE = 6;
/** "Nothing else", "yes, without -n" tells nothing by itself. */
export const completes = (text: string): boolean =>
  saysNoMore(text) || (says('agrees', text.trim()) && wordCount(text) <= A_BIT_MORE);

/** "On the resource group", behind "it has the role": what was left out is added. */
const ADDED =
  /^(?:(?:only|just|but|nur|aber) )?(?:on|at|for|in|within|auf|am|im|beim|für|an) (?:(?:the|our|my|its|an?|one|that|this|dem|der|den|einem|einer|unser\p{L}*) )?[\p{L}\d-]+(?: [\p{L}\d-]+){0,2}\W*$/iu;
export const addsToIt = (text: string): boolean => ADDED.test(text.trim());

/** What it goes on with; undefined where it stands for itself. */
export function leansOn({ lately }: Triage, { text, intent, asks, bare }: Alone): Lately | undefined {
  if (!lately || wordCount(text) > A_FEW_WORDS) return undefined;
  if (intent === 'guess' && namesItself(text)) return undefined;
  if (completes(text) || (!asks && addsToIt(text))) return lately;
  return says('standsFor', text) || says('goesOn', text) || (asks && bare) ? lately : undefined;
}

/** Both, as one would have said it at once. */
export const saidTogether = (before: Lately, text: Redacted): Redacted => `${before.said} ${text}` as Redacted;

/** Longer texts are pastes. */
const MOST_KEPT = 300;

/** What leans itself goes on with the same. */
function latelySaid(move: Move, text?: Redacted): Lately | undefined {
  // "What is the visibility timeout?", and then "what is the most?"
  if (move.kind === 'question' && move.answer.meaning && text) return { said: text };
  if ((move.kind !== 'asks' && move.kind !== 'told') || !move.text) return undefined;
  const before = move.before?.says;
  // A sentence of the answer before leaves all of it to be gone on with.
  const says = before?.includes(move.answered?.says ?? '') ? before : move.answered?.says;
  // What was read in a paste is gone on with, and not the paste.
  const isPaste = move.text.length > MOST_KEPT;
  if (isPaste && !says) return undefined;
  const said = move.before?.said ?? (isPaste ? ('' as Redacted) : move.text);
  return { said, ...(says && { says }) };
}

/** With what the next words may lean on, or be one of. */
export function remembering(
  { lately: _before, offered: _then, askedLast: before, page: shown, ...triage }: Triage,
  move: Move,
  text?: Redacted,
): Triage {
  const lately = latelySaid(move, text);
  const page = move.kind === 'question' ? (move.ofPage ? shown : text) : undefined;
  const { offers } = move;
  const askedLast = move.kind === 'names' ? before : askedIn(move);
  return {
    ...triage,
    ...(lately && { lately }),
    ...(offers && { offered: offers }),
    ...(askedLast && { askedLast }),
    ...(page && { page }),
  };
}

/** What can be answered once more, with names in it that are told later. */
const askedIn = (move: Move): AskedLast | undefined =>
  move.kind === 'asks'
    ? {
        about: move.about,
        text: move.text,
        ...(move.answered && { answered: move.answered }),
        ...(move.place !== undefined && { place: move.place }),
      }
    : undefined;
