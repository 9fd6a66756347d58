/** Splits a command line as people paste it, whichever shell it was meant for, and notes what a shell would trip over. */
import { table } from '../table.ts';

export type QuotingNote =
  | 'ampersand-unquoted' // POSIX shells, PowerShell and cmd all end the command at a bare &
  | 'single-quoted' // cmd takes ' for an ordinary character
  | 'percent' // cmd and batch files read %XX as a variable
  | 'smart-quotes' // a word processor or chat changed the quotes
  | 'unclosed-quote'
  | 'html-escaped' // &amp; from a web page
  | 'dollar'; // double quotes in POSIX and PowerShell replace $name

export interface ShellWords {
  words: string[];
  notes: QuotingNote[];
}

const PAIRS = table<string>({
  '"': '"',
  "'": "'",
  '“': '”',
  '”': '”',
  '‘': '’',
  '’': '’',
  '„': '“',
});
const SMART = /[“”‘’„]/;

/** `\` of POSIX, `` ` `` of PowerShell and `^` of cmd join a line to the next. */
export const joinContinuedLines = (text: string): string =>
  text.replace(/(?<![ \t])[ \t]+[\\`^][ \t]*\r?\n[ \t>]*/g, ' ');

const isWindowsPath = (word: string) => /^(?:[A-Za-z]:|\\|\.{1,2}\\)/.test(word);

interface Reading {
  word: string | undefined;
  words: string[];
  notes: Set<QuotingNote>;
}

function endWord(reading: Reading): void {
  if (reading.word !== undefined) reading.words.push(reading.word);
  reading.word = undefined;
}

/** Reads from an opening quote; a path such as "G:\" ends in a backslash that escapes nothing. */
function readQuoted(text: string, at: number, reading: Reading): number {
  const open = text[at] ?? '';
  const close = PAIRS.get(open) ?? open;
  let end = text.indexOf(close, at + 1);
  if (end < 0 && SMART.test(open)) end = text.slice(at + 1).search(/["'“”‘’]/) + at + 1;
  if (end <= at) {
    reading.notes.add('unclosed-quote');
    end = text.length;
  }
  if (SMART.test(open)) reading.notes.add('smart-quotes');
  if (open === "'") reading.notes.add('single-quoted');
  if (open === '"' && text.slice(at, end).includes('$')) reading.notes.add('dollar');
  reading.word = (reading.word ?? '') + text.slice(at + 1, end);
  return end;
}

function readPlain(text: string, at: number, reading: Reading): number {
  const char = text[at] ?? '';
  const word = reading.word ?? '';
  const escapesBlank = char === '\\' && text[at + 1] === ' ' && /^[~./]/.test(word) && !isWindowsPath(word);
  if (char === '&' && /[=?]/.test(word)) reading.notes.add('ampersand-unquoted');
  reading.word = word + (escapesBlank ? ' ' : char);
  return escapesBlank ? at + 1 : at;
}

/** What ends a command outside quotes. A `&` inside a URL does too, but what follows is what people meant. */
const endsCommand = (text: string, at: number, word: string | undefined) =>
  /[|;\n<>]/.test(text[at] ?? '')
    ? !(text[at] === '<' && /^<[\w .-]{1,60}>/.test(text.slice(at))) && !(text[at] === '>' && word?.includes('<'))
    : text[at] === '&' && (word === undefined || text[at + 1] === '&');

/** "I'm Owner", "it doesn't end": people write on behind a command, and what is within a word of theirs quotes nothing. */
const APOSTROPHE = /^['’](?:m|s|t|d|ll|re|ve)(?![\p{L}\p{N}])/iu;
const isWithinAWord = (text: string, at: number, word: string | undefined) =>
  word !== undefined && /^\p{L}{1,6}$/u.test(word) && APOSTROPHE.test(text.slice(at, at + 4));

export function splitShellWords(text: string): ShellWords {
  const reading: Reading = { word: undefined, words: [], notes: new Set() };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (/[ \t\r]/.test(char)) endWord(reading);
    else if (endsCommand(text, at, reading.word)) break;
    else if (PAIRS.has(char) && !isWithinAWord(text, at, reading.word)) at = readQuoted(text, at, reading);
    else at = readPlain(text, at, reading);
  }
  endWord(reading);
  if (reading.words.some((word) => /%[0-9a-f]{2}/i.test(word))) reading.notes.add('percent');
  if (reading.words.some((word) => word.includes('&amp;'))) reading.notes.add('html-escaped');
  return { words: reading.words, notes: [...reading.notes] };
}
