/** The page of a code, a status, an exit code or a cause. */
import { explainAnswer, pagesFor } from './answers/explainAnswer.ts';
import type { CausePage, CodePage, Entry, Knowledge } from './assemble.ts';
import { didYouMean } from './names.ts';
import { NEIGHBOURS_HEADING, neighbourLines, neighboursOf } from './neighbours.ts';
import { openKnowledge } from './open.ts';
import { fill, fillings } from './render.ts';
import type { RankedCause } from './schema.ts';

export interface ExplainedCause {
  id: string;
  title: string;
  tell: string;
  fix: string;
  /** Under which facts the page names this cause. */
  when?: Record<string, string>;
  /** What this code puts into the cause's fix, such as a role. */
  with?: Record<string, string>;
}

export interface Explanation {
  title: string;
  /** As the service spells it; undefined for a cause. */
  code?: string;
  /** Set for a cause page. */
  cause?: string;
  /** Set for an answer or a table: its name. */
  page?: string;
  /** Set where the word that was asked for is misspelt: the word that this page explains. */
  nearest?: string;
  /** Words to explain next. */
  see?: string[];
  status?: number[];
  message?: string;
  sections: { heading: string; text: string }[];
  /** Likeliest first. */
  causes: ExplainedCause[];
  sources: string[];
  reviewed: string;
}

const MOST_CAUSES = 5;

/** "exit code 2" and "exit status 2" are one page; a status may be written as "HTTP 403". */
function spellings(word: string): string[] {
  const trimmed = word.trim().replace(/\s+/g, ' ');
  const bare = trimmed.replace(/^(http|status|error|code|cause)( code)?[ :]+/i, '');
  const exit = /^exit[- ]?(?:code|status)?[- ]?(\d+)$/i.exec(trimmed);
  const dashed = trimmed.toLowerCase().replace(/[ _]/g, '-');
  return [
    ...new Set([
      trimmed,
      bare,
      ...(exit ? [`exit-${exit[1]}`, `exit code ${exit[1]}`] : []),
      dashed,
      trimmed.replace(/[ -]/g, ''),
    ]),
  ];
}

/** Causes that have a page of their own; one that is the code itself is what is being explained. */
function explainCauses(causes: RankedCause[], knowledge: Knowledge): Explanation['causes'] {
  const pages = causes.flatMap((ranked) => {
    const page = knowledge.causes.get(ranked.cause);
    if (!page || page.ofCode) return [];
    const values = fillings({}, page.matter.placeholders, ranked.with);
    const fix = page.sections.find((section) => section.heading === 'Fix')?.text ?? '';
    const explained = {
      id: ranked.cause,
      title: fill(page.matter.title, values),
      tell: fill(page.matter.tell, values),
      fix: fill(fix, values),
    };
    return [
      { ...explained, ...(ranked.when ? { when: ranked.when } : {}), ...(ranked.with ? { with: ranked.with } : {}) },
    ];
  });
  return pages.slice(0, MOST_CAUSES);
}

const shown = (page: CausePage | CodePage, given?: Record<string, string>) => {
  const values = fillings({}, page.matter.placeholders, given);
  return page.sections
    .filter(({ heading }) => heading !== 'Samples')
    .map(({ heading, text }) => ({ heading, text: fill(text, values) }));
};

function alikePart(page: CausePage, knowledge: Knowledge): Explanation['sections'] {
  const lines = neighbourLines(neighboursOf(page, (cause) => knowledge.causes.get(cause)));
  return lines ? [{ heading: NEIGHBOURS_HEADING, text: lines }] : [];
}

function explainCause(page: CausePage, knowledge: Knowledge): Explanation {
  const { cause, title, sources, reviewed, placeholders } = page.matter;
  const more = pagesFor(cause, knowledge.answers);
  return {
    title: fill(title, fillings({}, placeholders)),
    cause,
    sections: [...shown(page), ...alikePart(page, knowledge)],
    causes: [],
    ...(more.length > 0 ? { see: more } : {}),
    sources,
    reviewed,
  };
}

function explainEntry(entry: Entry, page: CodePage, knowledge: Knowledge): Explanation {
  const means = entry.means ? [{ heading: 'In short', text: entry.means }] : [];
  return {
    title: page.matter.title,
    ...((entry.code ?? entry.aliases[0]) ? { code: entry.code ?? entry.aliases[0] } : {}),
    ...(entry.status.length > 0 ? { status: entry.status } : {}),
    ...(entry.messages[0] ? { message: entry.messages[0] } : {}),
    sections: [...means, ...shown(page)],
    causes: explainCauses(entry.causes, knowledge),
    sources: page.matter.sources,
    reviewed: page.matter.reviewed,
  };
}

const isOfCodePage = (entry: Entry): entry is Entry & { page: CodePage } => entry.page.family !== 'causes';

/** By a code or an alias, or by the name of a page. */
function findEntry(words: Set<string>, knowledge: Knowledge): Explanation | undefined {
  const entries = knowledge.entries.filter(isOfCodePage);
  const named = ({ code, aliases }: Entry) => [code, ...aliases].some((one) => one && words.has(one.toLowerCase()));
  const found = entries.find(named) ?? entries.find(({ page }) => words.has(page.name.toLowerCase()));
  return found && explainEntry(found, found.page, knowledge);
}

function explainExactly(word: string, knowledge: Knowledge): Explanation | undefined {
  const words = spellings(word);
  const own = words.map((spelling) => knowledge.causes.get(spelling)).find((page) => page && !page.ofCode);
  if (own) return explainCause(own, knowledge);
  const folded = new Set(words.map((one) => one.toLowerCase()));
  return findEntry(folded, knowledge) ?? explainAnswer(folded, knowledge.answers);
}

/** The page of the known word that a misspelt one is nearest to. */
function explainNearest(word: string, knowledge: Knowledge): Explanation | undefined {
  const nearest = didYouMean(knowledge, word);
  const page = nearest && explainExactly(nearest, knowledge);
  return page ? { ...page, nearest } : undefined;
}

/**
 * Explains a code, a status, an exit code, a page name, a cause id, an answer or a table, in any case. A word that is
 * misspelt gets the nearest. Undefined when there is no such page.
 */
export function explain(word: string, knowledge = openKnowledge()): Explanation | undefined {
  return explainExactly(word, knowledge) ?? explainNearest(word, knowledge);
}
