/** A Markdown page with front matter: read into front matter, sections and samples, with line numbers for faults. */
import { LineCounter, parse, parseDocument } from 'yaml';
import type { z } from 'zod';
import { plainIssue } from './plainIssue.ts';

export interface Section {
  heading: string;
  text: string;
  /** 1-based line of the heading in the file. */
  line: number;
}

export interface Sample {
  text: string;
  line: number;
  /** What stands after the word `sample`: expect=…, fact=value. */
  settings: Record<string, string>;
}

export interface Fault {
  file: string;
  line: number;
  says: string;
}

export interface Page<Matter> {
  file: string;
  matter: Matter;
  sections: Section[];
  samples: Sample[];
  lines: number;
}

/** An unquoted phrase with a number sign: YAML takes the rest for a comment. */
const CUT_BY_A_COMMENT = /^\s*- (?!["'{[])\S.* #/;
const FENCE = /^(`{3,})(.*)$/;

/** Where a fence begins that does not end before the next one, or never. */
export function openFence(text: string, firstLine = 1): Omit<Fault, 'file'>[] {
  let open: { mark: string; line: number } | undefined;
  for (const [index, row] of text.split('\n').entries()) {
    const [, mark, info = ''] = FENCE.exec(row) ?? [];
    if (mark === undefined) continue;
    if (!open) open = { mark, line: firstLine + index };
    else if (open.mark === mark && info.trim() === '') open = undefined;
    else if (open.mark === mark) break;
  }
  return open ? [{ line: open.line, says: OPEN_FENCE }] : [];
}

/** Cuts the body at its `##` headings; headings within fences do not count, and sample fences are left out of the text. */
function readBody(body: string, firstLine: number): { sections: Section[]; samples: Sample[] } {
  const sections: Section[] = [];
  const samples: Sample[] = [];
  let fence: string | undefined;
  let sample: (Sample & { rows: string[] }) | undefined;
  body.split('\n').forEach((row, index) => {
    const line = firstLine + index;
    const mark = FENCE.exec(row);
    if (fence === undefined && mark) {
      fence = mark[1];
      if (/^sample\b/.test(mark[2] ?? '')) {
        sample = { text: '', line, settings: readSettings(mark[2] ?? ''), rows: [] };
        return;
      }
    } else if (fence !== undefined && mark && mark[1] === fence && mark[2]?.trim() === '') {
      fence = undefined;
      if (sample) {
        samples.push({ text: sample.rows.join('\n'), line: sample.line, settings: sample.settings });
        sample = undefined;
        return;
      }
    }
    if (sample) sample.rows.push(row);
    else if (fence === undefined && row.startsWith('## '))
      sections.push({ heading: row.slice(3).trim(), text: '', line });
    else {
      const section = sections.at(-1);
      if (section) section.text += row + '\n';
    }
  });
  for (const section of sections) section.text = section.text.trim();
  return { sections, samples };
}

function readSettings(info: string): Record<string, string> {
  const pairs = info.matchAll(/(\w+)=("[^"]*"|\S+)/g);
  return Object.fromEntries([...pairs].map((pair) => [pair[1] as string, (pair[2] as string).replace(/^"|"$/g, '')]));
}

/** Line of a path such as causes.0.when.auth within the front matter; the first line where it cannot be found. */
export function lineOf(yaml: string, path: PropertyKey[]): number {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter });
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return counter.linePos(node.range[0]).line + 1;
  }
  return 1;
}

const NO_MATTER = 'no front matter: begin the page with --- and end it with --- on a line of its own.';
const CUT = 'a # behind a blank begins a comment, and the rest of the line is lost: put quotes around it.';
const OPEN_FENCE = 'this fence does not end: close it with ``` on a line of its own.';

/** Reads one page. Faults are returned, not thrown, so that a check can show all of them at once. */
export function readPage<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): { page?: Page<z.infer<Schema>>; faults: Fault[] } {
  const clean = text.replace(/\r\n/g, '\n');
  const [whole, yaml] = /^---\n([\s\S]*?)\n---\n/.exec(clean) ?? [];
  if (whole === undefined || yaml === undefined) return { faults: [{ file, line: 1, says: NO_MATTER }] };
  const read = readMatter(yaml, schema);
  if (read.kind === 'wrong') return { faults: read.faults.map((fault) => ({ file, ...fault })) };
  const bodyLine = yaml.split('\n').length + 3;
  const body = clean.slice(whole.length);
  return {
    page: { file, matter: read.matter, ...readBody(body, bodyLine), lines: clean.split('\n').length },
    faults: openFence(body, bodyLine).map((fault) => ({ file, ...fault })),
  };
}

type ReadMatter<Matter> = { kind: 'read'; matter: Matter } | { kind: 'wrong'; faults: Omit<Fault, 'file'>[] };

/** The lines between the two rulers. */
function readMatter<Schema extends z.ZodType>(yaml: string, schema: Schema): ReadMatter<z.infer<Schema>> {
  const wrong = (...faults: Omit<Fault, 'file'>[]) => ({ kind: 'wrong', faults }) as const;
  let raw: unknown;
  try {
    raw = parse(yaml);
  } catch (error) {
    return wrong({ line: lineOfYaml(error) + 1, says: `the front matter is not valid YAML: ${sentenceOf(error)}` });
  }
  const cut = yaml.split('\n').findIndex((row) => CUT_BY_A_COMMENT.test(row));
  if (cut >= 0) return wrong({ line: cut + 2, says: CUT });
  const checked = schema.safeParse(raw, { error: plainIssue });
  if (checked.success) return { kind: 'read', matter: checked.data };
  return wrong(
    ...firstOfEach(checked.error.issues).map(({ path, message }) => ({
      line: lineOf(yaml, path),
      says: `${path.join('.') || 'front matter'}: ${message}`,
    })),
  );
}

const lineOfYaml = (error: unknown) => (error as { linePos?: { line: number }[] }).linePos?.[0]?.line ?? 0;
/** Where it is, counted from the first ruler, stands behind the sentence. */
const sentenceOf = (error: unknown) =>
  (error as Error).message.split('\n', 1)[0]?.replace(/ ?at line \d+, column \d+:$/, '.') ?? '';

/** One word on a field is enough: what has the wrong shape has the wrong length as well. */
function firstOfEach<Issue extends { path: PropertyKey[] }>(issues: readonly Issue[]): Issue[] {
  const byPath = new Map([...issues].reverse().map((issue) => [issue.path.join('.'), issue]));
  return [...byPath.values()].reverse();
}
