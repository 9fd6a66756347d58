/** Compiles the signs of pages (says, like, pattern, all, unless) into something that can be matched fast. */
import type { SignMatter } from './schema.ts';
import type { ReportText } from './text.ts';

export interface Match {
  at: number;
  length: number;
}

export interface Phrase {
  source: string;
  flags: string;
  /** Compiled when a report first has the anchors: most signs never meet one. */
  regex?: RegExp;
  /** Each group needs one of its words in the report; groups that cannot be known are left out. */
  anchors: string[][];
}

export interface Matcher {
  any: Phrase[];
  all: Phrase[];
  unless: Phrase[];
}

const SPECIAL = /[.*+?^${}()|[\]\\]/g;
const escaped = (text: string) => text.replace(SPECIAL, '\\$&');

/** Words between two parts of a phrase: up to about a line, and not over the end of a sentence. */
const GAP = '(?:(?![.!?]\\s)[^\\n]){0,80}?';

/** One literal piece: blanks may be any white space, "not" may be "n't", quotes may be of either kind. */
function piece(text: string): string {
  return escaped(text)
    .replace(/\s+/g, '\\s+')
    .replace(/["']/g, '["\']?')
    .replace(
      /(is|are|was|were|do|does|did|could|would|should|has|have|had)(?:\\s\+not|n\["'\]\?t)(?![a-z])/g,
      "$1(?:\\s+not|n'?t)",
    )
    .replace(/(?:cannot|can\\s\+not|can\["'\]\?t)(?![a-z])/g, "can(?:not|\\s+not|'?t)");
}

const wordsIn = (text: string) => text.match(/[a-z0-9]+/g) ?? [];

function bounded(source: string, text: string): string {
  const before = /^[a-z0-9(]/.test(text) ? '(?<![a-z0-9])' : '';
  const after = /[a-z0-9)#]$/.test(text) ? '(?![a-z0-9])' : '';
  return before + source + after;
}

/** Words that a literal surely shares with a text that it matches; n't/not and quoted words are left out. */
function anchorsOf(literal: string): string[][] {
  const sure = literal
    .replace(/\S*['"]\S*/g, ' ')
    .replace(/\b(cannot|can|not|is|are|was|were|do|does|did|could|would|should|has|have|had)\b/g, ' ');
  const inner = wordsIn(sure);
  // The first and last word of a message may be cut within a longer word of the report.
  return inner.map((word) => [word]);
}

export function literal(text: string): Phrase {
  const folded = text.toLowerCase().replace(/\s+/g, ' ').trim().replace(/[.]+$/, '');
  return { source: bounded(piece(folded), folded), flags: 'g', anchors: anchorsOf(folded) };
}

/** The pieces of a phrase: words, a group of alternatives, or the gap. */
const PARTS = /(\s*\.\.\.\s*|\([^()]*\))/;
const isGap = (part: string | undefined) => part === undefined || part.trim() === '...';
const NOT_WITHIN_WORD_BEFORE = '(?<![a-z0-9])';
const NOT_WITHIN_WORD_AFTER = '(?![a-z0-9])';

/** A piece that stands free, and not glued to its neighbour as in time(out|s), matches whole words only. */
function whole(source: string, text: string, free: { before: boolean; after: boolean }): string {
  const before = free.before && /^[a-z0-9#]/.test(text) ? NOT_WITHIN_WORD_BEFORE : '';
  const after = free.after && /[a-z0-9#]$/.test(text) ? NOT_WITHIN_WORD_AFTER : '';
  return before + source + after;
}

/** One alternative. A blank at its end belongs to it: (storage |)account is "storage account" or "account". */
function option(text: string, free: { before: boolean; after: boolean }): string {
  const trimmed = text.trim();
  const blank = trimmed !== '' && text.endsWith(' ');
  return whole(loose(trimmed), trimmed, { before: free.before, after: free.after && !blank }) + (blank ? '\\s+' : '');
}

/** A phrase with (a|b) alternatives, word* any ending, ... some words in between, # a number. */
export function like(text: string): Phrase {
  const folded = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const anchors: string[][] = [];
  const parts = folded.split(PARTS).filter((part) => part !== '');
  let source = '';
  parts.forEach((part, index) => {
    const [previous, next] = [parts[index - 1], parts[index + 1]];
    const free = {
      before: isGap(previous) || /\s$/.test(previous as string),
      after: isGap(next) || /^\s/.test(next as string),
    };
    if (isGap(part)) source += GAP;
    else if (part.startsWith('(')) {
      const options = part.slice(1, -1).split('|');
      source += `(?:${options.map((one) => option(one, free)).join('|')})`;
      const heads = options.map((one) => anchorsOf(one.replace(/\S*[*#]\S*/g, ' '))[0]?.[0]);
      if (heads.every((head) => head !== undefined)) anchors.push(heads as string[]);
    } else {
      source += whole(loose(part), part, { before: isGap(previous), after: isGap(next) });
      anchors.push(...anchorsOf(part.replace(/\S*[*#]\S*/g, ' ')));
    }
  });
  // An empty alternative, as in "(storage|) account", would otherwise demand two blanks.
  source = source.replace(/\\s\+(\(\?:(?:[^()]|\(\?[!<][^()]*\))*\|\))\\s\+/g, '\\s+(?:$1\\s+)?');
  return { source, flags: 'g', anchors: anchors.filter((group) => !group.some(isPart(folded))) };
}

/** A word that touches a star or a bracket may be only a part of the report's word. */
const isPart = (phrase: string) => (word: string) => new RegExp(`${word}[(*]|\\)${word}(?![a-z0-9])`).test(phrase);

function loose(text: string): string {
  return piece(text).replace(/\\\*/g, '[a-z0-9]*').replace(/#/g, '\\d[\\d.,]*');
}

export function pattern(source: string): Phrase {
  const flexible = source.replace(/ /g, '\\s+');
  return { source: flexible, flags: 'gim', anchors: longestWord(source) };
}

/** The longest plain word of a regular expression that every match must hold; none where alternatives stand at the top. */
function longestWord(source: string): string[][] {
  let depth = 0;
  let flat = '';
  for (let index = 0; index < source.length; index++) {
    const letter = source[index] as string;
    if (letter === '\\') {
      flat += '\u0000';
      index++;
      // An escaped class such as \w may stretch the word beside it; an escaped sign such as \. ends it.
      if (/[wdS]/.test(source[index] as string)) flat += '\u0001';
      continue;
    }
    // What may be missing makes the word beside it uncertain: copy-?source is no word "copy".
    if (depth === 0 && /[?*{]/.test(letter)) flat = `${flat.slice(0, -1)}\u0001`;
    if (letter === '(' || letter === '[') depth++;
    if (depth === 0) flat += letter;
    else if (letter === ')' || letter === ']') flat += '\u0001';
    if (letter === ')' || letter === ']') depth--;
  }
  if (flat.includes('|')) return [];
  const whole = [...flat.toLowerCase().matchAll(/(?<![a-z0-9\u0001.*+?}])[a-z0-9]{4,}(?![a-z0-9\u0001.*+?{])/g)].map(
    (match) => match[0],
  );
  const longest = whole.sort((a, b) => b.length - a.length)[0];
  return longest ? [[longest]] : [];
}

export function compileSign(sign: SignMatter): Matcher {
  return {
    any: [...(sign.says ?? []).map(literal), ...(sign.like ?? []).map(like), ...(sign.pattern ?? []).map(pattern)],
    all: (sign.all ?? []).map(like),
    unless: (sign.unless ?? []).map(like),
  };
}

function regexOf(phrase: Phrase): RegExp {
  phrase.regex ??= new RegExp(phrase.source, phrase.flags);
  phrase.regex.lastIndex = 0;
  return phrase.regex;
}

export function matchPhrase(phrase: Phrase, text: Pick<ReportText, 'folded' | 'words'>): Match | undefined {
  if (!phrase.anchors.every((group) => group.some((word) => text.words.has(word)))) return undefined;
  const match = regexOf(phrase).exec(text.folded);
  return match ? { at: match.index, length: match[0].length } : undefined;
}

/** All matches of a phrase; what comes after the first thousand tells nothing new. */
export function matchAll(phrase: Phrase, text: Pick<ReportText, 'folded' | 'words'>): Match[] {
  if (!matchPhrase(phrase, text)) return [];
  const matches: Match[] = [];
  const regex = regexOf(phrase);
  for (let match = regex.exec(text.folded); match && matches.length < 1000; match = regex.exec(text.folded)) {
    matches.push({ at: match.index, length: match[0].length });
    if (match[0].length === 0) regex.lastIndex++;
  }
  return matches;
}

/** Where a sign shows in the report; empty when it does not. */
export function matchSign(matcher: Matcher, text: Pick<ReportText, 'folded' | 'words'>): Match[] {
  const together: Match[] = [];
  for (const phrase of matcher.all) {
    const match = matchPhrase(phrase, text);
    if (!match) return [];
    together.push(match);
  }
  const single = matcher.any.flatMap((phrase) => matchAll(phrase, text));
  if (matcher.any.length > 0 && single.length === 0) return [];
  if (matcher.unless.some((phrase) => matchPhrase(phrase, text))) return [];
  return single.length > 0 ? single : together.slice(0, 1);
}
