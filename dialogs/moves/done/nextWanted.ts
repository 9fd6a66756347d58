/** "It is quoted already, next idea?": what was done, or is so, and behind it that the next thing is wanted. Pure. */
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import type { Deps } from '../../deps.ts';
import { endsInGood } from '../message/goodEnd.ts';
import { intentIn } from '../message/intentHeard.ts';
import type { Move } from '../message/move.ts';
import { hadNoEffect } from '../message/triedBeside.ts';

const says = cuesOf('words/nextWanted.yaml');
const ofTalk = cuesOf('words/moves.yaml');

/** Longer texts are pastes. */
const LONGEST = 300;
/** Nobody needs more words to ask for no more than the next thing. */
const MOST_ASKED = 9;
const LEAST_DONE = 2;
/** Where one clause ends and the next begins; a name with dots in it is none. */
const BETWEEN = /(?<=[.;!?])\s+|(?<=[。！？、])\s*|\n+|,\s+|\s+[–—-]\s+|\s+(?=(?:und|and|but|so|aber)\s)/gu;

/** What somebody says of what was advised, once it was done or was so before. */
const DONE = new Set(['done-already', 'still-fails', 'checked', 'not-it']);

export interface NextWanted {
  /** What is told before it. */
  told: Redacted;
  /** It was done, or is so: not only told. */
  isDone: boolean;
}

const JOINS = /^(?:and|but|so|und|aber|also|dann)\s+/iu;

function isDone(text: string, intentOf: Deps['intentOf']): boolean {
  const { intent = '' } = intentIn(intentOf?.(text, false), text, false);
  if (DONE.has(intent) || hadNoEffect(text)) return true;
  return givesAway('did', text) || givesAway('stillSame', text) || ofTalk('deed', text) || says('isSoAlready', text);
}

/** "That fixed it. Another one: …" wants nothing more of this case. */
function isGood(text: string, intentOf: Deps['intentOf']): boolean {
  const { intent = '' } = intentIn(intentOf?.(text, false), text, false);
  return intent === 'solved' || intent === 'thanks' || endsInGood(text);
}

/** Behind a colon stands what it is of. */
const wantsNext = (words: string) =>
  wordCount(words) <= MOST_ASKED &&
  !/[:：]/u.test(words) &&
  (says('wantsNext', words) || says('wantsNext', words.replace(JOINS, '')));

/** Undefined where nothing was told before, or what is wanted names something of its own. */
export function nextWanted(text: Redacted, intentOf: Deps['intentOf']): NextWanted | undefined {
  if (text.length > LONGEST) return undefined;
  for (const { index, 0: between } of [...text.matchAll(BETWEEN)].reverse()) {
    const told = text.slice(0, index).trim() as Redacted;
    const wants = text.slice(index + between.length).trim();
    if (wants === '' || !wantsNext(wants)) continue;
    // "New one works" is the end of it.
    if (isGood(wants as Redacted, intentOf)) return undefined;
    if (wordCount(told) < LEAST_DONE || /[?？]\W*$/.test(told) || isGood(told, intentOf)) return undefined;
    // "Haben wir geprüft, was noch?" only has the order of a question.
    const done = isDone(told, intentOf);
    return done || !asksIn(told) ? { told, isDone: done } : undefined;
  }
  return undefined;
}

/** What tells no more of the trouble than that it was done. */
const tellsNothing = (move: Move) =>
  move.kind === 'told' && !move.answered && Object.values(move.facts).every((value) => value === undefined);

const STANDS = new Set<Move['kind']>(['answer', 'symptom', 'evidence', 'corrects', 'told', 'tried', 'backTo']);

/** What was done did not help, whatever else its words are taken for: it is struck out, and the case goes on. */
export function wantingTheNext({ told, isDone: done }: NextWanted, move: Move): Move | undefined {
  const isTrouble = move.kind === 'another' && givesAway('fails', told);
  if (isTrouble || (STANDS.has(move.kind) && !(done && tellsNothing(move)))) return { ...move, wantsNext: true };
  return done ? { kind: 'tried', text: told, facts: {}, wantsNext: true } : undefined;
}
