/** Codes that are misspelt: they are read as the code that they are nearest to. */
import { distance } from 'fastest-levenshtein';
import type { Observation } from '../evidence/evidence.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { table } from '../table.ts';
import { nearest } from '../text/nearest.ts';
import type { Recogniser } from './recogniser.ts';
import { named, type Sighting } from './sighting.ts';

/** Written by hand, a code still has its humps; what is shorter is as likely another word. */
const LIKE_A_CODE = /\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b/g;
const SHORTEST = 10;
/** Tools spell their codes right: only what a person may have typed is looked at. */
const LONGEST_REPORT = 600;
/** Names of classes and settings look like codes and are none. */
const NO_CODE =
  /(?:Exception|Error|Client|Async|Context|Options|Service|Response|Request|Result|Handler|Policy|Credential|Provider)$/;

/** Kinds of codes that are letters and a number: the letters may be misspelt or apart, the number may not. */
const NUMBERED = /\b([A-Z]{3,8})[ _-]?(\d{4,7})\b/gi;
const FAMILIES = table<(number: string) => string>({
  AZSM: () => 'https://learn.microsoft.com/azure/storage-mover/status-code',
  AADSTS: (number) => `https://login.microsoftonline.com/error?code=${number}`,
});
const LETTERS = [...FAMILIES.keys()];

const codeNames = new WeakMap<Knowledge, string[]>();

function codesOf(knowledge: Knowledge): string[] {
  const known = codeNames.get(knowledge);
  if (known) return known;
  const names = knowledge.entries
    .flatMap(({ code, aliases }) => [...(code ? [code] : []), ...aliases])
    .filter((code) => /^[A-Z][a-z]+[A-Z]/.test(code));
  codeNames.set(knowledge, names);
  return names;
}

export interface Misspelling {
  said: string;
  nearest: string;
  at: number;
}

/** AZM1024, azsm-1024, AADST50020. */
function numberedCodes(knowledge: Knowledge, text: string): Misspelling[] {
  return [...text.matchAll(NUMBERED)].flatMap(({ 0: said, 1: letters = '', 2: number, index }) => {
    const near = LETTERS.find((known) => distance(letters.toUpperCase(), known) <= 1);
    const code = near && `${near}${number}`;
    const isAnother = code && code !== said.toUpperCase() && knowledge.byCode.has(code.toLowerCase());
    return isAnother ? [{ said, nearest: code, at: index }] : [];
  });
}

export interface CodeWithoutPage {
  code: string;
  /** Where Microsoft says what it means. */
  link: string;
}

/** AZSM1030 is written like a code of ours, and none: nobody shall think that it was read past. */
export function codesWithoutPage(knowledge: Knowledge, text: string): CodeWithoutPage[] {
  if (text.length > LONGEST_REPORT) return [];
  const found = [...text.matchAll(NUMBERED)].flatMap(({ 1: letters = '', 2: number = '' }) => {
    const code = `${letters.toUpperCase()}${number}`;
    const link = FAMILIES.get(letters.toUpperCase())?.(number);
    return link && !knowledge.byCode.has(code.toLowerCase()) ? [{ code, link }] : [];
  });
  return [...new Map(found.map((one) => [one.code, one])).values()];
}

export function misspeltCodes(knowledge: Knowledge, text: string): Misspelling[] {
  if (text.length > LONGEST_REPORT) return [];
  const named = [...numberedCodes(knowledge, text), ...codesApart(knowledge, text)];
  if (named.length > 0) return named;
  return [...text.matchAll(LIKE_A_CODE)].flatMap(({ 0: said, index }) => {
    if (said.length < SHORTEST || NO_CODE.test(said) || knowledge.byCode.has(said.toLowerCase())) return [];
    const near = nearest(said, codesOf(knowledge));
    return near ? [{ said, nearest: near, at: index }] : [];
  });
}

/** Of a code with so many words and letters every word is meant: "container not found" may be anybody's. */
const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 20;
const MOST_WORDS = 8;
/** With these a code is a sentence that anybody may say and any tool print. */
const A_SENTENCE = /Already|Exists|Found|Being|Does|Is(?=[A-Z])/;
const WORD = /[A-Za-z]+/g;
const wordsIn = (code: string) => code.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];

const apart = new WeakMap<Knowledge, { codes: Map<string, string>; first: Set<string> }>();

/** Codes that are long enough to be known apart, by their letters, and the words that they begin with. */
function apartOf(knowledge: Knowledge) {
  const known = apart.get(knowledge);
  if (known) return known;
  const isLong = (code: string) => code.length >= FEWEST_LETTERS && wordsIn(code).length >= FEWEST_WORDS;
  const long = codesOf(knowledge).filter((code) => isLong(code) && !A_SENTENCE.test(code));
  const made = {
    codes: new Map(long.map((code) => [code.toLowerCase(), code])),
    first: new Set(long.map((code) => (wordsIn(code)[0] ?? '').toLowerCase())),
  };
  apart.set(knowledge, made);
  return made;
}

/** "Authorization permission mismatch", as it is told or as a log of another program writes it. */
function codesApart(knowledge: Knowledge, text: string): Misspelling[] {
  const { codes, first } = apartOf(knowledge);
  const words = [...text.matchAll(WORD)];
  for (const [place, { 0: begins, index }] of words.entries()) {
    if (!first.has(begins.toLowerCase())) continue;
    let letters = '';
    for (const { 0: word, index: at } of words.slice(place, place + MOST_WORDS)) {
      letters += word.toLowerCase();
      const code = codes.get(letters);
      const said = text.slice(index, at + word.length);
      if (code && code !== said && /^[\w \n_-]+$/.test(said)) return [{ said, nearest: code, at: index }];
    }
  }
  return [];
}

const readAs = (said: string, near: string) => `“${said}” is read as ${near}`;

/** Codes that the report misspells, and what they were taken for. */
export const codesMeant = (observations: readonly Observation[]): { said: string; nearest: string }[] =>
  observations.flatMap(({ quote, code, says }) =>
    code !== undefined && says === readAs(quote, code) ? [{ said: quote, nearest: code }] : [],
  );

/** Only where no code is spelt right: beside one, the other word is something else. */
export const spelling: Recogniser = {
  name: 'misspelt codes',
  recognise({ knowledge, reading, observations }) {
    if (observations.some(({ code }) => code !== undefined)) return { sightings: [] };
    const sightings = misspeltCodes(knowledge, reading.text.clean).flatMap(
      ({ said, nearest: near, at }): Sighting[] => {
        const entry = knowledge.byCode.get(near.toLowerCase());
        const says = readAs(said, near);
        return entry ? [{ ...named(entry), says, places: [{ at, length: said.length }] }] : [];
      },
    );
    return { sightings };
  },
};
