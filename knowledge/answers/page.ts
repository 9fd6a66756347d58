/** Pages that answer a question instead of naming a fault: knowledge/answers, and the tables that people decide by. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Fault, type Page, readPage } from '../pages/page.ts';
import { type AnswerPageMatter, answerPageSchema } from '../pages/schema.ts';

export type AnswerPage = Page<AnswerPageMatter> & { family: 'answers' | 'tables'; name: string };

const FOLDERS = ['answers', 'tables'] as const;

/** Paths below a root, in a stable order; a knowledge without such pages has none. */
export function answerPaths(root: string): string[] {
  return FOLDERS.flatMap((folder) => {
    const path = join(root, folder);
    if (!existsSync(path)) return [];
    const names = readdirSync(path).filter((name) => name.endsWith('.md') && name !== 'README.md');
    return names.sort().map((name) => `${folder}/${name}`);
  });
}

export function answerPage(path: string, text: string): { page?: AnswerPage; faults: Fault[] } {
  const { page, faults } = readPage(path, text, answerPageSchema);
  if (!page) return { faults };
  const family = path.startsWith('tables') ? 'tables' : 'answers';
  return { page: { ...page, family, name: basename(path, '.md') }, faults };
}

export function readAnswers(root: string): { answers: AnswerPage[]; faults: Fault[] } {
  const read = answerPaths(root).map((path) => answerPage(path, readFileSync(join(root, path), 'utf8')));
  return {
    answers: read.flatMap(({ page }) => (page ? [page] : [])),
    faults: read.flatMap(({ faults }) => faults),
  };
}
