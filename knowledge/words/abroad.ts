/**
 * A report in German, Japanese, Chinese or a Romance language → the words of the field in it, in English. Most examples are
 * English, so what was learned from them counts for other languages too; the words themselves are learned beside these.
 * Which they are stands in abroad.yaml.
 */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { preparedOfLists } from '../pages/prepared.ts';
import { isInWord, isUnspaced } from '../text/letters.ts';

export const ABROAD = 'words/abroad.yaml';

/** `isWhole`: only where the word ends with it. */
export type Term = [term: string, english: string, isWhole: boolean];
/** By their first two letters, longest first. */
export type Terms = Map<number, Term[]>;

type Language = 'german' | 'japanese' | 'romance';
export type Abroad = Record<Language, Terms>;

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () => (load('./compileAbroad.ts') as { compileAbroad(file: string): Abroad }).compileAbroad(ABROAD);

const known = once(() => preparedOfLists('abroad', compile));

/** For an installation that nobody may write to later. */
export const prepareAbroad = (): void => void known();

export const startAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

const isWordIn = (text: string, from: number, to: number) =>
  (from === 0 || !isInWord(text, from - 1)) && (to === text.length || !isInWord(text, to));

const termAt = (terms: Terms, text: string, at: number) =>
  terms
    .get(startAt(text, at))
    ?.find(
      ([term, _english, isWhole]) => text.startsWith(term, at) && (!isWhole || isWordIn(text, at, at + term.length)),
    );

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

const isGermanTerm = ([term, english]: Term) =>
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

/** Small words of Spanish, Portuguese, French and Italian; a single one may be English, too, or a name. */
const ROMANCE =
  /(?<=^|[\s(])(?:el|la|las|los|le|les|una|une|uno|des|du|del|della|de|das|que|qui|con|com|avec|por|par|para|pour|sur|en|em|est|y|et|pero|mais|non|não|se|al|au|il|gli|che|nuestro|nuestra|notre|nosso|nossa|desde|depuis|cuando|quando|quand|pas|puedo|está|sin|sem|sans|ya|già|sono|nel)(?=[\s,.;:?!)]|$)/g;
const FEWEST_ROMANCE = 2;
/** A letter that only these have is as good as a word. */
const ROMANCE_LETTER = /[ãõñ¿¡]/;
const isRomance = (text: string) =>
  new Set(text.match(ROMANCE)).size + Number(ROMANCE_LETTER.test(text)) >= FEWEST_ROMANCE;

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

/** Their words are not written together: what one begins with says all. */
function ofRomance(text: string, from: number, into: string[]): void {
  const found = termAt(known().romance, text, from);
  if (found) into.push(found[1]);
}

function ofSpaced(text: string, read: typeof ofWord, into: string[]): void {
  for (let at = 0; at < text.length; at++) {
    if (!isInWord(text, at)) continue;
    const from = at;
    while (at < text.length && isInWord(text, at)) at += 1;
    read(text, from, at, into);
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

/** In which language a text in lower case is; undefined where it is English, or none that is known. */
function languageOf(normal: string): Language | undefined {
  if (UNSPACED.test(normal)) return 'japanese';
  if (IS_GERMAN.test(normal)) return 'german';
  return isRomance(normal) ? 'romance' : undefined;
}

/**
 * @param normal in lower case; English gives nothing
 * @param language where it is known
 */
export function inEnglish(normal: string, language = languageOf(normal)): string {
  const into: string[] = [];
  if (language === 'japanese') ofJapanese(normal, into);
  else if (language === 'german') ofSpaced(normal, ofWord, into);
  else if (language === 'romance') ofSpaced(normal, (text, from, _to, all) => ofRomance(text, from, all), into);
  return into.join(' ');
}

/** Of a report: there a few words are German already by what only German has. What is said in a talk has its rows in each language. */
export const reportInEnglish = (normal: string): string =>
  inEnglish(normal, languageOf(normal) ?? (isBrieflyGerman(normal) ? 'german' : undefined));
