/**
 * Lists of words and phrases that authors write in YAML (belonging.yaml, rivals.yaml), as the source of one regular
 * expression: (a|b|) alternatives or nothing, * the rest of a word, ... up to a line between, # a number, and a backslash
 * before a sign that is meant itself. Words are whole where no star says otherwise.
 */
const PIECES = /\\.|\s*\.\.\.\s*|[()|*#]|(?:(?!\s*\.\.\.)[^\\()|*#])+/g;
const SPECIAL = /[.+?^${}[\]\\/-]/g;
const GAP = '[^\\n]{0,80}?';
const ENDING = '\\w{0,40}';

function piece(text: string): string {
  if (text.trim() === '...') return GAP;
  if (text === '*') return ENDING;
  if (text === '#') return '\\d+';
  if (text === '(') return '(?:';
  return /^[)|]$|^\\./.test(text) ? text : text.replace(SPECIAL, '\\$&');
}

/** The first letter decides whether a word begins there, and the last whether one ends; of alternatives the outermost. */
const bound = (letter: string | undefined) => (letter !== undefined && /[\w#]/.test(letter) ? '\\b' : '');

export function sourceOf(text: string): string {
  const bare = text.replace(/^\*|\*$/g, '');
  const inner = (bare.match(PIECES) ?? []).map(piece).join('');
  const letters = bare.replace(/[()|]/g, '');
  const before = text.startsWith('*') ? '' : bound(letters[0]);
  const after = text.endsWith('*') ? '' : bound(letters.at(-1));
  return before + inner + after;
}

export const sourceOfAll = (texts: readonly string[]): string => texts.map(sourceOf).join('|');
