/** "And where do I set that up?": what says little by itself leans on what was asked or told just before. Pure. */
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { wordCount } from '../../knowledge/text/wordCount.ts';
import type { AskedLast, Lately, Triage } from '../case/triage.ts';
import type { Alone } from './alone.ts';
import type { Move } from './move.ts';

/** Whoever says more says what it is about. */
const A_FEW_WORDS = 10;

/** It stands for something that was said, or goes on with it: words that name nothing themselves. */
const STANDS_FOR =
  /\b(?:it|its|that|this|those|these|them|they|there|then|one|ones|so|he|she|him|him|dann|damit|dafür|davon|das|es|den|dem|dort|so|er|sie|ihn|ihm|denen)\b|[そこあ](?:れ|の|こ|う)|^(?:じゃあ|では|で、)/iu;
const GOES_ON =
  /^(?:ok(?:ay)?,? )?(?:and|so|but|then|also|or|why|und|dann|aber|oder|also|warum|wieso)\b|^(?:あと|それと|なぜ|どうして)/iu;

/** "Could it be the firewall?": the "it" of a theory is the trouble, and what it names is what it is about. */
const OF_A_THEORY =
  /\b(?:could|can|might|may|would|maybe|perhaps|probably|possibly|guess|think|suspect|is|was|has|it|its|it's|that|this|be|been|do|does|to|with|the|an?|our|my|i|we|or|and|so|but|also|because|due|of|from|reason|cause|problem|issue|thing|related|caused|by|kann|könnte|liegt|vielleicht|es|das|an|der|die|dem|den|am|sein|ist|oder|und|grund|ursache|denn|etwa|auch)\b|['’]s\b|原因|かも|もしか|それ|これ|しれません|ですか|でしょうか/giu;
const namesItself = (theory: string) => wordCount(theory.replace(OF_A_THEORY, ' ')) > 0;

/** What it goes on with; undefined where it stands for itself. */
export function leansOn({ lately }: Triage, { text, intent, asks, bare }: Alone): Lately | undefined {
  if (!lately || wordCount(text) > A_FEW_WORDS) return undefined;
  if (intent === 'guess' && namesItself(text)) return undefined;
  return STANDS_FOR.test(text) || GOES_ON.test(text) || (asks && bare) ? lately : undefined;
}

/** Both, as one would have said it at once. */
export const saidTogether = (before: Lately, text: Redacted): Redacted => `${before.said} ${text}` as Redacted;

/** Longer texts are pastes. */
const MOST_KEPT = 300;

/** What leans itself goes on with the same. */
function latelySaid(move: Move): Lately | undefined {
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
  const lately = latelySaid(move);
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
