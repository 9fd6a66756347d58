/** A page as its checks see it: the fences with their lines, and the prose between them. */

export interface Fence {
  section: string;
  language: string;
  code: string;
  /** 1-based line of the fence's first line of code, as near as can be told. */
  line: number;
}

export interface Prose {
  section: string;
  text: string;
  line: number;
}

/** What is on a page of any kind. */
export interface PageView {
  file: string;
  kind: 'cause' | 'code' | 'alert' | 'answer';
  fences: Fence[];
  prose: Prose[];
}

export interface Objection {
  line: number;
  says: string;
}

/** A check looks at one page and says what is amiss, and what to write instead. */
export type PageCheck = (page: PageView) => Objection[];

interface Section {
  heading: string;
  text: string;
  line: number;
}

const OPENS = /^ *```(\w*)/;
const CLOSES = /^ *```$/;

function readSection({ heading, text, line }: Section): { fences: Fence[]; prose: Prose[] } {
  const fences: Fence[] = [];
  const prose: Prose[] = [];
  let open: Fence | undefined;
  text.split('\n').forEach((row, index) => {
    // A blank line stands between the heading and the text.
    const at = line + 2 + index;
    if (open && CLOSES.test(row)) {
      fences.push(open);
      open = undefined;
    } else if (open) open.code += `${row.trim()}\n`;
    else {
      const mark = OPENS.exec(row);
      if (mark) open = { section: heading, language: mark[1] ?? '', code: '', line: at + 1 };
      else if (row.trim() !== '') prose.push({ section: heading, text: row, line: at });
    }
  });
  return { fences, prose };
}

/** `titles` are texts outside the sections, such as the title; `means` what codes mean, and now and then what to do. */
export function viewPage(
  file: string,
  kind: PageView['kind'],
  sections: Section[],
  titles: string[] = [],
  means: string[] = [],
): PageView {
  const read = sections.filter(({ heading }) => heading !== 'Samples').map(readSection);
  return {
    file,
    kind,
    fences: read.flatMap(({ fences }) => fences),
    prose: [
      ...titles.map((text) => ({ section: 'title', text, line: 1 })),
      ...means.map((text) => ({ section: 'means', text, line: 1 })),
      ...read.flatMap((section) => section.prose),
    ],
  };
}

export const shellFences = ({ fences }: PageView): Fence[] =>
  fences.filter(({ language }) => ['bash', 'powershell', 'cmd'].includes(language));

/** Each line of a fence, with its place. */
export const linesOf = ({ code, line }: Fence): { text: string; line: number }[] =>
  code
    .trimEnd()
    .split('\n')
    .map((text, index) => ({ text, line: line + index }));
