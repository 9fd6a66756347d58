/** An answer or a table as `explain` shows it. */

import { tablesAsLists } from '../tables/table.ts';
import { fill, fillings } from '../text/render.ts';
import type { AnswerPage } from './page.ts';

export interface ExplainedAnswer {
  title: string;
  page: string;
  sections: { heading: string; text: string }[];
  causes: [];
  see?: string[];
  sources: string[];
  reviewed: string;
}

export function explainAnswer(page: AnswerPage, now: Date): ExplainedAnswer {
  const values = fillings({}, page.matter.placeholders, {}, {}, now);
  return {
    title: page.matter.title,
    page: page.name,
    sections: page.sections.map(({ heading, text }) => ({ heading, text: tablesAsLists(fill(text, values, now)) })),
    causes: [],
    ...(page.matter.see.length > 0 ? { see: page.matter.see } : {}),
    sources: page.matter.sources,
    reviewed: page.matter.reviewed,
  };
}

/** Words that `explain` finds a page by: its name, and those that it lists. */
export function namesOf(page: AnswerPage): string[] {
  return [page.name, ...page.matter.words];
}

/** Names of the answers and tables that help the readers of a cause, tables first. */
export function pagesFor(cause: string, answers: AnswerPage[]): string[] {
  const named = answers.filter(({ matter }) => matter.for.includes(cause));
  return named.sort((a, b) => b.family.localeCompare(a.family)).map(({ name }) => name);
}
