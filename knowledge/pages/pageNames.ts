/** Which page a word names. Plain data, so that it can be kept beside what is kept of the pages. */

/** By word: the place of its page among all. Words are in lower case, ids of causes as they are. */
export interface PageNames {
  causes: Map<string, number>;
  codes: Map<string, number>;
  /** Of a page of codes by its own name. */
  pages: Map<string, number>;
  answers: Map<string, number>;
}

/** "exit code 2" and "exit status 2" are one page; a status may be written as "HTTP 403". */
function spellings(word: string): string[] {
  const trimmed = word.trim().replace(/\s+/g, ' ');
  const bare = trimmed.replace(/^(http|status|error|code|cause)( code)?[ :]+/i, '');
  const exit = /^exit[- ]?(?:code|status)?[- ]?(\d+)$/i.exec(trimmed);
  const dashed = trimmed.toLowerCase().replace(/[ _]/g, '-');
  return [trimmed, bare, ...(exit ? [`exit-${exit[1]}`, `exit code ${exit[1]}`] : []), dashed].concat(
    trimmed.replace(/[ -]/g, ''),
  );
}

/** The place of the page that is named exactly: a cause, a code or an alias, the name of a page, an answer or a table. */
export function placeNamed(word: string, { causes, codes, pages, answers }: PageNames): number | undefined {
  const words = spellings(word);
  for (const spelling of words) {
    const cause = causes.get(spelling);
    if (cause !== undefined) return cause;
  }
  const folded = words.map((one) => one.toLowerCase());
  for (const shelf of [codes, pages, answers]) {
    const places = folded.flatMap((one) => shelf.get(one) ?? []);
    // Of several words the one whose page stands first.
    if (places.length > 0) return Math.min(...places);
  }
  return undefined;
}
