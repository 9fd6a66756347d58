/** The texts that an entry of a list stands for, where they can be counted: "(a|b) c" is "a c" and "b c". Pure. */
const PIECES = /\\.|[()|]|[^\\()|]+/g;
/** Any ending, words between, a number: nobody can write them all out. */
const OPEN = /[*#]|\.\.\./;

/** @returns undefined where the entry stands for more than can be counted */
export function writtenOut(entry: string): string[] | undefined {
  if (OPEN.test(entry)) return undefined;
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
