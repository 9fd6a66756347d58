/**
 * What a person says of the situation in a report: all of a short one; of a long one the lines of his own, without what goes
 * well elsewhere in them, and the program that the paste is of. What tools printed says nothing of where somebody sits. Pure.
 */
import { isPersons, sentencesOf } from '../../knowledge/effects/sentencesSaid.ts';
import { whatElseFails } from '../../knowledge/words/worksThere.ts';
import { programNamed } from './aimOf.ts';

/** A report longer than this is a paste, or holds one. */
export const SHORT_REPORT = 300;

/** An address, markup, JSON or the lead of a message: a question mark in it asks nothing. */
const PRINTED = /:\/\/|[<>{}]|^\W*["']/;
/** The tools' own advice speaks to the person. */
const TO_YOU = /\bplease (?:see|check|use|refer|contact|make sure|try)\b|^if you (?:want|wish|would like)\b/i;

const isNoTools = (sentence: string) => !PRINTED.test(sentence) && !TO_YOU.test(sentence);

/** "We deploy it nightly. It runs on GitHub Actions.": where somebody speaks of himself, the rest of the line is his too. */
function saidIn(line: string): string[] {
  const sentences = sentencesOf(line).filter(isNoTools);
  return sentences.some((sentence) => isPersons(sentence, false)) ? sentences : [];
}

export function ownWords(text: string): string {
  if (text.length <= SHORT_REPORT) return text;
  return [...text.split('\n').flatMap(saidIn).map(whatElseFails), programNamed(text) ?? ''].join('\n');
}
