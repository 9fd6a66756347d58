/** Reads all pages of the knowledge once, at start. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type AnswerPage, readAnswers } from './answers/page.ts';
import { readFactPages } from './factPages.ts';
import { type Fault, type Page, readPage } from './page.ts';
import { type Product, readReleases } from './releases/load.ts';
import {
  type CausePageMatter,
  type CodePageMatter,
  causePageSchema,
  codePageSchema,
  type Rank,
  type RankedCause,
  type SignMatter,
} from './schema.ts';

/** Something that can appear in a report and points to causes: a code, a message, or a cause's own sign. */
export interface Entry {
  /** The code as the service spells it, or page name and number for a message without a code. */
  id: string;
  code?: string;
  aliases: string[];
  status: number[];
  messages: string[];
  signs: SignMatter[];
  means?: string;
  rank: Rank;
  implies: Record<string, string>;
  causes: RankedCause[];
  family: string;
  page: CodePage | CausePage;
}

export type CodePage = Page<CodePageMatter> & { family: string; name: string };
export type CausePage = Page<CausePageMatter> & {
  family: 'causes';
  name: string;
  /** Set for a cause that is a code itself: what it says stands on the page of the code, and it speaks before the general causes. */
  ofCode?: string;
};

export interface Knowledge {
  /** By id: the pages of causes/, and one for each code that is a cause itself. */
  causes: Map<string, CausePage>;
  codePages: CodePage[];
  /** Answers to questions, and tables. */
  answers: AnswerPage[];
  /** What was fixed when, by product. */
  releases: Product[];
  entries: Entry[];
  /** By code and alias in lower case. */
  byCode: Map<string, Entry>;
}

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

/** How common a cause is whose page does not say so. */
const USUAL = 3;

export const KNOWLEDGE_ROOT = import.meta.dirname;

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

/** A code of Storage Mover names its cause: `azsm-1024` for AZSM1024. */
export function causeOfCode(code = ''): string | undefined {
  return /^AZSM\d{4}$/i.test(code) ? `azsm-${code.slice(4)}` : undefined;
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

/** The causes that are codes of this page, in the shape of a cause's page. */
export function causesOfCodes(page: CodePage): CausePage[] {
  const { title, placeholders, sources, reviewed } = page.matter;
  const matter = {
    title,
    tell: '',
    common: USUAL,
    benign: false,
    ending: false,
    ...(placeholders ? { placeholders } : {}),
    sources,
    reviewed,
  };
  const sections = page.sections.map((section) =>
    section.heading === 'What it means' ? { ...section, heading: 'Why' } : section,
  );
  return entriesOf(page).flatMap(({ code }) => {
    const cause = causeOfCode(code);
    if (!code || !cause) return [];
    return [{ ...page, family: 'causes' as const, name: cause, ofCode: code, sections, matter: { cause, ...matter } }];
  });
}

/** The entries of a code page: the page's own code, then those of its kin. */
export function entriesOf(page: CodePage): Entry[] {
  const { matter, family, name } = page;
  const own = matter.code ? [matter] : [];
  return [...own, ...(matter.entries ?? [])].map((entry, index) => {
    const causes = (entry.causes ?? matter.causes ?? []) as RankedCause[];
    const self = causeOfCode(entry.code);
    return {
      id: entry.code ?? `${name}#${index + 1}`,
      ...(entry.code ? { code: entry.code } : {}),
      aliases: entry.aliases ?? [],
      status: entry.status ?? matter.status ?? [],
      messages: [entry.message, ...(entry.messages ?? [])].filter((text) => text !== undefined),
      signs: (entry.signs ?? []) as SignMatter[],
      ...(entry.means ? { means: entry.means } : {}),
      rank: entry.rank ?? matter.rank ?? 'code',
      implies: { ...(matter.implies ?? {}), ...(entry.implies ?? {}) },
      causes: self && !causes.some((cause) => cause.cause === self) ? [{ cause: self }, ...causes] : causes,
      family,
      page,
    };
  });
}

/** A cause's own signs, as one entry each so that each keeps its rank. */
export function signsOf(page: CausePage): Entry[] {
  return (page.matter.signs ?? []).map((sign, index) => ({
    id: `${page.name}!${index + 1}`,
    aliases: [],
    status: [],
    messages: [],
    signs: [sign as SignMatter],
    rank:
      (sign as SignMatter).rank ?? ((sign as SignMatter).says || (sign as SignMatter).pattern ? 'detail' : 'symptom'),
    implies: (sign as SignMatter).implies ?? {},
    causes: [{ cause: page.matter.cause }],
    family: 'causes',
    page,
  }));
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
export function readKnowledge(root = KNOWLEDGE_ROOT): { knowledge: Knowledge; faults: Fault[] } {
  const { answers, faults: ofAnswers } = readAnswers(root);
  const { products: releases, faults: ofReleases } = readReleases(root);
  const faults: Fault[] = [...readFactPages().faults, ...ofAnswers, ...ofReleases];
  const knowledge: Knowledge = {
    causes: new Map(),
    codePages: [],
    answers,
    releases,
    entries: [],
    byCode: new Map(),
  };
  for (const path of pagePaths(root)) {
    const text = readFileSync(join(root, path), 'utf8');
    if (isCausePath(path)) {
      const read = causePage(path, text);
      faults.push(...read.faults);
      if (read.page) knowledge.causes.set(read.page.matter.cause, read.page);
    } else {
      const read = codePage(path, text);
      faults.push(...read.faults);
      if (read.page) knowledge.codePages.push(read.page);
    }
  }
  for (const page of knowledge.codePages) knowledge.entries.push(...entriesOf(page));
  for (const page of knowledge.causes.values()) knowledge.entries.push(...signsOf(page));
  for (const page of knowledge.codePages.flatMap(causesOfCodes)) knowledge.causes.set(page.matter.cause, page);
  for (const entry of knowledge.entries) {
    for (const code of [entry.code, ...entry.aliases]) if (code) knowledge.byCode.set(code.toLowerCase(), entry);
  }
  return { knowledge, faults };
}
