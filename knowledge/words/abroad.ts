/**
 * A report in German, Japanese or Chinese → the words of the field in it, in English. Most examples are English, so what
 * was learned from them counts for other languages too; the words themselves are learned beside these. Which they are
 * stands in abroad.yaml.
 */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { prepared } from '../pages/prepared.ts';
import { isInWord, isUnspaced } from '../text/letters.ts';

export const ABROAD = 'words/abroad.yaml';

/** By their first two letters, longest first. */
export type Terms = Map<number, [term: string, english: string][]>;
export type Abroad = Record<'german' | 'japanese', Terms>;

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () => (load('./compileAbroad.ts') as { compileAbroad(file: string): Abroad }).compileAbroad(ABROAD);

const known = once(() => prepared('abroad', compile));

/** For an installation that nobody may write to later. */
export const prepareAbroad = (): void => void known();

export const startAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

const termAt = (terms: Terms, text: string, at: number) =>
  terms.get(startAt(text, at))?.find(([term]) => text.startsWith(term, at));

/** Words that German has in nearly every sentence, and English never. */
const IS_GERMAN =
  /(?:^|\s)(?:nicht|und|ist|wir|der|das|ich|kein\w{0,2}|seit|auf|mit|bei|im|wird|sich|nur|beim|vom|zum)(?=[\s,.?!]|$)|[äöüß]/;
/** "SAS abgelaufen", "Container gelöscht": a few words hold none of those, and are known by what only German has. */
const FEW_WORDS = 6;
/** A shorter beginning is one of English words as well, and so is one that means nearly the same there: "Signatur". */
const SURELY_GERMAN = 8;
const ALIKE = 3;
/** And these are English, too, whatever they mean in a German report. */
const OF_BOTH: ReadonlySet<string> = new Set(['migration']);

const isGermanTerm = ([term, english]: [string, string]) =>
  term.length >= SURELY_GERMAN && !OF_BOTH.has(term) && term.slice(0, ALIKE) !== english.slice(0, ALIKE);

function isBrieflyGerman(text: string): boolean {
  const words = text.split(/\s+/, FEW_WORDS + 1);
  if (words.length > FEW_WORDS) return false;
  return words.some((word) => {
    const found = termAt(known().german, word, 0);
    return found !== undefined && isGermanTerm(found);
  });
}

const UNSPACED = /[\u3040-\u9fff]/;

/** A part of a compound has so many letters, and stands at most so far behind the one before it. */
const SHORTEST_PART = 4;
const LONGEST_JOINT = 3;

/** What the parts of one German word mean; it has to begin with one that is known. */
function ofWord(text: string, from: number, to: number, into: string[]): void {
  let at = from;
  let skipped = 0;
  while (at < to && skipped <= LONGEST_JOINT) {
    const found = termAt(known().german, text, at);
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
    const found = termAt(known().japanese, text, at);
    if (!found) continue;
    into.push(found[1]);
    at += found[0].length - 1;
  }
}

/** @param normal in lower case; English gives nothing */
export function inEnglish(normal: string): string {
  const into: string[] = [];
  if (UNSPACED.test(normal)) ofJapanese(normal, into);
  else if (IS_GERMAN.test(normal) || isBrieflyGerman(normal)) ofGerman(normal, into);
  return into.join(' ');
}
