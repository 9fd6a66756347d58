/** The page of a code, a status, an exit code or a cause. */
import { explainAnswer, pagesFor } from './answers/explainAnswer.ts';
import type { CausePage, CodePage, Entry, Knowledge } from './assemble.ts';
import { lazily } from './lazily.ts';
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
  const { status } = entry;
  const code = entry.code ?? entry.aliases[0];
  const message = entry.messages[0];
  // Most askers want the title only.
  return lazily<Explanation>({
    title: () => page.matter.title,
    ...(code ? { code: () => code } : {}),
    ...(status.length > 0 ? { status: () => status } : {}),
    ...(message ? { message: () => message } : {}),
    sections: () => [...means, ...shown(page)],
    causes: () => explainCauses(entry.causes, knowledge),
    sources: () => page.matter.sources,
    reviewed: () => page.matter.reviewed,
  });
}

const isOfCodePage = (entry: Entry): entry is CodeEntry => entry.page.family !== 'causes';

type CodeEntry = Entry & { page: CodePage };

/** The place of the first entry that a word names: by code and alias, and by the name of its page. */
interface Names {
  entries: CodeEntry[];
  byCode: Map<string, number>;
  byPage: Map<string, number>;
}

const namesIn = new WeakMap<Knowledge, Names>();

function namesOf(knowledge: Knowledge): Names {
  const known = namesIn.get(knowledge);
  if (known) return known;
  const names: Names = { entries: knowledge.entries.filter(isOfCodePage), byCode: new Map(), byPage: new Map() };
  const keep = (places: Map<string, number>, word: string | undefined, place: number) => {
    const folded = word?.toLowerCase();
    if (folded && !places.has(folded)) places.set(folded, place);
  };
  names.entries.forEach(({ code, aliases, page }, place) => {
    for (const word of [code, ...aliases]) keep(names.byCode, word, place);
    keep(names.byPage, page.name, place);
  });
  namesIn.set(knowledge, names);
  return names;
}

/** By a code or an alias, or by the name of a page; of several words the one that stands first. */
function findEntry(words: Set<string>, knowledge: Knowledge): CodeEntry | undefined {
  const { entries, byCode, byPage } = namesOf(knowledge);
  const first = (places: Map<string, number>) =>
    Math.min(...[...words].map((word) => places.get(word) ?? Number.POSITIVE_INFINITY));
  return entries[first(byCode)] ?? entries[first(byPage)];
}

function explainExactly(word: string, knowledge: Knowledge): Explanation | undefined {
  const words = spellings(word);
  const own = words.map((spelling) => knowledge.causes.get(spelling)).find((page) => page && !page.ofCode);
  if (own) return explainCause(own, knowledge);
  const folded = new Set(words.map((one) => one.toLowerCase()));
  const entry = findEntry(folded, knowledge);
  return entry ? explainEntry(entry, entry.page, knowledge) : explainAnswer(folded, knowledge.answers);
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
