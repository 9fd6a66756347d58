/** The texts that an entry of a list stands for, where they can be counted: "(a|b) c" is "a c" and "b c". Pure. */
const PIECES = /\\.|[()|]|[^\\()|]+/g;
/** Any ending, words between, a number: nobody can write them all out. */
const OPEN = /[*#]|\.\.\./;

/** @returns undefined where the entry stands for more than can be counted */
export const writtenOut = (entry: string): string[] | undefined => (OPEN.test(entry) ? undefined : waysOf(entry));

/** "(a|b (c|d*))" as "(a|b c|b d*)": the same with brackets of one depth. */
export function unnested(phrase: string): string {
  let [depth, from, text] = [0, 0, ''];
  for (let at = 0; at < phrase.length; at++) {
    if (phrase[at] === '(' && depth++ === 0) {
      text += phrase.slice(from, at);
      from = at;
    } else if (phrase[at] === ')' && --depth === 0) {
      const group = phrase.slice(from, at + 1);
      text += group.lastIndexOf('(') > 0 ? `(${waysOf(group).join('|')})` : group;
      from = at + 1;
    }
  }
  return text + phrase.slice(from);
}

/** Every way through the alternatives; signs such as * stay as they are. */
function waysOf(entry: string): string[] {
  const pieces = entry.match(PIECES) ?? [];
  let at = 0;
  /** Up to the bracket that closes, or to the end. */
  function alternatives(): string[] {
    const all: string[] = [];
    let run = [''];
    for (; at < pieces.length && pieces[at] !== ')'; at++) {
      const piece = pieces[at] as string;
      if (piece === '|') {
        all.push(...run);
        run = [''];
        continue;
      }
      let next = [piece.replace(/^\\/, '')];
      if (piece === '(') {
        at++;
        next = alternatives();
      }
      run = run.flatMap((begin) => next.map((end) => begin + end));
    }
    return [...all, ...run];
  }
  return alternatives();
}
