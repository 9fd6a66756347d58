/** What somebody who knows storage reads in the output of a command that only looks: the pages of looks/. Pure. */
import { createRequire } from 'node:module';
import type { Facts } from '../facts/facts.ts';
import { once } from '../lazily.ts';
import { prepared } from '../pages/prepared.ts';
import { withServiceNames } from './ownKeys.ts';

/** Stands in the output, or must not. */
export interface Sees {
  source: string;
  isAbsent?: true;
}

export interface Look {
  /** The page, and its place there: `port-test#1`. */
  id: string;
  of: string;
  /** All of it has to be seen. */
  sees: Sees[];
  /** Read so only while one of these comes into question. */
  causes?: string[];
  /** The cause that it speaks for. */
  leads?: string;
  /** It rather speaks for that cause than proves it. */
  perhaps?: true;
  /** Facts of the case that it tells. */
  tells?: Facts;
  sample: string;
  /** What is read in it, in Markdown with placeholders; `{name}` is also what a named bracket of a pattern held. */
  says: string;
}

export interface LookRead {
  says: string;
  leads?: string;
  perhaps?: true;
  facts: Facts;
  /** It holds whatever the cause is. */
  isOfAny: boolean;
  /** Rows of the pages, to be told apart in checks. */
  ids: string[];
}

// Loaded only where a page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () => (load('./compileLooks.ts') as { compileLooks(): Look[] }).compileLooks();

interface Ready extends Look {
  patterns: { seen: RegExp; isAbsent: boolean }[];
}

const known = once(() =>
  prepared('looks', compile, { pages: ['looks'] }).map(
    (look): Ready => ({
      ...look,
      patterns: look.sees.map(({ source, isAbsent }) => ({
        seen: new RegExp(source, 'im'),
        isAbsent: isAbsent === true,
      })),
    }),
  ),
);

/** For an installation that nobody may write to later. */
export const prepareLooks = (): void => void known();

/** An output, and no log of a day. */
const MOST_READ = 20_000;
/** Two commands are pasted together; of more the first tell most. */
const MOST_TOLD = 2;

/** What the named brackets held, or undefined where something of the row is not so. */
function seenIn(text: string, { patterns }: Ready): Record<string, string> | undefined {
  const named: Record<string, string> = Object.create(null);
  for (const { seen, isAbsent } of patterns) {
    const match = seen.exec(text);
    if ((match === null) !== isAbsent) return undefined;
    for (const [name, value] of Object.entries(match?.groups ?? {})) if (value !== undefined) named[name] = value;
  }
  return named;
}

const filled = (says: string, named: Record<string, string>) =>
  Object.entries(named).reduce((all, [name, value]) => all.replaceAll(`{${name}}`, value.trim()), says);

/**
 * Of each page the first row that fits.
 * @param causes that come into question, the likeliest first: what is read for one of them comes before what is read for any.
 */
export function readLook(text: string, causes: readonly string[]): LookRead | undefined {
  const output = withServiceNames(text.slice(0, MOST_READ));
  const pages = new Map<string, { look: Ready; says: string; place: number }>();
  for (const look of known()) {
    const place = look.causes ? causes.findIndex((cause) => look.causes?.includes(cause)) : causes.length;
    if (place < 0 || pages.has(look.of)) continue;
    const named = seenIn(output, look);
    if (named) pages.set(look.of, { look, says: filled(look.says, named), place });
  }
  const all = [...pages.values()].sort((one, other) => one.place - other.place).slice(0, MOST_TOLD);
  const { leads, perhaps } = all.find(({ look }) => look.leads)?.look ?? {};
  if (all.length === 0) return undefined;
  return {
    says: all.map(({ says }) => says).join('\n\n'),
    ids: all.map(({ look }) => look.id),
    facts: Object.assign({}, ...all.map(({ look }) => look.tells)),
    isOfAny: all.every(({ look }) => look.causes === undefined),
    ...(leads && { leads }),
    ...(perhaps && { perhaps }),
  };
}
