/** Reads the pages of knowledge/alerts once, at start. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { factValues, isFactName } from '../facts/facts.ts';
import { type Fault, readPage } from '../pages/page.ts';
import { blocksOf, stepsOf } from '../text/markdown.ts';
import { type AlertPageMatter, alertPageSchema, TRAITS, type Trait } from './schema.ts';

export interface AlertPage extends AlertPageMatter {
  file: string;
  /** Section "What it means". */
  says: string;
  /** Steps of "Check next", in order. */
  next: string[];
  /** What stands in place of both where the alert shows a trait: `## What it means if category=PlatformInitiated`. */
  instead: Instead[];
  /** Query in Kusto, when the page has one. */
  query?: string;
}

export interface Instead {
  trait: Trait;
  value: string;
  says?: string;
  next?: string[];
}

export type AlertPages = Map<string, AlertPage>;

/** What a page may put into its texts in braces. */
export const PLACEHOLDERS = new Set([
  'account',
  'resource',
  'resourceId',
  'service',
  'Service',
  'table',
  'api',
  'auth',
  'operation',
  'thing',
  'object',
  'setting',
  'role',
  'principal',
  'status',
  'code',
  'container',
  'share',
  'value',
  'threshold',
  'metric',
  'start',
  'end',
  'caller',
  'keyName',
  'trackingId',
  'before',
  'region',
  'topic',
  'since',
  'client',
  'job',
]);

/** Thrown when pages are broken; lists every fault. */
export class AlertPageFault extends Error {
  override name = 'AlertPageFault';
}

export const ALERT_PAGES = import.meta.dirname;

/** Throws AlertPageFault with every fault of every page. */
export function loadAlertPages(folder = ALERT_PAGES, causes?: { has(id: string): boolean }): AlertPages {
  const { pages, faults } = readAlertPages(folder, causes);
  if (faults.length > 0)
    throw new AlertPageFault(faults.map((fault) => `${fault.file}:${fault.line}  ${fault.says}`).join('\n'));
  return pages;
}

/** Pages by name, whatever folder they stand in. */
function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && basename(path) !== 'README.md')
    .map((path) => path.replaceAll('\\', '/'))
    .sort((one, other) => (basename(one) < basename(other) ? -1 : 1));
}

/** All pages and all faults; with `causes`, ids are checked against them. */
export function readAlertPages(
  folder = ALERT_PAGES,
  causes?: { has(id: string): boolean },
): { pages: AlertPages; faults: Fault[] } {
  const pages: AlertPages = new Map();
  const faults: Fault[] = [];
  for (const path of pathsBelow(folder)) {
    const file = `alerts/${path}`;
    const read = readAlertPage(file, readFileSync(join(folder, path), 'utf8'));
    faults.push(...read.faults);
    if (!read.page) continue;
    const { meaning } = read.page;
    if (`${meaning}.md` !== basename(path))
      faults.push({ file, line: 2, says: `call the file ${meaning}.md, after its meaning.` });
    const same = pages.get(meaning);
    if (same) faults.push({ file, line: 2, says: `${same.file} has the meaning "${meaning}" already.` });
    pages.set(meaning, read.page);
  }
  return { pages, faults: [...faults, ...checkReferences(pages, causes)] };
}

export function readAlertPage(file: string, text: string): { page?: AlertPage; faults: Fault[] } {
  const { page, faults } = readPage(file, text, alertPageSchema);
  if (!page) return { faults };
  const section = (heading: string) => page.sections.find((one) => one.heading === heading)?.text ?? '';
  const query = kustoIn(section('Query'));
  const read: AlertPage = {
    ...page.matter,
    file,
    says: section('What it means'),
    next: stepsIn(section('Check next')),
    instead: page.sections.flatMap(readInstead),
    ...(query ? { query } : {}),
  };
  return { page: read, faults: checkTexts(read, page.lines) };
}

const stepsIn = (text: string) => stepsOf(text).map((step) => step.replace(/\s*\n\s*/g, ' '));

const INSTEAD = /^(What it means|Check next) if (\w+)=(\S+)$/;

function readInstead({ heading, text }: { heading: string; text: string }): Instead[] {
  const [, what, name, value = ''] = INSTEAD.exec(heading) ?? [];
  const trait = TRAITS.find((one) => one === name);
  if (!trait) return [];
  return [{ trait, value, ...(what === 'Check next' ? { next: stepsIn(text) } : { says: text }) }];
}

function kustoIn(text: string): string | undefined {
  const fences = blocksOf(text).flatMap((block) => (block.kind === 'code' ? [block] : []));
  return fences.find(({ language }) => language === 'kusto')?.snippet;
}

function checkTexts(page: AlertPage, lines: number): Fault[] {
  const says: string[] = [];
  if (page.says === '') says.push('write a section "## What it means".');
  if (page.next.length === 0) says.push('write a section "## Check next" with numbered steps.');
  if (lines > 90) says.push(`${lines} lines: a page that fits a screen gets read. Keep it under 90.`);
  const instead = page.instead.flatMap((one) => [one.says ?? '', ...(one.next ?? [])]);
  const joins = page.joins.map((one) => one.says);
  const texts = [page.title, page.says, ...page.next, page.query ?? '', ...instead, ...joins].join('\n');
  for (const [, name] of texts.matchAll(/\{(\w+)(?:\|[^}]*)?\}/g)) {
    if (!PLACEHOLDERS.has(name as string))
      says.push(`{${name}} is no placeholder. Write one of ${[...PLACEHOLDERS].join(', ')}.`);
  }
  return says.map((one) => ({ file: page.file, line: 1, says: one }));
}

function checkReferences(pages: AlertPages, causes?: { has(id: string): boolean }): Fault[] {
  const faults: Fault[] = [];
  for (const page of pages.values()) {
    const named = [
      ...page.causes.map((one) => (typeof one === 'string' ? one : one.cause)),
      ...page.joins.flatMap((one) => one.causes),
    ];
    for (const id of named)
      if (causes && !causes.has(id)) faults.push({ file: page.file, line: 1, says: `the cause "${id}" has no page.` });
    for (const after of page.joins.flatMap((one) => one.after))
      if (!pages.has(after))
        faults.push({ file: page.file, line: 1, says: `joins: no page has the meaning "${after}".` });
    for (const [fact, value] of page.joins.flatMap((one) => Object.entries(one.facts)))
      if (!isFactName(fact) || !factValues(fact).includes(value))
        faults.push({ file: page.file, line: 1, says: `joins: "${fact}: ${value}" is no fact, or no answer to it.` });
  }
  return faults;
}
