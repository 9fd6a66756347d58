/** Reads the pages of looks/: what a command shows, by what stands there, with a sample, and below it what is read in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Fault, readPage } from '../pages/page.ts';
import { KNOWLEDGE_ROOT } from '../root.ts';
import type { Look, Sees } from './looks.ts';

const FOLDER = 'looks';
const head = z.strictObject({ look: z.string().min(1) });
/** What stands there in a fence with its sample, and what is read in it up to the next fence. */
const ROW = /^```shown +([^\n]+)\n([\s\S]*?)\n```\n([\s\S]*?)(?=^```shown|(?![\s\S]))/gm;
/** `key=value`, `-key=value`, `/pattern/`, `for=cause`, `leads=cause`, `tells=fact:value`; a pattern may hold blanks. */
const TERM = /-?\/(?:\\.|[^\\])+?\/(?=\s|$)|\S+/g;

const escaped = (text: string) => text.replace(/[.*+?^${}()[\]\\]/g, '\\$&');
const ANY = '*';

/** `bypass=None|Logging`, as JSON, lists and headers write it; `ipRules=[]` is an empty list. */
function sourceOf(term: string): string {
  if (term.startsWith('/')) return term.slice(1, -1);
  const at = term.indexOf('=');
  const [key, value] = [term.slice(0, at), term.slice(at + 1)];
  const before = `(?:^|[\\s{,"'|>(])${escaped(key)}["']?[ \\t]{0,40}[:=][ \\t]{0,4}`;
  if (value === ANY) return `${before}\\S`;
  if (value === '[]') return `${before}\\[\\s{0,9}\\]`;
  return `${before}["']?(?:${value.split('|').map(escaped).join('|')})(?![\\w-])`;
}

/** `a-cause?` is what it rather speaks for than proves. */
export function ledTo(setting: string | undefined): Pick<Look, 'leads' | 'perhaps'> {
  if (setting === undefined) return {};
  return setting.endsWith('?') ? { leads: setting.slice(0, -1), perhaps: true } : { leads: setting };
}

/** `tells=summaryShows:zero,outcome:completed` */
function factsTold(setting: string | undefined): Pick<Look, 'tells'> {
  return setting === undefined ? {} : { tells: Object.fromEntries(setting.split(',').map((one) => one.split(':'))) };
}

function seesIn(settings: string): Pick<Look, 'sees' | 'causes' | 'leads' | 'perhaps' | 'tells'> {
  const terms = settings.match(TERM) ?? [];
  const named = (name: string) =>
    terms.find((term) => term.startsWith(`${name}=`))?.slice(name.length + 1) as string | undefined;
  const causes = named('for')?.split(',');
  const sees = terms
    .filter((term) => !/^(?:for|leads|tells)=/.test(term))
    .map((term): Sees => {
      const isAbsent = term.startsWith('-');
      return { source: sourceOf(isAbsent ? term.slice(1) : term), ...(isAbsent && { isAbsent }) };
    });
  return { sees, ...(causes && { causes }), ...ledTo(named('leads')), ...factsTold(named('tells')) };
}

function readRows(name: string, text: string): Look[] {
  return [...text.matchAll(ROW)].map(([, settings = '', sample = '', says = ''], at) => ({
    id: `${name}#${at + 1}`,
    of: name,
    ...seesIn(settings),
    sample,
    says: says.trim(),
  }));
}

export const fileOfLook = ({ of }: Look): string => `${FOLDER}/${of}.md`;

/** @param wanted whether a file is to be read */
export function readLooks(
  root = KNOWLEDGE_ROOT,
  wanted: (file: string) => boolean = () => true,
): { all: Look[]; faults: Fault[] } {
  const names = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.md') && wanted(`${FOLDER}/${name}`));
  const pages = names.sort().map((name) => {
    const file = `${FOLDER}/${name}`;
    const text = readFileSync(join(root, file), 'utf8').replace(/\r\n/g, '\n');
    return { rows: readRows(name.slice(0, -'.md'.length), text), faults: readPage(file, text, head).faults };
  });
  return { all: pages.flatMap(({ rows }) => rows), faults: pages.flatMap(({ faults }) => faults) };
}

export const compileLooks = (): Look[] => readLooks().all;
