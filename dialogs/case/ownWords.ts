/**
 * What a person says of the situation in a report: all of a short one; of a long one the lines of his own, without what goes
 * well elsewhere in them, and the program that the paste is of. What tools printed says nothing of where somebody sits. Pure.
 */
import { findAzcopyCommands } from '../../knowledge/azcopy/azcopyCommand.ts';
import { isPersons, sentencesOf } from '../../knowledge/effects/sentencesSaid.ts';
import { withoutRoutine } from '../../knowledge/learn/routine.ts';
import { whatElseFails } from '../../knowledge/words/worksThere.ts';
import { programNamed } from './aimOf.ts';

/** A report longer than this is a paste, or holds one. */
export const SHORT_REPORT = 300;

/** An address, markup, JSON or the lead of a message: a question mark in it asks nothing. */
const PRINTED = /:\/\/|[<>{}]|^\W*["']/;
/** The tools' own advice speaks to the person. */
const TO_YOU = /\bplease (?:see|check|use|refer|contact|make sure|try)\b|^if you (?:want|wish|would like)\b/i;

/** A line of prose, though nobody says I in it: words in lower case, and hardly anything else. */
const TOKEN = /\S+/g;
const A_WORD = /^[("'“]?\p{L}?[\p{Ll}'’/-]+[)"'”.,;:!?…]*$/u;
const LEAST_WORDS = 5;
const OF_PROSE = 0.7;
/** What tools speak of, in sentences as good as a person's. */
const OF_TOOLS =
  /\b(?:error|exception|fail(?:ed|ure)|request|server|specified|operation|resource|permitted|authori[sz]ed|invalid|unable|denied|refused|retry|response|warning|cannot|could not|must be|timed out|not found|does not exist)\b|^\W|\.\w+\(/i;
/** Nobody tells his own story in orders. */
const AN_ORDER = /^(?:Add|Check|Ensure|Increase|Make|Refer|Run|See|Set|Sign|Try|Use|Verify|Wait)\b/;

const mayBePersons = (sentence: string) => !OF_TOOLS.test(sentence) && !AN_ORDER.test(sentence);

function isProse(sentence: string): boolean {
  const tokens = sentence.match(TOKEN) ?? [];
  const words = tokens.filter((token) => A_WORD.test(token));
  return words.length >= LEAST_WORDS && words.length >= OF_PROSE * tokens.length && mayBePersons(sentence);
}

/** A code names what it is about whoever wrote it: BlobTypeNotSupported, EncryptionScopeDisabled. */
const CODE = /\b(?:[A-Z][a-z0-9]+){3,}(?:[A-Z]{2,4})?\b/g;
const codesNamed = (text: string) => [...new Set(text.match(CODE) ?? [])].join(' ');

const isNoTools = (sentence: string) => !PRINTED.test(sentence) && !TO_YOU.test(sentence);

/** "We deploy it nightly. It runs on GitHub Actions.": where somebody speaks of himself, the rest of the line is his too. */
function saidIn(line: string): string[] {
  const sentences = sentencesOf(line).filter(isNoTools);
  if (sentences.some((sentence) => isPersons(sentence, false))) return sentences;
  return sentences.some(isProse) ? sentences.filter(mayBePersons) : [];
}

/** A SAS and what every run prints make a paste long, and tell nothing. */
const QUERY = /\?[^\s"']{20,}/g;
const toldIn = (text: string) => withoutRoutine(text).replace(QUERY, '').trim();

/** What somebody typed is his own: the command, and its flags. */
const typedIn = (text: string) =>
  findAzcopyCommands(text)
    .filter(({ command }) => !command.fromLog)
    .map(({ command: { verb, flags } }) => ['azcopy', verb, ...[...flags.keys()].map((flag) => `--${flag}`)].join(' '));

export function ownWords(text: string): string {
  if (text.length <= SHORT_REPORT) return text;
  const told = toldIn(text);
  if (told.length <= SHORT_REPORT) return told;
  const said = told.split('\n').flatMap(saidIn).map(whatElseFails);
  return [...said, ...typedIn(text), programNamed(text) ?? '', codesNamed(text)].join('\n');
}
