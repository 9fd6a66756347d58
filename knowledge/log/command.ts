/** The command that a log quotes: quotes are mostly gone, a blank in a path looks like a separator, signatures are hidden. */

export interface LoggedCommand {
  /** copy, sync, remove, set-properties … */
  verb: string;
  source?: string;
  destination?: string;
  flags: string[];
}

/** What stands before the flags. One side of a copy is a URL, and URLs hold no blanks: the other side is the rest. */
export function parseCommand(command: string): LoggedCommand {
  const words = command.trim().split(' ');
  const verb = words[0] ?? '';
  const firstFlag = words.findIndex((word, index) => index > 0 && word.startsWith('--'));
  const sides = words.slice(1, firstFlag < 0 ? undefined : firstFlag);
  const flags = firstFlag < 0 ? [] : words.slice(firstFlag).filter(Boolean);
  const [source, destination] = splitSides(sides, verb).map(unquoted);
  return { verb, ...(source ? { source } : {}), ...(destination ? { destination } : {}), flags };
}

/** Some versions and wrappers hand AzCopy quotes that belong to the shell. */
const unquoted = (side: string) => /^(["'])(.*)\1$/s.exec(side)?.[2] ?? side;

const isUrl = (word: string) => /^["']?https?:\/\//i.test(word);

function splitSides(words: string[], verb: string): string[] {
  if (verb === 'remove' || verb === 'rm' || verb === 'set-properties') return [words.join(' ')];
  const url = words.findIndex(isUrl);
  if (url > 0) return [words.slice(0, url).join(' '), words.slice(url).join(' ')];
  if (url === 0) return [words[0] as string, words.slice(1).join(' ')];
  return words.length === 2 ? words : [];
}

/** Does this side carry a SAS? */
export const hasSas = (side: string | undefined) => side !== undefined && /[?&]sig=/i.test(side);

/** The side without its query, and whether a SAS belongs behind it. */
export function bare(side: string): { url: string; needsSas: boolean } {
  return { url: side.replace(/\?.*$/s, ''), needsSas: hasSas(side) };
}

/** ISO times of `se=` and `st=`. */
export function sasTimes(text: string): { ends: string[]; starts: string[] } {
  const all = (name: string) =>
    [...text.matchAll(new RegExp(`[?&]${name}=([^&\\s]{8,40})`, 'gi'))].map(([, value = '']) => decode(value));
  return { ends: all('se'), starts: all('st') };
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
