/** A phrase of a page (says, like, pattern) as a regular expression over a report in lower case. */
import { bounded } from './bounded.ts';
import { LONGEST_BLANK } from './shape.ts';
import { unnested } from './writtenOut.ts';

export interface Phrase {
  source: string;
  flags: string;
}

/** White space between two words, line ends included. */
const BLANK = `\\s{1,${LONGEST_BLANK}}`;
/** The rest of a word, and of a number: bounded, so that a match takes time in proportion to the text. */
const ENDING = '[a-z0-9]{0,40}';
const NUMBER = '\\d[\\d.,]{0,20}';

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

const spaced = (source: string) => source.replaceAll('\\s+', BLANK);

function wholeWords(source: string, text: string): string {
  const before = /^[a-z0-9(]/.test(text) ? '(?<![a-z0-9])' : '';
  const after = /[a-z0-9)#]$/.test(text) ? '(?![a-z0-9])' : '';
  return before + source + after;
}

/** The exact words of a tool. */
export function literal(text: string): Phrase {
  const folded = text.toLowerCase().replace(/\s+/g, ' ').trim().replace(/[.]+$/, '');
  return { source: spaced(wholeWords(piece(folded), folded)), flags: 'g' };
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
  const folded = unnested(text.toLowerCase().replace(/\s+/g, ' ').trim());
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
    } else {
      source += whole(loose(part), part, { before: isGap(previous), after: isGap(next) });
    }
  });
  // An empty alternative, as in "(storage|) account", would otherwise demand two blanks.
  source = source.replace(/\\s\+(\(\?:(?:[^()]|\(\?[!<][^()]*\))*\|\))\\s\+/g, '\\s+(?:$1\\s+)?');
  return { source: spaced(source), flags: 'g' };
}

function loose(text: string): string {
  return piece(text).replace(/\\\*/g, ENDING).replace(/#/g, NUMBER);
}

/** A regular expression, in which a blank stands for any white space. */
export function pattern(source: string): Phrase {
  const flexible = source.replace(/\[(?:\\.|[^\]\\])*\]| /g, (part) =>
    part === ' ' ? BLANK : part.replaceAll(' ', '\\s'),
  );
  return { source: bounded(flexible), flags: 'gim' };
}
