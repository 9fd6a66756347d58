/** What a user has to fill in: at most one value before the first command, and one name for one thing. */
import { type Fence, linesOf, type Objection, type PageCheck, shellFences } from './view.ts';

/** Parts of one URL: who pasted it has given them all. */
const OF_THE_URL = new Set([
  'account',
  'container',
  'share',
  'queue',
  'table',
  'path',
  'blob',
  'url',
  'blobHost',
  'dfsHost',
  'fileHost',
  'queueHost',
  'tableHost',
  'suffix',
  'sas',
  'sourceSas',
  'destinationSas',
  '<SAS>',
  'sourceUrl',
  'sourceAccount',
  'destinationUrl',
  'destinationAccount',
  'cdnHost',
  'below',
]);
/** Filled in by storagebot. */
const FILLED = new Set(['role', 'letters', 'sasEnd', 'loginHost']);

const PLACEHOLDER = /(?<![\w$@%])\{([a-zA-Z]\w*)\}|<([a-zA-Z][\w .'-]*)>/g;

/** Values that somebody has to fill in by hand. */
export function valuesIn(code: string): string[] {
  const names = [...code.matchAll(PLACEHOLDER)].map((match) => match[1] ?? `<${match[2]}>`);
  return [...new Set(names.filter((name) => !FILLED.has(name)).map((name) => (OF_THE_URL.has(name) ? 'URL' : name)))];
}

const isComment = (text: string) => /^\s*(?:#|rem\b|::)/i.test(text);

/** The first command of each shell in the first section that has any, which is mostly Confirm. */
function firstCommands(fences: Fence[]): { text: string; line: number }[] {
  const section = fences[0]?.section;
  return ['bash', 'powershell', 'cmd'].flatMap((language) => {
    const first = fences.find((fence) => fence.language === language && fence.section === section);
    return first
      ? linesOf(first)
          .filter(({ text }) => !isComment(text))
          .slice(0, 1)
      : [];
  });
}

/** An answer is about changing something, with the values of the one who asks. */
export const checkFirstValue: PageCheck = (page) =>
  page.kind === 'answer'
    ? []
    : firstCommands(shellFences(page)).flatMap(({ text, line }): Objection[] => {
        // What runs on the reader's own machine takes the reader's own names.
        if (/^(?:kubectl|docker|robocopy)\b/.test(text)) return [];
        const values = valuesIn(text);
        return values.length > 1
          ? [
              {
                line,
                says: `the first command asks for ${values.length} values (${values.join(', ')}): ask for the account or URL, look the rest up by command.`,
              },
            ]
          : [];
      });

/** What stands before each token: `{url}` in "{url}/a?{sas}", nothing in --source-sas "{sas}". */
const bases = (text: string) =>
  [...text.matchAll(/(?:"(\{\w+\})[^"?]*\?)?(?:\{sas\}|<SAS>)/g)].map((match, index) => match[1] ?? `${index}`);

/** Two sides of a copy have two tokens; within one container one token may serve both. */
export const checkTokens: PageCheck = (page) =>
  shellFences(page).flatMap((fence) =>
    linesOf(fence).flatMap(({ text, line }): Objection[] =>
      new Set(bases(text)).size > 1
        ? [{ line, says: 'two different tokens under one name: write {sourceSas} and {destinationSas}.' }]
        : [],
    ),
  );
