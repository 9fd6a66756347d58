/** What a regular expression can see in a line of a command, and what to write instead. */
import { linesOf, type Objection, type PageCheck, type PageView, shellFences } from './view.ts';

export interface Pattern {
  in: readonly ('bash' | 'powershell' | 'cmd')[];
  seen: RegExp;
  says: string;
  /** An answer may show it: the user asked for just that. */
  asked?: true;
}

export const BASH = ['bash'] as const;
export const PS = ['powershell'] as const;
export const ALL = ['bash', 'powershell', 'cmd'] as const;

const applies = (pattern: Pattern, kind: PageView['kind'], language: string) =>
  (pattern.in as readonly string[]).includes(language) && !(pattern.asked && kind === 'answer');

export const checkFor =
  (patterns: Pattern[]): PageCheck =>
  (page) =>
    shellFences(page).flatMap((fence) =>
      linesOf(fence).flatMap(({ text, line }): Objection[] =>
        patterns
          .filter((pattern) => applies(pattern, page.kind, fence.language) && pattern.seen.test(text))
          .map(({ says }) => ({ line, says: `${says}\n    ${text.slice(0, 140)}` })),
      ),
    );
