/** The page of a code, a status, an exit code or a cause. Reads only the pages that mention the word, so that it starts fast. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { explainAnswer, pagesFor } from './answers/explainAnswer.ts';
import {
  type CausePage,
  type CodePage,
  causePage,
  codePage,
  type Entry,
  entriesOf,
  isCausePath,
  KNOWLEDGE_ROOT,
  pagePaths,
  readKnowledge,
} from './load.ts';
import { didYouMean } from './names.ts';
import { NEIGHBOURS_HEADING, neighbourLines, neighboursOf } from './neighbours.ts';
import { fill, fillings } from './render.ts';
import type { RankedCause } from './schema.ts';

export interface ExplainedCause {
  id: string;
  title: string;
  tell: string;
  fix: string;
  /** Under which facts the page names this cause. */
  when?: Record<string, string>;
  /** What this code puts into the cause's fix, such as a role. */
  with?: Record<string, string>;
}

export interface Explanation {
  title: string;
  /** As the service spells it; undefined for a cause. */
  code?: string;
  /** Set for a cause page. */
  cause?: string;
  /** Set for an answer or a table: its name. */
  page?: string;
  /** Set where the word that was asked for is misspelt: the word that this page explains. */
  nearest?: string;
  /** Words to explain next. */
  see?: string[];
  status?: number[];
  message?: string;
  sections: { heading: string; text: string }[];
  /** Likeliest first. */
  causes: ExplainedCause[];
  sources: string[];
  reviewed: string;
}

const MOST_CAUSES = 5;

/** "exit code 2" and "exit status 2" are one page; a status may be written as "HTTP 403". */
function spellings(word: string): string[] {
  const trimmed = word.trim().replace(/\s+/g, ' ');
  const bare = trimmed.replace(/^(http|status|error|code|cause)( code)?[ :]+/i, '');
  const exit = /^exit[- ]?(?:code|status)?[- ]?(\d+)$/i.exec(trimmed);
  const dashed = trimmed.toLowerCase().replace(/[ _]/g, '-');
  return [
    ...new Set([
      trimmed,
      bare,
      ...(exit ? [`exit-${exit[1]}`, `exit code ${exit[1]}`] : []),
      dashed,
      trimmed.replace(/[ -]/g, ''),
    ]),
  ];
}

function readCauses(causes: RankedCause[], root: string): Explanation['causes'] {
  const pages = causes.flatMap((ranked) => {
    const page = readCause(ranked.cause, root);
    if (!page) return [];
    const values = fillings({}, page.matter.placeholders, ranked.with);
    const fix = page.sections.find((section) => section.heading === 'Fix')?.text ?? '';
    const explained = {
      id: ranked.cause,
      title: fill(page.matter.title, values),
      tell: fill(page.matter.tell, values),
      fix: fill(fix, values),
    };
    return [
      { ...explained, ...(ranked.when ? { when: ranked.when } : {}), ...(ranked.with ? { with: ranked.with } : {}) },
    ];
  });
  return pages.slice(0, MOST_CAUSES);
}

function readCause(cause: string, root: string): CausePage | undefined {
  try {
    const path = join('causes', `${cause}.md`);
    return causePage(path, readFileSync(join(root, path), 'utf8')).page;
  } catch {
    return undefined;
  }
}

const shown = (page: CausePage | CodePage, given?: Record<string, string>) => {
  const values = fillings({}, page.matter.placeholders, given);
  return page.sections
    .filter(({ heading }) => heading !== 'Samples')
    .map(({ heading, text }) => ({ heading, text: fill(text, values) }));
};

function alikePart(page: CausePage, root: string): Explanation['sections'] {
  const lines = neighbourLines(neighboursOf(page, (cause) => readCause(cause, root)));
  return lines ? [{ heading: NEIGHBOURS_HEADING, text: lines }] : [];
}

function explainCause(page: CausePage, root: string): Explanation {
  const { cause, title, sources, reviewed, placeholders } = page.matter;
  const more = pagesFor(cause, root);
  return {
    title: fill(title, fillings({}, placeholders)),
    cause,
    sections: [...shown(page), ...alikePart(page, root)],
    causes: [],
    ...(more.length > 0 ? { see: more } : {}),
    sources,
    reviewed,
  };
}

function explainEntry(entry: Entry, page: CodePage, root: string): Explanation {
  const means = entry.means ? [{ heading: 'In short', text: entry.means }] : [];
  return {
    title: page.matter.title,
    ...((entry.code ?? entry.aliases[0]) ? { code: entry.code ?? entry.aliases[0] } : {}),
    ...(entry.status.length > 0 ? { status: entry.status } : {}),
    ...(entry.messages[0] ? { message: entry.messages[0] } : {}),
    sections: [...means, ...shown(page)],
    causes: readCauses(entry.causes, root),
    sources: page.matter.sources,
    reviewed: page.matter.reviewed,
  };
}

/** A page of its own is named after its code: looked at first, it is mostly the only one that is read. */
function codePaths(words: Set<string>, root: string): string[] {
  const named = (path: string) => Number(words.has(basename(path, '.md').toLowerCase()));
  return pagePaths(root)
    .filter((path) => !isCausePath(path))
    .sort((a, b) => named(b) - named(a));
}

function findEntry(words: Set<string>, root: string): Explanation | undefined {
  for (const path of codePaths(words, root)) {
    const text = readFileSync(join(root, path), 'utf8');
    const folded = text.toLowerCase();
    if (![...words].some((word) => folded.includes(word) || words.has(basename(path, '.md').toLowerCase()))) continue;
    const { page } = codePage(path, text);
    if (!page) continue;
    const entries = entriesOf(page);
    const named = (entry: Entry) =>
      [entry.code, ...entry.aliases].some((code) => code && words.has(code.toLowerCase()));
    const found = entries.find(named) ?? (words.has(page.name.toLowerCase()) ? entries[0] : undefined);
    if (found) return explainEntry(found, page, root);
  }
  return undefined;
}

function explainExactly(word: string, root: string): Explanation | undefined {
  const words = spellings(word);
  for (const spelling of words) {
    const cause = /^[a-z][a-z0-9-]+$/.test(spelling) ? readCause(spelling, root) : undefined;
    if (cause) return explainCause(cause, root);
  }
  const folded = new Set(words.map((one) => one.toLowerCase()));
  return findEntry(folded, root) ?? explainAnswer(folded, root);
}

/** The page of the known word that a misspelt one is nearest to. All pages are read for it. */
function explainNearest(word: string, root: string): Explanation | undefined {
  const nearest = didYouMean(readKnowledge(root).knowledge, word);
  const page = nearest && explainExactly(nearest, root);
  return page ? { ...page, nearest } : undefined;
}

/**
 * Explains a code, a status, an exit code, a page name, a cause id, an answer or a table, in any case. A word that is
 * misspelt gets the nearest. Undefined when there is no such page.
 */
export function explain(word: string, root = KNOWLEDGE_ROOT): Explanation | undefined {
  return explainExactly(word, root) ?? explainNearest(word, root);
}
