/**
 * Trouble that is over: "AuthorizationFailure was the firewall, solved. Now it says AuthorizationPermissionMismatch". What is
 * told of it is no evidence for what fails now. Which words say so stands in words/pastTrouble.yaml.
 */
import type { Match } from '../phrases/lexicon.ts';
import { cuesOf, placeOf } from '../words/cuesOf.ts';

const says = cuesOf('words/pastTrouble.yaml');
const placeIn = placeOf('words/pastTrouble.yaml');

/** A semicolon begins something else; the point of a number or a name ends nothing. */
const SENTENCE = /[^.;!?。！？\n]+(?:\.(?=\w)[^.;!?。！？\n]*)*[.;!?。！？]?/g;
/** What people tell; a log is no history. */
const LONGEST = 3000;
/** An error by its name, its number, or the word. */
const AN_ERROR =
  /\b[A-Z][a-z]+(?:[A-Z][a-z]+){1,}\b|\b[45]\d\ds?\b|\b(?:errors?|time-?outs?|refusals?|messages?|problems?|issues?|trouble|denied|refused|fehler|meldung|problem)\b|エラー|問題/i;
const AN_ERROR_NAMED = /\b[A-Z][a-z]+(?:[A-Z][a-z]+){1,}\b|\b[45]\d\d\b/;
/** "AuthorizationFailure is gone": of a code; of data or a role the same words tell the trouble. */
const CODE_IS_GONE =
  /\b[A-Z][a-z]+(?:[A-Z][a-z]+){1,}\b[^.;,\n]{0,12}?\b(?:is|are|was|were) (?:now |all )?(?:gone|away|history)\b|\b[A-Z][a-z]+(?:[A-Z][a-z]+){1,} gone\)/;
/** So many words have to be left that tell of something. */
const LEFT = 2;

interface Part {
  at: number;
  text: string;
}

const sentencesIn = (text: string): Part[] =>
  [...text.matchAll(SENTENCE)].map(({ 0: one, index }) => ({ at: index, text: one }));

const isOver = (sentence: string) =>
  CODE_IS_GONE.test(sentence) || (AN_ERROR.test(sentence) && says('isOver', sentence));

/** "… was fixed by removing the lock, creating it anew: ContainerBeingDeleted": a clause behind it names an error of its own. */
function nextError(rest: string): { at: number } | undefined {
  const comma = rest.indexOf(', ');
  return comma >= 0 && AN_ERROR_NAMED.test(rest.slice(comma)) ? { at: comma } : undefined;
}

/** How much of the sentence is of the past: what stands behind "but now" is not. */
function pastOf({ at, text }: Part): Match | undefined {
  if (!isOver(text)) return undefined;
  const over = placeIn('isOver', text);
  const from = over ? over.at + over.length : 0;
  const turn = placeIn('goesOn', text.slice(from)) ?? nextError(text.slice(from));
  return { at, length: turn ? from + turn.at : text.length };
}

/** @param text as it was written, in small and capital letters. */
export function pastTroubleIn(text: string): Match[] {
  if (text.length > LONGEST) return [];
  if (says('comesAgain', text)) return [];
  const past = sentencesIn(text).flatMap((sentence) => pastOf(sentence) ?? []);
  const length = past.reduce((sum, one) => sum + one.length, 0);
  const rest = past.reduce((left, one) => left.replace(text.slice(one.at, one.at + one.length), ' '), text);
  const words = rest.match(/[\p{L}\d]{2,}/gu)?.length ?? 0;
  return length > 0 && words >= LEFT ? past : [];
}
