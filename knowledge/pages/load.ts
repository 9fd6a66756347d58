/** Reads all pages of the knowledge once, at start. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { readAnswers } from '../answers/page.ts';
import { readFactPages } from '../facts/factPages.ts';
import { readReleases } from '../releases/load.ts';
import { KNOWLEDGE_ROOT } from '../root.ts';
import { assemble, type CausePage, type CodePage, type Knowledge, type Pages } from './assemble.ts';
import { type Fault, readPage } from './page.ts';
import { causePageSchema, codePageSchema } from './schema.ts';

export type { CausePage, CodePage, Knowledge } from './assemble.ts';

/** Thrown when pages are broken; lists every fault, as `npm run knowledge` does. */
export class KnowledgeFault extends Error {
  override name = 'KnowledgeFault';
  faults: Fault[];
  constructor(faults: Fault[]) {
    super(`${faults.length} fault(s) in the knowledge pages:\n${faults.map(showFault).join('\n')}`);
    this.faults = faults;
  }
}

export function showFault(fault: Fault): string {
  return `${fault.file}:${fault.line}  ${fault.says}`;
}

/** Paths of all pages below a root, relative to it, in a stable order. */
export function pagePaths(root = KNOWLEDGE_ROOT): string[] {
  const below = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && file.name.endsWith('.md') && file.name !== 'README.md')
      .map((file) => relative(root, join(file.parentPath, file.name)));
  return [...below('causes'), ...below('codes')].sort();
}

export function isCausePath(path: string): boolean {
  return path.startsWith('causes');
}

export function codePage(path: string, text: string): { page?: CodePage; faults: Fault[] } {
  const { page, faults } = readPage(path, text, codePageSchema);
  if (!page) return { faults };
  return { page: { ...page, family: path.split(/[\\/]/)[1] ?? '', name: basename(path, '.md') }, faults };
}

export function causePage(path: string, text: string): { page?: CausePage; faults: Fault[] } {
  const { page, faults } = readPage(path, text, causePageSchema);
  if (!page) return { faults };
  return { page: { ...page, family: 'causes', name: basename(path, '.md') }, faults };
}

/**
 * Reads all pages below `root`.
 * @throws KnowledgeFault with every page that cannot be read, its line, and what to write instead.
 */
export function loadKnowledge(root = KNOWLEDGE_ROOT): Knowledge {
  const { knowledge, faults } = readKnowledge(root);
  if (faults.length > 0) throw new KnowledgeFault(faults);
  return knowledge;
}

/** As `loadKnowledge`, but keeps what is right and returns the faults beside it. */
export function readKnowledge(root = KNOWLEDGE_ROOT): KnowledgeRead {
  const { knowledge, faults } = readPagesBelow(root);
  return { knowledge, faults: [...readFactPages().faults, ...faults] };
}

export interface KnowledgeRead {
  knowledge: Knowledge;
  faults: Fault[];
}

/** What stands below `root` alone; pages of facts belong to the code, whatever pages are read beside it. */
export function readPagesBelow(root: string): KnowledgeRead {
  const { answers, faults: ofAnswers } = readAnswers(root);
  const { products: releases, faults: ofReleases } = readReleases(root);
  const faults: Fault[] = [...ofAnswers, ...ofReleases];
  const pages: Pages = { causes: [], codePages: [], answers, releases };
  for (const path of pagePaths(root)) {
    const text = readFileSync(join(root, path), 'utf8');
    const cause = isCausePath(path) ? causePage(path, text) : undefined;
    const code = cause ? undefined : codePage(path, text);
    faults.push(...(cause ?? code)!.faults);
    if (cause?.page) pages.causes.push(cause.page);
    if (code?.page) pages.codePages.push(code.page);
  }
  return { knowledge: assemble(pages), faults };
}
