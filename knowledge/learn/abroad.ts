/**
 * A report in German, Japanese or Chinese → the words of the field in it, in English. Most examples are English, so what
 * was learned from them counts for other languages too; the words themselves are learned beside these.
 */
import { isInWord, isUnspaced } from '../letters.ts';
import { GERMAN } from './abroad/german.ts';
import { JAPANESE } from './abroad/japanese.ts';

/** By their first two letters, longest first. */
type Terms = Map<number, [term: string, english: string][]>;

const startAt = (text: string, at: number) => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

function readTerms(list: string): Terms {
  const terms: Terms = new Map();
  for (const line of list.trim().split('\n')) {
    const [english = '', words = ''] = line.split(': ');
    for (const term of words.split(' ')) {
      const start = startAt(term, 0);
      terms.set(start, [...(terms.get(start) ?? []), [term, english]]);
    }
  }
  for (const same of terms.values()) same.sort(([a], [b]) => b.length - a.length);
  return terms;
}

const german = readTerms(GERMAN);
const japanese = readTerms(JAPANESE);

const termAt = (terms: Terms, text: string, at: number) =>
  terms.get(startAt(text, at))?.find(([term]) => text.startsWith(term, at));

/** Words that German has in nearly every sentence, and English never. */
const IS_GERMAN =
  /(?:^|\s)(?:nicht|und|ist|wir|der|das|ich|kein\w{0,2}|seit|auf|mit|bei|im|wird|sich|nur|beim|vom|zum)(?=[\s,.?!]|$)|[äöüß]/;
const UNSPACED = /[\u3040-\u9fff]/;

/** A part of a compound has so many letters, and stands at most so far behind the one before it. */
const SHORTEST_PART = 4;
const LONGEST_JOINT = 3;

/** What the parts of one German word mean; it has to begin with one that is known. */
function ofWord(text: string, from: number, to: number, into: string[]): void {
  let at = from;
  let skipped = 0;
  while (at < to && skipped <= LONGEST_JOINT) {
    const found = termAt(german, text, at);
    if (found && (at === from || found[0].length >= SHORTEST_PART)) {
      into.push(found[1]);
      at += found[0].length;
      skipped = 0;
    } else if (at === from) return;
    else {
      at += 1;
      skipped += 1;
    }
  }
}

function ofGerman(text: string, into: string[]): void {
  for (let at = 0; at < text.length; at++) {
    if (!isInWord(text, at)) continue;
    const from = at;
    while (at < text.length && isInWord(text, at)) at += 1;
    ofWord(text, from, at, into);
  }
}

/** What is written in Latin letters between them stands where it stood: "blob リンク" is "blob link". */
function ofJapanese(text: string, into: string[]): void {
  for (let at = 0; at < text.length; at++) {
    if (!isUnspaced(text.charCodeAt(at))) continue;
    const found = termAt(japanese, text, at);
    if (!found) continue;
    into.push(found[1]);
    at += found[0].length - 1;
  }
}

/** @param normal in lower case; English gives nothing */
export function inEnglish(normal: string): string {
  const into: string[] = [];
  if (UNSPACED.test(normal)) ofJapanese(normal, into);
  else if (IS_GERMAN.test(normal)) ofGerman(normal, into);
  return into.join(' ');
}
