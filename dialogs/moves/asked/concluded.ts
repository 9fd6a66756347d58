/** "So it's the bypass?": what somebody makes of the answer before is met with the sentence of it that says so. Pure. */

import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { sentencesAbout, tellingWords } from '../../../knowledge/text/sentences.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import type { Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';
import type { Move } from '../message/move.ts';

const A_CONCLUSION = 12;
const CONCLUDES =
  /^(?:(?:a+h+|oh|ok(?:ay)?|hm+|alright|right|ach|aha)[,. !]+){0,2}(?:so|then|therefore|meaning|also|dann|sprich)\b|\b(?:is it|is that it|right|correct|richtig|oder)\s?\?$/i;
/** Of what asks for something to be done, named or explained, the answer before is none. */
const ASKS_MORE =
  /\b(?:how|who|where|when|why|which|what(?! (?:blocks|refuses|is missing|fails))|wie|wer|wo|wann|warum|welche\w*)\b/i;

/** A guess at the words, or nothing that was understood. */
const WEAK = new Set<string>(['guess', 'doubt', 'page-says', 'possible', 'other-tool', 'what-next', 'check-first']);
const isWeak = (move: Move) =>
  move.kind === 'asks'
    ? WEAK.has(move.about)
    : move.kind === 'nothing' || move.kind === 'says' || (move.kind === 'told' && Object.keys(move.facts).length === 0);

const A_FEW = 2;

export function concludedFrom(
  { lately, question }: Triage,
  { text }: Alone,
  move: Move,
  cause: DiagnosedCause | undefined,
): Move | undefined {
  const says = lately?.says;
  if (!says || !cause || question || !isWeak(move)) return undefined;
  if (wordCount(text) > A_CONCLUSION || !CONCLUDES.test(text.trim()) || ASKS_MORE.test(text)) return undefined;
  const named = tellingWords(text);
  const [sentence] = sentencesAbout(says, text, 1, Math.min(A_FEW, named));
  if (!sentence || named === 0) return undefined;
  return { kind: 'asks', about: 'reply', text, before: lately, answered: { says: sentence, of: cause.id } };
}
