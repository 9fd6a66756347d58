/** Runs all checks of texts over pages of every kind. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, openFence } from '../pages/page.ts';
import { unknownDirectives } from '../snippets/expand.ts';
import { PAGE_CHECKS } from './list.ts';
import { type Objection, type PageCheck, type PageView, viewPage } from './view.ts';

interface Readable {
  file: string;
  matter: object;
  sections: { heading: string; text: string; line: number }[];
}

interface Spoken {
  title?: unknown;
  tell?: unknown;
  means?: unknown;
  entries?: Spoken[];
}

/** What the front matter says to people, those of a page's kin too. */
const spoken = (matter: Spoken, names: ('title' | 'tell' | 'means')[]): string[] => [
  ...names.map((name) => matter[name]).filter((text) => typeof text === 'string'),
  ...(matter.entries ?? []).flatMap((entry) => spoken(entry, names)),
];

const checkDirectives: PageCheck = ({ prose }) =>
  prose.flatMap(({ text, line }): Objection[] =>
    unknownDirectives(text).map((directive) => ({ line, says: `${directive} means nothing: see knowledge/snippets.` })),
  );

/** What is amiss with one page's text. */
export const objections = (view: PageView): Objection[] =>
  [checkDirectives, ...PAGE_CHECKS].flatMap((check) => check(view));

const faultsOf = (view: PageView): Fault[] => objections(view).map((objection) => ({ file: view.file, ...objection }));

/** A cause or code page. */
export function checkText(page: Readable, kind: PageView['kind']): Fault[] {
  const matter = page.matter as Spoken;
  const titles = spoken(matter, ['title', 'tell']);
  return faultsOf(viewPage(page.file, kind, page.sections, titles, spoken(matter, ['means'])));
}

/** A page that is kept as parts only, such as an alert's, is read again as it stands. */
export function checkFile(root: string, file: string): Fault[] {
  const page = readFileSync(join(root, file), 'utf8');
  const rows = page.split('\n');
  const sections: Readable['sections'] = [];
  rows.forEach((row, index) => {
    if (row.startsWith('## ')) sections.push({ heading: row.slice(3).trim(), text: '', line: index + 1 });
    else if (sections.at(-1)) (sections.at(-1) as Readable['sections'][0]).text += `${row}\n`;
  });
  const trimmed = sections.map((section) => ({ ...section, text: section.text.trim() }));
  return [...openFence(page).map((fault) => ({ file, ...fault })), ...faultsOf(viewPage(file, 'alert', trimmed))];
}
