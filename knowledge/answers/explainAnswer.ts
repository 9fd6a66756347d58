/** An answer or a table as `explain` shows it. Reads only the pages that mention the word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill, fillings } from '../render.ts';
import { tablesAsLists } from '../tables/table.ts';
import { type AnswerPage, answerPage, answerPaths, namesOf } from './page.ts';

export interface ExplainedAnswer {
  title: string;
  page: string;
  sections: { heading: string; text: string }[];
  causes: [];
  see?: string[];
  sources: string[];
  reviewed: string;
}

const shown = (page: AnswerPage): ExplainedAnswer => {
  const values = fillings({}, page.matter.placeholders);
  return {
    title: page.matter.title,
    page: page.name,
    sections: page.sections.map(({ heading, text }) => ({ heading, text: tablesAsLists(fill(text, values)) })),
    causes: [],
    ...(page.matter.see.length > 0 ? { see: page.matter.see } : {}),
    sources: page.matter.sources,
    reviewed: page.matter.reviewed,
  };
};

function* pages(root: string, mention: (folded: string) => boolean): Generator<AnswerPage> {
  for (const path of answerPaths(root)) {
    const text = readFileSync(join(root, path), 'utf8');
    if (!mention(`${path}\n${text}`.toLowerCase())) continue;
    const { page } = answerPage(path, text);
    if (page) yield page;
  }
}

/** @param words spellings in lower case */
export function explainAnswer(words: ReadonlySet<string>, root: string): ExplainedAnswer | undefined {
  const mention = (folded: string) => [...words].some((word) => folded.includes(word));
  for (const page of pages(root, mention)) {
    if (namesOf(page).some((name) => words.has(name.toLowerCase()))) return shown(page);
  }
  return undefined;
}

/** Names of the answers and tables that help the readers of a cause, tables first. */
export function pagesFor(cause: string, root: string): string[] {
  const named = [...pages(root, (folded) => folded.includes(cause))].filter(({ matter }) => matter.for.includes(cause));
  return named.sort((a, b) => b.family.localeCompare(a.family)).map(({ name }) => name);
}
