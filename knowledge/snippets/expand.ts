/** Lines such as `{sas:upload}` in a page's text: what many pages say alike is written once, and filled in where it is shown. */
import { adviseSas } from '../sas/advise.ts';
import { adviseAsked } from '../sas/adviseAsked.ts';
import { table } from '../table.ts';
import { showProof } from './logProof.ts';
import { LOOK_FIRST } from './lookFirst.ts';
import { MOVER } from './mover.ts';

type Snippet = (argument: string, values: Record<string, string>, now: Date) => string | undefined;

const SNIPPETS = table<Snippet>({
  sas: (job, values, now) => (job === 'asked' ? adviseAsked(values, now) : adviseSas(job, values, now)),
  kql: (name) => showProof(name),
  mover: (step) => MOVER.get(step),
  look: (what) => (what === 'account' ? LOOK_FIRST : undefined),
});

const DIRECTIVE = /^( *)\{(\w+):([\w -]+)\}$/gm;

/** Directives that stand in a text and mean nothing. */
export function unknownDirectives(text: string): string[] {
  const now = new Date(0);
  return [...text.matchAll(DIRECTIVE)]
    .filter(([, , name = '', argument = '']) => SNIPPETS.get(name)?.(argument, {}, now) === undefined)
    .map(([all]) => all.trim());
}

const WITHIN_A_LINE = new RegExp(String.raw`\{(?:${[...SNIPPETS.keys()].join('|')}):[\w -]+\}`, 'g');

/** Directives that do not stand on a line of their own, and so are shown as they are written. */
export const strayDirectives = (text: string): string[] => text.replace(DIRECTIVE, '').match(WITHIN_A_LINE) ?? [];

/** Puts each snippet in the place of its line, as far in as the line stood. */
export function expand(text: string, values: Record<string, string>, now: Date): string {
  return text.replace(DIRECTIVE, (all, indent: string, name: string, argument: string) => {
    const snippet = SNIPPETS.get(name)?.(argument, values, now);
    return snippet === undefined ? all : snippet.replace(/^(?=.)/gm, indent);
  });
}
